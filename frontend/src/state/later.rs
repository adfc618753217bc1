//! Doing something after the running event.

use std::time::Duration;

use leptos::{
    prelude::{set_timeout, window},
    wasm_bindgen::JsCast,
};
use wasm_bindgen_futures::JsFuture;

/// Runs when this event is over. What drops the very view whose event handler is running must wait so long: wasm-bindgen
/// throws "closure invoked after being dropped" otherwise.
pub fn later(work: impl FnOnce() + 'static) {
    set_timeout(work, Duration::ZERO);
}

/// Waits.
pub async fn sleep(time: Duration) {
    let milliseconds = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(resolve.unchecked_ref(), milliseconds);
    });
    // It is never refused.
    let _ = JsFuture::from(promise).await;
}
