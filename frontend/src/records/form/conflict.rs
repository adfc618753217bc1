//! Somebody else changed the record meanwhile: which fields, and whose value is to stay (rules.md, "Records").

use std::collections::BTreeSet;

use domain::{FieldDef, ModuleKey, Problem, Record, Value};
use leptos::prelude::*;

use super::Form;
use crate::{
    fields::{self, Labels},
    i18n::{field_label, problem_text, t, ts},
    state::submit,
    ui::{Banner, Button, ButtonKind, Choice, RadioGroup, Tone},
};

/// What changed under the form.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Conflict {
    /// Who, and which fields, in the server's words.
    problem: Problem,
    /// The fields that both sides changed.
    fields: Vec<String>,
    /// The record as it is stored now.
    record: Record,
    labels: Labels,
    /// The fields in which the other value is to stay.
    theirs: BTreeSet<String>,
}

/// Asks for the record as it is now.
pub(super) async fn load(form: Form, problem: &Problem) -> Result<(), Problem> {
    let (module, id) = untrack(|| (form.module(), form.id.get()));
    let page = submit(api::records::get(module, id)).await?;
    if form.is_gone() {
        return Ok(());
    }
    let mine = form.changes.get_untracked();
    let named = problem.fields.iter().map(|field| field.field.clone());
    let fields = named.filter(|key| mine.contains_key(key) && mine.get(key) != page.record.values.get(key)).collect();
    let labels = Labels::new(page.labels).with_files(page.files);
    form.labels.try_update(|known| *known = known.with(labels_of(&labels, &page.record)));
    form.conflict.try_set(Some(Conflict {
        problem: problem.clone(),
        fields,
        record: page.record,
        labels,
        theirs: BTreeSet::new(),
    }));
    Ok(())
}

fn labels_of(labels: &Labels, record: &Record) -> Vec<domain::record::Label> {
    record.values.values().flat_map(Value::ids).filter_map(|id| labels.get(*id).cloned()).collect()
}

/// The questions, field by field, and the button that saves on top of the other change.
pub(super) fn view(form: Form) -> AnyView {
    // Made anew only when another conflict comes, not with each answer.
    let shown = Memo::new(move |_| {
        form.conflict
            .with(|conflict| conflict.as_ref().map(|conflict| Conflict { theirs: BTreeSet::new(), ..conflict.clone() }))
    });
    (move || {
        let conflict = shown.get()?;
        let def = form.def();
        let rows = conflict
            .fields
            .iter()
            .filter_map(|key| def.field(key))
            .map(|field| row(form, &conflict, field))
            .collect_view();
        let save = move |_| {
            set_timeout(move || take_over(form), std::time::Duration::ZERO);
        };
        Some(view! {
            <Banner text=problem_text(&conflict.problem) tone=Tone::Warning>
                <div class="conflict">
                    {rows}
                    <Button text=ts("conflict-save") kind=ButtonKind::Primary loading=form.saving on_click=save />
                </div>
            </Banner>
        })
    })
    .into_any()
}

fn row(form: Form, conflict: &Conflict, field: &FieldDef) -> AnyView {
    let module: ModuleKey = form.module();
    let key = field.key.clone();
    let theirs = fields::text(module, field, conflict.record.get(&key), &conflict.labels);
    let mine = fields::text(module, field, &form.now(&key), &form.labels.get_untracked());
    let or_empty = |text: String| if text.is_empty() { t("field-empty") } else { text };
    let options = vec![
        Choice::new("mine", t("conflict-mine")).with_detail(or_empty(mine)),
        Choice::new("theirs", t("conflict-theirs")).with_detail(or_empty(theirs)),
    ];
    let (asked, answered) = (key.clone(), key);
    let chosen = Signal::derive(move || {
        let theirs =
            form.conflict.with(|conflict| conflict.as_ref().is_some_and(|conflict| conflict.theirs.contains(&asked)));
        if theirs { "theirs".to_owned() } else { "mine".to_owned() }
    });
    let choose = move |answer: String| {
        form.conflict.update(|conflict| {
            if let Some(conflict) = conflict {
                if answer == "theirs" {
                    conflict.theirs.insert(answered.clone());
                } else {
                    conflict.theirs.remove(&answered);
                }
            }
        });
    };
    let label = field_label(module, field);
    view! {
        <div class="conflict__field">
            <span class="conflict__label">{label.clone()}</span>
            <RadioGroup value=chosen options=Signal::stored(options) on_change=choose label=label inline=true />
        </div>
    }
    .into_any()
}

/// Goes on from the stored record as it is now, and saves.
fn take_over(form: Form) {
    let Some(conflict) = form.conflict.get_untracked() else { return };
    form.version.set(Some(conflict.record.version));
    form.base.set(Some(conflict.record.clone()));
    for key in &conflict.theirs {
        form.changes.update(|changes| {
            changes.remove(key);
        });
    }
    form.conflict.set(None);
    form.submit();
}
