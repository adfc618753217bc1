//! Calls `filter` with what libFuzzer thinks of.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| weft_fuzz::filter::run(data));
