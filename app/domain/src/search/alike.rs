//! The duplicate check (row L-07): who else has this name or number, over leads, customers and contacts.

use serde::{Deserialize, Serialize};

use super::{fold::words, query::Query};
use crate::{Id, ModuleKey};

/// The most hits that are shown (rules.md, "Limits").
pub const MOST_ALIKE: usize = 10;
/// The modules that are looked through.
pub const ALIKE_MODULES: [ModuleKey; 3] = [ModuleKey::Customer, ModuleKey::Lead, ModuleKey::Contact];

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub enum AlikeRequest {
    /// A part of a name, a mobile or a phone, typed into the check.
    Search { text: String },
    /// What a form says of a new record: the very name, or one of the numbers in any notation.
    Same { name: String, phones: Vec<String>, except: Option<Id> },
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    pub hits: Vec<AlikeHit>,
    /// There are more: the asker should say more.
    pub more: bool,
}

/// A record with the same name or number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlikeHit {
    pub module: ModuleKey,
    /// `None` for a record that the asker may not open.
    pub id: Option<Id>,
    /// Its name; masked when the asker may not open it.
    pub title: String,
    pub owner: Option<String>,
    /// The field that agrees.
    pub field: String,
}

/// Whether enough is known of what is looked for: three letters, two Chinese characters, or three digits.
pub fn is_enough(query: &Query) -> bool {
    query.terms.iter().any(|term| term.weight() >= 6)
}

/// A name of which only the initials may be known: `L** W**`, `王**`.
pub fn mask(name: &str) -> String {
    let masked = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| if letters.next().is_some() { format!("{first}**") } else { "**".to_owned() })
    };
    let words: Vec<String> = name.split_whitespace().filter_map(masked).take(3).collect();
    words.join(" ")
}

/// Whether two names are the same but for case, accents, width and punctuation.
pub fn is_same_name(one: &str, other: &str) -> bool {
    let whole = |name: &str| words(name).replace(' ', "");
    let one = whole(one);
    !one.is_empty() && one == whole(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_masked() {
        for (name, masked) in [("Lena Weber", "L** W**"), ("王小明", "王**"), ("A B", "** **"), ("", "")] {
            assert_eq!(mask(name), masked);
        }
    }

    #[test]
    fn names_are_the_same_but_for_their_looks() {
        assert!(is_same_name("ACME, Inc.", "Acme Inc"));
        assert!(is_same_name("Ștefan", "stefan"));
        assert!(!is_same_name("Acme", "Acme Ltd"));
        assert!(!is_same_name("", " "));
    }

    #[test]
    fn too_little_is_not_looked_for() {
        for (typed, enough) in [("ac", false), ("acm", true), ("王", false), ("王小", true), ("07", false), ("", false)]
        {
            assert_eq!(is_enough(&Query::parse(typed)), enough, "{typed}");
        }
    }
}
