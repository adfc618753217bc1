//! Saving how the user arranged his lists: one save after the other, so that the last word of each list comes last, and
//! no older answer of the server takes it back.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use domain::{ModuleKey, list::ListPrefs};

use super::{perform, submit, toast_problem};

thread_local! {
    static WAITING: RefCell<BTreeMap<ModuleKey, ListPrefs>> = const { RefCell::new(BTreeMap::new()) };
    static SAVING: Cell<bool> = const { Cell::new(false) };
    static CHANGES: Cell<u64> = const { Cell::new(0) };
}

/// Saves an arrangement soon. Of several that come while another one is on its way only the last is sent.
pub(super) fn save(module: ModuleKey, prefs: ListPrefs) {
    CHANGES.set(CHANGES.get().wrapping_add(1));
    WAITING.with_borrow_mut(|waiting| waiting.insert(module, prefs));
    if SAVING.replace(true) {
        return;
    }
    perform(async {
        while let Some((module, prefs)) = WAITING.with_borrow_mut(BTreeMap::pop_first) {
            if let Err(problem) = submit(api::views::save_prefs(module, prefs)).await {
                toast_problem(&problem);
            }
        }
        SAVING.set(false);
    });
}

/// A moment; see [`is_older`].
#[derive(Clone, Copy)]
pub(super) struct Moment {
    changes: u64,
    saving: bool,
}

/// Now, before the server is asked.
pub(super) fn now() -> Moment {
    Moment { changes: CHANGES.get(), saving: SAVING.get() }
}

/// Whether an answer to what was asked at that moment may be older than what the user arranged since.
pub(super) fn is_older(asked: Moment) -> bool {
    asked.saving || asked.changes != CHANGES.get()
}
