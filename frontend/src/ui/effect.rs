//! Effects with little code each.

use leptos::prelude::*;

/// Runs something now and whenever a signal that it reads changes, as [`Effect::new`] does. The library's own brings its loop
/// anew for every caller, a kilobyte each (docs/page-size.md).
pub fn effect(run: impl FnMut() + 'static) {
    erased(Box::new(run));
}

fn erased(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}
