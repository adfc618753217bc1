//! What columns can be mapped to, how it is called, and which known values it takes.

use std::collections::BTreeMap;

use domain::{
    FieldDef, FieldKind, Lang, ModuleKey,
    import::{self, ImportKind},
    org::Sex,
    schema::Default,
};

use crate::{
    fields,
    i18n::{field_label, t, ta},
    state::session,
    ui::Choice,
};

/// One thing that a column can be mapped to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Target {
    pub(super) key: String,
    /// Without it a row fails: nothing fills it by itself.
    pub(super) required: bool,
    pub(super) known: Known,
    pub(super) notation: Option<Writing>,
    name: Name,
}

/// The values that a target takes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Known {
    /// Any text, number or date.
    Free,
    /// The options of a field.
    Options(ModuleKey, Box<FieldDef>),
    People,
    Records(ModuleKey),
    Departments,
    Categories,
    Roles,
    Sexes,
    Languages,
}

/// What has to be said about how a file writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    Date,
    Number,
}

#[derive(Clone, Debug, PartialEq)]
enum Name {
    Text(&'static str),
    Field(ModuleKey, Box<FieldDef>),
    /// A part of an address.
    Part(ModuleKey, Box<FieldDef>, String),
}

impl Target {
    /// How it is called, in the user's language.
    pub(super) fn label(&self) -> String {
        match &self.name {
            Name::Text(key) => t(key),
            Name::Field(module, field) => field_label(*module, field),
            Name::Part(module, field, part) => {
                let column = field.shown_columns().find(|column| column.key == *part);
                let part = match column {
                    Some(column) => field_label(*module, column),
                    None => t(&format!("address-{part}")),
                };
                ta("label-value", texts::args().set("label", field_label(*module, field)).set("value", part))
            }
        }
    }

    /// The choices of a target that takes one of a few; `None` where they are asked for or free.
    pub(super) fn choices(&self) -> Option<Vec<Choice>> {
        match &self.known {
            Known::Options(module, field) => Some(fields::choices(*module, field)),
            Known::Sexes => {
                let sexes = [Sex::Female, Sex::Male, Sex::Other];
                Some(sexes.map(|sex| Choice::new(sex.key(), t(&format!("employee-sex-{}", sex.key())))).to_vec())
            }
            Known::Languages => Some(Lang::ALL.map(|lang| Choice::new(lang.code(), lang.name())).to_vec()),
            _ => None,
        }
    }
}

/// The targets in the order of the form.
pub(super) fn targets(kind: ImportKind) -> Vec<Target> {
    match kind {
        ImportKind::Records(module) => of_module(module),
        ImportKind::Employees => of_employees(),
    }
}

fn of_module(key: ModuleKey) -> Vec<Target> {
    let Some(module) = session().module(key) else { return Vec::new() };
    let target = |target: import::Target| {
        let field = Box::new(module.field(&target.field)?.clone());
        let known = match field.kind {
            FieldKind::Lines => Known::Records(ModuleKey::Product),
            FieldKind::Choice | FieldKind::Choices => Known::Options(key, field.clone()),
            FieldKind::Person | FieldKind::People => Known::People,
            FieldKind::Department => Known::Departments,
            FieldKind::Reference(module) => Known::Records(module),
            FieldKind::Category => Known::Categories,
            _ => Known::Free,
        };
        let notation = match field.kind {
            FieldKind::Date | FieldKind::DateTime => Some(Writing::Date),
            kind if kind.is_number() => Some(Writing::Number),
            _ => None,
        };
        let by_itself = field.default != Default::Nothing || field.kind == FieldKind::Number;
        let name = match target.key.split_once('.') {
            Some((_, part)) => Name::Part(key, field, part.to_owned()),
            None if target.key == "product" => Name::Text("import-target-product"),
            None => Name::Field(key, field),
        };
        Some(Target { key: target.key, required: target.required && !by_itself, known, notation, name })
    };
    import::targets(&module).into_iter().filter_map(target).collect()
}

/// The columns of an employee; the keys are the server's. Without a role in the table the server gives the usual one.
fn of_employees() -> Vec<Target> {
    let rows: [(&str, &'static str, bool, Known); 10] = [
        ("name", "employee-name", true, Known::Free),
        ("mobile", "employee-mobile", false, Known::Free),
        ("email", "employee-email", false, Known::Free),
        ("password", "employee-password", false, Known::Free),
        ("sex", "employee-sex", false, Known::Sexes),
        ("department", "employee-department", false, Known::Departments),
        ("position", "employee-position", false, Known::Free),
        ("manager", "employee-manager", false, Known::People),
        ("roles", "employee-roles", false, Known::Roles),
        ("lang", "employee-lang", false, Known::Languages),
    ];
    rows.map(|(key, name, required, known)| Target {
        key: key.to_owned(),
        required,
        known,
        notation: None,
        name: Name::Text(name),
    })
    .to_vec()
}

/// How the fields of problems are called: targets, else fields of the module, by their keys.
pub(super) fn labels(kind: ImportKind) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    if let ImportKind::Records(key) = kind
        && let Some(module) = session().module(key)
    {
        labels.extend(module.fields.iter().map(|field| (field.key.clone(), field_label(key, field))));
    }
    labels.extend(targets(kind).into_iter().map(|target| (target.key.clone(), target.label())));
    labels
}

/// The label of the field of a problem; a line item's part is called like the line items.
pub(super) fn label_of(labels: &BTreeMap<String, String>, field: &str) -> String {
    let whole = field.split('.').next().unwrap_or(field);
    labels.get(field).or_else(|| labels.get(whole)).cloned().unwrap_or_else(|| field.to_owned())
}

/// The fields by which a row is found to be there already.
pub(super) fn unique_labels(kind: ImportKind) -> Vec<String> {
    match kind {
        ImportKind::Records(key) => {
            let unique = |field: &&FieldDef| field.unique && !field.hidden;
            let module = session().module(key);
            module
                .iter()
                .flat_map(|module| module.fields.iter().filter(unique))
                .map(|field| field_label(key, field))
                .collect()
        }
        ImportKind::Employees => vec![t("employee-mobile"), t("employee-email")],
    }
}
