### 服务器在页面检查之外给出的提示。

## 人员与权限。

problem-oneself = 不能对自己的账号执行此操作。
problem-raise-oneself = 此操作会扩大您自己的权限。请联系可管理角色的人。
problem-role-beyond = 此角色的权限超出本人数据范围，只有可管理角色的人才能执行此操作。

## 密码。

check-password-same = 新密码不能与当前密码相同。

## 字段。

# $count: values that stand in more than one record.
check-duplicates = 有 { $count } 个值出现在多条记录中。请先改为互不相同的值。
check-required-hidden = 必填字段不能隐藏。

## 表格。

# $value: a text of the table.
table-unreadable = 无法将此文件作为表格读取。请另存为 CSV 或 Excel 工作簿（.xlsx）。
table-empty = 文件中除列名外没有数据行。
table-gone = 上传的文件已不存在，请重新上传。
table-too-large-unpacked = 工作簿解压后过大。
table-too-long-for-xlsx = 行数超过 Excel 工作表的上限，请导出为 CSV。
table-too-many-rows = 一次最多导入 { $max } 行。
table-too-many-columns = 最多可有 { $max } 列。
table-too-many-cells = 此行的单元格多于列数。
table-unknown-column = 文件中没有“{ $value }”列。
table-not-a-number = 按所选写法，“{ $value }”不是数字。
table-not-a-date = 按所选写法，“{ $value }”不是日期。
table-not-yes-or-no = “{ $value }”既不是“是”也不是“否”。
table-not-a-place = “{ $value }”不是地点：应为纬度和经度，例如 44.4268, 26.1025。
table-no-option = “{ $value }”不在选项中。
table-no-employee = 没有员工“{ $value }”。
table-employee-inactive = 员工“{ $value }”已停用。
table-no-department = 没有部门“{ $value }”。
table-no-category = 没有分类“{ $value }”。
table-no-role = 没有角色“{ $value }”。
table-no-record = 没有“{ $value }”，或您无权使用。
table-ambiguous = 有多个名为“{ $value }”的对象。
