//! Waiting until somebody pauses in typing.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

/// Long enough that not every letter asks the server, short enough to feel at once.
const PAUSE: Duration = Duration::from_millis(220);

/// Calls `then` with the last value, once none has come for a moment; never after the component is gone.
pub(crate) fn after_pause<T: 'static>(then: impl Fn(T) + Copy + 'static) -> impl Fn(T) + Copy + Send + Sync + 'static {
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let then = StoredValue::new_local(then);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    move |value: T| {
        stop();
        let run = move || then.with_value(|then| then(value));
        timer.set_value(set_timeout_with_handle(run, PAUSE).ok());
    }
}
