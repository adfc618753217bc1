//! vCards as address books write them: versions, encodings, folded lines, broken ones.

use domain::{Lang, ModuleKey, import::ImportKind, schema::modules};

use super::*;
use crate::import::table::Kept;

fn rows(text: &[u8]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let (source, kept) = (folder.path().join("a.source"), folder.path().join("a.csv"));
    std::fs::write(&source, text).unwrap();
    let module = modules::definition(ModuleKey::Contact);
    let subject = Subject {
        kind: ImportKind::Records(ModuleKey::Contact),
        targets: domain::import::targets(&module),
        module: Some(std::sync::Arc::new(module)),
    };
    let opened = text::open(&source, None, Lang::En).unwrap();
    assert!(are_cards(&opened.beginning));
    let mut sink = Sink::create(&kept, None, Vec::new()).unwrap();
    read(&source, &opened, &subject, Lang::En, &mut sink).unwrap();
    sink.finish().unwrap();
    let mut table = Kept::open(&kept).unwrap();
    assert_eq!(table.columns[..6], ["Contact name", "Customer", "Position", "Mobile", "Phone", "E-mail"]);
    table.next_rows(100).unwrap().into_iter().map(|row| row.cells).collect()
}

#[test]
fn a_card_of_2_1_with_quoted_printable() {
    let card = b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E4=BC=9F\r\n\
        ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E8=85=BE=E9=A3=9E=\r\n=E7=A7=91=E6=8A=80;Sales\r\n\
        TEL;CELL;VOICE:13800000001\r\nTEL;WORK;FAX:021-1\r\nTEL;WORK:021-5555\r\n\
        PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n SkZJRg==\r\n\r\nEND:VCARD\r\n";
    let [row] = &rows(card)[..] else { panic!("one row") };
    assert_eq!(row[..5], ["伟 王", "腾飞科技", "", "13800000001", "021-5555"]);
}

#[test]
fn cards_without_end_take_little() {
    let notes = (0..300_000).map(|number| format!("NOTE:{number}\nURL:{number}")).collect::<Vec<_>>().join("\n");
    let head = format!("A;ENCODING=QUOTED-PRINTABLE;{}:", "x".repeat(60_000));
    let card = format!("BEGIN:VCARD\nFN:Ana\n{notes}\n{head}=\n{}END:VCARD\n", "=\n".repeat(1_000_000) + "end\n");
    let [row] = &rows(card.as_bytes())[..] else { panic!("one row") };
    assert_eq!(row[0], "Ana");
    assert!(row.last().unwrap().len() < 1_000);
}

#[test]
fn cards_of_3_0_and_4_0_folded_and_escaped() {
    let cards = "begin:vcard\nVERSION:3.0\nFN:Ana Pop\\, Dr.\nN:Pop;Ana;;Dr.;\nitem1.ORG:Acme\\; Sons;R&D\n\
        TITLE:Head of\n  Sales\nitem2.EMAIL;type=INTERNET:ana@example.com\nEMAIL;TYPE=PREF:boss@example.com\n\
        ADR;TYPE=WORK:;;Str. Lungă 5;Cluj;CJ;400001;România\nBDAY:1980-02-03T00:00:00Z\nNOTE:one\\ntwo\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:4.0\nFN:Bo\nTEL;VALUE=uri;TYPE=\"voice,cell\":tel:+40-721-000-001\n\
        TEL;TYPE=cell:+40722\nTEL:+40723\nBDAY:--0203\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n";
    let rows = rows(cards.as_bytes());
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0][..6], ["Ana Pop, Dr.", "Acme; Sons", "Head of Sales", "", "", "boss@example.com"]);
    assert_eq!(rows[0][6..12], ["Str. Lungă 5", "400001", "Cluj", "CJ", "România", "1980-02-03"]);
    assert_eq!(rows[0][12], "one\ntwo\nana@example.com");
    assert_eq!(rows[1][..6], ["Bo", "", "", "+40-721-000-001", "+40722", ""]);
    assert_eq!(rows[1][11..], ["", "+40723"]);
    assert_eq!(rows[2].last().unwrap(), "VCARD");
}

#[test]
fn a_card_in_an_old_encoding() {
    let card = encoding_rs::GB18030.encode("BEGIN:VCARD\nFN:王伟\nORG:腾飞科技有限公司\nEND:VCARD\n").0.into_owned();
    assert_eq!(rows(&card)[0][..2], ["王伟", "腾飞科技有限公司"]);
}
