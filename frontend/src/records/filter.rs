//! The advanced filter of a list (row L-05): built in a dialog, shown as chips, pinned to the list, kept in the URL, saved as a view.

mod chips;
mod describe;
mod dialog;
mod draft;
mod editor;
mod line;
mod operand;
mod pins;

pub use chips::FilterChips;
pub use dialog::FilterDialog;
pub use draft::FilterDraft;
pub use editor::FilterEditor;
pub use pins::{PinnedFilters, PinsToggle};
