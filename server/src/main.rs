//! The program `weft`.

use std::process::ExitCode;

/// A request makes thousands of small objects, many of them freed by another thread: the system's allocator takes a
/// quarter of its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    weft::cli::main()
}
