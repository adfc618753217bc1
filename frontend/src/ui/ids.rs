//! Ids that tie elements together (label and input, button and menu): unique in the page, never seen by the user.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(1);

/// A fresh id such as `menu-7`.
pub(super) fn fresh(kind: &str) -> String {
    format!("{kind}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
