//! Fields that the company makes itself, and the arrangement of its forms (row ADM-09).

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    AdminRight, FieldDef, FieldProblem, Id, ModuleDef, ModuleKey, Schema,
    formula::Formula,
    schema::{
        Section,
        custom::{self, MAX_FIELDS, ModuleFields, RemovedField},
        layout,
    },
};
use store::{Tx, View, settings::CustomRow};

use super::publish;
use crate::{Context, Error, Result, audit::Before};

/// Makes a custom field (empty key) or changes one; answers its key. Its column is added in the same transaction, its index too if it
/// is unique, and where a formula is concerned every record is computed anew.
pub async fn save_custom_field(context: &Context, module: ModuleKey, draft: FieldDef) -> Result<String> {
    context.require_admin(AdminRight::Fields)?;
    let mut tx = context.write().await?;
    let was = Before::settings(&mut tx).await?;
    let schema = tx.configured_schema().await?;
    let def = of(&schema, module)?;
    let before = match draft.key.as_str() {
        "" => None,
        key => Some(def.field(key).filter(|field| field.is_custom()).ok_or_else(Error::not_found)?.clone()),
    };
    if before.is_none() && def.fields.iter().filter(|field| field.is_custom()).count() >= MAX_FIELDS {
        return Err(vec![FieldProblem::new("label", "check-too-many-fields").arg("max", MAX_FIELDS)].into());
    }
    let field = custom::prepare(def, draft)?;
    let field = if before.is_some() {
        tx.save_custom_field(module, &field).await?;
        leave_group(&mut tx, module, def, &field).await?;
        field
    } else {
        tx.add_custom_field(module, field).await?
    };
    set_unique(&mut tx, module, before.as_ref(), &field).await?;
    // Names of options stand in texts that formulas make.
    let computes =
        before.as_ref().is_none_or(|before| before.formula != field.formula || before.options != field.options);
    let key = field.key.clone();
    finish(context, tx, was, module, computes).await?;
    Ok(key)
}

/// Removes a custom field from everything that is shown. Its column and its data stay, so that it can be brought back.
pub async fn remove_field(context: &Context, module: ModuleKey, key: &str) -> Result<()> {
    context.require_admin(AdminRight::Fields)?;
    let mut tx = context.write().await?;
    let was = Before::settings(&mut tx).await?;
    let schema = tx.configured_schema().await?;
    let def = of(&schema, module)?;
    let field = def.field(key).filter(|field| field.is_custom()).ok_or_else(Error::not_found)?;
    let users = used_by(def, &field.key);
    if !users.is_empty() {
        return Err(vec![FieldProblem::new("formula", "check-field-in-formula").arg("what", users.join(", "))].into());
    }
    // An index would hold values that nobody sees.
    if field.unique {
        tx.set_unique(module, field, false).await?;
    }
    tx.set_field_removed(module, key, true).await?;
    finish(context, tx, was, module, false).await
}

/// Brings a removed field back with everything that is in it. Where its values or its name meanwhile stand twice, it comes back without
/// being unique, or refuses until the other one has another name.
pub async fn restore_field(context: &Context, module: ModuleKey, key: &str) -> Result<()> {
    context.require_admin(AdminRight::Fields)?;
    let mut tx = context.write().await?;
    let was = Before::settings(&mut tx).await?;
    let schema = tx.configured_schema().await?;
    let def = of(&schema, module)?;
    let removed = tx.custom_fields().await?;
    let row = removed.into_iter().find(|row| is_removed(row, module) && row.field.key == key);
    let mut field = row.ok_or_else(Error::not_found)?.field;
    if def.fields.iter().filter(|field| field.is_custom()).count() >= MAX_FIELDS {
        return Err(vec![FieldProblem::new("label", "check-too-many-fields").arg("max", MAX_FIELDS)].into());
    }
    if field.unique && tx.count_duplicates(module, &field).await? > 0 {
        field.unique = false;
    }
    let mut with = ModuleDef::clone(def);
    with.fields.push(FieldDef { unique: false, ..field.clone() });
    let prepared = custom::prepare(&with, field)?;
    tx.save_custom_field(module, &prepared).await?;
    tx.set_field_removed(module, key, false).await?;
    if prepared.unique {
        tx.set_unique(module, &prepared, true).await?;
    }
    finish(context, tx, was, module, true).await
}

/// The fields of a module as they are configured, and the removed ones, the last one first.
pub async fn fields(context: &Context, module: ModuleKey) -> Result<ModuleFields> {
    context.require_admin(AdminRight::Fields)?;
    let mut view = context.read().await?;
    let schema = view.configured_schema().await?;
    let removed = removed(&mut view, module).await?;
    Ok(ModuleFields { module: ModuleDef::clone(of(&schema, module)?), removed })
}

async fn removed(view: &mut View, module: ModuleKey) -> Result<Vec<RemovedField>> {
    let rows = view.custom_fields().await?;
    let mut removed = Vec::new();
    for row in rows.into_iter().filter(|row| is_removed(row, module)) {
        let records = view.count_filled(module, &row.field).await?;
        let Some(at) = row.removed_at else { continue };
        removed.push(RemovedField { field: row.field, at, by: row.removed_by, by_name: String::new(), records });
    }
    let people: Vec<Id> = removed.iter().filter_map(|field| field.by).collect();
    let names: BTreeMap<Id, String> =
        crate::records::names(view, people).await?.into_iter().map(|label| (label.id, label.text)).collect();
    for field in &mut removed {
        field.by_name = field.by.and_then(|by| names.get(&by).cloned()).unwrap_or_default();
    }
    removed.sort_by_key(|field| std::cmp::Reverse(field.at));
    Ok(removed)
}

/// Arranges the form of a module: the order of groups and fields, and groups of the company's own.
pub async fn save_form_layout(context: &Context, module: ModuleKey, layout: Vec<Section>) -> Result<()> {
    context.require_admin(AdminRight::Fields)?;
    let mut tx = context.write().await?;
    let was = Before::settings(&mut tx).await?;
    let schema = tx.configured_schema().await?;
    let layout = layout::prepare(of(&schema, module)?, layout)?;
    tx.save_form_layout(module, &layout).await?;
    finish(context, tx, was, module, false).await
}

fn of(schema: &Schema, module: ModuleKey) -> Result<&Arc<ModuleDef>> {
    schema.module(module).ok_or_else(Error::not_found)
}

fn is_removed(row: &CustomRow, module: ModuleKey) -> bool {
    row.module == module && row.removed_at.is_some()
}

/// The names of the formula fields that refer to a field.
fn used_by(def: &ModuleDef, key: &str) -> Vec<String> {
    let refers = |field: &&FieldDef| {
        let formula = field.formula.as_deref().and_then(|source| Formula::parse(source).ok());
        formula.is_some_and(|formula| formula.fields().contains(key))
    };
    def.fields.iter().filter(refers).map(|field| field.label.clone().unwrap_or_else(|| field.key.clone())).collect()
}

/// A field that was given another group is no longer where the arrangement has it.
async fn leave_group(tx: &mut Tx, module: ModuleKey, def: &ModuleDef, field: &FieldDef) -> Result<()> {
    if def.field(&field.key).is_some_and(|before| before.group == field.group) {
        return Ok(());
    }
    let Some(mut layout) = tx.form_layouts().await?.remove(&module) else { return Ok(()) };
    for section in &mut layout {
        section.fields.retain(|key| *key != field.key);
    }
    Ok(tx.save_form_layout(module, &layout).await?)
}

async fn set_unique(tx: &mut Tx, module: ModuleKey, before: Option<&FieldDef>, field: &FieldDef) -> Result<()> {
    if before.is_some_and(|before| before.unique) == field.unique {
        return Ok(());
    }
    if field.unique {
        let count = tx.count_duplicates(module, field).await?;
        if count > 0 {
            return Err(vec![FieldProblem::new("unique", "check-duplicates").arg("count", count)].into());
        }
    }
    Ok(tx.set_unique(module, field, field.unique).await?)
}

/// Enters the change in the log and puts it into force: computes formulas where they are concerned, and tells the pages.
async fn finish(context: &Context, mut tx: Tx, was: Before, module: ModuleKey, computes: bool) -> Result<()> {
    was.log(&mut tx).await?;
    tx.bump_schema().await?;
    if computes {
        let schema = tx.configured_schema().await?;
        tx.recompute(of(&schema, module)?).await?;
    }
    publish(context.services(), tx).await
}
