//! A row becomes the values of a record.

use std::collections::{HashMap, HashSet};

use domain::{
    FieldDef, FieldKind, FieldProblem, Id, Lang, ModuleDef, ModuleKey, Value,
    import::{DateOrder, DecimalMark, Notation, loose, parse_bool, parse_date, parse_moment, parse_number},
    record::{Line, Values},
    value::Address,
};
use rust_decimal::Decimal;
use store::Now;

use super::{
    bound::{Bound, Text},
    names::{Found, Names, record_key},
    table::Row,
};
use crate::exchange::words;

/// The marks between several names in one cell.
const BETWEEN: [char; 5] = [';', '；', '、', '|', '\n'];

/// Turns rows into values.
pub(super) struct Converter {
    pub(super) module: ModuleDef,
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

impl Converter {
    /// A converter for these targets.
    pub(super) fn new(
        module: ModuleDef,
        product: Option<&ModuleDef>,
        bound: Vec<Bound>,
        notation: Notation,
        lang: Lang,
    ) -> Self {
        let options = module
            .fields
            .iter()
            .filter(|field| !field.options.is_empty())
            .map(|field| (field.key.clone(), meanings(&module, field)))
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
            let text = bound.text(row);
            if text.text.is_empty() {
                continue;
            }
            if bound.target.key == "owner" {
                match self.named(names.person(&text.text), bound, row, &text, "table-no-employee", &mut converted) {
                    Some(owner) => converted.owner = Some(owner),
                    None => continue,
                }
                continue;
            }
            let Some(field) = self.module.field(&bound.target.field) else { continue };
            match field.kind {
                FieldKind::Lines => {
                    let found = names.record(ModuleKey::Product, &text.text, None);
                    product = self.named(found, bound, row, &text, "table-no-record", &mut converted);
                }
                FieldKind::Address => add_part(&mut converted.values, &bound.target.key, field, &text.text),
                _ => {
                    if let Some(value) = self.value(field, bound, row, &text, names, now, &mut converted) {
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
        bound: &Bound,
        row: &Row,
        text: &Text<'_>,
        names: &Names,
        now: Now,
        converted: &mut Converted,
    ) -> Option<Value> {
        let (dates, decimals) = if text.typed {
            (DateOrder::YearMonthDay, DecimalMark::Point)
        } else {
            (self.notation.dates, self.notation.decimals)
        };
        let words = text.text.as_ref();
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
            FieldKind::Choice => self.option(field, words, bound, row, converted).map(Value::Option),
            FieldKind::Choices => {
                let keys = pieces(words).filter_map(|piece| self.option(field, piece, bound, row, converted)).collect();
                Some(Value::Options(keys))
            }
            FieldKind::Person => self
                .named(names.person(words), bound, row, text, "table-no-employee", converted)
                .map(Value::Ref),
            FieldKind::People => {
                let people = pieces(words)
                    .filter_map(|piece| {
                        self.named(names.person(piece), bound, row, text, "table-no-employee", converted)
                    })
                    .collect();
                Some(Value::Refs(people))
            }
            FieldKind::Department => self
                .named(names.department(words), bound, row, text, "table-no-department", converted)
                .map(Value::Ref),
            FieldKind::Category => match names.category(words) {
                Found::Nothing if self.makes_categories => {
                    converted.category = Some((field.key.clone(), words.to_owned()));
                    None
                }
                found => self.named(found, bound, row, text, "table-no-category", converted).map(Value::Ref),
            },
            FieldKind::Reference(module) => self.reference(field, module, bound, row, text, names, converted),
            _ => Some(Value::Text(words.to_owned())),
        }
    }

    fn reference(
        &self,
        field: &FieldDef,
        module: ModuleKey,
        bound: &Bound,
        row: &Row,
        text: &Text<'_>,
        names: &Names,
        converted: &mut Converted,
    ) -> Option<Value> {
        let customer = converted.values.get("customer").and_then(Value::as_ref_id);
        let found = names.record(module, &text.text, customer);
        if found == Found::Nothing && module == self.module.key && self.titles.contains(&record_key(&text.text)) {
            let waits = FieldProblem::new(&field.key, "table-no-record").arg("value", &text.text);
            converted.waits.push(waits);
            return None;
        }
        self.named(found, bound, row, text, "table-no-record", converted).map(Value::Ref)
    }

    /// The id of what was found; else why not. What names nothing can be settled.
    fn named(
        &self,
        found: Found,
        bound: &Bound,
        row: &Row,
        text: &Text<'_>,
        nothing: &str,
        converted: &mut Converted,
    ) -> Option<Id> {
        let message = match found {
            Found::One(id) => return Some(id),
            Found::Several => "table-ambiguous",
            Found::Inactive => "table-employee-inactive",
            Found::Nothing => nothing,
        };
        if found != Found::Several {
            note_unknown(bound, row, converted);
        }
        converted.problems.push(FieldProblem::new(&bound.target.key, message).arg("value", &text.text));
        None
    }

    fn option(
        &self,
        field: &FieldDef,
        text: &str,
        bound: &Bound,
        row: &Row,
        converted: &mut Converted,
    ) -> Option<String> {
        let found = self.options.get(&field.key).and_then(|options| options.get(&meaning(text)));
        if found.is_none() {
            note_unknown(bound, row, converted);
            converted.problems.push(FieldProblem::new(&field.key, "table-no-option").arg("value", text));
        }
        found.cloned()
    }

    /// One of the product, at the amount of the record where it has one, else at the product's price.
    fn add_line(&self, values: &mut Values, product: Id, names: &Names) {
        let (Some(field), Some(facts)) = (self.module.lines(), names.product(product)) else { return };
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

fn note_unknown(bound: &Bound, row: &Row, converted: &mut Converted) {
    let raw = bound.raw(row);
    if !raw.is_empty() {
        converted.unknown.push((bound.target.key.clone(), raw.to_owned()));
    }
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN).map(str::trim).filter(|piece| !piece.is_empty())
}

fn number_value(kind: FieldKind, number: Decimal) -> Value {
    match i64::try_from(number.trunc()) {
        Ok(whole) if kind == FieldKind::Integer && number.is_integer() => Value::Integer(whole),
        _ => Value::Decimal(number),
    }
}

fn add_part(values: &mut Values, key: &str, field: &FieldDef, text: &str) {
    let value = values.entry(field.key.clone()).or_insert_with(|| Value::Address(Address::default()));
    let (Value::Address(address), Some((_, part))) = (value, key.split_once('.')) else { return };
    let place = match part {
        "street" => &mut address.street,
        "postcode" => &mut address.postcode,
        "city" => &mut address.city,
        "region" => &mut address.region,
        _ => &mut address.country,
    };
    text.clone_into(place);
}

/// What a text of an option is compared by: letters and digits, else the text itself (“★★★”).
fn meaning(text: &str) -> String {
    let loose = loose(text);
    if loose.is_empty() { text.trim().to_owned() } else { loose }
}

/// The options that texts mean: keys and labels, the company's and those of all languages. A key counts before a label.
fn meanings(module: &ModuleDef, field: &FieldDef) -> HashMap<String, String> {
    let mut meanings = HashMap::new();
    for lang in Lang::ALL {
        for option in &field.options {
            let label = words::option(words::texts(lang), module, field, &option.key);
            meanings.entry(meaning(&label)).or_insert_with(|| option.key.clone());
        }
    }
    for option in &field.options {
        meanings.insert(meaning(&option.key), option.key.clone());
    }
    meanings
}
