//! The use cases of Weft: one function each, one transaction each.
//!
//! Every function takes a [`Context`] (or a [`Door`], before anybody is signed in): who asks, the clock, the ids, the
//! company's configuration. It opens one transaction from it, applies the domain's rules, writes, and commits. Mails and
//! other things for the world outside leave as rows of the same transaction. Nothing here knows HTTP, cookies or Leptos.

pub mod activity;
pub mod announcements;
mod audit;
pub mod backups;

pub mod book;
pub mod boot;
pub mod company;
pub mod context;
pub mod duplicates;
pub mod error;
pub mod exchange;
pub mod files;
pub mod help;
pub mod hooks;
pub mod import;
pub mod jobs;
pub mod live;
pub mod logs;
pub mod notices;
pub mod org;
pub mod phrases;
pub mod records;
pub mod recycle_bin;
pub mod search;
pub mod sessions;
pub mod switches;
pub mod tasks;
pub mod views;

pub use context::{Clock, Config, Context, Door, Ids, Services};
pub use error::{Error, Result};
