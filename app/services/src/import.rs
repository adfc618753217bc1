//! Import.

use std::sync::Arc;

use crate::{Result, Services};

/// Marks imports as interrupted that a stopped server left running.
pub(crate) async fn recover(_services: &Arc<Services>) -> Result<()> {
    Ok(())
}
