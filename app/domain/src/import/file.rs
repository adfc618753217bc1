//! An uploaded file, and how it is read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Notation, Source};
use crate::Id;

/// How the characters of a text file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Charset {
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "utf-16le")]
    Utf16Le,
    #[serde(rename = "utf-16be")]
    Utf16Be,
    #[serde(rename = "gb18030")]
    Gb18030,
    #[serde(rename = "windows-1250")]
    Windows1250,
    #[serde(rename = "windows-1252")]
    Windows1252,
}

impl Charset {
    /// All of them, the most usual first.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Gb18030, Self::Windows1252, Self::Windows1250, Self::Utf16Le, Self::Utf16Be];

    /// Its name in standards, which is also how it travels.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
            Self::Windows1250 => "windows-1250",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The one with this name.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|charset| charset.key() == key)
    }
}

/// The mark between the cells of a text file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    #[default]
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

impl Separator {
    /// All of them, the most usual first.
    pub const ALL: [Self; 4] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe];

    /// The key in texts (`import-separator-<key>`), which is also how it travels.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
            Self::Pipe => "pipe",
        }
    }

    /// The one with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|separator| separator.key() == key)
    }

    /// The mark itself, as a byte of ASCII.
    pub const fn mark(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
        }
    }
}

/// How a file is read. What is not said is found out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// Text files only.
    pub charset: Option<Charset>,
    /// Tables of text only.
    pub separator: Option<Separator>,
    /// Workbooks only: the name of a sheet.
    pub sheet: Option<String>,
}

/// What kind of file it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileForm {
    /// Separated texts: CSV and its kin.
    #[default]
    Text,
    /// A workbook: .xlsx, .xls or .ods.
    Workbook,
    /// vCards, one row for each.
    Cards,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetName {
    pub name: String,
    pub hidden: bool,
}

/// An uploaded table, as the wizard shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportFile {
    pub id: Id,
    pub name: String,
    pub form: FileForm,
    /// How it was read; what fits the form is said.
    pub reading: Reading,
    /// The sheets of a workbook that have cells or may have them, hidden ones last.
    pub sheets: Vec<SheetName>,
    pub columns: Vec<String>,
    /// The first rows.
    pub sample: Vec<Vec<String>>,
    pub rows: u64,
    /// The mapping that the heads suggest.
    pub guess: BTreeMap<String, Source>,
    /// The notation that its numbers and dates suggest.
    pub notation: Notation,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_what_travels() {
        for charset in Charset::ALL {
            assert_eq!(serde_json::to_value(charset).unwrap(), charset.key());
            assert_eq!(Charset::parse(charset.key()), Some(charset));
        }
        for separator in Separator::ALL {
            assert_eq!(serde_json::to_value(separator).unwrap(), separator.key());
            assert_eq!(Separator::parse(separator.key()), Some(separator));
        }
    }
}
