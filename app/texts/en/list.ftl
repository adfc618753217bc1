### Lists: views, columns, search, what is done to the chosen records, export.

## Views.

list-views = Views
list-views-more = More views
list-views-settings = Arrange views
list-views-hint = Tick the views that you need, and drag them or use the arrows to put them in order. The first five stand as tabs.
list-views-default = Opens with
list-view-new = New view
list-view-edit = Edit view
list-view-edit-named = Edit the view “{ $name }”
list-view-delete = Delete view
list-view-delete-named = Delete the view “{ $name }”
list-view-delete-confirm = The view “{ $name }” will be deleted. The records stay as they are.
list-view-deleted = View “{ $name }” deleted
list-view-saved = View saved
list-view-name = Name of the view
list-view-empty = Nothing in this view
list-view-empty-hint = No record fits its conditions now.

view-all = All
view-mine = Mine
view-subordinates = My subordinates’
view-starred = Starred

## The list itself.

list-search = Search in { $fields }
list-untitled = Without a name
list-select = Select { $name }
list-select-page = Select all on this page
list-show-all = Show all
list-clear-filter = Clear filter
list-columns = Columns
list-columns-search = Search for a column
list-columns-reset = Back to standard
list-move-up = Move { $name } up
list-move-down = Move { $name } down
# Said by a screen reader.
list-moved = { $name }: position { $position } of { $count }

## What is done to several records. $what is a number of things: “3 leads”.

batch-transferred = Transferred: { $what }
batch-transfer-title = Transfer { $what }
batch-transfer-hint = The new owner is notified.
batch-new-owner = New owner
batch-former = Owner until now
batch-former-leaves = Loses access
batch-former-keeps-reading = Stays in the team and may view
batch-former-keeps-writing = Stays in the team and may edit

batch-team = Team
batch-team-title = Team of { $what }
batch-team-add = Add members
batch-team-remove = Remove members
batch-team-people = Employees
batch-team-right = Right
batch-team-read = May view
batch-team-write = May edit
batch-team-until = Until
    .hint = The last day of the right. Empty: until it is taken back.
batch-team-changed = Team changed: { $what }

batch-delete-title = Delete { $what }?
batch-delete-title-one = Delete “{ $name }”?
batch-delete-text = { $count ->
    [one] It goes to the recycle bin and can be brought back from there.
   *[other] They go to the recycle bin and can be brought back from there.
}
batch-delete-text-follow-ups = { $count ->
    [one] It goes to the recycle bin with its follow-ups, files and team, and can be brought back from there.
   *[other] They go to the recycle bin with their follow-ups, files and team, and can be brought back from there.
}
batch-deleted = Deleted: { $what }
batch-result = Not everything could be done
batch-refused = Left as it was: { $what }

## Export.

list-export-all = Export all
list-export-selected = Export selected
export-title = Export { $what }
export-fields = Fields
export-all-fields = All fields
export-shown-fields = Columns shown
export-format = File
export-xlsx = Excel (.xlsx)
export-csv = CSV (.csv)
export-started = Your file is being downloaded
