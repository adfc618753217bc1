//! Payment plans: the instalment's number and name, and what is still open.

use async_trait::async_trait;
use domain::{Id, ModuleKey, Record, Value, check::Checked};
use rust_decimal::Decimal;
use store::Tx;

use super::{Behaviour, after_save};
use crate::Result;

pub(super) struct PaymentPlan;

#[async_trait]
impl Behaviour for PaymentPlan {
    async fn before(&self, tx: &mut Tx, checked: &mut Checked, base: Option<&Record>) -> Result<()> {
        let Some(contract) = after_save(checked, base, "contract").as_ref_id() else { return Ok(()) };
        if after_save(checked, base, "instalment").is_empty() {
            let others = tx.count_holders(ModuleKey::PaymentPlan, "contract", contract).await?;
            let number = i64::try_from(others).unwrap_or(0) + 1;
            checked.derive("instalment", Value::Integer(number));
        }
        let number = tx.text_of(ModuleKey::Contract, "number", contract).await?;
        if let Value::Integer(instalment) = after_save(checked, base, "instalment").clone() {
            checked.derive("name", Value::Text(format!("{number}-{instalment}")));
        }
        let amount = after_save(checked, base, "amount").as_decimal().unwrap_or_default();
        let received = tx.sum_of(ModuleKey::Payment, "amount", "plan", checked.id()).await?;
        set_received(checked, amount, received);
        Ok(())
    }

    async fn restored(&self, tx: &mut Tx, record: &Record) -> Result<()> {
        count_payments(tx, record.id).await
    }
}

fn set_received(checked: &mut Checked, amount: Decimal, received: Decimal) {
    checked.derive("received", Value::Decimal(received));
    checked.derive("open", Value::Decimal((amount - received).max(Decimal::ZERO)));
}

/// Counts again what came in on a plan: after its payments changed.
pub(super) async fn count_payments(tx: &mut Tx, plan: Id) -> Result<()> {
    let received = tx.sum_of(ModuleKey::Payment, "amount", "plan", plan).await?;
    let amount = tx.sum_of(ModuleKey::PaymentPlan, "amount", "id", plan).await?;
    let open = (amount - received).max(Decimal::ZERO);
    tx.derive(ModuleKey::PaymentPlan, plan, &[("received", Value::Decimal(received)), ("open", Value::Decimal(open))])
        .await?;
    Ok(())
}
