//! The keys that mean something on every page.

use domain::ModuleKey;
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::{
    Panels,
    create::open_empty,
    menus,
    sections::{App, Section},
    words::focus,
};
use crate::{
    i18n::ts,
    state::{KeyGroup, bind_key, go, keys, session},
};

/// Starts to listen, and binds the keys of the frame.
pub(super) fn bind(panels: Panels, here: Memo<Option<Section>>) {
    keys::listen();
    bind_key("/", KeyGroup::Everywhere, ts("keys-search"), focus_search);
    bind_key("c", KeyGroup::Everywhere, ts("keys-create"), move || {
        create(here.get_untracked().and_then(Section::module));
    });
    bind_key("?", KeyGroup::Everywhere, ts("keys-help"), move || panels.help.set(true));
    bind_key("h", KeyGroup::Everywhere, ts("help-open"), move || panels.guide.set(true));
    bind_key("g h", KeyGroup::Go, ts("shell-home"), || go("/"));
    // Sections come and go with the user's rights.
    crate::ui::effect(|| {
        for section in App::ALL.into_iter().flat_map(App::sections) {
            let name = Signal::derive(move || section.name());
            bind_key(&format!("g {}", letter(section)), KeyGroup::Go, name, move || go(&section.href()));
        }
        if session().may_admin_any() {
            bind_key("g s", KeyGroup::Go, ts("nav-admin"), || go("/admin"));
        }
    });
}

/// A new record of the section one is in; the choice of all others.
fn create(here: Option<ModuleKey>) {
    let creatable = untrack(|| session().creatable());
    if let Some(module) = here.filter(|module| creatable.contains(module)) {
        open_empty(module);
    } else if let Some(button) = find(&format!(".{}", menus::CREATE)) {
        button.click();
    }
}

fn focus_search() {
    if let Some(input) = find("main input[type=search]") {
        focus(&input);
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// The letter after `g`; the same in every language, so that hands remember it.
const fn letter(section: Section) -> char {
    let module = match section {
        Section::Tasks => return 'k',
        Section::AddressBook => return 'b',
        Section::Module(module) => module,
    };
    match module {
        ModuleKey::Lead => 'l',
        ModuleKey::Customer => 'c',
        ModuleKey::Contact => 'p',
        ModuleKey::Opportunity => 'o',
        ModuleKey::Contract => 't',
        ModuleKey::Payment => 'm',
        ModuleKey::PaymentPlan => 'n',
        ModuleKey::TaxInvoice => 'i',
        ModuleKey::Visit => 'v',
        ModuleKey::Product => 'r',
        ModuleKey::Campaign => 'a',
        ModuleKey::CustomerAddress => 'd',
        ModuleKey::Expense => 'e',
    }
}
