### 管理后台首页：企业概况、更新内容；企业的标识。

## 概况。

home-figures = 企业概况
home-people = 人员
home-records = 记录
home-records-hint = 仅统计您有权查看的记录。
home-records-none = 您没有可查看的记录。
home-storage = 存储空间
home-database = 数据库
home-files = 文件
home-version = 版本

## 各版本的更新内容。

home-news = 最新发布
home-news-version = 版本 { $version }
home-news-fields = 支持多种类型的自定义字段和公式，表单布局可自由调整。
home-news-boards = 列表可显示为看板，卡片可拖动；再次打开时保持上次的显示方式。
home-news-search = 按 Ctrl 或 ⌘ + K 全局搜索；支持查重与合并重复记录。
home-news-undo = 新增回收站、撤销操作，以及带预览的批量修改。
home-news-tasks = 新增任务、公告、通讯录，每条记录均可添加附件。
home-news-rights = 字段权限：可按角色隐藏字段或设为只读。
home-news-apps = 可停用不需要的应用；导航栏显示企业 Logo；每个人可自行选择接收哪些通知。

## Logo、登录页图片、访问网址。

company-face = Logo 与登录页
company-face-public = 任何打开登录页的人都能看到这些图片。
company-logo-help = 支持 PNG、JPEG、WebP 或 GIF，不超过 { $max } KB。显示尺寸较小，建议使用透明背景。
company-picture-help = 支持 PNG、JPEG、WebP 或 GIF，不超过 { $max } KB。图片显示在登录页一侧，在手机上显示在顶部。
company-picture-change = 更换登录页图片
company-picture-remove = 移除登录页图片
company-base-url-hint = 用于从此处复制并转发的链接，例如 https://crm.example.com。
company-base-url-fixed = 服务器启动时指定了此网址，以其为准，此处不能修改。
check-base-url = 请输入类似 https://crm.example.com 的网址，不含路径。
check-picture-too-large = 图片不能超过 { $max } KB。
employee-sign-in-at = 登录网址：{ $url }
