### 将重复的记录合并为一条。

merge-action = 合并
merge-title = 合并记录
merge-text = 请选择保留哪条记录，以及每个字段采用哪个值。其他记录的相关内容都会移到保留的记录；其他记录进入回收站，其网址会指向保留的记录，原负责人将成为团队成员。
merge-keep = 保留的记录
merge-created = 创建于 { $when }
merge-same = 这些记录的字段完全相同。
merge-no-right = 您无法合并这些记录：需要对其中一条有编辑权限，并对其余各条有删除权限。
merge-moves = 将移到保留的记录：{ $what }
merge-moves-nothing = 其他记录没有需要移动的内容。
merge-follow-ups = { $count } 条跟进记录
merge-do = 合并
merge-done = 已合并
merge-wrong-count = 请选择二至五条记录
merge-changed = 其中一条记录刚刚被修改。请核对各字段的值后重试。
feed-merged = { $who }将“{ $new }”合并到此记录
feed-field-merged = 被合并的记录
feed-field-merged-into = 合并到
