//! What a company switches on and off as a whole: apps that it does without (row ADM-02), features that are being tried
//! (row ADM-23).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::AdminRight;

/// An app: a part of Weft that some companies do not need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum App {
    /// What Weft is for: it is always there.
    Crm,
    Tasks,
    Announcements,
    AddressBook,
}

impl App {
    /// All apps in the order of the console.
    pub const ALL: [Self; 4] = [Self::Crm, Self::Tasks, Self::Announcements, Self::AddressBook];

    /// The key in the database and, with hyphens, in the texts (`managed-app-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Crm => "crm",
            Self::Tasks => "tasks",
            Self::Announcements => "announcements",
            Self::AddressBook => "address_book",
        }
    }

    /// The app with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|app| app.key() == key)
    }

    /// Whether a company can do without it.
    pub const fn can_be_off(self) -> bool {
        !matches!(self, Self::Crm)
    }

    /// The app without which an administrator's right has no use.
    pub const fn of_right(right: AdminRight) -> Option<Self> {
        match right {
            AdminRight::Announcements => Some(Self::Announcements),
            _ => None,
        }
    }
}

/// A feature that is being tried: off until a company wants it, and gone from here when it is finished or given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lab {
    /// Cards of a board say for how long nobody has been in touch ([`crate::board::quiet_days`]).
    QuietCards,
}

impl Lab {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::QuietCards];

    /// The key in the database and, with hyphens, in the texts (`lab-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::QuietCards => "quiet_cards",
        }
    }

    /// The feature with this key; `None` for one that is tried no more.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lab| lab.key() == key)
    }
}

/// What the company switched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Switches {
    /// The apps that are switched off.
    pub apps_off: BTreeSet<App>,
    /// The features that are being tried.
    pub labs: BTreeSet<Lab>,
}

impl Switches {
    /// Whether the app is there.
    pub fn has(&self, app: App) -> bool {
        !self.apps_off.contains(&app)
    }

    /// Whether the feature is being tried.
    pub fn tries(&self, lab: Lab) -> bool {
        self.labs.contains(&lab)
    }

    /// Switches an app; answers false for one that cannot be switched off.
    #[must_use]
    pub fn set_app(&mut self, app: App, on: bool) -> bool {
        if on {
            self.apps_off.remove(&app);
        } else if app.can_be_off() {
            self.apps_off.insert(app);
        }
        on || app.can_be_off()
    }

    /// Switches a feature that is being tried.
    pub fn set_lab(&mut self, lab: Lab, on: bool) {
        if on {
            self.labs.insert(lab);
        } else {
            self.labs.remove(&lab);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_but_the_crm_can_be_switched_off() {
        let mut switches = Switches::default();
        for app in App::ALL {
            assert!(switches.has(app));
            assert_eq!(switches.set_app(app, false), app != App::Crm);
            assert_eq!(switches.has(app), app == App::Crm);
            assert!(switches.set_app(app, true));
            assert!(switches.has(app));
        }
    }

    #[test]
    fn keys_lead_back() {
        assert!(App::ALL.into_iter().all(|app| App::parse(app.key()) == Some(app)));
        assert!(Lab::ALL.into_iter().all(|lab| Lab::parse(lab.key()) == Some(lab)));
        assert!(Lab::parse("given_up").is_none());
    }
}
