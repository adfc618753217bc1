//! The two files in which a page fetches its language: what signing in, the frame and a list say, and the rest.

use domain::Lang;

/// The areas of the first part. What stands elsewhere and is asked for too early is empty for a moment, never wrong: a browser
/// test says when a list needs an area that is missing here.
#[cfg(not(target_arch = "wasm32"))]
const FIRST: [&str; 14] = [
    "board", "common", "errors", "fields", "filter", "frame", "home", "list", "modules", "pwa", "saving", "search",
    "shell", "views",
];

/// A part of the texts of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the first list of a visit says.
    First,
    /// What follows it, as the second half of the program does.
    Rest,
}

impl Part {
    /// Both.
    pub const ALL: [Self; 2] = [Self::First, Self::Rest];

    /// What it is called below `/texts/`.
    pub fn file(self, lang: Lang) -> String {
        match self {
            Self::First => format!("{lang}.ftl"),
            Self::Rest => format!("{lang}-rest.ftl"),
        }
    }

    /// The part in which a file of texts goes, by its name.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn of(name: &str) -> Self {
        match name.strip_suffix(".ftl") {
            Some(area) if FIRST.contains(&area) => Self::First,
            _ => Self::Rest,
        }
    }
}
