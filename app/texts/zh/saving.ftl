# Why a record cannot be saved, beyond the single value.
problem-no-space = 服务器磁盘已满。没有任何内容被更改。请告知管理员；腾出空间后即可重试。
problem-cannot-write = 服务器无法写入磁盘。没有任何内容被更改。请告知管理员。
check-changed-meanwhile = 此项在此期间已被他人更改
check-other-customer = 此项属于另一个客户
check-other-contract = 此项属于另一个合同
check-filter = 此筛选条件不能在这里使用

## What an entry on a team changed.

feed-field-team-read = 团队成员（只读）
feed-field-team-write = 团队成员（读写）
feed-field-team-removed = 移出团队
