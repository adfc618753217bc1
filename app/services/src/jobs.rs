//! Work by the clock: everything that Weft does once on each business day of the company, in one place.
//!
//! A job is due from its hour on, until it was done for that day; which day it was done for last stands in the database. So it
//! is done once on a day with 23 hours and on one with 25, once when the clock is set back, and once when a server comes back
//! that was off for three days. A job that was broken off by a crash begins again, and each is written so that this does
//! nothing twice. A job that fails is tried again after a while; the others go on.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use domain::{AdminRight, notice::NoticeKind, problem::Args};
use store::Now;

use crate::{Result, Services, backups, company, error, files, import, logs, records, recycle_bin, tasks};

/// How often it is looked whether something is due.
const GLANCE: Duration = Duration::from_mins(1);
/// When a job that failed is tried again.
const AGAIN: TimeDelta = TimeDelta::hours(1);

/// A piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Job {
    /// Formulas that ask for today get their values of the new day.
    Formulas,
    /// Uploads that nobody ended and files that nothing uses go.
    Files,
    /// What is left of imports and exports goes: failed rows after seven days, the rest sooner.
    Imports,
    /// What was in the recycle bin for long enough goes.
    RecycleBin,
    /// Sign-ins that are kept for long enough go.
    SignIns,
    /// Lists by name get their index in languages that are new.
    NameOrders,
    /// A copy of everything is made.
    Backup,
    /// People are told which tasks are due.
    Reminders,
}

impl Job {
    /// All, in the order in which they are done: what people see first, the longest last.
    pub const ALL: [Self; 8] = [
        Self::Formulas,
        Self::Reminders,
        Self::Files,
        Self::Imports,
        Self::RecycleBin,
        Self::SignIns,
        Self::NameOrders,
        Self::Backup,
    ];

    /// The name in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Formulas => "formulas",
            Self::Files => "files",
            Self::Imports => "imports",
            Self::RecycleBin => "recycle-bin",
            Self::SignIns => "sign-ins",
            Self::NameOrders => "name-orders",
            Self::Backup => "backup",
            Self::Reminders => "reminders",
        }
    }

    /// The hour of the company's day from which it is due.
    const fn hour(self) -> u32 {
        match self {
            Self::Formulas => 0,
            Self::Files | Self::Imports | Self::RecycleBin | Self::SignIns | Self::NameOrders => 1,
            Self::Backup => 2,
            Self::Reminders => 6,
        }
    }

    /// Whether it waits for its hour also when it was never done: a new company has nothing to back up.
    const fn begins_tomorrow(self) -> bool {
        matches!(self, Self::Backup)
    }

    async fn run(self, services: &Arc<Services>) -> Result<()> {
        match self {
            Self::Formulas => company::compute_daily(services).await.map(drop),
            Self::Files => files::sweep(services, false).await,
            Self::Imports => import::sweep(services).await,
            Self::RecycleBin => recycle_bin::purge_expired(services).await.map(drop),
            Self::SignIns => logs::forget_old(services).await.map(drop),
            Self::NameOrders => records::order_names(services).await,
            Self::Backup => backups::nightly(services).await,
            Self::Reminders => tasks::remind(services).await.map(drop),
        }
    }
}

/// When jobs that failed are tried again.
#[derive(Default)]
pub(crate) struct Runtime {
    failed: Mutex<HashMap<Job, DateTime<Utc>>>,
}

/// Does what is due as long as the server lives; dropped with the task that runs it.
pub async fn watch(services: Arc<Services>) {
    loop {
        run_due(&services).await;
        tokio::time::sleep(GLANCE).await;
    }
}

/// Does everything that is due now, once; answers what was done.
pub async fn run_due(services: &Arc<Services>) -> Vec<Job> {
    let mut done = Vec::new();
    for job in Job::ALL {
        match run_if_due(services, job).await {
            Ok(true) => done.push(job),
            Ok(false) => {}
            Err(error) => {
                tracing::error!(job = job.name(), error = %error::chain(&error), "work by the clock failed");
                postpone(services, job);
                if let Err(error) = tell(services, job).await {
                    tracing::error!(job = job.name(), error = %error::chain(&error), "nobody could be told");
                }
            }
        }
    }
    done
}

async fn run_if_due(services: &Arc<Services>, job: Job) -> Result<bool> {
    let context = services.system("work by the clock");
    if context.company().is_err() || is_postponed(services, job) {
        return Ok(false);
    }
    let state = context.read().await?.job(job.name()).await?;
    // The day at which it begins counts, also when it ends after midnight.
    let today = context.now().today();
    let first = state.done_on.is_none() && job.begins_tomorrow();
    if !first {
        if !is_due(job.hour(), context.now(), state.done_on) {
            return Ok(false);
        }
        job.run(services).await?;
    }
    let mut tx = services.system("work by the clock").write().await?;
    tx.set_job_done(job.name(), today).await?;
    tx.commit().await?;
    services.jobs.failed.lock().unwrap_or_else(PoisonError::into_inner).remove(&job);
    Ok(!first)
}

/// Whether a job that is due from this hour on has to be done. One that was done tomorrow was done before the clock was set
/// back, or before the company moved to another zone; one that was done later than that, by a clock that was wrong.
fn is_due(hour: u32, now: Now, done_on: Option<NaiveDate>) -> bool {
    let today = now.today();
    let begins = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    now.at >= now.to_utc(today.and_time(begins))
        && done_on.is_none_or(|day| day < today || day > today + TimeDelta::days(1))
}

fn postpone(services: &Services, job: Job) {
    let mut failed = services.jobs.failed.lock().unwrap_or_else(PoisonError::into_inner);
    failed.insert(job, services.now().at);
}

fn is_postponed(services: &Services, job: Job) -> bool {
    let failed = services.jobs.failed.lock().unwrap_or_else(PoisonError::into_inner);
    let now = services.now().at;
    failed.get(&job).is_some_and(|at| *at <= now && now < *at + AGAIN)
}

/// Tells those who look after backups that there is none; once a day.
async fn tell(services: &Arc<Services>, job: Job) -> Result<()> {
    let mut tx = services.system("work by the clock failed").write().await?;
    let today = tx.now().today();
    if tx.job(job.name()).await?.failed_on == Some(today) {
        return Ok(());
    }
    tx.set_job_failed(job.name(), today).await?;
    if job == Job::Backup {
        for admin in tx.people_with_admin_right(AdminRight::Backups).await? {
            tx.notify(NoticeKind::BackupFailed, admin, None, None, &Args::new()).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono_tz::Tz;

    use super::*;

    fn due(zone: Tz, at: &str, hour: u32, done_on: Option<&str>) -> bool {
        let now = Now { at: at.parse().unwrap(), zone, week_start: chrono::Weekday::Mon };
        is_due(hour, now, done_on.map(|day| day.parse().unwrap()))
    }

    #[test]
    fn a_job_is_due_from_its_hour_until_it_was_done() {
        let check = |at: &str, done_on| due(Tz::UTC, at, 2, done_on);
        assert!(!check("2026-11-22T01:59:59Z", Some("2026-11-21")));
        assert!(check("2026-11-22T02:00:00Z", Some("2026-11-21")));
        assert!(check("2026-11-22T02:00:00Z", None));
        assert!(!check("2026-11-22T23:00:00Z", Some("2026-11-22")));
        assert!(check("2026-11-25T12:00:00Z", Some("2026-11-22")), "a server that was off catches up");
    }

    #[test]
    fn summer_time_neither_skips_nor_repeats() {
        let zone = chrono_tz::Europe::Bucharest;
        // 2026-03-29: from 3:00 to 4:00 local time nothing happens. 3:00 is 4:00, which is 1:00 in UTC.
        assert!(!due(zone, "2026-03-29T00:59:59Z", 3, Some("2026-03-28")));
        assert!(due(zone, "2026-03-29T01:00:00Z", 3, Some("2026-03-28")));
        // 2026-10-25: 3:30 comes twice, at 0:30 and at 1:30 in UTC.
        assert!(due(zone, "2026-10-25T00:30:00Z", 3, Some("2026-10-24")));
        assert!(!due(zone, "2026-10-25T01:30:00Z", 3, Some("2026-10-25")));
    }

    #[test]
    fn a_clock_that_is_set_back_repeats_nothing() {
        let check = |at: &str, done_on| due(Tz::UTC, at, 2, Some(done_on));
        assert!(!check("2026-11-22T02:30:00Z", "2026-11-22"));
        assert!(!check("2026-11-21T23:30:00Z", "2026-11-22"), "set back over midnight");
        assert!(check("2026-11-22T02:00:00Z", "2027-11-22"), "a clock that was a year ahead stops nothing");
    }
}
