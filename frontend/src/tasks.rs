//! Tasks (rows D-06, NAV-03): the list, one task, the form, and where tasks show up in records.

use domain::{
    Id, Problem,
    tasks::{Task, TaskDraft, TaskState},
};
use leptos::prelude::*;

use crate::{
    i18n::t,
    state::{perform, submit, toast_ok, toast_problem, toast_undo},
};

mod about;
mod aside;
mod comments;
mod form;
mod history;
mod labels;
mod links;
mod list;
mod page;
mod place;
mod rows;
mod steps;
mod words;

pub(crate) use about::{TasksTab, draft_about, has_tasks};
pub(crate) use form::TaskForm;
pub(crate) use list::TasksPage;
pub(crate) use page::TaskPage;
pub(crate) use rows::timeline_item;

/// Marks a task as done, or opens it again, and offers to take it back; `again` asks for what is shown.
fn set_state(id: Id, state: TaskState, again: Callback<()>) {
    perform(async move {
        match submit(api::tasks::set_state(id, state)).await {
            // Made here and not in the event: the row goes, and what belongs to it goes with it.
            Ok(()) if state == TaskState::Done => {
                let undo = Callback::new(move |()| set_state(id, TaskState::Open, again));
                toast_undo(untrack(|| t("task-is-done")), undo);
            }
            Ok(()) => toast_ok(untrack(|| t("task-is-open"))),
            Err(problem) => toast_problem(&problem),
        }
        again.try_run(());
    });
}

/// Saves a task with one part of it changed.
fn save_part(task: &Task, change: impl FnOnce(&mut TaskDraft), again: Callback<()>) {
    let mut draft = task.draft();
    change(&mut draft);
    perform(async move {
        if let Err(problem) = submit(api::tasks::save(draft)).await {
            toast_problem(&first(problem));
        }
        again.try_run(());
    });
}

/// Where there is no field at which it could stand, the problem of a field is said as the whole one.
fn first(problem: Problem) -> Problem {
    match problem.fields.first() {
        Some(field) => Problem { message: field.message.clone(), args: field.args.clone(), ..problem },
        None => problem,
    }
}
