//! The readings of Chinese texts. Their tables are large: the server has them, the page does not.

use domain::search::words;
use pinyin::{ToPinyin, ToPinyinMulti};

/// Full readings of one text that are kept: characters with several multiply.
const MOST_READINGS: usize = 6;
/// Readings of one character that are looked at.
const MOST_OF_ONE: usize = 3;
/// Initials of a text whose every place is a beginning.
const MOST_INITIALS: usize = 12;

/// How a text with Chinese characters is typed by its sound: syllable by syllable, without gaps in each of its readings, and
/// by the initials from each place on. Nothing for a text without any.
pub(super) fn readings(text: &str) -> Vec<String> {
    let letters: Vec<char> = words(text).chars().filter(|letter| *letter != ' ').collect();
    let sounds: Vec<Vec<String>> = letters.iter().map(|letter| sounds(*letter)).collect();
    if sounds.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let own = |index: usize| letters[index].to_string();
    let first = |index: usize| sounds[index].first().cloned().unwrap_or_else(|| own(index));
    let mut forms = vec![(0..letters.len()).map(first).collect::<Vec<_>>().join(" ")];
    let options: Vec<Vec<String>> = sounds
        .iter()
        .enumerate()
        .map(|(index, sounds)| if sounds.is_empty() { vec![own(index)] } else { sounds.clone() })
        .collect();
    forms.extend(products(&options));
    let initials: Vec<Vec<String>> = options
        .iter()
        .map(|sounds| {
            let mut initials: Vec<String> =
                sounds.iter().filter_map(|sound| Some(sound.chars().next()?.to_string())).collect();
            initials.dedup();
            initials
        })
        .collect();
    for initials in products(&initials) {
        let suffixes = initials.char_indices().take(MOST_INITIALS).filter_map(|(at, _)| initials.get(at..));
        forms.push(suffixes.collect::<Vec<_>>().join(" "));
    }
    forms
}

/// Each way to take one of each, as one word; as many as are kept.
fn products(options: &[Vec<String>]) -> Vec<String> {
    let mut made = vec![String::new()];
    for some in options {
        let more = made.len() * some.len() <= MOST_READINGS;
        let taken = if more { some.as_slice() } else { some.get(..1).unwrap_or_default() };
        made = made.iter().flat_map(|start| taken.iter().map(move |next| format!("{start}{next}"))).collect();
    }
    made
}

/// The syllables of a character, the usual one first; none for what is not Chinese.
fn sounds(letter: char) -> Vec<String> {
    // ü is typed as v.
    let typed = |plain: &str| plain.replace('ü', "v");
    let mut sounds: Vec<String> = letter.to_pinyin().map(|sound| typed(sound.plain())).into_iter().collect();
    if let Some(several) = letter.to_pinyin_multi() {
        for sound in several {
            let sound = typed(sound.plain());
            if !sounds.contains(&sound) && sounds.len() < MOST_OF_ONE {
                sounds.push(sound);
            }
        }
    }
    sounds
}

#[cfg(test)]
mod tests {
    use domain::search::{Query, indexed};

    use super::*;

    #[test]
    fn chinese_is_found_by_its_sound() {
        for (typed, text) in [
            ("beijing", "北京科技有限公司"),
            ("bjkj", "北京科技有限公司"),
            ("kj", "北京科技有限公司"),
            ("jingke", "北京科技有限公司"),
            ("beijing keji", "北京科技有限公司"),
            ("ke", "北京科技有限公司"),
            ("yinhang", "中国银行"),
            ("zgyh", "中国银行"),
            ("chongqing", "重庆火锅"),
            ("lv", "绿城"),
            ("abcgs", "ABC公司"),
        ] {
            let indexed = indexed(text, readings(text));
            assert!(Query::parse(typed).is_in([indexed.as_str()]), "{typed} in {text}: {indexed}");
        }
        assert!(readings("Acme").is_empty());
        assert!(readings(&"行".repeat(200)).len() < 20);
    }
}
