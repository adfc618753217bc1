### 列表：场景、列、搜索、批量操作、导出。

## 场景。

list-views = 场景
list-views-more = 更多场景
list-views-settings = 场景设置
list-views-hint = 勾选需要显示的场景，通过拖拽或箭头调整顺序。前五个场景显示为标签页。
list-views-default = 默认场景
list-view-new = 新建场景
list-view-edit = 编辑场景
list-view-edit-named = 编辑场景“{ $name }”
list-view-delete = 删除场景
list-view-delete-named = 删除场景“{ $name }”
list-view-delete-confirm = 场景“{ $name }”将被删除，其中的记录不受影响。
list-view-deleted = 场景“{ $name }”已删除
list-view-saved = 场景已保存
list-view-name = 场景名称
list-view-empty = 此场景中没有记录
list-view-empty-hint = 目前没有符合场景条件的记录。

view-all = 全部
view-mine = 我负责的
view-subordinates = 下属负责的
view-starred = 我关注的

## 列表。

list-search = 搜索{ $fields }
list-untitled = 未命名
list-select = 选择 { $name }
list-select-page = 全选本页
list-show-all = 显示全部
list-clear-filter = 清空筛选
list-columns = 列设置
list-columns-search = 搜索列
list-columns-reset = 恢复默认
list-move-up = 上移 { $name }
list-move-down = 下移 { $name }
list-moved = { $name }：第 { $position } 位，共 { $count } 位

## 批量操作。

batch-transferred = 已转移：{ $what }
batch-transfer-title = 转移{ $what }
batch-transfer-hint = 新负责人将收到通知。
batch-new-owner = 新负责人
batch-former = 原负责人
batch-former-leaves = 移出
batch-former-keeps-reading = 转为团队成员，只读
batch-former-keeps-writing = 转为团队成员，可编辑

batch-team = 团队成员
batch-team-title = { $what }的团队成员
batch-team-add = 添加成员
batch-team-remove = 移除成员
batch-team-people = 员工
batch-team-right = 权限
batch-team-read = 只读
batch-team-write = 可编辑
batch-team-until = 有效期至
    .hint = 权限的最后一天。留空则长期有效，直至收回。
batch-team-changed = 团队已更新：{ $what }

batch-delete-title = 删除{ $what }？
batch-delete-title-one = 删除“{ $name }”？
batch-delete-text = { $count ->
   *[other] 删除后将移入回收站，可从中恢复。
}
batch-delete-text-follow-ups = { $count ->
   *[other] 删除后将连同跟进记录、附件和团队成员一起移入回收站，可从中恢复。
}
batch-deleted = 已删除：{ $what }
batch-result = 部分操作未完成
batch-refused = 未处理：{ $what }

## 导出。

list-export-all = 导出全部
list-export-selected = 导出选中
export-title = 导出{ $what }
export-fields = 字段
export-all-fields = 全部字段
export-shown-fields = 显示的列
export-format = 文件类型
export-xlsx = Excel 文件 (.xlsx)
export-csv = CSV 文件 (.csv)
export-started = 正在下载文件
