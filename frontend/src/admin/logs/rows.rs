//! One entry of a log as a row; a card on a phone.

use domain::{
    AdminRight, Id,
    feed::{FeedKind, Subject, Topic, WHOLE},
    logs::{ChangeText, Operation, SignIn, SignInResult},
};
use leptos::prelude::*;

use crate::{
    admin::ConsolePage,
    fields::{Labels, person_view},
    format,
    i18n::{module_name, t, ta, ts},
    pages::device,
    records::history::icon,
    state::session,
    ui::{Badge, Cell, Icon, Row, Tone},
};

/// The columns of the log of sign-ins.
pub(super) const SIGN_IN_HEADS: [&str; 6] = ["log-at", "log-who", "log-result", "log-address", "log-agent", "log-by"];
/// Those of the log of changes.
pub(super) const OPERATION_HEADS: [&str; 6] =
    ["log-at", "log-by", "log-kind", "log-topic", "log-record", "log-changes"];

/// Changes of an entry that are shown at once.
const SHOWN: usize = 3;

/// Somebody at the door.
pub(super) fn sign_in(entry: &SignIn, labels: &Labels) -> AnyView {
    let SignIn { at, result, .. } = *entry;
    let person = |id: Id| person_view(&labels.name(id));
    let who = entry.employee.map_or_else(unknown, person);
    let by = entry.actor.map(person);
    let (address, agent) = (entry.address.clone(), entry.agent.clone());
    let browser = device(&agent).unwrap_or_else(|| agent.clone());
    let tone = match result {
        SignInResult::SignedIn => Tone::Success,
        SignInResult::LockedOut | SignInResult::Disabled => Tone::Danger,
        result if result.is_refusal() => Tone::Warning,
        _ => Tone::Neutral,
    };
    view! {
        <Row>
            {moment(at)}
            <Cell label=ts("log-who") title=true>{who}</Cell>
            <Cell label=ts("log-result")>
                <Badge text=Signal::derive(move || result_name(result)) tone=tone />
            </Cell>
            <Cell label=ts("log-address")>{address}</Cell>
            <Cell label=ts("log-agent")><span class="log__agent" title=agent>{browser}</span></Cell>
            <Cell label=ts("log-by")>{by}</Cell>
        </Row>
    }
    .into_any()
}

fn unknown() -> AnyView {
    view! { <span class="value value--unknown">{move || t("state-unknown")}</span> }.into_any()
}

/// A change.
pub(super) fn operation(entry: &Operation) -> AnyView {
    let (at, kind, topic) = (entry.at, entry.kind, entry.topic);
    let by = match &entry.actor {
        Some(actor) => person_view(&actor.text),
        None => (move || t("feed-system")).into_any(),
    };
    let (record, changes) = (record(entry), changes(kind, &entry.changes));
    view! {
        <Row>
            {moment(at)}
            <Cell label=ts("log-by") title=true>{by}</Cell>
            <Cell label=ts("log-kind")>
                <span class="log__kind">{icon(kind)} <span>{move || kind_name(kind)}</span></span>
            </Cell>
            <Cell label=ts("log-topic")>{move || topic_name(topic)}</Cell>
            <Cell label=ts("log-record")>{record}</Cell>
            <Cell label=ts("log-changes")>{changes}</Cell>
        </Row>
    }
    .into_any()
}

fn moment(at: chrono::DateTime<chrono::Utc>) -> AnyView {
    view! {
        <Cell label=ts("log-at")>
            <time class="log__at" datetime=at.to_rfc3339() title=move || format::relative(at)>{move || format::moment(at)}</time>
        </Cell>
    }
    .into_any()
}

/// What an entry is about, with a link to what is still there.
fn record(entry: &Operation) -> AnyView {
    let title = entry.title.clone();
    if title.is_empty() {
        let gone = entry.record != WHOLE && !entry.there;
        return gone.then(|| view! { <span class="value value--unknown">{move || t("log-gone")}</span> }).into_any();
    }
    match place_of(entry.topic, entry.record).filter(|_| entry.there) {
        Some(href) => view! { <a class="value value--link" href=href>{title}</a> }.into_any(),
        None => view! { <span>{title}</span> }.into_any(),
    }
}

/// Where it is opened, for those who may.
fn place_of(topic: Topic, id: Id) -> Option<String> {
    let page = |right: AdminRight| session().may_admin(right).then(|| ConsolePage::from(right).href());
    match topic {
        Topic::Module(module) => session().module(module).map(|_| format!("/{}/{id}", module.path())),
        Topic::Task => Some(format!("/tasks/{id}")),
        Topic::Admin(Subject::Employee) => page(AdminRight::Employees).map(|page| format!("{page}?employee={id}")),
        Topic::Admin(Subject::Department) => page(AdminRight::Departments).map(|page| format!("{page}/{id}")),
        Topic::Admin(Subject::Role) => page(AdminRight::Roles).map(|page| format!("{page}/{id}")),
        Topic::Admin(Subject::Category) => page(AdminRight::ProductCategories),
        Topic::Admin(_) => None,
    }
}

/// The first changes; the rest on demand. Of something new its first values say nothing that it does not say.
fn changes(kind: FeedKind, all: &[ChangeText]) -> AnyView {
    let shown = if matches!(kind, FeedKind::Created | FeedKind::Imported) { 0 } else { SHOWN };
    let line = |change: &ChangeText| {
        let ChangeText { field, old, new } = change.clone();
        let before =
            (!old.is_empty()).then(|| view! { <span class="change__old">{old}</span> {Icon::ArrowRight.view()} });
        let after = move || if new.is_empty() { t("field-empty") } else { new.clone() };
        view! {
            <li class="change">
                <span class="change__field">{field}</span>
                {before}
                <span class="change__new">{after}</span>
            </li>
        }
    };
    let (first, rest) = all.split_at(all.len().min(shown));
    let count = rest.len();
    let words = if first.is_empty() { "log-values" } else { "count-others" };
    let rest = (count > 0).then(|| {
        let rest = rest.iter().map(line).collect_view();
        view! {
            <details class="log__rest">
                <summary>{move || ta(words, texts::args().set("count", count))}</summary>
                <ul class="changes">{rest}</ul>
            </details>
        }
    });
    let first = (!first.is_empty()).then(|| {
        view! { <ul class="changes">{first.iter().map(line).collect_view()}</ul> }
    });
    view! {
        {first}
        {rest}
    }
    .into_any()
}

/// What happened at the door.
pub(super) fn result_name(result: SignInResult) -> String {
    t(&format!("log-result-{}", result.key().replace('_', "-")))
}

/// What was done.
pub(super) fn kind_name(kind: FeedKind) -> String {
    t(&format!("log-kind-{}", kind.key().replace('_', "-")))
}

/// What it was done to.
pub(super) fn topic_name(topic: Topic) -> String {
    match topic {
        Topic::Module(module) => module_name(module),
        _ => t(&format!("log-topic-{}", topic.key().replace('_', "-"))),
    }
}
