//! The page of Weft: a client of the server's contract (`api`), drawn with the kit of `ui`.
//!
//! Start with [`app`] (the routes), [`state`] (what the page knows) and [`shell`] (the frame around every page).

#[cfg(not(target_arch = "wasm32"))]
compile_error!("the page is for the browser: `cargo check -p frontend --target wasm32-unknown-unknown`");

mod admin;
mod app;
mod failure;
mod fields;
mod format;
mod i18n;
mod import;
mod modules;
mod pages;
mod records;
mod shell;
mod state;
mod ui;

fn main() {
    failure::catch_panics();
    app::mount();
}
