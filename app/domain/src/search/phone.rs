//! Telephone numbers in any notation: `+40 721 000 000`, `0040721000000` and `0721-000-000` are one number.

/// Country calling codes of two digits (ITU-T E.164); 1 and 7 have one digit, all others three.
const TWO_DIGITS: [u8; 45] = [
    20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62,
    63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98, 28,
];
/// Fewer digits than this are part of a number, or an extension.
const SHORTEST: usize = 5;
/// What is left of a number without its country code has at least so many digits.
const SHORTEST_NATIONAL: usize = 6;
/// A number of so many digits may begin with a country code though nothing says so.
const LONG: usize = 11;

/// The digits under which a number is found, most specific first; two notations of one number share at least one. The
/// first is always: all digits without leading zeros.
pub fn keys(text: &str) -> Vec<String> {
    let (digits, international) = digits(text);
    let all = digits.trim_start_matches('0');
    if all.is_empty() {
        return Vec::new();
    }
    let mut keys = vec![all.to_owned()];
    if international || all.len() >= LONG {
        let national = all.get(code_length(all)..).unwrap_or_default().trim_start_matches('0');
        if national.len() >= SHORTEST_NATIONAL {
            keys.push(national.to_owned());
        }
    }
    keys
}

/// Whether two texts are notations of one number.
pub fn is_same(one: &str, other: &str) -> bool {
    let others = keys(other);
    keys(one).iter().any(|key| key.len() >= SHORTEST && others.contains(key))
}

/// Whether what somebody looks for can be a telephone number as a whole.
pub fn looks_like_phone(text: &str) -> bool {
    digits(text).0.len() >= SHORTEST
        && text.chars().all(|letter| {
            let letter = plain(letter);
            letter.is_ascii_digit() || " +-()./\u{a0}".contains(letter)
        })
}

/// The digits up to an extension, and whether the number begins with its country code.
pub(super) fn digits(text: &str) -> (String, bool) {
    let mut digits = String::new();
    let mut plus = false;
    for letter in text.chars().map(plain) {
        match letter {
            '0'..='9' => digits.push(letter),
            '+' if digits.is_empty() => plus = true,
            'x' | 'X' | '#' | ',' | ';' | '*' if digits.len() >= SHORTEST => break,
            _ => {}
        }
    }
    let international = plus || digits.starts_with("00");
    (digits, international)
}

fn plain(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        letter => letter,
    }
}

fn code_length(digits: &str) -> usize {
    let first_two = digits.get(..2).and_then(|two| two.parse::<u8>().ok());
    match digits.as_bytes().first() {
        Some(b'1' | b'7') => 1,
        _ if first_two.is_some_and(|two| TWO_DIGITS.contains(&two)) => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn notations_of_one_number() {
        for (one, other) in [
            ("+40 721 000 000", "0721000000"),
            ("0721-000-000", "0040721000000"),
            ("40721000000", "0721 000 000"),
            ("+44 (0)20 7946 0958", "020 7946 0958"),
            ("+86 138 0013 8000", "13800138000"),
            ("＋８６ 138 0013 8000", "138-0013-8000"),
            ("010-6552 9988 x 12", "+86 10 6552 9988"),
            ("+353 1 234 5678", "01 2345678"),
        ] {
            assert!(is_same(one, other), "{one} {other}: {:?} {:?}", keys(one), keys(other));
        }
        for (one, other) in [("13800138000", "15800138000"), ("0721000000", "0722000000"), ("123", "0123"), ("", "")] {
            assert!(!is_same(one, other), "{one} {other}");
        }
    }

    fn spread(digits: &str, marks: &[usize]) -> String {
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && marks.contains(&(index % 7)) {
                text.push([' ', '-', '.'][index % 3]);
            }
            text.push(digit);
        }
        text
    }

    proptest! {
        #[test]
        fn every_notation_shares_a_key(
            code in prop::sample::select(vec!["1", "7", "33", "34", "40", "49", "86", "353", "852"]),
            national in "[1-9][0-9]{7,9}",
            marks in prop::collection::vec(0_usize..7, 0..4),
        ) {
            let notations = [
                spread(&format!("+{code}{national}"), &marks),
                spread(&format!("00{code}{national}"), &marks),
                format!("+{code} (0){national}"),
                spread(&format!("0{national}"), &marks),
                national.clone(),
            ];
            for one in &notations {
                for other in &notations {
                    prop_assert!(is_same(one, other), "{one} {other}");
                }
            }
        }

        #[test]
        fn any_text_has_keys_of_digits(text in ".{0,40}") {
            prop_assert!(keys(&text).iter().all(|key| key.chars().all(|letter| letter.is_ascii_digit()) && !key.starts_with('0')));
        }
    }
}
