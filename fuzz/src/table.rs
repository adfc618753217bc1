//! Tables to import that are texts: CSV and its kin in every encoding, vCards; and what their cells mean.

use std::cell::LazyCell;

use domain::{
    Lang,
    import::{DateOrder, DecimalMark, distance, loose, parse_bool, parse_date, parse_moment, parse_number},
};

thread_local! {
    static FOLDER: LazyCell<Option<tempfile::TempDir>> = LazyCell::new(|| tempfile::tempdir().ok());
}

/// A file as it was uploaded.
pub fn run(data: &[u8]) {
    // Packed and old workbooks are a target of their own.
    if !data.starts_with(b"PK\x03\x04") && !data.starts_with(b"\xD0\xCF\x11\xE0") {
        read(data);
    }
}

/// Reads a file as an upload is read, and its cells in each notation; whether it is a table at all.
pub(crate) fn read(data: &[u8]) -> bool {
    let lang = Lang::ALL[data.len() % Lang::ALL.len()];
    let table = FOLDER.with(|folder| {
        let folder = folder.as_ref()?.path();
        let (source, kept) = (folder.join("a.source"), folder.join("a.csv"));
        std::fs::write(&source, data).ok()?;
        services::import::try_file(&source, &kept, lang).ok()
    });
    let Some(table) = table else { return false };
    assert!((1..=200).contains(&table.columns.len()), "{} columns", table.columns.len());
    assert!(table.rows.len() <= 10_000, "{} rows", table.rows.len());
    for text in table.rows.iter().take(50).flatten().take(500) {
        for order in [DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear] {
            parse_date(text, order);
            parse_moment(text, order, &|local| local.and_utc());
        }
        for mark in [DecimalMark::Point, DecimalMark::Comma] {
            parse_number(text, mark);
        }
        parse_bool(text);
        if text.len() < 100 {
            distance(&loose(text), "customer name");
        }
    }
    true
}
