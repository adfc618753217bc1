//! What is fuzzed. Each function takes any bytes and must neither fall over, nor take long, nor take much memory; the test
//! `corpus` of `app/services` calls the same functions with the kept corpus, on the stable compiler.

pub mod filter;
pub mod formula;
pub mod table;
pub mod workbook;
