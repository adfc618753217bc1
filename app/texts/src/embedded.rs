//! Every language's files inside the program: for the server, never compiled into the page.

use domain::Lang;

use crate::Part;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The Fluent files of a language as (file name, content), sorted by name.
pub const fn embedded_files(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::En => EN,
        Lang::Zh => ZH,
        Lang::Es => ES,
        Lang::Fr => FR,
        Lang::Ro => RO,
    }
}

/// All files of a language as one source: what [`Texts::new`](crate::Texts::new) takes.
pub fn embedded(lang: Lang) -> String {
    source(lang, |_| true)
}

/// The files of one part, as the server serves them to the page: without the remarks for translators.
pub fn embedded_part(lang: Lang, part: Part) -> String {
    let whole = source(lang, |name| Part::of(name) == part);
    whole.split_inclusive('\n').filter(|line| !line.starts_with('#')).collect()
}

fn source(lang: Lang, takes: impl Fn(&str) -> bool) -> String {
    let mut source = String::new();
    for (_, content) in embedded_files(lang).iter().filter(|(name, _)| takes(name)) {
        source.push_str(content);
        source.push('\n');
    }
    source
}
