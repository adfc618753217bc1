//! The sections of the app: those that the user may view, and which one the path is in.

use domain::ModuleKey;
use leptos::prelude::*;

use crate::{i18n::module_name, records::list::module_icon};

/// The module that the path is in, if it is in one.
pub(super) fn current_section(path: Memo<String>) -> Memo<Option<ModuleKey>> {
    Memo::new(move |_| path.with(|path| ModuleKey::parse(path.trim_start_matches('/').split('/').next()?)))
}

/// The address of a section.
pub(super) fn href(module: ModuleKey) -> String {
    format!("/{}", module.path())
}

/// A link to a section, of the class of the bar that it stands in.
pub(super) fn section_link(
    module: ModuleKey,
    here: Memo<Option<ModuleKey>>,
    class: &'static str,
    text: &'static str,
) -> AnyView {
    let current = move || (here.get() == Some(module)).then_some("page");
    let name = move || module_name(module);
    view! {
        <a class=class href=href(module) title=name aria-current=current>
            {module_icon(module)}
            <span class=text>{name}</span>
        </a>
    }
    .into_any()
}
