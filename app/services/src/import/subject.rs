//! What is imported: records of a module, or employees; and the targets that it offers.

use std::sync::Arc;

use domain::{
    Action, AdminRight, FieldKind, ModuleDef, ModuleKey,
    import::{ImportKind, Target, targets},
};
use texts::{Texts, args};

use crate::{
    Context, Error, Result,
    exchange::{columns::address_head, words},
};

/// What is imported, with its targets.
pub(super) struct Subject {
    pub(super) kind: ImportKind,
    /// `None`: employees.
    pub(super) module: Option<Arc<ModuleDef>>,
    pub(super) targets: Vec<Target>,
}

impl Subject {
    /// What the caller wants to import; refused when he may not.
    pub(super) fn of(context: &Context, kind: ImportKind) -> Result<Self> {
        match kind {
            ImportKind::Records(key) => {
                context.require(key, Action::Import)?;
                let module = context.module(key)?.clone();
                if !module.features.import {
                    return Err(Error::not_found());
                }
                Ok(Self { kind, targets: targets(&module), module: Some(module) })
            }
            ImportKind::Employees => {
                context.require_admin(AdminRight::Employees)?;
                Ok(Self { kind, module: None, targets: employee_targets() })
            }
        }
    }

    /// Whether vCards can be read for it: people who are contacts, or may become ones.
    pub(super) fn takes_cards(&self) -> bool {
        self.module.as_ref().is_some_and(|module| matches!(module.key, ModuleKey::Contact | ModuleKey::Lead))
    }

    /// The target with this key.
    pub(super) fn target(&self, key: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.key == key)
    }

    /// A target's label, as the heads of templates have it.
    pub(super) fn label(&self, texts: &Texts, key: &str) -> String {
        let Some(module) = &self.module else {
            return texts.get(&format!("employee-{}", key.replace('_', "-")), &args());
        };
        if key == "product" {
            return texts.attr("module-product", "one", &args());
        }
        let (field, part) = key.split_once('.').map_or((key, None), |(field, part)| (field, Some(part)));
        let Some(field) = module.field(field) else { return String::new() };
        let label = words::field(texts, module, field);
        match part {
            Some(part) if field.kind == FieldKind::Table => {
                let column = field.shown_columns().find(|column| column.key == part);
                let column = column.map(|column| words::field(texts, module, column)).unwrap_or_default();
                texts.get("label-value", &args().set("label", label).set("value", column))
            }
            Some(part) => address_head(texts, &label, part),
            None => label,
        }
    }

    /// How the field of a problem is called: a target, or another field; a part of a line item like the line items.
    pub(super) fn known_label(&self, texts: &Texts, key: &str) -> Option<String> {
        let whole = key.split('.').next().unwrap_or(key);
        let known = |key: &str| {
            let field = self.module.as_ref().is_some_and(|module| module.field(key).is_some());
            self.target(key).is_some() || field
        };
        let key = [key, whole].into_iter().find(|key| known(key))?;
        Some(self.label(texts, key))
    }

    /// What the thing is called, for names of files: the plural.
    pub(super) fn title(&self, texts: &Texts) -> String {
        match &self.module {
            Some(module) => texts.get(&format!("module-{}", module.key.text_key()), &args()),
            None => texts.get("admin-right-employees", &args()),
        }
    }
}

/// What a table of employees can fill (row ADM-03).
fn employee_targets() -> Vec<Target> {
    [
        ("name", true, false),
        ("mobile", false, false),
        ("email", false, false),
        ("password", false, false),
        ("sex", false, true),
        ("department", false, true),
        ("position", false, false),
        ("manager", false, true),
        ("roles", false, true),
        ("lang", false, true),
    ]
    .map(|(key, required, settles)| Target { key: key.to_owned(), field: key.to_owned(), required, settles })
    .to_vec()
}
