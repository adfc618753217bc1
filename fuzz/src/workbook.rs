//! Workbooks to import: .xlsx and .ods, whole or only their XML in a sound package, and .xls, whole or only its records in
//! a sound file.

use std::{
    io::{Cursor, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Once,
};

static HOOK: Once = Once::new();

/// The first byte says what the rest is.
pub fn run(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else { return };
    let file = match kind % 5 {
        0 => rest.to_vec(),
        1 => packed(&[("content.xml", rest)]),
        2 => excel(rest, b"<sst/>"),
        3 => excel(SHARED, rest),
        _ => compound(rest),
    };
    // The library that reads .xlsx and .xls falls over some files; the server catches that and tells whoever brought the
    // file. What is looked for is everything else: our own code, endless loops, memory.
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if panic.location().is_none_or(|place| !place.file().contains("calamine")) {
                before(panic);
            }
        }));
    });
    let _ = catch_unwind(AssertUnwindSafe(|| super::table::read(&file)));
}

/// A sheet whose cells are the shared texts.
const SHARED: &[u8] =
    br#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>43000</v></c></row></sheetData></worksheet>"#;

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, contents) in parts {
        if archive.start_file(*name, stored).is_err() || archive.write_all(contents).is_err() {
            return Vec::new();
        }
    }
    archive.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn excel(sheet: &[u8], shared: &[u8]) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
        (
            "_rels/.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
        ),
        (
            "xl/styles.xml",
            br#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ),
        ("xl/sharedStrings.xml", shared),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// A compound file that holds these records as its workbook.
fn compound(stream: &[u8]) -> Vec<u8> {
    // More does not fit into one table of sectors.
    let stream = &stream[..stream.len().min(60_000)];
    let length = stream.len().max(4_096).next_multiple_of(512);
    let size = u32::try_from(length).unwrap_or(0);
    let count = size / 512;
    let mut file = vec![0_u8; 512];
    file[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    (file[26], file[30], file[32], file[44], file[48]) = (3, 9, 6, 1, 1);
    file[60..64].fill(0xFF);
    file[68..72].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    file[80..].fill(0xFF);
    let mut links = vec![0xFFFF_FFFD_u32, 0xFFFF_FFFE];
    links.extend((0..count).map(|id| if id + 1 == count { 0xFFFF_FFFE } else { id + 3 }));
    links.resize(128, u32::MAX);
    file.extend(links.iter().flat_map(|link| link.to_le_bytes()));
    for (name, kind, start, size) in [("Root Entry", 5, 0xFFFF_FFFE_u32, 0), ("Workbook", 2, 2, size)] {
        let mut entry = [0_u8; 128];
        for (place, letter) in entry.chunks_mut(2).zip(name.encode_utf16()) {
            place.copy_from_slice(&letter.to_le_bytes());
        }
        entry[66] = kind;
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&size.to_le_bytes());
        file.extend(entry);
    }
    file.resize(1_536, 0);
    file.extend_from_slice(stream);
    file.resize(1_536 + length, 0);
    file
}
