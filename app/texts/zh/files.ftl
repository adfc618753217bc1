### Files of records (row D-08): the tab, uploads, previews; the room that files take.

record-tab-files = 附件

## The tab.

files-add = 将文件拖到此处，或
files-choose = 选择文件
files-limit = 任意类型的文件，每个最大 { $max } MB
files-empty = 暂无附件
files-empty-hint = 报价单、合同、图片等与该记录有关的文件，以及跟进记录中的附件，都显示在此处。
files-name = 名称
files-size = 大小
files-by = 添加人
files-at = 添加时间
files-actions = “{ $name }”的操作
files-of-follow-up = 来自跟进记录
files-of-field = 来自“{ $field }”
files-rename-title = 重命名附件
files-delete-title = 确定删除该附件？
files-delete-text = “{ $name }”将被永久删除，无法恢复。

## Uploads.

files-uploads = 上传
files-waiting = 等待中
files-paused = 连接已断开，恢复后将自动继续上传。
files-sent = 已上传 { $done }，共 { $size }
files-cancel = 取消上传 { $name }
files-again = 重试 { $name }
files-upload-conflict = 该文件正在其他位置上传，请重新选择文件。
files-unreadable = 无法读取该文件。不支持上传文件夹。

## Preview.

files-preview = 预览 { $name }
files-previous = 上一个文件
files-next = 下一个文件
files-position = 第 { $position } 个，共 { $count } 个
files-text-cut = 仅显示前 { $size } 的内容，下载后可查看全部。
files-no-viewer = 此浏览器无法在此处显示 PDF 文件。
files-open-tab = 在新标签页中打开

## What happened.

feed-file-added = { $who } 添加了附件 { $new }
feed-file-renamed = { $who } 将附件 { $old } 重命名为 { $new }
feed-file-deleted = { $who } 删除了附件 { $old }
feed-field-file = 附件

## The company's settings.

company-max-file = 单个文件上限（MB）
    .hint = 适用于所有上传；已有文件不受影响。
company-storage = 共 { $count } 个文件，占用 { $size }。
