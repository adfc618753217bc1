//! Files of many kinds through the wizard: encodings chosen anew, vCards, templates that come back, large messy tables.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::fmt::Write as _;

use crate::{
    import::{bring_in, counts, finish, kind_of, rows},
    support::World,
};
use domain::{
    FieldDef, FieldKind, Lang, ModuleKey, Value,
    import::{Charset, DateOrder, DecimalMark, FileForm, ImportKind, ImportPlan, OnDuplicate, Reading, Separator},
    list::TableFormat,
    org::BuiltinRole,
    problem::ProblemKind,
    schema::OptionDef,
};
use services::import;

const CUSTOMERS: ImportKind = ImportKind::Records(ModuleKey::Customer);
const CONTACTS: ImportKind = ImportKind::Records(ModuleKey::Contact);

#[tokio::test]
async fn a_file_is_read_again_in_another_encoding() {
    let world = World::new().await;
    let admin = &world.admin;
    // Too short to speak for itself.
    let contents = encoding_rs::WINDOWS_1250.encode("name;remark\nŢepeş;1\n").0.into_owned();
    let file = import::upload(admin, CUSTOMERS, "a.csv", contents).await.unwrap();
    assert_eq!((file.form, file.reading.separator), (FileForm::Text, Some(Separator::Semicolon)));
    let reading = Reading { charset: Some(Charset::Windows1250), ..Reading::default() };
    let again = import::read_again(admin, CUSTOMERS, file.id, reading).await.unwrap();
    assert_eq!((again.id, again.sample[0][0].as_str()), (file.id, "Ţepeş"));
    assert_eq!(again.reading.charset, Some(Charset::Windows1250));
    let plan = ImportPlan { columns: again.guess, ..ImportPlan::default() };
    assert_eq!(counts(&finish(admin, CUSTOMERS, file.id, plan).await), [1, 1, 0, 0, 0]);
    assert_eq!(rows(admin, ModuleKey::Customer, &["name"]).await[0]["name"], "Ţepeş".into());
    // What is being imported, or was, is not read again; nor is another's file.
    assert!(import::read_again(admin, CUSTOMERS, file.id, Reading::default()).await.is_err());
    world.employee("Max", None, BuiltinRole::SalesManager).await;
    let file = import::upload(admin, CUSTOMERS, "b.csv", b"name\nA\n".to_vec()).await.unwrap();
    let refused = import::read_again(&world.context("Max").await, CUSTOMERS, file.id, Reading::default()).await;
    assert_eq!(kind_of(&refused.unwrap_err()), Some(ProblemKind::Invalid));
}

#[tokio::test]
async fn the_notation_is_found_out() {
    let world = World::new().await;
    let table = "Customer name;Annual revenue;Next contact\nA;1.234,50;21.11.2027\nB;12,5;01.02.2027\n";
    let file = import::upload(&world.admin, CUSTOMERS, "a.csv", table.as_bytes().to_vec()).await.unwrap();
    assert_eq!((file.notation.dates, file.notation.decimals), (DateOrder::DayMonthYear, DecimalMark::Comma));
}

#[tokio::test]
async fn cards_become_contacts() {
    let world = World::new().await;
    let admin = &world.admin;
    crate::support::customer(admin, "Acme").await;
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Pop\r\nORG:Acme;Sales\r\nTEL;TYPE=CELL:+40 721 000 001\r\n\
        EMAIL:ana@example.com\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo\r\nORG:Nobody\r\nEND:VCARD\r\n";
    let file = import::upload(admin, CONTACTS, "people.vcf", cards.as_bytes().to_vec()).await.unwrap();
    assert_eq!((file.form, file.rows, file.sample[0][0].as_str()), (FileForm::Cards, 2, "Ana Pop"));
    let plan = ImportPlan { columns: file.guess, ..ImportPlan::default() };
    let result = finish(admin, CONTACTS, file.id, plan).await;
    assert_eq!(counts(&result), [2, 1, 0, 0, 1]);
    assert_eq!((result.unknown["customer"][0].text.as_str(), result.failures[0].line), ("Nobody", 8));
    let people = rows(admin, ModuleKey::Contact, &["name", "mobile", "email"]).await;
    assert_eq!(people[0]["mobile"], "+40 721 000 001".into());
    let refused = import::upload(admin, CUSTOMERS, "people.vcf", cards.as_bytes().to_vec()).await.unwrap_err();
    assert_eq!(kind_of(&refused), Some(ProblemKind::Invalid));
}

#[tokio::test]
async fn a_template_comes_back_in_every_language_without_its_example() {
    let world = World::new().await;
    let admin = &world.admin;
    for kind in [CUSTOMERS, CONTACTS, ImportKind::Records(ModuleKey::Opportunity), ImportKind::Employees] {
        for lang in Lang::ALL {
            let template = import::template(admin, kind, TableFormat::Xlsx, lang).await.unwrap();
            let contents = std::fs::read(&template.path).unwrap();
            // As it is, there is nothing to import in it: the example does not count.
            let refused = import::upload(admin, kind, "template.xlsx", contents).await.unwrap_err();
            assert_eq!(kind_of(&refused), Some(ProblemKind::Invalid), "{kind:?} {lang}");
        }
        let heads = import::template(admin, kind, TableFormat::Csv, Lang::Zh).await.unwrap();
        let mut table = std::fs::read_to_string(&heads.path).unwrap();
        let columns = table.trim_end().split(',').count();
        writeln!(table, "{}", vec!["x"; columns].join(",")).unwrap();
        let file = import::upload(admin, kind, "filled.csv", table.into_bytes()).await.unwrap();
        assert_eq!(file.guess.len(), columns, "{kind:?}: every head is recognised");
    }
}

/// A table that is dirty in known places: 4 in 10 rows are sound, the others fail or are there already.
fn messy(rows: usize) -> (String, [u64; 5]) {
    let mut csv = "name;phone;level;annual_revenue;next_contact_at;remark\r\n".to_owned();
    let mut counts = [0; 5];
    for row in 0..rows {
        counts[0] += 1;
        let place = match row % 10 {
            0 => {
                write!(
                    csv,
                    "Sound {row};+40 21 {:06};A;1.234,50;21.11.2027;\"two\r\nlines; \"\"quoted\"\"\"\r\n",
                    row % 999_999
                )
                .unwrap();
                1
            }
            1 => {
                write!(csv, "  Plain {row}  ;;;;;\r\n").unwrap();
                1
            }
            2 => {
                write!(csv, "Țară {row};;b;\"1 000,25\";;=1+1\r\n").unwrap();
                1
            }
            3 => {
                write!(csv, "Short {row}\r\n\r\n").unwrap();
                1
            }
            // There already, whatever the case of its letters.
            4 => {
                write!(csv, "SHORT {};;;;;\r\n", row - 1).unwrap();
                3
            }
            5 => {
                write!(csv, ";+40 21 000 000;A;;;no name\r\n").unwrap();
                4
            }
            6 => {
                write!(csv, "Bad level {row};;Z;;;\r\n").unwrap();
                4
            }
            7 => {
                write!(csv, "Bad amount {row};;;a lot;;\r\n").unwrap();
                4
            }
            8 => {
                write!(csv, "Bad date {row};;;;31.02.2027;\r\n").unwrap();
                4
            }
            _ => {
                write!(csv, "Too many {row};;;;;;;;more\r\n").unwrap();
                4
            }
        };
        counts[place] += 1;
    }
    (csv, counts)
}

#[tokio::test]
async fn a_large_messy_table_ends_with_the_counts_it_was_made_with() {
    let world = World::new().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("messy.csv");
    let (csv, expected) = messy(5_000);
    std::fs::write(&path, csv).unwrap();
    let job = import::FileJob {
        plan: ImportPlan { on_duplicate: OnDuplicate::Skip, ..ImportPlan::default() },
        guess_notation: true,
        ..import::FileJob::default()
    };
    let dry = import::FileJob { dry: true, ..job.clone() };
    let tried = import::import_file(&world.admin, CUSTOMERS, &path, dry, &mut |_, _| {}).await.unwrap();
    assert_eq!(counts(&tried.result), expected);
    let done = import::import_file(&world.admin, CUSTOMERS, &path, job, &mut |_, _| {}).await.unwrap();
    assert_eq!(counts(&done.result), expected);
    let errors = std::fs::read_to_string(done.errors.unwrap()).unwrap();
    assert_eq!(errors.lines().count() as u64, 1 + expected[4]);
    let sound = rows(&world.admin, ModuleKey::Customer, &["name", "annual_revenue"]).await;
    assert!(
        sound.iter().any(|values| values.get("annual_revenue") == Some(&Value::Decimal("1000.25".parse().unwrap())))
    );
    let again = bring_in(&world.admin, CUSTOMERS, "name\nsound 0\nplain 1\n", |_| {}).await;
    assert_eq!(counts(&again), [2, 0, 0, 2, 0]);
}

#[tokio::test]
async fn fields_of_the_company_come_in_are_undone_and_stand_in_templates() {
    let world = World::new().await;
    let text =
        services::company::save_custom_field(&world.admin, ModuleKey::Customer, field(FieldKind::Text, "Tax code"));
    let text = text.await.unwrap();
    let mut rank = field(FieldKind::Choice, "Rank");
    rank.options = ["Gold", "Silver"]
        .map(|label| OptionDef { key: String::new(), colour: None, label: Some(label.to_owned()), retired: false })
        .to_vec();
    let rank =
        services::company::save_custom_field(&world.sign_in_admin().await, ModuleKey::Customer, rank).await.unwrap();
    let admin = &world.sign_in_admin().await;
    let table = "Customer name,Tax code,Rank\nA,RO 12,gold\nB,,Silver\nC,,Bronze\n";
    let result = bring_in(admin, CUSTOMERS, table, |_| {}).await;
    assert_eq!(counts(&result), [3, 2, 0, 0, 1]);
    assert_eq!(result.unknown[&rank][0].text, "Bronze");
    let overwritten = bring_in(admin, CUSTOMERS, "Customer name,Tax code,Rank\nA,RO 99,Silver\n", |plan| {
        plan.on_duplicate = OnDuplicate::Overwrite;
    });
    assert_eq!(counts(&overwritten.await), [1, 0, 1, 0, 0]);
    let run = import::runs(admin, CUSTOMERS).await.unwrap().remove(0);
    import::undo(admin, run.id).await.unwrap();
    while import::run(admin, run.id).await.unwrap().state.is_active() {
        tokio::task::yield_now().await;
    }
    let all = rows(admin, ModuleKey::Customer, &["name", &text, &rank]).await;
    let a = all.iter().find(|values| values["name"] == "A".into()).unwrap();
    let b = all.iter().find(|values| values["name"] == "B".into()).unwrap();
    assert_eq!(a[&text], "RO 12".into());
    assert!(matches!((&a[&rank], &b[&rank]), (Value::Option(gold), Value::Option(silver)) if gold != silver));
    let template = import::template(admin, CUSTOMERS, TableFormat::Csv, Lang::Fr).await.unwrap();
    assert!(std::fs::read_to_string(&template.path).unwrap().contains("Tax code"));
}

fn field(kind: FieldKind, label: &str) -> FieldDef {
    let mut field = FieldDef::new("", kind);
    field.label = Some(label.to_owned());
    field
}
