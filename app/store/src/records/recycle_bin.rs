//! The recycle bin (row PLUS-04): deleted records, seen by those who saw them before and may delete them.

use chrono::{DateTime, Utc};
use domain::{
    Action, Id, ModuleDef, ModuleKey, Record, Value,
    feed::{Change, FeedKind},
};
use sea_query::{Condition, Expr, ExprTrait, Func, JoinType, Order, Query as Sea, SelectStatement, SqliteQueryBuilder};
use sea_query_sqlx::SqlxBinder;
use sqlx::Row as _;
use uuid::Uuid;

use super::{column, fetch, filter, filter::T, list::id_of, name, visibility};
use crate::{
    Result, Tx, View,
    columns::{self, id_sql},
    time::{from_millis, millis},
};

/// The tables that hold parts of a record by `module` and `record`, besides its own row: they go with it when it is
/// removed for good. A test compares them with the tables that there are.
pub const PARTS: [&str; 7] = ["line", "team", "star", "file_use", "follow_up", "notice", "task_link"];

/// A deleted record that the viewer may bring back or remove for good: the proof that the writing functions ask for.
#[derive(Clone, Debug)]
pub struct Binned {
    record: Record,
}

impl Binned {
    /// The record as it was when it was deleted.
    pub fn record(&self) -> &Record {
        &self.record
    }
}

/// Which deleted records of a module.
#[derive(Clone, Debug)]
pub struct BinQuery {
    pub module: ModuleKey,
    pub search: String,
    /// Only those that this employee deleted.
    pub by: Option<Id>,
    pub from: Option<DateTime<Utc>>,
    /// Up to this moment, which is not included.
    pub before: Option<DateTime<Utc>>,
}

/// A deleted record in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Deleted {
    pub id: Id,
    pub title: String,
    pub owner: Option<Id>,
    pub at: DateTime<Utc>,
    pub by: Option<Id>,
}

impl View {
    /// One page of the recycle bin, the last deleted first; `page` is from 1.
    pub async fn bin(&mut self, query: &BinQuery, page: u32, size: u32) -> Result<Vec<Deleted>> {
        let module = self.module(query.module)?.clone();
        let title = module.field(&module.title).cloned();
        let mut select = self.binned(&module, query);
        select
            .expr(column(T, "id"))
            .expr(column(T, "owner"))
            .expr(column("d", "at"))
            .expr(column("d", "actor"))
            .order_by((name("d"), name("at")), Order::Desc)
            .order_by((name(T), name("id")), Order::Desc)
            .limit(u64::from(size))
            .offset(u64::from(page.saturating_sub(1)) * u64::from(size));
        for stored in title.iter().flat_map(columns::of) {
            select.expr(column(T, &stored.name));
        }
        let rows = fetch(self, &select).await?;
        rows.iter()
            .map(|row| {
                let title = title.as_ref().map(|field| columns::from_row(field, row)).transpose()?;
                Ok(Deleted {
                    id: id_of(row)?,
                    title: title.as_ref().and_then(Value::as_text).unwrap_or_default().to_owned(),
                    owner: row.try_get::<Option<Uuid>, _>("owner")?.map(Id),
                    at: from_millis(row.try_get("at")?),
                    by: row.try_get::<Option<Uuid>, _>("actor")?.map(Id),
                })
            })
            .collect()
    }

    /// How many deleted records there are.
    pub async fn count_bin(&mut self, query: &BinQuery) -> Result<u64> {
        let module = self.module(query.module)?.clone();
        let mut select = self.binned(&module, query);
        select.expr_as(Func::count(Expr::val(1)), name("count"));
        super::count(self, &select).await
    }

    /// Of these deleted records, those with which the viewer may do this.
    pub async fn binned_among(&mut self, module: ModuleKey, ids: &[Id], action: Action) -> Result<Vec<Id>> {
        let def = self.module(module)?.clone();
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .from_as(name(module.key()), name(T))
            .and_where(column(T, "deleted_at").is_not_null())
            .and_where(column(T, "id").is_in(ids.iter().copied().map(id_sql)))
            .cond_where(visibility::visible(self.viewer(), &def, T, self.now()))
            .cond_where(visibility::allowed(self.viewer(), &def, action, T, self.now()));
        fetch(self, &select).await?.iter().map(id_of).collect()
    }

    /// A deleted record with which the viewer may do this; `None` for everything else.
    pub async fn hold_binned(&mut self, module: ModuleKey, id: Id, action: Action) -> Result<Option<Binned>> {
        let def = self.whole_module(module)?.clone();
        let condition = Condition::all()
            .add(visibility::visible(self.viewer(), &def, T, self.now()))
            .add(visibility::allowed(self.viewer(), &def, action, T, self.now()));
        Ok(self.load(&def, id, condition, true).await?.map(|record| Binned { record }))
    }

    /// Whether a record is deleted, seen by the viewer or not.
    pub async fn is_deleted(&mut self, module: ModuleKey, id: Id) -> Result<bool> {
        let row = sqlx::query("SELECT 1 FROM deleted_record WHERE module = $1 AND record = $2")
            .bind(module.key())
            .bind(Uuid::from(id))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.is_some())
    }

    /// The oldest records of a module that were deleted before a moment.
    pub async fn expired(&mut self, module: ModuleKey, before: DateTime<Utc>, limit: u32) -> Result<Vec<Id>> {
        let rows = sqlx::query("SELECT record FROM deleted_record WHERE module = $1 AND at < $2 ORDER BY at LIMIT $3")
            .bind(module.key())
            .bind(millis(before))
            .bind(limit)
            .fetch_all(self.conn())
            .await?;
        rows.iter().map(|row| Ok(Id(row.try_get("record")?))).collect()
    }

    fn binned(&self, module: &ModuleDef, query: &BinQuery) -> SelectStatement {
        let (viewer, now) = (self.viewer(), self.now());
        let may = |action| visibility::allowed(viewer, module, action, T, now);
        let mut select = Sea::select();
        select
            .from_as(name(module.key.key()), name(T))
            .join_as(
                JoinType::InnerJoin,
                name("deleted_record"),
                name("d"),
                Condition::all()
                    .add(column("d", "module").eq(module.key.key()))
                    .add(column("d", "record").equals((name(T), name("id")))),
            )
            .and_where(column(T, "deleted_at").is_not_null())
            .cond_where(visibility::visible(viewer, module, T, now))
            .cond_where(Condition::any().add(may(Action::Delete)).add(may(Action::Purge)));
        if let Some(by) = query.by {
            select.and_where(column("d", "actor").eq(id_sql(by)));
        }
        if let Some(from) = query.from {
            select.and_where(column("d", "at").gte(millis(from)));
        }
        if let Some(before) = query.before {
            select.and_where(column("d", "at").lt(millis(before)));
        }
        let search = query.search.trim();
        if !search.is_empty() {
            let fields =
                module.fields.iter().filter(|field| (field.searched || field.key == module.title) && !field.hidden);
            let any = fields.fold(Condition::any(), |any, field| {
                any.add(column(T, &field.key).like(filter::pattern("%", search, "%")))
            });
            select.cond_where(any);
        }
        select
    }
}

impl Tx {
    /// Removes deleted records of one module for good, with everything that belongs to them; where other records refer
    /// to them, they refer to nothing from now on. The feed keeps what happened.
    pub async fn purge(&mut self, module: ModuleKey, binned: &[Binned]) -> Result<()> {
        if binned.is_empty() {
            return Ok(());
        }
        let def = self.whole_module(module)?.clone();
        let ids: Vec<Id> = binned.iter().map(|binned| binned.record.id).collect();
        // What cannot be without its parent, like the addresses of a customer, goes with it.
        for child in def.children.iter().filter(|child| !child.holds) {
            for id in self.referring(child.module, &child.field, &ids).await? {
                self.remove(child.module, id).await?;
                self.log(child.module, id, FeedKind::Purged, &[]).await?;
            }
        }
        self.forget_references(module, &ids).await?;
        for binned in binned {
            let record = &binned.record;
            self.remove(module, record.id).await?;
            let name = Change { field: def.title.clone(), old: record.get(&def.title).clone(), new: Value::Empty };
            self.log(module, record.id, FeedKind::Purged, &[name]).await?;
        }
        Ok(())
    }

    /// Removes the row of a record, and everything that belongs to it.
    async fn remove(&mut self, module: ModuleKey, id: Id) -> Result<()> {
        for table in PARTS {
            let sql = format!("DELETE FROM {table} WHERE module = $1 AND record = $2");
            sqlx::query(sqlx::AssertSqlSafe(sql)).bind(module.key()).bind(Uuid::from(id)).execute(self.conn()).await?;
        }
        self.unindex(module, id).await?;
        let mut delete = Sea::delete();
        delete.from_table(name(module.key())).and_where(Expr::col(name("id")).eq(id_sql(id)));
        let (sql, bound) = delete.build_sqlx(SqliteQueryBuilder);
        sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        self.out_of_bin(module, id).await
    }

    /// The records, deleted or not, that refer to one of these in a field.
    async fn referring(&mut self, module: ModuleKey, field: &str, ids: &[Id]) -> Result<Vec<Id>> {
        let mut select = Sea::select();
        select
            .expr(column(T, "id"))
            .from_as(name(module.key()), name(T))
            .and_where(column(T, field).is_in(ids.iter().copied().map(id_sql)));
        fetch(self, &select).await?.iter().map(id_of).collect()
    }

    async fn forget_references(&mut self, module: ModuleKey, ids: &[Id]) -> Result<()> {
        for key in ModuleKey::ALL {
            let other = self.whole_module(key)?.clone();
            for field in &other.fields {
                if field.kind != domain::FieldKind::Reference(module) {
                    continue;
                }
                let mut update = Sea::update();
                update
                    .table(name(other.key.key()))
                    .value(name(&field.key), None::<Uuid>)
                    .and_where(Expr::col(name(&field.key)).is_in(ids.iter().copied().map(id_sql)))
                    .returning_col(name("id"));
                let (sql, bound) = update.build_sqlx(SqliteQueryBuilder);
                let rows = sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).fetch_all(self.conn()).await?;
                for row in &rows {
                    self.index_changes(&other, id_of(row)?, &[(field.key.as_str(), &Value::Empty)]).await?;
                }
            }
        }
        Ok(())
    }

    /// A record that was merged into another one and comes back is not led on any more.
    pub(super) async fn forget_merged(&mut self, module: ModuleKey, record: Id) -> Result<()> {
        sqlx::query("DELETE FROM merged WHERE module = $1 AND record = $2")
            .bind(module.key())
            .bind(Uuid::from(record))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    /// Forgets that a record was deleted whose row is not there any more.
    pub async fn forget_deleted(&mut self, module: ModuleKey, record: Id) -> Result<()> {
        self.out_of_bin(module, record).await
    }

    pub(super) async fn put_into_bin(&mut self, module: ModuleKey, record: Id) -> Result<()> {
        let (at, actor) = (millis(self.now().at), self.viewer().id().map(Uuid::from));
        sqlx::query(
            "INSERT INTO deleted_record (module, record, at, actor) VALUES ($1, $2, $3, $4)
             ON CONFLICT (module, record) DO UPDATE SET at = excluded.at, actor = excluded.actor",
        )
        .bind(module.key())
        .bind(Uuid::from(record))
        .bind(at)
        .bind(actor)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    pub(super) async fn out_of_bin(&mut self, module: ModuleKey, record: Id) -> Result<()> {
        sqlx::query("DELETE FROM deleted_record WHERE module = $1 AND record = $2")
            .bind(module.key())
            .bind(Uuid::from(record))
            .execute(self.conn())
            .await?;
        Ok(())
    }
}
