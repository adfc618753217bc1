//! How modules, fields, groups and options are called: by the company's own name, else by the texts.

use domain::{FieldDef, ModuleDef, ModuleKey, schema::Group};

use super::{attr, has, t};

/// The plural, as it stands in the navigation: “Leads”.
pub fn module_name(module: ModuleKey) -> String {
    t(&module_key(module))
}

/// The singular: “Lead”.
pub fn module_one(module: ModuleKey) -> String {
    attr(&module_key(module), "one")
}

/// The button that creates one: “New lead”.
pub fn module_new(module: ModuleKey) -> String {
    attr(&module_key(module), "new")
}

/// What an empty list says.
pub fn module_empty(module: ModuleKey) -> String {
    attr(&module_key(module), "empty")
}

/// The label of a field: the company's own, else that of the module's field, else that of any field of this key.
pub fn field_label(module: ModuleKey, field: &FieldDef) -> String {
    if let Some(label) = &field.label {
        return label.clone();
    }
    let key = hyphens(&field.key);
    first_of([format!("field-{}-{key}", module.text_key()), format!("field-{key}")])
}

/// The label of an option of a choice.
pub fn option_label(module: ModuleKey, field: &FieldDef, option: &str) -> String {
    if let Some(label) = field.option(option).and_then(|option| option.label.clone()) {
        return label;
    }
    let (field, option) = (hyphens(&field.key), hyphens(option));
    first_of([
        format!("option-{}-{field}-{option}", module.text_key()),
        format!("option-{field}-{option}"),
        format!("option-{option}"),
    ])
}

/// The heading of a group of fields: the company's own, else the standard one.
pub fn group_label(module: &ModuleDef, group: Group) -> String {
    module.group_label(group).map_or_else(|| t(&format!("group-{}", group.key())), str::to_owned)
}

fn module_key(module: ModuleKey) -> String {
    format!("module-{}", module.text_key())
}

fn hyphens(key: &str) -> String {
    key.replace('_', "-")
}

/// The text of the first key that has one; of the last, when none has, so that the gap is seen.
fn first_of<const N: usize>(keys: [String; N]) -> String {
    let found = keys.iter().find(|key| has(key)).or(keys.last());
    found.map(|key| t(key)).unwrap_or_default()
}
