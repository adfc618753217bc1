### 公司的日志:谁登录和退出,以及每一次更改。

admin-right-logs = 日志
    .hint = 谁登录过，谁改了什么
log-intro = 日志内容不可更改。这里只列出您有权查看的内容。
log-sign-ins = 登录日志
log-operations = 操作日志
log-kept = 登录日志保留 { $days } 天。
log-at = 时间
log-who = 人员
log-by = 操作人
log-result = 事件
log-address = 地址
log-agent = 浏览器
log-kind = 操作
log-topic = 范围
log-record = 记录
log-changes = 更改内容
log-any-result = 全部事件
log-any-kind = 全部操作
log-any-topic = 全部范围
log-from = 开始日期
log-until = 结束日期
log-older = 更早的日志
log-empty = 这里没有日志
    .hint = 登录和更改发生后会显示在这里。
log-none-yet = 目前没有找到
    .hint = 只查看了一部分日志，更早的日志中可能还有。
log-values = { $count } 个字段
log-gone = 已不存在
log-change = { $field }：{ $old } → { $new }
log-change-new = { $field }：{ $new }
log-export = 导出日志
    .hint = 符合筛选条件的全部日志，包括尚未显示的。

## What happened at the door.

log-result-signed-in = 已登录
log-result-wrong-password = 密码错误
log-result-unknown-login = 未知账号
log-result-disabled = 已拒绝：账号已停用
log-result-locked-out = 已拒绝：尝试次数过多
log-result-signed-out = 已退出
log-result-ended-by-owner = 从其他会话结束
log-result-ended-by-admin = 被管理员结束
log-result-ended-by-password = 因密码更改而结束

## Kinds of changes (domain::feed::FeedKind).

log-kind-created = 新建
log-kind-updated = 更改
log-kind-deleted = 删除
log-kind-transferred = 转移
log-kind-team-changed = 更改团队
log-kind-follow-up-added = 添加跟进记录
log-kind-follow-up-changed = 更改跟进记录
log-kind-follow-up-deleted = 删除跟进记录
log-kind-linked = 关联
log-kind-unlinked = 取消关联
log-kind-imported = 导入
log-kind-exported = 导出
log-kind-file-added = 添加附件
log-kind-file-renamed = 重命名附件
log-kind-file-deleted = 删除附件
log-kind-comment-added = 添加评论
log-kind-comment-changed = 更改评论
log-kind-comment-deleted = 删除评论
log-kind-restored = 恢复
log-kind-purged = 彻底删除
log-kind-undone = 撤销
log-kind-merged = 合并

## What a change is about, besides the modules.

log-topic-task = 任务
log-topic-employee = 员工
log-topic-department = 部门
log-topic-role = 角色
log-topic-product-category = 产品分类
log-topic-settings = 设置

## Fields and parts of settings that have no words elsewhere.

log-field-password-reset = 重置密码
log-field-login-reset = 重置登录
log-field-state = 状态
log-field-step-done = 子任务完成
log-field-form = 字段顺序
feed-field-export-format = 文件格式
feed-field-export-rows = 行数
log-part-label = 名称
log-part-lang = 语言
log-part-max-file-mb = 文件大小上限（MB）
log-part-wide = 整行显示
log-part-checks = 校验
log-part-columns = 列
log-part-formula = 公式
log-part-column = 在列表中显示
log-part-searched = 可搜索
log-part-key = 键
log-part-colour = 颜色
log-part-enabled = 可选用
log-part-system = 由系统维护
log-part-fixed = 之后不可更改
log-part-read-only = 只读
