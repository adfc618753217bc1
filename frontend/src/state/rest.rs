//! The second half of the program: what a release page loads after it has shown its first list (docs/page-size.md).
//!
//! Pages that lie in it are drawn by [`whole_first`]. Where a function of it is called too early all the same, it is loaded at
//! once (`boot.js`): slower, never wrong.

use js_sys::Promise;
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use crate::ui::SkeletonRows;

#[wasm_bindgen]
extern "C" {
    /// `boot.js`. The first half also calls it where it calls the second (`xtask/src/split`).
    #[wasm_bindgen(js_namespace = weft, js_name = rest)]
    fn load_rest(now: bool) -> Promise;
}

thread_local! {
    static WHOLE: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Begins to load the second half.
pub(crate) fn load_whole() {
    spawn_local(async {
        // It is never refused.
        let _ = JsFuture::from(load_rest(false)).await;
        WHOLE.with(|whole| whole.set(true));
    });
}

/// A page of the second half, as soon as that is there.
pub(crate) fn whole_first(page: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let whole = WHOLE.with(Clone::clone);
    if whole.get_untracked() {
        return page();
    }
    load_whole();
    let there = Memo::new(move |_| whole.get());
    (move || if there.get() { untrack(&page) } else { view! { <SkeletonRows /> }.into_any() }).into_any()
}
