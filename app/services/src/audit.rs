//! What administrators change stands in the feed like every other change: what it was, what it became (for row ADM-24).

use domain::{
    Id, Value,
    feed::{Change, FeedKind, SETTINGS, Subject, Topic},
    org::{Department, Employee, ProductCategory, Role},
    record::Values,
};
use serde_json::Value as Json;
use store::{Tx, numbers::NUMBERED};

use crate::{Error, Result};

/// Something as it was before a change within a transaction.
pub(crate) struct Before {
    subject: Subject,
    id: Id,
    facts: Option<Values>,
}

impl Before {
    /// Looks at an employee, a department, a role or a category.
    pub(crate) async fn of(tx: &mut Tx, subject: Subject, id: Id) -> Result<Self> {
        Ok(Self { subject, id, facts: facts(tx, subject, id).await? })
    }

    /// Looks at the company's settings.
    pub(crate) async fn settings(tx: &mut Tx) -> Result<Self> {
        Self::of(tx, Subject::Settings, SETTINGS).await
    }

    /// Enters what has changed since, if anything has.
    pub(crate) async fn log(self, tx: &mut Tx) -> Result<()> {
        self.log_with(tx, &[]).await
    }

    /// The same with events that leave no trace in the data, such as a new password; they are named, and hold nothing.
    pub(crate) async fn log_with(self, tx: &mut Tx, events: &'static [&'static str]) -> Result<()> {
        let after = facts(tx, self.subject, self.id).await?;
        let kind = match (&self.facts, &after) {
            (None, _) => FeedKind::Created,
            (_, None) => FeedKind::Deleted,
            _ => FeedKind::Updated,
        };
        let mut changes = differences(&self.facts.unwrap_or_default(), &after.unwrap_or_default());
        for event in events {
            changes.push(Change { field: (*event).to_owned(), old: Value::Empty, new: Value::Bool(true) });
        }
        if !changes.is_empty() {
            tx.log(Topic::Admin(self.subject), self.id, kind, &changes).await?;
        }
        Ok(())
    }
}

fn differences(before: &Values, after: &Values) -> Vec<Change> {
    let gone = before.keys().filter(|key| !after.contains_key(*key));
    after
        .keys()
        .chain(gone)
        .map(|key| {
            let of = |values: &Values| values.get(key).cloned().unwrap_or_default();
            Change { field: key.clone(), old: of(before), new: of(after) }
        })
        .filter(|change| change.old != change.new)
        .collect()
}

async fn facts(tx: &mut Tx, subject: Subject, id: Id) -> Result<Option<Values>> {
    Ok(match subject {
        Subject::Employee => tx.employee(id).await?.map(employee),
        Subject::Department => tx.departments().await?.into_iter().find(|found| found.id == id).map(department),
        Subject::Role => tx.roles().await?.into_iter().find(|found| found.id == id).map(role),
        Subject::Category => tx.product_categories().await?.into_iter().find(|found| found.id == id).map(category),
        Subject::Settings => Some(settings(tx).await?),
    })
}

fn known<const N: usize>(facts: [(&str, Value); N]) -> Values {
    facts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| (key.to_owned(), value)).collect()
}

fn one(id: Option<Id>) -> Value {
    id.map_or(Value::Empty, Value::Ref)
}

fn option(key: &str) -> Value {
    Value::Option(key.to_owned())
}

fn employee(found: Employee) -> Values {
    known([
        ("name", Value::Text(found.name)),
        ("mobile", Value::Text(found.mobile)),
        ("email", Value::Text(found.email)),
        ("sex", found.sex.map_or(Value::Empty, |sex| option(sex.key()))),
        ("department", one(found.department)),
        ("position", Value::Text(found.position)),
        ("manager", one(found.manager)),
        ("roles", Value::Refs(found.roles.into_iter().collect())),
        ("state", option(found.state.key())),
        ("lang", option(found.lang.code())),
    ])
}

fn department(found: Department) -> Values {
    known([("name", Value::Text(found.name)), ("parent", one(found.parent)), ("head", one(found.head))])
}

fn category(found: ProductCategory) -> Values {
    known([("name", Value::Text(found.name)), ("parent", one(found.parent))])
}

/// A role with its rights: `actions.<module>`, `scope.<module>`, `fields.<module>.<field>`, and the pages of the console.
fn role(found: Role) -> Values {
    let builtin = found.builtin.map_or(Value::Empty, |builtin| option(builtin.key()));
    let mut facts = known([
        ("name", Value::Text(found.name)),
        ("builtin", builtin),
        ("admin", Value::Options(found.rights.admin.iter().map(|right| right.key().to_owned()).collect())),
    ]);
    for (module, grant) in found.rights.modules {
        let actions = grant.actions.iter().map(|action| action.key().to_owned()).collect();
        facts.insert(format!("actions.{module}"), Value::Options(actions));
        if let Ok(scope) = serde_json::to_value(&grant.scope) {
            flatten(format!("scope.{module}"), scope, &mut facts);
        }
    }
    for (module, fields) in found.rights.fields {
        for (field, access) in fields {
            facts.insert(format!("fields.{module}.{field}"), option(access.key()));
        }
    }
    facts
}

/// All settings: `company.<part>`, `recycle_bin.<part>`, `backups.<part>`, `switches.<part>`, `number_rule.<module>`, `follow_up_method.<key>.<part>`, the order of the fields in
/// `form.<module>` and their parts in `field.<module>.<key>.<part>`.
async fn settings(tx: &mut Tx) -> Result<Values> {
    let mut facts = Values::new();
    let mut add = |prefix: String, value: Result<Json, serde_json::Error>| {
        value.map(|value| flatten(prefix, value, &mut facts)).map_err(|error| Error::Other(error.to_string()))
    };
    add("company".to_owned(), serde_json::to_value(tx.company().await?))?;
    add("recycle_bin".to_owned(), serde_json::to_value(tx.bin_settings().await?))?;
    add("backups".to_owned(), serde_json::to_value(tx.backup_settings().await?))?;
    add("switches".to_owned(), serde_json::to_value(tx.switches().await?))?;
    for module in NUMBERED {
        add(format!("number_rule.{module}"), serde_json::to_value(tx.number_rule(module).await?.parts))?;
    }
    for method in tx.follow_up_methods().await? {
        add(format!("follow_up_method.{}", method.key), serde_json::to_value(method))?;
    }
    for (module, def) in tx.configured_schema().await?.modules {
        let order: Vec<&str> = def.fields.iter().map(|field| field.key.as_str()).collect();
        add(format!("form.{module}"), serde_json::to_value(order))?;
        for field in &def.fields {
            add(format!("field.{module}.{}", field.key), serde_json::to_value(field))?;
        }
    }
    Ok(facts)
}

/// The parts of something, each under its own key; empty ones are left out.
fn flatten(key: String, value: Json, facts: &mut Values) {
    let value = match value {
        Json::Null => return,
        Json::Object(parts) => {
            for (part, value) in parts {
                flatten(format!("{key}.{part}"), value, facts);
            }
            return;
        }
        Json::Array(parts) if parts.iter().any(|part| part.is_object() || part.is_array()) => {
            for (index, value) in parts.into_iter().enumerate() {
                flatten(format!("{key}.{index}"), value, facts);
            }
            return;
        }
        Json::Array(parts) => Value::Options(parts.iter().map(text).collect()),
        Json::Bool(yes) => Value::Bool(yes),
        Json::Number(number) => number.as_i64().map_or_else(|| Value::Text(number.to_string()), Value::Integer),
        Json::String(text) => Value::Text(text),
    };
    if !value.is_empty() {
        facts.insert(key, value);
    }
}

fn text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
