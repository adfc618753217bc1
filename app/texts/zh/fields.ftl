### 所有模块的字段：名称、分组、选项及模块自带的场景。

## 分组。

group-basic = 基本信息
group-contact = 联系信息
group-address = 地址信息
group-business = 业务信息
group-products = 产品信息
group-tax = 开票信息
group-mailing = 邮寄信息
group-system = 系统信息

## 多个模块共有的字段。

field-name = 名称
field-number = 编号
field-owner = 负责人
field-created-by = 创建人
field-created-at = 创建时间
field-updated-at = 更新时间
field-last-follow-up-at = 最后跟进时间
field-next-contact-at = 下次联系时间
field-remark = 备注
field-source = 来源
field-industry = 行业
field-level = 级别
field-mobile = 手机
field-phone = 电话
field-email = 邮箱
field-address = 地址
field-campaign = 市场活动
field-customer = 客户
field-contact = 联系人
field-opportunity = 商机
field-contract = 合同
field-amount = 金额
field-lines = 产品
field-discount = 整单折扣
field-starts-on = 开始日期
field-ends-on = 结束日期
field-pictures = 图片
field-type = 类型
field-method = 付款方式
field-state = 状态
field-category = 类别

## 线索。

field-lead-name = 线索名称

## 客户。

field-customer-name = 客户名称
field-deal-status = 成交状态
field-parent = 上级客户
field-website = 网站
field-primary-contact = 首要联系人
field-place = 定位
field-employees = 员工人数
field-annual-revenue = 年营业额
field-founded = 成立年份
field-dealt-on = 首次成交日期

## 联系人。

field-contact-name = 联系人姓名
field-position = 职务
field-decision-maker = 关键决策人
field-sex = 性别
field-birthday = 生日

## 商机。

field-opportunity-name = 商机名称
field-reference = 外部编号
field-stage = 商机阶段
field-started-on = 开始日期
field-expected-on = 预计成交日期
field-closed-on = 结束日期
field-probability = 赢率

## 合同。

field-contract-number = 合同编号
field-contract-name = 合同名称
field-contract-amount = 合同金额
field-signed-on = 签订日期
field-signed-by-contact = 客户签约人
field-signed-by-employee = 我方签约人

## 回款与回款计划。

field-payment-number = 回款编号
field-payment-amount = 回款金额
field-plan = 期数
field-paid-on = 回款日期
field-payment-plan-name = 回款计划
field-payment-plan-amount = 计划回款金额
field-instalment = 期数
field-due-on = 计划回款日期
field-remind-days = 提前几日提醒
field-received = 实际回款金额
field-open = 未回款金额

## 发票。

field-tax-invoice-number = 申请编号
field-tax-invoice-amount = 开票金额
field-tax-invoice-type = 开票类型
field-requested-on = 申请日期
field-title-type = 抬头类型
field-title = 开票抬头
field-tax-number = 纳税人识别号
field-bank = 开户行
field-bank-account = 开户账号
field-tax-address = 开票地址
field-tax-phone = 开票电话
field-recipient = 收件人
field-recipient-phone = 收件人电话
field-mailing-address = 邮寄地址

## 回访。

field-visit-number = 回访编号
field-visitor = 回访人
field-form = 回访形式
field-visited-on = 回访日期
field-satisfaction = 满意度
field-feedback = 客户反馈

## 产品。

field-product-name = 产品名称
field-unit = 单位
field-price = 价格
field-code = 产品编码
field-on-shelf = 上架
field-description = 产品描述

## 市场活动。

field-campaign-name = 活动名称
field-budget = 预算
field-cost = 实际费用
field-expected-revenue = 预计收入
field-target = 目标人群
field-participants = 参与人

## 客户地址与费用。

field-customer-address-name = 地址名称
field-customer-address-contact-name = 收货联系人
field-expense-name = 费用事由
field-spent-on = 发生日期

## 地址与定位的组成。

address-country = 国家
address-region = 省 / 自治区
address-city = 市
address-street = 详细地址
address-postcode = 邮编
place-latitude = 纬度
place-longitude = 经度
place-here = 使用当前位置
place-searching = 正在定位……
place-failed = 无法获取当前位置。请允许本网站使用定位，或手动填写。
place-on-map = 在地图上查看

## 填写内容。

field-number-auto = 留空时自动编号。
field-empty = 未填写
field-choose = 请选择……
field-search-people = 按姓名搜索……
field-search-records = 搜索……
field-inactive = 已停用
field-lines-count = { $count } 个产品
field-pictures-count = { $count } 张图片
pictures-add = 将图片拖到此处，或
pictures-choose = 选择图片
pictures-open = 打开图片 { $name }
pictures-remove = 移除图片 { $name }

## 模块自带的场景。

view-customer-dealt = 已成交客户
view-opportunity-won = 赢单商机
view-product-on-shelf = 已上架产品
view-product-off-shelf = 已下架产品

## 选项。

option-other = 其他
option-source-advertising = 广告
option-source-search = 搜索引擎
option-source-website = 官网
option-source-event = 市场活动
option-source-referral = 转介绍
option-source-phone = 电话咨询
option-source-visit = 陌生拜访
option-source-partner = 合作伙伴
option-source-import = 导入
option-industry-technology = 信息技术
option-industry-software = 软件
option-industry-telecommunications = 通信
option-industry-finance = 金融
option-industry-medical = 医疗
option-industry-retail = 零售
option-industry-marketing = 市场营销
option-industry-entertainment = 娱乐
option-industry-employment = 人力资源
option-industry-services = 服务业
option-industry-manufacturing = 制造业
option-industry-education = 教育
option-industry-real-estate = 房地产
option-industry-government = 政府机构
option-level-a = A（重点客户）
option-level-b = B（普通客户）
option-level-c = C（非优先客户）
option-deal-status-open = 未成交
option-deal-status-dealt = 已成交
option-sex-male = 男
option-sex-female = 女
option-sex-other = 其他
option-stage-verify = 验证客户
option-stage-analyse = 需求分析
option-stage-quote = 方案报价
option-stage-negotiate = 商务谈判
option-stage-won = 赢单
option-stage-lost = 输单
option-stage-invalid = 无效
option-method-bank-transfer = 银行转账
option-method-card = 刷卡
option-method-cash = 现金
option-method-cheque = 支票
option-method-online = 在线支付
option-title-type-company = 单位
option-title-type-person = 个人
option-tax-invoice-type-standard = 增值税普通发票
option-tax-invoice-type-special = 增值税专用发票
option-tax-invoice-type-receipt = 收据
option-form-on-site = 见面拜访
option-form-phone = 电话
option-form-sms = 短信
option-form-email = 邮件
option-form-wechat = 微信
option-satisfaction-very-satisfied = 很满意
option-satisfaction-satisfied = 满意
option-satisfaction-neutral = 一般
option-satisfaction-dissatisfied = 不满意
option-satisfaction-very-dissatisfied = 很不满意
option-unit-piece = 个
option-unit-set = 套
option-unit-box = 箱
option-unit-kilogram = 千克
option-unit-metre = 米
option-unit-hour = 小时
option-unit-day = 天
option-unit-month = 月
option-unit-year = 年
option-unit-licence = 许可
option-campaign-type-event = 活动会议
option-campaign-type-advertising = 广告
option-campaign-type-e-mail = 邮件营销
option-campaign-type-social = 社交媒体
option-campaign-type-webinar = 网络研讨会
option-campaign-type-partner = 合作伙伴
option-state-planned = 未开始
option-state-running = 进行中
option-state-ended = 已结束
option-state-cancelled = 已取消
option-customer-address-type-delivery = 收货地址
option-customer-address-type-billing = 开票地址
option-customer-address-type-branch = 分支机构
option-category-travel = 差旅
option-category-meals = 餐饮
option-category-lodging = 住宿
option-category-gift = 礼品
option-category-material = 物料
