//! Entries of the feed in words.

use domain::{
    ModuleKey, Value,
    feed::{Change, FeedEntry, FeedKind, TEAM_WAS},
    record::Line,
    schema::custom::custom_number,
};
use leptos::prelude::*;

use crate::{
    fields::{self, Labels},
    format,
    i18n::{field_label, has, t, ta},
    state::session,
    ui::Icon,
};

/// The sign of what happened.
pub const fn icon(kind: FeedKind) -> Icon {
    match kind {
        FeedKind::Created => Icon::Plus,
        FeedKind::Updated | FeedKind::FileRenamed => Icon::Pencil,
        FeedKind::Deleted
        | FeedKind::FollowUpDeleted
        | FeedKind::CommentDeleted
        | FeedKind::Purged
        | FeedKind::FileDeleted => Icon::Trash,
        FeedKind::Transferred => Icon::Transfer,
        FeedKind::TeamChanged => Icon::Users,
        FeedKind::FollowUpAdded | FeedKind::FollowUpChanged | FeedKind::CommentAdded | FeedKind::CommentChanged => {
            Icon::Message
        }
        FeedKind::Linked | FeedKind::Merged => Icon::Link,
        FeedKind::Unlinked => Icon::Unlink,
        FeedKind::Imported => Icon::Import,
        FeedKind::Exported => Icon::Download,
        FeedKind::Restored | FeedKind::Undone => Icon::Undo,
        FeedKind::FileAdded => Icon::Paperclip,
    }
}

/// What happened, in one sentence; the only field of a change is named in it with both values.
pub fn sentence(module: ModuleKey, entry: &FeedEntry, labels: &Labels) -> String {
    let who = entry.actor.map_or_else(|| t("feed-system"), |id| name(labels, id));
    let args = texts::args().set("who", who).set("count", entry.changes.len());
    if let Some(change) = told(entry) {
        let value = |value: &Value| {
            let text = change_text(module, &change.field, value, labels);
            if text.is_empty() { t("field-empty") } else { text }
        };
        let (old, new) = (value(&change.old), value(&change.new));
        let args = args.set("field", label(module, &change.field)).set("old", old).set("new", new);
        return ta(told_key(entry.kind), args);
    }
    ta(&format!("feed-{}", entry.kind.key().replace('_', "-")), args)
}

const fn told_key(kind: FeedKind) -> &'static str {
    match kind {
        FeedKind::Transferred => "feed-transferred-to",
        FeedKind::FileAdded => "feed-file-added",
        FeedKind::FileRenamed => "feed-file-renamed",
        FeedKind::FileDeleted => "feed-file-deleted",
        FeedKind::Undone => "feed-undone-field",
        FeedKind::Merged => "feed-merged",
        _ => "feed-changed",
    }
}

/// The longest text that is part of a sentence.
const MOST_IN_SENTENCE: usize = 100;

/// The only change of an entry, unless its values say too little (of line items, how many) or too much for a sentence.
fn told(entry: &FeedEntry) -> Option<&Change> {
    let fits = |value: &Value| {
        value.as_lines().is_empty()
            && value.as_rows().is_empty()
            && value.as_text().is_none_or(|text| text.chars().count() <= MOST_IN_SENTENCE)
    };
    match (entry.kind, entry.changes.as_slice()) {
        (FeedKind::FileAdded | FeedKind::FileRenamed | FeedKind::FileDeleted | FeedKind::Merged, [change]) => {
            Some(change)
        }
        (FeedKind::Updated | FeedKind::Undone | FeedKind::Transferred, [change])
            if fits(&change.old) && fits(&change.new) =>
        {
            Some(change)
        }
        _ => None,
    }
}

/// The changes that are not part of the sentence.
pub(super) fn listed(entry: &FeedEntry) -> impl Iterator<Item = &Change> {
    // Of a new record its first values say nothing that the record does not say.
    let skip =
        told(entry).is_some() || matches!(entry.kind, FeedKind::Created | FeedKind::Imported | FeedKind::Exported);
    // What a member's right was before is kept for taking it back.
    entry.changes.iter().filter(move |change| !skip && change.field != TEAM_WAS)
}

/// One field with its old and new value.
pub fn change_view(module: ModuleKey, change: &Change, labels: &Labels) -> AnyView {
    let def = session().module(module);
    let field = def.as_ref().and_then(|def| def.field(&change.field));
    let value = |value: &Value| match field {
        _ if !value.as_lines().is_empty() => lines(value.as_lines()),
        Some(field) if !value.as_rows().is_empty() => fields::table_view(module, field, value.as_rows()),
        Some(field) if !value.is_empty() => fields::cell(module, field, value, labels),
        None if !value.is_empty() => change_text(module, &change.field, value, labels).into_any(),
        _ => t("field-empty").into_any(),
    };
    let old = (!change.old.is_empty())
        .then(|| view! { <span class="change__old">{value(&change.old)}</span> {Icon::ArrowRight.view()} });
    view! {
        <li class="change">
            <span class="change__field">{label(module, &change.field)}</span>
            {old}
            <span class="change__new">{value(&change.new)}</span>
        </li>
    }
    .into_any()
}

/// The products of a line field: their number alone would hide what changed.
fn lines(lines: &[Line]) -> AnyView {
    let row = |line: &Line| {
        let (price, quantity) = (format::money(line.price), format::number(line.quantity));
        let args = texts::args().set("name", &line.name).set("quantity", quantity).set("price", price);
        let text = if line.discount.is_zero() {
            ta("feed-line", args)
        } else {
            ta("feed-line-discount", args.set("discount", format::percent(line.discount)))
        };
        view! { <li>{text}</li> }
    };
    view! { <ul class="change__lines">{lines.iter().map(row).collect_view()}</ul> }.into_any()
}

/// The label of a field, or of what is no field of the module (team, links).
fn label(module: ModuleKey, key: &str) -> String {
    let def = session().module(module);
    if let Some(field) = def.as_ref().and_then(|def| def.field(key)) {
        return field_label(module, field);
    }
    if custom_number(key).is_some() {
        return t("feed-field-removed");
    }
    let hyphens = key.replace('_', "-");
    let found = [format!("feed-field-{hyphens}"), format!("module-{hyphens}"), format!("field-{hyphens}")];
    found.iter().find(|key| has(key)).map_or_else(|| key.to_owned(), |key| t(key))
}

fn change_text(module: ModuleKey, key: &str, value: &Value, labels: &Labels) -> String {
    let def = session().module(module);
    if let Some(field) = def.as_ref().and_then(|def| def.field(key)) {
        return fields::text(module, field, value, labels);
    }
    match value {
        Value::Empty | Value::Place(_) | Value::Lines(_) | Value::Table(_) => String::new(),
        Value::Text(text) | Value::Option(text) => text.clone(),
        Value::Options(texts) => texts.join(", "),
        Value::Integer(number) => format::integer(*number),
        Value::Decimal(number) => format::number(*number),
        Value::Bool(yes) => t(if *yes { "state-yes" } else { "state-no" }),
        Value::Date(date) => format::date(*date),
        Value::Instant(moment) => format::moment(*moment),
        Value::Ref(id) => name(labels, *id),
        Value::Refs(ids) => ids.iter().map(|id| name(labels, *id)).collect::<Vec<_>>().join(", "),
        Value::Address(address) => address.line(),
    }
}

fn name(labels: &Labels, id: domain::Id) -> String {
    labels.get(id).map_or_else(|| t("state-unknown"), |label| label.text.clone())
}
