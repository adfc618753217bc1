//! The names of fields, options and problems in a language, as the page has them.

use std::sync::OnceLock;

use domain::{FieldDef, FieldProblem, Lang, ModuleDef};
use texts::{Args, PlainFormat, Texts, args, embedded};

/// The texts of a language, read once.
pub(crate) fn texts(lang: Lang) -> &'static Texts {
    static TEXTS: [OnceLock<Texts>; 5] = [const { OnceLock::new() }; 5];
    let index = Lang::ALL.iter().position(|other| *other == lang).unwrap_or(0);
    TEXTS[index].get_or_init(|| Texts::new(lang, &embedded(lang), Box::new(PlainFormat::new(lang))).0)
}

/// The first of these messages that there is; the last key when there is none.
fn first(texts: &Texts, keys: &[String]) -> String {
    keys.iter()
        .find(|key| texts.has(key))
        .map(|key| texts.get(key, &args()))
        .or_else(|| keys.last().cloned())
        .unwrap_or_default()
}

/// A field's label: the company's, else the standard one.
pub(crate) fn field(texts: &Texts, module: &ModuleDef, field: &FieldDef) -> String {
    let key = field.key.replace('_', "-");
    field
        .label
        .clone()
        .unwrap_or_else(|| first(texts, &[format!("field-{}-{key}", module.key.text_key()), format!("field-{key}")]))
}

/// The label of a part of an address.
pub(crate) fn address_part(texts: &Texts, part: &str) -> String {
    first(texts, &[format!("address-{part}")])
}

/// The label of an option: the company's, else the standard one.
pub(crate) fn option(texts: &Texts, module: &ModuleDef, field: &FieldDef, key: &str) -> String {
    if let Some(label) = field.option(key).and_then(|option| option.label.clone()) {
        return label;
    }
    let (name, option) = (field.key.replace('_', "-"), key.replace('_', "-"));
    let module = module.key.text_key();
    first(
        texts,
        &[format!("option-{module}-{name}-{option}"), format!("option-{name}-{option}"), format!("option-{option}")],
    )
}

/// A problem of a row: the field's label and what is wrong. `label` names a target.
pub(crate) fn problem(texts: &Texts, problem: &FieldProblem, label: &dyn Fn(&str) -> Option<String>) -> String {
    let mut named = problem.args.clone();
    // “Must not be before …” names a field by its key.
    if let Some(other) = named.get_mut("other")
        && let Some(name) = label(other)
    {
        *other = name;
    }
    let text = texts.get(&problem.message, &Args::from_texts(&named));
    match label(&problem.field) {
        Some(name) => texts.get("label-value", &args().set("label", name).set("value", text)),
        None => text,
    }
}
