### The recycle bin, taking changes back.

## The page. $what is a number of things: “3 leads”.

bin-module = Deleted from
bin-kept = { $days ->
    [one] Deleted records are kept for { $days } day, then removed for good at night.
   *[other] Deleted records are kept for { $days } days, then removed for good at night.
}
bin-empty = Nothing has been deleted here
bin-empty-hint = What you delete can be brought back from here.
bin-by = Deleted by
bin-at = Deleted
bin-ends = Removed for good
bin-from = Deleted on or after
bin-until = Deleted on or before
bin-search = Search in deleted records
bin-restore-named = Restore { $name }
bin-purge-named = Remove { $name } for good
bin-restored = Restored: { $what }
bin-restore-parents = Restore with what they belong to
bin-purge = Remove for good
bin-purge-title = Remove { $what } for good?
bin-purge-text = { $count ->
    [one] Its values, lines, files, follow-ups and team are removed and nobody can bring them back. The operation log keeps that it happened.
   *[other] Their values, lines, files, follow-ups and team are removed and nobody can bring them back. The operation log keeps that it happened.
}
bin-purged = Removed for good: { $what }
bin-settings = Change retention
bin-settings-title = How long deleted records are kept
bin-days = Days
    .hint = After so many days a deleted record is removed for good, at night.

## Why a record could not be brought back.

bin-parent-deleted = It belongs to “{ $name }”, which is deleted too.
bin-parent-forbidden = What it belongs to is deleted too, and you do not have the right to restore that.
bin-parent-gone = What it belonged to ({ $other }) was removed for good.
bin-taken = “{ $name }” has the same { $other } now.
bin-taken-hidden = A record that you cannot see has the same { $other } now.
bin-restored-already = It has been restored already.

## Taking changes back.

undo-done = Undone
undo-entry = Undo this change
undo-entry-title = Undo this change?
undo-entry-text = The former values come back. This is a new entry in the operation log.
undo-changed = It has been changed again since: { $fields }. Nothing was undone.
undo-team-changed = The team has been changed again since. Nothing was undone.
undo-too-late = { $minutes ->
    [one] A change can be undone for { $minutes } minute. It is over; the operation log of the record still can undo changes of fields.
   *[other] A change can be undone for { $minutes } minutes. They are over; the operation log of the record still can undo changes of fields.
}
undo-impossible = This cannot be undone.
undo-nothing = There is nothing to undo
undo-some-refused = Undone, except { $what }

## Entries of the operation log, and the right.

feed-restored = { $who } restored this record
feed-purged = { $who } removed this record for good
feed-undone = { $who } undid a change
feed-undone-field = { $who } undid a change: { $field } from { $old } back to { $new }
right-purge = Remove for good
