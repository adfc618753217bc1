//! A value as it is shown in tables, cards and details.

use chrono::{DateTime, Utc};
use domain::{FieldDef, FieldKind, Id, ModuleKey, Value, schema::OptionDef};
use leptos::prelude::*;

use super::{Labels, files, pictures, place, plain, signature};
use crate::{
    format,
    i18n::{option_label, t},
    state::session,
    ui::{Avatar, AvatarSize, Hue, Icon, Tag},
};

/// The view of a value; nothing for an empty one.
pub fn cell(module: ModuleKey, field: &FieldDef, value: &Value, labels: &Labels) -> AnyView {
    match (field.kind, value) {
        (_, value) if value.is_empty() => ().into_any(),
        (FieldKind::LongText, Value::Text(text)) => {
            view! { <span class="value value--long">{text.clone()}</span> }.into_any()
        }
        (kind, Value::Text(text)) => text_cell(kind, text.clone()),
        (kind, Value::Integer(_) | Value::Decimal(_)) => {
            view! { <span class="value value--number">{plain::number(kind, value)}</span> }.into_any()
        }
        (_, Value::Bool(yes)) => yes_or_no(*yes),
        (_, Value::Date(date)) => {
            let exact = date.to_string();
            view! { <time class="value" datetime=exact>{format::date(*date)}</time> }.into_any()
        }
        (_, Value::Instant(moment)) => moment_view(*moment),
        (_, Value::Option(key)) => option(module, field, key),
        (_, Value::Options(keys)) => {
            let tags = keys.iter().map(|key| option(module, field, key)).collect_view();
            view! { <span class="value value--tags">{tags}</span> }.into_any()
        }
        (FieldKind::Person, Value::Ref(id)) => person_view(&plain::name(*id, labels)),
        (FieldKind::People, Value::Refs(ids)) => {
            let people = ids.iter().map(|id| person_view(&plain::name(*id, labels))).collect_view();
            view! { <span class="value value--tags">{people}</span> }.into_any()
        }
        (FieldKind::Reference(other), Value::Ref(id)) => record_link(other, *id, labels),
        (FieldKind::Pictures, Value::Refs(ids)) => pictures::thumbnails(ids, labels),
        (FieldKind::Files, Value::Refs(ids)) => files::links(ids, labels),
        (FieldKind::Signature, Value::Ref(id)) => signature::picture(*id),
        (_, Value::Place(point)) => place::link(*point),
        _ => view! { <span class="value">{plain::text(module, field, value, labels)}</span> }.into_any(),
    }
}

fn text_cell(kind: FieldKind, text: String) -> AnyView {
    match kind {
        FieldKind::Phone => {
            let number: String =
                text.chars().filter(|letter| letter.is_ascii_digit() || "+*#".contains(*letter)).collect();
            view! { <a class="value value--link" href=format!("tel:{number}")>{text}</a> }.into_any()
        }
        FieldKind::Email => {
            let href = format!("mailto:{text}");
            view! { <a class="value value--link" href=href>{text}</a> }.into_any()
        }
        FieldKind::Url => {
            // Only addresses that passed the check are links: nothing else can be one of another scheme.
            let shown =
                text.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/').to_owned();
            match domain::check::normal_url(&text) {
                Some(href) => view! {
                    <a class="value value--link" href=href target="_blank" rel="noopener noreferrer external">{shown}</a>
                }
                .into_any(),
                None => view! { <span class="value">{text}</span> }.into_any(),
            }
        }
        _ => view! { <span class="value">{text}</span> }.into_any(),
    }
}

fn yes_or_no(yes: bool) -> AnyView {
    let (icon, word) = if yes { (Icon::Check, t("state-yes")) } else { (Icon::Minus, t("state-no")) };
    view! { <span class="value value--bool" class:is-no=!yes>{icon.view()} <span>{word}</span></span> }.into_any()
}

fn option(module: ModuleKey, field: &FieldDef, key: &str) -> AnyView {
    let hue = field.option(key).and_then(|option: &OptionDef| option.colour.as_deref()).map_or(Hue::Gray, Hue::named);
    let text = option_label(module, field, key);
    view! { <Tag text=text hue=hue /> }.into_any()
}

/// A person's name with the avatar before it.
pub fn person_view(name: &str) -> AnyView {
    let name = name.to_owned();
    view! {
        <span class="value value--person"><Avatar name=name.clone() size=AvatarSize::Small /> <span>{name}</span></span>
    }
    .into_any()
}

/// The link to a record; plain text when its module is not for the viewer, a word when the record is not.
pub fn record_link(module: ModuleKey, id: Id, labels: &Labels) -> AnyView {
    let Some(label) = labels.get(id) else {
        return view! { <span class="value value--unknown">{t("state-unknown")}</span> }.into_any();
    };
    let text = label.text.clone();
    if session().module(module).is_none() {
        return view! { <span class="value">{text}</span> }.into_any();
    }
    view! { <a class="value value--link" href=format!("/{}/{id}", module.path())>{text}</a> }.into_any()
}

/// A moment: relative where it is near, exact as the tooltip.
pub fn moment_view(moment: DateTime<Utc>) -> AnyView {
    let machine = moment.to_rfc3339();
    view! {
        <time class="value" datetime=machine title=move || format::moment(moment)>{move || format::relative(moment)}</time>
    }
    .into_any()
}
