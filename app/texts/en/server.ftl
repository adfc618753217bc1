### What the server says beyond the checks of the page.

## People and rights.

problem-oneself = You cannot do this to your own account.
problem-raise-oneself = You would give yourself more rights by this. Ask somebody who manages roles.
problem-role-beyond = Only somebody with the right to manage roles may do this: the role reaches further than the own records.

## Passwords.

check-password-same = Choose a password that differs from the current one.

## Fields.

# $count: values that stand in more than one record.
check-duplicates = { $count ->
    [one] { $count } value stands in several records. Make the values different first.
   *[other] { $count } values stand in several records. Make the values different first.
}
check-required-hidden = A required field cannot be hidden.

## Tables.

# $value: a text of the table.
table-unreadable = The file cannot be read as a table. Save it as CSV or as an Excel workbook (.xlsx).
table-empty = The file has no rows below the names of the columns.
table-gone = The uploaded file is no longer there. Upload it again.
table-too-large-unpacked = The workbook is too large once it is unpacked.
table-too-long-for-xlsx = There are more rows than an Excel sheet can hold. Export them as CSV.
table-too-many-rows = { $max ->
    [one] At most { $max } row can be imported at once.
   *[other] At most { $max } rows can be imported at once.
}
table-too-many-columns = { $max ->
    [one] At most { $max } column is possible.
   *[other] At most { $max } columns are possible.
}
table-too-many-cells = The row has more cells than there are columns.
table-unknown-column = The file has no column “{ $value }”.
table-not-a-number = “{ $value }” is not a number in this notation.
table-not-a-date = “{ $value }” is not a date in this notation.
table-not-yes-or-no = “{ $value }” is neither yes nor no.
table-not-a-place = “{ $value }” is no place: latitude and longitude are expected, such as 44.4268, 26.1025.
table-no-option = “{ $value }” is none of the options.
table-no-employee = There is no employee “{ $value }”.
table-employee-inactive = The employee “{ $value }” is disabled.
table-no-department = There is no department “{ $value }”.
table-no-category = There is no category “{ $value }”.
table-no-role = There is no role “{ $value }”.
table-no-record = There is no “{ $value }”, or you are not allowed to use it.
table-ambiguous = Several are called “{ $value }”.
