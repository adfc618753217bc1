//! Weft's rules and definitions: pure code, compiled for the browser and for the server.
//!
//! Nothing here does I/O, reads a clock, draws random numbers or knows SQL, HTTP or Leptos. Time, identity and the
//! company's settings come in as parameters, so that the same function decides the same thing on both sides.
//!
//! Start with [`schema`] (what a module is), [`record`] (what a record is), [`check`] (what may be saved) and
//! [`access`] (who may see it).

pub mod access;
pub mod activity;
pub mod announcement;
pub mod backups;
pub mod book;

pub mod board;
pub mod check;
pub mod company;
pub mod feed;
pub mod files;
pub mod filter;
pub mod formula;
pub mod help;
pub mod id;
pub mod import;
pub mod lang;
pub mod list;
pub mod logs;
pub mod merge;
pub mod money;
pub mod notice;
pub mod number;
pub mod org;
pub mod period;
pub mod phrases;
pub mod problem;
pub mod record;
pub mod recycle_bin;
pub mod schema;
pub mod search;
pub mod session;
pub mod switches;
pub mod tasks;
pub mod undo;
pub mod value;

pub use access::{Action, AdminRight, Scopes, Viewer};
pub use id::Id;
pub use lang::Lang;
pub use problem::{FieldProblem, Problem};
pub use record::{Draft, Record};
pub use schema::{FieldDef, FieldKind, ModuleDef, ModuleKey, Schema};
pub use value::Value;
