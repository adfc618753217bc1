### 单条记录的页面：页头、标签页、活动、详细资料、团队成员、操作记录、表单、产品明细。

## 页头与标签页。

record-tabs = 记录的各部分
record-aside = 概览
record-tab-activity = 活动
record-tab-details = 详细资料
record-tab-team = 团队成员
record-tab-history = 操作记录
record-children-customer = 下级客户
record-edit-field = 编辑{ $field }
record-reach = 联系方式
record-people = 人员
record-link = 关联已有
record-link-title = 关联已有{ $what }
record-linked = 已关联
record-unlink = 解除关联
record-unlinked = 已解除关联

## 客户。

customer-summary = 数据概览
customer-follow-ups = 跟进次数
customer-last-contact = 最近联系
customer-deals = 成交次数
customer-deal-amount = 成交金额
customer-received = 已回款金额
customer-hierarchy = 上下级客户
customer-make-primary = 设为首要联系人
customer-primary-set = 首要联系人已更改

## 活动。

activity-write = 填写跟进记录
activity-placeholder = 请填写跟进内容
activity-method = 跟进方式
activity-contact = 跟进的联系人……
activity-send = 发布跟进
activity-added = 跟进记录已添加
activity-edit = 编辑跟进记录
activity-delete = 删除跟进记录
activity-delete-title = 删除这条跟进记录？
activity-delete-text = 其内容与附件将一并删除。
activity-add-picture = 添加图片
activity-add-file = 添加附件
activity-next = 下次联系：{ $when }
activity-edited = 已编辑
activity-kind = 显示内容
activity-kind-all = 全部活动
activity-kind-follow-ups = 跟进记录
activity-kind-events = 主要动态
activity-from = 从
activity-until = 至
activity-older = 显示更早的记录
activity-empty = 暂无活动
activity-empty-hint = 此处显示本记录的跟进与主要动态。

## 团队成员。

team-change = 管理团队成员
team-member = 成员
team-right = 权限
team-until = 有效期至
team-no-end = 长期有效
team-right-read = 只读
team-right-write = 读写
team-right-of = { $name }的权限
team-until-of = { $name }的有效期
team-remove = 移除{ $name }
team-empty = 暂无其他团队成员
team-hint = 团队成员可查看本记录，即使其角色无此权限；仅对本记录有效。
team-leave-title = 退出团队？
team-leave-text = 退出后您可能无法再查看本记录。

## 表单。

form-edit-title = 编辑{ $what }
form-draft-restored = 已恢复您之前填写的内容，尚未保存。
form-draft-discard = 放弃草稿
conflict-mine = 保留我的
conflict-theirs = 采用对方的
conflict-save = 重新保存

## 产品明细。

lines-label = 产品明细
lines-product = 产品
lines-unit = 单位
lines-price = 单价
lines-quantity = 数量
lines-discount = 折扣
lines-sum = 小计
lines-add = 添加产品……
lines-remove = 移除{ $name }
lines-total = 合计：{ $sum }
lines-none = 暂无产品

## 发生的事情，$who 为人员。

feed-system = { -brand }
feed-created = { $who } 新建了本记录
feed-updated = { $who } 更改了 { $count } 个字段
feed-changed = { $who } 将{ $field }由“{ $old }”改为“{ $new }”
feed-deleted = { $who } 删除了本记录
feed-transferred = { $who } 转移了本记录
feed-transferred-to = { $who } 将本记录由 { $old } 转移给 { $new }
feed-team-changed = { $who } 调整了团队成员
feed-follow-up-added = { $who } 添加了跟进记录
feed-follow-up-changed = { $who } 修改了跟进记录
feed-follow-up-deleted = { $who } 删除了跟进记录
feed-linked = { $who } 建立了关联
feed-unlinked = { $who } 解除了关联
feed-imported = { $who } 导入了本记录
feed-exported = { $who } 导出了本记录
feed-line = { $name }：{ $quantity } × { $price }
feed-line-discount = { $name }：{ $quantity } × { $price }，折扣 { $discount }
feed-field-team = 团队成员
feed-field-write = 可编辑
feed-field-until = 有效期至
feed-field-text = 内容
feed-field-method = 跟进方式
feed-field-files = 附件
