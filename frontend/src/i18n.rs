//! The texts of the active language. Every function here is reactive: called inside a closure or a signal it follows a
//! change of the language without a reload.

use std::sync::Arc;

use domain::Lang;
use leptos::prelude::*;
use texts::{Args, Texts, args};

use crate::{format::IntlFormat, state::follow};

mod names;
mod problems;

pub use names::{field_label, group_label, module_empty, module_name, module_new, module_one, option_label};
pub use problems::{field_problem_text, problem_in_words, problem_text};

thread_local! {
    /// Outside of every owner, so that event handlers and futures find it too.
    static CURRENT: ArcRwSignal<Arc<Texts>> = ArcRwSignal::new(Arc::new(without_texts()));
}

/// A text without arguments.
pub fn t(key: &str) -> String {
    ta(key, args())
}

/// A text with arguments: `ta("count-selected", args().set("count", 3))`.
pub fn ta(key: &str, args: Args) -> String {
    texts().get(key, &args)
}

/// A text as a signal, for properties of components.
pub fn ts(key: &'static str) -> Signal<String> {
    Signal::derive(move || t(key))
}

/// An attribute of a message: `attr("setup-currency", "hint")`.
pub fn attr(key: &str, attribute: &str) -> String {
    texts().attr(key, attribute, &args())
}

/// An attribute of a message as a signal.
pub fn attr_s(key: &'static str, attribute: &'static str) -> Signal<String> {
    Signal::derive(move || attr(key, attribute))
}

/// Whether there is a text of this name.
pub fn has(key: &str) -> bool {
    texts().has(key)
}

/// The active language.
pub fn lang() -> Lang {
    texts().lang()
}

/// The texts of the active language.
pub fn texts() -> Arc<Texts> {
    CURRENT.with(|current| follow(current, Arc::clone))
}

/// Fetches the texts of a language and makes it the active one.
pub async fn speak(lang: Lang) -> Result<(), domain::Problem> {
    if texts_untracked().lang() == lang && texts_untracked().has("app-crm") {
        return Ok(());
    }
    let source = crate::state::http::get_text(&format!("/texts/{lang}.ftl")).await?;
    let texts = Arc::new(parse(lang, &source));
    crate::state::look::remember_lang(lang);
    CURRENT.with(|current| current.set(texts));
    Ok(())
}

fn texts_untracked() -> Arc<Texts> {
    CURRENT.with(ArcRwSignal::get_untracked)
}

/// What is there before the first file has come: nothing, and no complaint about it.
fn without_texts() -> Texts {
    Texts::new(Lang::En, "", Box::new(IntlFormat::new(Lang::En))).0
}

fn parse(lang: Lang, source: &str) -> Texts {
    let (texts, faults) = Texts::new(lang, source, Box::new(IntlFormat::new(lang)));
    for fault in faults {
        leptos::logging::error!("{lang}: {fault}");
    }
    texts.on_trouble(|trouble| leptos::logging::warn!("{trouble}"))
}
