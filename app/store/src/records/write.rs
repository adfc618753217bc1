//! Writing records. Each function asks for the proof that it may: a checked record, or a held one.

use domain::{
    Id, ModuleKey, Record, Value,
    check::Checked,
    feed::{Change, FeedKind},
    record::{Line, Values},
};
use sea_query::{Expr, ExprTrait, Func, Query as Sea, SqliteQueryBuilder};
use sea_query_sqlx::SqlxBinder;
use uuid::Uuid;

use super::{Binned, Held, column, fetch, filter::T, name};
use crate::{
    Error, Result, Tx, View,
    columns::{self, id_sql, scaled},
    time::millis,
};

impl View {
    /// Whether another record that is not deleted has this value in a unique field; ASCII case does not tell apart.
    pub async fn is_taken(&mut self, module: ModuleKey, field: &str, value: &str, except: Option<Id>) -> Result<bool> {
        Ok(self.find_unique(module, field, &Value::Text(value.to_owned()), except).await?.is_some())
    }

    /// The record, seen by the viewer or not, that has this value in a unique field.
    pub async fn find_unique(
        &mut self,
        module: ModuleKey,
        field: &str,
        value: &Value,
        except: Option<Id>,
    ) -> Result<Option<Id>> {
        let mut select = Sea::select();
        select.expr(column(T, "id")).from_as(name(module.key()), name(T)).and_where(column(T, "deleted_at").is_null());
        match value {
            Value::Text(text) => {
                select.and_where(Expr::expr(Func::lower(column(T, field))).eq(text.to_ascii_lowercase()))
            }
            Value::Integer(number) => select.and_where(column(T, field).eq(*number)),
            _ => return Ok(None),
        };
        if let Some(id) = except {
            select.and_where(column(T, "id").ne(id_sql(id)));
        }
        select.limit(1);
        fetch(self, &select).await?.first().map(super::list::id_of).transpose()
    }

    /// How many records that are not deleted hold this one in a field, seen by the viewer or not.
    pub async fn count_holders(&mut self, module: ModuleKey, field: &str, id: Id) -> Result<u64> {
        let mut select = Sea::select();
        select
            .expr_as(Func::count(Expr::val(1)), name("count"))
            .from_as(name(module.key()), name(T))
            .and_where(column(T, "deleted_at").is_null())
            .and_where(column(T, field).eq(id_sql(id)));
        super::count(self, &select).await
    }
}

impl Tx {
    /// Writes a new record and its feed entry. `kind` is created or imported.
    pub async fn insert(&mut self, checked: &Checked, owner: Option<Id>, kind: FeedKind) -> Result<()> {
        let module = self.whole_module(checked.module())?.clone();
        let now = self.now().at;
        let mut values = checked.values().clone();
        values.insert("owner".to_owned(), owner.map_or(Value::Empty, Value::Ref));
        values.insert("created_by".to_owned(), self.viewer().id().map_or(Value::Empty, Value::Ref));
        values.insert("created_at".to_owned(), Value::Instant(now));
        values.insert("updated_at".to_owned(), Value::Instant(now));
        let mut columns = vec![name("id"), name("version")];
        let mut contents: Vec<Expr> = vec![id_sql(checked.id()).into(), 1_i64.into()];
        for field in &module.fields {
            let Some(value) = values.get(&field.key).filter(|value| !value.is_empty()) else { continue };
            for (column, sql) in columns::to_sql(field, value)? {
                columns.push(name(&column));
                contents.push(sql.into());
            }
        }
        let mut insert = Sea::insert();
        insert.into_table(name(module.key.key())).columns(columns);
        insert.values(contents).map_err(|error| Error::Definition(error.to_string()))?;
        let (sql, bound) = insert.build_sqlx(SqliteQueryBuilder);
        sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        self.write_lines(module.key, checked.id(), checked.values()).await?;
        self.index_new(&module, checked.id(), &values).await?;
        let changes: Vec<Change> = module
            .fields
            .iter()
            .filter(|field| !matches!(field.key.as_str(), "created_by" | "created_at" | "updated_at"))
            .filter_map(|field| {
                let new = values.get(&field.key).filter(|value| !value.is_empty())?.clone();
                Some(Change { field: field.key.clone(), old: Value::Empty, new })
            })
            .collect();
        self.log(module.key, checked.id(), kind, &changes).await?;
        Ok(())
    }

    /// Writes the changed values of a held record and its feed entry; answers the new version. Values that are as they
    /// were are left out; when nothing changed, nothing is written.
    pub async fn update(&mut self, held: &Held, values: &Values, kind: FeedKind) -> Result<i64> {
        let record = held.record();
        let changes: Vec<Change> = values
            .iter()
            .filter(|(key, value)| *record.get(key) != **value)
            .map(|(key, value)| Change { field: key.clone(), old: record.get(key).clone(), new: value.clone() })
            .collect();
        if changes.is_empty() {
            return Ok(record.version);
        }
        self.write_values(record, &changes).await?;
        self.log(record.module, record.id, kind, &changes).await?;
        Ok(record.version + 1)
    }

    /// Writes values that the system derives (sums of children, last follow-up) without an entry of their own: the
    /// change that caused them is in the feed.
    pub async fn derive(&mut self, module: ModuleKey, id: Id, values: &[(&str, Value)]) -> Result<()> {
        let def = self.whole_module(module)?.clone();
        let mut update = Sea::update();
        update.table(name(module.key())).and_where(Expr::col(name("id")).eq(id_sql(id)));
        for (key, value) in values {
            let field = def.field(key).ok_or_else(|| Error::Definition(format!("{module} has no {key}")))?;
            for (column, sql) in columns::to_sql(field, value)? {
                update.value(name(&column), sql);
            }
        }
        let (sql, bound) = update.build_sqlx(SqliteQueryBuilder);
        sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        let changes: Vec<_> = values.iter().map(|(key, value)| (*key, value)).collect();
        self.index_changes(&def, id, &changes).await?;
        self.recompute_one(&def, id).await
    }

    /// Marks a held record as deleted. Its data stay; its unique values are free for others.
    pub async fn delete(&mut self, held: &Held) -> Result<()> {
        let record = held.record();
        let at = millis(self.now().at);
        let mut update = Sea::update();
        update
            .table(name(record.module.key()))
            .value(name("deleted_at"), at)
            .value(name("version"), record.version + 1)
            .and_where(Expr::col(name("id")).eq(id_sql(record.id)));
        let (sql, bound) = update.build_sqlx(SqliteQueryBuilder);
        sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        self.put_into_bin(record.module, record.id).await?;
        self.log(record.module, record.id, FeedKind::Deleted, &[]).await?;
        Ok(())
    }

    /// Brings a deleted record back as it was. The caller has made sure that its unique values are free.
    pub async fn restore(&mut self, binned: &Binned) -> Result<()> {
        let record = binned.record();
        let mut update = Sea::update();
        update
            .table(name(record.module.key()))
            .value(name("deleted_at"), None::<i64>)
            .value(name("version"), record.version + 1)
            .and_where(Expr::col(name("id")).eq(id_sql(record.id)));
        let (sql, bound) = update.build_sqlx(SqliteQueryBuilder);
        sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        self.out_of_bin(record.module, record.id).await?;
        self.forget_merged(record.module, record.id).await?;
        self.log(record.module, record.id, FeedKind::Restored, &[]).await?;
        Ok(())
    }

    async fn write_values(&mut self, record: &Record, changes: &[Change]) -> Result<()> {
        let module = self.whole_module(record.module)?.clone();
        let mut update = Sea::update();
        update
            .table(name(module.key.key()))
            .value(name("version"), record.version + 1)
            .value(name("updated_at"), millis(self.now().at))
            .and_where(Expr::col(name("id")).eq(id_sql(record.id)))
            .and_where(Expr::col(name("version")).eq(record.version));
        let mut lines = Values::new();
        for change in changes {
            let field = module
                .field(&change.field)
                .ok_or_else(|| Error::Definition(format!("{} has no {}", module.key, change.field)))?;
            if field.kind == domain::FieldKind::Lines {
                lines.insert(field.key.clone(), change.new.clone());
            }
            for (column, sql) in columns::to_sql(field, &change.new)? {
                update.value(name(&column), sql);
            }
        }
        let (sql, bound) = update.build_sqlx(SqliteQueryBuilder);
        let done = sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        if done.rows_affected() != 1 {
            return Err(Error::Broken(format!("{} {} changed within its transaction", record.module, record.id)));
        }
        if !lines.is_empty() {
            sqlx::query("DELETE FROM line WHERE module = $1 AND record = $2")
                .bind(module.key.key())
                .bind(Uuid::from(record.id))
                .execute(self.conn())
                .await?;
            self.write_lines(module.key, record.id, &lines).await?;
        }
        let changes: Vec<_> = changes.iter().map(|change| (change.field.as_str(), &change.new)).collect();
        self.index_changes(&module, record.id, &changes).await
    }

    async fn write_lines(&mut self, module: ModuleKey, record: Id, values: &Values) -> Result<()> {
        let lines: &[Line] = values.get("lines").map_or(&[], Value::as_lines);
        for (line, position) in lines.iter().zip(0_i64..) {
            sqlx::query(
                "INSERT INTO line (module, record, position, product, name, unit, price, quantity, discount)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            )
            .bind(module.key())
            .bind(Uuid::from(record))
            .bind(position)
            .bind(Uuid::from(line.product))
            .bind(&line.name)
            .bind(&line.unit)
            .bind(scaled(line.price)?)
            .bind(scaled(line.quantity)?)
            .bind(scaled(line.discount)?)
            .execute(self.conn())
            .await?;
        }
        Ok(())
    }
}
