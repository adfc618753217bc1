//! Which list of tasks the URL shows.

use domain::{
    Id,
    tasks::{TaskDue, TaskQuery, TaskScope, TaskState},
};

use crate::records::list::place::{encode, pairs};

/// Tasks on a page.
pub(super) const SIZE: u32 = 50;

/// The list as the URL keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) scope: TaskScope,
    pub(super) state: Shown,
    pub(super) label: Option<Id>,
    pub(super) due: TaskDue,
    pub(super) search: String,
    /// From 1; 0 is the first too.
    pub(super) page: u32,
}

/// Which states a list shows; the open ones unless something else is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Open,
    Done,
    All,
}

impl Shown {
    pub(super) const ALL: [Self; 3] = [Self::Open, Self::Done, Self::All];

    /// The key in the URL and in the texts (`task-shown-<key>`).
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::All => "all",
        }
    }

    pub(super) fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|shown| shown.key() == key).unwrap_or_default()
    }

    pub(super) const fn state(self) -> Option<TaskState> {
        match self {
            Self::Open => Some(TaskState::Open),
            Self::Done => Some(TaskState::Done),
            Self::All => None,
        }
    }
}

impl Place {
    pub(super) fn parse(search: &str) -> Self {
        let mut place = Self::default();
        for (name, value) in pairs(search) {
            match name.as_str() {
                "scope" => place.scope = TaskScope::parse(&value).unwrap_or_default(),
                "state" => place.state = Shown::parse(&value),
                "label" => place.label = value.parse().ok(),
                "due" => place.due = TaskDue::parse(&value).unwrap_or_default(),
                "q" => place.search = value,
                "page" => place.page = value.parse().unwrap_or(1),
                _ => {}
            }
        }
        place
    }

    pub(super) fn url(&self) -> String {
        let mut parts = Vec::new();
        if self.scope != TaskScope::default() {
            parts.push(format!("scope={}", self.scope.key()));
        }
        if self.state != Shown::default() {
            parts.push(format!("state={}", self.state.key()));
        }
        if let Some(label) = self.label {
            parts.push(format!("label={label}"));
        }
        if self.due != TaskDue::default() {
            parts.push(format!("due={}", self.due.key()));
        }
        if !self.search.is_empty() {
            parts.push(format!("q={}", encode(&self.search)));
        }
        if self.page > 1 {
            parts.push(format!("page={}", self.page));
        }
        if parts.is_empty() { "/tasks".to_owned() } else { format!("/tasks?{}", parts.join("&")) }
    }

    pub(super) fn query(&self) -> TaskQuery {
        TaskQuery {
            scope: self.scope,
            about: None,
            state: self.state.state(),
            label: self.label,
            due: self.due,
            search: self.search.clone(),
            page: self.page.max(1),
            size: SIZE,
        }
    }

    /// Whether more than the scope narrows the list.
    pub(super) fn is_narrowed(&self) -> bool {
        self.label.is_some() || self.due != TaskDue::Any || !self.search.is_empty() || self.state == Shown::Done
    }
}
