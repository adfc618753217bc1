//! `weft import`, `weft export` and `weft demo`, as the operator runs them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

fn weft(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_weft"))
        .args(args)
        .args(["--data", "data"])
        .env("WEFT_LOG", "error")
        .current_dir(folder)
        .output()
        .unwrap()
}

fn company() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("password"), "correct horse\n").unwrap();
    let args =
        ["init", "--company", "Acme", "--currency", "USD", "--admin", "a@example.com", "--password-file", "password"];
    assert!(weft(folder.path(), &args).status.success());
    folder
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn a_table_comes_in_and_goes_out() {
    let folder = company();
    let path = folder.path();
    std::fs::write(path.join("c.csv"), "account;sector\nCancity;Retail\nIsdom;technolgy\n").unwrap();
    let tried = weft(path, &["import", "customers", "c.csv", "--dry-run"]);
    assert_eq!(
        text(&tried.stdout),
        "{\"rows\":2,\"created\":1,\"updated\":0,\"skipped\":0,\"failed\":1,\"errors\":null}\n"
    );
    let told = text(&tried.stderr);
    assert!(told.contains("industry: “technolgy” is not known: 1 rows (“Technology”?)"), "{told}");
    assert!(told.contains("line 3: industry: “technolgy” is none of the options."), "{told}");

    let done = text(&weft(path, &["import", "customers", "c.csv"]).stdout);
    let errors = done.split("\"errors\":\"").nth(1).unwrap().trim_end().trim_end_matches("\"}");
    let failed = std::fs::read_to_string(path.join(errors)).unwrap();
    assert!(failed.ends_with("3,Industry: “technolgy” is none of the options.,Isdom,technolgy\r\n"), "{failed}");

    std::fs::write(path.join("map.json"), "{\"settled\": {\"industry\": {\"technolgy\": \"technology\"}}}").unwrap();
    let mapped = weft(path, &["import", "customers", "c.csv", "--map", "map.json", "--on-duplicate", "overwrite"]);
    assert!(text(&mapped.stdout).starts_with("{\"rows\":2,\"created\":1,\"updated\":1,\"skipped\":0,\"failed\":0,"));

    let table = text(&weft(path, &["export", "customers"]).stdout);
    assert!(table.starts_with("\u{feff}Customer name,Source,"), "{table}");
    assert_eq!(table.lines().count(), 3);
    let book = weft(path, &["export", "customers", "--format", "xlsx"]);
    assert!(book.stdout.starts_with(b"PK"));
    let again = weft(path, &["export", "customers", "--out", "out.csv", "--as", "nobody"]);
    assert!(!again.status.success() && !path.join("out.csv").exists());
}

#[test]
fn what_cannot_be_done_is_said() {
    let folder = company();
    let path = folder.path();
    std::fs::write(path.join("c.csv"), "account\nCancity\n").unwrap();
    std::fs::write(path.join("map.json"), "{\"columns\": {\"name\": {\"column\": \"company\"}}}").unwrap();
    for (args, expected) in [
        (&["import", "customers", "none.csv"][..], "none.csv is not there"),
        (&["import", "campaigns", "c.csv"], "campaigns cannot be imported"),
        (&["import", "planets", "c.csv"], "unknown module"),
        (&["import", "customers", "c.csv", "--map", "map.json"], "The file has no column “company”."),
        (&["import", "customers", "c.csv", "--as", "Ann"], "There is no employee “Ann”."),
        (&["export", "customers", "--format", "pdf"], "one of csv, xlsx"),
        (&["demo", "--size", "huge"], "one of small, medium, million"),
        (&["demo"], "there is a company in data already"),
    ] {
        let output = weft(path, args);
        let told = text(&output.stderr);
        assert!(!output.status.success() && told.contains(expected), "{args:?}: {told}");
    }
}

/// Begins a demo and kills it somewhere in the middle: when its database has grown beyond this.
fn broken_off(folder: &Path, args: &[&str], bytes: u64) {
    let mut demo = Command::new(env!("CARGO_BIN_EXE_weft"));
    let mut demo = demo.args(args).args(["--data", "data"]).current_dir(folder).spawn().unwrap();
    let size = |name: &str| std::fs::metadata(folder.join("data").join(name)).map_or(0, |file| file.len());
    while size("weft.db") + size("weft.db-wal") < bytes {
        assert_eq!(demo.try_wait().unwrap(), None, "it ended before it could be killed");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    demo.kill().unwrap();
    demo.wait().unwrap();
}

#[test]
fn a_demo_that_was_broken_off_goes_on_and_can_be_signed_in_to() {
    let folder = tempfile::tempdir().unwrap();
    let args = ["demo", "--language", "ro", "--until", "2026-11-20"];
    broken_off(folder.path(), &args, 5_000_000);
    let other = weft(folder.path(), &["demo", "--language", "en"]);
    assert!(text(&other.stderr).contains("there is a company in data already"), "{}", text(&other.stderr));
    let output = weft(folder.path(), &args);
    let told = text(&output.stdout);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("going on with the company in data"), "{}", text(&output.stderr));
    for expected in ["demo-weft-2026", "Administrator: admin@weft.example", "Sales manager: ", "Sales person: "] {
        assert!(told.contains(expected), "{told}");
    }
    let rows = |module: &str| text(&weft(folder.path(), &["export", module]).stdout).lines().count() - 1;
    assert_eq!([rows("customers"), rows("opportunities"), rows("leads")], [400, 600, 120]);
    assert!(rows("contracts") > 200 && rows("payments") > 300 && rows("visits") > 50);
    assert!(weft(folder.path(), &["check"]).status.success());
}
