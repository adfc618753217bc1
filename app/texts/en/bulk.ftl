### Changing fields of many records at once. $what is a number of things: “3 leads”.

bulk-action = Edit fields
bulk-title = Edit { $what }
bulk-field-add = Add a field
bulk-field-remove = Leave { $field } as it is
bulk-hint = Only the fields that you add here are changed. An empty value clears its field.
bulk-scope = Which records
bulk-scope-chosen = The chosen ones
bulk-scope-all = Everything that the list shows
bulk-check = Check
bulk-checking = Checking { $done } of { $total }
bulk-editing = Changing { $done } of { $total }
bulk-would-change = Will change: { $what }
bulk-would-stay = Have these values already: { $what }
bulk-would-refuse = Will stay as they are: { $what }
bulk-nothing = Nothing would change.
bulk-more-refused = and { $what } more
bulk-apply = Change { $what }
bulk-done = Changed: { $what }
bulk-stop = Stop
bulk-too-many = There are more than { $max }. Narrow the list with a filter first.
