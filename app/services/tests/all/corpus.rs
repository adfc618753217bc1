//! The corpus of the fuzzers (`fuzz/`, docs/how-to/fuzz.md): what once was new to them is read again in every run of the
//! tests, by the same functions, on the stable compiler.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::{path::Path, time::Instant};

#[path = "../../../../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "in the workspace of the fuzzers it is a library")]
mod probes;

fn replay(target: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let mut seen = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let began = Instant::now();
        run(&std::fs::read(&path).unwrap());
        assert!(began.elapsed().as_secs() < 10, "{} takes {:?}", path.display(), began.elapsed());
        seen += 1;
    }
    assert!(seen > 3, "{seen} files in {}", folder.display());
}

#[test]
fn texts_and_cards() {
    replay("table", probes::table::run);
}

#[test]
fn workbooks() {
    replay("workbook", probes::workbook::run);
}

#[test]
fn formulas() {
    replay("formula", probes::formula::run);
}

#[test]
fn filters() {
    replay("filter", probes::filter::run);
}

#[test]
fn the_corpus_stays_small() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap());
    let bytes: u64 = files.map(|file| file.unwrap().metadata().unwrap().len()).sum();
    assert!(bytes < 300 * 1024, "{bytes} bytes: `cargo fuzz cmin` and leave the large ones out");
}
