//! Fields of the modules (row ADM-09): the form of a module as it is arranged, to be rearranged; the library of kinds to add from; an
//! editor for every field; and the fields that were removed. Each change is saved at once; the company sees it live.

use std::sync::Arc;

use domain::{
    AdminRight, FieldDef, ModuleDef, ModuleKey, Problem,
    schema::{Section, custom::ModuleFields},
};
use leptos::prelude::*;

use super::{
    ConsoleHeader,
    write::{Latest, Write},
};
use crate::{
    i18n::{module_name, t, ts},
    state::{Loaded, Query, go, query, session, toast_ok, toast_problem},
    ui::{Button, ButtonKind, Choice, Drawer, EmptyState, Icon, Select, SkeletonLines, Tab, TabLinks},
};

mod columns;
mod defaults;
mod editor;
mod formula;
mod kinds;
mod library;
mod options;
mod parts;
mod preview;
mod removed;

/// What the parts of the page share. A copy is a handle to the same page.
#[derive(Clone, Copy)]
struct Page {
    module: ModuleKey,
    /// The module with all its fields, whatever its user may see in records.
    def: RwSignal<Arc<ModuleDef>>,
    query: Query<ModuleFields>,
    /// The field in the editor; one without a key is new.
    editing: RwSignal<Option<FieldDef>>,
    /// The library, where it is a sheet.
    adding: RwSignal<bool>,
    /// The arrangement on its way.
    arranging: Latest<Vec<Section>>,
}

impl Page {
    /// What holds has changed: the page and everything that shows fields ask again.
    fn changed(self) {
        toast_ok(untrack(|| t("state-saved")));
        self.query.refetch();
        session().reload();
    }

    /// A write of this page: when it fails, what holds is shown again.
    fn write<I, T, F>(self, call: impl Fn(I) -> F + 'static) -> Write<I>
    where
        I: Clone + 'static,
        T: 'static,
        F: Future<Output = Result<T, api::ApiError>> + 'static,
    {
        Write::new(call, move |_, answer: Result<T, Problem>| match answer {
            Ok(_) => self.changed(),
            Err(problem) => {
                toast_problem(&problem);
                self.query.refetch();
            }
        })
    }

    /// Shows an arrangement at once and saves it.
    fn arrange(self, layout: Vec<Section>) {
        self.def.update(|def| Arc::make_mut(def).arrange(layout.clone()));
        self.arranging.run(layout);
    }

    /// Takes what the server says, unless an arrangement is on its way: that is newer, and its own answer follows.
    fn take(self, module: &ModuleDef) {
        let newer = self.arranging.busy().get_untracked();
        if !newer && self.def.with_untracked(|def| **def != *module) {
            self.def.set(Arc::new(module.clone()));
        }
    }
}

/// Saves arrangements of a module; each is done when it is known what holds now.
fn arranging(module: ModuleKey, fields: Query<ModuleFields>) -> Latest<Vec<Section>> {
    let call = move |layout: Vec<Section>| async move {
        api::company::save_form_layout(module, layout).await?;
        api::company::fields(module).await
    };
    Latest::new(call, move |answer: Result<ModuleFields, Problem>| match answer {
        Ok(now) => {
            toast_ok(untrack(|| t("state-saved")));
            fields.put(now);
            session().reload();
        }
        Err(problem) => {
            toast_problem(&problem);
            fields.anew();
        }
    })
}

/// The page; `id` is the path of the module.
#[component]
pub(super) fn FieldsPage(id: Memo<Option<String>>) -> impl IntoView {
    let known = Memo::new(move |_| {
        let schema = session().schema();
        ModuleKey::ALL.into_iter().filter(|key| schema.module(*key).is_some()).collect::<Vec<_>>()
    });
    let current = Memo::new(move |_| {
        let wanted = id.get().and_then(|id| ModuleKey::parse(&id));
        known.with(|known| wanted.filter(|key| known.contains(key)).or_else(|| known.first().copied()))
    });
    let href = |module: ModuleKey| format!("/admin/fields/{}", module.path());
    let tabs = Signal::derive(move || {
        known
            .get()
            .into_iter()
            .map(|module| Tab::link(module.path(), module_name(module), href(module)))
            .collect::<Vec<_>>()
    });
    let choices = Signal::derive(move || {
        known.get().into_iter().map(|module| Choice::new(module.path(), module_name(module))).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || current.get().map(|module| module.path().to_owned()).unwrap_or_default());
    // The fields of a module are made anew only for another module: what was just changed keeps the focus.
    let body = move || match current.get() {
        Some(module) => of_module(module),
        None => view! { <EmptyState icon=Icon::Columns title=ts("state-empty") /> }.into_any(),
    };
    view! {
        <ConsoleHeader right=AdminRight::Fields text=ts("custom-intro") />
        <div class="list__tabs u-desk"><TabLinks tabs=tabs current=value label=ts("field-setting-module") /></div>
        <div class="console-chooser u-phone">
            <Select
                value=value
                options=choices
                label=ts("field-setting-module")
                on_change=|path: String| go(&format!("/admin/fields/{path}"))
            />
        </div>
        <div class="page__body">{body}</div>
    }
}

fn of_module(module: ModuleKey) -> AnyView {
    // Another administrator's change arrives with the new schema.
    let fields = query(move || session().schema().version, move |_| api::company::fields(module));
    let content = move |first: ModuleFields| {
        let page = Page {
            module,
            def: RwSignal::new(Arc::new(first.module)),
            query: fields,
            editing: RwSignal::new(None),
            adding: RwSignal::new(false),
            arranging: arranging(module, fields),
        };
        let removed = RwSignal::new(first.removed);
        crate::ui::effect(move || {
            if let Some(Ok(new)) = fields.get() {
                page.take(&new.module);
                removed.set(new.removed);
            }
        });
        view! {
            <div class="field-editor">
                <div class="field-editor__form">{preview::view(page)}</div>
                <aside class="field-editor__side u-desk">{library::view(page)} {removed::view(page, removed)}</aside>
            </div>
            <div class="u-phone">{removed::view(page, removed)}</div>
            <div class="field-editor__add u-phone">
                <Button
                    text=ts("custom-add")
                    icon=Icon::Plus
                    kind=ButtonKind::Primary
                    on_click=move |_| page.adding.set(true)
                />
            </div>
            <Drawer open=page.adding on_close=move |()| page.adding.set(false) title=ts("custom-add")>
                {move || library::view(page)}
            </Drawer>
            {editor::view(page)}
        }
        .into_any()
    };
    view! { <First query=fields content=Callback::new(content) /> }.into_any()
}

/// Shows the content once the first answer is there, and keeps it from then on: it follows later answers itself.
#[component]
fn First(query: Query<ModuleFields>, content: Callback<ModuleFields, AnyView>) -> impl IntoView {
    let ready = Memo::new(move |_| matches!(query.get(), Some(Ok(_))));
    move || {
        if ready.get()
            && let Some(Ok(first)) = untrack(|| query.get())
        {
            content.run(first)
        } else {
            view! { <Loaded query=query skeleton=|| view! { <SkeletonLines lines=8 /> } children=|_: ModuleFields| ().into_any() /> }.into_any()
        }
    }
}
