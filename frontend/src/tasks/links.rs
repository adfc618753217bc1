//! The records that a task is about: a picker for each module that the user may see.

use domain::{
    Id,
    tasks::{LINKED, TaskLink},
};
use leptos::prelude::*;

use crate::{
    fields::pickers::{IdPicker, Source},
    i18n::module_name,
    state::session,
    ui::Field,
};

/// The pickers.
pub(super) fn view(value: Signal<Vec<TaskLink>>, on_change: Callback<Vec<TaskLink>>) -> AnyView {
    LINKED
        .into_iter()
        .filter(|module| session().module(*module).is_some())
        .map(|module| {
            let ids = Signal::derive(move || {
                value.with(|links| {
                    links.iter().filter(|link| link.module == module).map(|link| link.id).collect::<Vec<_>>()
                })
            });
            let change = move |chosen: Vec<Id>| {
                let mut links = value.get_untracked();
                links.retain(|link| link.module != module);
                links.extend(chosen.into_iter().map(|id| TaskLink { module, id }));
                on_change.run(links);
            };
            view! {
                <Field label=Signal::derive(move || module_name(module))>
                    <IdPicker source=Source::Records(module) value=ids on_change=change multiple=true />
                </Field>
            }
        })
        .collect_view()
        .into_any()
}
