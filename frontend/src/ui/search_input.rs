//! A search box whose words live in the URL: it asks once somebody pauses in typing, and keeps what is typed meanwhile.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::{button::Size, icon::Icon, text_input::TextInput};

/// Long enough that not every letter asks the server, short enough to feel at once.
const PAUSE: Duration = Duration::from_millis(220);

/// The box. `value` is what is searched for now; the box follows it when it becomes something that was not typed here.
#[component]
pub fn SearchInput(
    #[prop(into)] value: Signal<String>,
    #[prop(into)] on_search: Callback<String>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] placeholder: Signal<String>,
) -> impl IntoView {
    let text = RwSignal::new(value.get_untracked());
    // What was asked for last: when the URL says so, nothing is new.
    let asked = StoredValue::new(value.get_untracked());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    super::effect(move || {
        let now = value.get();
        if asked.with_value(|asked| *asked != now) {
            stop();
            asked.set_value(now.clone());
            text.set(now);
        }
    });
    let search = move |wanted: String| {
        stop();
        let wanted = wanted.trim().to_owned();
        if asked.with_value(|asked| *asked != wanted) {
            asked.set_value(wanted.clone());
            on_search.run(wanted);
        }
    };
    let typed = move |typed: String| {
        text.set(typed.clone());
        stop();
        timer.set_value(set_timeout_with_handle(move || search(typed), PAUSE).ok());
    };
    view! {
        <TextInput
            r#type="search"
            size=Size::Small
            icon=Icon::Search
            value=text
            on_input=typed
            on_commit=search
            label=label
            placeholder=placeholder
            autocomplete="off"
        />
    }
}
