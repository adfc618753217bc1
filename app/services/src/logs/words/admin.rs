//! What administrators change, in words: the keys are those that [`crate::audit`] gives the facts.
//!
//! Facts of something with parts have dotted keys (`field.lead.mobile.required`). What has no word yet is told by its key, so
//! that a new setting is never left out of the log.

use domain::{Lang, ModuleKey, Value, feed::Subject};

use super::Teller;
use crate::exchange::words;

/// What a fact is called.
pub(super) fn label(teller: &Teller<'_>, subject: Subject, key: &str) -> String {
    match subject {
        Subject::Employee => teller.first(&["log-field-", "employee-"], key),
        Subject::Department => teller.first(&["department-"], key),
        Subject::Category => teller.first(&["product-category-"], key),
        Subject::Role => role(teller, key),
        Subject::Settings => setting(teller, key),
    }
}

/// What a fact says, where its field has words of its own.
pub(super) fn value(teller: &Teller<'_>, subject: Subject, key: &str, value: &Value) -> Option<String> {
    let one = |option: &str| match subject {
        Subject::Employee if key == "lang" => language(option),
        Subject::Employee => teller.known(&[&format!("employee-{key}-")], option),
        Subject::Role => role_option(teller, key, option),
        Subject::Settings => setting_option(teller, key, option),
        Subject::Department | Subject::Category => None,
    };
    match value {
        Value::Option(option) | Value::Text(option) => one(option),
        Value::Options(options) => {
            let known = |option: &String| one(option).unwrap_or_else(|| option.clone());
            Some(options.iter().map(known).collect::<Vec<_>>().join(", "))
        }
        _ => None,
    }
}

fn language(code: &str) -> Option<String> {
    Lang::from_tag(code).map(|lang| lang.name().to_owned())
}

/// `actions.lead`, `scope.lead`, `fields.lead.mobile`.
fn role(teller: &Teller<'_>, key: &str) -> String {
    let (what, rest) = key.split_once('.').unwrap_or((key, ""));
    match what {
        "actions" => teller.of(&teller.get("right-title"), place(teller, rest)),
        "scope" => teller.of(&teller.get("scope-title"), place(teller, rest)),
        "fields" => teller.of(&teller.get("field-right-title"), place(teller, rest)),
        "admin" => teller.get("right-admin"),
        "builtin" => teller.get("role-built-in"),
        _ => teller.first(&["role-"], key),
    }
}

fn role_option(teller: &Teller<'_>, key: &str, option: &str) -> Option<String> {
    let prefix = match key.split('.').next()? {
        "actions" => "right-",
        "scope" => "scope-",
        "fields" => "field-right-",
        "admin" => "admin-right-",
        "builtin" => "role-",
        _ => return None,
    };
    teller.known(&[prefix], option)
}

/// `company.name`, `recycle_bin.days`, `number_rule.contract.0.running.start`, `follow_up_method.call.enabled`, `form.lead`,
/// `field.lead.mobile.required`.
fn setting(teller: &Teller<'_>, key: &str) -> String {
    let (what, rest) = key.split_once('.').unwrap_or((key, ""));
    match what {
        "company" => teller.of(&teller.get("company-title"), teller.first(&["log-part-", "company-"], rest)),
        "backups" => teller.of(&teller.get("admin-right-backups"), teller.first(&["backup-"], rest)),
        "recycle_bin" => teller.of(&teller.get("bin-title"), teller.first(&["bin-"], rest)),
        "number_rule" => teller.of(&teller.get("number-rule-title"), place(teller, rest)),
        "follow_up_method" => {
            let (method, part) = rest.split_once('.').unwrap_or((rest, ""));
            let method = teller.first(&["follow-up-method-"], method);
            teller.of(&teller.get("follow-up-method-title"), joined([method, parts(teller, part)]))
        }
        "form" => teller.of(&teller.get("log-field-form"), place(teller, rest)),
        "field" => teller.of(&teller.get("field-setting-title"), place(teller, rest)),
        _ => joined([teller.first(&["log-part-"], what), parts(teller, rest)]),
    }
}

fn setting_option(teller: &Teller<'_>, key: &str, option: &str) -> Option<String> {
    let mut path = key.split('.');
    match (path.next()?, path.next()?) {
        ("company", "lang") => language(option),
        ("form", module) => {
            let (module, field) = teller.field(ModuleKey::parse(module)?, option)?;
            Some(words::field(teller.texts, module, field))
        }
        ("field", _) => teller.known(&["field-kind-", "group-"], option),
        _ => None,
    }
}

/// A module, one of its fields, and parts of it: `lead.mobile.required` is “Leads · Mobile · Required”.
fn place(teller: &Teller<'_>, path: &str) -> String {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let Some(module) = ModuleKey::parse(first) else { return parts(teller, path) };
    let name = teller.get(&format!("module-{}", module.text_key()));
    let (key, tail) = rest.split_once('.').unwrap_or((rest, ""));
    match teller.field(module, key) {
        Some((module, field)) => joined([name, words::field(teller.texts, module, field), parts(teller, tail)]),
        None => joined([name, parts(teller, rest)]),
    }
}

/// The rest of a path; parts of a list are counted from one.
fn parts(teller: &Teller<'_>, path: &str) -> String {
    let word = |part: &str| match part.parse::<u32>() {
        Ok(index) => (index + 1).to_string(),
        Err(_) => teller.first(&["log-part-", "field-setting-", "number-rule-part-", "number-rule-"], part),
    };
    path.split('.').filter(|part| !part.is_empty()).map(word).collect::<Vec<_>>().join(" · ")
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
