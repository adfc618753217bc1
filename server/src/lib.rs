//! The server program as a library, so that its tests can run the whole of it: command line, configuration, router.
//!
//! It joins the crates below to the outside: it knows HTTP, cookies, signals and the machine's clock, and no business
//! rule.

pub mod cli;
pub mod listen;
pub mod machine;
pub mod web;
