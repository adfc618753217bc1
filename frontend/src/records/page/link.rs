//! Linking records that exist already to this one (row CONT-01).

use std::collections::BTreeMap;

use domain::{Draft, Id, Problem, Value, schema::Child};
use leptos::prelude::*;

use super::Page;
use crate::{
    fields::pickers::{IdPicker, Source},
    i18n::{module_name, problem_text, t, ta, ts},
    state::{perform, submit, toast_ok},
    ui::{Banner, Button, ButtonKind, Dialog, DialogSize, Field, Tone},
};

/// Chooses records of the child's module, those of the same customer where there is one.
#[component]
pub(super) fn LinkDialog(page: Page, child: Child, open: RwSignal<bool>) -> impl IntoView {
    let module = child.module;
    let chosen = RwSignal::new(Vec::<Id>::new());
    let (saving, problem) = (RwSignal::new(false), RwSignal::new(None::<Problem>));
    let close = move || {
        open.set(false);
        chosen.set(Vec::new());
        problem.set(None);
    };
    let child = StoredValue::new(child);
    let save = move |_| {
        if saving.get_untracked() || chosen.with_untracked(Vec::is_empty) {
            return;
        }
        saving.set(true);
        problem.set(None);
        perform(async move {
            let child = child.get_value();
            let mut failed = None;
            for id in chosen.get_untracked() {
                match link(&child, id, page.id).await {
                    // What is done needs no second try.
                    Ok(()) => {
                        chosen.try_update(|all| all.retain(|other| *other != id));
                    }
                    Err(new) => failed = Some(new),
                }
            }
            saving.try_set(false);
            page.refetch();
            if failed.is_some() {
                problem.try_set(failed);
            } else {
                toast_ok(untrack(|| t("record-linked")));
                close();
            }
        });
    };
    let title = Signal::derive(move || ta("record-link-title", texts::args().set("what", module_name(module))));
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| set_timeout(close, std::time::Duration::ZERO) />
            <Button
                text=ts("record-link")
                kind=ButtonKind::Primary
                loading=saving
                disabled=Signal::derive(move || chosen.with(Vec::is_empty))
                on_click=save
            />
        }
    };
    let customer = page.customer();
    view! {
        <Dialog open=open on_close=move |()| close() title=title size=DialogSize::Medium footer=footer>
            {move || problem.get().map(|problem| view! { <Banner text=problem_text(&problem) tone=Tone::Danger /> })}
            <Field label=Signal::derive(move || module_name(module))>
                <IdPicker
                    source=Source::Records(module)
                    value=chosen
                    on_change=move |ids| chosen.set(ids)
                    multiple=true
                    customer=Signal::derive(move || customer.get().filter(|id| *id != page.id || module != page.module))
                    autofocus=true
                />
            </Field>
        </Dialog>
    }
}

async fn link(child: &Child, id: Id, parent: Id) -> Result<(), Problem> {
    let stored = submit(api::records::get(child.module, id)).await?;
    let draft = Draft {
        id,
        module: child.module,
        version: Some(stored.record.version),
        values: BTreeMap::from([(child.field.clone(), Value::Ref(parent))]),
    };
    submit(api::records::save(draft)).await.map(|_| ())
}
