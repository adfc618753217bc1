//! What the services need of the machine: its clock and its randomness.

use chrono::{DateTime, Utc};
use rand::{TryRngCore, rngs::OsRng};
use services::{Clock, Ids};

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one clock that all others take their time from")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// The randomness of the operating system.
pub struct SystemRandom;

impl Ids for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        if let Err(error) = OsRng.try_fill_bytes(bytes) {
            // Without randomness every secret could be guessed: there is no way to go on.
            tracing::error!(%error, "the operating system gives no randomness");
            std::process::abort();
        }
    }
}
