//! A filter in words: “Owner is me or Ana”.

use std::collections::BTreeSet;
use std::sync::Arc;

use api::ApiError;
use domain::{
    FieldDef, FieldKind, Id, ModuleDef, ModuleKey, Value,
    filter::{Condition, Filter, Op, Operand, Who},
    record::Label,
};
use leptos::prelude::*;

use super::line::period_text;
use crate::{
    fields::{self, Labels},
    i18n::{field_label, has, t, ta},
    state::query,
};

/// An operator as it stands between a field of this kind and a value.
pub(super) fn op_text(kind: FieldKind, op: Op) -> String {
    let of_days = format!("op-date-{}", op.key());
    if matches!(kind, FieldKind::Date | FieldKind::DateTime) && has(&of_days) {
        t(&of_days)
    } else {
        t(&format!("op-{}", op.key()))
    }
}

/// A part of a filter in words.
pub(super) fn describe(def: &ModuleDef, filter: &Filter, labels: &Labels) -> String {
    match filter {
        Filter::Is(condition) => condition_text(def, condition, labels),
        Filter::All(parts) => join(parts.iter().map(|part| describe(def, part, labels)), "filter-and"),
        Filter::Any(parts) => join(parts.iter().map(|part| describe(def, part, labels)), "filter-or"),
    }
}

fn join(parts: impl Iterator<Item = String>, word: &str) -> String {
    parts.collect::<Vec<_>>().join(&format!(" {} ", t(word)))
}

fn condition_text(def: &ModuleDef, condition: &Condition, labels: &Labels) -> String {
    let Some(field) = def.field(&condition.field) else { return condition.field.clone() };
    let args = texts::args().set("field", field_label(def.key, field)).set("op", op_text(field.kind, condition.op));
    match operand_text(def.key, field, &condition.value, labels) {
        None => ta("filter-chip-bare", args),
        Some(value) => ta("filter-chip", args.set("value", value)),
    }
}

fn operand_text(module: ModuleKey, field: &FieldDef, operand: &Operand, labels: &Labels) -> Option<String> {
    // A moment is compared with days.
    let value = |value: &Value| match value {
        Value::Date(date) => crate::format::date(*date),
        value => fields::text(module, field, value, labels),
    };
    Some(match operand {
        Operand::None => return None,
        Operand::One(one) => value(one),
        Operand::Two(from, until) => ta("label-range", texts::args().set("from", value(from)).set("to", value(until))),
        Operand::Many(values) => values.iter().map(value).collect::<Vec<_>>().join(", "),
        Operand::Period(period) => period_text(*period),
        Operand::People(people) => people.iter().map(|who| who_text(*who, labels)).collect::<Vec<_>>().join(", "),
    })
}

fn who_text(who: Who, labels: &Labels) -> String {
    match who {
        Who::Me => t("filter-me"),
        Who::Subordinates => t("filter-subordinates"),
        Who::Employee(id) | Who::Department(id) => labels.name(id),
    }
}

/// How what a filter mentions is called.
#[derive(Clone, Copy)]
pub(super) struct FilterNames(crate::state::Query<Labels>);

impl FilterNames {
    /// Asks for the names whenever the filter mentions others.
    pub(super) fn of(def: Arc<ModuleDef>, filter: Signal<Filter>) -> Self {
        let key = move || filter.with(|filter| mentioned(&def, filter));
        Self(query(key, |mentioned| async move { names(mentioned).await.map(Labels::new) }))
    }

    pub(super) fn get(&self) -> Labels {
        self.0.ok().unwrap_or_default()
    }
}

type Mentioned = BTreeSet<(Source, Id)>;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Person,
    Department,
    Category,
    Record(ModuleKey),
}

fn mentioned(def: &ModuleDef, filter: &Filter) -> Mentioned {
    let mut found = Mentioned::new();
    for condition in filter.conditions() {
        let Some(field) = def.field(&condition.field) else { continue };
        let source = match field.kind {
            FieldKind::Department => Source::Department,
            FieldKind::Category => Source::Category,
            FieldKind::Reference(module) => Source::Record(module),
            _ => Source::Person,
        };
        match &condition.value {
            Operand::Many(values) => found.extend(values.iter().flat_map(Value::ids).map(|id| (source, *id))),
            Operand::People(people) => found.extend(people.iter().filter_map(|who| match who {
                Who::Employee(id) => Some((Source::Person, *id)),
                Who::Department(id) => Some((Source::Department, *id)),
                Who::Me | Who::Subordinates => None,
            })),
            _ => {}
        }
    }
    found
}

async fn names(mentioned: Mentioned) -> Result<Vec<Label>, ApiError> {
    let mut labels = Vec::new();
    let sources: BTreeSet<Source> = mentioned.iter().map(|(source, _)| *source).collect();
    for source in sources {
        let ids: Vec<Id> = mentioned.iter().filter(|(of, _)| *of == source).map(|(_, id)| *id).collect();
        match source {
            Source::Person => labels.extend(api::records::people_labels(ids).await?),
            Source::Record(module) => labels.extend(api::records::labels(module, ids).await?),
            Source::Department => {
                labels.extend(api::org::departments().await?.into_iter().map(|node| label(node.id, node.name)));
            }
            Source::Category => {
                labels.extend(
                    api::company::product_categories().await?.into_iter().map(|node| label(node.id, node.name)),
                );
            }
        }
    }
    Ok(labels)
}

const fn label(id: Id, text: String) -> Label {
    Label { id, text, detail: None, active: true }
}
