//! Reading vCards (2.1, 3.0, 4.0): each card becomes one row of a table of contacts.

use std::{
    io::{BufRead as _, BufReader},
    path::Path,
};

use domain::{Problem, import::Reading};

use super::{
    subject::Subject,
    table::{Row, Sink},
    text::{self, Opened},
};
use crate::Result;

mod property;

use property::{Property, components};

/// The targets that cards can fill, in the order of the table.
const TARGETS: [&str; 13] = [
    "name",
    "customer",
    "position",
    "mobile",
    "phone",
    "email",
    "address.street",
    "address.postcode",
    "address.city",
    "address.region",
    "address.country",
    "birthday",
    "remark",
];
/// The longest line, in bytes, that is looked at: pictures in cards are passed over.
const LONGEST: usize = 64 * 1024;
/// The most notes of a card that are kept.
const MAX_NOTES: usize = 50;

/// Whether a text begins with a card.
pub(super) fn are_cards(beginning: &str) -> bool {
    let start = beginning.trim_start().get(.."BEGIN:VCARD".len());
    start.is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// Reads the cards. `lang` is the language of the heads.
pub(super) fn read(
    path: &Path,
    opened: &Opened,
    subject: &Subject,
    lang: domain::Lang,
    sink: &mut Sink,
) -> Result<Reading> {
    if !subject.takes_cards() {
        return Err(Problem::field("file", "table-cards-contacts-only").into());
    }
    let targets: Vec<&str> = TARGETS.into_iter().filter(|target| subject.target(target).is_some()).collect();
    let texts = crate::exchange::words::texts(lang);
    sink.row(Row { line: 0, cells: targets.iter().map(|target| subject.label(texts, target)).collect() })?;
    let mut cards = Cards::default();
    let mut logical: Option<Logical> = None;
    let mut lines = BufReader::new(text::decoded(path, opened.charset)?);
    let mut line = String::new();
    let mut number = 0;
    loop {
        line.clear();
        if lines.read_line(&mut line)? == 0 {
            break;
        }
        number += 1;
        let content = line.trim_end_matches(['\r', '\n']);
        match &mut logical {
            // A folded line goes on behind a space (3.0, 4.0); one of quoted-printable behind a “=” (2.1).
            Some(begun) if content.starts_with([' ', '\t']) => begun.push(&content[1..]),
            Some(begun) if begun.quoted && begun.text.ends_with('=') => {
                begun.text.pop();
                begun.push(content);
            }
            _ => {
                if let Some(before) = logical.replace(Logical::begin(number, content)) {
                    cards.line(before.line, &before.text, opened.charset, &targets, sink)?;
                }
            }
        }
    }
    if let Some(last) = logical {
        cards.line(last.line, &last.text, opened.charset, &targets, sink)?;
    }
    Ok(Reading { charset: Some(opened.charset), ..Reading::default() })
}

/// A line that may go on in the next ones.
struct Logical {
    line: u64,
    text: String,
    /// Whether it is in quoted-printable: then it may end in a “=” and go on.
    quoted: bool,
}

impl Logical {
    fn begin(line: u64, text: &str) -> Self {
        Self { line, text: text.to_owned(), quoted: property::is_quoted(text) }
    }

    fn push(&mut self, text: &str) {
        if self.text.len() < LONGEST {
            self.text.push_str(text);
        }
    }
}

/// The card that is being read; cards within cards are passed over.
#[derive(Default)]
struct Cards {
    depth: u32,
    line: u64,
    card: Card,
}

/// What is taken from a card.
#[derive(Default)]
struct Card {
    full_name: String,
    name: String,
    organisation: String,
    position: String,
    mobile: String,
    phone: String,
    email: String,
    address: [String; 5],
    birthday: String,
    notes: Vec<String>,
}

impl Cards {
    fn line(
        &mut self,
        at: u64,
        text: &str,
        charset: domain::import::Charset,
        targets: &[&str],
        sink: &mut Sink,
    ) -> Result<()> {
        let Some(property) = Property::parse(text, charset) else { return Ok(()) };
        let is_card = property.value.trim().eq_ignore_ascii_case("VCARD");
        match property.name.as_str() {
            "BEGIN" if is_card => {
                self.depth += 1;
                if self.depth == 1 {
                    (self.line, self.card) = (at, Card::default());
                }
            }
            "END" if is_card && self.depth > 0 => {
                self.depth -= 1;
                if self.depth == 0 {
                    let card = std::mem::take(&mut self.card);
                    let cells = targets.iter().map(|target| card.cell(target)).collect();
                    return take(sink, Row { line: self.line, cells });
                }
            }
            _ if self.depth == 1 => self.card.take(&property),
            _ => {}
        }
        Ok(())
    }
}

/// A card without anything that is taken still is a row: it fails, and is told.
fn take(sink: &mut Sink, mut row: Row) -> Result<()> {
    if row.is_blank()
        && let Some(cell) = row.cells.last_mut()
    {
        "VCARD".clone_into(cell);
    }
    sink.row(row)
}

impl Card {
    fn take(&mut self, property: &Property) {
        let value = property.value.trim();
        if value.is_empty() {
            return;
        }
        match property.name.as_str() {
            "FN" => set(&mut self.full_name, property.text()),
            "N" => {
                let parts = components(value);
                let part = |index: usize| parts.get(index).map(String::as_str).unwrap_or_default();
                // Prefix, given name, further names, family name, suffix.
                let name = [part(3), part(1), part(2), part(0), part(4)].join(" ");
                set(&mut self.name, name.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            "ORG" => set(&mut self.organisation, components(value).into_iter().next().unwrap_or_default()),
            "TITLE" => self.position = property.text(),
            "ROLE" => set(&mut self.position, property.text()),
            "TEL" => self.take_phone(property),
            "EMAIL" if self.email.is_empty() || property.is("PREF") => {
                let before = std::mem::replace(&mut self.email, property.text());
                self.note(before);
            }
            "EMAIL" | "URL" => self.note(property.text()),
            "ADR" => {
                let parts = components(value);
                let part = |index: usize| parts.get(index).map(|part| part.trim()).unwrap_or_default().to_owned();
                if self.address.iter().all(String::is_empty) {
                    let street = [part(0), part(2), part(1)].into_iter().filter(|part| !part.is_empty());
                    let street = street.collect::<Vec<_>>().join(", ");
                    self.address = [street, part(5), part(3), part(4), part(6)];
                }
            }
            "BDAY" => set(&mut self.birthday, property::day(value)),
            "NOTE" if self.notes.len() < MAX_NOTES => self.notes.insert(0, property.text()),
            _ => {}
        }
    }

    /// A number goes where its kind belongs; where that is taken, into the other place, else into the remark.
    fn take_phone(&mut self, property: &Property) {
        let text = property.text();
        let number = text.strip_prefix("tel:").unwrap_or(&text).trim().to_owned();
        if property.is("FAX") || property.is("PAGER") {
            return;
        }
        let (mine, other) = if property.is("CELL") || property.is("IPHONE") {
            (&mut self.mobile, &mut self.phone)
        } else {
            (&mut self.phone, &mut self.mobile)
        };
        if mine.is_empty() {
            *mine = number;
        } else if other.is_empty() {
            *other = number;
        } else {
            self.note(number);
        }
    }

    fn note(&mut self, text: String) {
        if !text.is_empty() && self.notes.len() < MAX_NOTES && !self.notes.contains(&text) {
            self.notes.push(text);
        }
    }

    fn cell(&self, target: &str) -> String {
        let [street, postcode, city, region, country] = &self.address;
        match target {
            "name" if self.full_name.is_empty() => self.name.clone(),
            "name" => self.full_name.clone(),
            "customer" => self.organisation.clone(),
            "position" => self.position.clone(),
            "mobile" => self.mobile.clone(),
            "phone" => self.phone.clone(),
            "email" => self.email.clone(),
            "address.street" => street.clone(),
            "address.postcode" => postcode.clone(),
            "address.city" => city.clone(),
            "address.region" => region.clone(),
            "address.country" => country.clone(),
            "birthday" => self.birthday.clone(),
            _ => self.notes.join("\n"),
        }
    }
}

/// The first value counts.
fn set(place: &mut String, text: String) {
    if place.is_empty() {
        *place = text;
    }
}

#[cfg(test)]
mod tests;
