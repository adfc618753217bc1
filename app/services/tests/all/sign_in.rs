//! Signing in, its limits, and the end of sessions.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking; clippy.toml allows it inside test functions only"
)]

use crate::support::{PASSWORD, World};
use chrono::TimeDelta;
use domain::{
    Lang, ModuleKey, Problem,
    org::{BuiltinRole, EmployeeAction, EmployeeState},
    problem::ProblemKind,
    session::UserSettings,
};
use services::{Context, Error, context::Caller, org, sessions};

fn caller(address: &str) -> Caller {
    Caller { address: address.to_owned(), agent: "Browser ".repeat(100), ..Caller::default() }
}

async fn sign_in(world: &World, address: &str, login: &str, password: &str) -> Result<String, Problem> {
    let door = world.services.door(caller(address));
    sessions::sign_in(&door, login, password).await.map(|session| session.token).map_err(|error| error.problem())
}

async fn goes_on(world: &World, token: &str) -> Option<Context> {
    sessions::authenticate(&world.services, token, Caller::default()).await.unwrap()
}

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

#[tokio::test]
async fn by_mobile_or_email_however_it_is_written() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let mut draft = world.draft(ann).await;
    draft.mobile = "+40 722 123-456".to_owned();
    org::save_employee(&world.admin, draft).await.unwrap();
    for login in ["ann@example.com", "  ANN@Example.com ", "+40722123456", "+40 (722) 123 456"] {
        assert!(sign_in(&world, "", login, PASSWORD).await.is_ok(), "{login}");
    }
    assert!(sign_in(&world, "", "0722123456", PASSWORD).await.is_err());
    assert!(sign_in(&world, "", "", PASSWORD).await.is_err());
}

#[tokio::test]
async fn unknown_wrong_and_disabled_are_told_alike() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let wrong = sign_in(&world, "", "admin@example.com", "wrong").await.unwrap_err();
    let unknown = sign_in(&world, "", "nobody@example.com", PASSWORD).await.unwrap_err();
    org::act_on_employees(&world.admin, vec![ann], EmployeeAction::Disable).await.unwrap();
    let disabled = sign_in(&world, "", "ann@example.com", PASSWORD).await.unwrap_err();
    assert_eq!((wrong.message.as_str(), wrong.kind), ("problem-sign-in-failed", ProblemKind::Invalid));
    assert_eq!(wrong, unknown);
    assert_eq!(wrong, disabled);
}

#[tokio::test]
async fn five_failures_lock_an_account_for_a_while_whether_it_exists_or_not() {
    let world = World::new().await;
    for login in ["admin@example.com", "nobody@example.com"] {
        for number in 0..5 {
            let failed = sign_in(&world, &format!("192.0.2.{number}"), login, "wrong").await.unwrap_err();
            assert_eq!(failed.kind, ProblemKind::Invalid, "{login} {number}");
            world.pass(TimeDelta::minutes(1));
        }
        let locked = sign_in(&world, "192.0.2.99", login, PASSWORD).await.unwrap_err();
        assert_eq!(locked.kind, ProblemKind::TooMany, "{login}");
        // The first of the five was five minutes ago.
        assert_eq!(locked.args["seconds"], "600", "{login}");
    }
    world.pass(TimeDelta::minutes(10));
    assert!(sign_in(&world, "", "admin@example.com", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_success_clears_the_failures_of_the_account() {
    let world = World::new().await;
    for _ in 0..3 {
        for _ in 0..4 {
            sign_in(&world, "", "admin@example.com", "wrong").await.unwrap_err();
        }
        sign_in(&world, "", "admin@example.com", PASSWORD).await.unwrap();
    }
}

#[tokio::test]
async fn many_at_once_are_as_limited_as_many_in_a_row() {
    let world = World::new().await;
    let tries = (0..20).map(|_| {
        let door = world.services.door(Caller::default());
        tokio::spawn(async move { sessions::sign_in(&door, "admin@example.com", "wrong").await })
    });
    let mut looked_at = 0;
    for task in tries.collect::<Vec<_>>() {
        let refused = problem(task.await.unwrap());
        looked_at += usize::from(refused.kind == ProblemKind::Invalid);
    }
    assert_eq!(looked_at, 5);
}

#[tokio::test]
async fn thirty_failures_lock_an_address_and_its_ipv6_neighbours() {
    let world = World::new().await;
    for number in 0..30 {
        let address = format!("2001:db8:1:2::{number:x}");
        let failed = sign_in(&world, &address, &format!("guess{number}@example.com"), "wrong").await.unwrap_err();
        assert_eq!(failed.kind, ProblemKind::Invalid);
    }
    let locked = sign_in(&world, "2001:db8:1:2:9::1", "admin@example.com", PASSWORD).await.unwrap_err();
    assert_eq!(locked.kind, ProblemKind::TooMany);
    assert!(sign_in(&world, "2001:db8:1:3::1", "admin@example.com", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn an_administrator_lifts_the_lock() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    for _ in 0..5 {
        sign_in(&world, "", "ann@example.com", "wrong").await.unwrap_err();
    }
    assert!(sign_in(&world, "", "ann@example.com", PASSWORD).await.is_err());
    org::act_on_employees(&world.admin, vec![ann], EmployeeAction::ResetLogin).await.unwrap();
    assert!(sign_in(&world, "", "ann@example.com", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_session_ends_when_it_is_not_used_for_a_week() {
    let world = World::new().await;
    let token = sign_in(&world, "", "admin@example.com", PASSWORD).await.unwrap();
    world.pass(TimeDelta::days(6));
    let context = goes_on(&world, &token).await.unwrap();
    used_now(&context).await;
    world.pass(TimeDelta::days(6));
    let context = goes_on(&world, &token).await.unwrap();
    used_now(&context).await;
    world.pass(TimeDelta::days(7));
    assert!(goes_on(&world, &token).await.is_none());
}

#[tokio::test]
async fn a_session_ends_after_a_month_even_when_it_is_used() {
    let world = World::new().await;
    let token = sign_in(&world, "", "admin@example.com", PASSWORD).await.unwrap();
    for _ in 0..29 {
        world.pass(TimeDelta::days(1));
        used_now(&goes_on(&world, &token).await.unwrap()).await;
    }
    world.pass(TimeDelta::days(1));
    assert!(goes_on(&world, &token).await.is_none());
}

/// Waits until the use of the session is noted, which happens beside the request.
async fn used_now(context: &Context) {
    for _ in 0..10_000 {
        let sessions = sessions::list(context).await.unwrap();
        if sessions.iter().any(|session| session.current && session.seen_at == context.now().at) {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("the use of the session was not noted");
}

#[tokio::test]
async fn what_is_no_token_is_nobody() {
    let world = World::new().await;
    let token = sign_in(&world, "", "admin@example.com", PASSWORD).await.unwrap();
    assert_eq!(token.len(), 64);
    for wrong in ["", "x", &"0".repeat(64), &token.to_uppercase(), &token[1..]] {
        assert!(goes_on(&world, wrong).await.is_none(), "{wrong}");
    }
    assert!(goes_on(&world, &token).await.is_some());
}

#[tokio::test]
async fn sessions_are_listed_and_ended_one_by_one() {
    let world = World::new().await;
    let [first, second, third] = [
        sign_in(&world, "192.0.2.1", "admin@example.com", PASSWORD).await.unwrap(),
        sign_in(&world, "192.0.2.2", "admin@example.com", PASSWORD).await.unwrap(),
        sign_in(&world, "192.0.2.3", "admin@example.com", PASSWORD).await.unwrap(),
    ];
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let ann = world.context("Ann").await;
    let context = goes_on(&world, &second).await.unwrap();
    let list = sessions::list(&context).await.unwrap();
    let of = |address: &str| list.iter().find(|session| session.address == address).unwrap().id;
    assert!(list.iter().all(|session| session.current == (session.address == "192.0.2.2")));
    assert!(list.iter().all(|session| session.agent.len() <= 300));

    assert_eq!(problem(sessions::end(&ann, of("192.0.2.1")).await).kind, ProblemKind::NotFound);
    sessions::end(&context, of("192.0.2.1")).await.unwrap();
    assert!(goes_on(&world, &first).await.is_none());
    assert!(goes_on(&world, &third).await.is_some());
    sessions::end_others(&context).await.unwrap();
    assert!(goes_on(&world, &third).await.is_none());
    assert_eq!(sessions::list(&context).await.unwrap().len(), 1);
    sessions::sign_out(&context).await.unwrap();
    assert!(goes_on(&world, &second).await.is_none());
}

#[tokio::test]
async fn a_new_password_ends_the_other_sessions() {
    let world = World::new().await;
    let other = sign_in(&world, "", "admin@example.com", PASSWORD).await.unwrap();
    let change = |current: &'static str, new: &'static str| sessions::change_password(&world.admin, current, new);
    assert_eq!(problem(change("wrong", "a better horse").await).fields[0].message, "check-password-wrong");
    assert_eq!(problem(change(PASSWORD, "short").await).fields[0].message, "check-password-weak");
    assert_eq!(problem(change(PASSWORD, PASSWORD).await).fields[0].message, "check-password-same");
    change(PASSWORD, "a better horse").await.unwrap();
    assert!(goes_on(&world, &other).await.is_none());
    assert_eq!(sessions::list(&world.admin).await.unwrap().len(), 1, "the own session goes on");
    assert!(sign_in(&world, "", "admin@example.com", PASSWORD).await.is_err());
    assert!(sign_in(&world, "", "admin@example.com", "a better horse").await.is_ok());
    for _ in 0..5 {
        assert_eq!(problem(change("wrong", "a third horse").await).kind, ProblemKind::Invalid);
    }
    assert_eq!(problem(change("a better horse", "a third horse").await).kind, ProblemKind::TooMany);
}

#[tokio::test]
async fn a_password_of_somebody_else_must_be_changed_before_anything() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    assert_eq!(org::employee(&world.admin, ann).await.unwrap().state, EmployeeState::NotActivated);
    let token = sign_in(&world, "", "ann@example.com", PASSWORD).await.unwrap();
    assert_eq!(org::employee(&world.admin, ann).await.unwrap().state, EmployeeState::Active);
    let context = goes_on(&world, &token).await.unwrap();
    let boot = services::boot::boot(&context).await.unwrap();
    assert!(boot.me.must_change_password && boot.me.actions.is_empty() && boot.schema.modules.is_empty());
    let refused = [
        problem(org::departments(&context).await),
        problem(sessions::list(&context).await),
        problem(sessions::save_settings(&context, UserSettings::default()).await),
        problem(services::notices::list(&context, None).await),
        problem(services::views::list(&context, ModuleKey::Customer).await),
    ];
    assert!(refused.iter().all(|problem| problem.kind == ProblemKind::Forbidden), "{refused:?}");

    sessions::change_password(&context, PASSWORD, "my own horse").await.unwrap();
    let context = goes_on(&world, &token).await.unwrap();
    let boot = services::boot::boot(&context).await.unwrap();
    assert!(!boot.me.must_change_password && boot.schema.modules.contains_key(&ModuleKey::Customer));
}

#[tokio::test]
async fn a_disabled_employee_is_out_at_once_and_comes_back_with_his_old_password() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    world.context("Ann").await;
    let token = sign_in(&world, "", "ann@example.com", "another horse").await.unwrap();
    org::act_on_employees(&world.admin, vec![ann], EmployeeAction::Disable).await.unwrap();
    assert!(goes_on(&world, &token).await.is_none());
    org::act_on_employees(&world.admin, vec![ann], EmployeeAction::Activate).await.unwrap();
    assert!(goes_on(&world, &token).await.is_none(), "the sessions of before do not come back");
    assert!(sign_in(&world, "", "ann@example.com", "another horse").await.is_ok());
}

#[tokio::test]
async fn the_language_holds_on_every_device() {
    let world = World::new().await;
    let settings = UserSettings { lang: Lang::Ro, rail_collapsed: true, ..UserSettings::default() };
    sessions::save_settings(&world.admin, settings.clone()).await.unwrap();
    let again = crate::support::sign_in(&world.services, "admin@example.com").await;
    assert_eq!(again.viewer().lang, Lang::Ro);
    assert_eq!(services::boot::boot(&again).await.unwrap().settings, settings);
}
