//! Quick phrases (row D-04): everybody has his own.

use domain::{
    Id, Problem,
    phrases::{MAX_PHRASES, Phrase},
};

use crate::{Context, Error, Result};

/// The user's phrases in his order.
pub async fn list(context: &Context) -> Result<Vec<Phrase>> {
    Ok(context.read().await?.phrases(context.me()?).await?)
}

/// Adds a phrase at the end, or changes one.
pub async fn save(context: &Context, phrase: Phrase) -> Result<()> {
    let me = context.me()?;
    let problems = phrase.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let others = tx.phrases(me).await?.into_iter().filter(|other| other.id != phrase.id).count();
    if others >= MAX_PHRASES {
        return Err(Problem::field("text", "check-too-many-values").arg("max", MAX_PHRASES).into());
    }
    if !tx.save_phrase(me, &phrase).await? {
        return Err(Error::not_found());
    }
    tx.commit().await?;
    Ok(())
}

/// Deletes a phrase.
pub async fn delete(context: &Context, id: Id) -> Result<()> {
    let me = context.me()?;
    let mut tx = context.write().await?;
    if !tx.delete_phrase(me, id).await? {
        return Err(Error::not_found());
    }
    tx.commit().await?;
    Ok(())
}

/// Puts the phrases into this order.
pub async fn order(context: &Context, ids: Vec<Id>) -> Result<()> {
    let me = context.me()?;
    if ids.len() > MAX_PHRASES {
        return Err(Problem::field("ids", "check-too-many-values").arg("max", MAX_PHRASES).into());
    }
    let mut tx = context.write().await?;
    tx.order_phrases(me, &ids).await?;
    tx.commit().await?;
    Ok(())
}
