### Backups (row PLUS-08), and the reminder that a task is due.

admin-right-backups = Backups
    .hint = Copies of all data, how long they are kept
backup-intro = A backup holds everything: records, files, settings. Others can work while it is made.
backup-now = Back up now
backup-started = The backup has begun.
backup-made-list = Backups that were made
backup-empty = No backup yet
backup-empty-hint = The first one is made tonight, or now if you want.
backup-last = Last backup
backup-never = None yet
backup-at = Made
backup-result = Result
backup-size = Size
backup-files = Files
backup-asked-by = Asked for by
backup-place = Place on the server
backup-removed = Removed
backup-removed-hint = Newer backups are there; this one was removed as the settings say.
backup-encrypted = Encrypted
backup-cause-schedule = The night
backup-cause-command = The server’s command line
backup-outcome-running = Being made
backup-outcome-done = Complete
backup-outcome-incomplete = Incomplete
backup-outcome-failed = Failed
backup-incomplete-hint = { $count ->
    [one] { $count } file was missing or damaged before. Ask the operator of the server to run “weft check”.
   *[other] { $count } files were missing or damaged before. Ask the operator of the server to run “weft check”.
}
backup-settings = Every night
backup-on = Make a backup every night
    .hint = In the company’s night, from 2 o’clock. If the server was off, as soon as it is on again.
backup-days = Days
    .hint = The last backup of each of so many days is kept.
backup-weeks = Weeks
    .hint = Beyond that, the last backup of each of so many weeks.
backup-where = Backups lie in { $place } on the server.
backup-where-encrypted = Backups lie in { $place } on the server. They are encrypted.
backup-where-hint = Place and encryption are chosen by the operator of the server, who also brings backups back with “weft restore”. A copy on another disk or machine also helps when this one breaks.
backup-settings-saved = Saved: the backups are kept as you chose.

backup-problem-running = A backup is being made already. Wait until it is complete.
backup-problem-interrupted = The server was stopped while it was made.
backup-problem-full = There was not enough room on the disk.
backup-problem-write = The disk for backups could not be written.
backup-problem-other = It could not be made; the server’s log says why.

notification-kind-backup-failed = Tonight’s backup failed
notification-kind-task-due = { $when ->
    [today] The task “{ $what }” is due today
   *[overdue] The task “{ $what }” is overdue
}
