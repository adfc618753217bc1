# Custom fields (row ADM-09): the editor of fields, formulas, and the kinds files, signature and line table.

custom-intro = Click a field to change it, drag it to another place, or add your own from the library. Each change holds at once, for everybody.
custom-add = Add a field
custom-library = Library
custom-used = { $count ->
    [one] { $count } of { $max } own fields
   *[other] { $count } of { $max } own fields
}
custom-own = Own
custom-new-title = New field: { $what }
custom-edit-title = Field: { $what }
custom-wide = Whole width of the form
custom-column = Shown in lists
custom-unique-help = No two records may have the same value.
custom-hidden-help = Not shown anywhere; what was entered is kept.
custom-least = Smallest value
custom-most = Largest value
custom-restore = Bring back
custom-removed = Removed fields
custom-removed-text = Nothing is lost: a field that is brought back has everything that was entered.
custom-removed-detail = { $count ->
    [one] { $kind }, filled in { $count } record, removed { $when } by { $who }
   *[other] { $kind }, filled in { $count } records, removed { $when } by { $who }
}
custom-moved = { $name }: now number { $position } in { $group }

custom-group-add = Add a group
custom-group-new = New group
custom-group-name = Name of the group
custom-group-remove = Remove group
custom-group-empty = Drag fields here, or choose this group in the field.

custom-option-new = Option { $number }
custom-option-name = Name of the option
custom-columns = Columns
custom-column-add = Add column
custom-column-first = Item
custom-column-name = Name of the column
custom-column-options = Options, separated by commas
custom-default-none = None
custom-default-today = The day of creation
custom-default-me = Whoever creates the record

custom-formula-result = Result
custom-formula-help = For example: { "{" }Amount{ "}" } * 0.2, or if({ "{" }Amount{ "}" } > 1000, “large”, “small”)
custom-formula-field = Field
custom-formula-function = Function

hue-gray = Grey
hue-red = Red
hue-orange = Orange
hue-amber = Amber
hue-green = Green
hue-teal = Teal
hue-blue = Blue
hue-violet = Violet
hue-pink = Pink
hue-brown = Brown

formula-function-if = One of two values: if(condition, then, else)
formula-function-round = Rounded: round(number, decimals)
formula-function-min = The smallest: min(a, b, …)
formula-function-max = The largest: max(a, b, …)
formula-function-abs = Without its sign: abs(number)
formula-function-days = Days between two dates: days(from, to)
formula-function-today = The present day: today()
formula-function-year = The year of a date: year(date)
formula-function-month = The month of a date, 1 to 12: month(date)
formula-function-concat = Texts in a row: concat(a, b, …)
formula-function-length = How many characters: length(text)
formula-function-empty = Whether nothing is entered: empty(field)

formula-too-long = At most { $what } characters.
formula-open = { $what } at character { $at } is not closed.
formula-not-a-number = “{ $what }” at character { $at } is not a number.
formula-unknown = “{ $what }” at character { $at } means nothing in a formula.
formula-unexpected = “{ $what }” at character { $at } does not belong there.
formula-expected = “{ $what }” is missing at character { $at }.
formula-ends = Something is missing at the end.
formula-too-deep = Too many parentheses inside one another.
formula-no-function = There is no function “{ $what }”.
formula-arguments = “{ $what }” does not take this number of values.
formula-no-field = There is no field { $what }.
formula-no-use = The field { $what } cannot be used in a formula.
formula-misfit = The values at “{ $what }” do not fit: numbers, texts, dates and yes/no cannot be mixed there.
formula-other-kind = The formula gives something else than the chosen result.
formula-cycle = The formula would need itself: { $what }

check-too-many-fields = There are already { $max } own fields. Remove one first.
check-field-in-formula = A formula uses this field: { $what }

field-kind-table = Line table
field-table-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
field-table-add = Add row
field-table-remove = Remove row { $number }
field-files-add = Drop files here or
field-files-choose = choose files
signature-picture = Signature
signature-pad = Area to sign in with pen, finger or mouse
signature-type = Or type the name
signature-keep = Use this signature
signature-clear = Clear
signature-again = Sign again
feed-field-removed = Removed field
