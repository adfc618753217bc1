### The logs of the company: who signed in and out, and every change.

admin-right-logs = Logs
    .hint = Who signed in, who changed what
log-intro = Nothing here can be changed. Only what you may see is listed.
log-sign-ins = Sign-ins
log-operations = Operations
log-kept = { $days ->
    [one] Sign-ins are kept for { $days } day.
   *[other] Sign-ins are kept for { $days } days.
}
log-at = Time
log-who = Person
log-by = By
log-result = What happened
log-address = Address
log-agent = Browser
log-kind = What
log-topic = Area
log-record = Record
log-changes = Changes
log-any-result = Any event
log-any-kind = Any change
log-any-topic = Any area
log-from = From
log-until = Until
log-older = Older entries
log-empty = No entries here
    .hint = Sign-ins and changes appear here as they happen.
log-none-yet = Nothing found so far
    .hint = Only a part of the log was looked through. Older entries may follow.
log-values = { $count ->
    [one] { $count } field
   *[other] { $count } fields
}
log-gone = No longer there
log-change = { $field }: { $old } → { $new }
log-change-new = { $field }: { $new }
log-export = Export log
    .hint = All entries that match the filters, also those not shown yet.

## What happened at the door.

log-result-signed-in = Signed in
log-result-wrong-password = Wrong password
log-result-unknown-login = Unknown login
log-result-disabled = Refused: disabled
log-result-locked-out = Refused: too many tries
log-result-signed-out = Signed out
log-result-ended-by-owner = Ended from another session
log-result-ended-by-admin = Ended by an administrator
log-result-ended-by-password = Ended by a new password

## Kinds of changes (domain::feed::FeedKind).

log-kind-created = Created
log-kind-updated = Changed
log-kind-deleted = Deleted
log-kind-transferred = Transferred
log-kind-team-changed = Team changed
log-kind-follow-up-added = Follow-up added
log-kind-follow-up-changed = Follow-up changed
log-kind-follow-up-deleted = Follow-up deleted
log-kind-linked = Linked
log-kind-unlinked = Link removed
log-kind-imported = Imported
log-kind-exported = Exported
log-kind-file-added = File added
log-kind-file-renamed = File renamed
log-kind-file-deleted = File deleted
log-kind-comment-added = Comment added
log-kind-comment-changed = Comment changed
log-kind-comment-deleted = Comment deleted
log-kind-restored = Restored
log-kind-purged = Removed for good
log-kind-undone = Undone
log-kind-merged = Merged

## What a change is about, besides the modules.

log-topic-task = Tasks
log-topic-employee = Employees
log-topic-department = Departments
log-topic-role = Roles
log-topic-product-category = Product categories
log-topic-settings = Settings

## Fields and parts of settings that have no words elsewhere.

log-field-password-reset = Password reset
log-field-login-reset = Login reset
log-field-state = State
log-field-step-done = Sub-task done
log-field-form = Order of the fields
feed-field-export-format = File format
feed-field-export-rows = Rows
log-part-label = Name
log-part-lang = Language
log-part-max-file-mb = Largest file, in MB
log-part-wide = Full width
log-part-checks = Checks
log-part-columns = Columns
log-part-formula = Formula
log-part-column = Shown in lists
log-part-searched = Searched
log-part-key = Key
log-part-colour = Colour
log-part-enabled = Offered
log-part-system = Kept by the system
log-part-fixed = Not changed afterwards
log-part-read-only = Read-only
