//! A record beside its list: key fields, what happened last, and the details, edited where they stand.

use std::sync::Arc;

use domain::{Id, ModuleDef, record::RecordPage as Data};
use leptos::prelude::*;

use super::{Page, actions, details, head};
use crate::{
    fields::Scope,
    i18n::{lang, ts},
    modules,
    records::activity::Latest,
    state::{Loaded, Query, live_record, query},
    ui::SkeletonCard,
};

/// Loads the record and shows what one wants to know at a glance. `on_title` hears how it is called, `on_gone` that it was
/// deleted.
#[component]
pub fn Peek(
    def: Arc<ModuleDef>,
    id: Id,
    #[prop(into)] on_title: Callback<String>,
    #[prop(into)] on_gone: Callback<()>,
) -> impl IntoView {
    let module = def.key;
    let found = query(move || (module, id, live_record(id).get()), |(module, id, _)| api::records::get(module, id));
    let there = Memo::new(move |_| matches!(found.get(), Some(Ok(_))));
    move || {
        if !there.get() {
            let skeleton = || view! { <SkeletonCard lines=8 /> };
            return view! { <Loaded query=found skeleton=skeleton children=|_: Data| ().into_any() /> }.into_any();
        }
        match found.ok_untracked() {
            Some(data) => {
                let def = Arc::clone(&def);
                view! { <Glance def=def data=data found=found on_title=on_title on_gone=on_gone /> }.into_any()
            }
            None => ().into_any(),
        }
    }
}

#[component]
fn Glance(
    def: Arc<ModuleDef>,
    data: Data,
    found: Query<Data>,
    on_title: Callback<String>,
    on_gone: Callback<()>,
) -> impl IntoView {
    let page = Page::new(def, data, found);
    provide_context(Scope { customer: page.customer() });
    crate::ui::effect(move || on_title.run(page.title.get()));
    let follow_ups = page.def().features.follow_ups;
    let details = move || {
        // Made anew for another language, and for nothing else: somebody may be writing in it.
        lang();
        untrack(|| details::view(page))
    };
    view! {
        <article class="peek">
            // The panel's own head has the title.
            <header class="peek__head">
                <span class="peek__marks">
                    {page.def().features.star.then(|| head::star(page))} {modules::title_mark(page)}
                </span>
                {actions::view(page, on_gone)}
            </header>
            {head::keys(page)}
            {follow_ups
                .then(|| {
                    view! {
                        <section class="peek__latest" aria-label=ts("peek-latest")>
                            <Latest page=page />
                        </section>
                    }
                })}
            {details}
        </article>
    }
}
