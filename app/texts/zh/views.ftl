### 与他人共享的场景。

views-audience = 谁可使用此场景
views-private = 仅自己
views-everybody = 所有人
views-some = 指定部门和员工
views-departments = 部门
    .hint = 包含其下级部门。
views-people = 员工
views-audience-hint = 每个人在场景中只能看到自己有权查看的记录。
views-by-named = { $name }（{ $who } 创建）
views-nobody = 请至少选择一个部门或员工。
views-gone = 此场景已不存在
views-gone-hint = 它已被删除，或不再与您共享。
views-left-out = 此场景有 { $count } 个条件未生效：对应的字段已不存在。
right-share = 共享场景
