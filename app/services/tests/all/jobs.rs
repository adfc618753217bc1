//! Work by the clock: on days of 23 and 25 hours, when the clock is set back, when the server was off.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    Id, Lang,
    company::Company,
    notice::NoticeKind,
    org::BuiltinRole,
    tasks::{Priority, StepDraft, TaskDraft, TaskState},
};
use services::{
    Context,
    jobs::{self, Job},
    tasks,
};

use crate::support::World;

fn day(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// Moves the clock to this moment, forward or back.
fn go_to(world: &World, at: &str) {
    let at: DateTime<Utc> = at.parse().unwrap();
    world.pass(at - world.services.now().at);
}

/// Lives from one moment to another, with a look at the clock every ten minutes; says how often each job was done.
async fn live(world: &World, from: &str, until: &str) -> Vec<usize> {
    go_to(world, from);
    let mut counts = vec![0; Job::ALL.len()];
    let until: DateTime<Utc> = until.parse().unwrap();
    while world.services.now().at < until {
        for job in jobs::run_due(&world.services).await {
            counts[Job::ALL.iter().position(|other| *other == job).unwrap()] += 1;
        }
        world.pass(TimeDelta::minutes(10));
    }
    counts
}

#[tokio::test]
async fn every_job_is_done_once_on_each_day() {
    let world = World::new().await;
    // Bucharest: summer time begins on 2027-03-28 at 3:00 and ends on 2027-10-31 at 4:00.
    for (from, until) in
        [("2027-03-26T22:00:00Z", "2027-03-28T21:00:00Z"), ("2027-10-29T21:00:00Z", "2027-10-31T22:00:00Z")]
    {
        // What was missed before is made up for first.
        go_to(&world, from);
        world.pass(TimeDelta::hours(-1));
        jobs::run_due(&world.services).await;
        assert_eq!(live(&world, from, until).await, [2; Job::ALL.len()], "{from}");
    }
}

#[tokio::test]
async fn a_clock_that_is_set_back_and_a_server_that_was_off_repeat_and_lose_nothing() {
    let world = World::new().await;
    live(&world, "2026-11-21T09:00:00Z", "2026-11-22T09:00:00Z").await;
    // Set back by seven hours, over the company's midnight.
    assert_eq!(live(&world, "2026-11-22T02:00:00Z", "2026-11-22T21:00:00Z").await, [0; Job::ALL.len()]);
    assert_eq!(live(&world, "2026-11-21T20:00:00Z", "2026-11-22T21:00:00Z").await, [0; Job::ALL.len()]);
    // Off for three days, and on again in the afternoon.
    assert_eq!(live(&world, "2026-11-25T13:00:00Z", "2026-11-25T21:00:00Z").await, [1; Job::ALL.len()]);
    // A clock that was a year ahead has done no lasting harm.
    assert_eq!(live(&world, "2027-11-25T13:00:00Z", "2027-11-25T14:00:00Z").await, [1; Job::ALL.len()]);
    assert_eq!(live(&world, "2026-11-26T13:00:00Z", "2026-11-26T21:00:00Z").await, [1; Job::ALL.len()]);
}

#[tokio::test]
async fn nothing_is_done_before_there_is_a_company_and_its_zone_says_when_it_is_night() {
    let world = World::new().await;
    let admin = &world.admin;
    go_to(&world, "2026-11-22T09:00:00Z");
    jobs::run_due(&world.services).await;
    // In Bucharest it is 1:30 of the next day: the backup waits until two.
    go_to(&world, "2026-11-22T23:30:00Z");
    let done = jobs::run_due(&world.services).await;
    assert!(done.contains(&Job::RecycleBin) && !done.contains(&Job::Backup), "{done:?}");
    // The company moves to New York, where it is still yesterday.
    let now = admin.company().unwrap().clone();
    services::company::save(admin, Company { time_zone: "America/New_York".to_owned(), lang: Lang::En, ..now })
        .await
        .unwrap();
    assert_eq!(jobs::run_due(&world.services).await, []);
    assert_eq!(live(&world, "2026-11-23T06:30:00Z", "2026-11-24T05:00:00Z").await.iter().max(), Some(&1));
}

fn task(world: &World, title: &str, responsible: Id, due: &str) -> TaskDraft {
    TaskDraft {
        id: world.services.new_id(),
        version: None,
        title: title.to_owned(),
        text: String::new(),
        responsible,
        participants: Vec::new(),
        priority: Priority::Normal,
        due_on: Some(day(due)),
        links: Vec::new(),
        labels: Vec::new(),
        steps: Vec::new(),
    }
}

/// What somebody was reminded of: title and whether it was due or overdue, oldest first.
async fn reminders(context: &Context) -> Vec<(String, String)> {
    let notices = services::notices::list(context, None).await.unwrap().items;
    let due = notices.into_iter().rev().filter(|notice| notice.kind == NoticeKind::TaskDue);
    due.map(|notice| (notice.args["what"].clone(), notice.args["when"].clone())).collect()
}

fn told(title: &str, when: &str) -> (String, String) {
    (title.to_owned(), when.to_owned())
}

#[tokio::test]
async fn whoever_a_task_concerns_is_reminded_once_when_it_is_due() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let bob = world.employee("Bob", None, BuiltinRole::SalesPerson).await;
    let eve = world.employee("Eve", None, BuiltinRole::SalesPerson).await;
    for name in ["Ann", "Bob", "Eve"] {
        world.context(name).await;
    }
    let admin = &world.admin;
    let step = StepDraft {
        id: world.services.new_id(),
        title: "Call first".to_owned(),
        person: Some(eve),
        due_on: Some(day("2026-11-22")),
    };
    let visit = TaskDraft { participants: vec![bob], steps: vec![step], ..task(&world, "Visit", ann, "2026-11-23") };
    let done = task(&world, "Done before", ann, "2026-11-23");
    let old = task(&world, "Forgotten long ago", ann, "2026-09-01");
    for draft in [&visit, &done, &old] {
        tasks::save(admin, draft.clone()).await.unwrap();
    }
    tasks::set_state(admin, done.id, TaskState::Done).await.unwrap();

    jobs::run_due(&world.services).await;
    assert_eq!(reminders(&world.context_again("Ann").await).await, []);
    // The server is off while the sub-task is due, and comes back on the day of the task, twice.
    go_to(&world, "2026-11-23T03:00:00Z");
    jobs::run_due(&world.services).await;
    assert_eq!(reminders(&world.context_again("Ann").await).await, [], "at five in the morning people sleep");
    go_to(&world, "2026-11-23T05:00:00Z");
    for _ in 0..2 {
        jobs::run_due(&world.services).await;
    }
    world.pass(TimeDelta::days(1));
    jobs::run_due(&world.services).await;
    for name in ["Ann", "Bob"] {
        assert_eq!(reminders(&world.context_again(name).await).await, [told("Visit", "today")], "{name}");
    }
    assert_eq!(reminders(&world.context_again("Eve").await).await, [told("Call first", "overdue")]);
    assert_eq!(reminders(&world.sign_in_admin().await).await, [], "who only made it has nothing to do");

    // Another date is another reminder.
    let admin = world.sign_in_admin().await;
    let now = tasks::get(&admin, visit.id).await.unwrap();
    let later = TaskDraft { due_on: Some(day("2026-11-26")), ..now.draft() };
    tasks::save(&admin, later).await.unwrap();
    go_to(&world, "2026-11-28T12:00:00Z");
    jobs::run_due(&world.services).await;
    let all = [told("Visit", "today"), told("Visit", "overdue")];
    assert_eq!(reminders(&world.context_again("Ann").await).await, all);
}
