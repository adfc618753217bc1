//! Reading spreadsheets (.xlsx): the first visible sheet, within limits that a crafted file cannot get around.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetVisible, Xlsx, XlsxError};
use domain::Problem;

use super::table::{self, Row, Table};
use crate::{Error, Result};

/// The most bytes that a spreadsheet may unpack to, for people and for the command line.
const MAX_UNPACKED: u64 = 200 << 20;
const MAX_UNPACKED_TRUSTED: u64 = 4 << 30;
/// The most parts that a spreadsheet may have.
const MAX_PARTS: usize = 5_000;

/// Reads the first visible sheet.
pub(super) fn read(contents: &[u8], max_rows: Option<u64>) -> Result<Table> {
    check_unpacked(contents, if max_rows.is_some() { MAX_UNPACKED } else { MAX_UNPACKED_TRUSTED })?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(contents)).map_err(unreadable)?;
    let sheet = book
        .sheets_metadata()
        .iter()
        .find(|sheet| sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .ok_or_else(|| Problem::field("file", "table-empty"))?;
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(unreadable)?;
    let mut columns: Vec<String> = Vec::new();
    let mut rows: Vec<Row> = Vec::new();
    let mut current = Row { line: 0, cells: Vec::new() };
    let mut finish = |row: Row| -> Result<()> {
        if row.is_blank() {
            return Ok(());
        }
        if columns.is_empty() {
            columns = row.cells;
            return Ok(());
        }
        if let Some(max) = max_rows
            && rows.len() as u64 >= max
        {
            return Err(table::too_many_rows(max));
        }
        rows.push(row);
        Ok(())
    };
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let line = u64::from(row) + 1;
        if line != current.line {
            finish(std::mem::replace(&mut current, Row { line, cells: Vec::new() }))?;
        }
        let text = text(cell.get_value());
        let column = column as usize;
        if text.is_empty() {
            continue;
        }
        // One column more than allowed is kept, so that the table is refused for it.
        if column > table::MAX_COLUMNS {
            return Err(Problem::fields(vec![
                domain::FieldProblem::new("file", "table-too-many-columns").arg("max", table::MAX_COLUMNS),
            ])
            .into());
        }
        if current.cells.len() <= column {
            current.cells.resize(column + 1, String::new());
        }
        if let Some(place) = current.cells.get_mut(column) {
            *place = text;
        }
    }
    finish(current)?;
    Ok(Table { columns, rows })
}

/// Refuses an archive that unpacks to more than `most` bytes, by unpacking it: what it says of itself may be a lie.
fn check_unpacked(contents: &[u8], most: u64) -> Result<()> {
    let too_large = || Problem::field("file", "table-too-large-unpacked");
    let mut archive =
        zip::ZipArchive::new(Cursor::new(contents)).map_err(|_| Problem::field("file", "table-unreadable"))?;
    if archive.len() > MAX_PARTS {
        return Err(too_large().into());
    }
    let mut left = most;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| Problem::field("file", "table-unreadable"))?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|_| Problem::field("file", "table-unreadable"))?;
        left = left.checked_sub(read).ok_or_else(too_large)?;
    }
    Ok(())
}

/// The text of a cell; numbers and dates are marked as such.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => table::typed(&number.to_string()),
        DataRef::Float(number) => table::typed(&decimal(*number)),
        DataRef::String(text) => table::untyped(text),
        DataRef::SharedString(text) => table::untyped(text),
        DataRef::Bool(yes) => if *yes { "true" } else { "false" }.to_owned(),
        DataRef::DateTime(moment) => date_time(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => table::typed(text),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A number with the 15 digits that a spreadsheet shows: 0.1 + 0.2 is 0.3.
fn decimal(number: f64) -> String {
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

fn date_time(moment: &ExcelDateTime) -> String {
    let Some(local) = moment.as_datetime().filter(|_| moment.is_datetime()) else {
        return table::typed(&decimal(moment.as_f64()));
    };
    let midnight = local.time() == chrono::NaiveTime::MIN;
    table::typed(&local.format(if midnight { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M:%S" }).to_string())
}

#[expect(clippy::needless_pass_by_value, reason = "made for map_err")]
fn unreadable(error: XlsxError) -> Error {
    tracing::info!(%error, "a spreadsheet could not be read");
    Problem::field("file", "table-unreadable").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(write: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
        let mut book = rust_xlsxwriter::Workbook::new();
        let hidden = book.add_worksheet();
        hidden.write(0, 0, "not this one").unwrap();
        hidden.set_hidden(true);
        let sheet = book.add_worksheet();
        sheet.set_active(true);
        write(sheet);
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn the_first_visible_sheet_with_typed_cells() {
        let date = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
        let contents = sheet(|sheet| {
            for (column, head) in ["name", "price", "day", "", "ok"].into_iter().enumerate() {
                sheet.write(0, u16::try_from(column).unwrap(), head).unwrap();
            }
            sheet.write(2, 0, "GTX").unwrap();
            sheet.write(2, 1, 0.1 + 0.2).unwrap();
            let day: chrono::NaiveDate = "2017-03-01".parse().unwrap();
            sheet.write_date_with_format(2, 2, day, &date).unwrap();
            sheet.write(2, 4, true).unwrap();
        });
        let table = read(&contents, Some(10)).unwrap();
        assert_eq!(table.columns, ["name", "price", "day", "", "ok"]);
        assert_eq!(table.rows.len(), 1);
        let row = &table.rows[0];
        assert_eq!(row.line, 3);
        let cells: Vec<_> = (0..5).map(|index| (row.cell(index).text, row.cell(index).typed)).collect();
        assert_eq!(cells, [("GTX", false), ("0.3", true), ("2017-03-01", true), ("", false), ("true", false)]);
    }

    #[test]
    fn a_bomb_is_refused() {
        let contents = sheet(|sheet| {
            for row in 0..200 {
                sheet.write(row, 0, "x".repeat(30_000)).unwrap();
            }
        });
        assert!(check_unpacked(&contents, 1 << 30).is_ok());
        assert!(check_unpacked(&contents, 10_000).is_err());
        assert!(read(b"PK\x03\x04 and nothing more", None).is_err());
    }
}
