//! What the company changes at standard fields (row ADM-09).

use std::collections::BTreeMap;

use domain::{
    AdminRight, FieldDef, FieldKind, FieldProblem, ModuleDef, ModuleKey,
    schema::{FieldSetting, custom, modules},
};

use super::publish;
use crate::{Context, Error, Result, audit::Before};

const MAX_LABEL: usize = 60;

/// Renames a standard field, makes it required or optional, unique, hidden. A field that becomes unique must not have
/// values that stand twice; its index is made in the same transaction.
pub async fn save_field(context: &Context, module: ModuleKey, field: &str, setting: FieldSetting) -> Result<()> {
    context.require_admin(AdminRight::Fields)?;
    let standard = modules::definition(module);
    let field = standard.field(field).ok_or_else(Error::not_found)?;
    let label = setting.label.map(|label| label.trim().to_owned()).filter(|label| !label.is_empty());
    let mut setting = FieldSetting { label, ..setting };
    let mut problems = problems(&standard, field, &setting);
    tidy(field, &mut setting, &mut problems);
    if !problems.is_empty() {
        return Err(problems.into());
    }

    let mut tx = context.write().await?;
    let settings = tx.field_settings().await?.remove(&module).unwrap_or_default();
    let before = configured(&standard, field, settings.get(&field.key));
    if let Some(options) = setting.options.take() {
        match custom::prepare_options(&before, options) {
            Ok(options) => setting.options = Some(options).filter(|options| *options != field.options),
            Err(found) => return Err(found.into()),
        }
    }
    let after = configured(&standard, field, Some(&setting));
    if after.unique != before.unique {
        if after.unique {
            let count = tx.count_duplicates(module, field).await?;
            if count > 0 {
                problems.push(FieldProblem::new("unique", "check-duplicates").arg("count", count));
                return Err(problems.into());
            }
        }
        tx.set_unique(module, field, after.unique).await?;
    }
    let was = Before::settings(&mut tx).await?;
    tx.save_field_setting(module, &field.key, &setting).await?;
    was.log(&mut tx).await?;
    tx.bump_schema().await?;
    if after.options != before.options {
        let schema = tx.configured_schema().await?;
        if let Some(module) = schema.module(module) {
            tx.recompute(module).await?;
        }
    }
    publish(context.services(), tx).await
}

/// The field as it is with a setting: the domain decides what a setting may change.
fn configured(standard: &ModuleDef, field: &FieldDef, setting: Option<&FieldSetting>) -> FieldDef {
    let mut module = standard.clone();
    if let Some(setting) = setting {
        module.configure(&BTreeMap::from([(field.key.clone(), setting.clone())]));
    }
    module.field(&field.key).unwrap_or(field).clone()
}

/// The default as the field would hold it; options of a field whose options are a rule of the system are refused.
fn tidy(field: &FieldDef, setting: &mut FieldSetting, problems: &mut Vec<FieldProblem>) {
    if setting.options.is_some() && !field.has_open_options() {
        problems.push(FieldProblem::new("options", "check-read-only"));
    }
    let Some(default) = setting.default.take() else { return };
    let known = FieldDef { options: setting.options.clone().unwrap_or_else(|| field.options.clone()), ..field.clone() };
    if field.system {
        problems.push(FieldProblem::new("default", "check-read-only"));
        return;
    }
    match custom::prepare_default(&known, default) {
        Ok(default) => setting.default = Some(default).filter(|default| *default != field.default),
        Err(problem) => problems.push(problem),
    }
}

fn problems(standard: &ModuleDef, field: &FieldDef, setting: &FieldSetting) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if setting.label.as_ref().is_some_and(|label| label.chars().count() > MAX_LABEL) {
        problems.push(FieldProblem::new("label", "check-too-long").arg("max", MAX_LABEL));
    }
    let fixed = field.system || field.key == standard.title || field.kind == FieldKind::Number;
    let parts = [
        ("required", setting.required, field.required),
        ("unique", setting.unique, field.unique),
        ("hidden", setting.hidden, field.hidden),
    ];
    for (part, wanted, standard) in parts {
        if fixed && wanted.is_some_and(|wanted| wanted != standard) {
            problems.push(FieldProblem::new(part, "check-read-only"));
        }
    }
    if setting.unique == Some(true) && !field.kind.can_be_unique() {
        problems.push(FieldProblem::new("unique", "check-wrong-kind"));
    }
    if setting.hidden == Some(true) && setting.required.unwrap_or(field.required) {
        problems.push(FieldProblem::new("hidden", "check-required-hidden"));
    }
    problems
}
