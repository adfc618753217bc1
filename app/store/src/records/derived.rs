//! Single values of other records that behaviours need, whoever asks: sums, parents, texts.

use domain::{Id, ModuleKey, Value};
use rust_decimal::Decimal;
use sea_query::{ExprTrait, Func, Query as Sea};
use sqlx::Row as _;
use uuid::Uuid;

use super::{column, fetch, filter::T, name};
use crate::{
    Result, Tx, View,
    columns::{id_sql, unscaled},
};

impl View {
    /// The exact sum of a money field over the records that are not deleted and hold `id` in `key`.
    pub async fn sum_of(&mut self, module: ModuleKey, field: &str, key: &str, id: Id) -> Result<Decimal> {
        let mut select = those_with(module, key, id);
        select.expr_as(Func::sum(column(T, field)), name("sum"));
        let rows = fetch(self, &select).await?;
        let sum = rows.first().map(|row| row.try_get::<Option<i64>, _>("sum")).transpose()?.flatten();
        Ok(unscaled(sum.unwrap_or(0)))
    }

    /// What a record refers to in a field.
    pub async fn parent_of(&mut self, module: ModuleKey, field: &str, id: Id) -> Result<Option<Id>> {
        let mut select = those_with(module, "id", id);
        select.expr_as(column(T, field), name("parent"));
        let rows = fetch(self, &select).await?;
        let parent = rows.first().map(|row| row.try_get::<Option<Uuid>, _>("parent")).transpose()?.flatten();
        Ok(parent.map(Id))
    }

    /// The text of a field of a record; empty when there is none.
    pub async fn text_of(&mut self, module: ModuleKey, field: &str, id: Id) -> Result<String> {
        let mut select = those_with(module, "id", id);
        select.expr_as(column(T, field), name("text"));
        let rows = fetch(self, &select).await?;
        let text = rows.first().map(|row| row.try_get::<Option<String>, _>("text")).transpose()?.flatten();
        Ok(text.unwrap_or_default())
    }
}

/// A select over the records that are not deleted and hold `id` in `key`.
fn those_with(module: ModuleKey, key: &str, id: Id) -> sea_query::SelectStatement {
    let mut select = Sea::select();
    select
        .from_as(name(module.key()), name(T))
        .and_where(column(T, key).eq(id_sql(id)))
        .and_where(column(T, "deleted_at").is_null());
    select
}

impl Tx {
    /// Where a record refers to `old` in a field, it refers to `new` from now on.
    pub async fn replace_reference(
        &mut self,
        module: ModuleKey,
        record: Id,
        field: &str,
        old: Id,
        new: Option<Id>,
    ) -> Result<()> {
        if self.parent_of(module, field, record).await? == Some(old) {
            self.derive(module, record, &[(field, new.map_or(Value::Empty, Value::Ref))]).await?;
        }
        Ok(())
    }
}
