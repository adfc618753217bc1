//! Tax invoices: the contract's amount stands on the request, read-only (row INV-01).

use async_trait::async_trait;
use domain::{ModuleKey, Record, Value, check::Checked};
use store::Tx;

use super::Behaviour;
use crate::Result;

pub(super) struct TaxInvoice;

#[async_trait]
impl Behaviour for TaxInvoice {
    async fn before(&self, tx: &mut Tx, checked: &mut Checked, _base: Option<&Record>) -> Result<()> {
        if let Some(contract) = checked.get("contract").as_ref_id() {
            let amount = tx.sum_of(ModuleKey::Contract, "amount", "id", contract).await?;
            checked.derive("contract_amount", Value::Decimal(amount));
        }
        Ok(())
    }
}
