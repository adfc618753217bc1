//! A table as it comes in, and as it is kept until it is imported.
//!
//! Whatever the upload was, it is kept as one CSV in UTF-8: the heads, then the rows, each with its line in the upload in
//! front. Cells of a spreadsheet that are numbers or dates are marked, so that they are not read in the notation of texts.

use std::{
    fs::File,
    io::{self, BufReader, BufWriter},
    path::{Path, PathBuf},
};

use domain::{FieldProblem, Problem, import::NotationGuess};

use crate::{Error, Result};

/// The most columns of a table.
pub(super) const MAX_COLUMNS: usize = 200;
/// The longest cell of a workbook, in bytes: spreadsheets end a cell at 32,767 letters.
pub(super) const LONGEST_CELL: usize = 128 << 10;
/// The most bytes that are kept of a table of somebody at the screen.
const MAX_KEPT: u64 = 200 << 20;
/// Rows that the wizard shows.
const SAMPLE: usize = 5;
/// Rows that are looked at for their notation.
const LOOKED_AT: u64 = 2_000;
/// In front of a cell that a spreadsheet keeps as number or date: its text is a plain decimal or ISO 8601.
const TYPED: char = '\u{1}';

/// What is known of a table that was read.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) columns: Vec<String>,
    pub(super) rows: u64,
    /// The first rows.
    pub(super) sample: Vec<Row>,
    pub(super) notation: NotationGuess,
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

/// Marks the text of a cell that a spreadsheet keeps as number or date.
pub(super) fn typed(text: &str) -> String {
    format!("{TYPED}{text}")
}

/// A text without what marks typed cells.
pub(super) fn untyped(text: &str) -> String {
    text.replace(TYPED, "")
}

/// The refusal of a table with too many columns.
pub(super) fn too_many_columns() -> Error {
    Problem::fields(vec![FieldProblem::new("file", "table-too-many-columns").arg("max", MAX_COLUMNS)]).into()
}

/// Takes the rows of a file one by one and keeps them.
pub(super) struct Sink {
    path: PathBuf,
    csv: csv::Writer<BufWriter<File>>,
    max_rows: Option<u64>,
    /// Texts that mark the example row of our templates.
    examples: Vec<String>,
    heads: Vec<String>,
    /// Cells of the row of heads, named or not.
    width: usize,
    /// Columns that have cells.
    filled: usize,
    /// Bytes of the cells taken so far.
    bytes: u64,
    table: Table,
}

impl Sink {
    /// Begins to keep a table at a path.
    pub(super) fn create(path: &Path, max_rows: Option<u64>, examples: Vec<String>) -> Result<Self> {
        let file = BufWriter::new(File::create(rows_of(path))?);
        Ok(Self {
            path: path.to_owned(),
            csv: csv::WriterBuilder::new().flexible(true).from_writer(file),
            max_rows,
            examples,
            heads: Vec::new(),
            width: 0,
            filled: 0,
            bytes: 0,
            table: Table::default(),
        })
    }

    /// Takes a row. The first one names the columns; blank ones, and the example of a template, are passed over.
    pub(super) fn row(&mut self, row: Row) -> Result<()> {
        if row.is_blank() {
            return Ok(());
        }
        if self.heads.is_empty() {
            self.width = row.cells.len();
            self.heads = row.cells;
            while self.heads.last().is_some_and(|head| head.trim().is_empty()) {
                self.heads.pop();
            }
            return if self.heads.len() > MAX_COLUMNS { Err(too_many_columns()) } else { Ok(()) };
        }
        if self.table.rows == 0 && row.cells.iter().any(|cell| self.examples.iter().any(|text| text == cell.trim())) {
            return Ok(());
        }
        if let Some(max) = self.max_rows.filter(|max| self.table.rows >= *max) {
            return Err(Problem::fields(vec![FieldProblem::new("file", "table-too-many-rows").arg("max", max)]).into());
        }
        self.bytes += row.cells.iter().map(|cell| cell.len() as u64 + 1).sum::<u64>();
        if self.max_rows.is_some() && self.bytes > MAX_KEPT {
            return Err(Problem::field("file", "table-too-large-unpacked").into());
        }
        if let Some(last) = row.cells.iter().rposition(|cell| !cell.is_empty()) {
            self.filled = self.filled.max(last + 1);
        }
        if self.table.rows < LOOKED_AT {
            for cell in row.cells.iter().filter(|cell| !cell.starts_with(TYPED)) {
                self.table.notation.look(cell);
            }
        }
        write(&mut self.csv, &row.line.to_string(), &row.cells)?;
        self.table.rows += 1;
        if self.table.sample.len() < SAMPLE {
            self.table.sample.push(row);
        }
        Ok(())
    }

    /// Ends the table: the heads, now that all columns are known, and the rows become the kept file.
    pub(super) fn finish(mut self) -> Result<Table> {
        if self.heads.is_empty() || self.table.rows == 0 {
            return Err(Problem::field("file", "table-empty").into());
        }
        // Columns behind the last name count when they have cells; beyond the row of heads, a quote is missing somewhere.
        let columns = self.heads.len().max(self.filled.min(self.width));
        if columns > MAX_COLUMNS {
            return Err(too_many_columns());
        }
        self.heads.resize(columns, String::new());
        self.table.columns = self.named();
        self.csv.flush()?;
        let new = self.path.with_extension("csv.new");
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(BufWriter::new(File::create(&new)?));
        write(&mut csv, "", &self.table.columns)?;
        let mut file = csv.into_inner().map_err(|error| Error::from(error.into_error()))?;
        io::copy(&mut File::open(rows_of(&self.path))?, &mut file)?;
        file.into_inner().map_err(|error| Error::from(error.into_error()))?;
        // Whoever reads the table meanwhile reads the one before.
        std::fs::rename(&new, &self.path)?;
        Ok(std::mem::take(&mut self.table))
    }

    /// A name of its own for every column.
    fn named(&self) -> Vec<String> {
        let mut named: Vec<String> = Vec::with_capacity(self.heads.len());
        for (index, head) in self.heads.iter().enumerate() {
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
        named
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        // What cannot be removed now is swept later.
        let _ = std::fs::remove_file(rows_of(&self.path));
    }
}

/// Where the rows lie until all columns are known.
fn rows_of(path: &Path) -> PathBuf {
    path.with_extension("csv.rows")
}

fn write<W: io::Write>(csv: &mut csv::Writer<W>, line: &str, cells: &[String]) -> Result<()> {
    csv.write_record(std::iter::once(line).chain(cells.iter().map(String::as_str))).map_err(broken)
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
