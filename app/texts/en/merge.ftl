### Merging duplicates into one record.

merge-action = Merge
merge-title = Merge records
merge-text = Choose which record is kept and which value it takes. Everything that belongs to the others moves to it; the others go to the recycle bin, and their addresses lead to the kept one. Their owners stay on its team.
merge-keep = Record that is kept
merge-created = created { $when }
merge-same = These records do not differ in any field.
merge-no-right = You may not merge these records: one of them must be yours to edit, and all others yours to delete.
merge-moves = Moves to the kept record: { $what }
merge-moves-nothing = The others have nothing that moves.
merge-follow-ups = { $count ->
    [one] { $count } follow-up
   *[other] { $count } follow-ups
}
merge-do = Merge
merge-done = Merged
merge-wrong-count = Choose two to five records
merge-changed = One of these records has just been changed. Check the values and try again.
feed-merged = { $who } merged “{ $new }” into this record
feed-field-merged = Merged record
feed-field-merged-into = Merged into
