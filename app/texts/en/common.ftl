### Words that stand on every screen.

-brand = Weft

## Actions: buttons and menu entries.

action-save = Save
action-save-and-new = Save and add another
action-save-draft = Save draft
action-submit = Submit
action-cancel = Cancel
action-delete = Delete
action-edit = Edit
action-create = Create
action-close = Close
action-back = Back
action-next = Next
action-previous = Previous
action-finish = Finish
action-search = Search
action-filter = Filter
action-sort = Sort
action-clear = Clear
action-reset = Reset
action-retry = Try again
action-refresh = Refresh
action-apply = Apply
action-add = Add
action-remove = Remove
action-rename = Rename
action-replace = Replace
action-choose = Choose
action-copy = Copy
action-copy-link = Copy link
action-duplicate = Duplicate
action-download = Download
action-upload = Upload
action-export = Export
action-import = Import
action-print = Print
action-preview = Preview
action-transfer = Transfer
action-star = Star
action-unstar = Remove star
action-open = Open
action-view = View
action-more = More
action-select-all = Select all
action-select-none = Clear selection
action-undo = Undo
action-restore = Restore
action-confirm = Confirm
action-move = Move
action-move-up = Move up
action-move-down = Move down
action-show = Show
action-hide = Hide
action-expand = Expand
action-collapse = Collapse
action-done = Done
action-skip = Skip
action-send = Send
action-leave = Leave

## States: what a place shows when it has nothing else to show, and marks at fields.

state-loading = Loading…
state-saving = Saving…
state-saved = Saved
state-deleting = Deleting…
state-deleted = Deleted
state-copied = Copied
state-working = Working…
state-empty = Nothing here yet
state-no-results = No results
state-no-results-hint = Try other words or fewer filters.
state-none = None
state-any = Any
state-all = All
state-yes = Yes
state-no = No
state-on = On
state-off = Off
state-unknown = Unknown
state-offline = Offline
state-online = Online
state-connection-lost = Connection lost. Trying again…
state-required = Required
state-optional = Optional
state-not-set = Not set
state-read-only = Read-only
state-hidden = Hidden
state-new = New
state-forbidden = You do not have the right to see this.

## A form is left with changes that are not saved.

unsaved-title = Leave without saving?
unsaved-text = Your changes will be lost.
unsaved-stay = Keep editing
unsaved-discard = Discard changes

## Time, relative to now.

time-just-now = Just now
time-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
time-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
time-today = Today
time-yesterday = Yesterday
time-tomorrow = Tomorrow
time-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
time-in-minutes = { $count ->
    [one] In { $count } minute
   *[other] In { $count } minutes
}
time-in-hours = { $count ->
    [one] In { $count } hour
   *[other] In { $count } hours
}
time-in-days = { $count ->
    [one] In { $count } day
   *[other] In { $count } days
}
time-overdue = { $count ->
    [one] { $count } day overdue
   *[other] { $count } days overdue
}

duration-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
duration-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
duration-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
duration-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## Counts.

count-records = { $count ->
    [0] No records
    [one] { $count } record
   *[other] { $count } records
}
count-results = { $count ->
    [0] No results
    [one] { $count } result
   *[other] { $count } results
}
count-selected = { $count } selected
# A number that was not counted to its end: 10,000+
count-more-than = { $count }+
count-of-total = { $count } of { $total }
# The rest of a list that is cut off: “Ana, Bogdan and 3 more”
count-others = and { $count } more

## Pages of a list.

paging-label = Pages
paging-range = { $from }–{ $to } of { $total }
paging-range-counting = { $from }–{ $to } of …
paging-range-more-than = { $from }–{ $to } of { $total }+
paging-size = Rows per page
paging-page = Page { $page } of { $pages }
paging-page-short = Page { $page }
paging-first = First page
paging-previous = Previous page
paging-next = Next page
paging-last = Last page

list-sum = Total
list-sum-selected = Total of selection

## Putting words together.

# A label in front of its value on one line.
label-value = { $label }: { $value }
# From one value to another.
label-range = { $from } – { $to }
