//! What a role may do with single fields (row ADM-08): the fields of one module, each hidden, read only or editable.

use domain::{
    FieldDef, ModuleKey, Schema,
    access::{FieldAccess, Rights},
    org::Role,
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{super::ready::Ready, editing::Editing};
use crate::{
    i18n::{attr, field_label, module_name, t, ta, ts},
    state::{go_instead, query},
    ui::{Banner, Choice, EmptyState, Icon, Segmented, Select, SkeletonLines, TextInput, Tone},
};

/// A field of the chosen module with the least and the most that a role can leave of it.
#[derive(Clone, PartialEq)]
struct Entry {
    field: FieldDef,
    least: FieldAccess,
    most: FieldAccess,
}

impl Entry {
    fn said(&self, rights: &Rights, module: ModuleKey) -> FieldAccess {
        rights.access(module, &self.field.key).clamp(self.least, self.most)
    }

    /// Says this of the field, as far as it can be said; full access goes without saying.
    fn say(&self, rights: &mut Rights, module: ModuleKey, access: FieldAccess) {
        let access = access.clamp(self.least, self.most);
        rights.set_access(module, &self.field.key, if access == self.most { FieldAccess::Editable } else { access });
    }
}

/// The form. The super admin's fields are all open, and nobody can close them.
#[component]
pub(super) fn FieldRights(
    #[prop(into)] role: Signal<Option<Role>>,
    #[prop(into)] on_saved: Callback<()>,
) -> impl IntoView {
    let editing = Editing::new(role, on_saved);
    let schema = query(|| (), |()| api::org::whole_schema());
    let module = chosen_module(role);
    let search = RwSignal::new(String::new());
    let entries = Memo::new(move |_| {
        let module = module.get();
        schema.ok().map(|schema| entries(&schema, module)).unwrap_or_default()
    });
    let shown = Memo::new(move |_| {
        let wanted = search.get().trim().to_lowercase();
        let fits = |entry: &Entry| field_label(module.get(), &entry.field).to_lowercase().contains(&wanted);
        entries.with(|entries| entries.iter().filter(|entry| fits(entry)).cloned().collect::<Vec<_>>())
    });
    view! {
        <p class="field-rights__hint">{move || attr("right-fields", "hint")}</p>
        {editing.head()}
        <Ready query=schema skeleton=|| view! { <SkeletonLines lines=8 /> }>
            <div class="field-rights__tools">
                {module_select(editing, role, module)}
                <TextInput
                    r#type="search"
                    icon=Icon::Search
                    label=ts("field-rights-search")
                    placeholder=ts("field-rights-search")
                    value=search
                    on_input=move |text| search.set(text)
                />
                <span class="field-rights__summary" aria-live="polite">{summary(editing, module, entries)}</span>
            </div>
            {unseen(editing, module)}
            {list(editing, module, shown)}
        </Ready>
        {editing.foot()}
    }
}

/// The module in the URL; without one, the first that the role sees.
fn chosen_module(role: Signal<Option<Role>>) -> Memo<ModuleKey> {
    let map = use_query_map();
    Memo::new(move |_| {
        let wanted = map.with(|map| map.get("module")).and_then(|key| ModuleKey::parse(&key));
        wanted.unwrap_or_else(|| {
            let first = role.with(|role| role.as_ref().and_then(|role| role.rights.modules.keys().next().copied()));
            first.unwrap_or(ModuleKey::Lead)
        })
    })
}

fn module_select(editing: Editing, role: Signal<Option<Role>>, module: Memo<ModuleKey>) -> impl IntoView {
    let options = Signal::derive(move || {
        let option = |module: ModuleKey| {
            let limited =
                editing.rights.with(|rights| rights.fields.get(&module).map_or(0, std::collections::BTreeMap::len));
            let args = texts::args().set("module", module_name(module)).set("count", limited);
            let label = if limited == 0 { module_name(module) } else { ta("field-rights-module-limited", args) };
            Choice::new(module.path(), label)
        };
        ModuleKey::ALL.into_iter().map(option).collect::<Vec<_>>()
    });
    let choose = move |path: String| {
        if let Some(role) = role.get_untracked() {
            go_instead(&format!("/admin/roles/{}?tab=fields&module={path}", role.id));
        }
    };
    view! {
        <Select
            label=ts("field-rights-module")
            value=Signal::derive(move || module.get().path().to_owned())
            options=options
            on_change=choose
        />
    }
}

fn entries(schema: &Schema, module: ModuleKey) -> Vec<Entry> {
    let Some(def) = schema.module(module) else { return Vec::new() };
    let entry = |field: &FieldDef| Entry {
        least: schema.least_access(module, &field.key),
        most: Schema::most_access(field),
        field: field.clone(),
    };
    def.fields.iter().filter(|field| !field.hidden).map(entry).collect()
}

fn summary(editing: Editing, module: Memo<ModuleKey>, entries: Memo<Vec<Entry>>) -> impl Fn() -> Option<String> {
    move || {
        let module = module.get();
        let count = |access: FieldAccess| {
            editing.rights.with(|rights| {
                let limited = |entry: &&Entry| entry.said(rights, module) == access && access < entry.most;
                entries.with(|entries| entries.iter().filter(limited).count())
            })
        };
        let (hidden, visible) = (count(FieldAccess::Hidden), count(FieldAccess::Visible));
        let args = texts::args().set("hidden", hidden).set("visible", visible);
        (hidden + visible > 0).then(|| ta("field-rights-summary", args))
    }
}

/// Says that the role does not see the module at all.
fn unseen(editing: Editing, module: Memo<ModuleKey>) -> impl IntoView {
    let sees = Memo::new(move |_| editing.rights.with(|rights| rights.modules.contains_key(&module.get())));
    let text = move || ta("field-rights-no-module", texts::args().set("module", module_name(module.get())));
    move || (!sees.get()).then(|| view! { <Banner text=Signal::derive(text) tone=Tone::Info /> })
}

fn list(editing: Editing, module: Memo<ModuleKey>, shown: Memo<Vec<Entry>>) -> impl IntoView {
    move || {
        let module = module.get();
        let entries = shown.get();
        if entries.is_empty() {
            return view! { <EmptyState icon=Icon::Search title=ts("field-rights-none") /> }.into_any();
        }
        view! {
            <ul class="field-rights">
                {all(editing, module, entries.clone())}
                {entries.into_iter().map(|entry| row(editing, module, entry)).collect_view()}
            </ul>
        }
        .into_any()
    }
}

/// The row that sets all fields shown at once, each as far as it goes.
fn all(editing: Editing, module: ModuleKey, entries: Vec<Entry>) -> impl IntoView {
    let entries = StoredValue::new(entries);
    let common = Signal::derive(move || {
        editing.rights.with(|rights| {
            entries.with_value(|entries| {
                let fits = |access: &FieldAccess| {
                    entries.iter().all(|entry| entry.said(rights, module) == (*access).clamp(entry.least, entry.most))
                };
                FieldAccess::ALL.into_iter().rev().find(fits).map(|access| access.key().to_owned()).unwrap_or_default()
            })
        })
    });
    let set = move |key: String| {
        let Some(access) = FieldAccess::parse(&key) else { return };
        editing.rights.update(|rights| {
            entries.with_value(|entries| entries.iter().for_each(|entry| entry.say(rights, module, access)));
        });
    };
    view! {
        <li class="field-rights__row field-rights__row--all">
            <span class="field-rights__name">{move || t("field-rights-all")}</span>
            <Segmented
                label=ts("field-rights-all")
                value=common
                options=choices(FieldAccess::Hidden, FieldAccess::Editable)
                on_change=set
                disabled=editing.fixed()
            />
        </li>
    }
}

fn row(editing: Editing, module: ModuleKey, entry: Entry) -> impl IntoView {
    let Entry { field, least, most } = entry.clone();
    let problem = editing.problems.at(format!("fields.{module}.{}", field.key));
    let name = Signal::derive(move || field_label(module, &field));
    let note = match (least, most) {
        (FieldAccess::Visible, _) => Some("field-rights-always"),
        (_, FieldAccess::Visible) => Some("field-rights-system"),
        _ => entry.field.required.then_some("field-rights-required"),
    };
    let control = (least < most).then(|| {
        let entry = StoredValue::new(entry);
        let value = Signal::derive(move || {
            editing.rights.with(|rights| entry.with_value(|entry| entry.said(rights, module).key().to_owned()))
        });
        let set = move |key: String| {
            if let Some(access) = FieldAccess::parse(&key) {
                editing.rights.update(|rights| entry.with_value(|entry| entry.say(rights, module, access)));
            }
        };
        view! {
            <Segmented label=name value=value options=choices(least, most) on_change=set disabled=editing.fixed() />
        }
    });
    view! {
        <li class="field-rights__row">
            <span class="field-rights__name">
                {name} {note.map(|note| view! { <span class="field-rights__note">{move || t(note)}</span> })}
                {move || problem.get().map(|text| view! { <span class="field-rights__problem">{text}</span> })}
            </span>
            {control}
        </li>
    }
}

fn choices(least: FieldAccess, most: FieldAccess) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        FieldAccess::ALL
            .into_iter()
            .filter(|access| (least..=most).contains(access))
            .map(|access| Choice::new(access.key(), t(&format!("field-access-{}", access.key()))))
            .collect()
    })
}
