//! The children of a record (row D-11): listed, made with the parent filled in, linked and unlinked.

use std::collections::BTreeMap;

use domain::{
    Action, Draft, FieldKind, ModuleKey, Problem, Value,
    list::{Parent, Row},
    record::Values,
    schema::Child,
};
use leptos::prelude::*;

use super::{Page, link::LinkDialog, tabs};
use crate::{
    i18n::{module_new, t, ts},
    modules,
    records::list::RelatedList,
    state::{open_create, perform, session, submit, toast_ok, toast_problem},
    ui::{Button, ButtonKind, Icon, IconButton, Size},
};

/// What a child takes over from its parent besides the reference itself.
const SHARED: [&str; 3] = ["customer", "contract", "opportunity"];

/// The tab of a child module.
pub(super) fn view(page: Page, tab: &str) -> AnyView {
    let Some(child) = tabs::children(page).into_iter().find(|child| child.module.path() == tab) else {
        return ().into_any();
    };
    let module = child.module;
    let linking = RwSignal::new(false);
    let parent = Parent { field: child.field.clone(), id: page.id };
    let can_link = links(&child) && session().may(module, Action::Edit);
    let create_child = child.clone();
    let new = ViewFn::from(move || {
        let child = create_child.clone();
        session().may(module, Action::Create).then(move || {
            let create = move |_| open_create(module, untrack(|| initial(page, &child)), false);
            let text = Signal::derive(move || module_new(module));
            view! { <Button text=text icon=Icon::Plus kind=ButtonKind::Primary size=Size::Small on_click=create /> }
        })
    });
    let link = ViewFn::from(move || {
        can_link.then(|| {
            view! { <Button text=ts("record-link") icon=Icon::Link size=Size::Small on_click=move |_| linking.set(true) /> }
        })
    });
    let row_child = child.clone();
    let row_actions = Callback::new(move |row: Row| row_actions(page, &row_child, can_link, row));
    let customer = page.customer().get_untracked();
    view! {
        <RelatedList module=module parent=parent customer=customer new=new link=link row_actions=row_actions />
        {can_link.then(|| view! { <LinkDialog page=page child=child.clone() open=linking /> })}
    }
    .into_any()
}

/// Whether a child can be there without this parent: then it can be linked and unlinked.
fn links(child: &Child) -> bool {
    session().module(child.module).is_some_and(|def| {
        def.field(&child.field)
            .is_some_and(|field| !field.required && !field.fixed && !field.is_locked() && !field.hidden)
    })
}

/// The values with which a new child begins.
fn initial(page: Page, child: &Child) -> Values {
    let (Some(def), own) = (session().module(child.module), page.def()) else { return Values::new() };
    let mut values = Values::new();
    for key in SHARED {
        let same = own.field(key).zip(def.field(key)).is_some_and(|(own, other)| {
            own.kind == other.kind && matches!(own.kind, FieldKind::Reference(_)) && !other.hidden && !other.read_only
        });
        let value = page.data.with(|data| data.record.get(key).clone());
        if same && !value.is_empty() {
            values.insert(key.to_owned(), value);
        }
    }
    values.insert(child.field.clone(), Value::Ref(page.id));
    values
}

fn row_actions(page: Page, child: &Child, can_link: bool, row: Row) -> AnyView {
    let mark = (page.module == ModuleKey::Customer && child.module == ModuleKey::Contact)
        .then(|| modules::customer::contact_mark(page, row.id));
    // From an instalment straight to the payment that fulfils it (row PLAN-01).
    let pays =
        (child.module == ModuleKey::PaymentPlan && session().may(ModuleKey::Payment, Action::Create)).then(|| {
            let text = Signal::derive(|| module_new(ModuleKey::Payment));
            let plan = Values::from([("plan".to_owned(), Value::Ref(row.id))]);
            let pay = move |_| open_create(ModuleKey::Payment, plan.clone(), false);
            view! { <Button text=text icon=Icon::Payment size=Size::Small on_click=pay /> }
        });
    let child = child.clone();
    let unlink = can_link.then(move || {
        let remove = move |_| {
            let (child, row) = (child.clone(), row.clone());
            perform(async move {
                match set_parent(&child, &row, Value::Empty).await {
                    Ok(()) => toast_ok(untrack(|| t("record-unlinked"))),
                    Err(problem) => toast_problem(&problem),
                }
                page.refetch();
            });
        };
        view! { <IconButton icon=Icon::Unlink label=ts("record-unlink") on_click=remove /> }
    });
    view! { {mark} {pays} {unlink} }.into_any()
}

async fn set_parent(child: &Child, row: &Row, parent: Value) -> Result<(), Problem> {
    let draft = Draft {
        id: row.id,
        module: child.module,
        version: Some(row.version),
        values: BTreeMap::from([(child.field.clone(), parent)]),
    };
    submit(api::records::save(draft)).await.map(|_| ())
}
