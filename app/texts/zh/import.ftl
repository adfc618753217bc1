### 导入表格：文件、列、未知值、试运行、执行、历史。

import-title = 导入：{ $what }
import-steps = 导入步骤
import-step-file = 文件
import-step-map = 列对应
import-step-settle = 未知值
import-step-check = 检查
import-step-run = 导入

## 文件。

import-file-drop = 将表格拖到此处，或
import-file-choose = 选择文件
import-file-help = CSV、Excel（.xlsx、.xls）或 OpenDocument（.ods），最多 { $max } 行；首行为列名
import-uploading = 正在上传 { $file }
import-template = 模板
import-template-hint = 空白表格，其中的列可自动识别。
import-template-xlsx = Excel 模板
import-template-csv = CSV 模板

## 列。

import-map-intro = { $file }，共 { $count } 行
import-map-missing = 以下字段没有来源，所有行都将失败：{ $fields }
import-target = 字段
import-target-product = 产品（单个明细）
import-source = 数据来源
import-source-none = 不导入
import-source-constant = 每行使用相同文本
import-source-template = 由多列组合的文本
import-template-example = 用花括号写入列名的文本
import-column-add = 插入列
import-sample = 示例值
import-notation = 文件的书写方式
import-dates = 日期
import-dates-ymd = 年、月、日 (2026-11-21)
import-dates-dmy = 日、月、年 (21/11/2026)
import-dates-mdy = 月、日、年 (11/21/2026)
import-decimals = 数字
import-decimals-point = 小数点为句点 (1,234.50)
import-decimals-comma = 小数点为逗号 (1.234,50)
import-duplicates = 已存在的行
import-duplicates-text = 以下任一字段相同即视为已存在：{ $fields }
import-duplicates-none = 此处没有唯一字段，每一行都会新建一条记录。
import-duplicates-skip = 跳过
    .hint = 已有数据保持不变。
import-duplicates-overwrite = 覆盖
    .hint = 已对应的字段将采用文件中的值。
import-duplicates-create = 仍然新建
    .hint = 唯一值已被占用的行将失败。
import-create-missing = 自动创建缺少的部门和上级

## 未知值。

import-settle-intro = 系统无法识别以下文本。您的设定对含有该文本的所有行生效。
import-settle-values = { $count } 个未知值
import-settle-left = { $count } 个值尚未设定，相关的行将失败（{ $rows } 行）。
import-settle-done = 所有值均已设定。
import-settle-choose = 选择其含义
import-settle-empty = 留空
import-settle-leave = 留空
import-settle-fails = { $count } 行将失败
import-unknown = 文件中的值
import-settled-as = 对应为
import-suggestion = 建议

## 试运行。

import-check-intro = 尚未写入任何数据。以下是导入的预计结果。
import-check-fails = { $count } 行将失败，会连同原因写入错误文件；其余各行照常导入。
import-start = 导入 { $count } 行
import-rows = 行数
import-created = 新建
import-updated = 更新
import-skipped = 跳过
import-failed = 失败
import-failures = 失败的行
import-failures-first = 前 { $count } 行，共 { $total } 行
import-line = 行号
import-reason = 原因

## 执行与历史。

import-progress = 进度
import-run-about = { $who }，{ $when }
import-running-hint = 离开此页面后导入仍会继续。完成后您将收到通知，也可在导入历史中找到它。
import-interrupted-hint = 服务器中途停止，此前已导入的数据会保留。
import-finished = 已全部导入。
import-finished-some = 部分行未能导入。请在错误文件中更正后重新导入该文件。
import-errors = 错误文件
import-errors-download = 下载错误文件
import-errors-kept = 保留 7 天
import-open-list = 打开：{ $what }
import-again = 导入其他文件
import-history = 导入历史
import-history-empty = 此处尚未导入过数据。
import-file = 文件
import-by = 操作人
import-at = 时间
import-state = 状态
import-state-running = 进行中
import-state-finished = 已完成
import-state-interrupted = 已中断
