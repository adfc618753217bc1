//! What the company switches on and off, and of what its people want to be notified. Keys that this version does not know
//! are left out: a feature that was being tried may be finished by now.

use domain::{
    Id,
    notice::{NoticeKind, NoticeSettings},
    switches::{App, Lab, Switches},
};
use serde::{Deserialize, Serialize};

use crate::{Result, Tx, View};

const SWITCHES: &str = "switches";
/// The key of [`NoticeSettings`] among a person's settings.
const NOTICES: &str = "notices";

/// [`Switches`] by their keys.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    apps_off: Vec<String>,
    labs: Vec<String>,
}

impl View {
    /// What the company switched.
    pub async fn switches(&mut self) -> Result<Switches> {
        let stored: Stored = self.setting(SWITCHES).await?.unwrap_or_default();
        Ok(Switches {
            apps_off: stored.apps_off.iter().filter_map(|key| App::parse(key)).collect(),
            labs: stored.labs.iter().filter_map(|key| Lab::parse(key)).collect(),
        })
    }

    /// Of what an employee does not want to be notified.
    pub async fn notice_settings(&mut self, employee: Id) -> Result<NoticeSettings> {
        let off: Vec<String> = self.user_setting(employee, NOTICES).await?.unwrap_or_default();
        Ok(NoticeSettings { off: off.iter().filter_map(|key| NoticeKind::parse(key)).collect() })
    }
}

impl Tx {
    /// Keeps what the company switched.
    pub async fn save_switches(&mut self, switches: &Switches) -> Result<()> {
        let stored = Stored {
            apps_off: switches.apps_off.iter().map(|app| app.key().to_owned()).collect(),
            labs: switches.labs.iter().map(|lab| lab.key().to_owned()).collect(),
        };
        self.save_setting(SWITCHES, &stored).await
    }

    /// Keeps of what an employee does not want to be notified.
    pub async fn save_notice_settings(&mut self, employee: Id, settings: &NoticeSettings) -> Result<()> {
        let off: Vec<&str> = settings.off.iter().map(|kind| kind.key()).collect();
        self.save_user_setting(employee, NOTICES, &off).await
    }
}
