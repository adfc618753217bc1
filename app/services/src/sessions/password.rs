//! Changing the own password.

use domain::{Problem, logs::SignInResult, session::password_problems};

use super::{limits, passwords};
use crate::{Context, Error, Result};

/// Changes the own password and ends the other sessions. The current one is asked for, as often as at sign-in: whoever
/// finds an open browser must not be able to take the account over.
pub async fn change_password(context: &Context, current: &str, new: &str) -> Result<()> {
    let me = context.me()?;
    let problems = password_problems(new, "new");
    if !problems.is_empty() {
        return Err(problems.into());
    }
    // Who is signed in is known: the address does not matter.
    let subject = format!("change the password of {me}");
    let attempt = limits::attempt(&subject, &subject);
    limits::begin(&context.services().system("count a try of a password"), &attempt).await?;
    let account = context.read_unsettled().await?.account(me).await?.ok_or(Error::Unauthenticated)?;
    if !passwords::verify(current, account.password.as_deref()).await? {
        return Err(Problem::field("current", "check-password-wrong").into());
    }
    if current == new {
        return Err(Problem::field("new", "check-password-same").into());
    }
    let hash = passwords::hash(context.services(), new).await?;

    let mut tx = context.later().write_unsettled().await?;
    if tx.account(me).await?.is_none_or(|now| now.password != account.password) {
        return Err(Problem::field("current", "check-password-wrong").into());
    }
    tx.clear_attempts(&attempt.account).await?;
    tx.set_password(me, &hash, false).await?;
    tx.end_sessions(me, context.session(), SignInResult::EndedByPassword).await?;
    tx.commit().await?;
    Ok(())
}
