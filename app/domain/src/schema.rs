//! What a module is: its fields, relations and capabilities, as plain data.
//!
//! A [`Schema`] is the standard definitions of [`modules`] merged with what the company configured. Lists, forms,
//! filters, import, export and history are driven by it; what is special to a module is a small behaviour elsewhere.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

pub mod custom;
mod field;
mod key;
pub mod layout;
pub mod modules;
mod seen;

pub use field::{Check, Default, FieldDef, FieldKind, Group, OptionDef};
pub use key::ModuleKey;
pub use layout::Section;

use crate::{access::Action, filter::Filter, record::Values, value::Value};

/// The definition of a module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModuleDef {
    pub key: ModuleKey,
    /// In the order of forms and details.
    pub fields: Vec<FieldDef>,
    /// The field by which a record is called.
    pub title: String,
    /// Fields shown in the head of a record and, on a phone, on its card, after the title.
    pub head: Vec<String>,
    /// Child records that its page lists and creates (row D-11).
    pub children: Vec<Child>,
    pub features: Features,
    /// Views beyond all, mine, subordinates' and starred (row L-02).
    pub views: Vec<BuiltinView>,
    /// Fields whose sums stand at the foot of a list (row L-14).
    pub sums: Vec<String>,
    /// What a role can be given in this module.
    pub actions: Vec<Action>,
    /// The groups as the company arranged them; empty: the standard order. See [`ModuleDef::groups`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
}

/// Records of another module that refer to a record of this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Child {
    pub module: ModuleKey,
    /// The child's field that holds the parent.
    pub field: String,
    /// While such children exist, the parent cannot be deleted (rules.md, "Records").
    pub holds: bool,
}

/// What the records of a module can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Features {
    /// Stands among the sections of the app; otherwise it is reached from its parent only.
    pub section: bool,
    /// Seen by everyone with the module's right to view; the scope limits only who changes it.
    pub company_wide: bool,
    /// Seen by whoever may see its customer (rules.md, "Who sees what").
    pub by_customer: bool,
    pub follow_ups: bool,
    pub team: bool,
    pub star: bool,
    pub transfer: bool,
    pub import: bool,
    /// Files of any kind can be added to its records (row D-08).
    pub files: bool,
}

/// A named filter that comes with the module.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BuiltinView {
    /// The key in the URL and, as `view-<key>`, in the texts.
    pub key: String,
    pub filter: Filter,
}

/// All modules as the company uses them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Schema {
    /// Grows with each change of the configuration.
    pub version: i64,
    /// Shared: a request that works with a module holds on to its definition instead of copying it.
    pub modules: BTreeMap<ModuleKey, Arc<ModuleDef>>,
}

/// What the company changed at a standard field (row ADM-09).
#[derive(Clone, Debug, std::default::Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FieldSetting {
    /// The company's own name for it.
    pub label: Option<String>,
    pub required: Option<bool>,
    pub unique: Option<bool>,
    pub hidden: Option<bool>,
    /// Whether it takes the whole width of a form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wide: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<Default>,
    /// The options of a choice, retired ones too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<OptionDef>>,
}

impl ModuleDef {
    /// A field by its key.
    pub fn field(&self, key: &str) -> Option<&FieldDef> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The fields that a form offers: neither hidden, nor kept by the system, nor read-only for the viewer.
    pub fn form_fields(&self) -> impl Iterator<Item = &FieldDef> {
        self.fields.iter().filter(|field| !field.hidden && !field.system && !field.read_only)
    }

    /// The fields that a list can show.
    pub fn columns(&self) -> impl Iterator<Item = &FieldDef> {
        self.fields.iter().filter(|field| !field.hidden && field.kind.is_listed())
    }

    /// The columns of a list that nobody arranged yet.
    pub fn default_columns(&self) -> Vec<String> {
        self.columns().filter(|field| field.column).map(|field| field.key.clone()).collect()
    }

    /// The line items' field, if the module has one.
    pub fn lines(&self) -> Option<&FieldDef> {
        self.fields.iter().find(|field| field.kind == FieldKind::Lines)
    }

    /// The text by which a record with these values is called, if its title is a text.
    pub fn title_of<'a>(&self, values: &'a Values) -> &'a str {
        values.get(&self.title).and_then(Value::as_text).unwrap_or_default()
    }

    /// Whether the company may change if this field is required: it is entered by people and not needed by the system.
    pub fn can_be_optional(&self, field: &FieldDef) -> bool {
        !field.system && field.key != self.title && field.kind != FieldKind::Number
    }

    /// Applies what the company configured.
    pub fn configure(&mut self, settings: &BTreeMap<String, FieldSetting>) {
        let title = self.title.clone();
        for field in &mut self.fields {
            let Some(setting) = settings.get(&field.key) else { continue };
            field.label.clone_from(&setting.label);
            field.wide = setting.wide.unwrap_or(field.wide);
            if field.system || field.key == title || field.kind == FieldKind::Number {
                continue;
            }
            field.required = setting.required.unwrap_or(field.required);
            field.hidden = setting.hidden.unwrap_or(field.hidden) && !field.required;
            field.unique = setting.unique.unwrap_or(field.unique) && field.kind.can_be_unique();
            if let Some(default) = &setting.default {
                field.default = default.clone();
            }
            if let Some(options) = setting.options.as_ref().filter(|_| field.has_open_options()) {
                field.options.clone_from(options);
            }
        }
    }

    /// Finds contradictions in the definition; the result is empty for a sound one.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let known = |key: &String| self.field(key).is_some();
        for key in self.head.iter().chain(&self.sums).chain([&self.title]).filter(|key| !known(key)) {
            faults.push(format!("{}: no field {key}", self.key));
        }
        for (index, field) in self.fields.iter().enumerate() {
            if self.fields[..index].iter().any(|other| other.key == field.key) {
                faults.push(format!("{}: {} stands twice", self.key, field.key));
            }
            if matches!(field.kind, FieldKind::Choice | FieldKind::Choices) == field.options.is_empty() {
                faults.push(format!("{}: {} and its options do not fit", self.key, field.key));
            }
            if field.unique && !field.kind.can_be_unique() {
                faults.push(format!("{}: {} cannot be unique", self.key, field.key));
            }
            for check in &field.checks {
                if let Check::NotBefore(other) = check
                    && !known(other)
                {
                    faults.push(format!("{}: {} is compared with {other}, which is not there", self.key, field.key));
                }
            }
        }
        for view in &self.views {
            if view.filter.check(self).is_err() {
                faults.push(format!("{}: the view {} cannot be asked for", self.key, view.key));
            }
        }
        for sum in &self.sums {
            if !self.field(sum).is_some_and(|field| field.kind.is_number()) {
                faults.push(format!("{}: {sum} cannot be summed", self.key));
            }
        }
        faults
    }
}

impl Schema {
    /// The standard definitions, before the company changed anything.
    pub fn standard() -> Self {
        let modules = ModuleKey::ALL.into_iter().map(|key| (key, Arc::new(modules::definition(key)))).collect();
        Self { version: 0, modules }
    }

    /// A module's definition; every key has one in a schema that was made by [`Schema::standard`], while the schema
    /// that a page receives has those that its user may see.
    pub fn module(&self, key: ModuleKey) -> Option<&Arc<ModuleDef>> {
        self.modules.get(&key)
    }

    /// The modules whose records can belong to a record of `key`: (module, its field).
    pub fn children_of(&self, key: ModuleKey) -> &[Child] {
        self.modules.get(&key).map_or(&[], |module| &module.children)
    }

    /// Contradictions within and between the definitions.
    pub fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = self.modules.values().flat_map(|module| module.faults()).collect();
        for module in self.modules.values() {
            for child in &module.children {
                let fits = self
                    .modules
                    .get(&child.module)
                    .and_then(|other| other.field(&child.field))
                    .is_some_and(|field| field.kind == FieldKind::Reference(module.key));
                if !fits {
                    faults.push(format!("{}: {}.{} does not refer to it", module.key, child.module, child.field));
                }
            }
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn standard_definitions_are_sound() {
        assert_eq!(Schema::standard().faults(), Vec::<String>::new());
    }

    #[test]
    fn every_module_has_owner_and_system_fields() {
        for module in Schema::standard().modules.values() {
            for key in ["owner", "created_by", "created_at", "updated_at"] {
                assert!(module.field(key).is_some_and(|field| field.system), "{} {key}", module.key);
            }
        }
    }

    #[test]
    fn a_required_field_can_be_made_optional_but_the_title_cannot() {
        let mut module = modules::definition(ModuleKey::Opportunity);
        let off = FieldSetting { required: Some(false), ..FieldSetting::default() };
        module.configure(&BTreeMap::from([("customer".to_owned(), off.clone()), ("name".to_owned(), off)]));
        assert!(module.field("customer").is_some_and(|field| !field.required));
        assert!(module.field("name").is_some_and(|field| field.required));
    }
}
