//! Reading workbooks (.xlsx, .xls, .ods): one sheet, within limits that a crafted file cannot get around.

use std::{
    fs::File,
    io::{BufReader, Read, Seek},
    path::Path,
};

use calamine::{Data, DataRef, ExcelDateTime, Range, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsx};
use domain::{
    Problem,
    import::{Reading, SheetName},
};

use super::table::{self, LONGEST_CELL, MAX_COLUMNS, Row, Sink};
use crate::{Error, Result};

mod old;
mod open_document;

/// The most bytes that a spreadsheet may unpack to, for people and for the command line.
const MAX_UNPACKED: u64 = 100 << 20;
const MAX_UNPACKED_TRUSTED: u64 = 4 << 30;
/// The most parts that a spreadsheet may have.
const MAX_PARTS: usize = 5_000;

/// How a workbook was read, and which sheets it has, visible ones first.
pub(super) type Sheets = (Reading, Vec<SheetName>);

/// Reads a sheet of a packed workbook (.xlsx, .ods): the named one, else the first that is visible. `trusted`: the file
/// is the operator's own.
pub(super) fn read_packed(path: &Path, wanted: Option<&str>, trusted: bool, sink: &mut Sink) -> Result<Sheets> {
    let most = if trusted { MAX_UNPACKED_TRUSTED } else { MAX_UNPACKED };
    if is_open_document(&mut open(path)?, most)? {
        return open_document::read(path, wanted, sink);
    }
    let mut book: Xlsx<_> = Xlsx::new(open(path)?).map_err(unreadable)?;
    let (sheet, sheets) = choose(book.sheets_metadata(), wanted)?;
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(unreadable)?;
    let mut current = Row { line: 0, cells: Vec::new() };
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let line = u64::from(row) + 1;
        if line != current.line {
            sink.row(std::mem::replace(&mut current, Row { line, cells: Vec::new() }))?;
        }
        if length(cell.get_value()) > LONGEST_CELL {
            return Err(too_large());
        }
        put(&mut current, column as usize, text_ref(cell.get_value()))?;
    }
    sink.row(current)?;
    Ok((Reading { sheet: Some(sheet), ..Reading::default() }, sheets))
}

/// Reads a sheet of a workbook of Excel 97–2003 (.xls).
pub(super) fn read_old(path: &Path, wanted: Option<&str>, sink: &mut Sink) -> Result<Sheets> {
    old::check(&std::fs::read(path)?)?;
    let mut book: Xls<_> = Xls::new(open(path)?).map_err(unreadable)?;
    read_range(&mut book, wanted, sink)
}

fn open(path: &Path) -> Result<BufReader<File>> {
    Ok(BufReader::new(File::open(path)?))
}

/// Reads a sheet that the library holds in memory.
fn read_range(book: &mut Xls<BufReader<File>>, wanted: Option<&str>, sink: &mut Sink) -> Result<Sheets> {
    let (sheet, sheets) = choose(book.sheets_metadata(), wanted)?;
    let range: Range<Data> = book.worksheet_range(&sheet).map_err(unreadable)?;
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (cells, line) in range.rows().zip(u64::from(first_row) + 1..) {
        let mut row = Row { line, cells: Vec::new() };
        for (index, cell) in cells.iter().enumerate() {
            put(&mut row, first_column as usize + index, text(cell))?;
        }
        sink.row(row)?;
    }
    Ok((Reading { sheet: Some(sheet), ..Reading::default() }, sheets))
}

/// The sheet to read, and all that can be chosen.
fn choose(sheets: &[Sheet], wanted: Option<&str>) -> Result<(String, Vec<SheetName>)> {
    let tables = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names =
        tables.map(|sheet| SheetName { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible });
    chosen(names.collect(), wanted)
}

fn chosen(mut names: Vec<SheetName>, wanted: Option<&str>) -> Result<(String, Vec<SheetName>)> {
    names.sort_by_key(|sheet| sheet.hidden);
    let chosen = match wanted {
        Some(wanted) => names.iter().find(|sheet| sheet.name == wanted),
        None => names.iter().find(|sheet| !sheet.hidden),
    };
    let chosen = chosen.ok_or_else(|| Problem::field("file", "table-no-sheet"))?.name.clone();
    Ok((chosen, names))
}

fn put(row: &mut Row, column: usize, text: String) -> Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    // One column more than allowed is kept, so that the table is refused for it.
    if column > MAX_COLUMNS {
        return Err(table::too_many_columns());
    }
    if row.cells.len() <= column {
        row.cells.resize(column + 1, String::new());
    }
    if let Some(place) = row.cells.get_mut(column) {
        *place = text;
    }
    Ok(())
}

/// Refuses an archive that unpacks to more than `most` bytes, by unpacking it: what it says of itself may be a lie.
/// Answers whether it is an OpenDocument.
fn is_open_document(file: &mut (impl Read + Seek), most: u64) -> Result<bool> {
    let broken = |_| Problem::field("file", "table-unreadable");
    let mut archive = zip::ZipArchive::new(file).map_err(broken)?;
    if archive.len() > MAX_PARTS {
        return Err(too_large());
    }
    let mut left = most;
    let mut open_document = false;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        open_document |= part.name().is_ok_and(|name| name == "content.xml");
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|_| Problem::field("file", "table-unreadable"))?;
        left = left.checked_sub(read).ok_or_else(too_large)?;
    }
    Ok(open_document)
}

/// How many bytes the text of a cell has.
fn length(value: &DataRef<'_>) -> usize {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.len(),
        DataRef::SharedString(text) => text.len(),
        _ => 0,
    }
}

/// The text of a cell; numbers and dates are marked as such.
fn text_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => table::untyped(text),
        DataRef::SharedString(text) => table::untyped(text),
        DataRef::Empty => String::new(),
        DataRef::Int(number) => table::typed(&number.to_string()),
        DataRef::Float(number) => table::typed(&decimal(*number)),
        DataRef::Bool(yes) => truth(*yes),
        DataRef::DateTime(moment) => date_time(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => iso(text),
        DataRef::Error(error) => error.to_string(),
    }
}

fn text(value: &Data) -> String {
    match value {
        Data::String(text) => table::untyped(text),
        Data::Empty => String::new(),
        Data::Int(number) => table::typed(&number.to_string()),
        Data::Float(number) => table::typed(&decimal(*number)),
        Data::Bool(yes) => truth(*yes),
        Data::DateTime(moment) => date_time(moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => iso(text),
        Data::Error(error) => error.to_string(),
    }
}

fn truth(yes: bool) -> String {
    if yes { "true" } else { "false" }.to_owned()
}

/// A moment of OpenDocument; at midnight it is a day.
fn iso(text: &str) -> String {
    table::typed(text.strip_suffix("T00:00:00").unwrap_or(text))
}

/// A number with the 15 digits that a spreadsheet shows: 0.1 + 0.2 is 0.3.
fn decimal(number: f64) -> String {
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

fn date_time(moment: &ExcelDateTime) -> String {
    // Beyond the year 9999 it is only a number, and one for which the library falls over.
    let is_day = moment.is_datetime() && (0.0..2_958_466.0).contains(&moment.as_f64());
    let Some(local) = is_day.then(|| moment.as_datetime()).flatten() else {
        return table::typed(&decimal(moment.as_f64()));
    };
    let midnight = local.time() == chrono::NaiveTime::MIN;
    table::typed(&local.format(if midnight { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" }).to_string())
}

fn too_large() -> Error {
    Problem::field("file", "table-too-large-unpacked").into()
}

fn unreadable(error: impl std::fmt::Display) -> Error {
    tracing::info!(%error, "a spreadsheet could not be read");
    Problem::field("file", "table-unreadable").into()
}

#[cfg(test)]
mod tests;
