//! The page of Weft: a client of the server's contract (`api`), drawn with the kit of `ui`.
//!
//! Start with [`app`] (the routes), [`state`] (what the page knows) and [`shell`] (the frame around every page).

#![expect(unreachable_pub, reason = "the component macro of Leptos makes public items of private ones")]

#[cfg(not(target_arch = "wasm32"))]
compile_error!("the page is for the browser: `cargo check -p frontend --target wasm32-unknown-unknown`");

pub mod admin;
pub mod app;
pub mod book;
mod duplicates;
pub mod failure;
pub mod fields;
pub mod format;
pub mod i18n;
pub mod import;
pub mod modules;
pub mod pages;
mod paging;
pub mod records;
pub mod recycle_bin;
pub mod shell;
pub mod state;
pub mod tasks;
pub mod ui;
mod update;

fn main() {
    failure::catch_panics();
    // After `boot.js` knows that the program runs: from then on it can load the second half.
    state::later(app::mount);
}
