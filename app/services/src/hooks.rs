//! What is special to a module when its records are saved: one small file each.

mod contact;
mod customer;
mod opportunity;
mod payment;
mod payment_plan;
mod tax_invoice;

use async_trait::async_trait;
use domain::{ModuleKey, Record, Value, check::Checked};
use store::Tx;

use crate::Result;

/// The behaviour of a module. Every method has a default: nothing special.
#[async_trait]
pub(crate) trait Behaviour: Send + Sync {
    /// After the check, before unique values are looked at: refuses, or derives values.
    async fn before(&self, _tx: &mut Tx, _checked: &mut Checked, _base: Option<&Record>) -> Result<()> {
        Ok(())
    }

    /// After the record is written, in the same transaction.
    async fn after(&self, _tx: &mut Tx, _checked: &Checked, _base: Option<&Record>) -> Result<()> {
        Ok(())
    }

    /// After the record came back from the recycle bin, in the same transaction.
    async fn restored(&self, _tx: &mut Tx, _record: &Record) -> Result<()> {
        Ok(())
    }

    /// After the record is deleted, in the same transaction.
    async fn deleted(&self, _tx: &mut Tx, _record: &Record) -> Result<()> {
        Ok(())
    }
}

struct Nothing;

impl Behaviour for Nothing {}

/// The behaviour of a module.
pub(crate) fn of(module: ModuleKey) -> &'static dyn Behaviour {
    match module {
        ModuleKey::Customer => &customer::Customer,
        ModuleKey::Contact => &contact::Contact,
        ModuleKey::Opportunity => &opportunity::Opportunity,
        ModuleKey::Payment => &payment::Payment,
        ModuleKey::PaymentPlan => &payment_plan::PaymentPlan,
        ModuleKey::TaxInvoice => &tax_invoice::TaxInvoice,
        _ => &Nothing,
    }
}

/// A value as it will be after the save.
fn after_save<'a>(checked: &'a Checked, base: Option<&'a Record>, field: &str) -> &'a Value {
    checked.values().get(field).or_else(|| base.map(|base| base.get(field))).unwrap_or(&Value::Empty)
}
