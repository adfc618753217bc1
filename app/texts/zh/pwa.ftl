### The installed app: without a connection, and what other apps share with it.

pwa-offline-title = 当前处于离线状态
pwa-offline-text = 连接恢复后 { -brand } 会自动打开。您在表单中填写的内容已保留。

pwa-share-title = 分享到 { -brand }
pwa-share-what = 分享的内容
pwa-share-nothing = 没有分享的内容
pwa-share-nothing-hint = 请在其他应用的分享菜单中选择 { -brand }。
pwa-share-follow-up = 添加为跟进记录
pwa-share-module = 记录类型
pwa-share-record = 记录
pwa-share-lead = 创建为线索
