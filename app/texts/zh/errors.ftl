### 错误：请求的错误与字段校验。

## 请求的错误。

problem-unauthenticated = 请先登录。
problem-forbidden = 您没有执行此操作的权限。
problem-not-found = 内容不存在，或您无权查看。
problem-conflict = { $who } 已同时修改了此记录：{ $fields }。请核对后重新保存。
problem-invalid = 部分内容填写有误，请检查标出的字段。
problem-in-use = 无法删除，仍有关联数据：{ count-of }。
problem-too-many = 尝试次数过多，请在 { $seconds } 秒后重试。
problem-too-large = 内容过大，无法发送。
problem-too-large-file = 文件过大，最大允许 { $max } MB。
problem-internal = 服务器出现错误，内容未保存。如果问题再次出现，请将此编号告知管理员：{ $request }
problem-network = 无法连接服务器，请检查网络后重试。
problem-sign-in-failed = 手机号、邮箱或密码错误。
problem-disabled = 该功能已停用。
problem-last-admin = 必须保留至少一位超级管理员，请先将该角色授予其他人。
problem-root-department = 公司本身不能移动或删除。
problem-built-in = 系统内置内容不能删除。
problem-summary = 请检查以下 { $count } 个字段：
problem-request = 请求编号 { $request }

## 字段校验。

check-required = 请填写此项。
check-too-long = 最多 { $max } 个字符。
check-too-short = 至少 { $min } 个字符。
check-too-many-values = 条目过多。
check-not-unique = 该值已被使用。
check-not-a-number = 请输入数字。
check-not-a-whole-number = 请输入整数。
check-too-many-decimals = { $max ->
    [0] 不能有小数。
   *[other] 最多 { $max } 位小数。
}
check-negative = 不能为负数。
check-below-minimum = 不能小于 { $min }。
check-above-maximum = 不能大于 { $max }。
check-not-a-date = 请输入有效的日期。
check-not-a-time = 请输入有效的时间。
check-before-today = 不能早于今天。
check-before-field = 不能早于“{ $other }”。
check-not-an-email = 请输入有效的邮箱地址，例如 name@example.com。
check-not-a-phone = 请输入有效的电话号码。
check-mobile-or-email = 请填写手机号或邮箱。
check-not-a-url = 请输入有效的网址，例如 https://example.com。
check-not-a-place = 请输入有效的地图位置。
check-unknown-option = 请从选项中选择。
check-unknown-reference = 该内容不存在，或您无权使用。
check-unknown-field = 该字段不存在。
check-wrong-kind = 该值与字段类型不符。
check-employee-inactive = 请选择已激活的员工。
check-password-weak = 请至少使用 { $min } 个字符。
check-password-wrong = 当前密码错误。
check-passwords-differ = 两次输入的密码不一致。
check-read-only = 该字段不能修改。
check-cycle = 不能将其置于自身之下。
check-file-too-large = 文件过大，最大允许 { $max } MB。
check-file-kind = 此处不允许该类型的文件。
check-number-one-running = 必须且只能有一个流水号。
check-number-step = 步长必须在 1 到 1,000 之间。
check-number-digits = 位数必须在 1 到 12 之间。
check-number-reset-needs-date = 流水号定期重置时，编号中必须包含相应精度的日期。
