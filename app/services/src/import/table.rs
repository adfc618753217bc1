//! A table as it comes in, and as it is kept until it is imported.
//!
//! Whatever the upload was, it is kept as one CSV in UTF-8: the heads, then the rows, each with its line in the upload in
//! front. Cells of a spreadsheet that are numbers or dates are marked, so that they are not read in the notation of texts.

use std::{
    fs::File,
    io::{BufReader, BufWriter},
    path::Path,
};

use domain::Problem;

use super::{sheet, text};
use crate::{Error, Result};

/// The most columns of a table.
pub(super) const MAX_COLUMNS: usize = 200;
/// In front of a cell that a spreadsheet keeps as number or date: its text is a plain decimal or ISO 8601.
const TYPED: char = '\u{1}';

/// A table in memory.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row with its line in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) line: u64,
    pub(super) cells: Vec<String>,
}

/// A cell's text, and whether it is a number or a date in a notation of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    pub(super) text: &'a str,
    pub(super) typed: bool,
}

/// Reads an upload: a spreadsheet by its first bytes, else separated texts.
pub(super) fn read(contents: &[u8], max_rows: Option<u64>, central_european: bool) -> Result<Table> {
    let mut table = if contents.starts_with(b"PK\x03\x04") {
        sheet::read(contents, max_rows)?
    } else if contents.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(Problem::field("file", "table-old-excel").into());
    } else {
        text::read(&text::decode(contents, central_european), max_rows)?
    };
    table.name_columns()?;
    if table.rows.is_empty() {
        return Err(Problem::field("file", "table-empty").into());
    }
    Ok(table)
}

/// Marks the text of a cell that a spreadsheet keeps as number or date.
pub(super) fn typed(text: &str) -> String {
    format!("{TYPED}{text}")
}

/// A text without what marks typed cells.
pub(super) fn untyped(text: &str) -> String {
    text.replace(TYPED, "")
}

/// The refusal of a table with more rows than a person may import.
pub(super) fn too_many_rows(max: u64) -> Error {
    Problem::fields(vec![domain::FieldProblem::new("file", "table-too-many-rows").arg("max", max)]).into()
}

impl Table {
    /// Gives every column a name of its own, and drops columns at the end that have neither name nor cells.
    fn name_columns(&mut self) -> Result<()> {
        let filled =
            |index: usize| self.rows.iter().any(|row| row.cells.get(index).is_some_and(|cell| !cell.is_empty()));
        while self.columns.last().is_some_and(|head| head.trim().is_empty()) && !filled(self.columns.len() - 1) {
            self.columns.pop();
        }
        if self.columns.is_empty() {
            return Err(Problem::field("file", "table-empty").into());
        }
        if self.columns.len() > MAX_COLUMNS {
            let problem = domain::FieldProblem::new("file", "table-too-many-columns").arg("max", MAX_COLUMNS);
            return Err(Problem::fields(vec![problem]).into());
        }
        let mut named: Vec<String> = Vec::with_capacity(self.columns.len());
        for (index, head) in self.columns.iter().enumerate() {
            let head = untyped(head).split_whitespace().collect::<Vec<_>>().join(" ");
            let head = if head.is_empty() { format!("#{}", index + 1) } else { head.chars().take(200).collect() };
            let mut unique = head.clone();
            let mut count = 2;
            while named.contains(&unique) {
                unique = format!("{head} ({count})");
                count += 1;
            }
            named.push(unique);
        }
        self.columns = named;
        Ok(())
    }

    /// Keeps the table.
    pub(super) fn keep(&self, path: &Path) -> Result<()> {
        let file = BufWriter::new(File::create(path)?);
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(file);
        csv.write_record(std::iter::once("").chain(self.columns.iter().map(String::as_str))).map_err(broken)?;
        for row in &self.rows {
            let line = row.line.to_string();
            csv.write_record(std::iter::once(line.as_str()).chain(row.cells.iter().map(String::as_str)))
                .map_err(broken)?;
        }
        csv.flush()?;
        Ok(())
    }
}

impl Row {
    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// A cell without surrounding space; beyond the end of a short row it is empty.
    pub(super) fn cell(&self, index: usize) -> Cell<'_> {
        let text = self.cells.get(index).map_or("", String::as_str);
        match text.strip_prefix(TYPED) {
            Some(text) => Cell { text, typed: true },
            None => Cell { text: text.trim(), typed: false },
        }
    }
}

/// A kept table, read row by row.
pub(super) struct Kept {
    pub(super) columns: Vec<String>,
    rows: csv::StringRecordsIntoIter<BufReader<File>>,
}

impl Kept {
    /// Opens a kept table.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let mut csv = csv::ReaderBuilder::new().flexible(true).from_reader(BufReader::new(File::open(path)?));
        let columns = csv.headers().map_err(broken)?.iter().skip(1).map(str::to_owned).collect();
        Ok(Self { columns, rows: csv.into_records() })
    }

    /// The next rows, at most `most`; empty at the end.
    pub(super) fn next_rows(&mut self, most: usize) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        while rows.len() < most {
            let Some(record) = self.rows.next() else { break };
            let record = record.map_err(broken)?;
            let line = record.get(0).and_then(|line| line.parse().ok()).unwrap_or(0);
            rows.push(Row { line, cells: record.iter().skip(1).map(str::to_owned).collect() });
        }
        Ok(rows)
    }
}

pub(super) fn broken(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        kind => Error::Other(format!("a kept table is broken: {kind:?}")),
    }
}
