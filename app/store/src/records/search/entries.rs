//! The entries of a record: written with it, in its transaction.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    FieldDef, FieldKind, Id, ModuleDef, ModuleKey, Value,
    record::Values,
    search::{grams, indexed, indexed_phone, is_indexed},
};
use sea_query::{ExprTrait as _, Query as Sea, SqliteQueryBuilder};
use sea_query_sqlx::SqlxBinder as _;
use sqlx::Row as _;
use uuid::Uuid;

use super::{CUSTOMER, OWNER, code, named_by_customer, pinyin};
use crate::{
    Error, Result, Tx, View,
    columns::id_sql,
    records::{T, column, fetch, list::id_of, name},
};

/// The normal form in which a field's text stands in the index; `None` when it has none.
pub fn indexed_value(field: &FieldDef, value: &Value) -> Option<String> {
    let text = value.as_text().filter(|_| is_indexed(field))?;
    let form = if field.kind == FieldKind::Phone { indexed_phone(text) } else { indexed(text, pinyin::readings(text)) };
    (!form.is_empty()).then_some(form)
}

/// The normal forms of some fields; `None` for one that has none any more.
type Changed = BTreeMap<String, Option<String>>;
/// The normal forms of a record, by field.
pub(super) type Forms = BTreeMap<String, String>;

/// What stands in the index of a record.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Indexed {
    pub(super) owner: Option<Id>,
    pub(super) forms: Forms,
}

/// The normal forms of those of the values that stand in the index.
fn changed(def: &ModuleDef, values: &[(&str, &Value)]) -> Changed {
    let form = |(key, value): &(&str, &Value)| {
        let field = def.field(key).filter(|field| is_indexed(field))?;
        Some(((*key).to_owned(), indexed_value(field, value)))
    };
    values.iter().filter_map(form).collect()
}

impl View {
    /// The normal forms of the names of customers, deleted or not.
    pub(super) async fn customer_forms(&mut self, ids: BTreeSet<Id>) -> Result<BTreeMap<Id, String>> {
        if ids.is_empty() {
            return Ok(BTreeMap::new());
        }
        let customer = self.whole_module(ModuleKey::Customer)?.clone();
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .expr_as(column(T, &customer.title), name("name"))
            .from_as(name(customer.key.key()), name(T))
            .and_where(column(T, "id").is_in(ids.into_iter().map(id_sql)));
        let mut forms = BTreeMap::new();
        for row in fetch(self, &select).await? {
            let called: Option<String> = row.try_get("name")?;
            let called = called.unwrap_or_default();
            let form = indexed(&called, pinyin::readings(&called));
            if !form.is_empty() {
                forms.insert(id_of(&row)?, form);
            }
        }
        Ok(forms)
    }

    /// What stands in the index of a record.
    pub(super) async fn indexed(&mut self, module: ModuleKey, record: Id) -> Result<Indexed> {
        let rows = sqlx::query(
            "SELECT r.owner, e.field, e.text FROM search_record r JOIN search_entry e ON e.indexed = r.id
             WHERE r.record = $1 AND r.module = $2",
        )
        .bind(Uuid::from(record))
        .bind(module.key())
        .fetch_all(self.conn())
        .await?;
        let owner = rows.first().map(|row| row.try_get::<Option<Uuid>, _>("owner")).transpose()?.flatten().map(Id);
        let forms = rows.iter().map(|row| Ok((row.try_get("field")?, row.try_get("text")?))).collect::<Result<_>>()?;
        Ok(Indexed { owner, forms })
    }

    async fn owner_of(&mut self, module: ModuleKey, record: Id) -> Result<Option<Id>> {
        let mut select = Sea::select();
        select
            .expr(column(T, OWNER))
            .from_as(name(module.key()), name(T))
            .and_where(column(T, "id").eq(id_sql(record)));
        let rows = fetch(self, &select).await?;
        Ok(rows.first().map(|row| row.try_get::<Option<Uuid>, _>(OWNER)).transpose()?.flatten().map(Id))
    }
}

impl Tx {
    /// Writes the entries of a new record.
    pub(crate) async fn index_new(&mut self, def: &ModuleDef, record: Id, values: &Values) -> Result<()> {
        let values: Vec<_> = values.iter().map(|(key, value)| (key.as_str(), value)).collect();
        let changed = self.with_customer(def, changed(def, &values), &values).await?;
        let forms = changed.into_iter().filter_map(|(key, form)| Some((key, form?))).collect();
        let owner = owner_in(&values).and_then(Value::as_ref_id);
        self.add_to_index(def.key, &[(record, Indexed { owner, forms })]).await
    }

    /// Brings the entries of a record to what was changed, and those of records that are looked for by its name.
    pub(crate) async fn index_changes(
        &mut self,
        def: &ModuleDef,
        record: Id,
        changes: &[(&str, &Value)],
    ) -> Result<()> {
        let changed = self.with_customer(def, changed(def, changes), changes).await?;
        if def.key == ModuleKey::Customer
            && let Some(called) = changed.get(&def.title)
        {
            self.index_children(record, called.as_ref()).await?;
        }
        if let Some(owner) = owner_in(changes) {
            sqlx::query("UPDATE search_record SET owner = $3 WHERE record = $1 AND module = $2")
                .bind(Uuid::from(record))
                .bind(def.key.key())
                .bind(owner.as_ref_id().map(Uuid::from))
                .execute(self.conn())
                .await?;
        }
        self.reindex(def.key, record, changed).await
    }

    /// The same with the name of the customer, when the record is looked for by it and belongs to another one now.
    async fn with_customer(
        &mut self,
        def: &ModuleDef,
        mut changed: Changed,
        values: &[(&str, &Value)],
    ) -> Result<Changed> {
        if named_by_customer(def)
            && let Some((_, customer)) = values.iter().find(|(key, _)| *key == CUSTOMER)
        {
            let ids = customer.as_ref_id().into_iter().collect();
            let form = self.customer_forms(ids).await?.into_values().next();
            changed.insert(CUSTOMER.to_owned(), form);
        }
        Ok(changed)
    }

    /// The entries of whatever is looked for by the name of a customer that is called otherwise now.
    async fn index_children(&mut self, customer: Id, form: Option<&String>) -> Result<()> {
        for module in ModuleKey::ALL {
            let def = self.whole_module(module)?.clone();
            if !named_by_customer(&def) {
                continue;
            }
            let mut select = Sea::select();
            select
                .expr(column(T, "id"))
                .from_as(name(module.key()), name(T))
                .and_where(column(T, CUSTOMER).eq(id_sql(customer)));
            let children: Vec<Id> = fetch(self, &select).await?.iter().map(id_of).collect::<Result<_>>()?;
            for child in children {
                self.reindex(module, child, BTreeMap::from([(CUSTOMER.to_owned(), form.cloned())])).await?;
            }
        }
        Ok(())
    }

    /// Brings the entries of some fields of a record to these forms.
    async fn reindex(&mut self, module: ModuleKey, record: Id, changed: Changed) -> Result<()> {
        if changed.is_empty() {
            return Ok(());
        }
        let before = self.indexed(module, record).await?;
        let (owner, mut forms) = (before.owner, before.forms.clone());
        for (field, form) in changed {
            match form {
                Some(form) => forms.insert(field, form),
                None => forms.remove(&field),
            };
        }
        if forms != before.forms {
            let owner = if before.forms.is_empty() { self.owner_of(module, record).await? } else { owner };
            self.unindex(module, record).await?;
            self.add_to_index(module, &[(record, Indexed { owner, forms })]).await?;
        }
        Ok(())
    }

    /// Puts records into the index that are not in it.
    pub(super) async fn add_to_index(&mut self, module: ModuleKey, records: &[(Id, Indexed)]) -> Result<()> {
        let records: Vec<_> = records.iter().filter(|(_, indexed)| !indexed.forms.is_empty()).collect();
        if records.is_empty() {
            return Ok(());
        }
        let newest = sqlx::query("SELECT COALESCE(MAX(id), 0) FROM search_record").fetch_one(self.conn()).await?;
        let newest: i64 = newest.try_get(0)?;
        let (mut numbers, mut entries, mut all_grams) = (Sea::insert(), Sea::insert(), Sea::insert());
        numbers.into_table(name("search_record")).columns(["id", "module", "record", "owner"].map(name));
        entries.into_table(name("search_entry")).columns(["indexed", "field", "text"].map(name));
        all_grams.into_table(name("search_gram")).columns(["rowid", "grams"].map(name));
        let broken = |error: sea_query::error::Error| Error::Definition(error.to_string());
        for (number, (record, Indexed { owner, forms })) in (newest + 1..).zip(records) {
            let (record, owner) = (id_sql(*record), owner.map(Uuid::from));
            numbers.values([number.into(), module.key().into(), record.into(), owner.into()]).map_err(broken)?;
            for (field, form) in forms {
                entries.values([number.into(), field.as_str().into(), form.as_str().into()]).map_err(broken)?;
            }
            let grams: BTreeSet<String> = forms.values().flat_map(|form| grams(form)).collect();
            let code = code(module);
            let grams: Vec<String> = grams.into_iter().map(|gram| format!("{code}{gram}")).collect();
            all_grams.values([number.into(), grams.join(" ").into()]).map_err(broken)?;
        }
        for insert in [numbers, entries, all_grams] {
            let (sql, bound) = insert.build_sqlx(SqliteQueryBuilder);
            sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        }
        Ok(())
    }

    /// Takes a record out of the index: for one that is removed for good.
    pub(crate) async fn unindex(&mut self, module: ModuleKey, record: Id) -> Result<()> {
        let row = sqlx::query("DELETE FROM search_record WHERE record = $1 AND module = $2 RETURNING id")
            .bind(Uuid::from(record))
            .bind(module.key())
            .fetch_optional(self.conn())
            .await?;
        let Some(row) = row else { return Ok(()) };
        let number: i64 = row.try_get("id")?;
        sqlx::query("DELETE FROM search_gram WHERE rowid = $1").bind(number).execute(self.conn()).await?;
        sqlx::query("DELETE FROM search_entry WHERE indexed = $1").bind(number).execute(self.conn()).await?;
        Ok(())
    }
}

/// Whose a record is from now on, when that is among the values: a reference, or nobody's.
fn owner_in<'v>(values: &[(&str, &'v Value)]) -> Option<&'v Value> {
    values.iter().find(|(key, _)| *key == OWNER).map(|(_, owner)| *owner)
}
