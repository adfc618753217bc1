//! Announcements: what the company tells its people (row NAV-04).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id};

/// The most characters of a title.
pub const MAX_TITLE: usize = 120;
/// The most characters of a text.
pub const MAX_TEXT: usize = 10_000;

/// An announcement as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    pub id: Id,
    pub title: String,
    /// Plain text; an empty line begins a new paragraph.
    pub text: String,
    /// Stands above the others.
    pub pinned: bool,
    /// For the people of these departments and of those below them; without any, for everybody.
    pub departments: Vec<Id>,
    pub author: Id,
    pub author_name: String,
    pub created_at: DateTime<Utc>,
    pub edited_at: Option<DateTime<Utc>>,
    /// The reader has opened it, or it is not for him and he only keeps it.
    pub read: bool,
}

/// A page of announcements: pinned ones first, then the newest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcements {
    pub items: Vec<Announcement>,
    pub unread: u32,
    pub more: bool,
}

/// An announcement that was just opened, and how many others are unread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedAnnouncement {
    pub announcement: Announcement,
    pub unread: u32,
}

/// What somebody wants to announce, or to change about an announcement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncementDraft {
    /// Made by whoever writes it, so that a repeated request makes one announcement.
    pub id: Id,
    pub title: String,
    pub text: String,
    pub pinned: bool,
    pub departments: Vec<Id>,
}

impl AnnouncementDraft {
    /// Without spaces around, each department once.
    pub fn tidy(mut self) -> Self {
        self.title = self.title.trim().to_owned();
        self.text = self.text.trim().to_owned();
        self.departments.sort_unstable();
        self.departments.dedup();
        self
    }

    /// What is wrong with it; page and server ask the same.
    pub fn problems(&self) -> Vec<FieldProblem> {
        [("title", &self.title, MAX_TITLE), ("text", &self.text, MAX_TEXT)]
            .into_iter()
            .filter_map(|(field, value, max)| {
                if value.trim().is_empty() {
                    Some(FieldProblem::new(field, "check-required"))
                } else if value.chars().count() > max {
                    Some(FieldProblem::new(field, "check-too-long").arg("max", max))
                } else {
                    None
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_text_are_needed_and_bounded() {
        let draft = |title: &str, text: String| AnnouncementDraft {
            id: Id::builtin(1),
            title: title.to_owned(),
            text,
            pinned: false,
            departments: Vec::new(),
        };
        let fields = |draft: AnnouncementDraft| {
            draft.tidy().problems().into_iter().map(|problem| problem.field).collect::<Vec<_>>()
        };
        assert_eq!(fields(draft("  ", String::new())), ["title", "text"]);
        assert_eq!(fields(draft("Summer party", "x".repeat(MAX_TEXT + 1))), ["text"]);
        assert!(fields(draft("Summer party", "Friday at six.".to_owned())).is_empty());
    }
}
