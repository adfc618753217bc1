# 公告。

announcement-new = 新建公告
announcement-change = 编辑公告
announcement-choose = 选择一条公告查看内容。
announcement-empty = 暂无公告
announcement-empty-text = 公司要告诉大家的内容会显示在这里。
announcement-older = 显示更早的公告
announcement-pinned = 置顶
announcement-unread = 未读
announcement-by = { $who }，{ $when }
announcement-edited = { $when } 修改
announcement-everybody = 全体员工
announcement-for = 发布给：{ $departments }
announcement-withdraw = 撤回
announcement-withdraw-text = 撤回后，任何人都无法再查看这条公告。
announcement-withdrawn = 公告已撤回
announcement-saved = 公告已发布
announcement-publish = 发布
announcement-title = 标题
announcement-text = 正文
announcement-text-hint = 空一行即另起一段，网址会自动变为链接。
announcement-audience = 发布范围
announcement-audience-hint = 所选部门及其下级部门的员工可见；不选则全体员工可见。
announcement-pin = 在列表中置顶
announcement-arrived = 有新公告

admin-right-announcements = 公告
    .hint = 向全体员工或部分部门发布消息
