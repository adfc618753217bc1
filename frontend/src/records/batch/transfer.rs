//! Giving records another owner (row L-18).

use std::time::Duration;

use domain::{Id, ModuleKey, org::FormerOwner};
use leptos::prelude::*;

use super::outcome::Outcome;
use crate::{
    fields::pickers::PersonPicker,
    i18n::{t, ta, ts},
    state::submit,
    ui::{Button, ButtonKind, Choice, Dialog, Field, RadioGroup},
};

const FORMER: [(FormerOwner, &str); 3] = [
    (FormerOwner::Leaves, "leaves"),
    (FormerOwner::KeepsReading, "keeps-reading"),
    (FormerOwner::KeepsWriting, "keeps-writing"),
];

/// Asks for the new owner and what becomes of the one before.
#[component]
pub fn TransferDialog(
    module: ModuleKey,
    #[prop(into)] ids: Signal<Vec<Id>>,
    open: RwSignal<bool>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let owner = RwSignal::new(None::<Id>);
    let former = RwSignal::new(FormerOwner::default());
    let missing = RwSignal::new(false);
    crate::ui::effect(move || {
        if open.get() {
            owner.set(None);
            former.set(FormerOwner::default());
            missing.set(false);
        }
    });
    let outcome = Outcome::new(module, "batch-transferred", on_done);
    let transfer = Action::new_local(move |(ids, owner, former): &(Vec<Id>, Id, FormerOwner)| {
        let call = api::records::transfer(module, ids.clone(), *owner, *former);
        async move {
            if outcome.take(submit(call).await) {
                open.try_set(false);
            }
        }
    });
    let run = move || match owner.get_untracked() {
        Some(owner) => {
            transfer.dispatch_local((ids.get_untracked(), owner, former.get_untracked()));
        }
        None => missing.set(true),
    };
    // A module without teams has nothing that the former owner could keep.
    let has_team = crate::state::session().module(module).is_some_and(|def| def.features.team);
    let choice = Signal::derive(move || {
        FORMER.iter().find(|(own, _)| *own == former.get()).map(|(_, key)| (*key).to_owned()).unwrap_or_default()
    });
    let choices =
        Signal::derive(|| FORMER.map(|(_, key)| Choice::new(key, t(&format!("batch-former-{key}")))).to_vec());
    let choose = move |key: String| {
        if let Some((own, _)) = FORMER.iter().find(|(_, other)| *other == key) {
            former.set(*own);
        }
    };
    let title = Signal::derive(move || {
        let what = ta("count-of", texts::args().set("count", ids.get().len()).set("what", module.key()));
        ta("batch-transfer-title", texts::args().set("what", what))
    });
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| set_timeout(move || open.set(false), Duration::ZERO) />
            <Button
                text=ts("action-transfer")
                kind=ButtonKind::Primary
                loading=transfer.pending()
                on_click=move |_| run()
            />
        }
    };
    let error = MaybeProp::derive(move || (missing.get() && owner.get().is_none()).then(|| t("check-required")));
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=title footer=footer>
            <div class="u-stack">
                <Field label=ts("batch-new-owner") required=true error=error>
                    <PersonPicker value=owner on_change=move |id| owner.set(id) autofocus=true />
                </Field>
                {has_team
                    .then(|| {
                        view! {
                            <Field label=ts("batch-former") group=true>
                                <RadioGroup value=choice options=choices on_change=choose />
                            </Field>
                        }
                    })}
                <p class="u-quiet u-small">{ts("batch-transfer-hint")}</p>
            </div>
        </Dialog>
        {outcome.view()}
    }
}
