//! The form for a new record, over whichever page is open.

use domain::{ModuleKey, record::Saved};
use leptos::prelude::*;

use crate::{
    records::form::RecordForm,
    state::{self, CreateRequest, go, whole_first},
};

/// Opens the form for a new record that belongs to nothing yet; its page follows when it is saved.
pub(super) fn open_empty(module: ModuleKey) {
    state::open_create(module, domain::record::Values::new(), true);
}

/// The form that was asked for. It belongs to the second half of the program.
#[component]
pub(super) fn CreateDialog() -> impl IntoView {
    move || state::creating().map(|request| whole_first(move || form(request.clone())))
}

#[inline(never)]
fn form(CreateRequest { module, initial, then_open }: CreateRequest) -> AnyView {
    let saved = move |saved: Saved| {
        state::close_create();
        if then_open {
            go(&format!("/{}/{}", module.path(), saved.id));
        }
    };
    view! {
        <RecordForm
            module=module
            initial=initial
            record=None
            on_saved=Callback::new(saved)
            on_close=Callback::new(|()| state::close_create())
        />
    }
    .into_any()
}
