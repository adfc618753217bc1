//! Importing a table (row L-17): the file, its columns, unknown values settled once, a dry run, the run itself.
//!
//! The wizard's steps live here while they are worked on; a run that was started has a URL (`?run=<id>`), so that it can be left
//! and found again.

use domain::{
    Action, AdminRight, Id, ModuleKey,
    import::{ImportFile, ImportKind, ImportPlan, ImportResult},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    i18n::{module_name, t, ta, ts},
    pages::NotFoundPage,
    state::{path_module, session, title},
    ui::{ErrorState, Icon, Stage, StageState, Stepper},
};

mod check;
mod failures;
mod figures;
mod file;
mod history;
mod map;
mod reading;
mod run;
mod settle;
mod targets;
mod undo;

/// The import of a module, at `/<module path>/import`.
#[component]
pub fn ImportPage() -> impl IntoView {
    let kind = Memo::new(move |_| path_module().map(ImportKind::Records));
    move || match kind.get() {
        Some(kind) => view! { <ImportWizard kind=kind /> }.into_any(),
        None => NotFoundPage().into_any(),
    }
}

/// The steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    File,
    Map,
    Settle,
    Check,
    Run,
}

impl Step {
    const ALL: [(Self, &'static str); 5] = [
        (Self::File, "import-step-file"),
        (Self::Map, "import-step-map"),
        (Self::Settle, "import-step-settle"),
        (Self::Check, "import-step-check"),
        (Self::Run, "import-step-run"),
    ];
}

/// What the steps share.
#[derive(Clone, Copy)]
struct Wizard {
    kind: ImportKind,
    step: RwSignal<Step>,
    file: RwSignal<Option<ImportFile>>,
    plan: RwSignal<ImportPlan>,
    /// What a run with nothing settled would do: it names everything unknown.
    found: RwSignal<ImportResult>,
    /// What the run would do.
    checked: RwSignal<ImportResult>,
}

impl Wizard {
    fn new(kind: ImportKind) -> Self {
        Self {
            kind,
            step: RwSignal::new(Step::File),
            file: RwSignal::new(None),
            plan: RwSignal::new(ImportPlan::default()),
            found: RwSignal::new(ImportResult::default()),
            checked: RwSignal::new(ImportResult::default()),
        }
    }

    /// Takes a file as it was read: what its heads and texts suggest; what was settled belongs to another reading.
    fn take(self, file: ImportFile) {
        self.plan.update(|plan| {
            plan.columns = file.guess.clone();
            plan.notation = file.notation;
            plan.settled.clear();
        });
        self.file.set(Some(file));
    }

    /// Begins anew with another file.
    fn restart(self) {
        self.step.set(Step::File);
        self.file.set(None);
        self.plan.set(ImportPlan::default());
    }

    /// The id of the uploaded file.
    fn file_id(self) -> Option<Id> {
        self.file.with_untracked(|file| file.as_ref().map(|file| file.id))
    }
}

/// The wizard.
#[component]
pub fn ImportWizard(kind: ImportKind) -> impl IntoView {
    title(Signal::derive(move || heading(kind)));
    let allowed = Memo::new(move |_| may(kind));
    move || {
        if allowed.get() {
            wizard(kind)
        } else {
            view! { <ErrorState title=ts("state-forbidden") denied=true whole=true /> }.into_any()
        }
    }
}

fn wizard(kind: ImportKind) -> AnyView {
    let wizard = Wizard::new(kind);
    let run = Memo::new({
        let map = use_query_map();
        move |_| map.with(|map| map.get("run")).and_then(|run| run.parse::<Id>().ok())
    });
    let step = Memo::new(move |_| if run.get().is_some() { Step::Run } else { wizard.step.get() });
    let stages = Signal::derive(move || {
        let now = step.get();
        let stage = |(step, key): (Step, &str)| Stage {
            value: key.to_owned(),
            label: t(key),
            detail: None,
            state: match step.cmp(&now) {
                std::cmp::Ordering::Less => StageState::Done,
                std::cmp::Ordering::Equal => StageState::Current,
                std::cmp::Ordering::Greater => StageState::Todo,
            },
        };
        Step::ALL.map(stage).to_vec()
    });
    let body = move || match (step.get(), run.get()) {
        (_, Some(id)) => {
            // The same file is not started twice: whoever comes back from the run begins anew.
            wizard.restart();
            view! { <run::RunStep kind=kind id=id /> }.into_any()
        }
        (Step::File | Step::Run, None) => view! { <file::FileStep wizard=wizard /> }.into_any(),
        (Step::Map, None) => view! { <map::MapStep wizard=wizard /> }.into_any(),
        (Step::Settle, None) => view! { <settle::SettleStep wizard=wizard /> }.into_any(),
        (Step::Check, None) => view! { <check::CheckStep wizard=wizard /> }.into_any(),
    };
    view! {
        <div class="wizard">
            <div class="import__head">
                <a class="import__back" href=home(kind)>{Icon::ChevronLeft} {move || home_name(kind)}</a>
                <h1 class="import__title">{move || heading(kind)}</h1>
            </div>
            <div class="wizard__steps"><Stepper steps=stages label=ts("import-steps") /></div>
            {body}
        </div>
    }
    .into_any()
}

fn may(kind: ImportKind) -> bool {
    match kind {
        ImportKind::Records(module) => {
            session().may(module, Action::Import)
                && session().module(module).is_some_and(|module| module.features.import)
        }
        ImportKind::Employees => session().may_admin(AdminRight::Employees),
    }
}

/// The name in URLs of the server.
fn path(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::Records(module) => module.path(),
        ImportKind::Employees => "employees",
    }
}

/// The list that is imported into.
fn home(kind: ImportKind) -> String {
    match kind {
        ImportKind::Records(module) => format!("/{}", module.path()),
        ImportKind::Employees => "/admin/employees".to_owned(),
    }
}

/// The wizard's own address, or that of one run.
fn address(kind: ImportKind, run: Option<Id>) -> String {
    let own = format!("{}/import", home(kind));
    run.map_or_else(|| own.clone(), |run| format!("{own}?run={run}"))
}

fn home_name(kind: ImportKind) -> String {
    match kind {
        ImportKind::Records(module) => module_name(module),
        ImportKind::Employees => t("employee-title"),
    }
}

fn heading(kind: ImportKind) -> String {
    match kind {
        ImportKind::Records(module) => ta("import-title", texts::args().set("what", module_name(module))),
        ImportKind::Employees => t("employee-import"),
    }
}

/// The module whose names the problems of a run are worded with.
fn module_of(kind: ImportKind) -> Option<ModuleKey> {
    match kind {
        ImportKind::Records(module) => Some(module),
        ImportKind::Employees => None,
    }
}
