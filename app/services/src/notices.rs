//! Notifications (row NAV-05): everybody has his own.

use domain::{
    Id, Problem,
    notice::{NoticeSettings, Notices},
};

use crate::{Context, Result};

const PAGE: usize = 30;
/// The most that are marked at once: more than a page has.
const MOST: usize = 200;

/// A page of notifications, newest first, older than `before`.
pub async fn list(context: &Context, before: Option<Id>) -> Result<Notices> {
    let me = context.me()?;
    let mut view = context.read().await?;
    // One more than a page: whether there are more.
    let mut items = view.notices(me, before, u32::try_from(PAGE + 1).unwrap_or(u32::MAX)).await?;
    let more = items.len() > PAGE;
    items.truncate(PAGE);
    Ok(Notices { items, unread: view.unread_notices(me).await?, more })
}

/// Marks notifications as read; answers how many are unread.
pub async fn mark_read(context: &Context, ids: Vec<Id>) -> Result<u32> {
    let me = context.me()?;
    if ids.len() > MOST {
        return Err(Problem::field("ids", "check-too-many-values").arg("max", MOST).into());
    }
    let mut tx = context.write().await?;
    tx.read_notices(me, Some(&ids)).await?;
    let unread = tx.unread_notices(me).await?;
    tx.commit().await?;
    Ok(unread)
}

/// Marks all as read.
pub async fn mark_all_read(context: &Context) -> Result<()> {
    let me = context.me()?;
    let mut tx = context.write().await?;
    tx.read_notices(me, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Of what the user does not want to be notified.
pub async fn settings(context: &Context) -> Result<NoticeSettings> {
    let me = context.me()?;
    Ok(context.read().await?.notice_settings(me).await?)
}

/// Chooses it; what was told before stays.
pub async fn save_settings(context: &Context, settings: NoticeSettings) -> Result<()> {
    let me = context.me()?;
    let mut tx = context.write().await?;
    tx.save_notice_settings(me, &settings).await?;
    tx.commit().await?;
    Ok(())
}
