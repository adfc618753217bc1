//! One person of the address book: a card in the list, and the details beside it.

use domain::{
    Id,
    book::{BookEntry, BookPage as Page},
};
use leptos::prelude::*;

use super::{Place, managers};
use crate::{
    admin::tree::{Node, path},
    i18n::ts,
    shell::picture_of,
    state::{Query, go},
    ui::{Avatar, AvatarSize, DescriptionList, Detail, Drawer, Icon},
};

/// The card: name, position, department, and links that call and write.
pub(super) fn card(place: Memo<Place>, person: &BookEntry, department: Option<String>) -> AnyView {
    let id = person.id;
    let href = move || Place { person: Some(id), ..place.get() }.url();
    let about = [Some(person.position.clone()), department].into_iter().flatten().filter(|text| !text.is_empty());
    let about = about.collect::<Vec<_>>().join(" · ");
    view! {
        <li class="book__card">
            <Avatar name=person.name.clone() picture=MaybeProp::from(person.picture.map(picture_of)) size=AvatarSize::Large />
            <div class="book__main">
                <a class="book__name" href=href>{person.name.clone()}</a>
                <span class="book__about">{about}</span>
                <span class="book__reach">{reach(&person.mobile, &person.email)}</span>
            </div>
        </li>
    }
    .into_any()
}

fn reach(mobile: &str, email: &str) -> AnyView {
    view! { {phone(mobile)} {mail(email)} }.into_any()
}

fn phone(mobile: &str) -> Option<AnyView> {
    let digits: String = mobile.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    (!mobile.is_empty()).then(|| {
        view! { <a class="book__link" href=format!("tel:{digits}") rel="external">{Icon::Phone.view()} <span>{mobile.to_owned()}</span></a> }
            .into_any()
    })
}

fn mail(email: &str) -> Option<AnyView> {
    (!email.is_empty()).then(|| {
        view! { <a class="book__link" href=format!("mailto:{email}") rel="external">{Icon::Mail.view()} <span>{email.to_owned()}</span></a> }
            .into_any()
    })
}

/// The details of the person whom the URL names.
pub(super) fn details(place: Memo<Place>, found: Query<Page>, nodes: Memo<Vec<Node>>) -> AnyView {
    let wanted = Memo::new(move |_| place.with(|place| place.person));
    let person = Memo::new(move |_| {
        let id = wanted.get()?;
        found.ok()?.people.into_iter().find(|person| person.id == id)
    });
    let close = move |()| go(&Place { person: None, ..place.get_untracked() }.url());
    let name = Signal::derive(move || {
        person.with(|person| person.as_ref().map(|person| person.name.clone()).unwrap_or_default())
    });
    let inside = move || person.get().map(|person| sheet(person, found, nodes));
    view! {
        <Drawer open=Signal::derive(move || person.with(Option::is_some)) on_close=close title=name>
            {inside}
        </Drawer>
    }
    .into_any()
}

fn sheet(person: BookEntry, found: Query<Page>, nodes: Memo<Vec<Node>>) -> AnyView {
    let department: Option<Id> = person.department;
    let above = move || department.map(|id| nodes.with(|nodes| path(nodes, id)));
    let manager = person.manager.map(|id| managers(found).name(id)).filter(|name| !name.is_empty());
    let line = |label: &'static str, value: Option<AnyView>| {
        value.map(|value| view! { <Detail label=ts(label)>{value}</Detail> })
    };
    let position = (!person.position.is_empty()).then(|| person.position.into_any());
    view! {
        <div class="book__sheet">
            <Avatar name=person.name picture=MaybeProp::from(person.picture.map(picture_of)) size=AvatarSize::Huge />
            <DescriptionList>
                {line("profile-mobile", phone(&person.mobile))}
                {line("profile-email", mail(&person.email))}
                {line("profile-position", position)}
                {line("profile-department", department.map(|_| above.into_any()))}
                {line("profile-manager", manager.map(IntoAny::into_any))}
            </DescriptionList>
        </div>
    }
    .into_any()
}
