//! The few words that components say by themselves ("Close", "Remove", ...): handed in once, so that not every dialog repeats them.
//!
//! The kit knows no languages: the application calls [`provide_words`] with texts of the active one. Without it they are English.

use leptos::prelude::*;

/// The words of the kit. Each is a signal, so that a change of language reaches open components.
#[derive(Clone, Copy)]
pub struct Words {
    /// Close button of dialogs, drawers and banners.
    pub close: Signal<String>,
    /// Empties a picker.
    pub clear: Signal<String>,
    /// Takes a chip, file or message away.
    pub remove: Signal<String>,
    /// Shown or said while something is fetched.
    pub loading: Signal<String>,
    /// A picker's list without a row.
    pub nothing_found: Signal<String>,
    /// The paging buttons.
    pub first_page: Signal<String>,
    /// The paging buttons.
    pub previous_page: Signal<String>,
    /// The paging buttons.
    pub next_page: Signal<String>,
    /// The paging buttons.
    pub last_page: Signal<String>,
    /// Said after the label of a required field.
    pub required: Signal<String>,
    /// Name of the region in which messages appear.
    pub messages: Signal<String>,
    /// Name of the list of crumbs.
    pub breadcrumb: Signal<String>,
    /// Said of a done, the current and a coming step.
    pub done: Signal<String>,
    /// Turns a password visible.
    pub show: Signal<String>,
    /// Turns a password invisible.
    pub hide: Signal<String>,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            close: "Close".into(),
            clear: "Clear".into(),
            remove: "Remove".into(),
            loading: "Loading…".into(),
            nothing_found: "Nothing found".into(),
            first_page: "First page".into(),
            previous_page: "Previous page".into(),
            next_page: "Next page".into(),
            last_page: "Last page".into(),
            required: "required".into(),
            messages: "Messages".into(),
            breadcrumb: "Breadcrumb".into(),
            done: "done".into(),
            show: "Show".into(),
            hide: "Hide".into(),
        }
    }
}

/// Gives the kit its words; call it once, at the root of the application.
pub fn provide_words(words: Words) {
    provide_context(words);
}

/// The words in force here.
pub(super) fn words() -> Words {
    use_context().unwrap_or_default()
}
