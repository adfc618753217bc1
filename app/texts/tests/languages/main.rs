//! All languages are complete and alike: files, keys, variables, plural forms, and nothing left untranslated.
//!
//! The tests walk whatever files there are; a new area needs no line here. A text that is rightly the same as in English is
//! listed in `same/<area>.txt`.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

mod patterns;
mod typography;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::{env, fs, path::PathBuf};

use domain::Lang;
use patterns::Text;
use texts::{PlainFormat, Texts, args, embedded, embedded_files};

/// Every language but English.
fn others() -> impl Iterator<Item = Lang> {
    Lang::ALL.into_iter().filter(|lang| *lang != Lang::En)
}

fn no_faults(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n  {}", faults.len(), faults.join("\n  "));
}

#[test]
fn every_language_has_the_same_files() {
    let names = |lang| embedded_files(lang).iter().map(|(name, _)| *name).collect::<BTreeSet<_>>();
    for lang in others() {
        assert_eq!(names(lang), names(Lang::En), "files of {lang} against those of English");
    }
}

#[test]
fn every_file_parses_and_no_key_stands_twice() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        faults.extend(patterns::read(lang).1);
        faults.extend(Texts::new(lang, &embedded(lang), Box::new(PlainFormat::new(lang))).1);
    }
    no_faults(&faults);
}

#[test]
fn every_language_has_the_same_keys_in_the_same_files_with_the_same_variables() {
    let english = patterns::read(Lang::En).0;
    let mut faults = Vec::new();
    for lang in others() {
        let texts = patterns::read(lang).0;
        for (key, Text { area, .. }) in english.iter().filter(|(key, _)| !texts.contains_key(*key)) {
            faults.push(format!("{lang}/{area}.ftl: “{key}” is missing"));
        }
        for (key, text) in &texts {
            let file = format!("{lang}/{}.ftl", text.area);
            let Some(original) = english.get(key) else {
                faults.push(format!("{file}: “{key}” is not in English"));
                continue;
            };
            if text.area != original.area {
                faults.push(format!("{file}: “{key}” is in en/{}.ftl", original.area));
            }
            if text.variables != original.variables {
                faults.push(format!("{file}: “{key}” uses {:?}, English {:?}", text.variables, original.variables));
            }
        }
    }
    no_faults(&faults);
}

#[test]
fn keys_are_lower_case_words_with_hyphens() {
    let well_formed = |name: &str| {
        name.split(['-', '.'])
            .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
    };
    let english = patterns::read(Lang::En).0;
    let wrong = english.keys().filter(|key| !well_formed(key.trim_start_matches('-'))).cloned().collect::<Vec<_>>();
    no_faults(&wrong);
}

#[test]
fn no_text_is_empty() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let texts = patterns::read(lang).0;
        let empty = texts.iter().filter(|(_, text)| text.is_empty());
        faults.extend(empty.map(|(key, text)| format!("{lang}/{}.ftl: “{key}” is empty", text.area)));
    }
    no_faults(&faults);
}

#[test]
fn plural_forms_are_those_of_the_language() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let forms: BTreeSet<&str> = match lang {
            Lang::En | Lang::Es | Lang::Fr => ["one", "other"].into(),
            Lang::Zh => ["other"].into(),
            Lang::Ro => ["one", "few", "other"].into(),
        };
        for (key, text) in patterns::read(lang).0 {
            for choice in &text.choices {
                let mut found: BTreeSet<&str> = choice.iter().map(String::as_str).collect();
                found.retain(|name| name.parse::<u32>().is_err());
                let is_plural = found.iter().all(|name| ["zero", "one", "two", "few", "many", "other"].contains(name));
                if is_plural && found != forms {
                    faults.push(format!("{lang}/{}.ftl: “{key}” has {found:?}, needs {forms:?}", text.area));
                }
            }
        }
    }
    no_faults(&faults);
}

#[test]
fn every_text_can_be_filled_in() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&seen);
        let texts = Texts::new(lang, &embedded(lang), Box::new(PlainFormat::new(lang))).0;
        let texts = texts.on_trouble(move |trouble| log.lock().unwrap().push(trouble.to_string()));
        let messages = patterns::read(lang).0;
        // A message may show another one, so each gets the variables of all.
        let variables: BTreeSet<&String> = messages.values().flat_map(|text| &text.variables).collect();
        for key in messages.keys().filter(|key| !key.starts_with('-')) {
            for number in [0, 1, 2, 21] {
                let filled = variables.iter().fold(args(), |args, name| args.set(name, number));
                let _ = match key.split_once('.') {
                    Some((key, attribute)) => texts.attr(key, attribute, &filled),
                    None => texts.get(key, &filled),
                };
            }
        }
        faults.extend(seen.lock().unwrap().iter().map(|trouble| format!("{lang}: {trouble}")));
    }
    no_faults(&faults);
}

/// The texts that may be the same as in English, and in which languages: `same/<area>.txt`, a line each.
fn allowed_to_be_same() -> BTreeMap<String, Vec<Lang>> {
    let folder = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap()).join("same");
    let mut allowed = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        for line in fs::read_to_string(entry.unwrap().path()).unwrap().lines() {
            let mut words = line.split('#').next().unwrap_or_default().split_whitespace();
            let Some(key) = words.next() else { continue };
            let langs = words.map(|word| word.parse().unwrap()).collect::<Vec<Lang>>();
            assert!(!langs.is_empty(), "same/: no language after “{key}”");
            assert!(allowed.insert(key.to_owned(), langs).is_none(), "same/: “{key}” stands twice");
        }
    }
    allowed
}

#[test]
fn nothing_is_left_in_english() {
    let english = patterns::read(Lang::En).0;
    let allowed = allowed_to_be_same();
    let mut faults = Vec::new();
    let mut used = BTreeSet::new();
    for lang in others() {
        for (key, text) in patterns::read(lang).0 {
            let words = text.words();
            let is_same = english.get(&key).is_some_and(|original| original.words() == words);
            if !is_same || !words.chars().any(char::is_alphabetic) {
                continue;
            }
            if allowed.get(&key).is_some_and(|langs| langs.contains(&lang)) {
                used.insert((key, lang));
            } else {
                faults.push(format!("{lang}/{}.ftl: “{key}” is as in English: {words}", text.area));
            }
        }
    }
    for (key, lang) in allowed.iter().flat_map(|(key, langs)| langs.iter().map(move |lang| (key, *lang))) {
        if !used.contains(&(key.clone(), lang)) {
            faults.push(format!("same/: “{key} {lang}” is not the same as in English (any more)"));
        }
    }
    no_faults(&faults);
}
