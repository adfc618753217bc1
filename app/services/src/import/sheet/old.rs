//! What a workbook of Excel 97–2003 (.xls) would take to read, found out before it is read.
//!
//! The library that reads these files believes what they say of themselves: a table of four thousand million rows, a chain
//! of blocks that bites its own tail, a million sheets that are one and the same. Reserving what cannot be had ends the
//! whole program. So the file is walked through first, the way the library does, and only what fits is handed to it.

use crate::{Result, import::table::LONGEST_CELL};

use super::{too_large, unreadable};

/// The most cells of all tables together, empty ones between others included.
const MAX_CELLS: u64 = 12_000_000;
/// The most bytes of all texts of all cells together.
const MAX_TEXTS: u64 = 200 << 20;
/// The most sheets.
const MAX_SHEETS: usize = 1_000;

/// The sector that ends a chain; this and larger numbers name none.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;
/// Streams that are shorter lie in small sectors within the root's stream.
const SMALL_STREAM: usize = 4_096;

/// Refuses a workbook that takes more than can be given.
pub(super) fn check(file: &[u8]) -> Result<()> {
    let stream = workbook(file).ok_or_else(|| unreadable("its blocks do not fit together"))?;
    let book = Book::of(&stream).ok_or_else(|| unreadable("its records do not fit together"))?;
    if book.sheets.len() > MAX_SHEETS {
        return Err(too_large());
    }
    let mut left = Left { cells: MAX_CELLS, texts: MAX_TEXTS, walked: stream.len() * 2 };
    for sheet in &book.sheets {
        let records = stream.get(*sheet..).ok_or_else(|| unreadable("a sheet lies beyond its end"))?;
        left.take(records, &book.strings).ok_or_else(too_large)?;
    }
    Ok(())
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

fn size_at(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32_at(bytes, at)?).ok()
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four))
}

/// The stream that holds the workbook, from the compound file around it.
fn workbook(file: &[u8]) -> Option<Vec<u8>> {
    let size = match u16_at(file, 30)? {
        9 => 512,
        12 => 4_096,
        _ => return None,
    };
    let sectors = file.get(size..)?;
    let mut table: Vec<u32> = numbers(file.get(76..512)?).collect();
    let mut more = u32_at(file, 68)?;
    for _ in 0..=sectors.len() / size {
        if more >= LAST_SECTOR {
            break;
        }
        table.extend(numbers(sector(sectors, size, more)?));
        more = table.pop()?;
    }
    if more < LAST_SECTOR {
        return None;
    }
    let mut fat = Vec::new();
    for id in table.into_iter().filter(|id| *id < LAST_SECTOR) {
        fat.extend(numbers(sector(sectors, size, id)?));
        if fat.len() > sectors.len() {
            return None;
        }
    }
    let folders = chain(sectors, size, &fat, u32_at(file, 48)?, usize::MAX)?;
    let (entries, _) = folders.as_chunks::<128>();
    let root = entries.first()?;
    let entry = ["WORKBOOK", "BOOK"].into_iter().find_map(|name| entries.iter().find(|entry| is_named(entry, name)))?;
    let length = size_at(entry, 120)?;
    if size == 4_096 && u32_at(entry, 124)? != 0 {
        return None;
    }
    // Read also where the workbook itself needs none of it.
    let small = match size_at(file, 64)? {
        0 => (Vec::new(), Vec::new()),
        count => {
            let stream = chain(sectors, size, &fat, u32_at(root, 116)?, size_at(root, 120)?)?;
            let links = chain(sectors, size, &fat, u32_at(file, 60)?, count.checked_mul(size)?)?;
            (stream, numbers(&links).collect())
        }
    };
    let start = u32_at(entry, 116)?;
    if length < SMALL_STREAM {
        chain(&small.0, 64, &small.1, start, length)
    } else {
        chain(sectors, size, &fat, start, length)
    }
}

fn is_named(entry: &[u8; 128], name: &str) -> bool {
    let letters =
        entry[..64].as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two)).take_while(|unit| *unit != 0);
    let found: String = char::decode_utf16(letters).map(|letter| letter.unwrap_or('\u{fffd}')).collect();
    found.eq_ignore_ascii_case(name)
}

/// A sector; the last one may be cut short.
fn sector(sectors: &[u8], size: usize, id: u32) -> Option<&[u8]> {
    let start = usize::try_from(id).ok()?.checked_mul(size)?;
    sectors.get(start..sectors.len().min(start.checked_add(size)?))
}

/// The sectors of a chain, one after the other; none that goes in a circle.
fn chain(sectors: &[u8], size: usize, links: &[u32], start: u32, length: usize) -> Option<Vec<u8>> {
    let mut found = Vec::new();
    let mut id = start;
    while id != 0xFFFF_FFFE {
        let next = sector(sectors, size, id)?;
        found.extend_from_slice(&next[..next.len().min(length - found.len())]);
        if found.len() >= length {
            break;
        }
        if found.len() > sectors.len() || next.is_empty() {
            return None;
        }
        id = *links.get(usize::try_from(id).ok()?)?;
    }
    Some(found)
}

/// The records of a stream: what each is, its contents, and the pieces in which it goes on.
struct Records<'a>(&'a [u8]);

struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    more: Vec<&'a [u8]>,
    /// With what stands before and goes on behind it.
    length: usize,
}

impl<'a> Records<'a> {
    fn piece(&mut self) -> Option<(u16, &'a [u8])> {
        let (kind, length) = (u16_at(self.0, 0)?, usize::from(u16_at(self.0, 2)?));
        let data = self.0.get(4..4 + length)?;
        self.0 = &self.0[4 + length..];
        Some((kind, data))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, data) = self.piece()?;
        let (mut more, mut length) = (Vec::new(), data.len() + 4);
        while self.0.len() > 4 && u16_at(self.0, 0) == Some(0x003C) {
            let (_, piece) = self.piece()?;
            length += piece.len() + 4;
            more.push(piece);
        }
        Some(Record { kind, data, more, length })
    }
}

/// What stands before the sheets.
struct Book {
    /// Where the sheets begin.
    sheets: Vec<usize>,
    /// How many letters the shared texts have.
    strings: Vec<u32>,
}

impl Book {
    fn of(stream: &[u8]) -> Option<Self> {
        let mut book = Self { sheets: Vec::new(), strings: Vec::new() };
        for record in Records(stream) {
            match record.kind {
                0x0085 => book.sheets.push(size_at(record.data, 0)?),
                0x00FC => book.strings = strings(&record)?,
                0x000A => break,
                _ => {}
            }
        }
        Some(book)
    }
}

/// The lengths of the shared texts. Their letters may go on in the next piece, which says anew how wide they are.
fn strings(record: &Record<'_>) -> Option<Vec<u32>> {
    let mut pieces = record.more.iter().copied();
    let mut rest = record.data.get(8..)?;
    let mut found = Vec::new();
    loop {
        if rest.is_empty() {
            let Some(piece) = pieces.next() else { return Some(found) };
            rest = piece;
            continue;
        }
        let (letters, flags) = (u16_at(rest, 0)?, *rest.get(2)?);
        rest = &rest[3..];
        let (mut behind, mut wide) = (0_usize, flags & 1 != 0);
        if flags & 8 != 0 {
            behind += usize::from(u16_at(rest, 0)?) * 4;
            rest = &rest[2..];
        }
        if flags & 4 != 0 {
            behind = behind.checked_add(size_at(rest, 0)?)?;
            rest = &rest[4..];
        }
        let mut left = usize::from(letters);
        while left > 0 {
            let here = (rest.len() / if wide { 2 } else { 1 }).min(left);
            rest = &rest[here * if wide { 2 } else { 1 }..];
            left -= here;
            if left > 0 {
                let piece = pieces.next()?;
                wide = *piece.first()? & 1 != 0;
                rest = &piece[1..];
            }
        }
        while behind > rest.len() {
            behind -= rest.len();
            rest = pieces.next()?;
        }
        rest = &rest[behind..];
        found.push(u32::from(letters));
    }
}

/// What may still be taken.
struct Left {
    cells: u64,
    texts: u64,
    walked: usize,
}

impl Left {
    /// Takes what a sheet needs; `None` when there is not so much.
    fn take(&mut self, sheet: &[u8], strings: &[u32]) -> Option<()> {
        let (mut values, mut formulas) = (Area::default(), Area::default());
        let (mut begun, mut depth) = (false, 0_u32);
        for record in Records(sheet) {
            self.walked = self.walked.checked_sub(record.length)?;
            let data = record.data;
            match record.kind {
                0x0809 if begun => depth += 1,
                0x0809 => begun = true,
                0x000A if depth == 0 => break,
                0x000A => depth -= 1,
                _ if depth > 0 => {}
                0x0200 => dimensions(data)?,
                // A formula and its text: the text stands in the next record.
                0x0006 => {
                    formulas.add(data, 1);
                    values.add(data, 1);
                    self.texts(data.len() * 4)?;
                }
                0x0207 => self.texts(usize::from(u16_at(data, 0).unwrap_or(0)) * 3)?,
                0x00BD => values.add(data, data.len() / 6),
                0x00FD => {
                    values.add(data, 1);
                    let index = size_at(data, 6).unwrap_or(usize::MAX);
                    let letters = strings.get(index).copied().unwrap_or(0);
                    self.texts(usize::try_from(letters).ok()?.min(LONGEST_CELL) * 3)?;
                }
                0x0204 | 0x00D6 => {
                    values.add(data, 1);
                    self.texts(usize::from(u16_at(data, 6).unwrap_or(0)) * 3)?;
                }
                0x0203 | 0x0205 | 0x027E => values.add(data, 1),
                _ => {}
            }
        }
        self.cells = self.cells.checked_sub(values.cells())?.checked_sub(formulas.cells())?;
        Some(())
    }

    fn texts(&mut self, bytes: usize) -> Option<()> {
        self.texts = self.texts.checked_sub(bytes as u64)?;
        Some(())
    }
}

/// What a sheet says of its own size: so much is reserved.
fn dimensions(data: &[u8]) -> Option<()> {
    let (first_row, end_row, first_column, end_column) = match data.len() {
        10 => (u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?), u16_at(data, 4)?, u16_at(data, 6)?),
        _ => (u32_at(data, 0)?, u32_at(data, 4)?, u16_at(data, 8)?, u16_at(data, 10)?),
    };
    let first_column = if first_column > 0xFF || end_column < first_column { 0 } else { first_column };
    if end_row == 0 || end_column == 0 {
        return Some(());
    }
    let rows = u64::from((end_row - 1).checked_sub(first_row)?) + 1;
    let columns = u64::from((end_column - 1).checked_sub(first_column)?) + 1;
    (rows * columns <= MAX_CELLS).then_some(())
}

/// The smallest rectangle around cells: the library fills all of it.
#[derive(Default)]
struct Area {
    rows: Option<(u16, u16)>,
    columns: Option<(u16, u16)>,
}

impl Area {
    fn add(&mut self, data: &[u8], width: usize) {
        let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else { return };
        let last = column.saturating_add(u16::try_from(width.saturating_sub(1)).unwrap_or(u16::MAX));
        let around = |range: Option<(u16, u16)>, from: u16, to: u16| match range {
            Some((low, high)) => Some((low.min(from), high.max(to))),
            None => Some((from, to)),
        };
        self.rows = around(self.rows, row, row);
        self.columns = around(self.columns, column, last);
    }

    fn cells(&self) -> u64 {
        let length = |range: Option<(u16, u16)>| range.map_or(0, |(low, high)| u64::from(high - low) + 1);
        length(self.rows) * length(self.columns)
    }
}

#[cfg(test)]
mod tests;
