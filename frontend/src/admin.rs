//! The admin console (admin.md): a page for each [`AdminRight`], shown to those who have it.
//!
//! `/admin` lists the pages, `/admin/<page>` is one of them, `/admin/<page>/<id>` one thing in it. At a desk the list stands at the
//! side; on a phone it is a page of its own.

use domain::AdminRight;
use leptos::prelude::*;

use crate::{
    i18n::{attr, t, ts},
    import::ImportWizard,
    pages::{AnnouncementsPage, NotFoundPage},
    state::{path_param, session, title},
    ui::{ErrorState, Icon, PageHeader},
};

mod categories;
mod company;
pub(crate) mod confirm;
mod departments;
mod employees;
mod fields;
pub(crate) mod form_dialog;
mod methods;
mod numbers;
pub(crate) mod pause;
pub(crate) mod problems;
pub(crate) mod ready;
mod refusals;
mod roles;
pub(crate) mod tree;
pub(crate) mod write;

pub(crate) use roles::role_name;

/// The pages in their sections.
const SECTIONS: [(&str, &[AdminRight]); 3] = [
    ("admin-section-company", &[AdminRight::Company, AdminRight::Announcements]),
    ("admin-section-people", &[AdminRight::Employees, AdminRight::Departments, AdminRight::Roles]),
    (
        "admin-section-crm",
        &[AdminRight::Fields, AdminRight::Numbers, AdminRight::FollowUpMethods, AdminRight::ProductCategories],
    ),
];

/// The console, or one page of it.
#[component]
pub fn AdminPage() -> impl IntoView {
    let page = Memo::new(move |_| path_param("page"));
    let right = Memo::new(move |_| {
        page.with(|page| AdminRight::ALL.into_iter().find(|right| Some(right.key()) == page.as_deref()))
    });
    let imports = move || right.get() == Some(AdminRight::Employees) && path_param("id").as_deref() == Some("import");
    title(Signal::derive(move || match right.get() {
        Some(_) if imports() => t("employee-import"),
        Some(right) => name(right),
        None => t("admin-title"),
    }));
    let allowed = Memo::new(move |_| match right.get() {
        Some(right) => session().may_admin(right),
        None => page.with(Option::is_none) && session().may_admin_any(),
    });
    // Made anew only when it is another page: a thing within the page is the page's own matter.
    let content = move || match (right.get(), allowed.get()) {
        (Some(right), true) => content(right),
        (None, true) => overview(),
        (None, false) if page.with(Option::is_some) => NotFoundPage().into_any(),
        (_, false) => no_right(),
    };
    view! {
        <div class="admin" class:admin--home=move || page.with(Option::is_none)>
            {side_nav(right)} <div class="admin__content">{content}</div>
        </div>
    }
}

fn content(right: AdminRight) -> AnyView {
    let id = Memo::new(move |_| path_param("id"));
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
    }
}

fn side_nav(current: Memo<Option<AdminRight>>) -> impl IntoView {
    let link = move |right: AdminRight| {
        let here = move || (current.get() == Some(right)).then_some("page");
        view! { <a class="side-nav__link" href=href(right) aria-current=here>{icon(right)} {move || name(right)}</a> }
    };
    let section = move |(heading, rights): (&'static str, &'static [AdminRight])| {
        let mine = permitted(rights);
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

/// The pages with what they are for: the start at a desk, the way in on a phone.
fn overview() -> AnyView {
    let item = |right: AdminRight| {
        view! {
            <a class="console-list__item" href=href(right)>
                {icon(right)}
                <span class="console-list__main">
                    <span class="console-list__name">{move || name(right)}</span>
                    <span class="console-list__hint">{move || attr(&text_key(right), "hint")}</span>
                </span>
                {Icon::ChevronRight}
            </a>
        }
    };
    let section = move |(heading, rights): (&'static str, &'static [AdminRight])| {
        let mine = permitted(rights);
        (!mine.is_empty()).then(|| {
            view! {
                <section class="console-list">
                    <h2 class="console-list__heading">{move || t(heading)}</h2>
                    {mine.into_iter().map(item).collect_view()}
                </section>
            }
        })
    };
    view! {
        <PageHeader title=ts("admin-title") text=ts("admin-intro") />
        <div class="page__body">{move || SECTIONS.into_iter().map(section).collect_view()}</div>
    }
    .into_any()
}

fn no_right() -> AnyView {
    view! { <ErrorState title=ts("state-forbidden") denied=true /> }.into_any()
}

/// The head of a page of the console: on a phone with the way back to the list of pages.
#[component]
fn ConsoleHeader(
    right: AdminRight,
    #[prop(optional, into)] text: MaybeProp<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <a class="console-back u-phone" href="/admin">{Icon::ChevronLeft} {move || t("admin-title")}</a>
        {match children {
            Some(children) => view! { <PageHeader title=Signal::derive(move || name(right)) text=text>{children()}</PageHeader> }.into_any(),
            None => view! { <PageHeader title=Signal::derive(move || name(right)) text=text /> }.into_any(),
        }}
    }
}

fn permitted(rights: &[AdminRight]) -> Vec<AdminRight> {
    rights.iter().copied().filter(|right| session().may_admin(*right)).collect()
}

fn text_key(right: AdminRight) -> String {
    format!("admin-right-{}", right.key())
}

/// The name of a page of the console.
pub(crate) fn name(right: AdminRight) -> String {
    t(&text_key(right))
}

/// Its address.
pub(crate) fn href(right: AdminRight) -> String {
    match right {
        // They are written where they are read.
        AdminRight::Announcements => "/announcements".to_owned(),
        _ => format!("/admin/{}", right.key()),
    }
}

/// Its sign.
pub(crate) const fn icon(right: AdminRight) -> Icon {
    match right {
        AdminRight::Company => Icon::Settings,
        AdminRight::Employees => Icon::Users,
        AdminRight::Departments => Icon::Network,
        AdminRight::Roles => Icon::Shield,
        AdminRight::Fields => Icon::Columns,
        AdminRight::Numbers => Icon::Hash,
        AdminRight::FollowUpMethods => Icon::Message,
        AdminRight::ProductCategories => Icon::Tag,
        AdminRight::Announcements => Icon::Megaphone,
    }
}
