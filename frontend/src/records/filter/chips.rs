//! The filter in force above the list: a chip for each part, which can be taken away.

use domain::filter::Filter;
use leptos::prelude::*;

use super::describe::{FilterNames, describe};
use crate::{
    i18n::ts,
    records::list::List,
    ui::{Button, ButtonKind, Chip, Icon, Size},
};

/// The parts of the filter as chips; nothing while there is none.
#[component]
pub fn FilterChips(list: List) -> impl IntoView {
    let filter = Memo::new(move |_| list.filter());
    let names = FilterNames::of(list.def(), filter.into());
    move || {
        let filter = filter.get();
        if filter.is_trivial() {
            return ().into_any();
        }
        let (any, parts) = match filter {
            Filter::All(parts) => (false, parts),
            Filter::Any(parts) => (true, parts),
            Filter::Is(_) => (false, vec![filter]),
        };
        let count = parts.len();
        let chip = |(at, part): (usize, Filter)| {
            let text = {
                let part = part.clone();
                Signal::derive(move || describe(&list.def(), &part, &names.get()))
            };
            view! { <Chip text=text on_remove=Callback::new(move |()| drop_part(list, at)) /> }
        };
        let chips = parts.into_iter().enumerate().map(chip).collect::<Vec<_>>();
        let join = (any && count > 1).then(|| view! { <span class="u-faint u-small">{ts("filter-any-of")}</span> });
        view! {
            <div class="list__filters" role="group" aria-label=ts("filter-active")>
                {join} {chips}
                <Button
                    text=ts("list-clear-filter")
                    icon=Icon::X
                    kind=ButtonKind::Quiet
                    size=Size::Small
                    on_click=move |_| list.set_filter(Filter::default())
                />
            </div>
        }
        .into_any()
    }
}

fn drop_part(list: List, at: usize) {
    let without =
        |parts: Vec<Filter>| parts.into_iter().enumerate().filter(|(n, _)| *n != at).map(|(_, part)| part).collect();
    let filter = match untrack(|| list.filter()) {
        Filter::All(parts) => Filter::All(without(parts)),
        Filter::Any(parts) => match without(parts) {
            rest if Vec::is_empty(&rest) => Filter::default(),
            rest => Filter::Any(rest),
        },
        Filter::Is(_) => Filter::default(),
    };
    list.set_filter(filter);
}
