//! Customers: a parent is never below its own child.

use async_trait::async_trait;
use domain::{FieldProblem, ModuleKey, Record, check::Checked};
use store::Tx;

use super::Behaviour;
use crate::Result;

/// Deeper than any company's structure; ends the walk should the data hold a cycle all the same.
const DEEPEST: usize = 100;

pub(super) struct Customer;

#[async_trait]
impl Behaviour for Customer {
    async fn before(&self, tx: &mut Tx, checked: &mut Checked, _base: Option<&Record>) -> Result<()> {
        let mut next = checked.get("parent").as_ref_id();
        for _ in 0..DEEPEST {
            let Some(parent) = next else { return Ok(()) };
            if parent == checked.id() {
                break;
            }
            next = tx.parent_of(ModuleKey::Customer, "parent", parent).await?;
        }
        if next.is_some() {
            return Err(vec![FieldProblem::new("parent", "check-cycle")].into());
        }
        Ok(())
    }
}
