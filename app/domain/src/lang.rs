//! The languages of the interface.

use serde::{Deserialize, Serialize};

/// A language of the interface; all five are complete at every commit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    En,
    Zh,
    Es,
    Fr,
    Ro,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::En, Self::Zh, Self::Es, Self::Fr, Self::Ro];

    /// The short code: the folder of its texts and the value that is stored.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ro => "ro",
        }
    }

    /// The BCP 47 tag for the document's `lang` attribute, `Intl` and collation.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans-CN",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ro => "ro",
        }
    }

    /// The language's own name, as its speakers write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Zh => "简体中文",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Ro => "Română",
        }
    }

    /// The language whose code or tag begins with `tag`'s first part; `None` for one that Weft does not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(first))
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::str::FromStr for Lang {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_tag(text).ok_or_else(|| format!("unknown language “{text}”: one of en, zh, es, fr, ro"))
    }
}
