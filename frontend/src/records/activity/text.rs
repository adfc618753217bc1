//! The text of a follow-up: web and e-mail addresses in it become links, everything else stays text.

use leptos::prelude::*;

/// The text with its links.
pub(crate) fn linked(text: &str) -> AnyView {
    text.split_inclusive(char::is_whitespace).map(word).collect_view().into_any()
}

fn word(word: &str) -> AnyView {
    let bare = word.trim_end();
    let core = bare.trim_start_matches(['(', '[', '<', '"', '“', '«']);
    let before = &bare[..bare.len() - core.len()];
    let core_end = core.trim_end_matches([
        '.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '”', '»', '。', '，', '；', '：', '！', '？', '）',
    ]);
    let after = &core[core_end.len()..];
    let space = &word[bare.len()..];
    match href(core_end) {
        Some(href) => {
            let outside = !href.starts_with("mailto:");
            view! {
                {before.to_owned()}
                <a href=href target=outside.then_some("_blank") rel="noopener noreferrer external">{core_end.to_owned()}</a>
                {after.to_owned()}
                {space.to_owned()}
            }
            .into_any()
        }
        None => word.to_owned().into_any(),
    }
}

/// Where a word leads; only http, https and mailto.
fn href(word: &str) -> Option<String> {
    let lower = word.to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.") {
        domain::check::normal_url(word)
    } else if domain::check::is_email(word) {
        Some(format!("mailto:{word}"))
    } else {
        None
    }
}
