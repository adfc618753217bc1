//! What the search offers: records that the server found, and the pages and actions that the page knows itself.

use domain::{
    Action, Id, ModuleKey,
    search::{self, Found, Hit, Piece, Query as Words},
    session::Theme,
    switches,
};
use leptos::prelude::*;

use super::super::{Panels, create::open_empty, sections::App, words::theme_key};
use crate::{
    admin::ConsolePage,
    i18n::{field_label, module_name, module_new, t, ta},
    records::list::module_icon,
    state::{self, Query, query, session},
    ui::Icon,
};

/// Pages and actions of one group that are shown once something is typed.
const MOST: usize = 8;

/// One row.
#[derive(Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) icon: Icon,
    pub(super) label: Vec<Piece>,
    pub(super) detail: Option<Vec<Piece>>,
    pub(super) run: Run,
}

/// What a row does.
#[derive(Clone)]
pub(super) enum Run {
    Go(String),
    Do(Callback<()>),
}

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        // Of two actions nobody can tell.
        matches!((self, other), (Self::Go(one), Self::Go(other)) if one == other)
    }
}

/// Rows under a heading.
#[derive(Clone, PartialEq)]
pub(super) struct Group {
    pub(super) heading: String,
    pub(super) entries: Vec<Entry>,
}

/// A record that was opened lately.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Recent {
    module: ModuleKey,
    id: Id,
    title: String,
    detail: Option<String>,
}

impl Entry {
    pub(super) fn new(icon: Icon, label: String, run: Run) -> Self {
        Self { icon, label: plain(label), detail: None, run }
    }

    fn text(&self) -> String {
        self.label.iter().map(|piece| piece.text.as_str()).collect()
    }
}

fn plain(text: String) -> Vec<Piece> {
    vec![Piece { text, hit: false }]
}

/// The records that were opened last, as far as the user still sees them.
pub(super) fn recent() -> Query<Vec<Recent>> {
    query(
        || (),
        |()| async {
            let places = state::recent_records();
            let mut named = Vec::new();
            for module in ModuleKey::ALL {
                let ids: Vec<Id> = places.iter().filter(|(of, _)| *of == module).map(|(_, id)| *id).collect();
                if !ids.is_empty() && session().may(module, Action::View) {
                    named.extend(api::records::labels(module, ids).await?);
                }
            }
            let recent = |(module, id): (ModuleKey, Id)| {
                let label = named.iter().find(|label| label.id == id)?;
                Some(Recent { module, id, title: label.text.clone(), detail: label.detail.clone() })
            };
            Ok(places.into_iter().filter_map(recent).collect())
        },
    )
}

/// Everything that fits what is typed; without it, what was opened last and where one can go.
pub(super) fn groups(typed: &str, found: Option<Found>, recent: Vec<Recent>, panels: Panels) -> Vec<Group> {
    let mut groups = Vec::new();
    if typed.is_empty() {
        groups.push(Group { heading: t("search-recent"), entries: recent.into_iter().map(opened).collect() });
        groups.push(Group { heading: t("search-pages"), entries: pages() });
        groups.push(Group { heading: t("search-actions"), entries: actions(panels) });
    } else {
        groups.extend(found.unwrap_or_default().groups.into_iter().map(|group| records(group, typed)));
        groups.push(Group { heading: t("search-pages"), entries: fitting(pages(), typed) });
        groups.push(Group { heading: t("search-actions"), entries: fitting(actions(panels), typed) });
    }
    groups.retain(|group| !group.entries.is_empty());
    groups
}

fn opened(recent: Recent) -> Entry {
    let href = format!("/{}/{}", recent.module.path(), recent.id);
    let detail = recent.detail.unwrap_or_else(|| crate::i18n::module_one(recent.module));
    let title = if recent.title.is_empty() { t("list-untitled") } else { recent.title };
    Entry { detail: Some(plain(detail)), ..Entry::new(module_icon(recent.module), title, Run::Go(href)) }
}

fn records(group: search::Group, typed: &str) -> Group {
    let module = group.module;
    let mut entries: Vec<Entry> = group.hits.into_iter().map(|hit| record(module, hit)).collect();
    if group.more {
        entries.push(super::more(module, typed));
    }
    Group { heading: module_name(module), entries }
}

fn record(module: ModuleKey, hit: Hit) -> Entry {
    let label = if hit.title.is_empty() { plain(t("list-untitled")) } else { hit.title };
    let detail = match hit.by {
        Some(by) => {
            let def = session().module(module);
            let name = def.as_ref().and_then(|def| def.field(&by.field)).map(|field| field_label(module, field));
            let mut pieces = plain(name.map(|name| format!("{name} ")).unwrap_or_default());
            pieces.extend(by.text);
            Some(pieces)
        }
        None => hit.detail.map(plain),
    };
    Entry { icon: module_icon(module), label, detail, run: Run::Go(format!("/{}/{}", module.path(), hit.id)) }
}

/// Those whose label has every word, marked.
fn fitting(entries: Vec<Entry>, typed: &str) -> Vec<Entry> {
    let words = Words::parse(typed);
    let fits = |entry: &Entry| words.is_in([search::indexed(&entry.text(), []).as_str()]);
    let marked = |entry: Entry| Entry { label: search::pieces(&entry.text(), &words), ..entry };
    entries.into_iter().filter(fits).map(marked).take(MOST).collect()
}

fn pages() -> Vec<Entry> {
    let section =
        |section: super::super::sections::Section| Entry::new(section.icon(), section.name(), Run::Go(section.href()));
    let mut pages: Vec<Entry> = App::ALL.into_iter().flat_map(App::sections).map(section).collect();
    let page = |icon, text, href: &str| Entry::new(icon, t(text), Run::Go(href.to_owned()));
    if session().has_app(switches::App::Announcements) {
        pages.push(page(Icon::Megaphone, "nav-announcements", "/announcements"));
    }
    if crate::duplicates::may_check() {
        pages.push(page(Icon::Copy, "duplicates-title", "/duplicates"));
    }
    pages.push(page(Icon::User, "nav-profile", "/profile"));
    pages.push(page(Icon::Key, "nav-password", "/profile/password"));
    for page in ConsolePage::permitted() {
        let entry = Entry::new(page.icon(), page.name(), Run::Go(page.href()));
        pages.push(Entry { detail: Some(plain(t("nav-admin"))), ..entry });
    }
    pages
}

fn actions(panels: Panels) -> Vec<Entry> {
    let act = |run: fn()| Run::Do(Callback::new(move |()| run()));
    let mut actions: Vec<Entry> = session()
        .creatable()
        .into_iter()
        .map(|module| Entry::new(Icon::Plus, module_new(module), Run::Do(Callback::new(move |()| open_empty(module)))))
        .collect();
    for module in session().sections() {
        let imports = session().module(module).is_some_and(|def| def.features.import);
        if imports && session().may(module, Action::Import) {
            let text = ta("search-import", texts::args().set("module", module_name(module)));
            actions.push(Entry::new(Icon::Import, text, Run::Go(format!("/{}/import", module.path()))));
        }
    }
    let theme = |theme: Theme, icon| {
        let change = move |()| session().change_settings(|settings| settings.theme = theme);
        let text = ta("search-theme", texts::args().set("theme", t(theme_key(theme))));
        Entry::new(icon, text, Run::Do(Callback::new(change)))
    };
    actions.push(theme(Theme::Dark, Icon::Moon));
    actions.push(theme(Theme::Light, Icon::Sun));
    actions.push(theme(Theme::System, Icon::Monitor));
    let keys = Run::Do(Callback::new(move |()| panels.help.set(true)));
    actions.push(Entry::new(Icon::Help, t("keys-title"), keys));
    actions.push(Entry::new(Icon::LogOut, t("nav-sign-out"), act(state::sign_out_here)));
    actions
}
