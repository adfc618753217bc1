//! The address book (row NAV-10): open to everybody who is signed in.

use std::collections::BTreeSet;

use domain::{
    Id, Problem,
    book::{BookEntry, BookPage, BookQuery, PAGE},
    search::{self, MAX_SEARCH},
    switches::App,
};

use crate::{Context, Result};

/// A page of the people who work here. A company has a few thousand at most: they are searched in memory, so that accents
/// do not matter.
pub async fn list(context: &Context, query: BookQuery) -> Result<BookPage> {
    context.require_app(App::AddressBook)?;
    if query.search.chars().count() > MAX_SEARCH {
        return Err(Problem::field("search", "check-too-long").arg("max", MAX_SEARCH).into());
    }
    let mut view = context.read().await?;
    let mut found = view.book(query.department).await?;
    let wanted = search::Query::parse(&query.search);
    found.retain(|person| fits(person, &wanted));
    let total = found.len() as u64;
    let skip = (query.page.max(1) - 1).saturating_mul(PAGE);
    let people: Vec<BookEntry> = found.into_iter().skip(skip as usize).take(PAGE as usize).collect();
    let managers: BTreeSet<Id> = people.iter().filter_map(|person| person.manager).collect();
    Ok(BookPage {
        labels: crate::records::names(&mut view, managers).await?,
        departments: view.departments().await?,
        people,
        total,
    })
}

/// Whether somebody is found: by name, position, e-mail, or his number in any notation.
fn fits(person: &BookEntry, wanted: &search::Query) -> bool {
    let texts = [&person.name, &person.position, &person.email].map(|text| search::indexed(text, []));
    let mobile = search::indexed_phone(&person.mobile);
    wanted.terms.is_empty() || wanted.is_in(texts.iter().map(String::as_str).chain([mobile.as_str()]))
}
