//! The two files in which a page fetches a language: together they are all of it, and the first alone says no wrong word.

use std::sync::{Arc, Mutex};

use domain::Lang;
use texts::{Part, PlainFormat, Texts, args, embedded, embedded_part};

fn first_of(lang: Lang) -> Texts {
    let (texts, faults) = Texts::first(lang, &embedded_part(lang, Part::First), Box::new(PlainFormat::new(lang)));
    assert_eq!(faults, Vec::<String>::new());
    texts
}

/// The keys of the messages of a source.
fn keys(source: &str) -> Vec<&str> {
    let names = source.lines().filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
    names.filter(|name| name.starts_with(|letter: char| letter.is_ascii_lowercase())).collect()
}

#[test]
fn both_parts_together_are_all_texts() {
    for lang in Lang::ALL {
        let (first, rest) = (embedded_part(lang, Part::First), embedded_part(lang, Part::Rest));
        let (whole, faults) = first_of(lang).with_rest(&rest);
        assert_eq!(faults, Vec::<String>::new(), "{lang}");
        let source = embedded(lang);
        for key in keys(&source) {
            assert!(whole.has(key), "{lang}: {key}");
        }
        assert_eq!(keys(&first).len() + keys(&rest).len(), keys(&source).len(), "{lang}");
        assert!(first.len() < source.len() / 2, "{lang}: a first visit should load less than half of the texts");
    }
}

#[test]
fn what_is_not_there_yet_is_empty_and_comes_with_the_rest() {
    let told = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&told);
    let first = first_of(Lang::En).on_trouble(move |trouble| log.lock().unwrap().push(trouble.to_string()));
    assert!(!first.is_whole());
    assert_eq!(first.get("action-save", &args()), "Save");
    assert_eq!(first.get("import-file-choose", &args()), "");
    assert_eq!(first.attr("import-file-choose", "hint", &args()), "");
    let whole = first.with_rest(&embedded_part(Lang::En, Part::Rest)).0;
    assert!(whole.is_whole());
    assert!(!whole.get("import-file-choose", &args()).is_empty());
    // Parts know each other's words, and a text that no part has is still missed.
    assert_eq!(whole.get("no-such-text", &args()), "⟦no-such-text⟧");
    let told = told.lock().unwrap();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].contains("not there yet") && told[2].contains("no text for"), "{told:?}");
}
