### The frame around every page: apps, navigation, signing in, one's own account, notifications, keys.

## Apps.

app-crm = CRM
    .hint = Customers and sales
app-books = Books
    .hint = Invoices, expenses, accounts
app-oa = Office
    .hint = Tasks and address book
app-bi = BI
    .hint = Analyses and reports
app-hrm = HR
    .hint = Employees, leave, attendance

## Navigation.

nav-apps = Switch app
nav-sections = Sections
nav-collapse = Collapse the menu
nav-expand = Expand the menu
nav-skip = Skip to content
nav-search = Search everything
nav-create = Create
nav-dashboard = Dashboard
nav-todo = To-do
nav-announcements = Announcements
nav-notifications = Notifications
nav-help = Help
nav-admin = Admin console
nav-account = My account
nav-profile = Profile
nav-password = Change password
nav-language = Language
nav-theme = Appearance
nav-theme-system = Like the system
nav-theme-light = Light
nav-theme-dark = Dark
nav-density = Row height
nav-density-compact = Compact
nav-density-comfortable = Comfortable
nav-sessions = Signed-in devices
nav-sign-out = Sign out
nav-more = More
nav-tasks = Tasks
nav-approvals = Approvals
nav-reports = Work reports
nav-address-book = Address book
nav-calendar = Calendar

## Pages that are not there or do not work.

page-not-found-title = Page not found
page-not-found-text = The link is wrong, or what it led to is gone or not yours to see.
page-error-title = This page could not be shown
page-error-text = Please try again. If it happens again, tell your administrator what you did.
page-update = A new version is ready.
page-update-reload = Reload

## Signing in.

sign-in-title = Sign in to { -brand }
sign-in-login = Mobile or e-mail
sign-in-password = Password
sign-in-show-password = Show password
sign-in-hide-password = Hide password
sign-in-submit = Sign in
sign-in-submitting = Signing in…
sign-in-failed = Mobile, e-mail or password is wrong.
sign-in-expired = Your session has ended. Please sign in again.
sign-in-signed-out = You are signed out.
sign-in-disabled = This account is disabled. Please ask your administrator.
sign-in-inactive = This account is not activated yet. Please ask your administrator.
sign-in-forgotten = Forgot your password? Your administrator can reset it.

## The first start: setting up the company.

setup-title = Set up { -brand }
setup-intro = Name your company and create the first administrator. Everything else can be changed later.
setup-company-section = Company
setup-company = Company name
setup-currency = Base currency
    .hint = Figures are added up in it. It cannot be changed once there are amounts.
setup-time-zone = Time zone
    .hint = Days, reminders and nightly work follow it.
setup-language = Language
    .hint = For new employees. Everyone can choose another one.
setup-week-start = First day of the week
setup-week-start-monday = Monday
setup-week-start-saturday = Saturday
setup-week-start-sunday = Sunday
setup-admin-section = Administrator
setup-name = Your name
setup-login = Mobile or e-mail
    .hint = You sign in with it.
setup-email = E-mail
setup-mobile = Mobile
    .hint = You sign in with it or with your e-mail.
setup-password = Password
setup-password-repeat = Repeat password
setup-submit = Create company
setup-submitting = Setting up…
setup-done = { -brand } is already set up. Please sign in.

## One's own profile and password.

profile-title = Profile
profile-name = Name
profile-email = E-mail
profile-mobile = Mobile
profile-sex = Sex
profile-picture = Picture
profile-picture-change = Change picture
profile-picture-remove = Remove picture
profile-department = Department
profile-position = Position
profile-manager = Manager
profile-roles = Roles
profile-managed = Only an administrator can change this.
profile-saved = Profile saved

password-title = Change password
password-current = Current password
password-new = New password
    .hint = { $min ->
        [one] At least { $min } character
       *[other] At least { $min } characters
    }
password-repeat = Repeat new password
password-submit = Change password
password-changed = Password changed. Your other devices have been signed out.
password-must-change = Please choose a new password before you go on.

## Devices on which one is signed in.

session-title = Signed-in devices
session-intro = If you do not know one of these devices, end its session and change your password.
session-device = Device
session-address = Address
session-started = Signed in
session-last-seen = Last seen
session-this = This device
session-end = End session
session-ended = Session ended
session-end-others = End all other sessions
session-end-others-confirm = All other devices will have to sign in again.
session-others-ended = { $count ->
    [0] There were no other sessions
    [one] { $count } session ended
   *[other] { $count } sessions ended
}

## Notifications.

notification-title = Notifications
notification-empty = You are up to date.
notification-unread = { $count ->
    [0] No unread notifications
    [one] { $count } unread notification
   *[other] { $count } unread notifications
}
notification-only-unread = Unread only
notification-mark-read = Mark as read
notification-mark-all = Mark all as read
notification-kind-transferred = { $who } transferred { $what } to you
# $what is the key of a module here.
notification-kind-transferred-many = { $who } transferred { count-of } to you
# $right is read or write.
notification-kind-team = { $right ->
    [write] { $who } gave you the right to edit { $what }
   *[read] { $who } gave you the right to view { $what }
}
# $what is the key of a module here.
notification-kind-team-many = { $right ->
    [write] { $who } gave you the right to edit { count-of }
   *[read] { $who } gave you the right to view { count-of }
}
notification-kind-team-removed = { $who } removed you from the team of { $what }
notification-kind-import-finished = Import of { $file } finished: { $created } created, { $updated } updated, { $skipped } skipped, { $failed } failed
notification-kind-import-failed = Import of { $file } failed

## Help with the keyboard.

keys-title = Keyboard shortcuts
keys-everywhere = Everywhere
keys-list = In lists
keys-record = In a record
keys-or = or
keys-then = then
keys-command = Search everything
keys-search = Search in the list
keys-create = Create
keys-help = Show the keyboard shortcuts
keys-back = Back or close
keys-down = Next row
keys-up = Previous row
keys-open = Open
keys-select = Select
keys-edit = Edit
keys-save = Save
keys-next-record = Next record
keys-previous-record = Previous record

## What the frame and the lists call pages whose other words come with the rest (src/part.rs).

announcement-count = { $count ->
    [0] Announcements
    [one] Announcements: one unread
   *[other] Announcements: { $count } unread
}
bin-title = Recycle bin
duplicates-title = Duplicate check
