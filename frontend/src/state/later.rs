//! Doing something after the running event.

use std::time::Duration;

use leptos::prelude::set_timeout;

/// Runs when this event is over. What drops the very view whose event handler is running must wait so long: wasm-bindgen
/// throws "closure invoked after being dropped" otherwise.
pub fn later(work: impl FnOnce() + 'static) {
    set_timeout(work, Duration::ZERO);
}
