//! The texts of the active language. Every function here is reactive: called inside a closure or a signal it follows a
//! change of the language without a reload.

use std::{cell::Cell, sync::Arc, time::Duration};

use domain::{Lang, Problem};
use leptos::prelude::*;
use texts::{Args, Part, Texts, Trouble, args};

use crate::{
    format::IntlFormat,
    state::{follow, http, look, sleep},
};

mod names;
mod problems;

pub use names::{field_label, group_label, module_empty, module_name, module_new, module_one, option_label};
pub use problems::{field_problem_text, problem_in_words, problem_text};

thread_local! {
    /// Outside of every owner, so that event handlers and futures find it too.
    static CURRENT: ArcRwSignal<Arc<Texts>> = ArcRwSignal::new(Arc::new(without_texts()));
    /// Whether a text was asked for that is not there yet.
    static MISSED: Cell<bool> = const { Cell::new(false) };
}

/// The longest pause between two tries to fetch the rest of the texts.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

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

/// Fetches the texts of a language and makes it the active one: what a first list says, and the rest where that was there
/// of the language before.
pub async fn speak(lang: Lang) -> Result<(), Problem> {
    if texts_untracked().lang() == lang && texts_untracked().has("app-crm") {
        return Ok(());
    }
    let (first, faults) = Texts::first(lang, &fetch(lang, Part::First).await?, Box::new(IntlFormat::new(lang)));
    complain(lang, &faults);
    let mut texts = first.on_trouble(notice);
    if texts_untracked().is_whole() {
        texts = with_rest(&texts, &fetch(lang, Part::Rest).await?);
    }
    look::remember_lang(lang);
    CURRENT.with(|current| current.set(Arc::new(texts)));
    Ok(())
}

/// Fetches the rest of the texts, once: trying until it is there.
pub(crate) async fn complete() {
    let mut pause = Duration::from_secs(1);
    while !texts_untracked().is_whole() {
        let lang = texts_untracked().lang();
        match fetch(lang, Part::Rest).await {
            Ok(source) => {
                let first = texts_untracked();
                // Otherwise another language was chosen meanwhile.
                if first.lang() == lang && !first.is_whole() {
                    take_whole(with_rest(&first, &source));
                }
            }
            Err(problem) => {
                leptos::logging::warn!("the rest of the texts: {problem}");
                sleep(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
        }
    }
}

/// Nothing that is on the screen says anything else with more texts, unless it lacked one.
fn take_whole(texts: Texts) {
    CURRENT.with(|current| {
        if MISSED.replace(false) {
            current.set(Arc::new(texts));
        } else {
            current.update_untracked(|current| *current = Arc::new(texts));
        }
    });
}

async fn fetch(lang: Lang, part: Part) -> Result<String, Problem> {
    http::get_text(&format!("/texts/{}", part.file(lang))).await
}

fn with_rest(first: &Texts, source: &str) -> Texts {
    let (texts, faults) = first.with_rest(source);
    complain(texts.lang(), &faults);
    texts
}

fn texts_untracked() -> Arc<Texts> {
    CURRENT.with(ArcRwSignal::get_untracked)
}

/// What is there before the first file has come: nothing, and no complaint about it.
fn without_texts() -> Texts {
    Texts::first(Lang::En, "", Box::new(IntlFormat::new(Lang::En))).0
}

fn complain(lang: Lang, faults: &[String]) {
    for fault in faults {
        leptos::logging::error!("{lang}: {fault}");
    }
}

fn notice(trouble: &Trouble) {
    if matches!(trouble, Trouble::NotYet(_)) {
        MISSED.set(true);
    }
    leptos::logging::warn!("{trouble}");
}
