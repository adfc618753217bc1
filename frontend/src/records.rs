//! Records: their lists, pages, forms, and what is done to several of them at once. One line per part.

pub mod activity;
pub mod batch;
pub mod export;
pub mod files;
pub mod filter;
pub mod form;
pub mod history;
pub mod lines;
pub mod list;
pub mod merge;
pub mod page;
pub mod team;
pub mod views;
