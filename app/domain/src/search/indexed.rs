//! How a text stands in the index, and which grams lead to it.

use std::collections::BTreeSet;

use super::{
    fold::{is_wide, words},
    phone,
};

/// The indexed form of a text: its words, then all of it without gaps, then further readings (pinyin). Each form is a line,
/// each word is preceded by a space.
pub fn indexed(text: &str, readings: impl IntoIterator<Item = String>) -> String {
    let words = words(text);
    let whole: String = words.split(' ').collect();
    lines([words, whole].into_iter().chain(readings))
}

/// The indexed form of a telephone number: as it was typed, and as it would be typed elsewhere.
pub fn indexed_phone(text: &str) -> String {
    let (digits, _) = phone::digits(text);
    lines([words(text), digits].into_iter().chain(phone::keys(text)))
}

fn lines(forms: impl Iterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    for form in forms.filter(|form| !form.is_empty()) {
        if !kept.contains(&form) {
            kept.push(form);
        }
    }
    kept.iter().map(|form| format!(" {form}")).collect::<Vec<_>>().join("\n")
}

/// The grams of an indexed text: every three letters that follow each other, the first one and two of each word, and each
/// one and two where letters are wide.
pub fn grams(indexed: &str) -> BTreeSet<String> {
    let mut grams = BTreeSet::new();
    for word in indexed.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let letters: Vec<char> = word.chars().collect();
        for beginning in (1..=2).filter_map(|count| letters.get(..count)) {
            grams.insert(std::iter::once('^').chain(beginning.iter().copied()).collect());
        }
        grams.extend(letters.windows(3).map(|gram| gram.iter().collect::<String>()));
        for size in 1..=2 {
            let wide = letters.windows(size).filter(|gram| gram.iter().any(|letter| is_wide(*letter)));
            grams.extend(wide.map(|gram| gram.iter().collect::<String>()));
        }
    }
    grams
}
