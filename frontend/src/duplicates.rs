//! The duplicate check (row L-07): a page of its own for leads, customers and contacts, and a hint in the form of a new one.

use domain::{
    Action, ModuleKey, Problem,
    search::{ALIKE_MODULES, Alike, AlikeHit, AlikeRequest},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{
    i18n::{field_label, module_one, problem_text, t, ts},
    records::list::{module_icon, place},
    state::{Query, go_instead, query, session, title},
    ui::{
        Banner, Button, ButtonKind, Cell, EmptyState, Field, HeadCell, Icon, PageHeader, Row, SkeletonRows, Table,
        TextInput, Tone,
    },
};

mod hint;

pub use hint::hint;

/// Whether the user works with any of the modules that are looked through.
pub fn may_check() -> bool {
    let works = |module: ModuleKey| [Action::View, Action::Create].iter().any(|action| session().may(module, *action));
    ALIKE_MODULES.into_iter().any(works)
}

/// The page; what is looked for stands in the URL.
#[component]
pub fn DuplicatesPage() -> impl IntoView {
    title(ts("duplicates-title"));
    let location = use_location();
    let wanted = Memo::new(move |_| {
        let pairs = place::pairs(&location.search.get());
        pairs.into_iter().find(|(key, _)| key == "q").map(|(_, text)| text).unwrap_or_default()
    });
    let typed = RwSignal::new(wanted.get_untracked());
    crate::ui::effect(move || typed.set(wanted.get()));
    let found = query(
        move || wanted.get(),
        |text: String| async move {
            if text.is_empty() {
                Ok(None)
            } else {
                api::search::duplicates(AlikeRequest::Search { text }).await.map(Some)
            }
        },
    );
    let search = move || {
        let text = typed.get_untracked().trim().to_owned();
        if text == wanted.get_untracked() {
            found.refetch();
        } else {
            go_instead(&format!("/duplicates?q={}", place::encode(&text)));
        }
    };
    let error = Signal::derive(move || match found.get() {
        Some(Err(problem)) => problem.fields.first().map(|field| crate::i18n::field_problem_text(None, field)),
        _ => None,
    });
    view! {
        <div class="page">
            <PageHeader title=ts("duplicates-title") icon=Icon::Copy text=ts("duplicates-text") />
            <div class="page__body page__body--narrow">
                <form
                    class="duplicates__form"
                    role="search"
                    on:submit=move |event| {
                        event.prevent_default();
                        search();
                    }
                >
                    <Field label=ts("duplicates-label") help=ts("duplicates-help") error=error>
                        <TextInput value=typed on_input=move |text| typed.set(text) r#type="search" icon=Icon::Search autofocus=true max_length=200 />
                    </Field>
                    <Button text=ts("duplicates-check") kind=ButtonKind::Primary r#type="submit" loading=found.loading() />
                </form>
                {move || results(found)}
            </div>
        </div>
    }
}

fn results(found: Query<Option<Alike>>) -> AnyView {
    match found.get() {
        None => view! { <SkeletonRows rows=4 columns=4 /> }.into_any(),
        Some(Err(problem)) => failed(&problem),
        Some(Ok(None)) => ().into_any(),
        Some(Ok(Some(alike))) if alike.hits.is_empty() => view! {
            <EmptyState title=ts("duplicates-none") text=ts("duplicates-none-text") icon=Icon::Check />
        }
        .into_any(),
        Some(Ok(Some(alike))) => table(alike),
    }
}

/// What is wrong with the text is said at the text.
fn failed(problem: &Problem) -> AnyView {
    if problem.fields.is_empty() {
        view! { <Banner text=problem_text(problem) tone=Tone::Danger /> }.into_any()
    } else {
        ().into_any()
    }
}

fn table(alike: Alike) -> AnyView {
    let more = alike.more.then(|| view! { <Banner text=ts("duplicates-more") tone=Tone::Info /> });
    let rows = alike.hits.into_iter().map(row).collect_view();
    view! {
        {more}
        <Table label=ts("duplicates-title") keep=false>
            <thead>
                <tr>
                    <HeadCell text=ts("duplicates-name") />
                    <HeadCell text=ts("duplicates-module") />
                    <HeadCell text=ts("field-owner") />
                    <HeadCell text=ts("duplicates-by") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

fn row(hit: AlikeHit) -> AnyView {
    let module = hit.module;
    let (field, named) = (hit.field.clone(), name(&hit));
    view! {
        <Row>
            <Cell label=ts("duplicates-name") title=true>{named}</Cell>
            <Cell label=ts("duplicates-module")>
                <span class="duplicates__module">{module_icon(module)} {move || module_one(module)}</span>
            </Cell>
            <Cell label=ts("field-owner")>{hit.owner.unwrap_or_default()}</Cell>
            <Cell label=ts("duplicates-by")>{move || field_name(module, &field)}</Cell>
        </Row>
    }
    .into_any()
}

/// The name of a record, with the way to it for whoever may open it.
fn name(hit: &AlikeHit) -> AnyView {
    let title = if hit.title.is_empty() { t("list-untitled") } else { hit.title.clone() };
    match hit.id {
        Some(id) => view! { <a href=format!("/{}/{id}", hit.module.path())>{title}</a> }.into_any(),
        None => view! {
            <span class="duplicates__masked">{title} <span class="u-quiet">{ts("duplicates-masked")}</span></span>
        }
        .into_any(),
    }
}

fn field_name(module: ModuleKey, field: &str) -> String {
    // Whoever may not see the module at all has no definition of it.
    let def = session().module(module);
    let label = def.as_ref().and_then(|def| def.field(field)).map(|field| field_label(module, field));
    label.unwrap_or_else(|| t(&format!("field-{}", field.replace('_', "-"))))
}
