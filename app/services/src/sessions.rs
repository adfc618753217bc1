//! Signing in and out, first run, and the sessions of a person.
//!
//! A session is a random token of 256 bits in the browser's cookie; the store knows only its SHA-256. It ends after seven
//! days without use, after thirty days in any case, when its owner or an administrator ends it, when the password is
//! changed elsewhere, and at once when the employee is disabled.

use chrono::TimeDelta;
use domain::{
    Id, Problem,
    logs::SignInResult,
    session::{SessionInfo, UserSettings, Welcome},
};
use sha2::{Digest, Sha256};
use store::{Tx, sessions::TokenHash};

use crate::{Context, Door, Error, Result, Services, context::Caller};

mod authenticate;
mod first_run;
pub(crate) mod limits;
mod password;
pub(crate) mod passwords;
mod sign_in;

pub use authenticate::authenticate;
pub(crate) use first_run::ROOT_DEPARTMENT;
pub use first_run::{setup, setup_company};
pub use password::change_password;
pub use sign_in::sign_in;

/// A session ends when it was not used for so long.
const IDLE: TimeDelta = TimeDelta::days(7);
/// A session ends so long after it was begun.
const LONGEST: TimeDelta = TimeDelta::days(30);
/// The key of [`UserSettings`] among a person's settings.
pub(crate) const SETTINGS: &str = "settings";

/// A session that was just begun.
pub struct NewSession {
    /// What the browser keeps in its cookie; the store knows only its hash.
    pub token: String,
}

impl std::fmt::Debug for NewSession {
    /// Without the token: it must not come into a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewSession").finish_non_exhaustive()
    }
}

/// What anybody may know, and whether the caller is somebody.
#[expect(clippy::unused_async, reason = "the contract awaits every use case")]
pub async fn welcome(door: &Door, somebody: Option<&Context>) -> Result<Welcome> {
    let config = door.services.config();
    Ok(Welcome {
        company: config.company.as_ref().map(|company| company.name.clone()),
        lang: config.company.as_ref().map(|company| company.lang).unwrap_or_default(),
        signed_in: somebody.is_some(),
        logo: config.company.as_ref().and_then(|company| company.face.logo),
        sign_in_picture: config.company.as_ref().and_then(|company| company.face.sign_in_picture),
    })
}

/// Ends this session.
pub async fn sign_out(context: &Context) -> Result<()> {
    let (me, session) = (context.me()?, context.session().ok_or(Error::Unauthenticated)?);
    let mut tx = context.write_unsettled().await?;
    tx.end_session(me, session, SignInResult::SignedOut).await?;
    tx.commit().await?;
    Ok(())
}

/// The own sessions, the latest used first.
pub async fn list(context: &Context) -> Result<Vec<SessionInfo>> {
    let (me, now) = (context.me()?, context.now().at);
    let sessions = context.read().await?.sessions_of(me, now - LONGEST, now - IDLE).await?;
    let info = |session: store::sessions::SessionRow| SessionInfo {
        id: session.id,
        current: context.session() == Some(session.id),
        agent: session.agent,
        address: session.address,
        created_at: session.created_at,
        seen_at: session.seen_at,
    };
    Ok(sessions.into_iter().map(info).collect())
}

/// Ends one of the own sessions.
pub async fn end(context: &Context, id: Id) -> Result<()> {
    let me = context.me()?;
    let mut tx = context.write().await?;
    if !tx.end_session(me, id, SignInResult::EndedByOwner).await? {
        return Err(Error::not_found());
    }
    tx.commit().await?;
    Ok(())
}

/// Ends all own sessions but this one.
pub async fn end_others(context: &Context) -> Result<()> {
    let me = context.me()?;
    let mut tx = context.write().await?;
    tx.end_sessions(me, context.session(), SignInResult::EndedByOwner).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps the user's settings.
pub async fn save_settings(context: &Context, settings: UserSettings) -> Result<()> {
    let me = context.me()?;
    let mut tx = context.write().await?;
    tx.save_user_setting(me, SETTINGS, &settings).await?;
    tx.set_lang(me, settings.lang).await?;
    tx.commit().await?;
    Ok(())
}

/// Sets or removes the own picture, a file uploaded before.
pub async fn save_picture(context: &Context, picture: Option<Id>) -> Result<()> {
    let me = context.me()?;
    let mut tx = context.write().await?;
    if let Some(file) = picture
        && !tx.is_own_picture(me, file).await?
    {
        return Err(Problem::field("picture", "check-file-kind").into());
    }
    tx.set_picture(me, picture).await?;
    tx.commit().await?;
    Ok(())
}

/// Begins a session, and forgets those that ended by themselves.
async fn begin(services: &Services, tx: &mut Tx, employee: Id, caller: &Caller) -> Result<NewSession> {
    let token = hex::encode(services.random::<32>());
    let now = tx.now().at;
    tx.prune_sessions(now - LONGEST, now - IDLE).await?;
    let (agent, address) = whence(caller);
    tx.insert_session(services.new_id(), &hashed(&token), employee, &agent, &address).await?;
    Ok(NewSession { token })
}

/// Browser and address as they are kept, no longer than needed.
fn whence(caller: &Caller) -> (String, String) {
    let cut = |text: &str, most| text.chars().take(most).collect::<String>();
    (cut(&caller.agent, 300), cut(&caller.address, 60))
}

fn hashed(token: &str) -> TokenHash {
    Sha256::digest(token.as_bytes()).into()
}
