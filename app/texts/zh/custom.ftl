# 自定义字段（ADM-09）：字段编辑器、公式，以及附件、签名、明细表格三种字段。

custom-intro = 点击字段可修改，拖动可调整位置，也可从字段库添加自己的字段。每次修改立即对所有人生效。
custom-add = 添加字段
custom-library = 字段库
custom-used = { $count ->
   *[other] 已有 { $count } 个自定义字段，上限 { $max } 个
}
custom-own = 自定义
custom-new-title = 新建字段：{ $what }
custom-edit-title = 字段：{ $what }
custom-wide = 占满整行
custom-column = 在列表中显示
custom-unique-help = 任意两条记录的值不能相同。
custom-hidden-help = 各处均不显示；已填写的内容会保留。
custom-least = 最小值
custom-most = 最大值
custom-restore = 恢复
custom-removed = 已移除的字段
custom-removed-text = 数据不会丢失：恢复字段后，已填写的内容会重新显示。
custom-removed-detail = { $count ->
   *[other] { $kind }，{ $count } 条记录已填写，{ $who }于{ $when }移除
}
custom-moved = { $name }：现位于“{ $group }”第 { $position } 位

custom-group-add = 添加分组
custom-group-new = 新分组
custom-group-name = 分组名称
custom-group-remove = 移除分组
custom-group-empty = 将字段拖到此处，或在字段中选择此分组。

custom-option-new = 选项 { $number }
custom-option-name = 选项名称
custom-columns = 表格列
custom-column-add = 添加列
custom-column-first = 项目
custom-column-name = 列名称
custom-column-options = 选项，用逗号分隔
custom-default-none = 无
custom-default-today = 创建当日
custom-default-me = 创建人

custom-formula-result = 结果类型
custom-formula-help = 例如：{ "{" }金额{ "}" } * 0.2，或 if（{ "{" }金额{ "}" } > 1000，“大”，“小”）
custom-formula-field = 字段
custom-formula-function = 函数

hue-gray = 灰色
hue-red = 红色
hue-orange = 橙色
hue-amber = 琥珀色
hue-green = 绿色
hue-teal = 青色
hue-blue = 蓝色
hue-violet = 紫色
hue-pink = 粉色
hue-brown = 棕色

formula-function-if = 二选一：if（条件，成立时，不成立时）
formula-function-round = 四舍五入：round（数字，小数位数）
formula-function-min = 最小值：min(a, b, …)
formula-function-max = 最大值：max(a, b, …)
formula-function-abs = 绝对值：abs（数字）
formula-function-days = 两个日期相差天数：days（开始，结束）
formula-function-today = 当天日期：today()
formula-function-year = 日期的年份：year（日期）
formula-function-month = 日期的月份，1 至 12：month（日期）
formula-function-concat = 连接文本：concat(a, b, …)
formula-function-length = 字符数：length（文本）
formula-function-empty = 是否未填写：empty（字段）

formula-too-long = 最多 { $what } 个字符。
formula-open = 第 { $at } 个字符处的 { $what } 没有闭合。
formula-not-a-number = 第 { $at } 个字符处的“{ $what }”不是数字。
formula-unknown = 第 { $at } 个字符处的“{ $what }”在公式中没有意义。
formula-unexpected = 第 { $at } 个字符处不应出现“{ $what }”。
formula-expected = 第 { $at } 个字符处缺少“{ $what }”。
formula-ends = 公式末尾不完整。
formula-too-deep = 括号嵌套过多。
formula-no-function = 没有函数“{ $what }”。
formula-arguments = “{ $what }”的参数个数不正确。
formula-no-field = 没有字段 { $what }。
formula-no-use = 字段 { $what } 不能用于公式。
formula-misfit = “{ $what }”处的值不匹配：数字、文本、日期和是/否不能混用。
formula-other-kind = 公式的结果与所选结果类型不符。
formula-cycle = 公式引用了自身：{ $what }

check-too-many-fields = 已有 { $max } 个自定义字段，请先移除一个。
check-field-in-formula = 以下公式正在使用此字段：{ $what }

field-kind-table = 明细表格
field-table-count = { $count ->
   *[other] { $count } 行
}
field-table-add = 添加行
field-table-remove = 移除第 { $number } 行
field-files-add = 将文件拖到此处，或
field-files-choose = 选择文件
signature-picture = 签名
signature-pad = 签名区域，可用笔、手指或鼠标书写
signature-type = 或输入姓名
signature-keep = 使用此签名
signature-clear = 清除
signature-again = 重新签名
feed-field-removed = 已移除的字段
