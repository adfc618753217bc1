//! The company's settings.

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use crate::{
    FieldProblem, Id, Lang, ModuleKey,
    files::{MOST_FILE_MB, STANDARD_MAX_FILE_MB, StorageUse},
};

/// What holds for the whole company (row ADM-01).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Company {
    pub name: String,
    /// ISO 4217 code of the base currency; fixed once set.
    pub currency: String,
    /// IANA name of the zone in which business days are counted.
    pub time_zone: String,
    /// The language of what belongs to nobody: the default of new employees.
    pub lang: Lang,
    pub week_start: Weekday,
    /// The largest file that can be uploaded, in megabytes.
    #[serde(default = "standard_max_file_mb")]
    pub max_file_mb: u32,
    #[serde(default)]
    pub face: Face,
}

/// How the company shows itself to those who come to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Face {
    /// The web address under which people reach Weft, `https://crm.example.com`; empty: not known. It stands in links that
    /// leave the page.
    pub base_url: String,
    /// The file of the logo, in the top bar and on the sign-in page.
    pub logo: Option<Id>,
    /// The file of the picture beside the form of the sign-in page.
    pub sign_in_picture: Option<Id>,
}

/// The pictures of a [`Face`]: anybody may see them before he signs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FacePicture {
    Logo,
    SignIn,
}

impl FacePicture {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Logo, Self::SignIn];

    /// The key in the database and in its address, `/company/<key>`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Logo => "logo",
            Self::SignIn => "sign-in",
        }
    }

    /// The picture with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|picture| picture.key() == key)
    }

    /// The most bytes that it may have: everybody who signs in loads it.
    pub const fn most_bytes(self) -> u64 {
        match self {
            Self::Logo => 512 * 1024,
            Self::SignIn => 3 * 1024 * 1024,
        }
    }
}

impl Face {
    /// The file of a picture.
    pub const fn picture(&self, picture: FacePicture) -> Option<Id> {
        match picture {
            FacePicture::Logo => self.logo,
            FacePicture::SignIn => self.sign_in_picture,
        }
    }

    /// Sets the file of a picture.
    pub const fn set_picture(&mut self, picture: FacePicture, file: Option<Id>) {
        match picture {
            FacePicture::Logo => self.logo = file,
            FacePicture::SignIn => self.sign_in_picture = file,
        }
    }
}

/// The most characters of a web address.
const MOST_URL: usize = 200;

/// Whether this is a web address without path: a scheme, a host and perhaps a port.
pub fn is_base_url(text: &str) -> bool {
    let Some(authority) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    // An IPv6 address stands in brackets, with colons of its own.
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let named = |host: &str| {
        let letters = |label: &str| label.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
        host.split('.').all(|label| !label.is_empty() && letters(label))
    };
    let in_brackets = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let host_fits = in_brackets.map_or_else(|| named(host), |host| host.parse::<std::net::Ipv6Addr>().is_ok());
    host_fits && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0)) && text.len() <= MOST_URL
}

/// The company in figures: what the console opens with (row ADM-01).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    pub employees: Headcount,
    /// How many records the viewer sees of each module that he may view.
    pub records: Vec<(ModuleKey, u64)>,
    /// Bytes of the database on the disk.
    pub database: u64,
    pub files: StorageUse,
    /// Weft's version.
    pub version: String,
}

/// How many people there are, by their state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Headcount {
    pub active: u64,
    /// Have never signed in.
    pub not_activated: u64,
    pub disabled: u64,
}

fn standard_max_file_mb() -> u32 {
    STANDARD_MAX_FILE_MB
}

/// What the first-run page asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    pub company: Company,
    /// The super admin.
    pub admin_name: String,
    /// E-mail or mobile.
    pub admin_login: String,
    pub password: String,
}

impl Company {
    /// What is wrong with the settings; whether the time zone exists is the server's to say.
    pub fn problems(&self) -> Vec<FieldProblem> {
        let mut problems = Vec::new();
        if self.name.trim().is_empty() {
            problems.push(FieldProblem::new("name", "check-required"));
        }
        if self.name.chars().count() > 100 {
            problems.push(FieldProblem::new("name", "check-too-long").arg("max", 100));
        }
        if self.currency.len() != 3 || !self.currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
            problems.push(FieldProblem::new("currency", "check-unknown-option"));
        }
        if self.time_zone.is_empty() {
            problems.push(FieldProblem::new("time_zone", "check-required"));
        }
        if self.max_file_mb == 0 {
            problems.push(FieldProblem::new("max_file_mb", "check-below-minimum").arg("min", 1));
        }
        if self.max_file_mb > MOST_FILE_MB {
            problems.push(FieldProblem::new("max_file_mb", "check-above-maximum").arg("max", MOST_FILE_MB));
        }
        if !self.face.base_url.is_empty() && !is_base_url(&self.face.base_url) {
            problems.push(FieldProblem::new("base_url", "check-base-url"));
        }
        problems
    }

    /// The same as it is kept: without spaces around, and without the slash at the end of the address.
    #[must_use]
    pub fn tidy(mut self) -> Self {
        self.name = self.name.trim().to_owned();
        self.face.base_url = self.face.base_url.trim().trim_end_matches('/').to_owned();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::is_base_url;

    #[test]
    fn a_base_url_is_scheme_and_host() {
        for right in [
            "https://crm.example.com",
            "http://localhost",
            "https://crm.example.com:8443",
            "http://[::1]:8080",
            "http://[::1]",
            "https://公司.例子",
        ] {
            assert!(is_base_url(right), "{right}");
        }
        let long = format!("https://{}.com", "a".repeat(200));
        for wrong in [
            "",
            "crm.example.com",
            "ftp://crm.example.com",
            "https://",
            "https://crm.example.com/",
            "https://crm.example.com/weft",
            "https://crm.example.com?x",
            "https://user:word@crm.example.com",
            "https://crm..example.com",
            "https://crm.example.com:0",
            "https://crm.example.com:port",
            "https://crm example.com",
            "javascript:alert(1)",
            long.as_str(),
        ] {
            assert!(!is_base_url(wrong), "{wrong}");
        }
    }
}
