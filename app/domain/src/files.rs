//! Files of records (row D-08): what is listed, where it comes from, how it can be looked at; and uploads in parts.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id, activity::FileInfo, record::Label};

/// The largest file of a new company, in megabytes of 1,024 × 1,024 bytes.
pub const STANDARD_MAX_FILE_MB: u32 = 25;
/// The most that a company can allow, in megabytes.
pub const MOST_FILE_MB: u32 = 2048;
/// The longest name of a file, in characters.
pub const MAX_FILE_NAME: usize = 200;
/// How much of an upload is sent at once, in bytes; a broken connection costs at most so much.
pub const UPLOAD_CHUNK: u64 = 1024 * 1024;
/// How much of a text the preview shows, in bytes.
pub const TEXT_PREVIEW: u64 = 256 * 1024;

/// How the page can show a file. What the contents are was decided by the server from the contents themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preview {
    /// A raster picture.
    Picture,
    /// A PDF, by the browser's own viewer.
    Pdf,
    /// As plain text, never as a page.
    Text,
}

impl FileInfo {
    /// How the page can show it; `None`: it can only be downloaded.
    pub fn preview(&self) -> Option<Preview> {
        match self.media_type.as_str() {
            _ if self.picture => Some(Preview::Picture),
            "application/pdf" => Some(Preview::Pdf),
            "text/plain" => Some(Preview::Text),
            _ => None,
        }
    }
}

/// Where a file of a record is used. Only the record's own ones are changed at the tab of files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "t", content = "v", rename_all = "snake_case")]
pub enum FileOrigin {
    /// Added at the tab of files.
    Own,
    /// Attached to this follow-up.
    FollowUp(Id),
    /// The value of this field.
    Field(String),
}

/// A file of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordFile {
    pub file: FileInfo,
    /// When it was uploaded, and by whom.
    pub at: DateTime<Utc>,
    pub by: Id,
    pub origin: FileOrigin,
}

/// The files of a record, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordFiles {
    pub files: Vec<RecordFile>,
    /// The names of those who uploaded them.
    pub labels: Vec<Label>,
}

/// An upload in parts that begins or goes on. The id is made by the sender and becomes the file's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadDraft {
    pub id: Id,
    pub name: String,
    /// How many bytes there will be.
    pub size: u64,
}

/// How far an upload is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadState {
    /// How many bytes have arrived and will stay.
    pub received: u64,
    /// The file, once all of it has arrived.
    pub file: Option<FileInfo>,
}

/// All files of the company.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StorageUse {
    pub files: u64,
    /// Bytes on the disk; the same contents are kept once.
    pub bytes: u64,
}

/// What is wrong with a new name of a file.
pub fn file_name_problems(name: &str) -> Vec<FieldProblem> {
    if name.trim().is_empty() {
        vec![FieldProblem::new("name", "check-required")]
    } else if name.chars().count() > MAX_FILE_NAME {
        vec![FieldProblem::new("name", "check-too-long").arg("max", MAX_FILE_NAME)]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_safe_has_a_preview() {
        let check = |media_type: &str, picture: bool, expected: Option<Preview>| {
            let (name, media_type) = ("a".to_owned(), media_type.to_owned());
            assert_eq!(FileInfo { id: Id::builtin(1), name, media_type, size: 1, picture }.preview(), expected);
        };
        check("image/png", true, Some(Preview::Picture));
        check("application/pdf", false, Some(Preview::Pdf));
        check("text/plain", false, Some(Preview::Text));
        check("image/svg+xml", false, None);
        check("text/html", false, None);
        check("application/octet-stream", false, None);
    }

    #[test]
    fn names_of_files_are_checked() {
        assert!(file_name_problems("offer.pdf").is_empty());
        assert_eq!(file_name_problems("  ")[0].message, "check-required");
        assert_eq!(file_name_problems(&"x".repeat(201))[0].message, "check-too-long");
    }
}
