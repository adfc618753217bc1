//! Opportunities: the stage gives the probability, and its end gives the closing date.

use async_trait::async_trait;
use domain::{Record, Value, check::Checked, schema::modules::probability};
use rust_decimal::Decimal;
use store::Tx;

use super::{Behaviour, after_save};
use crate::Result;

pub(super) struct Opportunity;

#[async_trait]
impl Behaviour for Opportunity {
    async fn before(&self, tx: &mut Tx, checked: &mut Checked, base: Option<&Record>) -> Result<()> {
        let Some(stage) = checked.values().get("stage").and_then(Value::as_text).map(str::to_owned) else {
            return Ok(());
        };
        checked.derive("probability", Value::Decimal(Decimal::from(probability(&stage))));
        let ended = matches!(stage.as_str(), "won" | "lost" | "invalid");
        let changed = base.is_none_or(|base| base.get("stage").as_text() != Some(stage.as_str()));
        if ended && changed && after_save(checked, base, "closed_on").is_empty() {
            checked.derive("closed_on", Value::Date(tx.now().today()));
        }
        Ok(())
    }
}
