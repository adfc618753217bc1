//! What is marked in a text that was found, and how good a hit is.

use serde::{Deserialize, Serialize};

use super::{
    fold::{Folded, fold, words},
    query::{Pattern, Query},
};

/// A piece of a text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub text: String,
    pub hit: bool,
}

/// The text in pieces, those marked that were looked for. What was found by its pronunciation has no marks.
pub fn pieces(text: &str, query: &Query) -> Vec<Piece> {
    let letters: Vec<char> = text.chars().collect();
    let mut marked = vec![false; letters.len()];
    // The text without gaps, with the place of each letter and whether a word begins there.
    let (mut folded, mut places, mut begins) = (Vec::new(), Vec::new(), Vec::new());
    let mut gap = true;
    for (place, letter) in letters.iter().enumerate() {
        match fold(*letter) {
            Folded::Gap => gap = true,
            Folded::Nothing => {}
            Folded::Letters(one, two) => {
                for letter in std::iter::once(one).chain(two) {
                    folded.push(letter);
                    places.push(place);
                    begins.push(std::mem::take(&mut gap));
                }
            }
        }
    }
    for pattern in query.patterns() {
        let (word, beginning) = match pattern {
            Pattern::Within(word) => (word, false),
            Pattern::Starts(word) => (word, true),
        };
        let wanted: Vec<char> = word.chars().collect();
        if wanted.is_empty() {
            continue;
        }
        for (start, window) in folded.windows(wanted.len()).enumerate() {
            if window == wanted && (!beginning || begins[start]) {
                let (from, to) = (places[start], places[start + wanted.len() - 1]);
                marked[from..=to].fill(true);
            }
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for (letter, hit) in letters.into_iter().zip(marked) {
        match pieces.last_mut() {
            Some(piece) if piece.hit == hit => piece.text.push(letter),
            _ => pieces.push(Piece { text: letter.to_string(), hit }),
        }
    }
    pieces
}

/// How good a hit is by its title, best first: the very text, its beginning, the beginning of a word, anything else.
pub fn rank(title: &str, typed: &str, query: &Query) -> u8 {
    let (title, typed) = (words(title), words(typed));
    if title == typed {
        0
    } else if title.starts_with(&typed) {
        1
    } else if query.terms.iter().all(|term| {
        let word = |pattern: &Pattern| match pattern {
            Pattern::Within(word) | Pattern::Starts(word) => format!(" {word}"),
        };
        term.any.iter().any(|pattern| format!(" {title}").contains(&word(pattern)))
    }) {
        2
    } else {
        3
    }
}
