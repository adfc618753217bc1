//! Reading separated texts (CSV and its kin): which encoding, which mark between the cells, which cells.

use std::borrow::Cow;

use domain::Problem;
use encoding_rs::{Encoding, GB18030, UTF_8, WINDOWS_1250, WINDOWS_1252};

use super::table::{self, Row, Table};
use crate::{Result, exchange::table::FORMULA};

/// The marks that may stand between cells, the most usual one first.
const MARKS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records that are looked at to find the mark.
const SNIFFED: usize = 50;

/// The text of a file: by its byte order mark, as UTF-8, or in the old encodings of Chinese and European systems.
pub(super) fn decode(contents: &[u8], central_european: bool) -> Cow<'_, str> {
    if let Some((encoding, length)) = Encoding::for_bom(contents) {
        return encoding.decode_without_bom_handling(contents.get(length..).unwrap_or_default()).0;
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(contents) {
        return text;
    }
    if is_chinese(contents)
        && let Some(text) = GB18030.decode_without_bom_handling_and_without_replacement(contents)
    {
        return text;
    }
    let encoding = if central_european { WINDOWS_1250 } else { WINDOWS_1252 };
    encoding.decode_without_bom_handling(contents).0
}

/// Whether bytes that are not UTF-8 look like GB 18030: there, nearly all high bytes stand in pairs of two high ones; in
/// a European encoding, they stand alone between ASCII letters.
fn is_chinese(contents: &[u8]) -> bool {
    let (mut pairs, mut lone) = (0_usize, 0_usize);
    let mut bytes = contents.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte < 0x80 {
            continue;
        }
        if bytes.peek().is_some_and(|next| *next >= 0xA1) {
            pairs += 1;
            bytes.next();
        } else {
            lone += 1;
        }
    }
    pairs > lone * 4
}

/// Reads the table of a text. Lines that are quite empty are passed over.
pub(super) fn read(text: &str, max_rows: Option<u64>) -> Result<Table> {
    // Excel writes and reads this line to say which mark the file has.
    let (text, mark, skipped) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((mark, rest)) if mark.trim_end_matches('\r').len() == 1 => (rest, mark.bytes().next(), 1),
        _ => (text, None, 0),
    };
    let mark = mark.unwrap_or_else(|| sniff(text));
    let mut reader = reader(text, mark);
    let mut columns = Vec::new();
    let mut rows = Vec::new();
    let mut lines = Lines { text, at: 0, line: 1 + skipped };
    for record in reader.records() {
        let record = record.map_err(|_| Problem::field("file", "table-unreadable"))?;
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        let row = Row { line, cells: record.iter().map(clean).collect() };
        if row.is_blank() {
            continue;
        }
        if columns.is_empty() {
            columns = row.cells;
            continue;
        }
        if max_rows.is_some_and(|max| rows.len() as u64 >= max) {
            return Err(table::too_many_rows(max_rows.unwrap_or_default()));
        }
        rows.push(row);
    }
    Ok(Table { columns, rows })
}

/// Counts the lines of a text: the reader's own count is one behind where lines end with two characters.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the record begins that was found at this byte.
    fn of(&mut self, byte: u64) -> u64 {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let before = usize::try_from(byte).unwrap_or(usize::MAX).saturating_sub(self.at).min(rest.len());
        // The reader stops between the two characters, and before lines that are quite empty.
        let blank = rest[before..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = &rest[..before + blank];
        let ends = passed.iter().enumerate().filter(|(index, byte)| match byte {
            b'\n' => true,
            b'\r' => passed.get(index + 1) != Some(&b'\n'),
            _ => false,
        });
        self.line += ends.count() as u64;
        self.at += passed.len();
        self.line
    }
}

fn reader(text: &str, mark: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(mark).from_reader(text.as_bytes())
}

/// The mark that gives the first records the same number of cells, and the most of them.
fn sniff(text: &str) -> u8 {
    let score = |mark: u8| {
        let counts: Vec<usize> = reader(text, mark)
            .records()
            .take(SNIFFED)
            .filter_map(|record| record.ok().map(|record| record.len()))
            .collect();
        let Some(first) = counts.first().copied().filter(|first| *first > 1) else { return 0 };
        let alike = counts.iter().filter(|count| **count == first).count();
        // Agreement weighs more than the number of cells: a text may well hold commas.
        alike * 1_000 / counts.len() * 1_000 + first
    };
    let mut best = (0, b',');
    for mark in MARKS {
        let score = score(mark);
        if score > best.0 {
            best = (score, mark);
        }
    }
    best.1
}

/// A cell without the mark of typed cells, and without the apostrophe that guards a text from being taken for a formula.
fn clean(cell: &str) -> String {
    let cell = match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    };
    table::untyped(cell).replace('\0', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let table = read(text, None).unwrap();
        std::iter::once(table.columns).chain(table.rows.into_iter().map(|row| row.cells)).collect()
    }

    #[test]
    fn quotes_line_breaks_and_marks() {
        let expected = vec![vec!["name", "note"], vec!["Ana, Ltd", "two\nlines \"quoted\""]];
        assert_eq!(cells("name,note\n\"Ana, Ltd\",\"two\nlines \"\"quoted\"\"\"\n"), expected);
        assert_eq!(cells("name;note\r\n\"Ana, Ltd\";\"two\nlines \"\"quoted\"\"\"\r\n"), expected);
        assert_eq!(cells("name\tnote\r\"Ana, Ltd\"\t\"two\nlines \"\"quoted\"\"\"\r"), expected);
        assert_eq!(cells("sep=|\nname|note\n\"Ana, Ltd\"|\"two\nlines \"\"quoted\"\"\""), expected);
    }

    #[test]
    fn a_semicolon_file_with_decimal_commas_is_not_taken_for_commas() {
        let text = "name;price;unit\nA;1,50;piece\nB;2,75;piece\n";
        assert_eq!(cells(text)[1], ["A", "1,50", "piece"]);
    }

    #[test]
    fn lines_are_those_of_the_file() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "a,b\n\n1,\"x\ny\"\n,\n2,z\n".replace('\n', end);
            let table = read(&text, None).unwrap();
            assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 6], "{end:?}");
        }
    }

    #[test]
    fn old_encodings_are_told_apart() {
        let gb = GB18030.encode("公司,城市\n腾飞科技,上海\n").0.into_owned();
        assert_eq!(decode(&gb, false), "公司,城市\n腾飞科技,上海\n");
        let latin = WINDOWS_1252.encode("nom,ville\nCafé Zoé,Orléans\nGarcía,Málaga\n").0.into_owned();
        assert_eq!(decode(&latin, false), "nom,ville\nCafé Zoé,Orléans\nGarcía,Málaga\n");
        let east = WINDOWS_1250.encode("nume\nBălan Ştefan\n").0.into_owned();
        assert_eq!(decode(&east, true), "nume\nBălan Ştefan\n");
        assert_eq!(decode("\u{feff}a,b".as_bytes(), false), "a,b");
        let wide: Vec<u8> = std::iter::once(0xFEFF).chain("a\tü".encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&wide, false), "a\tü");
    }

    #[test]
    fn the_guard_of_our_own_exports_is_taken_off() {
        assert_eq!(cells("a\n'=1+1\n'tis\n")[1..], [vec!["=1+1"], vec!["'tis"]]);
    }

    #[test]
    fn too_many_rows_are_refused() {
        assert!(read("a\n1\n2\n", Some(2)).is_ok());
        assert!(read("a\n1\n2\n3\n", Some(2)).is_err());
    }
}
