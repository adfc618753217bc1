//! Deleting records (row L-20): says what is lost, asks first, and tells what was kept because others depend on it.

use domain::{Id, ModuleKey};
use leptos::prelude::*;

use super::outcome::Outcome;
use crate::{
    i18n::{ta, ts},
    state::submit,
    ui::Confirm,
};

/// Asks before it deletes.
#[component]
pub fn DeleteDialog(
    module: ModuleKey,
    #[prop(into)] ids: Signal<Vec<Id>>,
    open: RwSignal<bool>,
    #[prop(into)] on_done: Callback<()>,
    /// How the record is called, when it is one.
    #[prop(optional, into)]
    name: MaybeProp<String>,
) -> impl IntoView {
    let outcome = Outcome::new(module, "batch-deleted", on_done);
    let delete = Action::new_local(move |ids: &Vec<Id>| {
        let call = api::records::delete(module, ids.clone());
        async move {
            if outcome.take(submit(call).await) {
                open.try_set(false);
            }
        }
    });
    let what = move || ta("count-of", texts::args().set("count", ids.get().len()).set("what", module.key()));
    let title = Signal::derive(move || match name.get() {
        Some(name) => ta("batch-delete-title-one", texts::args().set("name", name)),
        None => ta("batch-delete-title", texts::args().set("what", what())),
    });
    let follow_ups = crate::state::session().module(module).is_some_and(|def| def.features.follow_ups);
    let text = Signal::derive(move || {
        let key = if follow_ups { "batch-delete-text-follow-ups" } else { "batch-delete-text" };
        ta(key, texts::args().set("count", ids.get().len()))
    });
    view! {
        <Confirm
            open=open
            title=title
            text=text
            confirm=ts("action-delete")
            cancel=ts("action-cancel")
            busy=delete.pending()
            on_confirm=move |()| {
                delete.dispatch_local(ids.get_untracked());
            }
            on_cancel=move |()| open.set(false)
        />
        {outcome.view()}
    }
}
