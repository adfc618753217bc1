//! Fields of the modules (row ADM-09, standard fields): their names, and whether they are required, unique, hidden. Each change is
//! saved at once; the company sees it live.

use std::sync::Arc;

use domain::{AdminRight, FieldDef, ModuleDef, ModuleKey, schema::Group};
use leptos::prelude::*;

use super::ConsoleHeader;
use crate::{
    i18n::{attr, group_label, module_name, t, ta, ts},
    state::{go, session},
    ui::{Choice, EmptyState, HeadCell, Icon, SectionCard, Select, Tab, TabLinks, Table},
};

mod row;

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
    // The fields of a module are made anew only for another module: a switch that was just turned keeps the focus.
    let body = move || match current.get() {
        Some(module) => groups(module),
        None => view! { <EmptyState icon=Icon::Columns title=ts("state-empty") /> }.into_any(),
    };
    let hint = |key: &'static str| {
        let text = move || ta("label-value", texts::args().set("label", t(key)).set("value", attr(key, "hint")));
        view! { <p class="u-quiet u-small">{text}</p> }
    };
    let hints = view! { <div>{hint("field-setting-unique")} {hint("field-setting-hidden")}</div> };
    view! {
        <ConsoleHeader right=AdminRight::Fields text=ts("field-setting-at-once") />
        <div class="list__tabs u-desk"><TabLinks tabs=tabs current=value label=ts("field-setting-module") /></div>
        <div class="console-chooser u-phone">
            <Select
                value=value
                options=choices
                label=ts("field-setting-module")
                on_change=|path: String| go(&format!("/admin/fields/{path}"))
            />
        </div>
        <div class="page__body">{hints} {body}</div>
    }
}

fn groups(module: ModuleKey) -> AnyView {
    let definition = Signal::derive(move || session().module(module));
    let group = move |group: Group| {
        let keys = Memo::new(move |_| definition.get().map(|module| keys_in(&module, group)).unwrap_or_default());
        move || {
            (!keys.with(Vec::is_empty)).then(|| {
                let rows =
                    keys.get().into_iter().map(|key| row::row(module, field_signal(definition, key))).collect_view();
                let heading = move || {
                    ta("label-value", texts::args().set("label", module_name(module)).set("value", group_label(group)))
                };
                view! {
                    <SectionCard title=Signal::derive(move || group_label(group)) flush=true>
                        <Table label=Signal::derive(heading) class="fields">
                            <thead>
                                <tr>
                                    <HeadCell text=ts("field-setting-name") />
                                    <HeadCell text=ts("field-setting-kind") />
                                    <HeadCell text=ts("field-setting-required") />
                                    <HeadCell text=ts("field-setting-unique") />
                                    <HeadCell text=ts("field-setting-hidden") />
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </Table>
                    </SectionCard>
                }
            })
        }
    };
    Group::ALL.map(group).collect_view().into_any()
}

fn keys_in(module: &ModuleDef, group: Group) -> Vec<String> {
    module.fields.iter().filter(|field| field.group == group).map(|field| field.key.clone()).collect()
}

/// A field as the company has it now, with what its module allows.
fn field_signal(module: Signal<Option<Arc<ModuleDef>>>, key: String) -> Signal<Option<(FieldDef, bool)>> {
    Signal::derive(move || {
        let module = module.get()?;
        let field = module.field(&key)?;
        Some((field.clone(), module.can_be_optional(field)))
    })
}

/// The name of a kind.
fn kind_name(field: &FieldDef) -> String {
    use domain::FieldKind as Kind;
    let key = match field.kind {
        Kind::Text => "text",
        Kind::LongText => "long-text",
        Kind::Integer => "integer",
        Kind::Decimal => "decimal",
        Kind::Money => "money",
        Kind::Percent => "percent",
        Kind::Date => "date",
        Kind::DateTime => "date-time",
        Kind::Bool => "bool",
        Kind::Choice => "choice",
        Kind::Choices => "choices",
        Kind::Phone => "phone",
        Kind::Email => "email",
        Kind::Url => "url",
        Kind::Person => "person",
        Kind::People => "people",
        Kind::Department => "department",
        Kind::Reference(module) => return module_name(module),
        Kind::Category => "category",
        Kind::Address => "address",
        Kind::Place => "place",
        Kind::Pictures => "pictures",
        Kind::Number => "number",
        Kind::Lines => "lines",
    };
    t(&format!("field-kind-{key}"))
}
