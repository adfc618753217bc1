//! Texts as spreadsheets write them: encodings, separators, quotes, broken lines.

use std::path::Path;

use encoding_rs::{UTF_16BE, WINDOWS_1250, WINDOWS_1252};

use super::*;
use crate::import::table::{Kept, Table};

/// Reads a file; answers how it was read, and the cells with the heads in front.
fn read_file(contents: &[u8], reading: &Reading, lang: Lang, max: Option<u64>) -> Result<(Reading, Table, Vec<Row>)> {
    let folder = tempfile::tempdir().unwrap();
    let (source, kept) = (folder.path().join("a.source"), folder.path().join("a.csv"));
    std::fs::write(&source, contents).unwrap();
    let opened = open(&source, reading.charset, lang)?;
    let mut sink = Sink::create(&kept, max, vec!["Example row".to_owned()])?;
    let reading = read(&source, &opened, reading.separator, &mut sink)?;
    let table = sink.finish()?;
    let rows = Kept::open(&kept)?.next_rows(usize::MAX)?;
    assert_eq!(rows.len() as u64, table.rows);
    assert!(!Path::new(&folder.path().join("a.csv.rows")).exists());
    Ok((reading, table, rows))
}

fn cells(text: &str) -> Vec<Vec<String>> {
    let (_, table, rows) = read_file(text.as_bytes(), &Reading::default(), Lang::En, None).unwrap();
    std::iter::once(table.columns).chain(rows.into_iter().map(|row| row.cells)).collect()
}

#[test]
fn quotes_line_breaks_and_marks() {
    let expected = vec![vec!["name", "note"], vec!["Ana, Ltd", "two\nlines \"quoted\""]];
    assert_eq!(cells("name,note\n\"Ana, Ltd\",\"two\nlines \"\"quoted\"\"\"\n"), expected);
    assert_eq!(cells("name;note\r\n\"Ana, Ltd\";\"two\nlines \"\"quoted\"\"\"\r\n"), expected);
    assert_eq!(cells("name\tnote\r\"Ana, Ltd\"\t\"two\nlines \"\"quoted\"\"\"\r"), expected);
    assert_eq!(cells("sep=|\nname|note\n\"Ana, Ltd\"|\"two\nlines \"\"quoted\"\"\""), expected);
}

/// The shapes that readers of CSV are known to break at.
#[test]
fn the_known_shapes() {
    for (text, expected) in [
        ("a,b,c\n1,\"\",\"\"\n2,3,4", &[&["1", "", ""][..], &["2", "3", "4"]][..]),
        ("a,b,c\r\n1,\"\",\"\"\r\n2,3,4", &[&["1", "", ""], &["2", "3", "4"]]),
        ("a,b\n1,\"oh \"\"oh\"\" oh\"\n3,4\n", &[&["1", "oh \"oh\" oh"], &["3", "4"]]),
        ("k,v\n1,\"{\"\"t\"\": \"\"P\"\", \"\"c\"\": [1.0, 0.5]}\"\n", &[&["1", "{\"t\": \"P\", \"c\": [1.0, 0.5]}"]]),
        ("a,b,c\n1,2,3\n\"Far \naway\",5,6\n7,8,9\n", &[&["1", "2", "3"], &["Far \naway", "5", "6"], &["7", "8", "9"]]),
        (
            "a,b,c\r\n1,2,3\r\n\"Far \r\naway\",5,6\r\n7,8,9\r\n",
            &[&["1", "2", "3"], &["Far \r\naway", "5", "6"], &["7", "8", "9"]],
        ),
        ("a,b\n1,\"oh \n\"\"oh\"\" \noh\"\n3,4\n", &[&["1", "oh \n\"oh\" \noh"], &["3", "4"]]),
        ("a,b,c\n1,2,3\n4,5,ʤ", &[&["1", "2", "3"], &["4", "5", "ʤ"]]),
        ("a,b\n\"x\"y,z\n", &[&["xy", "z"]]),
        ("a,b\n1,\"never closed\n2,3\n", &[&["1", "never closed\n2,3\n"]]),
    ] {
        assert_eq!(cells(text)[1..], *expected, "{text:?}");
    }
}

/// The public collection of odd CSV files, where somebody has it: `WEFT_CSV_SPECTRUM` names its folder.
#[test]
fn the_public_collection() {
    let Ok(folder) = std::env::var("WEFT_CSV_SPECTRUM") else { return };
    let mut seen = 0;
    for entry in std::fs::read_dir(Path::new(&folder).join("csvs")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let json = std::fs::read_to_string(Path::new(&folder).join(format!("json/{name}.json"))).unwrap();
        let expected: serde_json::Value = serde_json::from_str(&json).unwrap();
        // One of the files is told as a single object with a made-up number.
        let Some(expected) = expected.as_array() else { continue };
        let (_, table, rows) = read_file(&std::fs::read(&path).unwrap(), &Reading::default(), Lang::En, None).unwrap();
        let found: Vec<serde_json::Value> = rows
            .iter()
            .map(|row| {
                let pairs = table.columns.iter().zip(&row.cells);
                pairs.map(|(head, cell)| (head.clone(), serde_json::Value::from(cell.as_str()))).collect()
            })
            .collect();
        assert_eq!(found, *expected, "{name}");
        seen += 1;
    }
    assert!(seen >= 11, "only {seen} files");
}

#[test]
fn a_semicolon_file_with_decimal_commas_is_not_taken_for_commas() {
    let text = "name;price;unit\nA;1,50;piece\nB;2,75;piece\n";
    assert_eq!(cells(text)[1], ["A", "1,50", "piece"]);
}

#[test]
fn lines_are_those_of_the_file() {
    for end in ["\n", "\r\n", "\r"] {
        let text = "a,b\n\n1,\"x\ny\"\n,\n\n\n2,z\n3,4".replace('\n', end);
        let (_, _, rows) = read_file(text.as_bytes(), &Reading::default(), Lang::En, None).unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 8, 9], "{end:?}");
    }
    // Beyond what is read at once.
    let text = format!("a,b\r\n{}x,\"y\r\nz\"\r\nlast,1\r\n", "some text,and more\r\n".repeat(9_000));
    let (_, _, rows) = read_file(text.as_bytes(), &Reading::default(), Lang::En, None).unwrap();
    assert_eq!(rows.iter().rev().take(2).map(|row| row.line).collect::<Vec<_>>(), [9_004, 9_002]);
}

#[test]
fn encodings_are_told_apart() {
    let chinese = "公司,城市\n腾飞科技,上海\n";
    let western = "nom,ville\nCafé Zoé,Orléans\nGarcía,Málaga\n";
    let eastern = "nume,oraș\nBălan Ştefan,Iaşi\nȚepeș,Piteşti\n".replace(['ș', 'Ș'], "ş").replace('Ț', "Ţ");
    let wide = |text: &str, big: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16().collect::<Vec<_>>());
        units.flat_map(|unit: u16| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let simple = "name\tcity\nZoé\tBrașov\n";
    for (contents, lang, charset, text) in [
        (chinese.as_bytes().to_vec(), Lang::En, Charset::Utf8, chinese),
        (format!("\u{feff}{western}").into_bytes(), Lang::Ro, Charset::Utf8, western),
        (chinese_bytes(chinese), Lang::En, Charset::Gb18030, chinese),
        (chinese_bytes(chinese), Lang::Zh, Charset::Gb18030, chinese),
        (WINDOWS_1252.encode(western).0.into_owned(), Lang::En, Charset::Windows1252, western),
        (WINDOWS_1252.encode(western).0.into_owned(), Lang::Fr, Charset::Windows1252, western),
        (WINDOWS_1250.encode(&eastern).0.into_owned(), Lang::Ro, Charset::Windows1250, &eastern),
        (wide(simple, false, true), Lang::En, Charset::Utf16Le, simple),
        (wide(simple, true, true), Lang::En, Charset::Utf16Be, simple),
        (wide(simple, false, false), Lang::En, Charset::Utf16Le, simple),
        (wide(simple, true, false), Lang::En, Charset::Utf16Be, simple),
        (b"plain,ascii\n1,2\n".to_vec(), Lang::Ro, Charset::Utf8, "plain,ascii\n1,2\n"),
    ] {
        let (reading, table, rows) = read_file(&contents, &Reading::default(), lang, None).unwrap();
        assert_eq!(reading.charset, Some(charset), "{text}");
        let mark = if text.contains('\t') { "\t" } else { "," };
        let lines = std::iter::once(&table.columns).chain(rows.iter().map(|row| &row.cells));
        let read: String = lines.map(|cells| cells.join(mark) + "\n").collect();
        assert_eq!(read, text);
    }
    assert_eq!(encoding_of(Charset::Utf16Be), UTF_16BE);
}

#[test]
fn what_is_said_counts() {
    let western = WINDOWS_1252.encode("nom;ville\nZoé;Orléans\n").0.into_owned();
    let said = Reading { charset: Some(Charset::Gb18030), separator: Some(Separator::Comma), sheet: None };
    let (reading, table, _) = read_file(&western, &said, Lang::Fr, None).unwrap();
    assert_eq!((reading, table.columns), (said, vec!["nom;ville".to_owned()]));
    let found = read_file(&western, &Reading::default(), Lang::Fr, None).unwrap().0;
    assert_eq!((found.charset, found.separator), (Some(Charset::Windows1252), Some(Separator::Semicolon)));
}

#[test]
fn the_guard_of_our_own_exports_is_taken_off() {
    assert_eq!(cells("a\n'=1+1\n'tis\n")[1..], [vec!["=1+1"], vec!["'tis"]]);
}

#[test]
fn the_example_of_a_template_is_passed_over() {
    assert_eq!(cells("a,b\nExample row,1\nx,2\nExample row,3\n")[1..], [vec!["x", "2"], vec!["Example row", "3"]]);
}

#[test]
fn columns_without_names_count_when_they_have_cells() {
    assert_eq!(cells("a,,b,,\n1,2,3\n")[0], ["a", "#2", "b"]);
    assert_eq!(cells("a,,b,,\n1,2,3,4\n")[0], ["a", "#2", "b", "#4"]);
    assert_eq!(cells("a,a\n1,2,3\n"), [vec!["a", "a (2)"], vec!["1", "2", "3"]]);
}

#[test]
fn too_many_rows_are_refused() {
    let rows = |text: &str| read_file(text.as_bytes(), &Reading::default(), Lang::En, Some(2)).is_ok();
    assert!(rows("a\n1\n2\n"));
    assert!(!rows("a\n1\n2\n3\n"));
}

#[test]
fn rows_without_end_are_refused() {
    let read =
        |text: &str| read_file(text.as_bytes(), &Reading::default(), Lang::En, Some(100)).map(|read| read.1.columns);
    // A hundred thousand columns with names, with nothing in them, with something far to the right.
    assert!(read(&format!("{}\n1,2\n", "a,".repeat(100_000))).is_err());
    assert_eq!(read(&format!("a,b{}\n1,2{}\n", ",".repeat(100_000), ",".repeat(100_000))).unwrap(), ["a", "b"]);
    assert!(read(&format!("a,b{}\n1,2{}3\n", ",".repeat(100_000), ",".repeat(99_998))).is_err());
    let rest = "never closed\n".repeat(500_000);
    assert!(read(&format!("a,b\n1,\"{rest}")).is_err());
    assert!(read(&format!("a,b\n1,2\n{}3,4\n", "\n".repeat(5_000_000))).is_err());
}

#[test]
fn arbitrary_bytes_are_read_or_refused() {
    // Seeded: the same bytes in each run.
    let mut state = 7_u64;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33).to_le_bytes()[0]
    };
    let marks = b",;\t|\"\r\n=\x00\xff\xfe\xe9\xc5";
    for round in 0..600_usize {
        let bytes: Vec<u8> = (0..round)
            .map(|_| {
                let (kind, byte) = (next(), next());
                if kind < 128 { marks[usize::from(byte) % marks.len()] } else { byte }
            })
            .collect();
        let charset = [None, Some(Charset::Utf16Le), Some(Charset::Gb18030)][round % 3];
        let _ = read_file(&bytes, &Reading { charset, ..Reading::default() }, Lang::Ro, Some(50));
    }
}

fn encoding_of(charset: Charset) -> &'static encoding_rs::Encoding {
    super::charset::encoding(charset)
}

fn chinese_bytes(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}
