//! The apps and their sections: those that the user may view, and which one the path is in (rows NAV-01 to NAV-03).

use domain::{ModuleKey, switches};
use leptos::prelude::*;

use crate::{
    i18n::{module_name, t},
    records::list::module_icon,
    state::session,
    ui::Icon,
};

/// An app: a group of sections with a name in the top bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum App {
    #[default]
    Crm,
    /// What an office does besides selling: tasks, the address book.
    Office,
}

impl App {
    /// All apps in the order of the switcher.
    pub(super) const ALL: [Self; 2] = [Self::Crm, Self::Office];

    /// The key of its name in the texts.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Crm => "app-crm",
            Self::Office => "app-oa",
        }
    }

    pub(super) const fn icon(self) -> Icon {
        match self {
            Self::Crm => Icon::Customer,
            Self::Office => Icon::Todo,
        }
    }

    /// The sections that the user may view; none: the app is not for him.
    pub(super) fn sections(self) -> Vec<Section> {
        match self {
            Self::Crm => session().sections().into_iter().map(Section::Module).collect(),
            Self::Office => {
                let offered =
                    [(Section::Tasks, switches::App::Tasks), (Section::AddressBook, switches::App::AddressBook)];
                offered.into_iter().filter(|(_, app)| session().has_app(*app)).map(|(section, _)| section).collect()
            }
        }
    }
}

/// A section of an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Section {
    Module(ModuleKey),
    Tasks,
    AddressBook,
}

impl Section {
    fn parse(path: &str) -> Option<Self> {
        match path {
            "tasks" => Some(Self::Tasks),
            "address-book" => Some(Self::AddressBook),
            path => ModuleKey::parse(path).map(Self::Module),
        }
    }

    /// The app that it belongs to.
    pub(super) const fn app(self) -> App {
        match self {
            Self::Module(_) => App::Crm,
            Self::Tasks | Self::AddressBook => App::Office,
        }
    }

    /// Its address.
    pub(super) fn href(self) -> String {
        match self {
            Self::Module(module) => session().list_href(module),
            Self::Tasks => "/tasks".to_owned(),
            Self::AddressBook => "/address-book".to_owned(),
        }
    }

    /// Its name in the user's language.
    pub(super) fn name(self) -> String {
        match self {
            Self::Module(module) => module_name(module),
            Self::Tasks => t("nav-tasks"),
            Self::AddressBook => t("nav-address-book"),
        }
    }

    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Module(module) => module_icon(module),
            Self::Tasks => Icon::Todo,
            Self::AddressBook => Icon::Contact,
        }
    }

    /// The module whose section it is.
    pub(super) const fn module(self) -> Option<ModuleKey> {
        match self {
            Self::Module(module) => Some(module),
            Self::Tasks | Self::AddressBook => None,
        }
    }
}

/// The section that the path is in, if it is in one.
pub(super) fn current_section(path: Memo<String>) -> Memo<Option<Section>> {
    Memo::new(move |_| path.with(|path| Section::parse(path.trim_start_matches('/').split('/').next()?)))
}

/// The app whose sections are shown: that of the section one is in. Pages of no app leave the one from which one came.
pub(super) fn current_app(here: Memo<Option<Section>>) -> Memo<App> {
    Memo::new(move |before: Option<&App>| match (here.get(), before) {
        (Some(section), _) => section.app(),
        (None, Some(app)) => *app,
        // Whoever may see nothing else still has his tasks.
        (None, None) if App::Crm.sections().is_empty() && !App::Office.sections().is_empty() => App::Office,
        (None, None) => App::Crm,
    })
}

/// A link to a section, of the class of the bar that it stands in.
pub(super) fn section_link(
    section: Section,
    here: Memo<Option<Section>>,
    class: &'static str,
    text: &'static str,
) -> AnyView {
    let current = move || (here.get() == Some(section)).then_some("page");
    let name = move || section.name();
    view! {
        <a class=class href=move || section.href() title=name aria-current=current>
            {section.icon()}
            <span class=text>{name}</span>
        </a>
    }
    .into_any()
}
