//! The whole server over HTTP: the real router behind a real socket, on a real database.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking; clippy.toml allows it inside test functions only"
)]

mod alike;
mod apps;
mod exports;
mod files;
mod fuzz;
mod hostile;
mod live;
mod page;
mod plain;
mod refusals;
mod rights;
mod secrets;
mod sign_in;
mod slow;
mod support;
mod walk;
