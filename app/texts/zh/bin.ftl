### 回收站与撤销。

## 页面。

bin-module = 所属模块
bin-kept = 已删除的记录保留 { $days } 天，到期后在夜间彻底删除。
bin-empty = 此处没有已删除的记录
bin-empty-hint = 您删除的记录可在此恢复。
bin-by = 删除人
bin-at = 删除时间
bin-ends = 彻底删除日期
bin-from = 删除日期从
bin-until = 删除日期至
bin-search = 搜索已删除的记录
bin-restore-named = 恢复 { $name }
bin-purge-named = 彻底删除 { $name }
bin-restored = 已恢复：{ $what }
bin-restore-parents = 连同所属记录一起恢复
bin-purge = 彻底删除
bin-purge-title = 彻底删除{ $what }？
bin-purge-text = { $count ->
   *[other] 其字段值、明细、附件、跟进记录和团队成员将被彻底删除，任何人都无法恢复。操作记录会保留此次删除。
}
bin-purged = 已彻底删除：{ $what }
bin-settings = 更改保留时间
bin-settings-title = 已删除记录的保留时间
bin-days = 天数
    .hint = 超过此天数后，已删除的记录将在夜间彻底删除。

## 无法恢复的原因。

bin-parent-deleted = 该记录属于“{ $name }”，后者也已被删除。
bin-parent-forbidden = 该记录所属的记录也已被删除，您没有权限恢复它。
bin-parent-gone = 该记录原来所属的记录（{ $other }）已被彻底删除。
bin-taken = “{ $name }”现在使用了相同的{ $other }。
bin-taken-hidden = 一条您无权查看的记录现在使用了相同的{ $other }。
bin-restored-already = 该记录已被恢复。

## 撤销。

undo-done = 已撤销
undo-entry = 撤销此修改
undo-entry-title = 撤销此修改？
undo-entry-text = 将恢复原来的值，并在操作记录中新增一条记录。
undo-changed = 此后又有修改：{ $fields }。未撤销任何内容。
undo-team-changed = 此后团队成员又有变动，未撤销任何内容。
undo-too-late = 修改只能在 { $minutes } 分钟内撤销，现已超时；字段的修改仍可在记录的操作记录中撤销。
undo-impossible = 此操作无法撤销。
undo-nothing = 没有可撤销的操作
undo-some-refused = 已撤销，以下除外：{ $what }

## 操作记录与权限。

feed-restored = { $who } 恢复了此记录
feed-purged = { $who } 彻底删除了此记录
feed-undone = { $who } 撤销了一次修改
feed-undone-field = { $who } 撤销了一次修改：{ $field }由{ $old }恢复为{ $new }
right-purge = 彻底删除
