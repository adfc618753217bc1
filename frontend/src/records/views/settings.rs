//! Which views are shown, in which order, and which one opens (row L-02); saved ones can be changed and deleted here.

use std::time::Duration;

use domain::list::{ListPrefs, ViewRef};
use leptos::prelude::*;

use super::{Offered, Views};
use crate::{
    i18n::{ta, ts},
    records::list::{
        place::{parse_view, view_key},
        sortable::Sortable,
    },
    state::{submit, toast_ok, toast_problem},
    ui::{Button, ButtonKind, Checkbox, Choice, Confirm, Dialog, Field, Icon, IconButton, Select},
};

/// Show, hide, order, default; takes effect at once, like every arrangement of one's own.
#[component]
pub(super) fn ViewSettings(views: Views, open: RwSignal<bool>) -> impl IntoView {
    let deleting = RwSignal::new(None::<Offered>);
    let footer = move || {
        view! {
            <Button
                text=ts("action-done")
                kind=ButtonKind::Primary
                on_click=move |_| set_timeout(move || open.set(false), Duration::ZERO)
            />
        }
    };
    let default = Signal::derive(move || view_key(&views.list.prefs.get().default_view));
    let choices = Signal::derive(move || {
        views.shown().into_iter().map(|offered| Choice::new(view_key(&offered.view), offered.name)).collect::<Vec<_>>()
    });
    let set_default = move |key: String| views.arrange(|prefs| prefs.default_view = parse_view(&key));
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=ts("list-views-settings") footer=footer>
            <div class="u-stack">
                <p class="dialog__text">{ts("list-views-hint")}</p>
                {rows(views, open, deleting)}
                <Field label=ts("list-views-default")>
                    <Select value=default options=choices on_change=set_default />
                </Field>
            </div>
        </Dialog>
        {delete(views, deleting)}
    }
}

fn rows(views: Views, open: RwSignal<bool>, deleting: RwSignal<Option<Offered>>) -> impl IntoView {
    let all = Memo::new(move |_| views.all());
    let keys =
        Signal::derive(move || all.with(|all| all.iter().map(|offered| view_key(&offered.view)).collect::<Vec<_>>()));
    let find = move |key: &str| all.with(|all| all.iter().find(|offered| view_key(&offered.view) == key).cloned());
    let name = move |key: String| find(&key).map(|offered| offered.name).unwrap_or_default();
    let order =
        move |keys: Vec<String>| views.arrange(|prefs| prefs.views = keys.iter().map(|key| parse_view(key)).collect());
    let row = move |key: String| {
        let view = parse_view(&key);
        let own = StoredValue::new(key);
        let offered = Memo::new(move |_| own.with_value(|own| find(own)));
        let label = Signal::derive(move || offered.get().map(|offered| offered.full_name()).unwrap_or_default());
        let hidden = {
            let view = view.clone();
            Signal::derive(move || !views.list.prefs.get().hidden_views.contains(&view))
        };
        // What opens must be shown, and so must something else than nothing.
        let is_default = {
            let view = view.clone();
            Signal::derive(move || views.list.prefs.get().default_view == view)
        };
        let turn = move |on: bool| views.arrange(|prefs| show(prefs, &view, on));
        let edit = move |_| {
            if let Some(saved) = offered.get_untracked().and_then(Offered::changeable) {
                set_timeout(move || open.set(false), Duration::ZERO);
                set_timeout(move || views.list.edit_view(saved), Duration::from_millis(1));
            }
        };
        let remove = move |_| deleting.set(offered.get_untracked());
        let tools = move || {
            offered.get().and_then(Offered::changeable).map(|saved| {
                let named = |key: &str| ta(key, texts::args().set("name", &saved.name));
                view! {
                    <IconButton icon=Icon::Pencil label=named("list-view-edit-named") on_click=edit />
                    <IconButton icon=Icon::Trash label=named("list-view-delete-named") on_click=remove />
                }
            })
        };
        view! { <Checkbox checked=hidden label=label disabled=is_default on_change=turn /> {tools} }.into_any()
    };
    view! { <Sortable keys=keys on_order=order name=name row=row /> }
}

fn show(prefs: &mut ListPrefs, view: &ViewRef, on: bool) {
    prefs.hidden_views.retain(|other| other != view);
    if !on {
        prefs.hidden_views.push(view.clone());
    }
}

fn delete(views: Views, deleting: RwSignal<Option<Offered>>) -> impl IntoView {
    let action = Action::new_local(move |offered: &Offered| {
        let offered = offered.clone();
        async move {
            let ViewRef::Saved(id) = offered.view else { return };
            // Nobody looks at it any more when it goes.
            if untrack(|| views.current()) == offered.view {
                views.list.show_view(ViewRef::All);
            }
            match submit(api::views::delete(id)).await {
                Ok(()) => {
                    gone(views, &offered.view);
                    toast_ok(untrack(|| ta("list-view-deleted", texts::args().set("name", &offered.name))));
                }
                Err(problem) => toast_problem(&problem),
            }
            deleting.try_set(None);
        }
    });
    let text = Signal::derive(move || {
        let name = deleting.get().map(|offered| offered.name).unwrap_or_default();
        ta("list-view-delete-confirm", texts::args().set("name", name))
    });
    let confirm = move |()| {
        if let Some(offered) = deleting.get_untracked() {
            action.dispatch_local(offered);
        }
    };
    view! {
        <Confirm
            open=Signal::derive(move || deleting.with(Option::is_some))
            title=ts("list-view-delete")
            text=text
            confirm=ts("action-delete")
            cancel=ts("action-cancel")
            busy=action.pending()
            on_confirm=confirm
            on_cancel=move |()| deleting.set(None)
        />
    }
}

/// A deleted view is shown nowhere, opens nowhere, and stands in no order.
fn gone(views: Views, view: &ViewRef) {
    views.arrange(|prefs| {
        prefs.views.retain(|other| other != view);
        prefs.hidden_views.retain(|other| other != view);
        if prefs.default_view == *view {
            prefs.default_view = ViewRef::All;
        }
    });
    views.saved.refetch();
}
