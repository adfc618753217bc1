//! The switch between the apps (row NAV-01): the name of the current one, and a menu of those that the user may use.

use leptos::prelude::*;

use super::sections::App;
use crate::{
    i18n::{attr, t, ta},
    ui::{ButtonKind, Menu, MenuItem, Opener},
};

/// The name of the app with the menu behind it.
#[component]
pub(super) fn AppMenu(app: Memo<App>) -> impl IntoView {
    let items = Signal::derive(move || {
        let offered = App::ALL.into_iter().filter_map(|app| Some((app, app.sections().first()?.href())));
        offered
            .map(|(one, href)| {
                let item = MenuItem::link(t(one.text()), href).icon(one.icon());
                item.detail(attr(one.text(), "hint")).checked(one == app.get()).into()
            })
            .collect::<Vec<_>>()
    });
    let opener = Opener {
        class: "topbar__app".to_owned(),
        kind: ButtonKind::Quiet,
        ..Opener::text(Signal::derive(move || {
            let args = texts::args().set("label", t("nav-apps")).set("value", t(app.get().text()));
            ta("label-value", args)
        }))
    };
    let name = move || view! { <span class="btn__text">{move || t(app.get().text())}</span> };
    // The name is shown, what it is for is said.
    let opener = Opener { icon_only: true, content: Some(ViewFn::from(name)), ..opener };
    view! { <Menu opener=opener items=items /> }
}
