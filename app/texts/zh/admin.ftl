### 企业管理后台：人员、权限与企业设置。

admin-title = 企业管理后台
admin-intro = 请选择要设置的内容。
admin-section-company = 企业
admin-section-people = 人员与权限
admin-section-crm = 客户管理设置

## 各个页面，每个页面对应一项权限。

admin-right-company = 企业设置
    .hint = 名称、Logo、时区、语言
admin-right-employees = 员工
    .hint = 账号、上级与角色
admin-right-departments = 部门
    .hint = 企业的组织架构
admin-right-roles = 角色
    .hint = 谁能对哪些数据做什么
admin-right-fields = 字段
    .hint = 各模块记录的内容
admin-right-numbers = 编号规则
    .hint = 合同、回款等的编号方式
admin-right-follow-up-methods = 跟进方式
    .hint = 与客户联系的方式
admin-right-product-categories = 产品类别
    .hint = 产品的分类层级

## 员工。

employee-title = 员工
employee-one = 员工
employee-search = 姓名、手机号或邮箱
employee-any-role = 所有角色
employee-empty = 暂无员工。请添加将要使用 { -brand } 的人员。
employee-tab-all = 全部
employee-tab-new = 7 天内新加入
employee-tab-active = 已激活
employee-tab-not-activated = 未激活
employee-tab-disabled = 已停用
employee-state-active = 已激活
employee-state-not-activated = 未激活
employee-state-disabled = 已停用

employee-name = 姓名
employee-mobile = 手机号
    .hint = 与邮箱一样可用于登录。
employee-email = 邮箱
employee-password = 初始密码
    .hint = 首次登录时必须修改。
employee-sex = 性别
employee-sex-male = 男
employee-sex-female = 女
employee-sex-other = 其他
employee-department = 部门
employee-position = 岗位
employee-manager = 直属上级
employee-roles = 角色
employee-lang = 语言
employee-state = 状态
employee-created-at = 创建时间
employee-last-sign-in = 最近登录
employee-never-signed-in = 从未登录

employee-create = 新建员工
employee-edit = 编辑员工
employee-import = 导入员工
employee-activate = 激活
employee-disable = 停用
employee-disable-confirm = { $count } 名员工将立即退出登录且无法再次登录，其数据会保留。
employee-activate-confirm = { $count } 名员工将可以重新登录。
employee-reset-password = 重置密码
employee-reset-password-hint = 下次登录时必须修改新密码。
employee-new-password = 新密码
employee-password-make = 自动生成强密码
    .hint = 仅显示一次，请转交给本人。
employee-password-type = 手动输入
employee-password-generate = 生成
employee-password-of = { $name } 的新密码
employee-password-once = 请立即复制密码，关闭后将不再显示。
employee-copy-failed = 无法复制。请选中文本后手动复制。
employee-reset-login = 重置登录
employee-reset-login-confirm = 将结束所有会话，并解除因多次登录失败造成的锁定。
employee-copy-roles = 复制角色
employee-copy-roles-from = 将 { $name } 的角色复制给
employee-edit-roles = 编辑角色
employee-set-roles-help = { $count } 名员工将只拥有这些角色。
employee-copy-roles-help = 这些角色将取代其原有角色。
employee-move-department = 调整部门
employee-changed = 已更改 { $count } 名员工
employee-refused = { $count } 名员工未作更改
employee-not-activated-hint = 从未登录。首次登录后账号即激活。
employee-kept = 员工不能删除，离职人员请停用。

## 部门。

department-title = 部门
department-name = 名称
department-parent = 上级部门
department-head = 部门负责人
department-people = { $count ->
    [0] 无人员
   *[other] { $count } 人
}
department-with-below = 包含下级部门
department-create = 新建部门
department-create-below = 新建子部门
department-rename = 重命名部门
department-move = 移动部门
department-set-head = 指定负责人
department-show-people = 查看员工
department-delete = 删除部门
department-delete-confirm = 删除部门“{ $name }”？
department-empty = 暂无部门，请新建第一个部门。

## 角色。

role-title = 角色
role-group-system = 系统管理
role-group-office = 办公管理
role-group-crm = 客户管理
role-name = 名称
role-group = 分组
role-built-in = 系统内置
role-members = 成员
role-members-add = 添加成员
role-members-remove = 移出角色
role-members-remove-confirm = { $who } 将不再拥有角色“{ $name }”。
role-member-count = { $count ->
    [0] 没有成员
   *[other] { $count } 名成员
}
role-create = 新建角色
role-edit = 编辑角色
role-copy = 复制角色
role-copy-name = { $name } 的副本
role-delete = 删除角色
role-delete-confirm = 删除角色“{ $name }”？
role-needed = 每位员工至少需要一个角色。
role-add-up = 拥有多个角色时，权限会叠加。
role-fixed = 该角色的权限固定不变，以确保企业始终可以管理。

role-super-admin = 超级管理员
    .hint = 拥有全部权限
role-system-settings = 系统设置管理员
    .hint = 企业设置与编号规则
role-people-departments = 部门与员工管理员
    .hint = 员工与部门
role-business-approval = 业务审批流管理员
    .hint = 合同、回款与发票的审批流
role-office-approval = 办公审批流管理员
    .hint = 请假、出差等的审批流
role-crm-admin = 客户管理员
    .hint = 全部客户管理数据与设置
role-finance-admin = 财务管理员
    .hint = 全部财务数据与设置
role-announcement-admin = 公告管理员
    .hint = 发布公告
role-sales-manager = 销售经理
    .hint = 本人及下属的数据
role-sales-person = 销售员
    .hint = 本人的数据

## 角色的权限。

right-title = 权限
right-module = 模块
right-all = 全部权限
right-all-modules = 所有模块
right-admin = 企业管理后台
right-list = 列表
right-view = 查看
right-create = 新建
right-edit = 编辑
right-delete = 删除
right-import = 导入
right-export = 导出
right-transfer = 转移
right-team = 团队管理
right-print = 打印
right-none = 无权限

scope-title = 数据权限
scope-apply-to-all = 所有模块的数据权限
scope-various = 各不相同
scope-self = 本人
scope-self-and-subordinates = 本人及下属
scope-department = 本部门
scope-department-and-below = 本部门及下属部门
scope-all = 全部
scope-departments = 指定部门
scope-own = { scope-self }
scope-own-and-subordinates = { scope-self-and-subordinates }
scope-departments-choose = 选择部门

field-right-title = 字段权限
field-right-hidden = 隐藏
field-right-visible = 可见
field-right-editable = 可编辑

## 模块字段。

field-setting-title = 字段
field-setting-intro = 对各模块的字段进行重命名、隐藏和排序。
field-setting-at-once = 每项更改立即对所有人生效，已录入的数据会保留。
field-setting-module = 模块
field-setting-name = 字段名称
field-setting-original = 原名称
field-setting-kind = 类型
field-setting-required = 必填
field-setting-unique = 唯一
    .hint = 不允许两条记录的值相同。
field-setting-hidden = 隐藏
    .hint = 已填写的内容会保留。
field-setting-default = 默认值
field-setting-group = 分组
field-setting-options = 选项
field-setting-option-add = 添加选项
field-setting-option-colour = 颜色
field-setting-standard = 标准字段
field-setting-custom = 自定义字段
field-setting-system = 系统维护
field-setting-add = 添加字段
field-setting-remove = 移除字段
field-setting-remove-confirm = 移除字段“{ $name }”？已填写的内容会保留，恢复字段后重新显示。
field-setting-restore = 恢复字段
field-setting-reset = 恢复默认
field-setting-limit = 每个模块最多 { $max } 个自定义字段

field-kind-text = 单行文本
field-kind-long-text = 多行文本
field-kind-integer = 整数
field-kind-decimal = 数字
field-kind-money = 金额
field-kind-percent = 百分比
field-kind-date = 日期
field-kind-date-time = 日期时间
field-kind-bool = 是或否
field-kind-choice = 单选
field-kind-choices = 多选
field-kind-phone = 电话
field-kind-email = 邮箱
field-kind-url = 网址
field-kind-person = 人员
field-kind-people = 多个人员
field-kind-department = 部门
field-kind-reference = 关联记录
field-kind-category = 产品类别
field-kind-address = 地址
field-kind-place = 定位
field-kind-files = 附件
field-kind-pictures = 图片
field-kind-number = 自动编号
field-kind-lines = 产品明细
field-kind-formula = 公式
field-kind-signature = 签名

## 编号规则。

number-rule-title = 编号规则
number-rule-intro = 编号由若干部分依次组成。保存记录时若未填写编号，则自动生成。
number-rule-module = 模块
number-rule-parts = 组成部分
number-rule-part-add = 添加部分
number-rule-part-text = 文本
number-rule-part-date = 日期
number-rule-part-running = 流水号
number-rule-date-year = 年
number-rule-date-month = 年月
number-rule-date-day = 年月日
number-rule-start = 起始值
number-rule-step = 步长
number-rule-digits = 位数
number-rule-reset = 重置周期
number-rule-reset-never = 从不
number-rule-reset-yearly = 每年
number-rule-reset-monthly = 每月
number-rule-reset-daily = 每天
number-rule-preview = 下一个编号：{ $number }
number-rule-example = 示例：{ $number }

## 跟进方式。

follow-up-method-title = 跟进方式
follow-up-method-intro = 填写跟进记录时可选择的方式。
follow-up-method-name = 名称
follow-up-method-enabled = 启用
follow-up-method-create = 新建方式
follow-up-method-rename = 重命名跟进方式
follow-up-method-call = 电话
follow-up-method-email = 邮件
follow-up-method-message = 消息
follow-up-method-meeting = 会面
follow-up-method-event = 活动

## 产品类别。

product-category-title = 产品类别
product-category-intro = 产品按类别层级归类。
product-category-name = 名称
product-category-parent = 上级类别
product-category-top = 顶级
product-category-create = 新建类别
product-category-create-below = 新建子类别
product-category-rename = 重命名类别
product-category-move = 移动类别
product-category-delete = 删除类别
product-category-delete-confirm = 删除类别“{ $name }”？
product-category-empty = 暂无类别，请新建第一个类别。

## 企业设置。

company-title = 企业设置
company-name = 企业名称
company-logo = 企业 Logo
company-logo-change = 更换 Logo
company-logo-remove = 移除 Logo
company-sign-in-picture = 登录页图片
company-base-url = 访问网址
company-currency = 本位币
    .hint = 企业创建后不可更改。
company-time-zone = 时区
company-language = 语言
    .hint = 新员工的默认语言。
company-week-start = 每周第一天
company-users = { $count } 位用户
company-saved = 企业设置已保存
