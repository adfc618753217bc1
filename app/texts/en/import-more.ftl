### Importing tables: how a file is read, templates, stopping and undoing an import.

## How the file is read.

import-reading = How the file is read
import-reading-text = If letters or columns look wrong, choose another encoding or separator.
import-reading-sheets = The workbook has several sheets: choose the one to import.
import-charset = Encoding
import-charset-utf-8 = Unicode (UTF-8)
import-charset-utf-16le = Unicode (UTF-16 LE)
import-charset-utf-16be = Unicode (UTF-16 BE)
import-charset-gb18030 = Chinese (GB 18030)
import-charset-windows-1250 = Central European (Windows-1250)
import-charset-windows-1252 = Western European (Windows-1252)
import-separator = Separator
import-separator-comma = Comma ( , )
import-separator-semicolon = Semicolon ( ; )
import-separator-tab = Tab
import-separator-pipe = Vertical bar ( | )
import-sheet = Sheet
import-sheet-hidden = { $name } (hidden)
import-preview = First rows
import-file-help-cards = CSV, Excel (.xlsx, .xls), OpenDocument (.ods) or vCard (.vcf), up to { $max } rows; the first row of a table names the columns

## Templates.

import-example = Example: this row is not imported
import-notes = Notes
import-notes-column = Column
import-notes-kind = Takes
import-notes-required = Required
import-notes-values = Values
import-notes-heads = Leave the names of the columns as they are: they are recognised by themselves.
import-notes-example = The example row is passed over. You can overwrite or delete it.
import-notes-lists = Columns with a list offer what is known in Weft. People and records must be named exactly.
import-notes-several = Separate several values in one cell with a semicolon.
import-notes-limit = At most { $max } rows are imported at once.

## Stopping.

import-stop = Stop import
import-stopping = The import stops after the rows that are on their way.
import-state-cancelled = Stopped
import-cancelled-hint = The import was stopped. What was imported until then stays.

## Undoing.

import-state-undoing = Being undone
import-state-undone = Undone
import-undo = Undo import
import-undo-rest = Undo the rest
import-undo-title = Undo the import of { $what }?
import-undo-text = Records that the import created go to the recycle bin. Records that it overwrote get their former values back. What was changed since stays as it is.
import-undo-start = { $count ->
    [one] Undo { $count } record
   *[other] Undo { $count } records
}
import-undo-delete = To the recycle bin
import-undo-restore = Former values back
import-undo-keep = Stay as they are
import-undo-gone = Deleted already
import-undo-deleted = Deleted
import-undo-restored = Restored
import-undo-kept = Kept
import-undo-about = Undone by { $who }, { $when }
import-undo-progress = Progress of undoing
import-undo-first = The first { $count } of { $total }
import-undo-record = Record
import-undo-hidden = A record that you are not allowed to see
import-undo-changed = Changed since the import.
import-undo-nothing = There is nothing left of this import that can be undone.
import-undo-busy = This import is being undone already.

## Files that are refused.

table-no-sheet = The workbook has no visible sheet with this name.
table-cards-contacts-only = vCards can be imported as contacts or as leads.

## Exporting as CSV.

export-mark = Byte order mark
    .hint = Excel needs it to show accents and Chinese characters.
