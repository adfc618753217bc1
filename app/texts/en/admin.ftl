### The admin console: people, rights, and how the company works.

admin-title = Admin console
admin-intro = Choose what you want to set up.
admin-section-company = Company
admin-section-people = People and rights
admin-section-crm = CRM settings

## The pages, each with a right of its own (domain::AdminRight).

admin-right-company = Company settings
    .hint = Name, logo, time zone, language
admin-right-employees = Employees
    .hint = Accounts, managers, roles of people
admin-right-departments = Departments
    .hint = How the company is divided
admin-right-roles = Roles
    .hint = Who may do what with which records
admin-right-fields = Fields
    .hint = What each module records
admin-right-numbers = Number rules
    .hint = How contracts, payments and others are numbered
admin-right-follow-up-methods = Follow-up methods
    .hint = Ways of being in touch with customers
admin-right-product-categories = Product categories
    .hint = The tree in which products stand

## Employees.

employee-title = Employees
employee-one = Employee
employee-search = Name, mobile or e-mail
employee-any-role = Any role
employee-empty = No employees here. Add the people who will work with { -brand }.
employee-tab-all = All
employee-tab-new = New in 7 days
employee-tab-active = Active
employee-tab-not-activated = Not activated
employee-tab-disabled = Disabled
employee-state-active = Active
employee-state-not-activated = Not activated
employee-state-disabled = Disabled

employee-name = Name
employee-mobile = Mobile
    .hint = Used to sign in, like the e-mail.
employee-email = E-mail
employee-password = First password
    .hint = It has to be changed at the first sign-in.
employee-sex = Sex
employee-sex-male = Male
employee-sex-female = Female
employee-sex-other = Other
employee-department = Department
employee-position = Position
employee-manager = Manager
employee-roles = Roles
employee-lang = Language
employee-state = State
employee-created-at = Created
employee-last-sign-in = Last sign-in
employee-never-signed-in = Never

employee-create = New employee
employee-edit = Edit employee
employee-import = Import employees
employee-activate = Activate
employee-disable = Disable
employee-disable-confirm = { $count ->
    [one] { $count } employee will be signed out at once and can no longer sign in. The records stay.
   *[other] { $count } employees will be signed out at once and can no longer sign in. The records stay.
}
employee-activate-confirm = { $count ->
    [one] { $count } employee will be able to sign in again.
   *[other] { $count } employees will be able to sign in again.
}
employee-reset-password = Reset password
employee-reset-password-hint = The new password has to be changed at the next sign-in.
employee-new-password = New password
employee-password-make = Make a strong one
    .hint = It is shown once, to be handed on.
employee-password-type = Type one
employee-password-generate = Generate
employee-password-of = New password of { $name }
employee-password-once = Copy the password now: it is not shown again.
employee-copy-failed = It could not be copied. Select the text and copy it by hand.
employee-reset-login = Reset login
employee-reset-login-confirm = All sessions will end, and a lock after failed tries will be lifted.
employee-copy-roles = Copy roles
employee-copy-roles-from = Copy the roles of { $name } to
employee-edit-roles = Edit roles
employee-set-roles-help = { $count ->
    [one] The employee gets exactly these roles.
   *[other] All { $count } employees get exactly these roles.
}
employee-copy-roles-help = They get exactly these roles in place of their own.
employee-move-department = Move to another department
employee-changed = { $count ->
    [one] { $count } employee changed
   *[other] { $count } employees changed
}
employee-refused = { $count ->
    [one] { $count } employee was left unchanged
   *[other] { $count } employees were left unchanged
}
employee-not-activated-hint = Has never signed in. The first sign-in activates the account.
employee-kept = Employees are never deleted: disable those who have left.

## Departments.

department-title = Departments
department-name = Name
department-parent = Belongs to
department-head = Head
department-people = { $count ->
    [0] Nobody
    [one] { $count } person
   *[other] { $count } people
}
department-with-below = With departments below
department-create = New department
department-create-below = New department below
department-rename = Rename department
department-move = Move department
department-set-head = Choose head
department-show-people = Show employees
department-delete = Delete department
department-delete-confirm = Delete the department “{ $name }”?
department-empty = There are no departments yet. Create the first one.

## Roles.

role-title = Roles
role-group-system = System administration
role-group-office = Office administration
role-group-crm = CRM
role-name = Name
role-group = Group
role-built-in = Built-in
role-members = Members
role-members-add = Add members
role-members-remove = Remove from role
role-members-remove-confirm = { $who } will no longer have the role “{ $name }”.
role-member-count = { $count ->
    [0] No members
    [one] { $count } member
   *[other] { $count } members
}
role-create = New role
role-edit = Edit role
role-copy = Copy role
role-copy-name = Copy of { $name }
role-delete = Delete role
role-delete-confirm = Delete the role “{ $name }”?
role-needed = Every employee needs at least one role.
role-add-up = If somebody has several roles, their rights add up.
role-fixed = The rights of this role are fixed, so that the company can always be administered.

role-super-admin = Super admin
    .hint = May do everything
role-system-settings = System settings
    .hint = Company settings and number rules
role-people-departments = People and departments
    .hint = Employees and departments
role-business-approval = Business approval
    .hint = Approval flows of contracts, payments and tax invoices
role-office-approval = Office approval
    .hint = Approval flows of leave, travel and the like
role-crm-admin = CRM admin
    .hint = All CRM records and settings
role-finance-admin = Finance admin
    .hint = All finance records and settings
role-announcement-admin = Announcement admin
    .hint = Writes announcements
role-sales-manager = Sales manager
    .hint = Own records and those of subordinates
role-sales-person = Sales person
    .hint = Own records

## What a role may do.

right-title = Rights
right-module = Module
right-all = All rights
right-all-modules = All modules
right-admin = Admin console
right-list = List
right-view = View
right-create = Create
right-edit = Edit
right-delete = Delete
right-import = Import
right-export = Export
right-transfer = Transfer
right-team = Manage team
right-print = Print
right-none = No rights

scope-title = Data scope
scope-apply-to-all = Data scope of all modules
scope-various = Various
scope-self = Own
scope-self-and-subordinates = Own and subordinates’
scope-department = Own department
scope-department-and-below = Own department and below
scope-all = All
scope-departments = Chosen departments
# The names that domain::DataScope has for the first two.
scope-own = { scope-self }
scope-own-and-subordinates = { scope-self-and-subordinates }
scope-departments-choose = Choose departments

field-right-title = Field rights
field-right-hidden = Hidden
field-right-visible = Visible
field-right-editable = Editable

## Fields of the modules.

field-setting-title = Fields
field-setting-intro = Rename, hide and order what each module records.
field-setting-at-once = Each change holds at once, for everybody. What was entered is kept.
field-setting-module = Module
field-setting-name = Name of the field
field-setting-original = Original name
field-setting-kind = Kind
field-setting-required = Required
field-setting-unique = Unique
    .hint = No two records may have the same value.
field-setting-hidden = Hidden
    .hint = What was entered is kept.
field-setting-default = Default
field-setting-group = Group
field-setting-options = Options
field-setting-option-add = Add option
field-setting-option-colour = Colour
field-setting-standard = Standard field
field-setting-custom = Custom field
field-setting-system = Kept by the system
field-setting-add = Add field
field-setting-remove = Remove field
field-setting-remove-confirm = Remove the field “{ $name }”? What was entered is kept and comes back with the field.
field-setting-restore = Restore field
field-setting-reset = Back to standard
field-setting-limit = At most { $max } custom fields per module

field-kind-text = Text
field-kind-long-text = Long text
field-kind-integer = Whole number
field-kind-decimal = Number
field-kind-money = Amount
field-kind-percent = Percent
field-kind-date = Date
field-kind-date-time = Date and time
field-kind-bool = Yes or no
field-kind-choice = Choice
field-kind-choices = Multiple choice
field-kind-phone = Phone
field-kind-email = E-mail
field-kind-url = Website
field-kind-person = Employee
field-kind-people = Employees
field-kind-department = Department
field-kind-reference = Related record
field-kind-category = Product category
field-kind-address = Address
field-kind-place = Place on the map
field-kind-files = Files
field-kind-pictures = Pictures
field-kind-number = Number by rule
field-kind-lines = Product lines
field-kind-formula = Formula
field-kind-signature = Signature

## Number rules.

number-rule-title = Number rules
number-rule-intro = A number is made of parts in order. It is given when a record is saved without one.
number-rule-module = Module
number-rule-parts = Parts
number-rule-part-add = Add part
number-rule-part-text = Text
number-rule-part-date = Date
number-rule-part-running = Running number
number-rule-date-year = Year
number-rule-date-month = Year and month
number-rule-date-day = Full date
number-rule-start = Start
number-rule-step = Step
number-rule-digits = Digits
number-rule-reset = Starts anew
number-rule-reset-never = Never
number-rule-reset-yearly = Every year
number-rule-reset-monthly = Every month
number-rule-reset-daily = Every day
number-rule-preview = Next number: { $number }
number-rule-example = Example: { $number }

## Follow-up methods.

follow-up-method-title = Follow-up methods
follow-up-method-intro = They are offered when a follow-up is written.
follow-up-method-name = Name
follow-up-method-enabled = Offered
follow-up-method-create = New method
follow-up-method-rename = Rename method
follow-up-method-call = Call
follow-up-method-email = E-mail
follow-up-method-message = Message
follow-up-method-meeting = Meeting
follow-up-method-event = Event

## Product categories.

product-category-title = Product categories
product-category-intro = Products stand in a tree of categories.
product-category-name = Name
product-category-parent = Belongs to
product-category-top = Top level
product-category-create = New category
product-category-create-below = New category below
product-category-rename = Rename category
product-category-move = Move category
product-category-delete = Delete category
product-category-delete-confirm = Delete the category “{ $name }”?
product-category-empty = There are no categories yet. Create the first one.

## Company settings.

company-title = Company settings
company-name = Company name
company-logo = Logo
company-logo-change = Change logo
company-logo-remove = Remove logo
company-sign-in-picture = Picture of the sign-in page
company-base-url = Web address
company-currency = Base currency
    .hint = Fixed since the company was set up.
company-time-zone = Time zone
company-language = Language
    .hint = For new employees.
company-week-start = First day of the week
company-users = { $count ->
    [one] { $count } user
   *[other] { $count } users
}
company-saved = Company settings saved
