//! A task as it is written: created or changed as a whole.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{LINKED, MAX_PARTS, MAX_TEXT, MAX_TITLE, Priority, StepDraft, TaskLink, text_problems};
use crate::{FieldProblem, Id};

/// A task to be created or changed, always as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskDraft {
    pub id: Id,
    /// The version that it is based on; `None` for a new task.
    pub version: Option<i64>,
    pub title: String,
    pub text: String,
    pub responsible: Id,
    pub participants: Vec<Id>,
    pub priority: Priority,
    pub due_on: Option<NaiveDate>,
    pub links: Vec<TaskLink>,
    pub labels: Vec<Id>,
    pub steps: Vec<StepDraft>,
}

impl TaskDraft {
    /// A new task of this person, with nothing in it.
    pub fn new(id: Id, responsible: Id) -> Self {
        Self {
            id,
            version: None,
            title: String::new(),
            text: String::new(),
            responsible,
            participants: Vec::new(),
            priority: Priority::Normal,
            due_on: None,
            links: Vec::new(),
            labels: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// What is wrong with it, apart from what only the server knows.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = text_problems("title", &self.title, MAX_TITLE);
        if self.text.chars().count() > MAX_TEXT {
            problems.push(FieldProblem::new("text", "check-too-long").arg("max", MAX_TEXT));
        }
        for (field, count) in [
            ("participants", self.participants.len()),
            ("links", self.links.len()),
            ("labels", self.labels.len()),
            ("steps", self.steps.len()),
        ] {
            if count > MAX_PARTS {
                problems.push(FieldProblem::new(field, "check-too-many-values").arg("max", MAX_PARTS));
            }
        }
        if self.links.iter().any(|link| !LINKED.contains(&link.module)) {
            problems.push(FieldProblem::new("links", "check-unknown-reference"));
        }
        for (index, step) in self.steps.iter().enumerate() {
            problems.extend(text_problems(&format!("steps.{index}"), &step.title, MAX_TITLE));
        }
        problems
    }

    /// The same as it is stored: texts trimmed, nobody and nothing named twice, who is responsible not a participant too.
    #[must_use]
    pub fn tidy(mut self) -> Self {
        for text in
            [&mut self.title, &mut self.text].into_iter().chain(self.steps.iter_mut().map(|step| &mut step.title))
        {
            *text = text.trim().to_owned();
        }
        let responsible = self.responsible;
        self.participants.retain(|person| *person != responsible);
        distinct(&mut self.participants);
        distinct(&mut self.links);
        distinct(&mut self.labels);
        self
    }

    /// Takes over what somebody else changed meanwhile: every part that is as it was in `base` becomes as it is `now`.
    pub fn rebase(&mut self, base: &Self, now: &Self) {
        fn part<T: Clone + PartialEq>(own: &mut T, base: &T, now: &T) {
            if own == base {
                own.clone_from(now);
            }
        }
        self.version = now.version;
        part(&mut self.title, &base.title, &now.title);
        part(&mut self.text, &base.text, &now.text);
        part(&mut self.responsible, &base.responsible, &now.responsible);
        part(&mut self.participants, &base.participants, &now.participants);
        part(&mut self.priority, &base.priority, &now.priority);
        part(&mut self.due_on, &base.due_on, &now.due_on);
        part(&mut self.links, &base.links, &now.links);
        part(&mut self.labels, &base.labels, &now.labels);
        part(&mut self.steps, &base.steps, &now.steps);
    }

    /// Everybody whom it concerns besides who is responsible: participants and those who have a sub-task.
    pub fn others(&self) -> impl Iterator<Item = Id> {
        self.participants.iter().copied().chain(self.steps.iter().filter_map(|step| step.person))
    }
}

/// Keeps the first of what is there several times.
fn distinct<T: Copy + PartialEq>(all: &mut Vec<T>) {
    let mut seen = Vec::with_capacity(all.len());
    all.retain(|one| {
        let new = !seen.contains(one);
        if new {
            seen.push(*one);
        }
        new
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ModuleKey;

    #[test]
    fn a_tidy_task_names_nobody_twice() {
        let (me, other) = (Id::builtin(1), Id::builtin(2));
        let draft = TaskDraft {
            title: "  Call back ".to_owned(),
            participants: vec![other, me, other],
            ..TaskDraft::new(Id::builtin(3), me)
        };
        let tidy = draft.tidy();
        assert_eq!(tidy.title, "Call back");
        assert_eq!(tidy.participants, [other]);
        assert!(tidy.problems().is_empty());
    }

    #[test]
    fn what_others_changed_meanwhile_is_taken_over() {
        let base =
            TaskDraft { version: Some(1), title: "Old".to_owned(), ..TaskDraft::new(Id::builtin(3), Id::builtin(1)) };
        let mut mine = TaskDraft { title: "Mine".to_owned(), ..base.clone() };
        let now = TaskDraft { version: Some(2), title: "Theirs".to_owned(), priority: Priority::High, ..base.clone() };
        mine.rebase(&base, &now);
        assert_eq!((mine.title.as_str(), mine.priority, mine.version), ("Mine", Priority::High, Some(2)));
    }

    #[test]
    fn a_task_needs_titles_and_fits_its_limits() {
        let mut draft = TaskDraft::new(Id::builtin(3), Id::builtin(1));
        draft.steps.push(StepDraft { id: Id::builtin(4), title: " ".to_owned(), person: None, due_on: None });
        draft.links.push(TaskLink { module: ModuleKey::Product, id: Id::builtin(5) });
        let fields: Vec<_> = draft.problems().into_iter().map(|problem| problem.field).collect();
        assert_eq!(fields, ["title", "links", "steps.0"]);
    }
}
