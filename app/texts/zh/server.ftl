### 服务器在页面检查之外给出的提示。

## 人员与权限。

problem-oneself = 不能对自己的账号执行此操作。
problem-role-beyond = 此角色的权限超出本人数据范围，只有可管理角色的人才能执行此操作。

## 密码。

check-password-same = 新密码不能与当前密码相同。

## 字段。

# $count: values that stand in more than one record.
check-duplicates = 有 { $count } 个值出现在多条记录中。请先改为互不相同的值。
check-required-hidden = 必填字段不能隐藏。
