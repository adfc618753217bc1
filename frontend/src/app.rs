//! The root: the routes, and what stands before them until somebody is signed in.

use domain::{Id, ModuleKey, switches::App as Switch};
use leptos::prelude::*;
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

use crate::{
    failure, i18n,
    i18n::{t, ts},
    pages::{HomePage, MustChangePasswordPage, NotFoundPage, SignInPage, StartFailedPage},
    shell::Shell,
    state::{self, Phase, path_id, path_module, session, whole_first},
    ui::{ToastRegion, Words, provide_toasts, provide_words},
};

mod later;

/// Puts the page into the document.
pub(crate) fn mount() {
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    state::keep_toasts(provide_toasts());
    provide_words(words());
    state::look::apply_remembered();
    state::begin();
    crate::ui::effect(|| {
        if state::phase() != Phase::Starting {
            drop_splash();
            state::load_whole_soon();
        }
    });
    crate::ui::effect(|| {
        if i18n::has("page-error-title") {
            failure::keep_words(t("page-error-title"), t("page-error-text"), t("page-update-reload"));
        }
    });
    view! {
        <Router>
            <Phases />
        </Router>
        <crate::update::UpdateNotice />
        <ToastRegion />
    }
}

/// The splash stays until there is something to show.
fn drop_splash() {
    if let Some(splash) = document().get_element_by_id("boot") {
        splash.remove();
    }
}

/// One of the whole-page states, or the app.
#[component]
fn Phases() -> impl IntoView {
    state::provide_navigation();
    move || match state::phase() {
        Phase::Starting => ().into_any(),
        Phase::Failed(problem) => view! { <StartFailedPage problem=problem /> }.into_any(),
        Phase::FirstRun => whole_first(later::first_run),
        Phase::SignIn(front, why) => view! { <SignInPage front=front why=why /> }.into_any(),
        Phase::MustChangePassword => view! { <MustChangePasswordPage /> }.into_any(),
        Phase::In => view! { <Shell>{pages()}</Shell> }.into_any(),
    }
}

fn pages() -> AnyView {
    view! {
        <Routes fallback=NotFoundPage>
            <Route path=path!("/") view=HomePage />
            <Route path=path!("/profile/:tab?") view=|| whole_first(later::profile) />
            <Route path=path!("/announcements/:id?") view=AnnouncementsRoute />
            <Route path=path!("/admin/:page?/:id?") view=AdminRoute />
            <Route path=path!("/new/:module") view=NewRoute />
            <Route path=path!("/share") view=|| whole_first(later::share) />
            <Route path=path!("/recycle-bin/:module?") view=RecycleBinRoute />
            <Route path=path!("/tasks") view=TasksRoute />
            <Route path=path!("/tasks/:id") view=TaskRoute />
            <Route path=path!("/duplicates") view=|| whole_first(later::duplicates) />
            <Route path=path!("/address-book") view=BookRoute />
            <Route path=path!("/:module/import") view=ImportRoute />
            <Route path=path!("/:module/:id/:tab?") view=RecordRoute />
            <Route path=path!("/:module") view=ListRoute />
        </Routes>
    }
    .into_any()
}

/// The list of a module; another module is another list.
#[component]
fn ListRoute() -> impl IntoView {
    #[cfg(debug_assertions)]
    if untrack(|| state::path_param("module")).as_deref() == Some("ui") {
        return crate::ui::Gallery().into_any();
    }
    keyed(about_module, |_| crate::records::list::ListPage().into_any())
}

/// The form for a new record over its list: where the short cut of the installed app leads.
#[component]
fn NewRoute() -> impl IntoView {
    keyed(about_module, |(module, _)| {
        let Some(module) = module else { return NotFoundPage().into_any() };
        state::later(move || {
            state::go_instead(&format!("/{}", module.path()));
            if untrack(|| session().may(module, domain::Action::Create)) {
                state::open_create(module, domain::record::Values::new(), true);
            }
        });
        ().into_any()
    })
}

/// One record; another record is another page, while its tabs are the same one.
#[component]
fn RecordRoute() -> impl IntoView {
    let about = || about_module().zip(path_id()).map(|((module, _), id)| (module, Some(id)));
    keyed(about, |_| whole_first(later::record))
}

/// One task; another task is another page.
#[component]
fn TaskRoute() -> impl IntoView {
    let about = || path_id().filter(|_| session().has_app(Switch::Tasks)).map(|id| (None, Some(id)));
    keyed(about, |_| whole_first(later::task))
}

/// All tasks.
#[component]
fn TasksRoute() -> impl IntoView {
    keyed(|| session().has_app(Switch::Tasks).then_some(WHOLE), |_| whole_first(later::tasks))
}

/// The announcements.
#[component]
fn AnnouncementsRoute() -> impl IntoView {
    keyed(|| session().has_app(Switch::Announcements).then_some(WHOLE), |_| whole_first(later::announcements))
}

/// The address book.
#[component]
fn BookRoute() -> impl IntoView {
    keyed(|| session().has_app(Switch::AddressBook).then_some(WHOLE), |_| whole_first(later::address_book))
}

/// The import into a module.
#[component]
fn ImportRoute() -> impl IntoView {
    keyed(about_module, |_| whole_first(later::import))
}

/// The admin console, for those who may use any page of it.
#[component]
fn AdminRoute() -> impl IntoView {
    keyed(|| session().may_admin_any().then_some(WHOLE), |_| whole_first(later::admin))
}

/// What was deleted in a module; without one in the path, in the first that the user may look at.
#[component]
fn RecycleBinRoute() -> impl IntoView {
    let seen = |module: &ModuleKey| session().module(*module).is_some() && crate::recycle_bin::may_see(*module);
    let module = move || match state::path_param("module") {
        Some(_) => path_module().filter(seen),
        None => ModuleKey::ALL.into_iter().find(seen),
    };
    let about = move || module().map(|module| (Some(module), None));
    keyed(about, |(module, _)| match module {
        Some(module) => whole_first(move || later::recycle_bin(module)),
        None => NotFoundPage().into_any(),
    })
}

/// The module of the path, when the user may see it.
fn about_module() -> Option<About> {
    path_module().filter(|module| session().module(*module).is_some()).map(|module| (Some(module), None))
}

/// What a page is about.
type About = (Option<ModuleKey>, Option<Id>);

/// A page that is about no module and no record.
const WHOLE: About = (None, None);

/// Draws a page anew, with new state, whenever what it is about becomes another; not found when it is about nothing.
fn keyed(about: impl Fn() -> Option<About> + Send + Sync + 'static, page: fn(About) -> AnyView) -> AnyView {
    let about = Memo::new(move |_| about());
    view! {
        <For
            each=move || [about.get()]
            key=Clone::clone
            children=move |about| about.map_or_else(|| NotFoundPage().into_any(), page)
        />
    }
    .into_any()
}

fn words() -> Words {
    Words {
        close: ts("action-close"),
        clear: ts("action-clear"),
        remove: ts("action-remove"),
        loading: ts("state-loading"),
        nothing_found: ts("state-no-results"),
        first_page: ts("paging-first"),
        previous_page: ts("paging-previous"),
        next_page: ts("paging-next"),
        last_page: ts("paging-last"),
        required: ts("state-required"),
        messages: ts("shell-messages"),
        breadcrumb: ts("shell-breadcrumb"),
        done: ts("action-done"),
        show: ts("action-show"),
        hide: ts("action-hide"),
    }
}
