//! Weft's rules and definitions: pure code, compiled for the browser and for the server.
//!
//! Nothing here does I/O, reads a clock, draws random numbers or knows SQL, HTTP or Leptos.

pub mod lang;

pub use lang::Lang;
