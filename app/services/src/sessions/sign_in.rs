//! Signing in by mobile or e-mail.

use domain::{
    Id, Problem,
    logs::SignInResult,
    org::{EmployeeState, normal_login},
    problem::ProblemKind,
    session::MAX_PASSWORD,
};
use store::logs::Refused;

use super::{NewSession, begin, limits, passwords, whence};
use crate::{Context, Door, Error, Result};

/// Signs in. An unknown account, a wrong password and a disabled employee get the same answer after the same time; the log of
/// sign-ins knows which it was.
pub async fn sign_in(door: &Door, login: &str, password: &str) -> Result<NewSession> {
    let services = &door.services;
    let login = normal_login(login);
    let attempt = limits::attempt(&login, &door.caller.address);
    let context = services.system("sign somebody in");
    let account = context.read().await?.account_by_login(&login).await?;
    if let Err(error) = limits::begin(&context, &attempt).await {
        if error.problem().kind == ProblemKind::TooMany {
            note_locked_out(&context, door, account.map(|account| account.id)).await?;
        }
        return Err(error);
    }
    let hash = account
        .as_ref()
        .filter(|account| account.state != EmployeeState::Disabled)
        .and_then(|account| account.password.as_deref());
    // Longer ones cannot have been set.
    let password: String = password.chars().take(MAX_PASSWORD + 1).collect();
    let right = passwords::verify(&password, hash).await?;

    let mut tx = context.later().write().await?;
    let now = match &account {
        Some(account) => tx.account(account.id).await?,
        None => None,
    };
    let result = match (&account, &now) {
        (Some(account), Some(now)) if now.state != EmployeeState::Disabled => {
            if right && now.password == account.password { SignInResult::SignedIn } else { SignInResult::WrongPassword }
        }
        (Some(_), _) => SignInResult::Disabled,
        (None, _) => SignInResult::UnknownLogin,
    };
    let Some(account) = account.filter(|_| result == SignInResult::SignedIn) else {
        let (agent, address) = whence(&door.caller);
        let employee = now.map(|account| account.id);
        tx.note_refusal(&Refused { employee, result, address: &address, agent: &agent }).await?;
        tx.commit().await?;
        return Err(failed());
    };
    tx.clear_attempts(&attempt.account).await?;
    tx.note_sign_in(account.id).await?;
    let session = begin(services, &mut tx, account.id, &door.caller).await?;
    tx.commit().await?;
    Ok(session)
}

/// Somebody comes although there were too many tries. It is noted once for as long as the tries count: whoever goes on
/// trying fills no disk.
async fn note_locked_out(context: &Context, door: &Door, employee: Option<Id>) -> Result<()> {
    let (agent, address) = whence(&door.caller);
    let refused = Refused { employee, result: SignInResult::LockedOut, address: &address, agent: &agent };
    let since = context.now().at - limits::WINDOW;
    // Looked at first without the writer, like the limit itself.
    if context.read().await?.was_refused(&refused, since).await? {
        return Ok(());
    }
    let mut tx = context.write().await?;
    if !tx.was_refused(&refused, since).await? {
        tx.note_refusal(&refused).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn failed() -> Error {
    Problem::invalid("problem-sign-in-failed").into()
}
