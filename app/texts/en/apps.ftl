### Apps and labs of the company, notifications of a person.

## Apps (domain::switches::App).

apps-title = Apps
    .hint = What your company uses
apps-intro = Switch off what your company does not need. It disappears for everybody at once; what is in it is kept and comes back with it.
apps-stays = Always on
apps-now-on = { $app }: switched on
apps-now-off = { $app }: switched off
managed-app-crm = CRM
    .hint = Leads, customers, contracts and all the rest. It cannot be switched off.
managed-app-tasks = Tasks
    .hint = Tasks with people, due dates and comments, on their own and at records.
managed-app-announcements = Announcements
    .hint = News for everybody or for departments.
managed-app-address-book = Address book
    .hint = Departments and people with their contact data.
problem-app-off = Your company has switched this app off.
problem-app-stays = This app cannot be switched off.

## Labs (domain::switches::Lab).

labs-title = Labs
    .hint = Features that are being tried
labs-intro = These features are being tried. They are off until you switch them on for the company; they may change or go again.
lab-quiet-cards = Quiet cards on boards
    .hint = A card says so when nobody has been in touch for two weeks or longer. Won, lost and other ended ones are left out.
board-quiet = { $count ->
    [one] No contact for { $count } day
   *[other] No contact for { $count } days
}

## Of what one is notified (domain::notice::NoticeKind).

notice-settings-intro = Choose what you want to be told. What you switch off no longer comes; what came before stays.
notice-setting-transferred = Records transferred to me
notice-setting-team = Teams to which I am added, or from which I am removed
notice-setting-import-finished = My imports when they are finished
notice-setting-task-assigned = Tasks for which I become responsible
notice-setting-task-added = Tasks to which I am added
notice-setting-task-comment = Comments on my tasks
notice-setting-task-done = My tasks when somebody marks them as done
notice-setting-task-due = My tasks when they are due or overdue
notice-setting-backup-failed = Backups that failed
notice-setting-feedback = Feedback for the administrators
