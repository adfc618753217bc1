### Importing tables: how a file is read, templates, stopping and undoing an import.

## How the file is read.

import-reading = 文件读取方式
import-reading-text = 如果文字或列显示不正确，请选择其他编码或分隔符。
import-reading-sheets = 该工作簿有多个工作表：请选择要导入的工作表。
import-charset = 编码
import-charset-utf-8 = Unicode（UTF-8）
import-charset-utf-16le = Unicode（UTF-16 LE）
import-charset-utf-16be = Unicode（UTF-16 BE）
import-charset-gb18030 = 中文（GB 18030）
import-charset-windows-1250 = 中欧语言（Windows-1250）
import-charset-windows-1252 = 西欧语言（Windows-1252）
import-separator = 分隔符
import-separator-comma = 逗号（,）
import-separator-semicolon = 分号（;）
import-separator-tab = 制表符
import-separator-pipe = 竖线（|）
import-sheet = 工作表
import-sheet-hidden = { $name }（隐藏）
import-preview = 前几行
import-file-help-cards = CSV、Excel（.xlsx、.xls）、OpenDocument（.ods）或 vCard（.vcf），最多 { $max } 行；表格第一行为列名

## Templates.

import-example = 示例：此行不会被导入
import-notes = 说明
import-notes-column = 列
import-notes-kind = 内容类型
import-notes-required = 必填
import-notes-values = 可选值
import-notes-heads = 请保留列名不变：系统会自动识别。
import-notes-example = 示例行会被忽略，您可以覆盖或删除它。
import-notes-lists = 带下拉列表的列提供 Weft 中已有的值。员工和记录的名称必须完全一致。
import-notes-several = 同一单元格中的多个值请用分号隔开。
import-notes-limit = 一次最多导入 { $max } 行。

## Stopping.

import-stop = 停止导入
import-stopping = 正在处理的行完成后，导入将停止。
import-state-cancelled = 已停止
import-cancelled-hint = 导入已停止。此前已导入的数据将保留。

## Undoing.

import-state-undoing = 正在撤销
import-state-undone = 已撤销
import-undo = 撤销导入
import-undo-rest = 撤销其余部分
import-undo-title = 撤销导入“{ $what }”？
import-undo-text = 由此次导入新建的记录将移入回收站；被覆盖的记录将恢复原来的值。此后被修改过的内容保持不变。
import-undo-start = 撤销 { $count } 条记录
import-undo-delete = 移入回收站
import-undo-restore = 恢复原值
import-undo-keep = 保持不变
import-undo-gone = 已被删除
import-undo-deleted = 已删除
import-undo-restored = 已恢复
import-undo-kept = 已保留
import-undo-about = { $who } 于 { $when } 撤销
import-undo-progress = 撤销进度
import-undo-first = 共 { $total } 条，显示前 { $count } 条
import-undo-record = 记录
import-undo-hidden = 您无权查看的记录
import-undo-changed = 导入后已被修改。
import-undo-nothing = 此次导入已没有可撤销的内容。
import-undo-busy = 此次导入正在撤销。

## Files that are refused.

table-no-sheet = 工作簿中没有此名称的可见工作表。
table-cards-contacts-only = vCard 只能导入为联系人或线索。

## Exporting as CSV.

export-mark = 字节顺序标记（BOM）
    .hint = Excel 需要它才能正确显示中文和重音字符。
