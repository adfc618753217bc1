//! The program itself, as a machine treats it: copied while it works, killed, without room on its disk.
#![cfg(unix)]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking; clippy.toml allows it inside test functions only"
)]

mod backup;
mod client;
mod crash;
mod disk;
mod program;
mod read_only;
mod start;
