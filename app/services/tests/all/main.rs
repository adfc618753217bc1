//! The use cases, on a real temporary database. One program: it links once, and shares its helpers.

mod announcements;
mod audit;
mod board;
mod custom;
mod export;
mod field_rights;
mod files;
mod first_run;
mod import;
mod import_files;
mod import_undo;
mod merge;
mod people;
mod records;
mod recycle_bin;
mod search;
mod settings;
mod sign_in;
mod support;
mod tasks;
mod undo;
mod views;
mod visibility;
