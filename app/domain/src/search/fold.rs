//! How letters are compared: without case, accents and width. A table of our own: the page needs it too, and Unicode's
//! would cost it more than everything else here together.

/// The plain letters of U+00C0 to U+024F; a dot stands for "as it is".
const LATIN: &str = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnn.nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbb..............................oo.............uu...................dddlllnnnaaiioouuuuuuuuuu.aaaa....ggkkoooo..jdddgg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy...............b............";
/// The plain letters of U+1E00 to U+1EFF.
const LATIN_MORE: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas..s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// What a letter becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folded {
    /// One letter or digit, or two for what is written as one (æ, ß).
    Letters(char, Option<char>),
    /// An accent on the letter before.
    Nothing,
    /// Space or punctuation: a word ends.
    Gap,
}

/// Folds one character.
pub(super) fn fold(letter: char) -> Folded {
    let letter = match letter {
        // Full-width forms, as Chinese and Japanese keyboards give them.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{300}'..='\u{36f}' => return Folded::Nothing,
        letter => letter,
    };
    let lower = letter.to_lowercase().next().unwrap_or(letter);
    match lower {
        'æ' => Folded::Letters('a', Some('e')),
        'œ' => Folded::Letters('o', Some('e')),
        'ß' => Folded::Letters('s', Some('s')),
        'þ' => Folded::Letters('t', Some('h')),
        'ά' => Folded::Letters('α', None),
        'έ' => Folded::Letters('ε', None),
        'ή' => Folded::Letters('η', None),
        'ί' | 'ϊ' | 'ΐ' => Folded::Letters('ι', None),
        'ό' => Folded::Letters('ο', None),
        'ύ' | 'ϋ' | 'ΰ' => Folded::Letters('υ', None),
        'ώ' => Folded::Letters('ω', None),
        'ς' => Folded::Letters('σ', None),
        'ё' => Folded::Letters('е', None),
        lower if lower.is_alphanumeric() => Folded::Letters(plain(lower), None),
        _ => Folded::Gap,
    }
}

fn plain(letter: char) -> char {
    let found = match letter {
        '\u{c0}'..='\u{24f}' => LATIN.as_bytes().get(letter as usize - 0xc0),
        '\u{1e00}'..='\u{1eff}' => LATIN_MORE.as_bytes().get(letter as usize - 0x1e00),
        _ => None,
    };
    found.filter(|plain| **plain != b'.').map_or(letter, |plain| char::from(*plain))
}

/// Whether a letter stands for a syllable or a word: such texts have no spaces, so that every place in them is a beginning.
pub(super) fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The words of a text, folded, with one space between them.
pub fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        match fold(letter) {
            Folded::Nothing => {}
            Folded::Gap => gap = !words.is_empty(),
            Folded::Letters(one, two) => {
                if std::mem::take(&mut gap) {
                    words.push(' ');
                }
                words.push(one);
                words.extend(two);
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_as_long_as_what_they_stand_for() {
        assert_eq!((LATIN.len(), LATIN_MORE.len()), (0x250 - 0xc0, 0x1f00 - 0x1e00));
    }

    #[test]
    fn words_are_folded() {
        for (text, expected) in [
            ("Ștefan ŞTEFAN stefan", "stefan stefan stefan"),
            ("Straße, Œuvre & Ærø", "strasse oeuvre aero"),
            ("ＡＣＭＥ　１２３", "acme 123"),
            ("e\u{301}te\u{301}", "ete"),
            ("Nguyễn Văn Đạt", "nguyen van dat"),
            ("  北京-科技（有限）公司 ", "北京 科技 有限 公司"),
            ("İstanbul", "istanbul"),
            ("łódź", "lodz"),
            ("…", ""),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }
}
