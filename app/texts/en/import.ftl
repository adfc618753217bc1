### Importing tables: file, columns, unknown values, dry run, run, history.

import-title = Import: { $what }
import-steps = Steps of the import
import-step-file = File
import-step-map = Columns
import-step-settle = Unknown values
import-step-check = Check
import-step-run = Import

## The file.

import-file-drop = Drop a table here or
import-file-choose = Choose file
import-file-help = CSV, Excel (.xlsx, .xls) or OpenDocument (.ods), up to { $max } rows; the first row names the columns
import-uploading = Uploading { $file }
import-template = Template
import-template-hint = An empty table whose columns are recognised by themselves.
import-template-xlsx = Excel template
import-template-csv = CSV template

## Columns.

import-map-intro = { $count ->
    [one] { $file }, { $count } row
   *[other] { $file }, { $count } rows
}
import-map-missing = Without a source, every row will fail: { $fields }
import-target = Field
import-target-product = Product (one line item)
import-source = Filled from
import-source-none = Not imported
import-source-constant = The same text in every row
import-source-template = A text combined from columns
import-template-example = Text with column names in braces
import-column-add = Insert column
import-sample = First values
import-notation = How the file writes
import-dates = Dates
import-dates-ymd = Year, month, day (2026-11-21)
import-dates-dmy = Day, month, year (21/11/2026)
import-dates-mdy = Month, day, year (11/21/2026)
import-decimals = Numbers
import-decimals-point = Decimal point (1,234.50)
import-decimals-comma = Decimal comma (1.234,50)
import-duplicates = Rows that exist already
import-duplicates-text = A row exists already if one of these is the same: { $fields }
import-duplicates-none = No field here is unique, so that every row makes a new record.
import-duplicates-skip = Skip
    .hint = What exists stays as it is.
import-duplicates-overwrite = Overwrite
    .hint = Mapped fields get the values of the file.
import-duplicates-create = Create all the same
    .hint = A row fails where a unique value is taken.
import-create-missing = Create missing departments and managers

## Unknown values.

import-settle-intro = These texts name nothing that is known here. What you settle holds for all rows with the text.
import-settle-values = { $count ->
    [one] { $count } unknown value
   *[other] { $count } unknown values
}
import-settle-left = { $count ->
    [one] { $count } value is not settled: its rows will fail ({ $rows }).
   *[other] { $count } values are not settled: their rows will fail ({ $rows }).
}
import-settle-done = Everything is settled.
import-settle-choose = Choose what it means
import-settle-empty = Left empty
import-settle-leave = Leave empty
import-settle-fails = { $count ->
    [one] { $count } row will fail
   *[other] { $count } rows will fail
}
import-unknown = In the file
import-settled-as = Means
import-suggestion = Suggestion

## The dry run.

import-check-intro = Nothing has been written yet. This is what the import will do.
import-check-fails = { $count ->
    [one] { $count } row will fail. It goes into a file with the reason; all others are imported.
   *[other] { $count } rows will fail. They go into a file with the reasons; all others are imported.
}
import-start = { $count ->
    [one] Import { $count } row
   *[other] Import { $count } rows
}
import-rows = Rows
import-created = Created
import-updated = Updated
import-skipped = Skipped
import-failed = Failed
import-failures = Rows that fail
import-failures-first = The first { $count } of { $total }
import-line = Line
import-reason = Reason

## The run, and those before.

import-progress = Progress
import-run-about = { $who }, { $when }
import-running-hint = The import goes on without this page. You are notified when it is finished, and find it again under the earlier imports.
import-interrupted-hint = The server stopped in the middle. What was imported until then stays.
import-finished = Everything was imported.
import-finished-some = Some rows could not be imported. Correct them in the error file and import that file.
import-errors = Error file
import-errors-download = Download error file
import-errors-kept = Kept for 7 days
import-open-list = Open: { $what }
import-again = Import another file
import-history = Earlier imports
import-history-empty = Nothing has been imported here yet.
import-file = File
import-by = By
import-at = When
import-state = State
import-state-running = Running
import-state-finished = Finished
import-state-interrupted = Interrupted
