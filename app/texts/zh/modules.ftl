### 模块：名称，以及列表为空时的说明。

module-lead = 线索
    .one = 线索
    .new = 新建线索
    .empty = 线索是潜在客户的初步信息：请新建第一条线索，或批量导入。
module-customer = 客户
    .one = 客户
    .new = 新建客户
    .empty = 客户是可能成交的企业：请新建第一个客户，或批量导入。
module-contact = 联系人
    .one = 联系人
    .new = 新建联系人
    .empty = 联系人是客户企业中与您对接的人员：请新建第一位联系人，或批量导入。
module-opportunity = 商机
    .one = 商机
    .new = 新建商机
    .empty = 商机是带有金额和阶段的销售机会：请新建第一个商机，开始推进销售。
module-contract = 合同
    .one = 合同
    .new = 新建合同
    .empty = 合同记录已签订的内容，是销售数据的主要来源：请新建第一份合同。
module-payment = 回款
    .one = 回款
    .new = 新建回款
    .empty = 回款是合同实际收到的款项：收到款项后，请新建第一笔回款。
module-payment-plan = 回款计划
    .one = 回款计划
    .new = 新建回款计划
    .empty = 回款计划记录合同每一期款项的金额和日期：可逐条新建，也可批量新建。
module-tax-invoice = 发票
    .one = 发票
    .new = 新建发票
    .empty = 发票用于按合同申请开票并登记开票结果：请新建第一份开票申请。
module-visit = 回访
    .one = 回访
    .new = 新建回访
    .empty = 回访用于了解已签约客户的满意度与反馈：请新建第一条回访。
module-product = 产品
    .one = 产品
    .new = 新建产品
    .empty = 产品是您销售的内容，含单位与价格：请新建第一个产品，或批量导入。
module-campaign = 市场活动
    .one = 市场活动
    .new = 新建市场活动
    .empty = 市场活动为您带来线索：请新建第一个市场活动，并分享其表单。
module-customer-address = 地址
    .one = 地址
    .new = 新建地址
    .empty = 此处记录客户的其他地址，如分公司或仓库：请添加第一个地址。
module-expense = 费用
    .one = 费用
    .new = 新建费用
    .empty = 费用记录为客户产生的支出，如差旅费：请新建第一笔费用。

## 数量与对象。

count-of = { $what ->
    [lead] { $count } 条线索
    [customer] { $count } 个客户
    [contact] { $count } 位联系人
    [opportunity] { $count } 个商机
    [contract] { $count } 份合同
    [payment] { $count } 笔回款
    [payment_plan] { $count } 条回款计划
    [tax_invoice] { $count } 张发票
    [visit] { $count } 条回访
    [product] { $count } 个产品
    [campaign] { $count } 个市场活动
    [customer_address] { $count } 个地址
    [expense] { $count } 笔费用
    [employee] { $count } 名员工
    [department] { $count } 个部门
    [role] { $count } 个角色
    [product_category] { $count } 个产品类别
    [follow_up] { $count } 条跟进记录
    [task] { $count } 个任务
    [file] { $count } 个文件
   *[other] { $count } { $what }
}
