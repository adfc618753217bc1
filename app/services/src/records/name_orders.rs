//! Lists by name in the languages that people use (row L-08).

use std::sync::Arc;

use crate::{Result, Services};

/// Makes the indexes that are missing, one in a transaction: with a million records each takes some seconds, in which others
/// wait to write.
pub async fn order_names(services: &Arc<Services>) -> Result<()> {
    let missing = services.system("order names").read().await?.missing_name_orders().await?;
    for (module, lang) in missing {
        let mut tx = services.system("order names").write().await?;
        tx.make_name_order(module, lang).await?;
        tx.commit().await?;
        tracing::debug!(%module, lang = lang.code(), "lists by name have an index");
    }
    Ok(())
}
