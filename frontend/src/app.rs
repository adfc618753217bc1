//! The root: the routes, and what stands before them until somebody is signed in.

use domain::ModuleKey;
use leptos::prelude::*;
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

use crate::{
    failure, i18n,
    i18n::{t, ts},
    pages::{
        AnnouncementsPage, FirstRunPage, HomePage, MustChangePasswordPage, NotFoundPage, ProfilePage, SignInPage,
        StartFailedPage,
    },
    shell::Shell,
    state::{self, Phase, path_id, path_module, session},
    ui::{ToastRegion, Words, provide_toasts, provide_words},
};

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
    Effect::new(|_| {
        if state::phase() != Phase::Starting {
            drop_splash();
        }
    });
    Effect::new(|_| {
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
        Phase::FirstRun => view! { <FirstRunPage /> }.into_any(),
        Phase::SignIn(company, why) => view! { <SignInPage company=company why=why /> }.into_any(),
        Phase::MustChangePassword => view! { <MustChangePasswordPage /> }.into_any(),
        Phase::In => view! { <Shell>{pages()}</Shell> }.into_any(),
    }
}

fn pages() -> AnyView {
    view! {
        <Routes fallback=NotFoundPage>
            <Route path=path!("/") view=HomePage />
            <Route path=path!("/profile/:tab?") view=ProfilePage />
            <Route path=path!("/announcements/:id?") view=AnnouncementsPage />
            <Route path=path!("/admin/:page?/:id?") view=AdminRoute />
            <Route path=path!("/new/:module") view=NewRoute />
            <Route path=path!("/share") view=crate::pages::SharePage />
            <Route path=path!("/recycle-bin/:module?") view=RecycleBinRoute />
            <Route path=path!("/tasks") view=crate::tasks::TasksPage />
            <Route path=path!("/tasks/:id") view=TaskRoute />
            <Route path=path!("/duplicates") view=crate::duplicates::DuplicatesPage />
            <Route path=path!("/address-book") view=crate::book::BookPage />
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
    keyed(visible_module, |_| crate::records::list::ListPage().into_any())
}

/// The form for a new record over its list: where the short cut of the installed app leads.
#[component]
fn NewRoute() -> impl IntoView {
    keyed(visible_module, |module| {
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
    keyed(|| visible_module().zip(path_id()), |_| crate::records::page::RecordPage().into_any())
}

/// One task; another task is another page.
#[component]
fn TaskRoute() -> impl IntoView {
    keyed(path_id, |_| crate::tasks::TaskPage().into_any())
}

/// The import into a module.
#[component]
fn ImportRoute() -> impl IntoView {
    keyed(visible_module, |_| crate::import::ImportPage().into_any())
}

/// The admin console, for those who may use any page of it.
#[component]
fn AdminRoute() -> impl IntoView {
    let may = || session().may_admin_any().then_some(());
    keyed(may, |()| crate::admin::AdminPage().into_any())
}

/// What was deleted in a module; without one in the path, in the first that the user may look at.
#[component]
fn RecycleBinRoute() -> impl IntoView {
    let seen = |module: &ModuleKey| session().module(*module).is_some() && crate::recycle_bin::may_see(*module);
    let module = move || match state::path_param("module") {
        Some(_) => path_module().filter(seen),
        None => ModuleKey::ALL.into_iter().find(seen),
    };
    keyed(module, |module| view! { <crate::recycle_bin::RecycleBinPage module=module /> }.into_any())
}

/// The module of the path, when the user may see it.
fn visible_module() -> Option<ModuleKey> {
    path_module().filter(|module| session().module(*module).is_some())
}

/// Draws a page anew, with new state, whenever what it is about becomes another; not found when it is about nothing.
fn keyed<K>(
    about: impl Fn() -> Option<K> + Send + Sync + 'static,
    page: impl Fn(K) -> AnyView + Clone + Send + Sync + 'static,
) -> AnyView
where
    K: Clone + Eq + std::hash::Hash + Send + Sync + 'static,
{
    let about = Memo::new(move |_| about());
    view! {
        <For
            each=move || [about.get()]
            key=Clone::clone
            children=move |about| about.map_or_else(|| NotFoundPage().into_any(), &page)
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
