//! The help panel (row NAV-06). Whoever may change the company's settings edits the guide and reads the feedback.

use chrono::TimeDelta;
use domain::{
    AdminRight, Lang, Problem,
    help::{Feedback, FeedbackDraft, GuideText, GuideTopic},
    notice::NoticeKind,
    problem::{Args, ProblemKind},
};

use crate::{Context, Result};

/// The most pieces of feedback that one person writes in an hour.
const MAX_PER_HOUR: u64 = 20;
/// As many are shown.
const SHOWN: u32 = 100;
/// As much of a text stands in a notification.
const IN_NOTICE: usize = 300;

/// The company's own texts of the guide in a language.
pub async fn guide(context: &Context, lang: Lang) -> Result<Vec<GuideText>> {
    Ok(context.read().await?.guide_texts(lang).await?)
}

/// Writes a topic of the guide for the whole company.
pub async fn save_guide(context: &Context, text: GuideText) -> Result<()> {
    context.require_admin(AdminRight::Company)?;
    let problems = text.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    tx.set_guide_text(text.topic, text.lang, Some(text.text.trim())).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a topic its standard text again.
pub async fn reset_guide(context: &Context, topic: GuideTopic, lang: Lang) -> Result<()> {
    context.require_admin(AdminRight::Company)?;
    let mut tx = context.write().await?;
    tx.set_guide_text(topic, lang, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Tells the administrators something; repeated with the same id it is told once.
pub async fn send_feedback(context: &Context, draft: FeedbackDraft) -> Result<()> {
    let me = context.me()?;
    let draft = FeedbackDraft { page: draft.page.chars().take(200).collect(), ..draft };
    let problems = draft.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    if tx.count_feedback(me, context.now().at - TimeDelta::hours(1)).await? >= MAX_PER_HOUR {
        return Err(Problem::new(ProblemKind::TooMany).arg("seconds", 3600).into());
    }
    if !tx.insert_feedback(&draft).await? {
        return Ok(());
    }
    let mut text: String = draft.text.trim().chars().take(IN_NOTICE).collect();
    if text.len() < draft.text.trim().len() {
        text.push('…');
    }
    let args = Args::from([("what".to_owned(), text)]);
    for admin in tx.people_with_admin_right(AdminRight::Company).await? {
        tx.notify(NoticeKind::Feedback, admin, None, None, &args).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What people wrote, newest first.
pub async fn feedback(context: &Context) -> Result<Vec<Feedback>> {
    context.require_admin(AdminRight::Company)?;
    Ok(context.read().await?.feedback(SHOWN).await?)
}
