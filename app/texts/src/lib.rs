//! The languages of Weft: the Fluent files (`<lang>/<area>.ftl`) and the formatting of their messages.
//!
//! Pure code for the browser and the server: the page fetches the files of its one language in two parts ([`Part`]) and builds
//! [`Texts`] from them; the server carries all five (`embedded`). Numbers and dates in messages go through [`Format`], so that
//! the page can bind it to the browser's `Intl`; [`PlainFormat`] is the same in plain Rust. How files and keys are named:
//! `README.md` of this folder.

mod args;
#[cfg(not(target_arch = "wasm32"))]
mod embedded;
mod format;
mod functions;
mod names;
mod part;
mod plain;
mod texts;

pub use args::{Arg, Args, NUMBERS, args};
#[cfg(not(target_arch = "wasm32"))]
pub use embedded::{embedded, embedded_files, embedded_part};
pub use format::{DateLength, Format, NumberStyle};
pub use part::Part;
pub use plain::PlainFormat;
pub use texts::{Texts, Trouble};
