//! Language, theme and density: on the document's root for CSS and screen readers, and remembered by the browser for the
//! time before somebody has signed in.

use domain::{
    Lang,
    session::{Density, Theme, UserSettings},
};
use leptos::prelude::*;

use super::kept;

const LANG: &str = "weft.lang";
const THEME: &str = "weft.theme";
const DENSITY: &str = "weft.density";

/// The language to begin with: the one used last in this browser, else the first of the browser's that Weft speaks.
pub(crate) fn first_lang() -> Option<Lang> {
    let remembered = kept::get::<Lang>(LANG);
    remembered.or_else(|| {
        let wanted = window().navigator().languages();
        wanted.iter().find_map(|tag| Lang::from_tag(&tag.as_string()?))
    })
}

/// Whether a language was chosen in this browser before.
pub(crate) fn has_lang() -> bool {
    kept::get::<Lang>(LANG).is_some()
}

/// Remembers the language and says it to the browser.
pub(crate) fn remember_lang(lang: Lang) {
    kept::set(LANG, &lang);
    set_root("lang", Some(lang.tag()));
}

/// The look that was used last in this browser.
pub(crate) fn apply_remembered() {
    let theme = kept::get(THEME).unwrap_or_default();
    let density = kept::get(DENSITY).unwrap_or_default();
    apply_look(theme, density);
}

/// The user's look.
pub(crate) fn apply(settings: &UserSettings) {
    kept::set(THEME, &settings.theme);
    kept::set(DENSITY, &settings.density);
    apply_look(settings.theme, settings.density);
}

fn apply_look(theme: Theme, density: Density) {
    let theme = match theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    let density = match density {
        Density::Compact => "compact",
        Density::Comfortable => "comfortable",
    };
    set_root("data-theme", theme);
    set_root("data-density", Some(density));
}

fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}
