### 批量编辑字段。

bulk-action = 批量编辑
bulk-title = 批量编辑{ $what }
bulk-field-add = 添加字段
bulk-field-remove = 不修改{ $field }
bulk-hint = 只修改在此添加的字段。留空则清空该字段。
bulk-scope = 范围
bulk-scope-chosen = 选中的记录
bulk-scope-all = 列表中的全部记录
bulk-check = 检查
bulk-checking = 正在检查 { $done } / { $total }
bulk-editing = 正在修改 { $done } / { $total }
bulk-would-change = 将修改：{ $what }
bulk-would-stay = 已是这些值：{ $what }
bulk-would-refuse = 将保持不变：{ $what }
bulk-nothing = 没有需要修改的内容。
bulk-more-refused = 另有{ $what }
bulk-apply = 修改{ $what }
bulk-done = 已修改：{ $what }
bulk-stop = 停止
bulk-too-many = 超过 { $max } 条，请先用筛选缩小范围。
