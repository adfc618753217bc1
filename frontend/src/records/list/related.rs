//! The children of a record (row D-11): the same list inside a tab, with its state in itself instead of the URL.

use std::collections::BTreeSet;

use domain::{
    Action, FieldKind, Id, ModuleKey,
    list::{Parent, Row},
};
use leptos::prelude::*;

use super::actions::Actions;
use super::module_icon;
use super::page::{Body, FootOf};
use super::state::List;
use super::tools::Tools;
use crate::{
    i18n::{module_name, ts},
    records::filter::FilterChips,
    state::session,
    ui::{EmptyState, ErrorState},
};

/// The records of `module` that belong to `parent`.
#[component]
pub fn RelatedList(
    module: ModuleKey,
    parent: Parent,
    /// The customer to whom all of them belong: its column says nothing then.
    #[prop(optional_no_strip)]
    customer: Option<Id>,
    /// The button that creates one, with the parent filled in.
    #[prop(optional, into)]
    new: Option<ViewFn>,
    /// The button that links one that exists already.
    #[prop(optional, into)]
    link: Option<ViewFn>,
    /// Buttons at the end of each row's title: unlink, for instance.
    #[prop(optional, into)]
    row_actions: Option<Callback<Row, AnyView>>,
) -> impl IntoView {
    let def = Memo::new(move |_| session().module(module).filter(|_| session().may(module, Action::View)));
    let buttons = ViewFn::from(move || {
        let (new, link) = (new.clone(), link.clone());
        view! { {link.map(|link| link.run())} {new.map(|new| new.run())} }
    });
    move || {
        let Some(def) = def.get() else {
            return view! { <ErrorState title=ts("state-forbidden") denied=true small=true /> }.into_any();
        };
        let customers = def.fields.iter().filter(|field| field.kind == FieldKind::Reference(ModuleKey::Customer));
        let mut known: BTreeSet<String> =
            customers.filter(|_| customer.is_some()).map(|field| field.key.clone()).collect();
        known.insert(parent.field.clone());
        let list = List::of_parent(def, parent.clone(), &known);
        let (tools, empty) = (buttons.clone(), buttons.clone());
        let bare = ViewFn::from(move || {
            let buttons = empty.clone();
            view! {
                <EmptyState
                    icon=module_icon(module)
                    title=Signal::derive(move || module_name(module))
                    text=ts("state-empty")
                    small=true
                >
                    {buttons.run()}
                </EmptyState>
            }
        });
        let has_tools =
            move || list.page.with(|page| page.as_ref().is_some_and(|page| page.total.count > 0)) || list.is_narrowed();
        let has_tools = Memo::new(move |_| has_tools());
        view! {
            <div class="list list--related">
                {move || has_tools.get().then(|| view! { <Tools list=list extra=Some(tools.clone()) /> })}
                <FilterChips list=list />
                <Body list=list row_actions=row_actions bare=Some(bare) />
                <FootOf list=list />
                <Actions list=list />
            </div>
        }
        .into_any()
    }
}
