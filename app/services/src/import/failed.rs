//! The rows that failed, kept for seven days: the original columns with line and reason, worded when they are fetched.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use domain::{
    FieldProblem, Id, Lang,
    list::{CsvStyle, TableFormat},
};
use texts::args;

use super::{
    subject::Subject,
    table::{Row, broken, untyped},
};
use crate::{
    Result, Services,
    exchange::{
        place,
        table::{Cell, Writer},
        words,
    },
};

/// The failed rows of an import on their way into their file.
pub(super) struct Failed {
    csv: csv::Writer<BufWriter<File>>,
}

impl Failed {
    /// Begins the file.
    pub(super) fn create(services: &Services, run: Id, columns: &[String]) -> Result<Self> {
        let file = BufWriter::new(File::create(path(services, run))?);
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(file);
        csv.write_record(["", ""].into_iter().chain(columns.iter().map(String::as_str))).map_err(broken)?;
        Ok(Self { csv })
    }

    /// Adds rows, and makes sure that they are there when the server stops.
    pub(super) fn write(&mut self, failures: &[(Row, Vec<FieldProblem>)]) -> Result<()> {
        for (row, problems) in failures {
            let (line, problems) = (row.line.to_string(), serde_json::to_string(problems).map_err(store::Error::from)?);
            let cells = row.cells.iter().map(String::as_str);
            self.csv.write_record([line.as_str(), problems.as_str()].into_iter().chain(cells)).map_err(broken)?;
        }
        if !failures.is_empty() {
            self.csv.flush()?;
            self.csv.get_ref().get_ref().sync_data()?;
        }
        Ok(())
    }
}

/// Where the failed rows of an import lie.
pub(super) fn path(services: &Services, run: Id) -> PathBuf {
    place::import(services, run, "errors")
}

/// Whether failed rows can still be fetched: there are some, and they are younger than seven days.
pub(super) fn are_kept(services: &Services, run: Id, at: DateTime<Utc>, failed: u64) -> bool {
    let age = services.now().at - at;
    failed > 0 && age <= chrono::TimeDelta::days(place::ERRORS_DAYS) && path(services, run).is_file()
}

/// Writes the failed rows as a table: line, reason, and the original columns.
pub(super) fn write_table(
    kept: &Path,
    to: &Path,
    format: TableFormat,
    subject: &Subject,
    lang: Lang,
    decimals: u32,
) -> Result<()> {
    let texts = words::texts(lang);
    let mut csv = csv::ReaderBuilder::new().flexible(true).from_reader(BufReader::new(File::open(kept)?));
    let mut table = Writer::create(to, format, CsvStyle::of(lang), &subject.title(texts), decimals)?;
    let own = ["import-line", "import-reason"].map(|key| (texts.get(key, &args()), true));
    let columns: Vec<(String, bool)> =
        csv.headers().map_err(broken)?.iter().skip(2).map(|head| (head.to_owned(), false)).collect();
    table.head(own.into_iter().chain(columns))?;
    let label = |key: &str| subject.known_label(texts, key);
    for record in csv.records() {
        let record = record.map_err(broken)?;
        let problems: Vec<FieldProblem> =
            record.get(1).and_then(|problems| serde_json::from_str(problems).ok()).unwrap_or_default();
        let reasons: Vec<String> = problems.iter().map(|problem| words::problem(texts, problem, &label)).collect();
        let line = record.get(0).and_then(|line| line.parse().ok()).map_or(Cell::Empty, Cell::Number);
        let mut cells = vec![line, Cell::Text(reasons.join(" "))];
        cells.extend(record.iter().skip(2).map(cell));
        table.row(cells)?;
    }
    table.finish()
}

/// A cell as it was; a number of a spreadsheet stays one.
fn cell(text: &str) -> Cell {
    let plain = untyped(text);
    if plain.len() == text.len() {
        return Cell::Text(plain);
    }
    if let Ok(number) = plain.parse() {
        return Cell::Number(number);
    }
    plain.parse().map_or(Cell::Text(plain), Cell::Date)
}
