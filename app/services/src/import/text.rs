//! Reading separated texts (CSV and its kin): which encoding, which mark between the cells, which cells. Row by row, so
//! that a file of any size takes little memory.

use std::{
    fs::File,
    io::{BufReader, Read as _},
    path::Path,
};

use domain::{
    Lang, Problem,
    import::{Charset, Reading, Separator},
};

use super::table::{self, MAX_COLUMNS, Row, Sink};
use crate::{Error, Result, exchange::table::FORMULA};

mod charset;
mod decoded;

pub(super) use decoded::Decoded;

/// Records that are looked at to find the mark, and the bytes in which they are looked for.
const SNIFFED: usize = 50;
const SNIFFED_BYTES: u64 = 64 * 1024;

/// What is known of a text file before its rows are read.
pub(super) struct Opened {
    pub(super) charset: Charset,
    /// The beginning of its text.
    pub(super) beginning: String,
    /// Whether that is all of it.
    whole: bool,
}

/// Finds the encoding, unless it is said, and reads the beginning.
pub(super) fn open(path: &Path, charset: Option<Charset>, lang: Lang) -> Result<Opened> {
    let charset = match charset {
        Some(charset) => charset,
        None => charset::detect(path, lang)?,
    };
    let mut beginning = Vec::new();
    let read = decoded(path, charset)?.take(SNIFFED_BYTES).read_to_end(&mut beginning)?;
    let beginning = String::from_utf8_lossy(&beginning).into_owned();
    Ok(Opened { charset, beginning, whole: (read as u64) < SNIFFED_BYTES })
}

/// The text of a file.
pub(super) fn decoded(path: &Path, charset: Charset) -> Result<Decoded> {
    Ok(Decoded::open(path, charset::encoding(charset))?)
}

/// Reads the table of a text. Lines that are quite empty are passed over. Answers how it was read.
pub(super) fn read(path: &Path, opened: &Opened, separator: Option<Separator>, sink: &mut Sink) -> Result<Reading> {
    // Excel writes and reads this line to say which mark the file has.
    let said = opened.beginning.strip_prefix("sep=").and_then(|rest| rest.lines().next());
    let said = said.filter(|mark| mark.len() == 1).and_then(|mark| mark.bytes().next());
    let mark = match separator {
        Some(separator) => separator.mark(),
        None => said.unwrap_or_else(|| sniff(opened)),
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(decoded(path, opened.charset)?.with_lines());
    let mut record = csv::StringRecord::new();
    let mut first = said.is_some();
    while reader.read_record(&mut record).map_err(unreadable)? {
        let byte = record.position().map_or(0, csv::Position::byte);
        let line = reader.get_mut().line_at(byte);
        if !std::mem::take(&mut first) {
            sink.row(Row { line, cells: cells(&record) })?;
        }
    }
    Ok(Reading {
        charset: Some(opened.charset),
        separator: Separator::ALL.into_iter().find(|separator| separator.mark() == mark),
        sheet: None,
    })
}

/// The first bytes of a file: they tell workbooks from texts.
pub(super) fn first_bytes(path: &Path) -> Result<[u8; 8]> {
    let mut first = Vec::with_capacity(8);
    BufReader::new(File::open(path)?).take(8).read_to_end(&mut first)?;
    first.resize(8, 0);
    Ok(first.try_into().unwrap_or_default())
}

/// The mark that gives the first records the same number of cells, and the most of them.
fn sniff(opened: &Opened) -> u8 {
    let text = opened.beginning.as_bytes();
    let score = |mark: u8| {
        let reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(mark).from_reader(text);
        let records = reader.into_records().take(SNIFFED).filter_map(|record| record.ok().map(|record| record.len()));
        let mut counts: Vec<usize> = records.collect();
        // The last record may be cut off.
        if !opened.whole && counts.len() > 1 && counts.len() < SNIFFED {
            counts.pop();
        }
        let Some(first) = counts.first().copied().filter(|first| *first > 1) else { return 0 };
        let alike = counts.iter().filter(|count| **count == first).count();
        // Agreement weighs more than the number of cells: a text may well hold commas.
        alike * 1_000 / counts.len() * 1_000 + first
    };
    let mut best = (0, b',');
    for separator in Separator::ALL {
        let score = score(separator.mark());
        if score > best.0 {
            best = (score, separator.mark());
        }
    }
    best.1
}

/// The cells of a record. Of those beyond what a table can have one is kept, if any of them is filled: the table is refused
/// for it, or the row.
fn cells(record: &csv::StringRecord) -> Vec<String> {
    let mut cells: Vec<String> = record.iter().take(MAX_COLUMNS).map(clean).collect();
    let mut beyond = record.iter().skip(MAX_COLUMNS).map(clean);
    if record.len() > MAX_COLUMNS {
        cells.push(beyond.find(|cell| !cell.trim().is_empty()).unwrap_or_default());
    }
    cells
}

/// A cell without the mark of typed cells, and without the apostrophe that guards a text from being taken for a formula.
fn clean(cell: &str) -> String {
    let cell = match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    };
    table::untyped(cell).replace('\0', "")
}

fn unreadable(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) if error.kind() != std::io::ErrorKind::InvalidData => error.into(),
        _ => Problem::field("file", "table-unreadable").into(),
    }
}

#[cfg(test)]
mod tests;
