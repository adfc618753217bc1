### Files of records (row D-08): the tab, uploads, previews; the room that files take.

record-tab-files = Files

## The tab.

files-add = Drop files here or
files-choose = Choose files
files-limit = Any kind of file, at most { $max } MB each
files-empty = No files yet
files-empty-hint = Offers, contracts, pictures: whatever belongs to this record stands here, with the files of its follow-ups.
files-name = Name
files-size = Size
files-by = Added by
files-at = Added
files-actions = Actions for { $name }
files-of-follow-up = From a follow-up
files-of-field = From “{ $field }”
files-rename-title = Rename file
files-delete-title = Delete this file?
files-delete-text = “{ $name }” will be deleted for good.

## Uploads.

files-uploads = Uploads
files-waiting = Waiting
files-paused = Connection lost. It goes on by itself.
files-sent = { $done } of { $size }
files-cancel = Cancel { $name }
files-again = Try { $name } again
files-upload-conflict = This upload is under way in another place. Choose the file again.
files-unreadable = This file cannot be read. Folders cannot be uploaded.

## Preview.

files-preview = Preview { $name }
files-previous = Previous file
files-next = Next file
files-position = { $position } of { $count }
files-text-cut = Only the first { $size } are shown. Download the file to see all of it.
files-no-viewer = This browser does not show PDF files here.
files-open-tab = Open in a new tab

## What happened.

feed-file-added = { $who } added the file { $new }
feed-file-renamed = { $who } renamed the file { $old } to { $new }
feed-file-deleted = { $who } deleted the file { $old }
feed-field-file = File

## The company's settings.

company-max-file = Largest file, in MB
    .hint = For every upload. Files that are there already stay.
company-storage = { $count ->
    [one] { $count } file takes { $size }.
   *[other] { $count } files take { $size }.
}
