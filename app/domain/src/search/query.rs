//! What somebody looks for: several words, each of which must be found.

use std::collections::BTreeSet;

use super::{
    fold::{is_wide, words},
    phone,
};

/// More words than this would only make the answer slower.
const MOST_TERMS: usize = 8;
/// Letters of one word that are looked at.
const LONGEST: usize = 64;
/// A word of so many letters is found anywhere; a shorter one at the beginning of words, unless its letters are wide.
const ANYWHERE: usize = 3;

/// A part that a text must have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pattern {
    /// Anywhere.
    Within(String),
    /// At the beginning of a word.
    Starts(String),
}

/// One word: found by any of its patterns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub any: Vec<Pattern>,
}

/// What somebody looks for; every term must be found, in whichever field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub terms: Vec<Term>,
}

impl Pattern {
    fn new(word: &str) -> Self {
        let word: String = word.chars().take(LONGEST).collect();
        if word.chars().count() >= ANYWHERE || word.chars().any(is_wide) {
            Self::Within(word)
        } else {
            Self::Starts(word)
        }
    }

    /// What an indexed text contains when it has the part: a word begins after a space.
    pub fn needle(&self) -> String {
        match self {
            Self::Within(word) => word.clone(),
            Self::Starts(word) => format!(" {word}"),
        }
    }

    /// Whether an indexed text has the part.
    pub fn is_in(&self, indexed: &str) -> bool {
        indexed.contains(&self.needle())
    }

    /// The grams that every indexed text with this part has.
    pub fn grams(&self) -> BTreeSet<String> {
        match self {
            Self::Starts(word) => BTreeSet::from([format!("^{word}")]),
            Self::Within(word) => {
                let letters: Vec<char> = word.chars().collect();
                letters.windows(letters.len().clamp(1, ANYWHERE)).map(|gram| gram.iter().collect()).collect()
            }
        }
    }

    /// How much is known of what is looked for.
    pub fn weight(&self) -> usize {
        match self {
            Self::Within(word) => word.chars().map(|letter| if is_wide(letter) { 3 } else { 2 }).sum(),
            Self::Starts(word) => word.chars().count(),
        }
    }
}

impl Term {
    /// Whether an indexed text has it.
    pub fn is_in(&self, indexed: &str) -> bool {
        self.any.iter().any(|pattern| pattern.is_in(indexed))
    }

    /// How much is known of what is looked for.
    pub fn weight(&self) -> usize {
        self.any.iter().map(Pattern::weight).min().unwrap_or(0)
    }
}

impl Query {
    /// Reads what was typed. A telephone number in any notation is one term; nothing readable gives no terms.
    pub fn parse(text: &str) -> Self {
        if phone::looks_like_phone(text) {
            return Self { terms: vec![phone_term(text)] };
        }
        let parts = text.split(|letter: char| letter.is_whitespace() || ",;，；、".contains(letter));
        Self { terms: parts.flat_map(terms_of).take(MOST_TERMS).collect() }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Whether these indexed texts of one record have everything together.
    pub fn is_in<'a>(&self, indexed: impl IntoIterator<Item = &'a str> + Clone) -> bool {
        !self.is_empty() && self.terms.iter().all(|term| indexed.clone().into_iter().any(|text| term.is_in(text)))
    }

    /// All patterns.
    pub fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.terms.iter().flat_map(|term| &term.any)
    }
}

/// A number as it was typed, and as it would be typed elsewhere.
fn phone_term(text: &str) -> Term {
    let mut any = vec![Pattern::new(&phone::digits(text).0)];
    for key in phone::keys(text) {
        let pattern = Pattern::new(&key);
        if !any.contains(&pattern) {
            any.push(pattern);
        }
    }
    Term { any }
}

/// What was typed between two spaces: with its marks it is one word (`o'neil`, `HT-2026-0001`, an e-mail address), for
/// texts are indexed without their marks too. Where that would be too short to be found anywhere, each word is for itself.
fn terms_of(part: &str) -> Vec<Term> {
    let words = words(part);
    let whole: String = words.split(' ').collect();
    if whole.is_empty() {
        return Vec::new();
    }
    let parts: Vec<&str> = match Pattern::new(&whole) {
        Pattern::Within(_) => vec![&whole],
        Pattern::Starts(_) => words.split(' ').collect(),
    };
    parts.into_iter().map(term).collect()
}

fn term(word: &str) -> Term {
    let mut any = vec![Pattern::new(word)];
    // The beginning of a telephone number that is stored with its country code.
    if let Some(rest) = word.strip_prefix('0').map(|rest| rest.trim_start_matches('0'))
        && rest.len() >= ANYWHERE
        && rest.bytes().all(|byte| byte.is_ascii_digit())
    {
        any.push(Pattern::new(rest));
    }
    Term { any }
}
