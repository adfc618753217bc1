//! What is done with deleted records: each is answered for itself.

use domain::{Id, ModuleKey};
use leptos::prelude::*;

use crate::{
    i18n::{ta, ts},
    records::batch::Outcome,
    state::submit,
    ui::Confirm,
};

/// Restoring and removing for good, with the questions before and the answers after.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    module: ModuleKey,
    restored: Outcome,
    purged: Outcome,
    restore: Action<(Vec<Id>, bool), ()>,
    purge: Action<Vec<Id>, ()>,
    /// What is asked about.
    asking: RwSignal<Vec<Id>>,
}

impl Acts {
    /// `done` runs after something was done.
    pub(super) fn new(module: ModuleKey, done: Callback<()>) -> Self {
        let again = StoredValue::new(None::<Self>);
        let with_parents = Callback::new(move |ids: Vec<Id>| {
            if let Some(acts) = again.get_value() {
                acts.restore(ids, true);
            }
        });
        let restored = Outcome::new(module, "bin-restored", done).offering(
            "bin-restore-parents",
            |refusal| refusal.problem.message == "bin-parent-deleted",
            with_parents,
        );
        let purged = Outcome::new(module, "bin-purged", done);
        let asking = RwSignal::new(Vec::new());
        let restore = Action::new_local(move |(ids, parents): &(Vec<Id>, bool)| {
            let call = api::recycle_bin::restore(module, ids.clone(), *parents);
            async move {
                restored.take(submit(call).await);
            }
        });
        let purge = Action::new_local(move |ids: &Vec<Id>| {
            let call = api::recycle_bin::purge(module, ids.clone());
            async move {
                if purged.take(submit(call).await) {
                    asking.try_set(Vec::new());
                }
            }
        });
        let acts = Self { module, restored, purged, restore, purge, asking };
        again.set_value(Some(acts));
        acts
    }

    /// Brings records back; with `parents`, also what they belong to.
    pub(super) fn restore(self, ids: Vec<Id>, parents: bool) {
        self.restore.dispatch_local((ids, parents));
    }

    /// Asks whether to remove records for good.
    pub(super) fn ask_purge(self, ids: Vec<Id>) {
        self.asking.set(ids);
    }

    /// The question and the answers.
    pub(super) fn dialogs(self) -> AnyView {
        let Self { module, asking, purge, .. } = self;
        let count = Memo::new(move |before: Option<&usize>| {
            // The question keeps its number while it closes.
            let count = asking.with(Vec::len);
            if count == 0 { before.copied().unwrap_or(0) } else { count }
        });
        let title = Signal::derive(move || {
            let what = ta("count-of", texts::args().set("count", count.get()).set("what", module.key()));
            ta("bin-purge-title", texts::args().set("what", what))
        });
        let text = Signal::derive(move || ta("bin-purge-text", texts::args().set("count", count.get())));
        view! {
            <Confirm
                open=Signal::derive(move || asking.with(|ids| !ids.is_empty()))
                title=title
                text=text
                confirm=ts("bin-purge")
                cancel=ts("action-cancel")
                busy=purge.pending()
                on_confirm=move |()| {
                    purge.dispatch_local(asking.get_untracked());
                }
                on_cancel=move |()| asking.set(Vec::new())
            />
            {self.restored.view()}
            {self.purged.view()}
        }
        .into_any()
    }
}
