//! The use cases, on a real temporary database. One program: it links once, and shares its helpers.

mod export;
mod first_run;
mod import;
mod people;
mod records;
mod settings;
mod sign_in;
mod support;
