### Views that are shared with others.

views-audience = Who has this view
views-private = Only me
views-everybody = Everybody
views-some = Departments and people
views-departments = Departments
    .hint = With everything below them.
views-people = People
views-audience-hint = Everybody sees in it only the records that he may see anyway.
views-by-named = { $name } (by { $who })
views-nobody = Choose at least one department or person.
views-gone = This view is no longer there
views-gone-hint = It was deleted, or is no longer shared with you.
views-left-out = { $count ->
    [one] { $count } condition of this view is left out: its field is not there any more.
   *[other] { $count } conditions of this view are left out: their fields are not there any more.
}
right-share = Share views
