### 页面框架：应用、导航、登录、个人账号、通知、快捷键。

## 应用。

app-crm = CRM
    .hint = 客户与销售管理
app-books = Books
    .hint = 发票、费用与账目
app-oa = 协同办公
    .hint = 任务与通讯录
app-bi = BI
    .hint = 分析与报表
app-hrm = 人力资源
    .hint = 员工、请假、考勤

## 导航。

nav-apps = 切换应用
nav-sections = 模块
nav-collapse = 收起菜单
nav-expand = 展开菜单
nav-skip = 跳到正文
nav-search = 全局搜索
nav-create = 新建
nav-dashboard = 仪表盘
nav-todo = 待办事项
nav-announcements = 公告
nav-notifications = 通知
nav-help = 帮助
nav-admin = 企业管理后台
nav-account = 我的账号
nav-profile = 个人资料
nav-password = 修改密码
nav-language = 语言
nav-theme = 外观
nav-theme-system = 跟随系统
nav-theme-light = 浅色
nav-theme-dark = 深色
nav-density = 行高
nav-density-compact = 紧凑
nav-density-comfortable = 宽松
nav-sessions = 已登录设备
nav-sign-out = 退出登录
nav-more = 更多
nav-tasks = 任务
nav-approvals = 审批
nav-reports = 日志
nav-address-book = 通讯录
nav-calendar = 日历

## 无法显示的页面。

page-not-found-title = 页面不存在
page-not-found-text = 链接有误，或内容已被删除，或您无权查看。
page-error-title = 页面无法显示
page-error-text = 请重试。如果问题仍然存在，请把操作过程告知管理员。
page-update = 新版本已就绪。
page-update-reload = 重新加载

## 登录。

sign-in-title = 登录 { -brand }
sign-in-login = 手机号或邮箱
sign-in-password = 密码
sign-in-show-password = 显示密码
sign-in-hide-password = 隐藏密码
sign-in-submit = 登录
sign-in-submitting = 正在登录…
sign-in-failed = 手机号、邮箱或密码错误。
sign-in-expired = 登录已失效，请重新登录。
sign-in-signed-out = 您已退出登录。
sign-in-disabled = 该账号已停用，请联系管理员。
sign-in-inactive = 该账号尚未激活，请联系管理员。
sign-in-forgotten = 忘记密码？请联系管理员重置。

## 首次启动：设置企业。

setup-title = 设置 { -brand }
setup-intro = 请填写企业名称并创建第一位管理员，其他内容以后都可以修改。
setup-company-section = 企业
setup-company = 企业名称
setup-currency = 本位币
    .hint = 所有金额按本位币汇总。产生金额数据后不可更改。
setup-time-zone = 时区
    .hint = 日期、提醒和夜间任务均以此为准。
setup-language = 语言
    .hint = 新员工的默认语言，每个人都可以另行选择。
setup-week-start = 每周第一天
setup-week-start-monday = 星期一
setup-week-start-saturday = 星期六
setup-week-start-sunday = 星期日
setup-admin-section = 管理员
setup-name = 您的姓名
setup-login = 手机号或邮箱
    .hint = 用于登录。
setup-email = 邮箱
setup-mobile = 手机号
    .hint = 可用手机号或邮箱登录。
setup-password = 密码
setup-password-repeat = 确认密码
setup-submit = 创建企业
setup-submitting = 正在设置…
setup-done = { -brand } 已完成设置，请登录。

## 个人资料与密码。

profile-title = 个人资料
profile-name = 姓名
profile-email = 邮箱
profile-mobile = 手机号
profile-sex = 性别
profile-picture = 头像
profile-picture-change = 更换头像
profile-picture-remove = 移除头像
profile-department = 部门
profile-position = 岗位
profile-manager = 直属上级
profile-roles = 角色
profile-managed = 仅管理员可以修改。
profile-saved = 个人资料已保存

password-title = 修改密码
password-current = 当前密码
password-new = 新密码
    .hint = 至少 { $min } 个字符
password-repeat = 确认新密码
password-submit = 修改密码
password-changed = 密码已修改，其他设备已退出登录。
password-must-change = 请先设置新密码，然后继续。

## 已登录设备。

session-title = 已登录设备
session-intro = 如有不认识的设备，请结束其会话并修改密码。
session-device = 设备
session-address = 地址
session-started = 登录时间
session-last-seen = 最近活动
session-this = 本设备
session-end = 结束会话
session-ended = 会话已结束
session-end-others = 结束其他所有会话
session-end-others-confirm = 其他所有设备都需要重新登录。
session-others-ended = { $count ->
    [0] 没有其他会话
   *[other] 已结束 { $count } 个会话
}

## 通知。

notification-title = 通知
notification-empty = 没有新的通知。
notification-unread = { $count ->
    [0] 没有未读通知
   *[other] { $count } 条未读通知
}
notification-only-unread = 仅看未读
notification-mark-read = 标为已读
notification-mark-all = 全部标为已读
notification-kind-transferred = { $who } 将 { $what } 转移给了您
notification-kind-transferred-many = { $who } 将 { count-of }转移给了您
notification-kind-team = { $right ->
    [write] { $who } 授予您编辑 { $what } 的权限
   *[read] { $who } 授予您查看 { $what } 的权限
}
notification-kind-team-many = { $right ->
    [write] { $who } 授予您编辑 { count-of }的权限
   *[read] { $who } 授予您查看 { count-of }的权限
}
notification-kind-team-removed = { $who } 将您移出了 { $what } 的团队
notification-kind-import-finished = { $file } 导入完成：新建 { $created } 条，更新 { $updated } 条，跳过 { $skipped } 条，失败 { $failed } 条
notification-kind-import-failed = { $file } 导入失败

## 快捷键。

keys-title = 键盘快捷键
keys-everywhere = 通用
keys-list = 列表中
keys-record = 记录中
keys-or = 或
keys-then = 然后
keys-command = 全局搜索
keys-search = 在列表中搜索
keys-create = 新建
keys-help = 显示键盘快捷键
keys-back = 返回或关闭
keys-down = 下一行
keys-up = 上一行
keys-open = 打开
keys-select = 选择
keys-edit = 编辑
keys-save = 保存
keys-next-record = 下一条记录
keys-previous-record = 上一条记录

## What the frame and the lists call pages whose other words come with the rest (src/part.rs).

announcement-count = { $count ->
    [0] 公告
   *[other] 公告：{ $count } 条未读
}
bin-title = 回收站
duplicates-title = 客户查重
