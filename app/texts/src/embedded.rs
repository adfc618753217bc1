//! Every language's files inside the program: for the server, never compiled into the page.

use domain::Lang;

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

/// All files of a language as one source: what [`Texts::new`](crate::Texts::new) takes and the server serves to the page.
pub fn embedded(lang: Lang) -> String {
    let mut source = String::new();
    for (_, content) in embedded_files(lang) {
        source.push_str(content);
        source.push('\n');
    }
    source
}
