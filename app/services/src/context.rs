//! What a use case works with: who asks, the clock, the ids, the company's configuration, the store.

use std::sync::{Arc, OnceLock, RwLock};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    Action, AdminRight, Id, ModuleDef, ModuleKey, Problem, Schema, Viewer,
    company::Company,
    switches::{App, Switches},
};
use store::{Now, Store, Tx, View};

use crate::{Error, Result};

/// The clock, injected so that tests can live through a year.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> DateTime<Utc>;
}

/// The maker of ids and secrets, injected so that tests are deterministic.
pub trait Ids: Send + Sync {
    /// Fills the bytes with randomness that nobody can guess.
    fn fill(&self, bytes: &mut [u8]);
}

/// The company's configuration as it is in force; replaced as a whole when it changes.
#[derive(Clone, Debug)]
pub struct Config {
    /// `None` until the first-run page or `weft init` made the company.
    pub company: Option<Company>,
    pub schema: Arc<Schema>,
    /// Apps that are switched off, features that are tried.
    pub switches: Switches,
}

/// Everything that lives as long as the server.
pub struct Services {
    store: Store,
    clock: Arc<dyn Clock>,
    ids: Arc<dyn Ids>,
    config: RwLock<Arc<Config>>,
    /// The web address that the server was started with.
    base_url: OnceLock<String>,
    pub(crate) runtime: crate::exchange::Runtime,
    pub(crate) files: crate::files::Runtime,
    pub(crate) duplicates: crate::duplicates::Runtime,
    pub(crate) backups: crate::backups::Runtime,
    pub(crate) jobs: crate::jobs::Runtime,
}

impl Services {
    /// Reads the configuration from the store.
    pub async fn start(store: Store, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>) -> Result<Arc<Self>> {
        let config = Config { company: None, schema: Arc::new(Schema::standard()), switches: Switches::default() };
        let services = Arc::new(Self {
            store,
            clock,
            ids,
            config: RwLock::new(Arc::new(config)),
            base_url: OnceLock::new(),
            runtime: crate::exchange::Runtime::default(),
            files: crate::files::Runtime::default(),
            duplicates: crate::duplicates::Runtime::default(),
            backups: crate::backups::Runtime::default(),
            jobs: crate::jobs::Runtime::default(),
        });
        services.reload().await?;
        crate::import::recover(&services).await?;
        Ok(services)
    }

    /// Reads the configuration again: after every change of it.
    pub(crate) async fn reload(&self) -> Result<()> {
        let mut view = self
            .store
            .read(Arc::new(Viewer::system("read the configuration")), Arc::new(Schema::standard()), self.now())
            .await?;
        let company = view.company().await?;
        let schema = view.configured_schema().await?;
        let switches = view.switches().await?;
        drop(view);
        if let Ok(mut config) = self.config.write() {
            *config = Arc::new(Config { company, schema: Arc::new(schema), switches });
        }
        Ok(())
    }

    /// The configuration in force.
    pub fn config(&self) -> Arc<Config> {
        match self.config.read() {
            Ok(config) => Arc::clone(&config),
            // A writer cannot panic while it holds the lock: it only assigns.
            Err(poisoned) => Arc::clone(&poisoned.into_inner()),
        }
    }

    /// Fixes the web address of the page, as the server was started with one: the company's own then has no meaning. Only the
    /// first call has an effect.
    pub fn fix_base_url(&self, url: String) {
        let _ = self.base_url.set(url);
    }

    /// The web address that the server was started with.
    pub fn fixed_base_url(&self) -> Option<&str> {
        self.base_url.get().map(String::as_str)
    }

    /// The store, for start, stop and health.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The present moment in the company's zone.
    pub fn now(&self) -> Now {
        let config = self.config();
        let zone = config.company.as_ref().and_then(|company| company.time_zone.parse().ok()).unwrap_or(Tz::UTC);
        let week_start = config.company.as_ref().map_or(chrono::Weekday::Mon, |company| company.week_start);
        Now { at: self.clock.now(), zone, week_start }
    }

    /// A new id.
    pub fn new_id(&self) -> Id {
        let mut random = [0; 10];
        self.ids.fill(&mut random);
        Id::v7(u64::try_from(self.clock.now().timestamp_millis()).unwrap_or(0), random)
    }

    /// Random bytes for tokens and salts.
    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.ids.fill(&mut bytes);
        bytes
    }

    /// The way in for a caller who is not signed in (yet).
    pub fn door(self: &Arc<Self>, caller: Caller) -> Door {
        Door { services: Arc::clone(self), caller }
    }

    /// The context of work that Weft does for itself. Reviewed: it sees and may everything.
    pub fn system(self: &Arc<Self>, reason: &'static str) -> Context {
        self.context(Arc::new(Viewer::system(reason)), Caller::default(), None, true)
    }

    /// `settled` is false for somebody who must choose his own password before anything else.
    pub(crate) fn context(
        self: &Arc<Self>,
        viewer: Arc<Viewer>,
        caller: Caller,
        session: Option<Id>,
        settled: bool,
    ) -> Context {
        let config = self.config();
        let schema = self.store.seen_by(&viewer, &config.schema);
        Context { services: Arc::clone(self), viewer, config, schema, now: self.now(), caller, session, settled }
    }
}

/// What is known of a request besides who signed in.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The request's id, in every log line and in what the user sees of a failure.
    pub request: String,
    /// The network address, for the rate limit and the list of sessions.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
    /// Whether the request came over https.
    pub secure: bool,
}

/// The way in before anybody is signed in: sign-in, first run, and nothing else.
#[derive(Clone)]
pub struct Door {
    pub(crate) services: Arc<Services>,
    pub(crate) caller: Caller,
}

impl Door {
    /// The request's id.
    pub fn request(&self) -> &str {
        &self.caller.request
    }

    /// Whether the request came over https.
    pub fn secure(&self) -> bool {
        self.caller.secure
    }
}

/// Who asks, with everything that a use case needs. Made from a session, or by [`Services::system`]; nothing else makes
/// one.
#[derive(Clone)]
pub struct Context {
    services: Arc<Services>,
    viewer: Arc<Viewer>,
    config: Arc<Config>,
    /// The definitions as the viewer sees them.
    schema: Arc<Schema>,
    now: Now,
    caller: Caller,
    session: Option<Id>,
    settled: bool,
}

impl Context {
    /// Who asks.
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// The employee who asks; an error for Weft itself, which has no settings, stars or notifications.
    pub fn me(&self) -> Result<Id> {
        self.viewer.id().ok_or(Error::Unauthenticated)
    }

    /// Everything that lives as long as the server.
    pub fn services(&self) -> &Arc<Services> {
        &self.services
    }

    /// The configuration in force when the request began.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The company's settings.
    pub fn company(&self) -> Result<&Company> {
        self.config.company.as_ref().ok_or_else(|| Error::Other("there is no company yet".to_owned()))
    }

    /// The moment of the request.
    pub fn now(&self) -> Now {
        self.now
    }

    /// A new id.
    pub fn new_id(&self) -> Id {
        self.services.new_id()
    }

    /// The request's id.
    pub fn request(&self) -> &str {
        &self.caller.request
    }

    /// What is known of the request besides who asks.
    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    /// The session that asks.
    pub fn session(&self) -> Option<Id> {
        self.session
    }

    /// The definitions as the viewer sees them: what is hidden from him is not there (row ADM-08). Modules that he may not
    /// see at all are.
    pub fn schema(&self) -> &Arc<Schema> {
        &self.schema
    }

    /// A module's definition as the viewer sees it; refused for one that he may not see at all.
    pub fn module(&self, key: ModuleKey) -> Result<&Arc<ModuleDef>> {
        if !self.viewer.may(key, Action::View) {
            return Err(Error::forbidden());
        }
        self.schema.module(key).ok_or_else(Error::not_found)
    }

    /// The definition by which a record is checked: the whole one, so that rules on hidden fields hold too. Nothing is
    /// demanded in it that the viewer may not enter.
    pub fn checking_module(&self, key: ModuleKey) -> Result<Arc<ModuleDef>> {
        let seen = self.module(key)?;
        let whole = self.config.schema.module(key).ok_or_else(Error::not_found)?;
        // Who sees all of it holds the very same definition.
        if Arc::ptr_eq(seen, whole) {
            return Ok(Arc::clone(whole));
        }
        Ok(Arc::new(ModuleDef::clone(whole).demanding(seen)))
    }

    /// Refuses a caller without this right in the module.
    pub fn require(&self, module: ModuleKey, action: Action) -> Result<()> {
        if self.viewer.may(module, action) { Ok(()) } else { Err(Error::forbidden()) }
    }

    /// Refuses everybody while the app is switched off: the first line of each of its use cases (row ADM-02).
    pub fn require_app(&self, app: App) -> Result<()> {
        if self.config.switches.has(app) {
            return Ok(());
        }
        Err(Problem::forbidden().with_message("problem-app-off").into())
    }

    /// Refuses a caller without this page of the admin console.
    pub fn require_admin(&self, right: AdminRight) -> Result<()> {
        if self.viewer.may_admin(right) { Ok(()) } else { Err(Error::forbidden()) }
    }

    /// What the domain's check needs to know about now and here.
    pub fn check_env(&self, history: bool) -> Result<domain::check::Env> {
        let today = self.now.today();
        Ok(domain::check::Env {
            today,
            day_start: self.now.day_start(today),
            me: self.viewer.id(),
            decimals: domain::money::minor_unit(&self.company()?.currency),
            history,
        })
    }

    /// A consistent view for reading; refused to somebody who must choose his own password first.
    pub async fn read(&self) -> Result<View> {
        self.require_settled()?;
        self.read_unsettled().await
    }

    /// The writing transaction; refused to somebody who must choose his own password first.
    pub async fn write(&self) -> Result<Tx> {
        self.require_settled()?;
        self.write_unsettled().await
    }

    /// The writing transaction, with the definitions as they are stored now. A field that was added, made required or given another
    /// formula while the caller waited for his turn must not be missed.
    pub(crate) async fn write_fresh(&self) -> Result<(Self, Tx)> {
        let mut tx = self.write().await?;
        if tx.stored_schema_version().await? == self.config.schema.version {
            return Ok((self.clone(), tx));
        }
        let schema = Arc::new(tx.configured_schema().await?);
        drop(tx);
        let seen = self.services.store.seen_by(&self.viewer, &schema);
        let config = Arc::new(Config { schema, ..Config::clone(&self.config) });
        let fresh = Self { config, schema: seen, ..self.clone() };
        let tx = fresh.write().await?;
        Ok((fresh, tx))
    }

    /// Refuses somebody who must choose his own password first.
    pub(crate) fn require_settled(&self) -> Result<()> {
        if self.settled { Ok(()) } else { Err(Error::forbidden()) }
    }

    /// For the three things that are open to everybody who is signed in: begin, change the password, sign out.
    pub(crate) async fn read_unsettled(&self) -> Result<View> {
        Ok(self.services.store.read(Arc::clone(&self.viewer), Arc::clone(&self.config.schema), self.now).await?)
    }

    /// The same for writing.
    pub(crate) async fn write_unsettled(&self) -> Result<Tx> {
        Ok(self.services.store.write(Arc::clone(&self.viewer), Arc::clone(&self.config.schema), self.now).await?)
    }

    /// The same caller at a later moment: for long work that opens several transactions.
    pub fn later(&self) -> Self {
        let config = self.services.config();
        let schema = self.services.store.seen_by(&self.viewer, &config.schema);
        Self { now: self.services.now(), config, schema, ..self.clone() }
    }
}
