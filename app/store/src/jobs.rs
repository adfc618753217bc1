//! Work by the clock: the business day for which each job was done last.

use chrono::NaiveDate;
use sqlx::Row;

use crate::{Error, Result, Tx, View, time::iso};

/// What is remembered of a job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JobState {
    /// The business day for which it was done last.
    pub done_on: Option<NaiveDate>,
    /// The last business day on which it failed.
    pub failed_on: Option<NaiveDate>,
}

impl View {
    /// What is remembered of a job; nothing of one that never ran.
    pub async fn job(&mut self, name: &str) -> Result<JobState> {
        let row = sqlx::query("SELECT done_on, failed_on FROM job WHERE name = $1")
            .bind(name)
            .fetch_optional(self.conn())
            .await?;
        let Some(row) = row else { return Ok(JobState::default()) };
        let day = |column: &str| {
            let text = row.try_get::<Option<String>, _>(column)?;
            text.map(|text| text.parse().map_err(|_| Error::Broken(format!("the day {text} of the job {name}"))))
                .transpose()
        };
        Ok(JobState { done_on: day("done_on")?, failed_on: day("failed_on")? })
    }
}

impl Tx {
    /// Remembers that a job was done for this day.
    pub async fn set_job_done(&mut self, name: &str, day: NaiveDate) -> Result<()> {
        sqlx::query(
            "INSERT INTO job (name, done_on) VALUES ($1, $2)
             ON CONFLICT (name) DO UPDATE SET done_on = excluded.done_on",
        )
        .bind(name)
        .bind(iso(day))
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Remembers that a job failed on this day.
    pub async fn set_job_failed(&mut self, name: &str, day: NaiveDate) -> Result<()> {
        sqlx::query(
            "INSERT INTO job (name, failed_on) VALUES ($1, $2)
             ON CONFLICT (name) DO UPDATE SET failed_on = excluded.failed_on",
        )
        .bind(name)
        .bind(iso(day))
        .execute(self.conn())
        .await?;
        Ok(())
    }
}
