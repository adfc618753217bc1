### 每个界面都会出现的词语。

-brand = Weft

## 操作：按钮与菜单项。

action-save = 保存
action-save-and-new = 保存并新建
action-save-draft = 保存草稿
action-submit = 提交
action-cancel = 取消
action-delete = 删除
action-edit = 编辑
action-create = 新建
action-close = 关闭
action-back = 返回
action-next = 下一步
action-previous = 上一步
action-finish = 完成
action-search = 搜索
action-filter = 筛选
action-sort = 排序
action-clear = 清空
action-reset = 重置
action-retry = 重试
action-refresh = 刷新
action-apply = 应用
action-add = 添加
action-remove = 移除
action-rename = 重命名
action-replace = 替换
action-choose = 选择
action-copy = 复制
action-copy-link = 复制链接
action-duplicate = 创建副本
action-download = 下载
action-upload = 上传
action-export = 导出
action-import = 导入
action-print = 打印
action-preview = 预览
action-transfer = 转移
action-star = 关注
action-unstar = 取消关注
action-open = 打开
action-view = 查看
action-more = 更多
action-select-all = 全选
action-select-none = 取消选择
action-undo = 撤销
action-restore = 恢复
action-confirm = 确定
action-move = 移动
action-move-up = 上移
action-move-down = 下移
action-show = 显示
action-hide = 隐藏
action-expand = 展开
action-collapse = 收起
action-done = 完成
action-skip = 跳过
action-send = 发送
action-leave = 退出

## 状态。

state-loading = 加载中…
state-saving = 正在保存…
state-saved = 已保存
state-deleting = 正在删除…
state-deleted = 已删除
state-copied = 已复制
state-working = 处理中…
state-empty = 暂无内容
state-no-results = 没有结果
state-no-results-hint = 请换个关键词，或减少筛选条件。
state-none = 无
state-any = 不限
state-all = 全部
state-yes = 是
state-no = 否
state-on = 开启
state-off = 关闭
state-unknown = 未知
state-offline = 离线
state-online = 在线
state-connection-lost = 连接已断开，正在重新连接…
state-required = 必填
state-optional = 选填
state-not-set = 未设置
state-read-only = 只读
state-hidden = 已隐藏
state-new = 新
state-forbidden = 您没有查看此内容的权限。

## 离开未保存的表单。

unsaved-title = 不保存就离开吗？
unsaved-text = 您所做的更改将会丢失。
unsaved-stay = 继续编辑
unsaved-discard = 放弃更改

## 相对时间。

time-just-now = 刚刚
time-minutes-ago = { $count } 分钟前
time-hours-ago = { $count } 小时前
time-today = 今天
time-yesterday = 昨天
time-tomorrow = 明天
time-days-ago = { $count } 天前
time-in-minutes = { $count } 分钟后
time-in-hours = { $count } 小时后
time-in-days = { $count } 天后
time-overdue = 已逾期 { $count } 天

duration-seconds = { $count } 秒
duration-minutes = { $count } 分钟
duration-hours = { $count } 小时
duration-days = { $count } 天

## 数量。

count-records = { $count ->
    [0] 没有记录
   *[other] { $count } 条记录
}
count-results = { $count ->
    [0] 没有结果
   *[other] { $count } 条结果
}
count-selected = 已选 { $count } 条
count-more-than = { $count }+
count-of-total = { $count } / { $total }
count-others = 等另外 { $count } 项

## 分页。

paging-label = 分页
paging-range = 第 { $from }–{ $to } 条，共 { $total } 条
paging-range-counting = 第 { $from }–{ $to } 条，正在计数…
paging-range-more-than = 第 { $from }–{ $to } 条，共 { $total }+ 条
paging-size = 每页条数
paging-page = 第 { $page } 页，共 { $pages } 页
paging-page-short = 第 { $page } 页
paging-first = 首页
paging-previous = 上一页
paging-next = 下一页
paging-last = 末页

list-sum = 合计
list-sum-selected = 选中合计

## 组合。

label-value = { $label }：{ $value }
label-range = { $from } – { $to }
