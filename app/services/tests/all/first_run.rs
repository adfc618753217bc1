//! The first run: what a new company has, and that there is only one.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::sync::Arc;

use crate::support::{PASSWORD, World};
use domain::{
    Lang,
    company::{Company, Setup},
    org::{BuiltinRole, EmployeeQuery, EmployeeState},
    problem::ProblemKind,
};
use services::{Services, context::Caller, org, sessions};
use store::Store;

fn setup() -> Setup {
    Setup {
        company: Company {
            name: " Țesături SRL ".to_owned(),
            currency: "RON".to_owned(),
            time_zone: "Europe/Bucharest".to_owned(),
            lang: Lang::Ro,
            week_start: chrono::Weekday::Mon,
            max_file_mb: domain::files::STANDARD_MAX_FILE_MB,
            face: domain::company::Face::default(),
        },
        admin_name: "Ana".to_owned(),
        admin_login: "+40 722 123 456".to_owned(),
        password: PASSWORD.to_owned(),
    }
}

async fn empty() -> (Arc<Services>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).await.unwrap();
    (crate::support::start(store).await, folder)
}

#[tokio::test]
async fn a_new_company_has_what_it_needs() {
    let (services, _folder) = empty().await;
    let door = services.door(Caller::default());
    assert_eq!(sessions::welcome(&door, None).await.unwrap().company, None);
    let session = sessions::setup(&door, setup()).await.unwrap();
    let welcome = sessions::welcome(&door, None).await.unwrap();
    assert_eq!((welcome.company.as_deref(), welcome.lang), (Some("Țesături SRL"), Lang::Ro));
    let context = sessions::authenticate(&services, &session.token, Caller::default()).await.unwrap().unwrap();
    let boot = services::boot::boot(&context).await.unwrap();
    assert_eq!(boot.me.login, "+40 722 123 456");
    assert_eq!(boot.me.department.as_deref(), Some("Țesături SRL"));
    assert_eq!(boot.settings.lang, Lang::Ro);
    assert_eq!(boot.me.admin, domain::AdminRight::ALL);
    assert_eq!(boot.schema.modules.len(), domain::ModuleKey::ALL.len());
    let methods: Vec<_> = boot.follow_up_methods.iter().map(|method| method.key.as_str()).collect();
    assert_eq!(methods, domain::activity::STANDARD_METHODS);
    let roles = org::roles(&context).await.unwrap();
    assert_eq!(roles.iter().map(|role| role.builtin.unwrap()).collect::<Vec<_>>(), BuiltinRole::ALL);
    assert!(roles.iter().all(|role| role.rights == role.builtin.unwrap().rights()));
    let people = org::employees(&context, EmployeeQuery::default()).await.unwrap();
    assert_eq!((people.total, people.employees[0].state), (1, EmployeeState::Active));
}

#[tokio::test]
async fn there_is_only_one_company() {
    let world = World::new().await;
    let again = sessions::setup(&world.services.door(Caller::default()), setup()).await.unwrap_err();
    assert_eq!(again.problem().kind, ProblemKind::Forbidden);
}

#[tokio::test]
async fn of_two_at_once_one_is_refused() {
    let (services, _folder) = empty().await;
    let tries: Vec<_> = (0..4)
        .map(|_| {
            let services = Arc::clone(&services);
            tokio::spawn(async move { sessions::setup_company(&services, setup()).await })
        })
        .collect();
    let mut made = 0;
    for task in tries {
        match task.await.unwrap() {
            Ok(_) => made += 1,
            Err(error) => assert_eq!(error.problem().kind, ProblemKind::Forbidden),
        }
    }
    assert_eq!(made, 1);
}

#[tokio::test]
async fn problems_stand_at_their_fields() {
    let (services, _folder) = empty().await;
    let mut wrong = setup();
    wrong.company.name = " ".to_owned();
    wrong.company.time_zone = "Europe/Atlantis".to_owned();
    wrong.company.currency = "lei".to_owned();
    wrong.admin_name = String::new();
    wrong.admin_login = "ana".to_owned();
    wrong.password = "short".to_owned();
    let problem = sessions::setup_company(&services, wrong).await.unwrap_err().problem();
    let fields: Vec<_> = problem.fields.iter().map(|problem| problem.field.as_str()).collect();
    let all = ["company.name", "company.currency", "company.time_zone", "admin_name", "admin_login", "password"];
    assert_eq!(fields, all);
    assert!(services.config().company.is_none());
}
