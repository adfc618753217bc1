//! The time: the browser's clock, put right by the server's.

use std::cell::Cell;

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;

thread_local! {
    static AHEAD: Cell<TimeDelta> = const { Cell::new(TimeDelta::zero()) };
    static MINUTE: ArcTrigger = tick();
}

/// This moment.
pub fn now() -> DateTime<Utc> {
    browser_clock() + AHEAD.get()
}

/// Makes the caller follow the clock: it runs again each minute.
pub fn minute() {
    MINUTE.with(ArcTrigger::track);
}

/// Takes the server's clock for right from now on.
pub(crate) fn set_server_clock(now: DateTime<Utc>) {
    AHEAD.set(now - browser_clock());
}

fn browser_clock() -> DateTime<Utc> {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are whole and far below 2^53")]
    let millis = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

fn tick() -> ArcTrigger {
    let trigger = ArcTrigger::new();
    let notify = trigger.clone();
    // Lives as long as the page: nobody stops it.
    let _ = set_interval_with_handle(move || notify.notify(), std::time::Duration::from_mins(1));
    trigger
}
