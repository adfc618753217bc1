//! The head of a record (row D-01): the way back, title, star, key fields, actions.

use std::sync::Arc;

use domain::FieldDef;
use leptos::prelude::*;

use super::{InlineValue, Page, actions, neighbours};
use crate::{
    i18n::{field_label, module_name, ts},
    modules,
    records::list::module_icon,
    state::{go_instead, perform, submit, toast_problem},
    ui::{Breadcrumb, ButtonKind, Crumb, Icon, IconButton, Size},
};

/// The head.
pub(super) fn view(page: Page, tab: Memo<String>) -> AnyView {
    let crumbs = Signal::derive(move || {
        let list = page.way_back();
        let own = Crumb::here(page.title.get());
        if page.def().features.section {
            return vec![Crumb::link(module_name(page.module), list), own];
        }
        vec![Crumb::here(module_name(page.module)), own]
    });
    let gone = Callback::new(move |()| go_instead(&untrack(|| page.way_back())));
    view! {
        <header class="record__head">
            <div class="record__top">
                <Breadcrumb crumbs=crumbs />
                {neighbours::view(page, tab)}
                {actions::view(page, gone)}
            </div>
            <div class="record__title-row">
                <span class="record__icon">{module_icon(page.module).view()}</span>
                <h1 class="record__title">{page.title}</h1>
                {page.def().features.star.then(|| star(page))}
                {modules::title_mark(page)}
            </div>
            {keys(page)}
        </header>
    }
    .into_any()
}

/// The key fields, edited where they stand.
pub(super) fn keys(page: Page) -> AnyView {
    let keys: Vec<Arc<FieldDef>> =
        page.def().head.iter().filter(|key| **key != page.def().title).filter_map(|key| page.field(key)).collect();
    let key = move |field: Arc<FieldDef>| {
        let own = Arc::clone(&field);
        let label = Signal::derive(move || field_label(page.module, &own));
        view! {
            <div class="record__key">
                <span class="record__key-label">{label}</span>
                <span class="record__key-value"><InlineValue page=page field=field /></span>
            </div>
        }
    };
    view! { <div class="record__keys">{keys.into_iter().map(key).collect_view()}</div> }.into_any()
}

/// The star turns at once; when the server refuses it turns back.
pub(super) fn star(page: Page) -> AnyView {
    let starred = Memo::new(move |_| page.data.with(|data| data.starred));
    let turn = move |_| {
        let on = !starred.get_untracked();
        page.data.update(|data| data.starred = on);
        perform(async move {
            if let Err(problem) = submit(api::records::star(page.module, page.id, on)).await {
                page.data.try_update(|data| data.starred = !on);
                toast_problem(&problem);
            } else {
                page.refetch();
            }
        });
    };
    let icon = Signal::derive(move || if starred.get() { Icon::StarFilled } else { Icon::Star });
    view! {
        <IconButton
            icon=icon
            label=ts("action-star")
            kind=ButtonKind::Quiet
            size=Size::Small
            pressed=Signal::derive(move || Some(starred.get()))
            class="star"
            on_click=turn
        />
    }
    .into_any()
}
