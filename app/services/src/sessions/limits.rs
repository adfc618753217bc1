//! How often a password may be tried: five times in a quarter of an hour for an account, thirty times for an address.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::{Problem, problem::ProblemKind};
use sha2::{Digest, Sha256};
use store::{View, sessions::Attempt};

use crate::{Context, Result};

/// For so long a try counts.
pub(super) const WINDOW: TimeDelta = TimeDelta::minutes(15);
const MOST_FOR_ACCOUNT: u32 = 5;
const MOST_FOR_ADDRESS: u32 = 30;

/// Who tries. Accounts that do not exist are counted like those that do, so that the limit does not tell them apart.
pub(super) fn attempt(login: &str, address: &str) -> Attempt {
    Attempt { account: account(login), address: Sha256::digest(network(address).as_bytes()).into() }
}

/// The name of an account among the attempts.
pub(crate) fn account(login: &str) -> [u8; 32] {
    Sha256::digest(login.as_bytes()).into()
}

/// Refuses an attempt when there were too many, else notes it. It is noted before the password is looked at, so that a
/// hundred at once are as limited as a hundred in a row; the one that succeeds takes it back.
pub(super) async fn begin(context: &Context, attempt: &Attempt) -> Result<()> {
    // Looked at first without the writer: who is refused does not keep others waiting.
    check(&mut context.read().await?, attempt).await?;
    let mut tx = context.write().await?;
    check(&mut tx, attempt).await?;
    let before = tx.now().at - WINDOW;
    tx.prune_attempts(before).await?;
    tx.insert_attempt(context.new_id(), attempt).await?;
    tx.commit().await?;
    Ok(())
}

async fn check(view: &mut View, attempt: &Attempt) -> Result<()> {
    let now = view.now().at;
    let since = now - WINDOW;
    let of_account = view.too_many_for_account(attempt, MOST_FOR_ACCOUNT, since).await?;
    let of_address = view.too_many_for_address(attempt, MOST_FOR_ADDRESS, since).await?;
    match of_account.max(of_address) {
        Some(at) => {
            let wait = (at + WINDOW - now).num_seconds().max(1);
            Err(Problem::new(ProblemKind::TooMany).arg("seconds", wait).into())
        }
        None => Ok(()),
    }
}

/// The part of an address that belongs to one customer of a provider: a whole IPv4 address, half of an IPv6 one.
fn network(address: &str) -> String {
    match address.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
        Ok(address) => address.to_string(),
        Err(_) => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ipv6_network_counts_as_one_address() {
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
    }
}
