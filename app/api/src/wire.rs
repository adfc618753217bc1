//! How a call travels: arguments and answer as JSON, one POST each way.
//!
//! The server speaks what every server function does. The page has its own half: there are more than a hundred functions, and
//! with the library's client each of them would bring its own copy of the code that sends a request (docs/page-size.md).

mod read;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub use browser::{Wire, early};

pub use read::{Unreadable, read};

/// The protocol of all server functions.
#[cfg(not(target_arch = "wasm32"))]
pub type Wire = server_fn::Http<server_fn::codec::Json, server_fn::codec::Json>;
