//! Announcements (row NAV-04): everybody reads those that are for him; who holds the right writes them.

use domain::{
    AdminRight, Id, Problem,
    announcement::{AnnouncementDraft, Announcements, OpenedAnnouncement},
    switches::App,
};

use crate::{Context, Error, Result};

const PAGE: u32 = 20;

/// A page of announcements, the first `skip` left out.
pub async fn list(context: &Context, skip: u32) -> Result<Announcements> {
    context.require_app(App::Announcements)?;
    context.me()?;
    let mut view = context.read().await?;
    // One more than a page: whether there are more.
    let mut items = view.announcements(None, skip, PAGE + 1).await?;
    let more = items.len() > PAGE as usize;
    items.truncate(PAGE as usize);
    Ok(Announcements { items, unread: view.unread_announcements().await?, more })
}

/// One announcement; opening it marks it as read. The answer says how many are unread now.
pub async fn open(context: &Context, id: Id) -> Result<OpenedAnnouncement> {
    context.require_app(App::Announcements)?;
    context.me()?;
    let mut view = context.read().await?;
    let found = view.announcements(Some(id), 0, 1).await?;
    let mut announcement = found.into_iter().next().ok_or_else(Error::not_found)?;
    if announcement.read {
        let unread = view.unread_announcements().await?;
        return Ok(OpenedAnnouncement { announcement, unread });
    }
    drop(view);
    let mut tx = context.write().await?;
    tx.read_announcement(id).await?;
    let unread = tx.unread_announcements().await?;
    tx.commit().await?;
    announcement.read = true;
    Ok(OpenedAnnouncement { announcement, unread })
}

/// Writes an announcement, or changes one.
pub async fn save(context: &Context, draft: AnnouncementDraft) -> Result<()> {
    context.require_app(App::Announcements)?;
    context.require_admin(AdminRight::Announcements)?;
    context.me()?;
    let draft = draft.tidy();
    let problems = draft.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let known = tx.departments().await?;
    if !draft.departments.iter().all(|id| known.iter().any(|department| department.id == *id)) {
        return Err(Problem::field("departments", "check-unknown-reference").into());
    }
    tx.save_announcement(&draft).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an announcement back.
pub async fn withdraw(context: &Context, id: Id) -> Result<()> {
    context.require_app(App::Announcements)?;
    context.require_admin(AdminRight::Announcements)?;
    let mut tx = context.write().await?;
    if tx.announcements(Some(id), 0, 1).await?.is_empty() {
        return Err(Error::not_found());
    }
    tx.withdraw_announcement(id).await?;
    tx.commit().await?;
    Ok(())
}
