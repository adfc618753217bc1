//! Reminders (row D-06): who is responsible for a task, takes part in it or has a sub-task is told once when it is due, on
//! the day itself, or afterwards when the server was off on that day.

use std::sync::Arc;

use chrono::TimeDelta;
use domain::{notice::NoticeKind, problem::Args, switches::App};

use crate::{Result, Services};

/// What has been overdue for longer is no news.
const OLDEST: TimeDelta = TimeDelta::days(31);
/// Notifications of one transaction.
const STEP: u32 = 200;

/// Tells everybody of what is due today or has become overdue; answers how many notifications that took. Whoever was told
/// stands in the same transaction as what he was told: a crash in between neither loses a reminder nor repeats one.
pub(crate) async fn remind(services: &Arc<Services>) -> Result<u64> {
    let mut told = 0;
    loop {
        let context = services.system("daily: reminders of tasks");
        if !context.config().switches.has(App::Tasks) {
            return Ok(told);
        }
        let today = context.now().today();
        let oldest = today - OLDEST;
        let mut tx = context.write().await?;
        tx.forget_told_before(oldest).await?;
        let due = tx.due_tasks(oldest, today, STEP).await?;
        for one in &due {
            let when = if one.due_on == today { "today" } else { "overdue" };
            let args = Args::from([("what".to_owned(), one.title.clone()), ("when".to_owned(), when.to_owned())]);
            tx.notify(NoticeKind::TaskDue, one.employee, None, Some(one.task), &args).await?;
            tx.set_told(one).await?;
        }
        tx.commit().await?;
        told += due.len() as u64;
        if due.len() < STEP as usize {
            return Ok(told);
        }
    }
}
