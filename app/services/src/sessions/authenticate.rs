//! From the cookie's token to who asks.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::{Id, Viewer};

use super::{IDLE, LONGEST, hashed};
use crate::{Context, Error, Result, Services, context::Caller};

/// The use of a session is noted at most this often: a write costs more than the request that causes it.
const NOTED: TimeDelta = TimeDelta::minutes(1);

/// Who asks: the session of this token, if it goes on. The viewer's rights are read anew each time, so that a changed
/// role holds at the next request. Whoever must change his password first has none until he did.
pub async fn authenticate(services: &Arc<Services>, token: &str, caller: Caller) -> Result<Option<Context>> {
    let mut view = services.system("find the session of a request").read().await?;
    let Some((session, owner)) = view.session_by_token(&hashed(token)).await? else { return Ok(None) };
    let now = view.now().at;
    if owner.disabled || now - session.seen_at >= IDLE || now - session.created_at >= LONGEST {
        return Ok(None);
    }
    let rights = if owner.must_change_password { Vec::new() } else { view.rights_of(session.employee).await? };
    drop(view);
    if now - session.seen_at >= NOTED {
        tokio::spawn(note_use(Arc::clone(services), session.id));
    }
    let viewer = Viewer::employee(session.employee, owner.department, owner.lang, &rights);
    let settled = !owner.must_change_password;
    Ok(Some(services.context(Arc::new(viewer), caller, Some(session.id), settled)))
}

/// Notes that a session is used, beside the request: it does not wait for the writer.
async fn note_use(services: Arc<Services>, session: Id) {
    let write = async {
        let mut tx = services.system("note the use of a session").write().await?;
        let before = tx.now().at - NOTED;
        if tx.touch_session(session, before).await? {
            tx.commit().await?;
        }
        Ok::<(), Error>(())
    };
    if let Err(error) = write.await {
        tracing::warn!(error = %crate::error::chain(&error), "the use of a session was not noted");
    }
}
