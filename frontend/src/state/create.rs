//! The form for a new record, which opens over any page: asked for by the create menu, the key `c`, lists and related tabs.

use domain::{ModuleKey, record::Values};
use leptos::prelude::*;

thread_local! {
    static CREATING: ArcRwSignal<Option<CreateRequest>> = ArcRwSignal::new(None);
}

/// Which record is to be created.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateRequest {
    pub module: ModuleKey,
    /// What is filled in already: the parent, for instance.
    pub initial: Values,
    /// Goes to the new record's page when it is saved, instead of staying.
    pub then_open: bool,
}

/// Opens the form for a new record of a module, over the page.
pub fn open_create(module: ModuleKey, initial: Values, then_open: bool) {
    CREATING.with(|creating| creating.set(Some(CreateRequest { module, initial, then_open })));
}

/// The form that is open.
pub(crate) fn creating() -> Option<CreateRequest> {
    CREATING.with(ArcRwSignal::get)
}

/// Closes it.
pub(crate) fn close_create() {
    CREATING.with(|creating| creating.set(None));
}
