//! A small company on a real temporary database, with a clock that stands still and ids that count.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{
    collections::BTreeSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Draft, Id, Lang, ModuleKey, Value,
    company::{Company, Setup},
    org::{BuiltinRole, EmployeeDraft},
    record::{Saved, Values},
};
use services::{Clock, Context, Ids, Services, context::Caller};
use store::Store;

/// The password of everybody in the tests.
pub(crate) const PASSWORD: &str = "correct horse";

/// A clock that moves only when it is told to.
pub(crate) struct TestClock(Mutex<DateTime<Utc>>);

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// Bytes that never repeat and are the same in each run.
#[derive(Default)]
pub(crate) struct CountingIds(AtomicU64);

impl Ids for CountingIds {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let count = self.0.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            chunk.copy_from_slice(&count.to_be_bytes()[..chunk.len()]);
        }
    }
}

/// The company.
pub(crate) struct World {
    pub(crate) services: Arc<Services>,
    pub(crate) clock: Arc<TestClock>,
    /// Removed with the company.
    _folder: tempfile::TempDir,
    pub(crate) admin: Context,
}

impl World {
    /// A company in Bucharest with its super admin, on a Saturday morning.
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock(Mutex::new("2026-11-21T09:00:00Z".parse().unwrap())));
        let store = Store::open(folder.path()).await.unwrap();
        let services = start_at(store, &clock).await;
        let setup = Setup {
            company: Company {
                name: "Acme".to_owned(),
                currency: "USD".to_owned(),
                time_zone: "Europe/Bucharest".to_owned(),
                lang: Lang::En,
                week_start: chrono::Weekday::Mon,
                max_file_mb: domain::files::STANDARD_MAX_FILE_MB,
                face: domain::company::Face::default(),
            },
            admin_name: "Ada Admin".to_owned(),
            admin_login: "admin@example.com".to_owned(),
            password: PASSWORD.to_owned(),
        };
        services::sessions::setup(&services.door(Caller::default()), setup).await.unwrap();
        let admin = sign_in(&services, "admin@example.com").await;
        Self { services, clock, _folder: folder, admin }
    }

    /// A later request of the super admin.
    pub(crate) async fn sign_in_admin(&self) -> Context {
        sign_in(&self.services, "admin@example.com").await
    }

    /// Moves the clock.
    pub(crate) fn pass(&self, time: TimeDelta) {
        *self.clock.0.lock().unwrap() += time;
    }

    /// A new employee with this role, who signs in as `<name>@example.com`.
    pub(crate) async fn employee(&self, name: &str, manager: Option<Id>, role: BuiltinRole) -> Id {
        self.employee_in(name, manager, None, BTreeSet::from([role.id()])).await
    }

    /// A new employee in a department, with these roles.
    pub(crate) async fn employee_in(
        &self,
        name: &str,
        manager: Option<Id>,
        department: Option<Id>,
        roles: BTreeSet<Id>,
    ) -> Id {
        let department = match department {
            Some(department) => department,
            None => services::org::departments(&self.admin).await.unwrap()[0].id,
        };
        let draft = EmployeeDraft { manager, department: Some(department), roles, ..self.new_draft(name) };
        let id = draft.id;
        services::org::save_employee(&self.admin, draft).await.unwrap();
        id
    }

    /// A sales person who could be saved as a new employee.
    pub(crate) fn new_draft(&self, name: &str) -> EmployeeDraft {
        EmployeeDraft {
            id: self.services.new_id(),
            name: name.to_owned(),
            mobile: String::new(),
            email: format!("{}@example.com", name.to_lowercase()),
            sex: None,
            department: None,
            position: String::new(),
            manager: None,
            roles: BTreeSet::from([BuiltinRole::SalesPerson.id()]),
            lang: Lang::En,
            password: Some(PASSWORD.to_owned()),
        }
    }

    /// An employee as he would be saved unchanged.
    pub(crate) async fn draft(&self, id: Id) -> EmployeeDraft {
        let now = services::org::employee(&self.admin, id).await.unwrap();
        EmployeeDraft {
            id,
            name: now.name,
            mobile: now.mobile,
            email: now.email,
            sex: now.sex,
            department: now.department,
            position: now.position,
            manager: now.manager,
            roles: now.roles,
            lang: now.lang,
            password: None,
        }
    }

    /// The context of an employee who was made by [`World::employee`]: signs in, and changes the first password.
    pub(crate) async fn context(&self, name: &str) -> Context {
        let login = format!("{}@example.com", name.to_lowercase());
        let context = sign_in(&self.services, &login).await;
        // A first password that somebody else set has to be changed; in tests to a fixed other one and back is needless.
        if services::boot::boot(&context).await.unwrap().me.must_change_password {
            services::sessions::change_password(&context, PASSWORD, "another horse").await.unwrap();
            return sign_in_with(&self.services, &login, "another horse").await;
        }
        context
    }

    /// A later request of an employee whose context was asked for before: signs in anew with his own password.
    pub(crate) async fn context_again(&self, name: &str) -> Context {
        let login = format!("{}@example.com", name.to_lowercase());
        sign_in_with(&self.services, &login, "another horse").await
    }
}

/// The services on a store, on a Saturday morning.
pub(crate) async fn start(store: Store) -> Arc<Services> {
    start_at(store, &Arc::new(TestClock(Mutex::new("2026-11-21T09:00:00Z".parse().unwrap())))).await
}

async fn start_at(store: Store, clock: &Arc<TestClock>) -> Arc<Services> {
    Services::start(store, Arc::clone(clock) as Arc<dyn Clock>, Arc::new(CountingIds::default())).await.unwrap()
}

/// Signs in and gives the context of the session.
pub(crate) async fn sign_in(services: &Arc<Services>, login: &str) -> Context {
    sign_in_with(services, login, PASSWORD).await
}

/// The same with another password.
pub(crate) async fn sign_in_with(services: &Arc<Services>, login: &str, password: &str) -> Context {
    let session = services::sessions::sign_in(&services.door(Caller::default()), login, password).await.unwrap();
    services::sessions::authenticate(services, &session.token, Caller::default()).await.unwrap().unwrap()
}

/// A draft of a new record.
pub(crate) fn draft(context: &Context, module: ModuleKey, values: &[(&str, Value)]) -> Draft {
    let values: Values = values.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
    Draft { id: context.new_id(), module, version: None, values }
}

/// Saves a new record.
pub(crate) async fn create(context: &Context, module: ModuleKey, values: &[(&str, Value)]) -> Saved {
    services::records::save(context, draft(context, module, values)).await.unwrap()
}

/// A new customer of the caller.
pub(crate) async fn customer(context: &Context, name: &str) -> Id {
    create(context, ModuleKey::Customer, &[("name", name.into())]).await.id
}
