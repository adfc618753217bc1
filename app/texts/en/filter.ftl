### The advanced filter of a list. A condition reads as a sentence: field, operator, value.

filter-title = Filter
filter-active = Filter in force
filter-join = Conditions
filter-all-of = All of these
filter-any-of = Any of these
filter-where = Where
filter-and = and
filter-or = or
filter-field = Field
filter-op = Operator
filter-add = Add condition
filter-remove = Remove the condition on { $field }
filter-save-view = Save as view
filter-me = me
filter-subordinates = my subordinates
filter-departments = Departments
filter-from = from
filter-until = to
filter-too-large = These are too many conditions.
filter-misfit = One of the conditions does not fit its field.
filter-chip = { $field } { $op } { $value }
filter-chip-bare = { $field } { $op }

## Operators; those of dates have their own words where they differ.

op-is = is
op-is-not = is not
op-contains = contains
op-not-contains = does not contain
op-starts-with = starts with
op-ends-with = ends with
op-less = is less than
op-at-most = is at most
op-greater = is greater than
op-at-least = is at least
op-between = is between
op-during = is in
op-in = is one of
op-not-in = is none of
op-empty = is empty
op-not-empty = is not empty
op-date-less = is before
op-date-at-most = is on or before
op-date-greater = is after
op-date-at-least = is on or after

## Periods, relative to today.

period-today = today
period-yesterday = yesterday
period-tomorrow = tomorrow
period-this-week = this week
period-last-week = last week
period-next-week = next week
period-this-month = this month
period-last-month = last month
period-next-month = next month
period-this-quarter = this quarter
period-last-quarter = last quarter
period-this-year = this year
period-last-year = last year
period-last-7-days = the last 7 days
period-last-30-days = the last 30 days
period-next-7-days = the next 7 days
period-next-30-days = the next 30 days
