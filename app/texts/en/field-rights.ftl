# Field rights of roles, and what they say where a field is not open.
right-fields = Field rights
    .hint = What this role may do with single fields of the records that it sees. A hidden field does not exist for it: not in lists, details, filters, sums, exports, imports or histories. If somebody has several roles, the most generous one counts.
field-access-hidden = Hidden
field-access-visible = Read only
field-access-editable = Editable
field-rights-module = Module
field-rights-module-limited = { $module } ({ $count })
field-rights-search = Find a field
field-rights-all = All fields shown
field-rights-always = Always visible: by this field records are called, found or kept together.
field-rights-system = Kept by the system
field-rights-required = Required
field-rights-none = No field fits
field-rights-no-module = This role does not see { $module }. Its field rights there count once it may view them.
field-rights-summary = { $hidden } hidden, { $visible } read only

check-field-needed = This field cannot be hidden: records are called or found by it
check-field-must-be-entered = This role creates records and the field is required without a default value: it has to stay editable
check-hidden-field = This does not fit the value of a field that you cannot see
problem-hidden-field = What you entered does not fit the value of a field that you cannot see. Ask somebody who sees all fields of this record.
problem-filter-field = A condition of this filter cannot be applied: its field does not exist or is hidden from you. Remove the condition or choose another view.
