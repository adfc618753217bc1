//! Taking one change of the operation log back (row PLUS-04): the former values come back, as a new entry.

use domain::{
    Id, ModuleKey,
    feed::{FeedEntry, FeedKind},
    undo::Undo,
};
use leptos::prelude::*;

use crate::{
    i18n::ts,
    state::{submit, tell_undone, toast_problem},
    ui::{Button, ButtonKind, Confirm, Icon, Size},
};

/// Whether an entry is a change of fields, which has former values.
pub(super) fn can_be_undone(entry: &FeedEntry) -> bool {
    matches!(entry.kind, FeedKind::Updated | FeedKind::Undone) && !entry.changes.is_empty()
}

/// The button of an entry; it asks first.
pub(super) fn undo_button(seq: i64, undoing: RwSignal<Option<i64>>, may: Signal<bool>) -> AnyView {
    let button = move || {
        may.get().then(|| {
            view! {
                <Button
                    text=ts("undo-entry")
                    icon=Icon::Undo
                    kind=ButtonKind::Quiet
                    size=Size::Small
                    on_click=move |_| undoing.set(Some(seq))
                />
            }
        })
    };
    view! { <div class="changes__undo">{button}</div> }.into_any()
}

/// The question before it happens.
pub(super) fn dialog(module: ModuleKey, id: Id, undoing: RwSignal<Option<i64>>) -> AnyView {
    let undo = Action::new_local(move |seq: &i64| {
        let undo = Undo::Entry { module, id, seq: *seq };
        async move {
            match submit(api::records::undo(undo)).await {
                Ok(result) => tell_undone(&result),
                Err(problem) => toast_problem(&problem),
            }
            undoing.try_set(None);
        }
    });
    view! {
        <Confirm
            open=Signal::derive(move || undoing.with(Option::is_some))
            title=ts("undo-entry-title")
            text=ts("undo-entry-text")
            confirm=ts("action-undo")
            cancel=ts("action-cancel")
            busy=undo.pending()
            danger=false
            on_confirm=move |()| {
                if let Some(seq) = undoing.get_untracked() {
                    undo.dispatch_local(seq);
                }
            }
            on_cancel=move |()| undoing.set(None)
        />
    }
    .into_any()
}
