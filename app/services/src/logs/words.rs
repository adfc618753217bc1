//! What changed, in words: the fields of modules here, what administrators change in [`admin`].
//!
//! The server says them, for the page and for the exported table alike: the two never differ, and the page carries no second
//! dictionary of the settings.

use domain::{
    FieldDef, FieldKind, Lang, ModuleDef, ModuleKey, Schema, Value,
    feed::{Change, TEAM_WAS, Topic},
    logs::ChangeText,
    org::Role,
    record::Line,
    schema::custom::custom_number,
};
use rust_decimal::Decimal;
use store::Now;
use texts::{DateLength, NumberStyle, Texts, args};

use super::names::Names;
use crate::{Context, Result, exchange::words};

mod admin;

/// Who tells: the language, the definitions as the viewer sees them, and how amounts and moments are written.
pub(super) struct Teller<'a> {
    pub(super) texts: &'static Texts,
    schema: &'a Schema,
    decimals: u32,
    now: Now,
    /// The most characters of a value.
    most: usize,
}

impl<'a> Teller<'a> {
    pub(super) fn new(context: &'a Context, lang: Lang, most: usize) -> Result<Self> {
        let decimals = domain::money::minor_unit(&context.company()?.currency);
        Ok(Self { texts: words::texts(lang), schema: context.schema(), decimals, now: context.now(), most })
    }

    /// A module as the viewer sees it.
    pub(super) fn module(&self, key: ModuleKey) -> Option<&'a ModuleDef> {
        self.schema.module(key).map(AsRef::as_ref)
    }

    /// The moment of an entry, as a table has it.
    pub(super) fn local(&self, at: chrono::DateTime<chrono::Utc>) -> chrono::NaiveDateTime {
        at.with_timezone(&self.now.zone).naive_local()
    }

    /// One field of a change; `None` for what is kept for Weft's own use.
    pub(super) fn change(&self, topic: Topic, change: &Change, names: &Names) -> Option<ChangeText> {
        let key = change.field.as_str();
        if key == TEAM_WAS {
            return None;
        }
        let value = |value: &Value| self.cut(self.value(topic, key, value, names));
        Some(ChangeText { field: self.label(topic, key), old: value(&change.old), new: value(&change.new) })
    }

    fn label(&self, topic: Topic, key: &str) -> String {
        match topic {
            Topic::Module(module) => match self.field(module, key) {
                Some((module, field)) => words::field(self.texts, module, field),
                None if custom_number(key).is_some() => self.get("feed-field-removed"),
                None => self.first(&["feed-field-", "module-", "field-"], key),
            },
            Topic::Task => self.first(&["task-field-", "feed-field-", "log-field-"], key),
            Topic::Admin(subject) => admin::label(self, subject, key),
        }
    }

    fn value(&self, topic: Topic, key: &str, value: &Value, names: &Names) -> String {
        match topic {
            Topic::Module(module) => self.text(self.field(module, key), value, names),
            Topic::Task => match value {
                Value::Option(option) => self.first(&["task-priority-", "task-state-"], option),
                value => self.text(None, value, names),
            },
            Topic::Admin(subject) => {
                admin::value(self, subject, key, value).unwrap_or_else(|| self.text(None, value, names))
            }
        }
    }

    fn field(&self, module: ModuleKey, key: &str) -> Option<(&'a ModuleDef, &'a FieldDef)> {
        let module = self.module(module)?;
        Some((module, module.field(key)?))
    }

    /// A value in words; its field says which options and units it has.
    fn text(&self, field: Option<(&ModuleDef, &FieldDef)>, value: &Value, names: &Names) -> String {
        let kind = field.map(|(_, field)| field.kind);
        let option = |key: &String| {
            field.map_or_else(|| key.clone(), |(module, field)| words::option(self.texts, module, field, key))
        };
        let name = |id: &domain::Id| names.get(*id).map_or_else(|| self.get("state-unknown"), str::to_owned);
        let format = self.texts.format();
        match value {
            Value::Empty => String::new(),
            Value::Text(text) => text.clone(),
            Value::Integer(number) => self.number((*number).into(), kind),
            Value::Decimal(number) => self.number(*number, kind),
            Value::Bool(yes) => self.get(if *yes { "state-yes" } else { "state-no" }),
            Value::Date(date) => format.date(*date, DateLength::Medium),
            Value::Instant(at) => format.date_time(self.local(*at), DateLength::Medium),
            Value::Option(key) => option(key),
            Value::Options(keys) => keys.iter().map(option).collect::<Vec<_>>().join(", "),
            Value::Ref(id) => name(id),
            Value::Refs(ids) => ids.iter().map(name).collect::<Vec<_>>().join(", "),
            Value::Address(address) => address.line(),
            Value::Place(place) => {
                let degrees = |part: i32| Decimal::new(i64::from(part), 6).normalize();
                format!("{}, {}", degrees(place.latitude), degrees(place.longitude))
            }
            Value::Lines(lines) => lines.iter().map(|line| self.line(line)).collect::<Vec<_>>().join("; "),
            Value::Table(rows) => {
                let cells = |row: &domain::record::Values| {
                    let columns = field.iter().flat_map(|(module, field)| {
                        field.shown_columns().map(|column| (*module, column)).collect::<Vec<_>>()
                    });
                    let cell = |(module, column): (&ModuleDef, &FieldDef)| {
                        row.get(&column.key).map(|value| self.text(Some((module, column)), value, names))
                    };
                    columns.filter_map(cell).collect::<Vec<_>>().join(" · ")
                };
                rows.iter().map(cells).collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn number(&self, number: Decimal, kind: Option<FieldKind>) -> String {
        let mut style = NumberStyle { percent: kind == Some(FieldKind::Percent), ..NumberStyle::default() };
        if kind == Some(FieldKind::Money) {
            style.min_fraction = Some(self.decimals);
        }
        self.texts.format().number(number.normalize(), &style)
    }

    fn line(&self, line: &Line) -> String {
        let (price, quantity) =
            (self.number(line.price, Some(FieldKind::Money)), self.number(line.quantity, Some(FieldKind::Decimal)));
        let args = args().set("name", &line.name).set("quantity", quantity).set("price", price);
        if line.discount.is_zero() {
            self.texts.get("feed-line", &args)
        } else {
            let discount = self.number(line.discount, Some(FieldKind::Percent));
            self.texts.get("feed-line-discount", &args.set("discount", discount))
        }
    }

    /// What a topic is called: the module, or what administrators change.
    pub(super) fn topic(&self, topic: Topic) -> String {
        match topic {
            Topic::Module(module) => self.get(&format!("module-{}", module.text_key())),
            _ => self.get(&format!("log-topic-{}", topic.key().replace('_', "-"))),
        }
    }

    /// A text without arguments.
    pub(super) fn get(&self, key: &str) -> String {
        self.texts.get(key, &args())
    }

    /// The first of these texts that there is for a key, else the key itself.
    fn first(&self, prefixes: &[&str], key: &str) -> String {
        self.known(prefixes, key).unwrap_or_else(|| key.replace('_', " "))
    }

    fn known(&self, prefixes: &[&str], key: &str) -> Option<String> {
        let hyphens = key.replace(['_', '.'], "-");
        let found = prefixes.iter().map(|prefix| format!("{prefix}{hyphens}")).find(|key| self.texts.has(key));
        found.map(|key| self.get(&key))
    }

    /// A label in front of what it is about.
    fn of(&self, label: &str, value: impl Into<String>) -> String {
        self.texts.get("label-value", &args().set("label", label).set("value", value.into()))
    }

    fn cut(&self, text: String) -> String {
        if text.chars().count() <= self.most {
            return text;
        }
        text.chars().take(self.most).chain(['…']).collect()
    }
}

/// How a role is called: by its own name, a built-in one by the texts until the company renames it.
pub(super) fn role_name(texts: &Texts, role: &Role) -> String {
    match role.builtin {
        Some(builtin) if role.name.is_empty() => {
            texts.get(&format!("role-{}", builtin.key().replace('_', "-")), &args())
        }
        _ => role.name.clone(),
    }
}
