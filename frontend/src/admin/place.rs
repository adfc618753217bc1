//! The pages of the console: one for each right, and those that go with one. Their names, addresses and signs.

use domain::AdminRight;

use crate::{
    i18n::{attr, t},
    state::session,
    ui::Icon,
};

/// A page of the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConsolePage {
    /// The page of a right.
    Of(AdminRight),
    /// Apps, switched on and off (row ADM-02).
    Apps,
    /// Features that are being tried (row ADM-23).
    Labs,
}
use ConsolePage::{Apps, Labs, Of};

/// The pages in their sections.
pub(super) const SECTIONS: [(&str, &[ConsolePage]); 3] = [
    (
        "admin-section-company",
        &[
            Of(AdminRight::Company),
            Apps,
            Of(AdminRight::Announcements),
            Of(AdminRight::Backups),
            Of(AdminRight::Logs),
            Labs,
        ],
    ),
    ("admin-section-people", &[Of(AdminRight::Employees), Of(AdminRight::Departments), Of(AdminRight::Roles)]),
    (
        "admin-section-crm",
        &[
            Of(AdminRight::Fields),
            Of(AdminRight::Numbers),
            Of(AdminRight::FollowUpMethods),
            Of(AdminRight::ProductCategories),
        ],
    ),
];

impl From<AdminRight> for ConsolePage {
    fn from(right: AdminRight) -> Self {
        Of(right)
    }
}

impl ConsolePage {
    /// The page with this key, the word after `/admin/`.
    pub(super) fn parse(key: &str) -> Option<Self> {
        SECTIONS.into_iter().flat_map(|(_, pages)| pages).copied().find(|page| page.key() == key)
    }

    /// The pages that the user may open.
    pub(crate) fn permitted() -> Vec<Self> {
        SECTIONS.into_iter().flat_map(|(_, pages)| pages).copied().filter(|page| page.is_permitted()).collect()
    }

    /// Whether the user may open it.
    pub(super) fn is_permitted(self) -> bool {
        session().may_admin(self.right())
    }

    /// The right that it needs.
    const fn right(self) -> AdminRight {
        match self {
            Of(right) => right,
            Apps | Labs => AdminRight::Company,
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Of(right) => right.key(),
            Apps => "apps",
            Labs => "labs",
        }
    }

    fn text(self) -> String {
        match self {
            Of(right) => format!("admin-right-{}", right.key()),
            Apps | Labs => format!("{}-title", self.key()),
        }
    }

    /// Its name.
    pub(crate) fn name(self) -> String {
        t(&self.text())
    }

    /// What it is for.
    pub(super) fn hint(self) -> String {
        attr(&self.text(), "hint")
    }

    /// Its address.
    pub(crate) fn href(self) -> String {
        match self {
            // They are written where they are read.
            Of(AdminRight::Announcements) => "/announcements".to_owned(),
            _ => format!("/admin/{}", self.key()),
        }
    }

    /// Its sign.
    pub(crate) const fn icon(self) -> Icon {
        match self {
            Of(AdminRight::Company) => Icon::Settings,
            Of(AdminRight::Employees) => Icon::Users,
            Of(AdminRight::Departments) => Icon::Network,
            Of(AdminRight::Roles) => Icon::Shield,
            Of(AdminRight::Fields) => Icon::Columns,
            Of(AdminRight::Numbers) => Icon::Hash,
            Of(AdminRight::FollowUpMethods) => Icon::Message,
            Of(AdminRight::ProductCategories) => Icon::Tag,
            Of(AdminRight::Announcements) => Icon::Megaphone,
            Of(AdminRight::Backups) => Icon::Archive,
            Of(AdminRight::Logs) => Icon::History,
            Apps => Icon::Apps,
            Labs => Icon::Lab,
        }
    }
}
