//! Writing tables row by row, as CSV or XLSX, without holding them in memory.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
};

use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    Problem,
    import::Separator,
    list::{CsvStyle, TableFormat},
    problem::ProblemKind,
};
use rust_decimal::{Decimal, prelude::ToPrimitive as _};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::Download;
use crate::{Error, Result};

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Empty,
    Text(String),
    Number(Decimal),
    /// An amount, with the decimals of its currency.
    Money(Decimal),
    Date(NaiveDate),
    /// A moment in the company's zone.
    Moment(NaiveDateTime),
}

/// A table that is being written.
pub(crate) struct Writer {
    inner: Inner,
    path: PathBuf,
    notation: Notation,
}

/// How CSV writes numbers.
#[derive(Clone, Copy)]
struct Notation {
    /// Decimals of an amount.
    decimals: u32,
    comma: bool,
}

enum Inner {
    Csv(Box<csv::Writer<BufWriter<File>>>),
    Xlsx(Box<Sheet>),
}

struct Sheet {
    workbook: Workbook,
    row: u32,
    formats: Formats,
}

struct Formats {
    head: Format,
    required: Format,
    money: Format,
    date: Format,
    moment: Format,
    /// A text that must not become a formula, even when somebody enters the cell anew.
    quoted: Format,
}

/// The rows that a sheet has (ECMA-376).
const MAX_SHEET_ROWS: u32 = 1_048_576;
/// The characters that a cell of a sheet has.
const MAX_CELL: usize = 32_767;

impl Writer {
    /// Begins a table; `style` is how CSV is written, `decimals` are those of the currency.
    pub(crate) fn create(
        path: &Path,
        format: TableFormat,
        style: CsvStyle,
        title: &str,
        decimals: u32,
    ) -> Result<Self> {
        let inner = match format {
            TableFormat::Csv => {
                let mut file = BufWriter::new(File::create(path)?);
                if style.mark {
                    file.write_all("\u{feff}".as_bytes())?;
                }
                let csv = csv::WriterBuilder::new()
                    .delimiter(style.separator.mark())
                    .terminator(csv::Terminator::CRLF)
                    .flexible(true)
                    .from_writer(file);
                Inner::Csv(Box::new(csv))
            }
            TableFormat::Xlsx => {
                let mut workbook = Workbook::new();
                workbook
                    .add_worksheet_with_constant_memory()
                    .map_err(broken)?
                    .set_name(sheet_name(title))
                    .map_err(broken)?;
                Inner::Xlsx(Box::new(Sheet { workbook, row: 0, formats: Formats::new(decimals) }))
            }
        };
        let notation = Notation { decimals, comma: style.separator == Separator::Semicolon };
        Ok(Self { inner, path: path.to_owned(), notation })
    }

    /// Writes the row of heads; those of required columns stand out.
    pub(crate) fn head(&mut self, heads: impl Iterator<Item = (String, bool)>) -> Result<()> {
        match &mut self.inner {
            Inner::Csv(csv) => {
                csv.write_record(heads.map(|(head, _)| guarded(&head))).map_err(csv_error)?;
            }
            Inner::Xlsx(sheet) => {
                let (worksheet, formats, row) = sheet.parts()?;
                for (index, (head, required)) in heads.enumerate() {
                    let column = column(index)?;
                    let format = if required { &formats.required } else { &formats.head };
                    let width = u16::try_from(head.chars().count()).unwrap_or(40).clamp(12, 40);
                    worksheet.set_column_width(column, width).map_err(broken)?;
                    worksheet.write_string_with_format(row, column, head, format).map_err(broken)?;
                }
                sheet.row += 1;
            }
        }
        Ok(())
    }

    /// Writes a row.
    pub(crate) fn row(&mut self, cells: Vec<Cell>) -> Result<()> {
        match &mut self.inner {
            Inner::Csv(csv) => {
                let notation = self.notation;
                csv.write_record(cells.into_iter().map(|cell| csv_text(cell, notation))).map_err(csv_error)?;
            }
            Inner::Xlsx(sheet) => {
                if sheet.row >= MAX_SHEET_ROWS {
                    return Err(Problem {
                        message: "table-too-long-for-xlsx".to_owned(),
                        ..Problem::new(ProblemKind::TooLarge)
                    }
                    .into());
                }
                let (worksheet, formats, row) = sheet.parts()?;
                for (index, cell) in cells.into_iter().enumerate() {
                    put(worksheet, row, column(index)?, cell, formats).map_err(broken)?;
                }
                sheet.row += 1;
            }
        }
        Ok(())
    }

    /// Ends the table. Packing a large sheet takes seconds: call it where it may block.
    pub(crate) fn finish(self) -> Result<()> {
        match self.inner {
            Inner::Csv(mut csv) => csv.flush()?,
            Inner::Xlsx(mut sheet) => sheet.workbook.save(&self.path).map_err(broken)?,
        }
        Ok(())
    }
}

impl Sheet {
    fn parts(&mut self) -> Result<(&mut Worksheet, &Formats, u32)> {
        Ok((self.workbook.worksheet_from_index(0).map_err(broken)?, &self.formats, self.row))
    }
}

impl Formats {
    fn new(decimals: u32) -> Self {
        let zeros = "0".repeat(decimals as usize);
        let money = if decimals == 0 { "#,##0".to_owned() } else { format!("#,##0.{zeros}") };
        Self {
            head: Format::new().set_bold(),
            required: Format::new().set_bold().set_background_color(0x00FF_F2CC),
            money: Format::new().set_num_format(money),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
            quoted: Format::new().set_quote_prefix(),
        }
    }
}

/// A file that is ready to be fetched under this name.
pub(crate) fn download(path: PathBuf, format: TableFormat, name: &str) -> Download {
    let (extension, media_type) = match format {
        TableFormat::Csv => ("csv", "text/csv; charset=utf-8"),
        TableFormat::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    };
    Download { name: format!("{name}.{extension}"), media_type, path }
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: Cell, formats: &Formats) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            let text = if text.chars().count() > MAX_CELL { text.chars().take(MAX_CELL).collect() } else { text };
            if is_formula(&text) {
                sheet.write_string_with_format(row, column, text, &formats.quoted)?;
            } else {
                sheet.write_string(row, column, text)?;
            }
        }
        Cell::Number(number) => match number.to_f64() {
            Some(float) => sheet.write_number(row, column, float).map(|_| ())?,
            None => sheet.write_string(row, column, number.to_string()).map(|_| ())?,
        },
        Cell::Money(amount) => match amount.to_f64() {
            Some(float) => sheet.write_number_with_format(row, column, float, &formats.money).map(|_| ())?,
            None => sheet.write_string(row, column, amount.to_string()).map(|_| ())?,
        },
        // A sheet knows dates from 1900 on; an earlier one stands as text.
        Cell::Date(date) => {
            if sheet.write_date_with_format(row, column, date, &formats.date).is_err() {
                sheet.write_string(row, column, date.to_string())?;
            }
        }
        Cell::Moment(moment) => {
            if sheet.write_datetime_with_format(row, column, moment, &formats.moment).is_err() {
                sheet.write_string(row, column, moment.to_string())?;
            }
        }
    }
    Ok(())
}

fn csv_text(cell: Cell, notation: Notation) -> String {
    let number = |number: Decimal| {
        let text = number.to_string();
        if notation.comma { text.replace('.', ",") } else { text }
    };
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(&text),
        Cell::Number(plain) => number(plain.normalize()),
        Cell::Money(amount) => {
            let mut amount = amount.normalize();
            if amount.scale() < notation.decimals {
                amount.rescale(notation.decimals);
            }
            number(amount)
        }
        Cell::Date(date) => date.to_string(),
        Cell::Moment(moment) => moment.format("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

/// The characters with which a spreadsheet begins a formula.
pub(crate) const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that no spreadsheet takes for a formula: with a leading apostrophe, unless it is a plain number.
pub(crate) fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// Whether a spreadsheet would take a text for a formula.
fn is_formula(text: &str) -> bool {
    text.starts_with(FORMULA) && !is_plain_number(text)
}

fn is_plain_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

/// A name that a sheet may have: at most 31 characters, without some marks.
pub(crate) fn sheet_name(title: &str) -> String {
    let name: String = title.chars().filter(|letter| !"[]:*?/\\'".contains(*letter)).take(31).collect();
    if name.is_empty() { "Weft".to_owned() } else { name }
}

fn column(index: usize) -> Result<u16> {
    u16::try_from(index).map_err(|_| Error::Other(format!("a table with {index} columns")))
}

fn broken(error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(error) => error.into(),
        error => Error::Other(format!("the sheet could not be written: {error}")),
    }
}

fn csv_error(error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        kind => Error::Other(format!("the table could not be written: {kind:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_numbers_left_alone() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("@cmd", "'@cmd"),
            ("+1 (555) 010", "'+1 (555) 010"),
            ("\tx", "'\tx"),
            ("+40721000000", "+40721000000"),
            ("-12.50", "-12.50"),
            ("-", "'-"),
            ("plain", "plain"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), expected, "{text:?}");
        }
    }

    #[test]
    fn amounts_have_the_decimals_of_their_currency() {
        let text = |amount: &str, decimals, comma| {
            csv_text(Cell::Money(amount.parse().unwrap()), Notation { decimals, comma })
        };
        assert_eq!(text("1054", 2, false), "1054.00");
        assert_eq!(text("0.125", 2, false), "0.125");
        assert_eq!(text("1054", 0, false), "1054");
        assert_eq!(text("-1054.5", 2, true), "-1054,50");
    }
}
