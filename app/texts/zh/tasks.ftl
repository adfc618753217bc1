### Tasks: the list, one task, its form, labels, comments, history.


## What they are about.

record-tab-tasks = 任务
activity-kind-tasks = 任务
task-field-title = 标题
task-field-text = 任务描述
task-field-responsible = 负责人
task-field-participants = 参与人
task-field-due-on = 截止日期
task-field-priority = 优先级
task-field-labels = 标签
task-field-links = 关联业务
task-field-steps = 子任务
task-field-step-people = 子任务负责人
task-priority-high = 高
task-priority-normal = 普通
task-priority-low = 低
task-state-open = 进行中
task-state-done = 已完成

## The list.

task-scope = 谁的任务
task-scope-responsible = 我负责的
task-scope-takes-part = 我参与的
task-scope-created = 我创建的
task-scope-subordinates = 下属的
task-scope-all = 我可见的全部
task-shown = 状态
task-shown-open = 进行中
task-shown-done = 已完成
task-shown-all = 全部状态
task-due = 截止时间
task-due-any = 任意日期
task-due-overdue = 已逾期
task-due-today = 今天
task-due-week = 未来 7 天
task-due-never = 无日期
task-search = 搜索任务
task-empty = 这里没有任务
task-empty-text = 新建任务，写明由谁负责、何时完成。
task-about-empty = 该记录没有任务
task-comments-count = { $count } 条评论
task-steps-done = 子任务已完成 { $done }/{ $count }
task-from = 由 { $who } 创建
task-timeline = { $who } 为 { $person } 创建了任务
task-details = 查看详情

## One task and its form.

task-new = 新建任务
task-edit = 编辑任务
task-created = 任务已创建
task-finish = 标记为完成
task-reopen = 重新打开
task-finish-named = 标记为完成：{ $what }
task-reopen-named = 重新打开：{ $what }
task-is-done = 任务已完成
task-is-open = 任务已重新打开
task-facts = 任务信息
task-created-by = 创建人
task-created-at = 创建时间
task-done-at = 完成时间
task-people-change = 添加或移除人员
task-delete = 删除任务
task-delete-title = 删除此任务？
task-delete-text = 其子任务和评论将一并丢失。
task-step-add = 添加子任务
task-step-placeholder = 要做什么
task-step-title = 子任务 { $number } 的标题
task-step-person = 子任务 { $number } 的负责人
task-step-due = 子任务 { $number } 的截止日期
task-step-remove = 移除子任务 { $number }
task-changed-meanwhile = { $who } 已修改此任务。您未改动的部分现已更新，请核对后重新保存。

## Labels.

task-label-any = 任意标签
task-labels-manage = 管理标签
task-labels-text = 所有人都可使用全部标签；您可以修改和删除自己创建的标签。
task-labels-empty = 暂无标签
task-label-new = 新建标签
task-label-name = 标签名称
task-label-hue = 颜色
task-label-delete-title = 删除此标签？
task-label-delete-text = 它将从所有使用它的任务中消失。
task-hue-gray = 灰色
task-hue-red = 红色
task-hue-orange = 橙色
task-hue-amber = 琥珀色
task-hue-green = 绿色
task-hue-teal = 青色
task-hue-blue = 蓝色
task-hue-violet = 紫色
task-hue-pink = 粉色
task-hue-brown = 棕色

## Comments.

task-comments = 评论
task-comments-empty = 暂无评论
task-comment-write = 写评论
task-comment-send = 发表评论
task-comment-edit = 编辑评论
task-comment-delete = 删除评论
task-comment-delete-title = 删除此评论？
task-comment-delete-text = 其内容将丢失。

## What happened.

task-history-created = { $who } 创建了此任务
task-history-done = { $who } 将此任务标记为完成
task-history-open = { $who } 重新打开了此任务
task-history-ticked = { $who } 完成了子任务“{ $what }”
task-history-unticked = { $who } 取消了子任务“{ $what }”的完成
task-history-text = { $who } 修改了任务描述
task-history-deleted = { $who } 删除了此任务
feed-comment-added = { $who } 添加了评论
feed-comment-changed = { $who } 修改了评论
feed-comment-deleted = { $who } 删除了评论

## Notifications.

notification-kind-task-assigned = { $who } 将任务“{ $what }”交给您负责
notification-kind-task-added = { $who } 将您加入任务“{ $what }”
notification-kind-task-comment = { $who } 评论了任务“{ $what }”
notification-kind-task-done = { $who } 将任务“{ $what }”标记为完成
