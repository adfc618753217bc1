//! Workbooks that say more of themselves than is true.

use super::*;
use crate::import::{
    sheet::read_old,
    table::{Kept, Sink},
};

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
}

fn text(text: &str) -> Vec<u8> {
    [&u16::try_from(text.len()).unwrap().to_le_bytes(), &[0][..], text.as_bytes()].concat()
}

/// A workbook with these sheets, each named once, and shared texts.
fn book(sheets: &[Vec<u8>], texts: &[&str]) -> Vec<u8> {
    let bof = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let shared = record(0x00FC, &[&[0; 8][..], &texts.iter().flat_map(|one| text(one)).collect::<Vec<_>>()].concat());
    let named =
        |at: usize| record(0x0085, &[&u32::try_from(at).unwrap().to_le_bytes()[..], &[0, 0, 1, 0, b'S']].concat());
    let mut at = bof.len() + shared.len() + sheets.len() * named(0).len() + 4;
    let mut stream = bof.clone();
    for sheet in sheets {
        stream.extend(named(at));
        at += bof.len() + sheet.len() + 4;
    }
    stream.extend([shared, record(0x000A, &[])].concat());
    for sheet in sheets {
        stream.extend([&bof[..], sheet, &record(0x000A, &[])].concat());
    }
    compound(&stream)
}

/// A compound file with this workbook: a table of sectors, the folder, the stream.
fn compound(stream: &[u8]) -> Vec<u8> {
    let length = stream.len().max(SMALL_STREAM).next_multiple_of(512);
    let count = u32::try_from(length / 512).unwrap();
    let mut header = vec![0; 512];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    header[26] = 3;
    header[30] = 9;
    header[32] = 6;
    header[44] = 1;
    header[48] = 1;
    header[60..64].fill(0xFF);
    header[68..72].copy_from_slice(&0xFFFF_FFFE_u32.to_le_bytes());
    header[76..].fill(0xFF);
    header[76..80].fill(0);
    let mut links = vec![0xFFFF_FFFD, 0xFFFF_FFFE];
    links.extend((0..count).map(|id| if id + 1 == count { 0xFFFF_FFFE } else { id + 3 }));
    links.resize(128, 0xFFFF_FFFF_u32);
    let entry = |name: &str, kind: u8, start: u32, length: usize| {
        let mut entry = vec![0; 128];
        for (place, letter) in entry.chunks_mut(2).zip(name.encode_utf16()) {
            place.copy_from_slice(&letter.to_le_bytes());
        }
        entry[66] = kind;
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&u32::try_from(length).unwrap().to_le_bytes());
        entry
    };
    let folder = [entry("Root Entry", 5, 0xFFFF_FFFE, 0), entry("Workbook", 2, 2, length), vec![0; 256]].concat();
    let mut file = header;
    file.extend(links.iter().flat_map(|link| link.to_le_bytes()));
    file.extend(folder);
    file.extend_from_slice(stream);
    file.resize(1_536 + length, 0);
    file
}

fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    record(0x0203, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], &value.to_le_bytes()].concat())
}

fn shared(row: u16, column: u16, index: u32) -> Vec<u8> {
    record(0x00FD, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0, 0], &index.to_le_bytes()].concat())
}

fn dimensions(rows: (u32, u32), columns: (u16, u16)) -> Vec<u8> {
    let bytes = [rows.0.to_le_bytes(), rows.1.to_le_bytes()].concat();
    record(0x0200, &[&bytes[..], &columns.0.to_le_bytes(), &columns.1.to_le_bytes(), &[0, 0]].concat())
}

#[test]
fn a_sound_workbook_is_read() {
    let sheet =
        [dimensions((0, 2), (0, 2)), shared(0, 0, 0), shared(0, 1, 1), shared(1, 0, 2), number(1, 1, 2.5)].concat();
    let file = book(&[sheet], &["name", "price", "Cable"]);
    check(&file).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (source, kept) = (folder.path().join("a.source"), folder.path().join("a.csv"));
    std::fs::write(&source, file).unwrap();
    let mut sink = Sink::create(&kept, Some(10), Vec::new()).unwrap();
    read_old(&source, None, &mut sink).unwrap();
    assert_eq!(sink.finish().unwrap().columns, ["name", "price"]);
    let rows = Kept::open(&kept).unwrap().next_rows(9).unwrap();
    assert_eq!((rows[0].cell(0).text, rows[0].cell(1).text), ("Cable", "2.5"));
}

#[test]
fn what_would_take_all_memory_is_refused() {
    let refused = |sheets: &[Vec<u8>], texts: &[&str]| check(&book(sheets, texts)).is_err();
    assert!(!refused(&[[number(0, 0, 1.0), number(60_000, 100, 1.0)].concat()], &[]));
    // The sheet says that it has four thousand million rows, or that it ends before it begins.
    assert!(refused(&[dimensions((0, u32::MAX), (0, 255))], &[]));
    assert!(refused(&[dimensions((9, 5), (0, 5))], &[]));
    // Two cells far from each other, on each of several sheets.
    let corners = [number(0, 0, 1.0), number(u16::MAX, 255, 1.0)].concat();
    assert!(refused(&[corners], &[]));
    let wide = [number(0, 0, 1.0), number(40_000, 100, 1.0)].concat();
    assert!(refused(&vec![wide; 4], &[]));
    // One long text in very many cells.
    let long = "x".repeat(8_000);
    assert!(refused(&[(0..10_000).flat_map(|row| shared(row, 0, 0)).collect()], &[&long]));
}

#[test]
fn blocks_that_go_in_a_circle_are_refused() {
    let mut file = book(&[number(0, 0, 1.0)], &[]);
    check(&file).unwrap();
    // The folder's block is followed by itself.
    file[512 + 4..512 + 8].copy_from_slice(&1_u32.to_le_bytes());
    assert!(check(&file).is_err());
    let mut file = book(&[number(0, 0, 1.0)], &[]);
    // The table of blocks goes on in a block whose last number is its own.
    file[68..72].fill(0);
    file[512 + 508..512 + 512].fill(0);
    assert!(check(&file).is_err());
}

#[test]
fn whatever_the_bytes_are_the_walk_ends() {
    let sound = book(&[[number(0, 0, 1.0), shared(1, 0, 0)].concat()], &["a", "b"]);
    for place in 0..sound.len() {
        for value in [0, 1, 0x7F, 0xFF] {
            let mut file = sound.clone();
            file[place] = value;
            // Refused or not: it neither falls over nor goes on for ever.
            drop(check(&file));
        }
        drop(check(&sound[..place]));
    }
}
