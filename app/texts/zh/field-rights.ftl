# 角色的字段权限，以及字段未开放时的提示。
right-fields = 字段权限
    .hint = 此角色可对其可见记录的各个字段做什么。隐藏的字段对该角色而言不存在：列表、详情、筛选、合计、导出、导入和操作记录中均不出现。一个员工有多个角色时，以最宽松的为准。
field-access-hidden = 隐藏
field-access-visible = 只读
field-access-editable = 可编辑
field-rights-module = 模块
field-rights-module-limited = { $module }（{ $count }）
field-rights-search = 查找字段
field-rights-all = 所示全部字段
field-rights-always = 始终可见：记录的名称、查找或关联依赖此字段。
field-rights-system = 由系统维护
field-rights-required = 必填
field-rights-none = 没有符合的字段
field-rights-no-module = 此角色看不到{ $module }。授予查看权限后，其字段权限才会生效。
field-rights-summary = 隐藏 { $hidden } 个，只读 { $visible } 个

check-field-needed = 此字段不能隐藏：记录的名称或查找依赖它
check-field-must-be-entered = 此角色会新建记录，而该字段必填且没有默认值，因此必须保持可编辑
check-hidden-field = 与您看不到的某个字段的值不符
problem-hidden-field = 您填写的内容与您看不到的某个字段的值不符。请联系可查看此记录全部字段的同事。
problem-filter-field = 此筛选中有一个条件无法应用：其字段不存在，或对您隐藏。请删除该条件或选择其他场景。
