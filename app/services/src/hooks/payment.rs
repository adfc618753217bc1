//! Payments: what came in is counted at the instalment that it pays (row PLAN-01).

use async_trait::async_trait;
use domain::{FieldProblem, ModuleKey, Record, check::Checked};
use store::Tx;

use super::{Behaviour, after_save, payment_plan};
use crate::Result;

pub(super) struct Payment;

#[async_trait]
impl Behaviour for Payment {
    async fn before(&self, tx: &mut Tx, checked: &mut Checked, base: Option<&Record>) -> Result<()> {
        let Some(plan) = after_save(checked, base, "plan").as_ref_id() else { return Ok(()) };
        let contract = after_save(checked, base, "contract").as_ref_id();
        match tx.parent_of(ModuleKey::PaymentPlan, "contract", plan).await? {
            Some(other) if contract != Some(other) => {
                Err(vec![FieldProblem::new("plan", "check-other-contract")].into())
            }
            _ => Ok(()),
        }
    }

    async fn after(&self, tx: &mut Tx, checked: &Checked, base: Option<&Record>) -> Result<()> {
        let before = base.and_then(|base| base.get("plan").as_ref_id());
        let now = after_save(checked, base, "plan").as_ref_id();
        for plan in [before, now.filter(|now| before != Some(*now))].into_iter().flatten() {
            payment_plan::count_payments(tx, plan).await?;
        }
        Ok(())
    }

    async fn restored(&self, tx: &mut Tx, record: &Record) -> Result<()> {
        self.deleted(tx, record).await
    }

    async fn deleted(&self, tx: &mut Tx, record: &Record) -> Result<()> {
        match record.get("plan").as_ref_id() {
            Some(plan) => payment_plan::count_payments(tx, plan).await,
            None => Ok(()),
        }
    }
}
