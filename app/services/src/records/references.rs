//! What a record refers to exists, may be referred to by the viewer, and fits together.

use domain::{
    Action, Draft, FieldDef, FieldKind, FieldProblem, Id, ModuleDef, ModuleKey, Record, Value, check::Checked,
};
use store::{Tx, records::LabelKind};

use crate::Result;

/// A new record without a customer takes that of what it refers to: a payment its contract's.
pub(super) async fn fill_customer(tx: &mut Tx, module: &ModuleDef, draft: &mut Draft) -> Result<()> {
    if module.field("customer").is_none() || draft.values.get("customer").is_some_and(|value| !value.is_empty()) {
        return Ok(());
    }
    for field in &module.fields {
        let FieldKind::Reference(other) = field.kind else { continue };
        let Some(id) = draft.values.get(&field.key).and_then(Value::as_ref_id) else { continue };
        if other == ModuleKey::Customer || tx.module(other)?.field("customer").is_none() {
            continue;
        }
        if let Some(record) = tx.record(other, id).await? {
            draft.values.insert("customer".to_owned(), record.get("customer").clone());
            return Ok(());
        }
    }
    Ok(())
}

/// Checks every reference that is new. A contract of another customer than the record's own is refused too.
pub(super) async fn check(tx: &mut Tx, module: &ModuleDef, checked: &Checked, base: Option<&Record>) -> Result<()> {
    let mut problems = Vec::new();
    for field in &module.fields {
        let Some(value) = checked.values().get(&field.key).cloned() else { continue };
        if base.is_some_and(|base| *base.get(&field.key) == value) {
            continue;
        }
        for id in value.ids().to_vec() {
            if let Some(message) = fault(tx, field, id).await? {
                problems.push(FieldProblem::new(&field.key, message));
                break;
            }
        }
        for (index, line) in value.as_lines().iter().enumerate() {
            if !tx.may(ModuleKey::Product, line.product, Action::View).await? {
                problems.push(FieldProblem::new(format!("{}.{index}.product", field.key), "check-unknown-reference"));
            }
        }
    }
    if problems.is_empty() {
        problems = other_customers(tx, module, checked, base).await?;
    }
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

async fn fault(tx: &mut Tx, field: &FieldDef, id: Id) -> Result<Option<&'static str>> {
    let found = match field.kind {
        FieldKind::Reference(module) => tx.may(module, id, Action::View).await?,
        FieldKind::Person | FieldKind::People => {
            return Ok(match label(tx, LabelKind::Person, id).await? {
                Some(person) if person.active => None,
                Some(_) => Some("check-employee-inactive"),
                None => Some("check-unknown-reference"),
            });
        }
        FieldKind::Department => label(tx, LabelKind::Department, id).await?.is_some(),
        FieldKind::Category => label(tx, LabelKind::Category, id).await?.is_some(),
        _ => true,
    };
    Ok((!found).then_some("check-unknown-reference"))
}

async fn label(tx: &mut Tx, kind: LabelKind, id: Id) -> Result<Option<domain::record::Label>> {
    Ok(tx.labels([(kind, [id].into())].into()).await?.into_iter().next())
}

async fn other_customers(
    tx: &mut Tx,
    module: &ModuleDef,
    checked: &Checked,
    base: Option<&Record>,
) -> Result<Vec<FieldProblem>> {
    let mut problems = Vec::new();
    if module.field("customer").is_none() {
        return Ok(problems);
    }
    let get = |checked: &Checked, key: &str| {
        checked.values().get(key).or_else(|| base.map(|base| base.get(key))).cloned().unwrap_or_default()
    };
    for field in &module.fields {
        let FieldKind::Reference(other) = field.kind else { continue };
        if other == ModuleKey::Customer || !tx.module(other)?.fields.iter().any(|field| field.key == "customer") {
            continue;
        }
        let touched = checked.values().contains_key(&field.key) || checked.values().contains_key("customer");
        let (true, Some(id)) = (touched, get(checked, &field.key).as_ref_id()) else { continue };
        let Some(record) = tx.record(other, id).await? else { continue };
        let theirs = record.get("customer").as_ref_id();
        if theirs.is_some() && theirs != get(checked, "customer").as_ref_id() {
            problems.push(FieldProblem::new(&field.key, "check-other-customer"));
        }
    }
    Ok(problems)
}

/// Ties the uploaded pictures of a record to it.
pub(super) async fn keep_files(tx: &mut Tx, module: &ModuleDef, checked: &Checked) -> Result<()> {
    for field in module.fields.iter().filter(|field| field.kind.is_file()) {
        let Some(value) = checked.values().get(&field.key) else { continue };
        if !tx.use_files(module.key, checked.id(), &field.key, value.ids()).await? {
            return Err(vec![FieldProblem::new(&field.key, "check-unknown-reference")].into());
        }
    }
    Ok(())
}
