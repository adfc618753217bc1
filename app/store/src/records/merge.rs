//! Merging records: everything that belongs to one belongs to another from now on, and whoever asks for it is led there.

use domain::{
    FieldKind, Id, ModuleKey, Value,
    feed::{Change, FeedKind},
};
use sea_query::{Expr, ExprTrait, Query as Sea, SqliteQueryBuilder};
use sea_query_sqlx::SqlxBinder;
use sqlx::Row as _;
use uuid::Uuid;

use super::{Held, TeamRow, column, fetch, filter::T, list::id_of, name};
use crate::{Result, Tx, View, columns::id_sql, time::millis};

/// The tables whose rows belong to a record by `module` and `record` and go along with it, with what else makes a row of
/// them unique. A test compares them with the tables that there are.
pub const MOVED: [(&str, &[&str]); 5] = [
    ("follow_up", &[]),
    ("notice", &[]),
    ("file_use", &["file", "part"]),
    ("star", &["employee"]),
    ("task_link", &["task"]),
];

impl View {
    /// The record into which another one was merged.
    pub async fn merged_into(&mut self, module: ModuleKey, record: Id) -> Result<Option<Id>> {
        let row = sqlx::query("SELECT kept FROM merged WHERE module = $1 AND record = $2")
            .bind(module.key())
            .bind(Uuid::from(record))
            .fetch_optional(self.conn())
            .await?;
        Ok(row.map(|row| row.try_get("kept")).transpose()?.map(Id))
    }
}

impl Tx {
    /// Moves everything that belongs to `from` to `to`: what refers to it, follow-ups, files, stars, tasks, its team and its
    /// owner, who goes on seeing it. Deleted children move too, so that they come back to a parent that is there.
    pub async fn move_relations(&mut self, from: &Held, to: &Held) -> Result<()> {
        let module = from.record().module;
        let (old, new) = (from.record().id, to.record().id);
        for other in ModuleKey::ALL {
            let def = self.whole_module(other)?.clone();
            let fields = def.fields.iter().filter(|field| field.kind == FieldKind::Reference(module));
            for field in fields.map(|field| field.key.clone()).collect::<Vec<_>>() {
                self.move_reference(other, &field, old, new).await?;
            }
        }
        if module == ModuleKey::Contact {
            sqlx::query("UPDATE follow_up SET contact = $2 WHERE contact = $1")
                .bind(Uuid::from(old))
                .bind(Uuid::from(new))
                .execute(self.conn())
                .await?;
        }
        if self.whole_module(module)?.features.team {
            self.move_team(from, to).await?;
        }
        for (table, unique) in MOVED {
            let same = unique.iter().map(|key| format!(" AND o.{key} = {table}.{key}")).collect::<Vec<_>>().concat();
            let free = if unique.is_empty() {
                String::new()
            } else {
                format!(" AND NOT EXISTS (SELECT 1 FROM {table} AS o WHERE o.module = $1 AND o.record = $3{same})")
            };
            let sql = format!("UPDATE {table} SET record = $3 WHERE module = $1 AND record = $2{free}");
            sqlx::query(sqlx::AssertSqlSafe(sql))
                .bind(module.key())
                .bind(Uuid::from(old))
                .bind(Uuid::from(new))
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }

    /// Marks a held record as gone into another one, whose history goes on with its own.
    pub async fn merge_away(&mut self, from: &Held, to: &Held) -> Result<()> {
        let (record, kept) = (from.record(), to.record());
        let title = self.whole_module(record.module)?.title.clone();
        let at = millis(self.now().at);
        let mut update = Sea::update();
        update
            .table(name(record.module.key()))
            .value(name("deleted_at"), at)
            .and_where(Expr::col(name("id")).eq(id_sql(record.id)));
        let (sql, bound) = update.build_sqlx(SqliteQueryBuilder);
        sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
        self.put_into_bin(record.module, record.id).await?;
        // Whoever was led to the one that goes is led on.
        sqlx::query("UPDATE merged SET kept = $3 WHERE module = $1 AND kept = $2")
            .bind(record.module.key())
            .bind(Uuid::from(record.id))
            .bind(Uuid::from(kept.id))
            .execute(self.conn())
            .await?;
        sqlx::query(
            "INSERT INTO merged (module, record, kept) VALUES ($1, $2, $3)
             ON CONFLICT (module, record) DO UPDATE SET kept = excluded.kept",
        )
        .bind(record.module.key())
        .bind(Uuid::from(record.id))
        .bind(Uuid::from(kept.id))
        .execute(self.conn())
        .await?;
        let into = Change { field: "merged_into".to_owned(), old: Value::Empty, new: kept.get(&title).clone() };
        self.log(record.module, record.id, FeedKind::Merged, &[into]).await?;
        let one = Change { field: "merged".to_owned(), old: Value::Empty, new: record.get(&title).clone() };
        self.log(kept.module, kept.id, FeedKind::Merged, &[one]).await?;
        Ok(())
    }

    /// Where a field of any record of a module, deleted or not, refers to `old`, it refers to `new`; the new one itself to
    /// nothing.
    async fn move_reference(&mut self, module: ModuleKey, field: &str, old: Id, new: Id) -> Result<()> {
        let mut select = Sea::select();
        select.expr(column(T, "id")).from_as(name(module.key()), name(T)).and_where(column(T, field).eq(id_sql(old)));
        let def = self.whole_module(module)?.clone();
        let rows = fetch(self, &select).await?;
        for row in &rows {
            let id = id_of(row)?;
            let target = (id != new).then_some(new);
            let mut update = Sea::update();
            update
                .table(name(module.key()))
                .value(name(field), target.map(Uuid::from))
                .value(name("version"), Expr::col(name("version")).add(1))
                .value(name("updated_at"), millis(self.now().at))
                .and_where(Expr::col(name("id")).eq(id_sql(id)));
            let (sql, bound) = update.build_sqlx(SqliteQueryBuilder);
            sqlx::query_with(sqlx::AssertSqlSafe(sql), bound).execute(self.conn()).await?;
            let new = target.map_or(Value::Empty, Value::Ref);
            self.index_changes(&def, id, &[(field, &new)]).await?;
            let change = Change { field: field.to_owned(), old: Value::Ref(old), new };
            self.log(module, id, FeedKind::Updated, &[change]).await?;
        }
        Ok(())
    }

    /// The members of both, each with the wider of his rights; the owner of the one that goes becomes one who may write.
    async fn move_team(&mut self, from: &Held, to: &Held) -> Result<()> {
        let (module, owner) = (from.record().module, to.record().owner());
        let mut members = self.team(module, from.record().id).await?;
        members.extend(from.record().owner().map(|employee| TeamRow { employee, write: true, until: None }));
        let there = self.team(module, to.record().id).await?;
        for member in members.into_iter().filter(|member| Some(member.employee) != owner) {
            let wider = there.iter().find(|other| other.employee == member.employee).map_or(member.clone(), |other| {
                let until = if member.until.is_none() || other.until.is_none() {
                    None
                } else {
                    Ord::max(member.until, other.until)
                };
                TeamRow { employee: member.employee, write: member.write || other.write, until }
            });
            if !there.contains(&wider) {
                self.set_member(to, &wider).await?;
            }
        }
        Ok(())
    }
}
