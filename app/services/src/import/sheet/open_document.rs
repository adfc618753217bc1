//! Reading spreadsheets of OpenDocument (.ods) from the stream of their XML, row by row.
//!
//! The library that reads the other workbooks builds the whole table first. In this format a few bytes can say “repeat this
//! sixteen thousand times” of cells, rows and spaces, so that a small file would take all memory: here nothing is repeated
//! beyond what a table may have.

use std::{
    fs::File,
    io::{BufReader, Read},
    path::Path,
};

use domain::{
    Problem,
    import::{Reading, SheetName},
};
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_xml_entity,
    events::{BytesStart, Event},
};

use super::{Sheets, chosen, decimal, iso, put, truth, unreadable};
use crate::{
    Error, Result,
    import::table::{self, LONGEST_CELL, Row, Sink},
};

type Xml<'a> = Reader<BufReader<Box<dyn Read + 'a>>>;

/// The most sheets that are looked at.
const MAX_SHEETS: usize = 5_000;

/// Reads a sheet: the named one, else the first that is visible.
pub(super) fn read(path: &Path, wanted: Option<&str>, sink: &mut Sink) -> Result<Sheets> {
    let mut archive = zip::ZipArchive::new(super::open(path)?).map_err(unreadable)?;
    let sheets = sheets(&mut content(&mut archive)?)?;
    let (sheet, sheets) = chosen(sheets, wanted)?;
    let mut xml = content(&mut archive)?;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match next(&mut xml, &mut buffer)? {
            Event::Start(start) if is(&start, "table:table") && name_of(&start)?.as_deref() == Some(sheet.as_str()) => {
                break;
            }
            _ => {}
        }
    }
    rows(&mut xml, sink)?;
    Ok((Reading { sheet: Some(sheet), ..Reading::default() }, sheets))
}

/// The XML of the tables.
fn content<'a>(archive: &'a mut zip::ZipArchive<BufReader<File>>) -> Result<Xml<'a>> {
    let part: Box<dyn Read + 'a> = Box::new(archive.by_name("content.xml").map_err(unreadable)?);
    let mut xml = Reader::from_reader(BufReader::new(part));
    xml.config_mut().expand_empty_elements = true;
    Ok(xml)
}

/// The names of all sheets, with those that a style hides.
fn sheets(xml: &mut Xml<'_>) -> Result<Vec<SheetName>> {
    let (mut sheets, mut hiding) = (Vec::new(), Vec::new());
    let mut style = None;
    let mut buffer = Vec::new();
    let mut depth = 0;
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(unreadable)? {
            Event::Start(start) if is(&start, "style:style") => style = attribute(&start, "style:name")?,
            Event::Start(start)
                if is(&start, "style:table-properties")
                    && attribute(&start, "table:display")?.as_deref() == Some("false") =>
            {
                hiding.extend(style.take());
            }
            Event::Start(start) if is(&start, "table:table") => {
                if depth == 0
                    && let Some(name) = name_of(&start)?
                {
                    let style = attribute(&start, "table:style-name")?;
                    let hidden = style.is_some_and(|style| hiding.contains(&style));
                    sheets.push(SheetName { name, hidden });
                }
                depth += 1;
                if sheets.len() + hiding.len() > MAX_SHEETS {
                    return Err(Problem::field("file", "table-too-large-unpacked").into());
                }
            }
            Event::End(end) if end.name().0 == "table:table" => depth -= 1,
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// The rows of the table that has just begun.
fn rows(xml: &mut Xml<'_>, sink: &mut Sink) -> Result<()> {
    let mut line = 1_u64;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match next(xml, &mut buffer)? {
            Event::Start(start) if is(&start, "table:table-row") => {
                let repeats = count(&start, "table:number-rows-repeated")?;
                let cells = row(xml)?;
                if cells.is_blank() {
                    line = line.saturating_add(repeats);
                    continue;
                }
                // Ended by the sink, which takes only so many rows.
                for _ in 0..repeats {
                    sink.row(Row { line, cells: cells.cells.clone() })?;
                    line += 1;
                }
            }
            Event::End(end) if end.name().0 == "table:table" => return Ok(()),
            _ => {}
        }
    }
}

/// The cells of the row that has just begun.
fn row(xml: &mut Xml<'_>) -> Result<Row> {
    let mut row = Row { line: 0, cells: Vec::new() };
    let mut column = 0_usize;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match next(xml, &mut buffer)? {
            Event::Start(start) if is(&start, "table:table-cell") || is(&start, "table:covered-table-cell") => {
                let start = start.into_owned();
                let repeats = usize::try_from(count(&start, "table:number-columns-repeated")?).unwrap_or(usize::MAX);
                let text = cell(xml, &start)?;
                let end = column.saturating_add(repeats);
                if !text.is_empty() {
                    // Ended by `put`, which refuses what stands too far to the right.
                    for column in column..end {
                        put(&mut row, column, text.clone())?;
                    }
                }
                column = end;
            }
            Event::End(end) if end.name().0 == "table:table-row" => return Ok(row),
            _ => {}
        }
    }
}

/// The text of the cell that has just begun; it is read to its end.
fn cell(xml: &mut Xml<'_>, start: &BytesStart<'_>) -> Result<String> {
    let shown = paragraphs(xml, start.name().0)?;
    if attribute(start, "calcext:value-type")?.as_deref() == Some("error") {
        return Ok(shown);
    }
    let own = |name: &str| attribute(start, name);
    Ok(match own("office:value-type")?.as_deref() {
        Some("float" | "percentage" | "currency") => {
            let number = own("office:value")?.and_then(|value| value.trim().parse::<f64>().ok());
            number.filter(|number| number.is_finite()).map_or(shown, |number| table::typed(&decimal(number)))
        }
        Some("date") => own("office:date-value")?.map_or(shown, |value| iso(&value)),
        Some("time") => own("office:time-value")?.map_or(shown, |value| iso(&value)),
        Some("boolean") => {
            own("office:boolean-value")?.map_or(shown, |value| truth(value.eq_ignore_ascii_case("true")))
        }
        Some("string") => table::untyped(&own("office:string-value")?.unwrap_or(shown)),
        _ => String::new(),
    })
}

/// What a cell shows: its paragraphs as lines, without comments and tables within it.
fn paragraphs(xml: &mut Xml<'_>, cell: &str) -> Result<String> {
    let (mut text, mut begun, mut passed_over) = (String::new(), false, 0_u32);
    let mut depth = 0_u32;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        if text.len() > LONGEST_CELL {
            return Err(Problem::field("file", "table-too-large-unpacked").into());
        }
        match next(xml, &mut buffer)? {
            Event::Start(start) => {
                depth += 1;
                match start.name().0 {
                    _ if passed_over > 0 => {}
                    "office:annotation" | "table:table" => passed_over = depth,
                    "text:p" if begun => text.push('\n'),
                    "text:p" => begun = true,
                    "text:s" => {
                        let spaces = usize::try_from(count(&start, "text:c")?).unwrap_or(usize::MAX);
                        text.extend(std::iter::repeat_n(' ', spaces.min(LONGEST_CELL)));
                    }
                    "text:tab" => text.push('\t'),
                    "text:line-break" => text.push('\n'),
                    _ => {}
                }
            }
            Event::End(end) if depth == 0 && end.name().0 == cell => return Ok(text),
            Event::End(_) => {
                if passed_over == depth {
                    passed_over = 0;
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(part) if passed_over == 0 && begun => text.push_str(&part.xml10_content()),
            Event::CData(part) if passed_over == 0 && begun => text.push_str(&part.xml10_content()),
            Event::GeneralRef(entity) if passed_over == 0 => match entity.resolve_char_ref().map_err(unreadable)? {
                Some(letter) => text.push(letter),
                None => text.push_str(resolve_xml_entity(&entity.into_inner()).unwrap_or_default()),
            },
            _ => {}
        }
    }
}

/// The next event; the end of the file is too early for those who ask here.
fn next<'a>(xml: &mut Xml<'_>, buffer: &'a mut Vec<u8>) -> Result<Event<'a>> {
    match xml.read_event_into(buffer).map_err(unreadable)? {
        Event::Eof => Err(unreadable("it ends too early")),
        event => Ok(event),
    }
}

fn is(start: &BytesStart<'_>, name: &str) -> bool {
    start.name().0 == name
}

fn name_of(start: &BytesStart<'_>) -> Result<Option<String>> {
    attribute(start, "table:name")
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>> {
    let Some(found) = start.try_get_attribute(name).map_err(unreadable)? else { return Ok(None) };
    Ok(Some(found.normalized_value(XmlVersion::Implicit1_0).map_err(unreadable)?.into_owned()))
}

/// How often something is repeated: once, when it is not said.
fn count(start: &BytesStart<'_>, name: &str) -> Result<u64> {
    let Some(text) = attribute(start, name)? else { return Ok(1) };
    text.trim().parse().map_err(|_| Error::from(Problem::field("file", "table-unreadable")))
}
