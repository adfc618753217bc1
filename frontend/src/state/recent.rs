//! The records that the user opened last, for the search over everything. Only where they are is kept, in the browser; how
//! they are called is asked for, so that nobody reads what he may not see any more.

use domain::{Id, ModuleKey};

use super::{DraftStore, draft_store};

/// So many are kept.
const MOST: usize = 8;

fn place() -> DraftStore {
    draft_store("recent")
}

/// Remembers that a record was opened.
pub(crate) fn remember_record(module: ModuleKey, id: Id) {
    let mut records = recent_records();
    records.retain(|(_, other)| *other != id);
    records.insert(0, (module, id));
    records.truncate(MOST);
    place().save(&records);
}

/// The records that were opened last, the latest first.
pub(crate) fn recent_records() -> Vec<(ModuleKey, Id)> {
    place().load().unwrap_or_default()
}
