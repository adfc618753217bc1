//! Rows become records of a module, by the same way as those that people enter.

use std::collections::{HashMap, HashSet};

use domain::{
    AdminRight, Draft, FieldDef, FieldProblem, Id, ModuleKey, Record, Value,
    feed::Subject as Topic,
    import::{ImportPlan, OnDuplicate},
    org::ProductCategory,
    record::Values,
};
use store::Tx;

use super::{
    bound::Bound,
    convert::{Converted, Converter},
    names::{Found, Names, path_parts, record_key},
    run::{Outcome, Tally},
    subject::Subject,
    table::{Kept, Row},
};
use crate::{
    Context, Error, Result,
    audit::Before,
    records::{SaveOptions, save_in},
};

/// The import of records of one module.
pub(super) struct Records {
    pub(super) converter: Converter,
    pub(super) names: Names,
    columns: usize,
    on_duplicate: OnDuplicate,
    /// The import in the history. Without one everything is taken back: nothing that is made can be referred to later.
    run: Option<Id>,
    /// In a dry run: the unique values of earlier rows.
    seen: HashSet<(String, String)>,
    /// Categories were made that may have been taken back.
    stale: bool,
}

impl Records {
    /// Prepares the import: looks through the whole table for the titles that it brings.
    pub(super) async fn new(
        context: &Context,
        subject: &Subject,
        bound: Vec<Bound>,
        plan: &ImportPlan,
        mut table: Kept,
        run: Option<Id>,
    ) -> Result<Self> {
        let module = subject.module.clone().ok_or_else(Error::not_found)?;
        let key = module.key;
        let lang = context.viewer().lang;
        let product = context.schema().module(ModuleKey::Product).map(AsRef::as_ref);
        let mut converter = Converter::new(module, product, bound, plan.notation, lang);
        converter.makes_categories =
            key == ModuleKey::Product && context.require_admin(AdminRight::ProductCategories).is_ok();
        let refers_to_itself = |bound: &Bound| {
            let field = converter.module.field(&bound.target.field);
            field.is_some_and(|field| field.kind == domain::FieldKind::Reference(key))
        };
        let columns = table.columns.len();
        if converter.bound.iter().any(refers_to_itself) {
            loop {
                let rows = table.next_rows(1_000)?;
                if rows.is_empty() {
                    break;
                }
                let titles = rows.iter().filter_map(|row| converter.title(row)).map(|title| record_key(&title));
                let titles: Vec<String> = titles.collect();
                converter.titles.extend(titles);
            }
        }
        let names = Names::load(&mut context.read().await?).await?;
        let on_duplicate = plan.on_duplicate;
        Ok(Self { converter, names, columns, on_duplicate, run, seen: HashSet::new(), stale: false })
    }

    /// Looks up what the next rows mention.
    pub(super) async fn prepare(&mut self, tx: &mut Tx, rows: &[Row]) -> Result<()> {
        if std::mem::take(&mut self.stale) {
            self.names.load_categories(tx).await?;
        }
        let mut mentioned: HashMap<ModuleKey, HashSet<String>> = HashMap::new();
        for row in rows {
            self.converter.mentioned(row, &mut mentioned);
        }
        for (module, texts) in mentioned {
            let module = tx.module(module)?.clone();
            self.names.look_up(tx, &module, texts).await?;
        }
        Ok(())
    }

    /// Brings in one row. `last`: it cannot wait any longer for the row that it refers to.
    pub(super) async fn row(
        &mut self,
        tx: &mut Tx,
        context: &Context,
        row: &Row,
        last: bool,
        tally: &mut Tally,
    ) -> Result<Outcome> {
        let mut converted = self.converter.convert(row, self.columns, &self.names, context.now());
        let waits = std::mem::take(&mut converted.waits);
        if !waits.is_empty() && !self.is_dry() {
            if !last {
                return Ok(Outcome::Waits);
            }
            converted.problems.extend(waits);
        }
        for (target, text) in std::mem::take(&mut converted.unknown) {
            tally.unknown(target, text);
        }
        if !converted.problems.is_empty() {
            return Ok(Outcome::Failed(converted.problems));
        }
        self.save(tx, context, converted).await
    }

    /// The row was taken back.
    pub(super) fn taken_back(&mut self) {
        self.stale = self.converter.makes_categories;
    }

    async fn save(&mut self, tx: &mut Tx, context: &Context, mut converted: Converted) -> Result<Outcome> {
        let module = self.converter.module.key;
        let twin = self.twin(tx, &converted.values).await?;
        match (twin, self.on_duplicate) {
            (Some(_), OnDuplicate::Skip) => return Ok(Outcome::Skipped),
            (Some((field, Twin::InFile)), OnDuplicate::Create) => {
                return Ok(Outcome::Failed(vec![FieldProblem::new(field, "check-not-unique")]));
            }
            (Some((_, Twin::InFile)), OnDuplicate::Overwrite) => return Ok(Outcome::Updated),
            (Some((field, Twin::Stored(id))), OnDuplicate::Overwrite) => {
                // A twin that the importer does not see is not told apart from any other taken value.
                let Some(record) = tx.record(module, id).await? else {
                    return Ok(Outcome::Failed(vec![FieldProblem::new(field, "check-not-unique")]));
                };
                self.add_category(tx, context, &mut converted).await?;
                let values = changes(&record, converted.values);
                let draft = Draft { id, module, version: Some(record.version), values };
                self.put(tx, context, draft, None).await?;
                return Ok(Outcome::Updated);
            }
            (Some((_, Twin::Stored(_))), OnDuplicate::Create) | (None, _) => {}
        }
        self.add_category(tx, context, &mut converted).await?;
        let id = context.new_id();
        let customer = converted.values.get("customer").and_then(Value::as_ref_id);
        let title = self.converter.module.title_of(&converted.values).to_owned();
        self.note(&converted.values);
        let draft = Draft { id, module, version: None, values: converted.values };
        self.put(tx, context, draft, converted.owner).await?;
        if !self.is_dry() && self.converter.titles.contains(&record_key(&title)) {
            self.names.learn_record(module, &title, id, customer);
        }
        Ok(Outcome::Created)
    }

    fn is_dry(&self) -> bool {
        self.run.is_none()
    }

    /// Saves a record, and notes what was written, so that it can be taken back.
    async fn put(&self, tx: &mut Tx, context: &Context, draft: Draft, owner: Option<Id>) -> Result<()> {
        let before = tx.feed_head().await?;
        let (module, id) = (draft.module, draft.id);
        save_in(tx, context, draft, SaveOptions { owner, imported: true, ..SaveOptions::default() }).await?;
        if let Some(run) = self.run {
            tx.note_import(run, module, id, before).await?;
        }
        Ok(())
    }

    /// The record, stored or of an earlier row, that has one of the row's unique values.
    async fn twin(&self, tx: &mut Tx, values: &Values) -> Result<Option<(String, Twin)>> {
        for field in self.unique() {
            let Some(value) = values.get(&field.key) else { continue };
            if let Some(id) = tx.find_unique(self.converter.module.key, &field.key, value, None).await? {
                return Ok(Some((field.key.clone(), Twin::Stored(id))));
            }
            if let Some(key) = unique_key(value)
                && self.seen.contains(&(field.key.clone(), key))
            {
                return Ok(Some((field.key.clone(), Twin::InFile)));
            }
        }
        Ok(None)
    }

    fn note(&mut self, values: &Values) {
        if !self.is_dry() {
            return;
        }
        let keys = self.unique().filter_map(|field| Some((field.key.clone(), unique_key(values.get(&field.key)?)?)));
        let keys: Vec<_> = keys.collect();
        self.seen.extend(keys);
    }

    fn unique(&self) -> impl Iterator<Item = &FieldDef> {
        self.converter.module.fields.iter().filter(|field| field.unique)
    }

    /// Makes the category that the row names, with those above it.
    async fn add_category(&mut self, tx: &mut Tx, context: &Context, converted: &mut Converted) -> Result<()> {
        let Some((field, path)) = converted.category.take() else { return Ok(()) };
        let mut parent = None;
        let mut above: Vec<&str> = Vec::new();
        for part in path_parts(&path) {
            above.push(part);
            let so_far = above.join(" / ");
            let id = if let Found::One(id) = self.names.category(&so_far) {
                id
            } else {
                let name = part.chars().take(100).collect();
                let category = ProductCategory { id: context.new_id(), name, parent, products: 0 };
                let before = Before::of(tx, Topic::Category, category.id).await?;
                tx.save_product_category(&category).await?;
                before.log(tx).await?;
                self.names.learn_category(&so_far, &category);
                self.stale |= self.is_dry();
                category.id
            };
            parent = Some(id);
        }
        if let Some(id) = parent {
            converted.values.insert(field, Value::Ref(id));
        }
        Ok(())
    }
}

enum Twin {
    Stored(Id),
    InFile,
}

/// A unique value as it is compared.
fn unique_key(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(record_key(text)),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

/// What a row changes at a stored record: empty cells change nothing, a part of an address leaves the other parts, and
/// several line items are not replaced by the one of the row.
fn changes(record: &Record, mut values: Values) -> Values {
    values.retain(|_, value| *value != Value::Empty);
    for (key, value) in &mut values {
        if let (Value::Address(new), Value::Address(old)) = (value, record.get(key)) {
            let parts = [
                (&mut new.street, &old.street),
                (&mut new.postcode, &old.postcode),
                (&mut new.city, &old.city),
                (&mut new.region, &old.region),
                (&mut new.country, &old.country),
            ];
            for (new, old) in parts {
                if new.is_empty() {
                    new.clone_from(old);
                }
            }
        }
    }
    values.retain(|key, value| !matches!(value, Value::Lines(_)) || record.get(key).as_lines().len() <= 1);
    values
}
