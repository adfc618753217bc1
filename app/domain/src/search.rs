//! Search: how texts are compared when somebody looks for something. Pure; the index itself is the store's.
//!
//! A text is found by any part of it, without regard to case, accents and width; Chinese by single characters and (the
//! store adds the readings) by pinyin; a telephone number in any notation. Several words must all be found. Words of one or
//! two letters are found at the beginning of words only: they would be in everything.

mod alike;
mod everything;
mod fold;
mod indexed;
mod marks;
pub mod phone;
mod query;

pub use alike::{ALIKE_MODULES, Alike, AlikeHit, AlikeRequest, MOST_ALIKE, is_enough, is_same_name, mask};
pub use everything::{Found, Group, Hit, HitField, PER_MODULE};
pub use fold::words;
pub use indexed::{grams, indexed, indexed_phone};
pub use marks::{Piece, pieces, rank};
pub use query::{Pattern, Query, Term};

use crate::{FieldDef, FieldKind};

/// The longest text that is looked for.
pub const MAX_SEARCH: usize = 200;

/// Whether a field's texts stand in the index: names, numbers, ways to reach somebody, and the company's own one-line texts.
/// Whether somebody may search by it is another question: not by a field that he does not see.
pub fn is_indexed(field: &FieldDef) -> bool {
    match field.kind {
        FieldKind::Phone | FieldKind::Email | FieldKind::Url | FieldKind::Number => true,
        FieldKind::Text => (field.searched || field.is_custom()) && !field.is_formula(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        Query::parse(typed).is_in([indexed(text, []).as_str()])
    }

    #[test]
    fn parts_of_texts_are_found() {
        for (typed, text) in [
            ("stefan", "Ștefan Ionescu"),
            ("IONESCU stef", "Ștefan Ionescu"),
            ("escu", "Ștefan Ionescu"),
            ("strasse", "Hauptstraße 1"),
            ("io", "Ștefan Ionescu"),
            ("oneil", "O'Neil & Sons"),
            ("o'neil", "O Neil"),
            ("京", "北京科技有限公司"),
            ("科技", "北京科技有限公司"),
            ("公司 北京", "北京科技有限公司"),
            ("ＡＣＭＥ", "Acme"),
            ("acme.com", "info@acme.com"),
            ("jon.doe@acme.com", "jon.doe@acme.com"),
            ("HT-2026-0001", "HT-2026-0001"),
            ("ht20260001", "HT-2026-0001"),
            ("2026-0001", "HT-2026-0001"),
            ("A/S", "Carlsberg A/S"),
        ] {
            assert!(finds(typed, text), "{typed} in {text}");
        }
        for (typed, text) in
            [("fa", "Ștefan"), ("stefan acme", "Ștefan Ionescu"), ("", "Acme"), ("…", "Acme"), ("技科", "北京科技")]
        {
            assert!(!finds(typed, text), "{typed} not in {text}");
        }
    }

    #[test]
    fn numbers_are_found_in_any_notation_and_by_their_parts() {
        let stored = ["+40 721 000 123", "0721000123", "0040-721-000-123", "(0721) 000.123"];
        let typed = ["0721000123", "+40721000123", "40721000123", "721 000 123", "0721 000", "0721", "123"];
        for stored in stored {
            for typed in typed {
                let found = Query::parse(typed).is_in([indexed_phone(stored).as_str()]);
                // A code that was not stored cannot be guessed from a number without a plus that is not whole.
                assert!(found, "{typed} in {stored}: {:?} {:?}", Query::parse(typed), indexed_phone(stored));
            }
        }
    }

    #[test]
    fn hits_are_marked() {
        let marked = |text: &str, typed: &str| -> String {
            pieces(text, &Query::parse(typed))
                .into_iter()
                .map(|piece| if piece.hit { format!("[{}]", piece.text) } else { piece.text })
                .collect()
        };
        assert_eq!(marked("Ștefan Ionescu", "stef esc"), "[Ștef]an Ion[esc]u");
        assert_eq!(marked("Hauptstraße", "strasse"), "Haupt[straße]");
        assert_eq!(marked("+40 721 000 000", "721000000"), "+40 [721 000 000]");
        assert_eq!(marked("北京科技", "京科"), "北[京科]技");
        assert_eq!(marked("北京", "beijing"), "北京");
        assert!(rank("Acme", "acme", &Query::parse("acme")) < rank("Acme Ltd", "acme", &Query::parse("acme")));
    }

    proptest! {
        /// What the index promises: nothing that matches is missed by its grams.
        #[test]
        fn grams_lead_to_every_match(text in "[ -~À-ɏ一-丟+0-9]{0,24}", typed in "[a-zA-Zßșé一-丟0-9' -]{0,8}") {
            for indexed in [indexed(&text, []), indexed_phone(&text)] {
                let all = grams(&indexed);
                for pattern in Query::parse(&typed).patterns().filter(|pattern| pattern.is_in(&indexed)) {
                    prop_assert!(pattern.grams().is_subset(&all), "{pattern:?} {indexed:?}");
                }
            }
        }

        #[test]
        fn every_text_is_found_by_itself_and_by_its_parts(text in "\\PC{1,20}", from in 0_usize..20, length in 1_usize..20) {
            let indexed = indexed(&text, []);
            let query = Query::parse(&text);
            prop_assert!(query.is_empty() || phone::looks_like_phone(&text) || query.terms.len() >= 8 || query.is_in([indexed.as_str()]));
            let whole: String = words(&text).split(' ').collect();
            let part: String = whole.chars().skip(from).take(length).collect();
            if part.chars().count() >= 3 && !phone::looks_like_phone(&part) {
                prop_assert!(Query::parse(&part).is_in([indexed.as_str()]), "{part} in {indexed}");
            }
        }

        #[test]
        fn folding_again_changes_nothing(text in "\\PC{0,30}") {
            let once = words(&text);
            prop_assert_eq!(words(&once), once);
        }

        #[test]
        fn pieces_are_the_text(text in "\\PC{0,20}", typed in "\\PC{0,6}") {
            let joined: String = pieces(&text, &Query::parse(&typed)).into_iter().map(|piece| piece.text).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
