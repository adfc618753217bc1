### 查重：查重页面，以及新建表单中的提示。

duplicates-text = 在全部线索、客户和联系人中查找，包括同事负责的。
duplicates-label = 名称、手机或电话
duplicates-help = 至少两个汉字，或三个字母或数字
duplicates-check = 查重
duplicates-name = 名称
duplicates-module = 模块
duplicates-by = 相同字段
duplicates-masked = （未与您共享）
duplicates-none = 没有重复
duplicates-none-text = 目前没有记录使用此名称或号码。
duplicates-more = 最多显示 10 条结果。如未显示您需要的信息，请补充查重内容后再试。
duplicates-hint = 已存在：
duplicates-hint-owner = （负责人：{ $who }）
check-search-too-short = 请至少输入两个汉字，或三个字母或数字
