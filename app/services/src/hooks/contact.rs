//! Contacts: the first one of a customer becomes its primary contact (row CUST-07).

use async_trait::async_trait;
use domain::{ModuleKey, Record, Value, check::Checked};
use store::Tx;

use super::{Behaviour, after_save};
use crate::Result;

pub(super) struct Contact;

#[async_trait]
impl Behaviour for Contact {
    async fn after(&self, tx: &mut Tx, checked: &Checked, base: Option<&Record>) -> Result<()> {
        let before = base.and_then(|base| base.get("customer").as_ref_id());
        let Some(customer) = after_save(checked, base, "customer").as_ref_id() else { return Ok(()) };
        if before != Some(customer) {
            if let Some(before) = before {
                tx.replace_reference(ModuleKey::Customer, before, "primary_contact", checked.id(), None).await?;
            }
            if tx.count_holders(ModuleKey::Contact, "customer", customer).await? == 1 {
                tx.derive(ModuleKey::Customer, customer, &[("primary_contact", Value::Ref(checked.id()))]).await?;
            }
        }
        Ok(())
    }

    async fn restored(&self, tx: &mut Tx, record: &Record) -> Result<()> {
        let Some(customer) = record.get("customer").as_ref_id() else { return Ok(()) };
        if tx.parent_of(ModuleKey::Customer, "primary_contact", customer).await?.is_none() {
            tx.derive(ModuleKey::Customer, customer, &[("primary_contact", Value::Ref(record.id))]).await?;
        }
        Ok(())
    }

    async fn deleted(&self, tx: &mut Tx, record: &Record) -> Result<()> {
        if let Some(customer) = record.get("customer").as_ref_id() {
            tx.replace_reference(ModuleKey::Customer, customer, "primary_contact", record.id, None).await?;
        }
        Ok(())
    }
}
