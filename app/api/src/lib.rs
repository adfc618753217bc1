//! The contract between page and server: server functions, a few lines each.
//!
//! A function takes the context of the request, calls one service and maps the error; nothing else. In the browser the
//! same function is one POST to its endpoint. The router answers only signed-in callers, except for [`PUBLIC`].

pub mod activity;
pub mod announcements;
pub mod backups;

pub mod book;
pub mod company;
pub mod error;
pub mod exchange;
pub mod files;
pub mod help;
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
pub mod wire;

#[cfg(not(target_arch = "wasm32"))]
mod answer;
#[cfg(not(target_arch = "wasm32"))]
pub use answer::{Answer, cookie, status};

pub use error::ApiError;
pub use wire::Wire;

/// The functions that may be called without a session, by path.
pub const PUBLIC: [&str; 4] =
    ["/api/sessions/welcome", "/api/sessions/start", "/api/sessions/setup", "/api/sessions/sign-in"];

/// What a server function returns.
pub type Result<T> = std::result::Result<T, ApiError>;
