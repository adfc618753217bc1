//! All SQL of Weft: records, feed, sessions, organisation; migrations run here. No business rule is decided here.
//!
//! # The gate
//! Nothing reaches the data without a [`Viewer`](domain::Viewer): [`Store::read`] gives a [`View`], [`Store::write`] a
//! [`Tx`], and each carries the viewer. Reads of records add the visibility predicate of [`records::visibility`]
//! themselves; a caller can neither forget nor widen it. They work with the definitions as the viewer sees them
//! ([`View::module`]), in which a field that is hidden from him does not exist; writing takes the whole ones. A [`Tx`] that is dropped rolls back.
//!
//! # Writing SQL
//! Statements whose shape depends on a definition (records, filters) are built by sea-query in [`records`]; identifiers
//! come from the definitions only, values are always bound. Fixed statements are texts with `$1`-style parameters, in
//! the subset that SQLite and PostgreSQL share. Ids are 16 bytes, instants integer milliseconds since 1970, dates ISO
//! texts, amounts integers of ten-thousandths.

pub mod announcements;
pub mod backups;
pub mod columns;
pub mod connect;
pub mod error;
pub mod feed;
pub mod files;
pub mod help;
pub mod imports;
pub mod inspect;
pub mod jobs;
pub mod logs;
pub mod migrate;
mod name_orders;
pub mod notices;
pub mod numbers;
pub mod org;
pub mod phrases;
pub mod records;
mod seen;
pub mod sessions;
pub mod settings;
pub mod tasks;
pub mod time;
pub mod tx;
pub mod views;

pub use connect::{Store, collations};
pub use error::{Disk, Error, Result};
pub use time::Now;
pub use tx::{Signal, Tx, View};
