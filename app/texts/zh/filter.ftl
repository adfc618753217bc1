### 列表的高级筛选。条件读作一句话：字段、运算符、值。

filter-title = 高级筛选
filter-active = 当前筛选
filter-join = 条件关系
filter-all-of = 满足全部条件
filter-any-of = 满足任一条件
filter-where = 条件
filter-and = 且
filter-or = 或
filter-field = 字段
filter-op = 运算符
filter-add = 添加筛选条件
filter-remove = 移除“{ $field }”条件
filter-save-view = 保存为场景
filter-me = 我
filter-subordinates = 我的下属
filter-departments = 部门
filter-from = 起
filter-until = 止
filter-too-large = 筛选条件过多。
filter-misfit = 有条件与其字段不符。
filter-chip = { $field } { $op } { $value }
filter-chip-bare = { $field } { $op }

## 运算符；日期有不同说法的另列。

op-is = 等于
op-is-not = 不等于
op-contains = 包含
op-not-contains = 不包含
op-starts-with = 开头是
op-ends-with = 结尾是
op-less = 小于
op-at-most = 小于等于
op-greater = 大于
op-at-least = 大于等于
op-between = 介于
op-during = 属于
op-in = 是以下之一
op-not-in = 不是以下任何一个
op-empty = 为空
op-not-empty = 不为空
op-date-less = 早于
op-date-at-most = 不晚于
op-date-greater = 晚于
op-date-at-least = 不早于

## 相对于今天的时间段。

period-today = 今天
period-yesterday = 昨天
period-tomorrow = 明天
period-this-week = 本周
period-last-week = 上周
period-next-week = 下周
period-this-month = 本月
period-last-month = 上月
period-next-month = 下月
period-this-quarter = 本季度
period-last-quarter = 上季度
period-this-year = 本年
period-last-year = 去年
period-last-7-days = 最近 7 天
period-last-30-days = 最近 30 天
period-next-7-days = 未来 7 天
period-next-30-days = 未来 30 天
