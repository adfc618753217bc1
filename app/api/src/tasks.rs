//! Tasks and their labels.

use domain::{
    Id,
    tasks::{CommentDraft, Task, TaskDraft, TaskLabel, TaskPage, TaskQuery, TaskState},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// A page of tasks.
#[server(name = ListCall, endpoint = "tasks/list", prefix = "/api", protocol = Wire)]
pub async fn list(query: TaskQuery) -> Result<TaskPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::list(&answer.context, query).await)
}

/// One task with everything that its page shows.
#[server(name = GetCall, endpoint = "tasks/get", prefix = "/api", protocol = Wire)]
pub async fn get(id: Id) -> Result<Task, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::get(&answer.context, id).await)
}

/// Creates or changes a task; a repeated create changes nothing.
#[server(name = SaveCall, endpoint = "tasks/save", prefix = "/api", protocol = Wire)]
pub async fn save(draft: TaskDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::save(&answer.context, draft).await)
}

/// Marks a task as done, or opens it again.
#[server(name = SetStateCall, endpoint = "tasks/set-state", prefix = "/api", protocol = Wire)]
pub async fn set_state(id: Id, state: TaskState) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::set_state(&answer.context, id, state).await)
}

/// Ticks a sub-task, or takes the tick away.
#[server(name = TickCall, endpoint = "tasks/tick", prefix = "/api", protocol = Wire)]
pub async fn tick(step: Id, done: bool) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::tick(&answer.context, step, done).await)
}

/// Deletes a task.
#[server(name = DeleteCall, endpoint = "tasks/delete", prefix = "/api", protocol = Wire)]
pub async fn delete(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::delete(&answer.context, id).await)
}

/// Adds a comment; repeated with the same id it changes nothing.
#[server(name = CommentCall, endpoint = "tasks/comment", prefix = "/api", protocol = Wire)]
pub async fn comment(draft: CommentDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::comment(&answer.context, draft).await)
}

/// Changes an own comment.
#[server(name = EditCommentCall, endpoint = "tasks/edit-comment", prefix = "/api", protocol = Wire)]
pub async fn edit_comment(draft: CommentDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::edit_comment(&answer.context, draft).await)
}

/// Deletes an own comment.
#[server(name = DeleteCommentCall, endpoint = "tasks/delete-comment", prefix = "/api", protocol = Wire)]
pub async fn delete_comment(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::delete_comment(&answer.context, id).await)
}

/// All labels of the company.
#[server(name = LabelsCall, endpoint = "tasks/labels", prefix = "/api", protocol = Wire)]
pub async fn labels() -> Result<Vec<TaskLabel>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::labels(&answer.context).await)
}

/// Creates a label, or changes an own one.
#[server(name = SaveLabelCall, endpoint = "tasks/save-label", prefix = "/api", protocol = Wire)]
pub async fn save_label(label: TaskLabel) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::save_label(&answer.context, label).await)
}

/// Deletes an own label.
#[server(name = DeleteLabelCall, endpoint = "tasks/delete-label", prefix = "/api", protocol = Wire)]
pub async fn delete_label(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::tasks::delete_label(&answer.context, id).await)
}
