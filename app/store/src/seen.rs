//! What viewers see of the definitions, made once for all who have the same field rights.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::{Schema, Viewer, access::FieldLimits};

/// More ways to see them than a company has; beyond it, roles have been changed very often since the start.
const MOST: usize = 256;

/// The definitions in force by the limits of those who asked for them. When the configuration changes, it begins anew.
#[derive(Default)]
pub(crate) struct Seen(Mutex<Cache>);

#[derive(Default)]
struct Cache {
    /// The definitions of which the others are made.
    whole: Option<Arc<Schema>>,
    seen: HashMap<FieldLimits, Arc<Schema>>,
}

impl Seen {
    /// The definitions as this viewer sees them; for most people they are the whole ones.
    pub(crate) fn of(&self, viewer: &Viewer, whole: &Arc<Schema>) -> Arc<Schema> {
        let limits = viewer.limits();
        if limits.is_empty() {
            return Arc::clone(whole);
        }
        // Nothing that holds the lock can panic.
        let mut cache = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let same = cache.whole.as_ref().is_some_and(|known| Arc::ptr_eq(known, whole));
        if !same || cache.seen.len() > MOST {
            *cache = Cache { whole: Some(Arc::clone(whole)), seen: HashMap::new() };
        }
        let seen = cache.seen.entry(limits.clone()).or_insert_with(|| Arc::new(whole.seen_with(limits)));
        Arc::clone(seen)
    }
}
