//! The signed-in user: who he is, what he may do, how the company configured Weft, what he chose for himself.

use std::{cell::Cell, collections::BTreeMap, sync::Arc};

use chrono::{DateTime, Weekday};
use domain::{
    Action, AdminRight, Id, Lang, ModuleDef, ModuleKey, Schema,
    company::Company,
    list::ListPrefs,
    session::{Boot, Me, UserSettings},
    switches::{App, Lab, Switches},
};
use leptos::prelude::*;

use super::{arranged, follow, look, perform, submit, toast_problem};
use crate::{format, i18n};

#[derive(Clone)]
struct Known {
    boot: Arc<Boot>,
    schema: Arc<Schema>,
    modules: BTreeMap<ModuleKey, Arc<ModuleDef>>,
}

thread_local! {
    static KNOWN: ArcRwSignal<Known> = ArcRwSignal::new(Known::new(nobody()));
    // What views are built on is told only when it becomes something else: a boot that brings nothing new, and there are many,
    // must not draw anew what somebody has open.
    static ME: ArcMemo<Me> = part(|boot| boot.me.clone());
    static SWITCHES: ArcMemo<Switches> = part(|boot| boot.switches.clone());
    /// How many boots were asked for, and which of them is what is known.
    static ASKED: Cell<u64> = const { Cell::new(0) };
    static TAKEN: Cell<u64> = const { Cell::new(0) };
    static SETTINGS: Cell<Unsaved> = const { Cell::new(Unsaved { changes: 0, saving: 0 }) };
}

/// How often the user changed his settings, and how many of the changes are on their way to the server.
#[derive(Clone, Copy, PartialEq)]
struct Unsaved {
    changes: u64,
    saving: u32,
}

/// A boot that is asked for: its number, and what was in force at that time.
struct Question {
    own: u64,
    asked: arranged::Moment,
    settings: Unsaved,
}

impl Question {
    fn new() -> Self {
        let own = ASKED.get().wrapping_add(1);
        ASKED.set(own);
        Self { own, asked: arranged::now(), settings: SETTINGS.get() }
    }
}

/// A part of what is known.
fn part<T: PartialEq + Send + Sync + 'static>(get: fn(&Boot) -> T) -> ArcMemo<T> {
    let known = KNOWN.with(Clone::clone);
    ArcMemo::new(move |_| known.with(|known| get(&known.boot)))
}

/// A handle to the session; all of its reads are reactive. Before somebody has signed in it is that of nobody, who may
/// do nothing.
#[derive(Clone, Copy, Debug)]
pub struct Session(());

/// The session.
pub const fn session() -> Session {
    Session(())
}

impl Session {
    /// Everything at once.
    pub fn boot(&self) -> Arc<Boot> {
        KNOWN.with(|known| follow(known, |known| Arc::clone(&known.boot)))
    }

    /// The signed-in employee.
    pub fn me(&self) -> Me {
        ME.with(|me| follow(me, Clone::clone))
    }

    /// The modules that he may see, as the company configured them.
    pub fn schema(&self) -> Arc<Schema> {
        KNOWN.with(|known| follow(known, |known| Arc::clone(&known.schema)))
    }

    /// A module's definition; `None` when he may not see it.
    pub fn module(&self, module: ModuleKey) -> Option<Arc<ModuleDef>> {
        KNOWN.with(|known| follow(known, |known| known.modules.get(&module).cloned()))
    }

    /// Whether he may do this in the module for at least some records.
    pub fn may(&self, module: ModuleKey, action: Action) -> bool {
        ME.with(|me| follow(me, |me| me.may(module, action)))
    }

    /// Whether he may use this page of the admin console.
    pub fn may_admin(&self, right: AdminRight) -> bool {
        ME.with(|me| follow(me, |me| me.admin.contains(&right)))
    }

    /// Whether he may use any page of it.
    pub fn may_admin_any(&self) -> bool {
        ME.with(|me| follow(me, |me| !me.admin.is_empty()))
    }

    /// Whether the company has this app (row ADM-02).
    pub fn has_app(&self, app: App) -> bool {
        SWITCHES.with(|switches| follow(switches, |switches| switches.has(app)))
    }

    /// Whether the company tries this feature (row ADM-23).
    pub fn tries(&self, lab: Lab) -> bool {
        SWITCHES.with(|switches| follow(switches, |switches| switches.tries(lab)))
    }

    /// The web address under which people reach the page: for links that leave it.
    pub fn base_url(&self) -> String {
        let boot = self.boot();
        let known = boot.fixed_base_url.clone().unwrap_or_else(|| boot.company.face.base_url.clone());
        if known.is_empty() { window().location().origin().unwrap_or_default() } else { known }
    }

    /// The sections that he may view, in their order.
    pub fn sections(&self) -> Vec<ModuleKey> {
        let may_view = |module: &ModuleKey| self.may(*module, Action::View);
        ModuleKey::ALL.into_iter().filter(|module| self.is_section(*module)).filter(may_view).collect()
    }

    /// The modules of which he may create records from anywhere.
    pub fn creatable(&self) -> Vec<ModuleKey> {
        self.sections().into_iter().filter(|module| self.may(*module, Action::Create)).collect()
    }

    fn is_section(self, module: ModuleKey) -> bool {
        self.module(module).is_some_and(|module| module.features.section)
    }

    /// What he chose for himself.
    pub fn settings(&self) -> UserSettings {
        self.boot().settings.clone()
    }

    /// Changes what he chose for himself, here at once and on the server soon.
    pub fn change_settings(&self, change: impl FnOnce(&mut UserSettings)) {
        let mut settings = untrack(|| self.settings());
        change(&mut settings);
        patch(|boot| boot.settings = settings.clone());
        look::apply(&settings);
        count(|unsaved| Unsaved { changes: unsaved.changes.wrapping_add(1), saving: unsaved.saving + 1 });
        perform(async move {
            let spoken = i18n::speak(settings.lang).await;
            let saved = submit(api::sessions::save_settings(settings)).await;
            count(|unsaved| Unsaved { saving: unsaved.saving.saturating_sub(1), ..unsaved });
            if let Err(problem) = spoken.and(saved) {
                toast_problem(&problem);
            }
        });
    }

    /// How he arranged the list of a module.
    pub fn list_prefs(&self, module: ModuleKey) -> ListPrefs {
        self.boot().list_prefs.get(&module).cloned().unwrap_or_default()
    }

    /// The address at which a list opens, the way he left it: as a table, or as a board by a field.
    pub fn list_href(&self, module: ModuleKey) -> String {
        let board = self.list_prefs(module).board.filter(|key| {
            let def = self.module(module);
            def.as_ref().and_then(|def| def.field(key)).is_some_and(domain::board::is_board_field)
        });
        let path = module.path();
        board.map_or_else(|| format!("/{path}"), |board| format!("/{path}?board={board}"))
    }

    /// Arranges the list of a module, here at once and on the server soon.
    pub fn set_list_prefs(&self, module: ModuleKey, prefs: ListPrefs) {
        if untrack(|| self.list_prefs(module)) == prefs {
            return;
        }
        let kept = prefs.clone();
        patch(|boot| {
            boot.list_prefs.insert(module, kept);
        });
        arranged::save(module, prefs);
    }

    /// Boots again: rights, schema or settings changed.
    pub fn reload(&self) {
        perform(async {
            if let Err(problem) = session().load().await {
                toast_problem(&problem);
            }
        });
    }

    /// Boots, and speaks the user's language. Afterwards what is known is no older than the question: of two answers the one to
    /// the later question stays.
    pub(crate) async fn load(self) -> Result<(), domain::Problem> {
        let question = Question::new();
        let boot = submit(api::sessions::boot()).await?;
        self.take(question, boot).await
    }

    /// Takes what the page was told when it opened.
    pub(crate) async fn begin(self, boot: Boot) -> Result<(), domain::Problem> {
        self.take(Question::new(), boot).await
    }

    async fn take(self, question: Question, mut boot: Boot) -> Result<(), domain::Problem> {
        let Question { own, asked, settings } = question;
        if own < TAKEN.get() {
            return Ok(());
        }
        TAKEN.set(own);
        // What the user changed meanwhile is newer than the answer.
        if arranged::is_older(asked) {
            boot.list_prefs = untrack(|| self.boot()).list_prefs.clone();
        }
        if settings.saving > 0 || SETTINGS.get().changes != settings.changes {
            boot.settings = untrack(|| self.boot()).settings.clone();
        }
        format::set_server_clock(boot.now);
        look::apply(&boot.settings);
        i18n::speak(boot.settings.lang).await?;
        if own < TAKEN.get() {
            return Ok(());
        }
        super::set_unread(boot.unread);
        super::set_unread_announcements(boot.announcements);
        KNOWN.with(|known| known.set(Known::new(boot)));
        Ok(())
    }
}

/// Forgets everything: somebody signed out.
pub(super) fn forget() {
    super::undo::forget();
    // What was asked for on behalf of who has left is not taken.
    TAKEN.set(ASKED.get().wrapping_add(1));
    KNOWN.with(|known| known.set(Known::new(nobody())));
}

fn count(change: impl FnOnce(Unsaved) -> Unsaved) {
    SETTINGS.set(change(SETTINGS.get()));
}

fn patch(change: impl FnOnce(&mut Boot)) {
    KNOWN.with(|known| known.update(|known| change(Arc::make_mut(&mut known.boot))));
}

impl Known {
    fn new(boot: Boot) -> Self {
        let schema = Arc::new(boot.schema.clone());
        let modules = schema.modules.iter().map(|(key, module)| (*key, Arc::clone(module))).collect();
        Self { boot: Arc::new(boot), schema, modules }
    }
}

/// The session before somebody has signed in.
fn nobody() -> Boot {
    Boot {
        me: Me {
            id: Id::builtin(0),
            name: String::new(),
            login: String::new(),
            department: None,
            position: String::new(),
            picture: None,
            actions: BTreeMap::new(),
            admin: Vec::new(),
            must_change_password: false,
        },
        company: Company {
            name: String::new(),
            currency: "USD".to_owned(),
            time_zone: "UTC".to_owned(),
            lang: Lang::En,
            week_start: Weekday::Mon,
            max_file_mb: domain::files::STANDARD_MAX_FILE_MB,
            face: domain::company::Face::default(),
        },
        schema: Schema { version: 0, modules: BTreeMap::new() },
        list_prefs: BTreeMap::new(),
        settings: UserSettings::default(),
        follow_up_methods: Vec::new(),
        unread: 0,
        announcements: 0,
        feed: 0,
        now: DateTime::UNIX_EPOCH,
        version: String::new(),
        switches: Switches::default(),
        fixed_base_url: None,
    }
}
