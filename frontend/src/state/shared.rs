//! What another app shared with the installed one: its files wait here for the follow-up that takes them.

use std::cell::RefCell;

use crate::ui::PickedFile;

thread_local! {
    static WAITING: RefCell<Vec<PickedFile>> = const { RefCell::new(Vec::new()) };
}

/// Keeps files for the next follow-up that is begun.
pub fn keep_shared(files: Vec<PickedFile>) {
    WAITING.set(files);
}

/// Takes what waits.
pub fn take_shared() -> Vec<PickedFile> {
    WAITING.take()
}
