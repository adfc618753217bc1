### Tasks: the list, one task, its form, labels, comments, history.


## What they are about.

record-tab-tasks = Tasks
activity-kind-tasks = Tasks
task-field-title = Title
task-field-text = Description
task-field-responsible = Responsible
task-field-participants = Participants
task-field-due-on = Due date
task-field-priority = Priority
task-field-labels = Labels
task-field-links = Related records
task-field-steps = Sub-tasks
task-field-step-people = People of the sub-tasks
task-priority-high = High
task-priority-normal = Normal
task-priority-low = Low
task-state-open = Open
task-state-done = Done

## The list.

task-scope = Whose tasks
task-scope-responsible = My tasks
task-scope-takes-part = I take part
task-scope-created = Created by me
task-scope-subordinates = My team’s
task-scope-all = All that I see
task-shown = State
task-shown-open = Open
task-shown-done = Done
task-shown-all = All states
task-due = Due
task-due-any = Any date
task-due-overdue = Overdue
task-due-today = Today
task-due-week = Next 7 days
task-due-never = Without a date
task-search = Search in tasks
task-empty = No tasks here
task-empty-text = Create one and say who does it, and by when.
task-about-empty = No tasks about this record
task-comments-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
}
task-steps-done = { $count ->
    [one] { $done } of { $count } sub-task done
   *[other] { $done } of { $count } sub-tasks done
}
task-from = from { $who }
task-timeline = { $who } created a task for { $person }
task-details = View details

## One task and its form.

task-new = New task
task-edit = Edit task
task-created = Task created
task-finish = Mark as done
task-reopen = Reopen
task-finish-named = Mark as done: { $what }
task-reopen-named = Reopen: { $what }
task-is-done = Task done
task-is-open = Task reopened
task-facts = About this task
task-created-by = Created by
task-created-at = Created
task-done-at = Done
task-people-change = Add or remove people
task-delete = Delete task
task-delete-title = Delete this task?
task-delete-text = Its sub-tasks and comments will be lost.
task-step-add = Add sub-task
task-step-placeholder = What is to be done
task-step-title = Title of sub-task { $number }
task-step-person = Person of sub-task { $number }
task-step-due = Due date of sub-task { $number }
task-step-remove = Remove sub-task { $number }
task-changed-meanwhile = { $who } has changed this task meanwhile. What you left as it was now shows those changes: check it and save again.

## Labels.

task-label-any = Any label
task-labels-manage = Manage labels
task-labels-text = Everybody can use all labels. You can change and delete those that you made.
task-labels-empty = No labels yet
task-label-new = New label
task-label-name = Name of the label
task-label-hue = Colour
task-label-delete-title = Delete this label?
task-label-delete-text = It disappears from all tasks that have it.
task-hue-gray = Gray
task-hue-red = Red
task-hue-orange = Orange
task-hue-amber = Amber
task-hue-green = Green
task-hue-teal = Teal
task-hue-blue = Blue
task-hue-violet = Violet
task-hue-pink = Pink
task-hue-brown = Brown

## Comments.

task-comments = Comments
task-comments-empty = No comments yet
task-comment-write = Write a comment
task-comment-send = Comment
task-comment-edit = Edit comment
task-comment-delete = Delete comment
task-comment-delete-title = Delete this comment?
task-comment-delete-text = Its text will be lost.

## What happened.

task-history-created = { $who } created this task
task-history-done = { $who } marked this task as done
task-history-open = { $who } reopened this task
task-history-ticked = { $who } ticked off “{ $what }”
task-history-unticked = { $who } took the tick off “{ $what }”
task-history-text = { $who } changed the description
task-history-deleted = { $who } deleted this task
feed-comment-added = { $who } added a comment
feed-comment-changed = { $who } changed a comment
feed-comment-deleted = { $who } deleted a comment

## Notifications.

notification-kind-task-assigned = { $who } made you responsible for the task “{ $what }”
notification-kind-task-added = { $who } added you to the task “{ $what }”
notification-kind-task-comment = { $who } commented on the task “{ $what }”
notification-kind-task-done = { $who } marked the task “{ $what }” as done
