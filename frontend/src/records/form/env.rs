//! What the rules need to know about now and here.

use domain::{check::Env, money};

use crate::{format, state::session};

/// The environment of a check for the signed-in person, as the server will see it.
pub fn env() -> Env {
    leptos::prelude::untrack(|| {
        let (session, today) = (session(), format::today());
        Env {
            today,
            day_start: format::day_start(today),
            me: Some(session.me().id),
            decimals: money::minor_unit(&session.boot().company.currency),
            history: false,
        }
    })
}
