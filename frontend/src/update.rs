//! The word that a new version of the app is there. `install.js` finds it; whoever is in the middle of something chooses
//! the moment himself.

use leptos::{ev, prelude::*, web_sys::Event};

use crate::{
    i18n::ts,
    ui::{Button, ButtonKind, Icon, IconButton, Size},
};

/// Stands in a corner over every page once there is something newer.
#[component]
pub(crate) fn UpdateNotice() -> impl IntoView {
    // It may have been found before the page was there.
    let root = document().document_element();
    let ready = RwSignal::new(root.is_some_and(|root| root.has_attribute("data-update")));
    let handle = window_event_listener(ev::Custom::<Event>::new("weft-update"), move |_| ready.set(true));
    on_cleanup(move || handle.remove());
    let take_over = move |_| {
        if let Ok(event) = Event::new("weft-take-over") {
            let _ = window().dispatch_event(&event);
        }
    };
    let later = move |_| crate::state::later(move || ready.set(false));
    let notice = move || {
        view! {
            <div class="update" role="status">
                {Icon::Sparkles.view()}
                <span class="update__text">{ts("page-update")}</span>
                <Button text=ts("page-update-reload") kind=ButtonKind::Primary size=Size::Small on_click=take_over />
                <IconButton icon=Icon::X label=ts("action-close") on_click=later />
            </div>
        }
    };
    move || ready.get().then(notice)
}
