### 企业的应用与实验室，个人的通知设置。

## 应用（domain::switches::App）。

apps-title = 应用管理
    .hint = 启用或停用应用
apps-intro = 停用企业不需要的应用。停用后对所有人立即隐藏，数据会保留，重新启用后恢复。
apps-stays = 始终启用
apps-now-on = { $app }：已启用
apps-now-off = { $app }：已停用
managed-app-crm = 客户管理
    .hint = 线索、客户、合同等。不支持停用。
managed-app-tasks = 任务
    .hint = 包含参与人、截止日期和评论的任务，可独立创建，也可关联记录。
managed-app-announcements = 公告
    .hint = 面向全体员工或部门发布的消息。
managed-app-address-book = 通讯录
    .hint = 部门和人员及其联系方式。
problem-app-off = 贵企业已停用此应用。
problem-app-stays = 此应用不支持停用。

## 实验室（domain::switches::Lab）。

labs-title = 实验室
    .hint = 正在试用的功能
labs-intro = 这些功能正在试用，默认关闭，启用后对全企业生效；今后可能调整或取消。
lab-quiet-cards = 看板上的久未联系提醒
    .hint = 超过两周无人跟进的卡片会显示提醒，赢单、输单等已结束的除外。
board-quiet = { $count } 天未联系

## 接收哪些通知（domain::notice::NoticeKind）。

notice-settings-intro = 选择要接收的通知。关闭后不再接收，已收到的通知会保留。
notice-setting-transferred = 转移给我的记录
notice-setting-team = 将我加入或移出团队
notice-setting-import-finished = 我的导入任务完成
notice-setting-task-assigned = 由我负责的任务
notice-setting-task-added = 我参与的任务
notice-setting-task-comment = 我的任务收到评论
notice-setting-task-done = 我的任务被标记为完成
notice-setting-task-due = 我的任务到期或逾期
notice-setting-backup-failed = 备份失败
notice-setting-feedback = 员工反馈
