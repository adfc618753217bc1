//! A row becomes the values of a record.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use domain::{
    FieldDef, FieldKind, FieldProblem, Id, Lang, ModuleDef, ModuleKey, Value,
    import::{DateOrder, DecimalMark, Notation, parse_bool, parse_date, parse_moment, parse_number, parse_place},
    record::{Line, Values},
};
use rust_decimal::Decimal;
use store::Now;

use super::{
    bound::{Bound, Text},
    names::{Found, Names, record_key},
    table::Row,
};
use crate::exchange::words;

mod meaning;

use meaning::{add_part, meaning, meanings, number_value, pieces};

/// Turns rows into values.
pub(super) struct Converter {
    pub(super) module: Arc<ModuleDef>,
    pub(super) bound: Vec<Bound>,
    notation: Notation,
    /// By field: the option that a text means, compared loosely.
    options: HashMap<String, HashMap<String, String>>,
    /// Units of products as they stand in line items, by key.
    units: HashMap<String, String>,
    /// Titles that the file itself brings: a row may refer to another one.
    pub(super) titles: HashSet<String>,
    /// Categories that are not there are made.
    pub(super) makes_categories: bool,
}

/// What a row says.
#[derive(Default)]
pub(super) struct Converted {
    pub(super) values: Values,
    pub(super) owner: Option<Id>,
    pub(super) problems: Vec<FieldProblem>,
    /// Texts that name nothing known, with their targets.
    pub(super) unknown: Vec<(String, String)>,
    /// A category to be made: the field, and its path.
    pub(super) category: Option<(String, String)>,
    /// References to records that the file itself brings and that are not there yet.
    pub(super) waits: Vec<FieldProblem>,
}

/// A target in a row, with its text.
struct Entry<'a> {
    bound: &'a Bound,
    row: &'a Row,
    text: Text<'a>,
}

impl Converter {
    /// A converter for these targets.
    pub(super) fn new(
        module: Arc<ModuleDef>,
        product: Option<&ModuleDef>,
        bound: Vec<Bound>,
        notation: Notation,
        lang: Lang,
    ) -> Self {
        let tables = module.fields.iter().filter(|field| field.kind == FieldKind::Table);
        let columns = tables.flat_map(|field| {
            field.shown_columns().map(move |column| (format!("{}.{}", field.key, column.key), column))
        });
        let options = module
            .fields
            .iter()
            .filter(|field| !field.options.is_empty())
            .map(|field| (field.key.clone(), meanings(&module, field)))
            .chain(columns.map(|(key, column)| (key, meanings(&module, column))))
            .collect();
        let units = product
            .and_then(|product| product.field("unit").map(|unit| (product, unit)))
            .map(|(product, unit)| {
                let label = |key: &String| words::option(words::texts(lang), product, unit, key);
                unit.options.iter().map(|option| (option.key.clone(), label(&option.key))).collect()
            })
            .unwrap_or_default();
        Self { module, bound, notation, options, units, titles: HashSet::new(), makes_categories: false }
    }

    /// The texts of a row that name records, by module.
    pub(super) fn mentioned(&self, row: &Row, into: &mut HashMap<ModuleKey, HashSet<String>>) {
        for bound in &self.bound {
            let module = match self.module.field(&bound.target.field).map(|field| field.kind) {
                Some(FieldKind::Reference(module)) => module,
                Some(FieldKind::Lines) => ModuleKey::Product,
                _ => continue,
            };
            let text = bound.text(row).text;
            if !text.is_empty() {
                into.entry(module).or_default().insert(record_key(&text));
            }
        }
    }

    /// The title that a row gives its record.
    pub(super) fn title(&self, row: &Row) -> Option<String> {
        let bound = self.bound.iter().find(|bound| bound.target.field == self.module.title)?;
        Some(bound.text(row).text.into_owned()).filter(|title| !title.is_empty())
    }

    /// The values of a row.
    pub(super) fn convert(&self, row: &Row, columns: usize, names: &Names, now: Now) -> Converted {
        let mut converted = Converted::default();
        if row.cells.iter().skip(columns).any(|cell| !cell.trim().is_empty()) {
            converted.problems.push(FieldProblem::new("", "table-too-many-cells"));
        }
        let mut product = None;
        for bound in &self.bound {
            let entry = Entry { bound, row, text: bound.text(row) };
            if entry.text.text.is_empty() {
                continue;
            }
            if bound.target.key == "owner" {
                let found = names.person(&entry.text.text);
                converted.owner = named(found, &entry, &entry.text.text, "table-no-employee", &mut converted);
                continue;
            }
            let Some(field) = self.module.field(&bound.target.field) else { continue };
            match field.kind {
                FieldKind::Lines => {
                    let found = names.record(ModuleKey::Product, &entry.text.text, None);
                    product = named(found, &entry, &entry.text.text, "table-no-record", &mut converted);
                }
                FieldKind::Table => self.add_cells(field, &entry, names, now, &mut converted),
                FieldKind::Address => add_part(&mut converted.values, &bound.target.key, field, &entry.text.text),
                _ => {
                    if let Some(value) = self.value(field, &entry, names, now, &mut converted) {
                        converted.values.insert(field.key.clone(), value);
                    }
                }
            }
        }
        if let Some(product) = product {
            self.add_line(&mut converted.values, product, names);
        }
        converted
    }

    fn value(
        &self,
        field: &FieldDef,
        entry: &Entry<'_>,
        names: &Names,
        now: Now,
        converted: &mut Converted,
    ) -> Option<Value> {
        let (dates, decimals) = if entry.text.typed {
            (DateOrder::YearMonthDay, DecimalMark::Point)
        } else {
            (self.notation.dates, self.notation.decimals)
        };
        let words = entry.text.text.as_ref();
        let wrong = |message: &str, converted: &mut Converted| {
            converted.problems.push(FieldProblem::new(&field.key, message).arg("value", words));
            None
        };
        match field.kind {
            FieldKind::Integer | FieldKind::Decimal | FieldKind::Money | FieldKind::Percent => {
                match parse_number(words, decimals) {
                    Some(number) => Some(number_value(field.kind, number)),
                    None => wrong("table-not-a-number", converted),
                }
            }
            FieldKind::Date => match parse_date(words, dates) {
                Some(date) => Some(Value::Date(date)),
                None => wrong("table-not-a-date", converted),
            },
            FieldKind::DateTime => match parse_moment(words, dates, &|local| now.to_utc(local)) {
                Some(moment) => Some(Value::Instant(moment)),
                None => wrong("table-not-a-date", converted),
            },
            FieldKind::Bool => match parse_bool(words) {
                Some(yes) => Some(Value::Bool(yes)),
                None => wrong("table-not-yes-or-no", converted),
            },
            FieldKind::Place => match parse_place(words) {
                Some(place) => Some(Value::Place(place)),
                None => wrong("table-not-a-place", converted),
            },
            FieldKind::Choice => self.option(field, words, entry, converted).map(Value::Option),
            FieldKind::Choices => {
                let keys = pieces(words).filter_map(|piece| self.option(field, piece, entry, converted)).collect();
                Some(Value::Options(keys))
            }
            FieldKind::Person => {
                named(names.person(words), entry, words, "table-no-employee", converted).map(Value::Ref)
            }
            FieldKind::People => {
                let people = pieces(words)
                    .filter_map(|piece| named(names.person(piece), entry, piece, "table-no-employee", converted))
                    .collect();
                Some(Value::Refs(people))
            }
            FieldKind::Department => {
                named(names.department(words), entry, words, "table-no-department", converted).map(Value::Ref)
            }
            FieldKind::Category => match names.category(words) {
                Found::Nothing if self.makes_categories => {
                    converted.category = Some((field.key.clone(), words.to_owned()));
                    None
                }
                found => named(found, entry, words, "table-no-category", converted).map(Value::Ref),
            },
            FieldKind::Reference(module) => self.reference(field, module, entry, names, converted),
            _ => Some(Value::Text(words.to_owned())),
        }
    }

    /// Puts the lines of a cell into a column of a line table, the first into its first row.
    fn add_cells(&self, field: &FieldDef, entry: &Entry<'_>, names: &Names, now: Now, converted: &mut Converted) {
        let key = &entry.bound.target.key;
        let part = key.split_once('.').map_or("", |(_, part)| part);
        let Some(column) = field.shown_columns().find(|column| column.key == part) else { return };
        // What is wrong in a cell is told of the target, not of a field of the record.
        let told = FieldDef { key: key.clone(), ..column.clone() };
        let mut rows = match converted.values.remove(&field.key) {
            Some(Value::Table(rows)) => rows,
            _ => Vec::new(),
        };
        for (index, line) in entry.text.text.lines().map(str::trim).enumerate() {
            if rows.len() <= index {
                rows.push(Values::new());
            }
            let text = Text { text: line.into(), typed: entry.text.typed };
            let cell = Entry { bound: entry.bound, row: entry.row, text };
            let value = if line.is_empty() { None } else { self.value(&told, &cell, names, now, converted) };
            if let (Some(value), Some(row)) = (value, rows.get_mut(index)) {
                row.insert(column.key.clone(), value);
            }
        }
        converted.values.insert(field.key.clone(), Value::Table(rows));
    }

    fn reference(
        &self,
        field: &FieldDef,
        module: ModuleKey,
        entry: &Entry<'_>,
        names: &Names,
        converted: &mut Converted,
    ) -> Option<Value> {
        let text = &entry.text.text;
        let customer = converted.values.get("customer").and_then(Value::as_ref_id);
        let found = names.record(module, text, customer);
        if found == Found::Nothing && module == self.module.key && self.titles.contains(&record_key(text)) {
            converted.waits.push(FieldProblem::new(&field.key, "table-no-record").arg("value", text));
            return None;
        }
        named(found, entry, text, "table-no-record", converted).map(Value::Ref)
    }

    fn option(&self, field: &FieldDef, text: &str, entry: &Entry<'_>, converted: &mut Converted) -> Option<String> {
        let found = self.options.get(&field.key).and_then(|options| options.get(&meaning(text)));
        if found.is_none() {
            entry.note_unknown(converted);
            converted.problems.push(FieldProblem::new(&field.key, "table-no-option").arg("value", text));
        }
        found.cloned()
    }

    /// One of the product, at the amount of the record where it has one, else at the product's price. A file that has
    /// amounts is believed: where it leaves one out, the record has none, and the product's price makes up none.
    fn add_line(&self, values: &mut Values, product: Id, names: &Names) {
        let (Some(field), Some(facts)) = (self.module.lines(), names.product(product)) else { return };
        if self.bound.iter().any(|bound| bound.target.key == "amount") {
            values.entry("amount".to_owned()).or_default();
        }
        let price = values.get("amount").and_then(Value::as_decimal).unwrap_or(facts.price);
        let line = Line {
            product,
            name: facts.name.clone(),
            unit: self.units.get(&facts.unit).cloned().unwrap_or_default(),
            price,
            quantity: Decimal::ONE,
            discount: Decimal::ZERO,
        };
        values.insert(field.key.clone(), Value::Lines(vec![line]));
    }

    /// The labels of a field's options in a language: what an unknown text may mean.
    pub(super) fn option_labels(&self, field: &FieldDef, lang: Lang) -> Vec<String> {
        let label = |key: &String| words::option(words::texts(lang), &self.module, field, key);
        field.options.iter().map(|option| label(&option.key)).collect()
    }
}

impl Entry<'_> {
    /// Its text names nothing known: it can be settled.
    fn note_unknown(&self, converted: &mut Converted) {
        let raw = self.bound.raw(self.row);
        if !raw.is_empty() {
            converted.unknown.push((self.bound.target.key.clone(), raw.to_owned()));
        }
    }
}

/// The id of what was found; else why not.
fn named(found: Found, entry: &Entry<'_>, text: &str, nothing: &str, converted: &mut Converted) -> Option<Id> {
    let message = match found {
        Found::One(id) => return Some(id),
        Found::Several => "table-ambiguous",
        Found::Inactive => "table-employee-inactive",
        Found::Nothing => nothing,
    };
    if found != Found::Several {
        entry.note_unknown(converted);
    }
    converted.problems.push(FieldProblem::new(&entry.bound.target.key, message).arg("value", text));
    None
}
