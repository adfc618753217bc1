### A list in other ways: as a board, with pinned filters and arranged columns, a record beside it.

## Layout.

layout-menu = Layout
layout-heading = Show as
layout-table = Table
layout-board = Board: { $field }
guides-heading = Row guides
guides-lines = Lines
guides-grid = Grid
guides-stripes = Stripes
guides-none = None

## The board. $name is a column or a record, $column a column.

board-column = { $count ->
    [one] { $name }: { $count } record
   *[other] { $name }: { $count } records
}
board-none = Without a value
board-create = New in “{ $name }”
board-move = Move “{ $name }”
board-move-heading = Move to
board-moved = “{ $name }” moved to { $column }
board-more = { $count ->
    [one] Show { $count } more
   *[other] Show { $count } more
}
board-in-table = Show all in the table
board-key-back = Move the card one column back
board-key-on = Move the card one column on

## Columns of the table.

column-menu = Column: { $name }
column-sort-asc = Sort ascending
column-sort-desc = Sort descending
column-freeze = Freeze
column-unfreeze = Unfreeze
column-change-width = Change width
column-fit = Fit to content
column-hide = Hide column
# What a screen reader calls the edge that is dragged.
column-width = Width of { $name }

## Pinned filters.

pins-label = Pinned filters
pins-show = Show filters
pins-hide = Hide filters
pins-clear = Clear values
pin-condition = Pin to the list
pin-remove = Unpin: { $name }
pin-any = Any

## A record beside its list.

peek-row = Open beside the list
peek-open = Open in full
peek-close = Close the side panel
peek-latest = Latest activity
peek-all-activity = All activity
keys-peek = Open beside the list

## What is done to the chosen rows.

batch-more = More actions
list-edit-denied = You may view this record, but not change it.
record-back-to-list = Back to the list
