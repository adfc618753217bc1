### 列表的其他用法：看板、外露筛选、列的排布、侧边查看记录。

## 布局。

layout-menu = 布局
layout-heading = 显示方式
layout-table = 表格
layout-board = 看板：{ $field }
guides-heading = 页面辅助线
guides-lines = 横线
guides-grid = 网格
guides-stripes = 斑马纹
guides-none = 无

## 看板。$name 为列或记录，$column 为列。

board-column = { $name }：{ $count } 条记录
board-none = 未填写
board-create = 在“{ $name }”中新建
board-move = 移动“{ $name }”
board-move-heading = 移动到
board-moved = “{ $name }”已移动到{ $column }
board-more = 再显示 { $count } 条
board-in-table = 在表格中显示全部
board-key-back = 将卡片移到前一列
board-key-on = 将卡片移到后一列

## 表格的列。

column-menu = 列：{ $name }
column-sort-asc = 升序排列
column-sort-desc = 降序排列
column-freeze = 冻结
column-unfreeze = 取消冻结
column-change-width = 调整列宽
column-fit = 适应内容
column-hide = 隐藏此列
# 屏幕阅读器对可拖动边缘的称呼。
column-width = { $name }的列宽

## 外露筛选。

pins-label = 外露筛选
pins-show = 展开筛选
pins-hide = 收起筛选
pins-clear = 清空筛选值
pin-condition = 外露
pin-remove = 取消外露：{ $name }
pin-any = 不限

## 侧边查看记录。

peek-row = 在侧边打开
peek-open = 完整打开
peek-close = 关闭侧边栏
peek-latest = 最近活动
peek-all-activity = 全部活动
keys-peek = 在侧边打开

## 对所选记录的操作。

batch-more = 更多操作
list-edit-denied = 您可以查看该记录，但不能修改。
record-back-to-list = 返回列表
