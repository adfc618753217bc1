//! The admin console (admin.md): a page for each [`AdminRight`], shown to those who have it.
//!
//! `/admin` lists the pages, `/admin/<page>` is one of them, `/admin/<page>/<id>` one thing in it. At a desk the list stands at the
//! side; on a phone it is a page of its own.

use domain::AdminRight;
use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    import::ImportWizard,
    pages::{AnnouncementsPage, NotFoundPage},
    state::{path_param, session, title},
    ui::{ErrorState, Icon, PageHeader},
};

mod backups;
mod categories;
mod company;
pub(crate) mod confirm;
mod departments;
mod employees;
mod fields;
pub(crate) mod form_dialog;
mod home;
mod logs;
mod methods;
mod numbers;
pub(crate) mod pause;
mod place;
pub(crate) mod problems;
pub(crate) mod ready;
mod refusals;
mod roles;
mod switches;
pub(crate) mod tree;
pub(crate) mod write;

pub(crate) use place::ConsolePage;
pub(crate) use roles::role_name;

use place::SECTIONS;

/// The console, or one page of it.
#[component]
pub fn AdminPage() -> impl IntoView {
    let key = Memo::new(move |_| path_param("page"));
    let page = Memo::new(move |_| key.with(|key| ConsolePage::parse(key.as_deref()?)));
    let imports = move || {
        page.get() == Some(ConsolePage::Of(AdminRight::Employees)) && path_param("id").as_deref() == Some("import")
    };
    title(Signal::derive(move || match page.get() {
        Some(_) if imports() => t("employee-import"),
        Some(page) => page.name(),
        None => t("admin-title"),
    }));
    let allowed = Memo::new(move |_| match page.get() {
        Some(page) => page.is_permitted(),
        None => key.with(Option::is_none) && session().may_admin_any(),
    });
    // Made anew only when it is another page: a thing within the page is the page's own matter.
    let content = move || match (page.get(), allowed.get()) {
        (Some(page), true) => content(page),
        (None, true) => view! { <home::HomePage /> }.into_any(),
        (None, false) if key.with(Option::is_some) => NotFoundPage().into_any(),
        (_, false) => no_right(),
    };
    view! {
        <div class="admin" class:admin--home=move || key.with(Option::is_none)>
            {side_nav(page)} <div class="admin__content">{content}</div>
        </div>
    }
}

fn content(page: ConsolePage) -> AnyView {
    let id = Memo::new(move |_| path_param("id"));
    let right = match page {
        ConsolePage::Of(right) => right,
        ConsolePage::Apps => return view! { <switches::AppsPage /> }.into_any(),
        ConsolePage::Labs => return view! { <switches::LabsPage /> }.into_any(),
    };
    match right {
        AdminRight::Company => view! { <company::CompanyPage /> }.into_any(),
        AdminRight::Employees => {
            let imports = Memo::new(move |_| id.get().as_deref() == Some("import"));
            (move || {
                if imports.get() {
                    view! { <ImportWizard kind=domain::import::ImportKind::Employees /> }.into_any()
                } else {
                    view! { <employees::EmployeesPage /> }.into_any()
                }
            })
            .into_any()
        }
        AdminRight::Departments => view! { <departments::DepartmentsPage id=id /> }.into_any(),
        AdminRight::Roles => view! { <roles::RolesPage id=id /> }.into_any(),
        AdminRight::Fields => view! { <fields::FieldsPage id=id /> }.into_any(),
        AdminRight::Numbers => view! { <numbers::NumbersPage /> }.into_any(),
        AdminRight::FollowUpMethods => view! { <methods::MethodsPage /> }.into_any(),
        AdminRight::ProductCategories => view! { <categories::CategoriesPage /> }.into_any(),
        AdminRight::Announcements => view! { <AnnouncementsPage /> }.into_any(),
        AdminRight::Backups => view! { <backups::BackupsPage /> }.into_any(),
        AdminRight::Logs => view! { <logs::LogsPage id=id /> }.into_any(),
    }
}

fn side_nav(current: Memo<Option<ConsolePage>>) -> impl IntoView {
    let link = move |page: ConsolePage| {
        let here = move || (current.get() == Some(page)).then_some("page");
        view! { <a class="side-nav__link" href=page.href() aria-current=here>{page.icon()} {move || page.name()}</a> }
    };
    let section = move |(heading, pages): (&'static str, &'static [ConsolePage])| {
        let mine: Vec<ConsolePage> = pages.iter().copied().filter(|page| page.is_permitted()).collect();
        (!mine.is_empty()).then(|| {
            view! { <h2 class="side-nav__heading">{move || t(heading)}</h2> {mine.into_iter().map(link).collect_view()} }
        })
    };
    view! {
        <nav class="side-nav admin__nav" aria-label=ts("admin-title")>
            {move || SECTIONS.into_iter().map(section).collect_view()}
        </nav>
    }
}

fn no_right() -> AnyView {
    view! { <ErrorState title=ts("state-forbidden") denied=true /> }.into_any()
}

/// The head of a page of the console: on a phone with the way back to the list of pages.
#[component]
fn ConsoleHeader(
    #[prop(into)] right: ConsolePage,
    #[prop(optional, into)] text: MaybeProp<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let name = Signal::derive(move || right.name());
    view! {
        <a class="console-back u-phone" href="/admin">{Icon::ChevronLeft} {move || t("admin-title")}</a>
        {match children {
            Some(children) => view! { <PageHeader title=name text=text>{children()}</PageHeader> }.into_any(),
            None => view! { <PageHeader title=name text=text /> }.into_any(),
        }}
    }
}
