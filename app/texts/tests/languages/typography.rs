//! The marks that each language is printed with: what a keyboard gives is not always what a reader expects.

use domain::Lang;

use super::{no_faults, patterns};

const SPACES_BEFORE_FRENCH_MARKS: [char; 2] = ['\u{a0}', '\u{202f}'];

#[test]
fn texts_use_the_marks_of_their_language() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (key, text) in patterns::read(lang).0 {
            for branch in &text.branches {
                if let Some(fault) = fault(lang, branch) {
                    faults.push(format!("{lang}/{}.ftl: “{key}”: {fault}: {branch}", text.area));
                }
            }
        }
    }
    no_faults(&faults);
}

fn fault(lang: Lang, text: &str) -> Option<&'static str> {
    if text.contains(['\'', '"']) {
        return Some("straight quotation mark or apostrophe (’ “ ” « » „ ”)");
    }
    if text.contains("...") {
        return Some("three points instead of …");
    }
    match lang {
        Lang::En => None,
        Lang::Zh => chinese(text),
        Lang::Es => spanish(text),
        Lang::Fr => french(text),
        Lang::Ro => text.contains(['ş', 'ţ', 'Ş', 'Ţ']).then_some("cedilla instead of comma below (ș ț)"),
    }
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars().zip(text.chars().skip(1))
}

fn chinese(text: &str) -> Option<&'static str> {
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    pairs(text)
        .any(|(before, mark)| is_chinese(before) && ",;:?!()".contains(mark))
        .then_some("half-width mark after Chinese (，；：？！（）)")
}

fn spanish(text: &str) -> Option<&'static str> {
    let unopened = text.contains('?') != text.contains('¿') || text.contains('!') != text.contains('¡');
    unopened.then_some("question or exclamation without its opening mark (¿ ¡)")
}

/// A mark inside a word (`https:`, `12:30`) is left alone.
fn french(text: &str) -> Option<&'static str> {
    let ends_word = |after: Option<&char>| after.is_none_or(|after| after.is_whitespace());
    let letters: Vec<char> = text.chars().collect();
    letters
        .windows(2)
        .enumerate()
        .any(|(at, pair)| match (pair[0], pair[1]) {
            (before, ';' | '!' | '?' | ':') => {
                !SPACES_BEFORE_FRENCH_MARKS.contains(&before)
                    && !";!?:".contains(before)
                    && ends_word(letters.get(at + 2))
            }
            (before, '»') => !SPACES_BEFORE_FRENCH_MARKS.contains(&before),
            ('«', after) => !SPACES_BEFORE_FRENCH_MARKS.contains(&after),
            _ => false,
        })
        .then_some("no-break space (U+202F or U+00A0) missing before ; : ! ? » or after «")
}
