### Backups (row PLUS-08), and the reminder that a task is due.

admin-right-backups = 备份
    .hint = 全部数据的副本及其保留时间
backup-intro = 备份包含一切：记录、文件和设置。备份期间其他人可以继续工作。
backup-now = 立即备份
backup-started = 备份已开始。
backup-made-list = 已做的备份
backup-empty = 还没有备份
backup-empty-hint = 今晚会做第一份备份，您也可以立即备份。
backup-last = 最近一次备份
backup-never = 尚无
backup-at = 备份时间
backup-result = 结果
backup-size = 大小
backup-files = 文件数
backup-asked-by = 发起者
backup-place = 服务器上的位置
backup-removed = 已清理
backup-removed-hint = 已有更新的备份，此备份已按设置清理。
backup-encrypted = 已加密
backup-cause-schedule = 夜间自动备份
backup-cause-command = 服务器命令行
backup-outcome-running = 进行中
backup-outcome-done = 完整
backup-outcome-incomplete = 不完整
backup-outcome-failed = 失败
backup-incomplete-hint = 备份前已有 { $count } 个文件缺失或损坏。请让服务器管理员运行“weft check”。
backup-settings = 每晚备份
backup-on = 每晚自动备份
    .hint = 在公司所在时区的凌晨 2 点之后进行。若服务器当时关闭，则在启动后立即进行。
backup-days = 天数
    .hint = 最近若干天中，每天保留最后一份备份。
backup-weeks = 周数
    .hint = 此外，最近若干周中，每周保留最后一份备份。
backup-where = 备份位于服务器的 { $place }。
backup-where-encrypted = 备份位于服务器的 { $place }，并已加密。
backup-where-hint = 位置和加密由服务器管理员决定，恢复备份也由其通过“weft restore”进行。在另一块磁盘或另一台机器上再存一份，可以防止本机损坏。
backup-settings-saved = 已保存：将按您的选择保留备份。

backup-problem-running = 正在备份，请等待其完成。
backup-problem-interrupted = 备份过程中服务器停止了。
backup-problem-full = 磁盘空间不足。
backup-problem-write = 无法写入备份所在的磁盘。
backup-problem-other = 备份未能完成，原因见服务器日志。

notification-kind-backup-failed = 今晚的备份失败了
notification-kind-task-due = { $when ->
    [today] 任务“{ $what }”今天到期
   *[overdue] 任务“{ $what }”已逾期
}
