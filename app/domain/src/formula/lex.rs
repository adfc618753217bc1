//! The words of a formula.

use rust_decimal::Decimal;

use super::{Fault, MAX_SOURCE};

/// A word of a formula.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Number(Decimal),
    /// In double quotes; a doubled one stands for itself.
    Text(String),
    /// A field's key, in braces.
    Field(String),
    /// A function, or `and`, `or`, `not`, `true`, `false`; lower case.
    Word(String),
    /// An operator, a parenthesis or a comma.
    Mark(&'static str),
}

/// Marks of two characters stand before those of one.
const MARKS: [&str; 16] = ["<>", "!=", "<=", ">=", "<", ">", "=", "+", "-", "*", "/", "&", "(", ")", ",", ";"];
/// Marks as other keyboards and languages write them.
const ALIKE: [(char, &str); 11] = [
    ('×', "*"),
    ('÷', "/"),
    ('−', "-"),
    ('≤', "<="),
    ('≥', ">="),
    ('≠', "<>"),
    ('（', "("),
    ('）', ")"),
    ('，', ","),
    ('；', ";"),
    ('＝', "="),
];

/// The words with their places, in characters from 1, as `start..end`.
pub fn tokens(source: &str) -> Result<Vec<(Token, std::ops::Range<usize>)>, Fault> {
    let letters: Vec<char> = source.chars().collect();
    if letters.len() > MAX_SOURCE {
        return Err(Fault::new("formula-too-long", 0, MAX_SOURCE.to_string()));
    }
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        if letter.is_whitespace() {
            at += 1;
            continue;
        }
        let (token, length) = token(&letters[at..], at + 1)?;
        tokens.push((token, at + 1..at + 1 + length));
        at += length;
    }
    Ok(tokens)
}

fn token(letters: &[char], at: usize) -> Result<(Token, usize), Fault> {
    let first = letters.first().copied().unwrap_or_default();
    match first {
        '"' | '“' | '”' | '„' => text(letters, at),
        '{' => {
            let end = letters.iter().position(|letter| *letter == '}').ok_or(Fault::new("formula-open", at, "{"))?;
            Ok((Token::Field(letters[1..end].iter().collect::<String>().trim().to_owned()), end + 1))
        }
        '0'..='9' | '.' => {
            let length = letters.iter().take_while(|letter| letter.is_ascii_digit() || **letter == '.').count();
            let digits: String = letters[..length].iter().collect();
            let number: Decimal =
                digits.trim_end_matches('.').parse().map_err(|_| Fault::new("formula-not-a-number", at, &digits))?;
            Ok((Token::Number(number), length))
        }
        letter if letter.is_alphabetic() => {
            let length = letters.iter().take_while(|letter| letter.is_alphanumeric() || **letter == '_').count();
            Ok((Token::Word(letters[..length].iter().collect::<String>().to_lowercase()), length))
        }
        letter => {
            if let Some((_, mark)) = ALIKE.iter().find(|(other, _)| *other == letter) {
                return Ok((Token::Mark(mark), 1));
            }
            let next: String = letters.iter().take(2).collect();
            let mark = MARKS.iter().find(|mark| next.starts_with(**mark));
            mark.map(|mark| (Token::Mark(mark), mark.len())).ok_or(Fault::new("formula-unknown", at, letter))
        }
    }
}

fn text(letters: &[char], at: usize) -> Result<(Token, usize), Fault> {
    let is_quote = |letter: char| matches!(letter, '"' | '“' | '”' | '„');
    let (mut text, mut index) = (String::new(), 1);
    while let Some(&letter) = letters.get(index) {
        if !is_quote(letter) {
            text.push(letter);
            index += 1;
        } else if letter == '"' && letters.get(index + 1) == Some(&'"') {
            text.push('"');
            index += 2;
        } else {
            return Ok((Token::Text(text), index + 1));
        }
    }
    Err(Fault::new("formula-open", at, "\""))
}

/// The source with the names of its fields replaced: what `name` answers stands in the braces instead. Works on unfinished sources too.
pub fn map_fields(source: &str, name: &dyn Fn(&str) -> Option<String>) -> String {
    let (mut mapped, mut rest, mut quoted) = (String::new(), source, false);
    while let Some(at) = rest.find(['"', '{']) {
        mapped.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with('{') && !quoted { rest.find('}') } else { None };
        if let Some(end) = end {
            let own = &rest[1..end];
            mapped.push('{');
            mapped.push_str(&name(own.trim()).unwrap_or_else(|| own.to_owned()));
            mapped.push('}');
            rest = &rest[end + 1..];
        } else {
            quoted ^= rest.starts_with('"');
            mapped.push_str(&rest[..1]);
            rest = &rest[1..];
        }
    }
    mapped + rest
}
