//! Boards: how many records each option of a choice has and what they sum to, in one statement.

use std::collections::BTreeMap;

use domain::{FieldDef, ModuleDef};
use rust_decimal::Decimal;
use sea_query::{Expr, ExprTrait as _, Func, SelectStatement, SqliteQueryBuilder};
use sqlx::Row as _;

use super::{Query, column, fetch, filter::T, name};
use crate::{Error, Result, View, columns::unscaled};

/// What the records with one option come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionTotal {
    /// `None`: the records without one.
    pub option: Option<String>,
    pub count: u64,
    /// Sums of the module's summed fields.
    pub sums: BTreeMap<String, Decimal>,
}

impl View {
    /// The records of the selection that the viewer sees, counted and summed by the options of a choice field; options
    /// without records are left out.
    pub async fn option_totals(&mut self, query: &Query, field: &str) -> Result<Vec<OptionTotal>> {
        let module = self.module(query.selection.module)?.clone();
        let field = module.field(field).ok_or_else(|| Error::Broken(format!("no field {field}")))?;
        let rows = fetch(self, &self.totals_select(&module, query, field)?).await?;
        rows.iter()
            .map(|row| {
                let mut sums = BTreeMap::new();
                for (index, field) in module.sums.iter().enumerate() {
                    let sum = row.try_get::<Option<i64>, _>(format!("sum{index}").as_str())?;
                    sums.insert(field.clone(), unscaled(sum.unwrap_or(0)));
                }
                Ok(OptionTotal {
                    option: row.try_get("option")?,
                    count: u64::try_from(row.try_get::<i64, _>("count")?).unwrap_or(0),
                    sums,
                })
            })
            .collect()
    }

    /// The statement of the totals and the database's plan for it: for the tests that watch over both.
    pub async fn explain_totals(&mut self, query: &Query, field: &str) -> Result<(String, Vec<String>)> {
        let module = self.module(query.selection.module)?.clone();
        let field = module.field(field).ok_or_else(|| Error::Broken(format!("no field {field}")))?;
        let select = self.totals_select(&module, query, field)?;
        let steps = super::explain(self, &select).await?;
        Ok((select.to_string(SqliteQueryBuilder), steps))
    }

    fn totals_select(&self, module: &ModuleDef, query: &Query, field: &FieldDef) -> Result<SelectStatement> {
        let mut select = self.whole(module, query)?;
        select.expr_as(column(T, &field.key), name("option")).expr_as(Func::count(Expr::val(1)), name("count"));
        for (index, field) in module.sums.iter().enumerate() {
            select.expr_as(column(T, field).sum(), name(&format!("sum{index}")));
        }
        select.group_by_col((name(T), name(&field.key)));
        Ok(select)
    }
}
