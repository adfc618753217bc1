//! Export, and the state of running imports.

/// What lives in memory only: export tickets, running imports.
#[derive(Default)]
pub(crate) struct Runtime {}
