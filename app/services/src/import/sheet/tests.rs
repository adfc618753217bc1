//! Sheets of each format: dates, numbers, hidden sheets, what a cell shows.

use std::io::{Cursor, Write as _};

use super::*;
use crate::import::table::{Kept, Table};

fn read_file(contents: &[u8], wanted: Option<&str>) -> Result<(Sheets, Table, Vec<Row>)> {
    let folder = tempfile::tempdir().unwrap();
    let (source, kept) = (folder.path().join("a.source"), folder.path().join("a.csv"));
    std::fs::write(&source, contents).unwrap();
    let mut sink = Sink::create(&kept, Some(10), Vec::new())?;
    let sheets = if contents.starts_with(b"PK") {
        read_packed(&source, wanted, false, &mut sink)?
    } else {
        read_old(&source, wanted, &mut sink)?
    };
    Ok((sheets, sink.finish()?, Kept::open(&kept)?.next_rows(100)?))
}

fn cells(row: &Row) -> Vec<(&str, bool)> {
    (0..row.cells.len()).map(|index| (row.cell(index).text, row.cell(index).typed)).collect()
}

fn sheet(write: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let hidden = book.add_worksheet();
    hidden.write(0, 0, "hidden").unwrap();
    hidden.write(1, 0, "not this one").unwrap();
    hidden.set_name("Hidden").unwrap().set_hidden(true);
    let sheet = book.add_worksheet();
    sheet.set_name("Table").unwrap().set_active(true);
    write(sheet);
    let more = book.add_worksheet();
    more.set_name("More").unwrap();
    more.write(0, 0, "more").unwrap();
    more.write(1, 0, "second").unwrap();
    book.save_to_buffer().unwrap()
}

/// A packed file of these parts.
fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn the_first_visible_sheet_with_typed_cells() {
    let date = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    let contents = sheet(|sheet| {
        for (column, head) in ["name", "price", "day", "", "ok", "sum"].into_iter().enumerate() {
            sheet.write(0, u16::try_from(column).unwrap(), head).unwrap();
        }
        sheet.write(2, 0, "GTX").unwrap();
        sheet.write(2, 1, 0.1 + 0.2).unwrap();
        let day: chrono::NaiveDate = "2017-03-01".parse().unwrap();
        sheet.write_date_with_format(2, 2, day, &date).unwrap();
        sheet.write(2, 4, true).unwrap();
        sheet.write_formula(2, 5, rust_xlsxwriter::Formula::new("=1+2").set_result("3")).unwrap();
    });
    let ((reading, sheets), table, rows) = read_file(&contents, None).unwrap();
    assert_eq!(table.columns, ["name", "price", "day", "#4", "ok", "sum"]);
    let [row] = &rows[..] else { panic!("{rows:?}") };
    assert_eq!(row.line, 3);
    let expected = [("GTX", false), ("0.3", true), ("2017-03-01", true), ("", false), ("true", false), ("3", true)];
    assert_eq!(cells(row), expected);
    assert_eq!(reading.sheet.as_deref(), Some("Table"));
    let names: Vec<_> = sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(names, [("Table", false), ("More", false), ("Hidden", true)]);

    let (_, table, rows) = read_file(&contents, Some("Hidden")).unwrap();
    assert_eq!((table.columns, rows[0].cells[0].as_str()), (vec!["hidden".to_owned()], "not this one"));
    assert_eq!(read_file(&contents, Some("More")).unwrap().1.columns, ["more"]);
    assert!(read_file(&contents, Some("None")).is_err());
}

/// A workbook of Excel that counts days from 1904, with this sheet.
fn workbook(table: &str) -> Vec<u8> {
    let types = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
    let book = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/>
        <sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations = r#"<?xml version="1.0"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
        Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
        Target="styles.xml"/></Relationships>"#;
    let styles = r#"<?xml version="1.0"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let package = r#"<?xml version="1.0"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="rId1" Target="xl/workbook.xml"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"#;
    packed(&[
        ("[Content_Types].xml", types),
        ("_rels/.rels", package),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/styles.xml", styles),
        ("xl/worksheets/sheet1.xml", table),
    ])
}

#[test]
fn days_since_1904_and_inline_strings() {
    let table = r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c>
        <c r="B1" t="inlineStr"><is><r><t>da</t></r><r><t>y</t></r></is></c></row>
        <row r="2"><c r="A2" t="str"><f>"A"</f><v>A</v></c><c r="B2" s="1"><v>0</v></c></row></sheetData></worksheet>"#;
    let contents = workbook(table);
    let (_, table, rows) = read_file(&contents, None).unwrap();
    assert_eq!(table.columns, ["name", "day"]);
    assert_eq!(cells(&rows[0]), [("A", false), ("1904-01-01", true)]);
}

#[test]
fn an_open_document() {
    let content = r#"<?xml version="1.0"?><office:document-content
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
        <table:table table:name="Leute"><table:table-row><table:table-cell office:value-type="string"><text:p>name</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>day</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>sum</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>Ana</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-11-21"><text:p>21.11.26</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="12.5"><text:p>12,50</text:p></table:table-cell></table:table-row></table:table>
        </office:spreadsheet></office:body></office:document-content>"#;
    let contents = packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<?xml version=\"1.0\"?><manifest:manifest/>"),
        ("content.xml", content),
    ]);
    let ((reading, _), table, rows) = read_file(&contents, None).unwrap();
    assert_eq!(
        (reading.sheet.as_deref(), &table.columns[..]),
        (Some("Leute"), &["name", "day", "sum"].map(str::to_owned)[..])
    );
    assert_eq!(cells(&rows[0]), [("Ana", false), ("2026-11-21", true), ("12.5", true)]);
}

/// An OpenDocument whose one table has these rows.
fn table_of(rows: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content><office:body><office:spreadsheet><table:table table:name="T">{rows}</table:table>
        </office:spreadsheet></office:body></office:document-content>"#
    );
    packed(&[("content.xml", &content)])
}

#[test]
fn an_open_document_repeats_no_more_than_a_table_has() {
    let cell = |attributes: &str, text: &str| {
        format!(
            r#"<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let row = |attributes: &str, cells: &str| format!("<table:table-row {attributes}>{cells}</table:table-row>");
    let head = row("", &(cell("", "name") + &cell("table:number-columns-repeated=\"2\"", "day")));
    let read = |rows: &str| read_file(&table_of(rows), None);

    let (_, table, rows) = read(
        &(head.clone()
            + &row("table:number-rows-repeated=\"3\"", "<table:table-cell/>")
            + &row(
                "table:number-rows-repeated=\"2\"",
                &(cell("", "A &amp; B&#33;<text:s text:c=\"2\"/>C")
                    + &cell(
                        "",
                        "<text:span>x</text:span><office:annotation><text:p>hidden</text:p></office:annotation>",
                    )),
            )
            + &row(
                "table:number-rows-repeated=\"1048570\"",
                "<table:table-cell table:number-columns-repeated=\"16384\"/>",
            )),
    )
    .unwrap();
    assert_eq!(table.columns, ["name", "day", "day (2)"]);
    assert_eq!(
        rows.iter().map(|row| (row.line, row.cell(0).text, row.cell(1).text)).collect::<Vec<_>>(),
        [(5, "A & B!  C", "x"), (6, "A & B!  C", "x")]
    );

    let many = "table:number-columns-repeated=\"4000000000\"";
    let rows = "table:number-rows-repeated=\"4000000000\"";
    for bomb in [
        row("", &cell(many, "x")),
        row(rows, &cell("", "x")),
        row("", &cell("", "<text:s text:c=\"4000000000\"/>")),
        row("", &cell("", &"x".repeat(200_000))),
        row("table:number-rows-repeated=\"-1\"", &cell("", "x")),
        row("", "<table:table-cell office:value-type=\"string\"><text:p>never closed"),
        "<table:table-row>".to_owned(),
    ] {
        assert!(read(&(head.clone() + &bomb)).is_err(), "{bomb:.100}");
    }
}

#[test]
fn a_long_text_in_many_cells_is_refused() {
    let long = "x".repeat(32_000);
    let longer = "x".repeat(LONGEST_CELL + 1);
    let rows = |text: &str| {
        let cell = |column| format!(r#"<c r="{column}1" t="inlineStr"><is><t>{text}</t></is></c>"#);
        let cells = ('A'..='Z').map(cell).collect::<Vec<_>>().concat();
        workbook(&format!(
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1">{cells}</row><row r="2"><c r="A2" t="str"><v>1</v></c></row></sheetData></worksheet>"#
        ))
    };
    read_file(&rows(&long), None).unwrap();
    assert!(read_file(&rows(&longer), None).is_err());
}

#[test]
fn a_bomb_is_refused() {
    let contents = sheet(|sheet| {
        for row in 0..200 {
            sheet.write(row, 0, "x".repeat(30_000)).unwrap();
        }
    });
    assert!(is_open_document(&mut Cursor::new(&contents), 1 << 30).is_ok());
    assert!(is_open_document(&mut Cursor::new(&contents), 10_000).is_err());
    assert!(read_file(b"PK\x03\x04 and nothing more", None).is_err());
    assert!(read_file(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and nothing more", None).is_err());
}
