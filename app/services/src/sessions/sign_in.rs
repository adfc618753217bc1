//! Signing in by mobile or e-mail.

use domain::{
    Problem,
    org::{EmployeeState, normal_login},
    session::MAX_PASSWORD,
};

use super::{NewSession, begin, limits, passwords};
use crate::{Door, Error, Result};

/// Signs in. An unknown account, a wrong password and a disabled employee get the same answer after the same time.
pub async fn sign_in(door: &Door, login: &str, password: &str) -> Result<NewSession> {
    let services = &door.services;
    let login = normal_login(login);
    let attempt = limits::attempt(&login, &door.caller.address);
    let context = services.system("sign somebody in");
    limits::begin(&context, &attempt).await?;
    let account = context.read().await?.account_by_login(&login).await?;
    let hash = account
        .as_ref()
        .filter(|account| account.state != EmployeeState::Disabled)
        .and_then(|account| account.password.as_deref());
    // Longer ones cannot have been set.
    let password: String = password.chars().take(MAX_PASSWORD + 1).collect();
    let right = passwords::verify(&password, hash).await?;
    let account = account.filter(|_| right).ok_or_else(failed)?;

    let mut tx = context.later().write().await?;
    let now = tx.account(account.id).await?;
    let still = now.is_some_and(|now| now.state != EmployeeState::Disabled && now.password == account.password);
    if !still {
        return Err(failed());
    }
    tx.clear_attempts(&attempt.account).await?;
    tx.note_sign_in(account.id).await?;
    let session = begin(services, &mut tx, account.id, &door.caller).await?;
    tx.commit().await?;
    Ok(session)
}

fn failed() -> Error {
    Problem::invalid("problem-sign-in-failed").into()
}
