//! The home of the console (row ADM-01): the company in figures for those who may set it up, the pages that one may open,
//! what is new.

use domain::{AdminRight, ModuleKey, company::Overview};
use leptos::prelude::*;

use super::place::{ConsolePage, SECTIONS};
use crate::{
    format,
    i18n::{module_name, t, ta, ts},
    records::list::module_icon,
    state::{Loaded, query, session},
    ui::{Icon, PageHeader, SectionCard, SkeletonCard},
};

/// What came with each version, the newest first: texts `home-news-<key>`.
const NEWS: [(&str, &[&str]); 1] = [("0.1", &["apps", "boards", "fields", "rights", "search", "undo", "tasks"])];

/// The start at a desk, the way in on a phone.
#[component]
pub(super) fn HomePage() -> impl IntoView {
    let sets_up = Memo::new(|_| session().may_admin(AdminRight::Company));
    view! {
        <PageHeader title=ts("admin-title") text=ts("admin-intro") />
        <div class="page__body console-home">
            {move || sets_up.get().then(|| view! { <Figures /> })}
            <div class="console-home__columns">
                <div class="console-home__pages">{move || SECTIONS.into_iter().map(section).collect_view()}</div>
                <News />
            </div>
        </div>
    }
}

fn section((heading, pages): (&'static str, &'static [ConsolePage])) -> Option<impl IntoView> {
    let item = |page: ConsolePage| {
        view! {
            <a class="console-item console-item--tall" href=page.href()>
                {page.icon()}
                <span class="console-list__main">
                    <span class="console-list__name">{move || page.name()}</span>
                    <span class="console-list__hint">{move || page.hint()}</span>
                </span>
                {Icon::ChevronRight}
            </a>
        }
    };
    let mine: Vec<ConsolePage> = pages.iter().copied().filter(|page| page.is_permitted()).collect();
    (!mine.is_empty()).then(|| {
        view! {
            <section class="console-list">
                <h2 class="console-list__heading">{move || t(heading)}</h2>
                {mine.into_iter().map(item).collect_view()}
            </section>
        }
    })
}

/// The company in figures.
#[component]
fn Figures() -> impl IntoView {
    let found = query(|| (), |()| api::company::home());
    view! {
        <section class="console-home__figures" aria-label=ts("home-figures")>
            <Loaded query=found skeleton=|| view! { <SkeletonCard lines=3 /> } small=true let:overview>
                {figures(overview)}
            </Loaded>
        </section>
    }
}

fn figures(overview: Overview) -> AnyView {
    let Overview { employees, records, database, files, version } = overview;
    let nothing = records.is_empty().then(|| view! { <p class="u-quiet">{ts("home-records-none")}</p> });
    let record = |(module, count): (ModuleKey, u64)| {
        view! {
            <li>
                <a class="console-item console-home__module" href=format!("/{}", module.path())>
                    {module_icon(module)} <span class="console-home__name">{move || module_name(module)}</span>
                    <span class="console-home__count">{move || format::count(count)}</span>
                </a>
            </li>
        }
    };
    view! {
        <SectionCard title=ts("home-people") icon=Icon::Users>
            <dl class="figures">
                {figure("employee-state-active", move || format::count(employees.active))}
                {figure("employee-state-not-activated", move || format::count(employees.not_activated))}
                {figure("employee-state-disabled", move || format::count(employees.disabled))}
            </dl>
        </SectionCard>
        <SectionCard title=ts("home-storage") icon=Icon::Database>
            <dl class="figures">
                {figure("home-database", move || format::file_size(database))}
                {figure("home-files", move || format::file_size(files.bytes))}
                {figure("home-version", move || version.clone())}
            </dl>
            {super::backups::last()}
        </SectionCard>
        <div class="console-home__wide">
            <SectionCard title=ts("home-records") icon=Icon::Report text=ts("home-records-hint")>
                <ul class="console-home__modules">{records.into_iter().map(record).collect_view()}</ul>
                {nothing}
            </SectionCard>
        </div>
    }
    .into_any()
}

fn figure(label: &'static str, value: impl Fn() -> String + Send + 'static) -> impl IntoView {
    view! {
        <div class="figures__item">
            <dt class="figures__label">{ts(label)}</dt>
            <dd class="figures__value">{value}</dd>
        </div>
    }
}

/// What is new, version by version.
#[component]
fn News() -> impl IntoView {
    let release = |(version, items): (&'static str, &'static [&'static str])| {
        let item = |key: &'static str| view! { <li>{move || t(&format!("home-news-{key}"))}</li> };
        view! {
            <h3 class="console-news__version">
                {move || ta("home-news-version", texts::args().set("version", version))}
            </h3>
            <ul class="console-news">{items.iter().copied().map(item).collect_view()}</ul>
        }
    };
    view! {
        <div class="console-home__news">
            <SectionCard title=ts("home-news") icon=Icon::Sparkles>
                {NEWS.into_iter().map(release).collect_view()}
            </SectionCard>
        </div>
    }
}
