//! Follow-up methods (row ADM-14): their order and names, own ones, and which are offered. Each change is saved at once.

use domain::{AdminRight, Problem, activity::FollowUpMethod};
use leptos::prelude::*;

use super::{ConsoleHeader, form_dialog::FormDialog, problems::Problems, write::Latest};
use crate::{
    i18n::{t, ta, ts},
    state::{new_id, session, toast_ok, toast_problem},
    ui::{Button, ButtonKind, EmptyState, Field, Icon, IconButton, SectionCard, Switch, TextInput},
};

fn standard_name(key: &str) -> Option<String> {
    domain::activity::STANDARD_METHODS.contains(&key).then(|| t(&format!("follow-up-method-{key}")))
}

fn method_name(method: &FollowUpMethod) -> String {
    method.label.clone().or_else(|| standard_name(&method.key)).unwrap_or_else(|| method.key.clone())
}

/// The page.
#[component]
pub(super) fn MethodsPage() -> impl IntoView {
    let stored = Memo::new(move |_| session().boot().follow_up_methods.clone());
    let methods = RwSignal::new(stored.get_untracked());
    let call = |new: Vec<FollowUpMethod>| async {
        api::company::save_follow_up_methods(new).await?;
        // Busy until what holds is known: an answer from before the change would take it back for a moment, and whatever is
        // done in that moment would save it so.
        session().load().await.map_err(api::ApiError)
    };
    let save = Latest::new(call, move |answer: Result<(), Problem>| {
        match answer {
            Ok(()) => toast_ok(untrack(|| t("state-saved"))),
            Err(problem) => toast_problem(&problem),
        }
        methods.set(stored.get_untracked());
    });
    crate::ui::effect(move || {
        let stored = stored.get();
        // What arrives while a change is on its way may be older than the change; its own answer follows.
        if !save.busy().get_untracked() {
            methods.set(stored);
        }
    });
    let change = Callback::new(move |new: Vec<FollowUpMethod>| {
        methods.set(new.clone());
        save.run(new);
    });
    // The key of the method that is renamed; an empty one for a new method.
    let naming = RwSignal::new(None::<String>);
    let keys = Memo::new(move |_| methods.with(|all| all.iter().map(|method| method.key.clone()).collect::<Vec<_>>()));
    view! {
        <ConsoleHeader right=AdminRight::FollowUpMethods text=ts("follow-up-method-intro")>
            <Button
                text=ts("follow-up-method-create")
                icon=Icon::Plus
                kind=ButtonKind::Primary
                on_click=move |_| naming.set(Some(String::new()))
            />
        </ConsoleHeader>
        <div class="page__body page__body--narrow">
            <SectionCard title=ts("follow-up-method-title") flush=true>
                <ol class="method-list">
                    <For
                        each=move || keys.get()
                        key=Clone::clone
                        children=move |key| row(key, methods, change, naming)
                    />
                </ol>
                {move || keys.with(Vec::is_empty).then(|| view! { <EmptyState icon=Icon::Message small=true title=ts("state-empty") /> })}
            </SectionCard>
        </div>
        {name_dialog(methods, change, naming)}
    }
}

fn row(
    key: String,
    methods: RwSignal<Vec<FollowUpMethod>>,
    change: Callback<Vec<FollowUpMethod>>,
    naming: RwSignal<Option<String>>,
) -> impl IntoView {
    let key = StoredValue::new(key);
    let own = Memo::new(move |_| {
        key.with_value(|key| methods.with(|all| all.iter().find(|method| method.key == *key).cloned()))
    });
    let place =
        Memo::new(move |_| key.with_value(|key| methods.with(|all| all.iter().position(|method| method.key == *key))));
    let name = Signal::derive(move || own.with(|own| own.as_ref().map(method_name).unwrap_or_default()));
    let named = move |action: &'static str| {
        Signal::derive(move || ta("label-value", texts::args().set("label", t(action)).set("value", name.get())))
    };
    let shift = move |by: isize| {
        let mut all = methods.get_untracked();
        if let Some((from, to)) = place.get_untracked().and_then(|at| Some((at, at.checked_add_signed(by)?)))
            && to < all.len()
        {
            all.swap(from, to);
            change.run(all);
        }
    };
    let offer = move |enabled: bool| {
        let mut all = methods.get_untracked();
        key.with_value(|key| {
            all.iter_mut().filter(|method| method.key == *key).for_each(|method| method.enabled = enabled);
        });
        change.run(all);
    };
    let is_first = Signal::derive(move || place.get() == Some(0));
    let is_last = Signal::derive(move || place.get().is_some_and(|at| at + 1 == methods.with(Vec::len)));
    view! {
        <li class="card-list__item">
            <IconButton icon=Icon::ArrowUp label=named("action-move-up") disabled=is_first on_click=move |_| shift(-1) />
            <IconButton icon=Icon::ArrowDown label=named("action-move-down") disabled=is_last on_click=move |_| shift(1) />
            <span class="card-list__main">{name}</span>
            <IconButton
                icon=Icon::Pencil
                label=named("action-rename")
                on_click=move |_| naming.set(Some(key.get_value()))
            />
            <Switch
                label=named("follow-up-method-enabled")
                hide_label=true
                checked=Signal::derive(move || own.with(|own| own.as_ref().is_some_and(|own| own.enabled)))
                on_change=offer
            />
        </li>
    }
}

fn name_dialog(
    methods: RwSignal<Vec<FollowUpMethod>>,
    change: Callback<Vec<FollowUpMethod>>,
    naming: RwSignal<Option<String>>,
) -> impl IntoView {
    let problems = Problems::new();
    let name = RwSignal::new(String::new());
    let own = move || {
        let key = naming.get()?;
        methods.with(|all| all.iter().find(|method| method.key == key).cloned())
    };
    let start = Memo::new(move |_| own().map(|method| method_name(&method)).unwrap_or_default());
    crate::ui::effect(move || {
        naming.track();
        problems.clear();
        name.set(start.get());
    });
    let is_new = move || naming.with(|key| key.as_ref().is_none_or(String::is_empty));
    let save = move |()| {
        let text = name.get_untracked().trim().to_owned();
        let standard = untrack(own).and_then(|method| standard_name(&method.key));
        let missing = text.is_empty() && standard.is_none();
        let too_long = text.chars().count() > 60;
        let found = match (missing, too_long) {
            (true, _) => vec![domain::FieldProblem::new("name", "check-required")],
            (_, true) => vec![domain::FieldProblem::new("name", "check-too-long").arg("max", 60)],
            _ => Vec::new(),
        };
        if !problems.check(found) {
            return;
        }
        let mut all = methods.get_untracked();
        match untrack(own) {
            Some(own) => {
                let label = (!text.is_empty() && Some(&text) != standard.as_ref()).then_some(text);
                all.iter_mut()
                    .filter(|method| method.key == own.key)
                    .for_each(|method| method.label.clone_from(&label));
            }
            None => all.push(FollowUpMethod { key: new_id().to_string(), label: Some(text), enabled: true }),
        }
        naming.set(None);
        change.run(all);
    };
    view! {
        <FormDialog
            open=Signal::derive(move || naming.with(Option::is_some))
            title=Signal::derive(move || t(if is_new() { "follow-up-method-create" } else { "follow-up-method-rename" }))
            on_close=move |()| naming.set(None)
            on_save=save
            problems=problems
            busy=false
            changed=Signal::derive(move || name.with(|name| start.with(|start| name != start)))
        >
            <Field label=ts("follow-up-method-name") required=true error=problems.at("name")>
                <TextInput value=name max_length=60 autofocus=true on_input=move |text| name.set(text) />
            </Field>
        </FormDialog>
    }
}
