### 页面外壳：框架文本中尚缺的内容。

shell-brand = { -brand }
shell-home = 前往首页
shell-messages = 消息
shell-breadcrumb = 当前位置

## 缺少内容时。

shell-start-failed = { -brand } 无法启动
shell-offline-title = 无网络连接
shell-no-sections = 暂无可查看的内容
shell-no-sections-text = 您目前没有任何权限，请联系管理员为您分配角色。

## 个人资料。

shell-look = 语言与外观
shell-picture-drop = 将图片拖到此处，或
shell-picture-help = 支持 PNG、JPEG、WebP 或 GIF，建议使用正方形图片。
shell-device-unknown = 未知设备

## 通知与快捷键。

shell-notices-older = 显示更早的通知
shell-keys-go = 前往各栏目
