//! The second half of the program and the rest of the texts: what a page loads after it has shown its first list
//! (docs/page-size.md).
//!
//! Pages that need them are drawn by [`whole_first`]. Where a function of it is called too early all the same, it is loaded at
//! once (`boot.js`): slower, never wrong.

use std::{cell::Cell, time::Duration};

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

/// How long what is drawn has the processor for itself: for as long, somebody looks for where to click.
const PAUSE: Duration = Duration::from_millis(250);
/// How long what follows waits for what was asked at most.
const PATIENCE: Duration = Duration::from_secs(3);

thread_local! {
    static WHOLE: ArcRwSignal<bool> = ArcRwSignal::new(false);
    static BEGUN: Cell<bool> = const { Cell::new(false) };
    static WANTED: Cell<bool> = const { Cell::new(false) };
    static UNDERWAY: Cell<u32> = const { Cell::new(0) };
}

/// A question on its way to the server: while there is one, what follows waits.
pub(super) struct Underway(());

impl Underway {
    pub(super) fn begin() -> Self {
        UNDERWAY.set(UNDERWAY.get() + 1);
        Self(())
    }
}

impl Drop for Underway {
    fn drop(&mut self) {
        UNDERWAY.set(UNDERWAY.get().saturating_sub(1));
        if WANTED.get() {
            load_when_quiet();
        }
    }
}

/// Begins to load what follows when the page that is shown has what it asks for: the two would share the network and the
/// processor, and somebody is waiting for one of them. Not for ever, though.
pub(crate) fn load_whole_soon() {
    if !BEGUN.get() && !WANTED.replace(true) {
        load_when_quiet();
        set_timeout(load_whole, PATIENCE);
    }
}

fn load_when_quiet() {
    // When what is drawn now has asked, or stands on the screen with what it was answered.
    request_animation_frame(|| {
        set_timeout(
            || {
                if UNDERWAY.get() == 0 {
                    load_whole();
                }
            },
            PAUSE,
        );
    });
}

/// Begins to load what follows.
fn load_whole() {
    WANTED.set(false);
    if BEGUN.replace(true) {
        return;
    }
    spawn_local(async {
        // Both are on their way at the same time.
        let program = load_rest(false);
        crate::i18n::complete().await;
        // It is never refused.
        let _ = JsFuture::from(program).await;
        WHOLE.with(|whole| whole.set(true));
    });
}

/// A page that needs what follows, as soon as that is there.
pub(crate) fn whole_first(page: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let whole = WHOLE.with(Clone::clone);
    if whole.get_untracked() {
        return page();
    }
    load_whole();
    let there = Memo::new(move |_| whole.get());
    (move || if there.get() { untrack(&page) } else { view! { <SkeletonRows /> }.into_any() }).into_any()
}
