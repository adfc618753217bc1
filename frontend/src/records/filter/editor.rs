//! The controls of a filter: all or any, a line for each condition, and one more.

use std::sync::Arc;

use domain::ModuleDef;
use leptos::prelude::*;

use super::describe::{FilterNames, describe};
use super::draft::FilterDraft;
use super::line::FilterLine;
use crate::{
    i18n::{t, ts},
    ui::{Banner, Button, ButtonKind, Chip, Choice, Icon, Segmented, Size, Tone},
};

/// Builds a filter over the fields of a module.
#[component]
pub fn FilterEditor(
    def: Arc<ModuleDef>,
    draft: FilterDraft,
    /// Whether conditions can be pinned to the list.
    #[prop(optional)]
    pins: bool,
) -> impl IntoView {
    let value = Signal::derive(move || if draft.any.get() { "any" } else { "all" }.to_owned());
    let options =
        Signal::derive(|| vec![Choice::new("all", t("filter-all-of")), Choice::new("any", t("filter-any-of"))]);
    let several = move || draft.lines.with(Vec::len) + draft.kept.with(Vec::len) > 1;
    let (own, adding) = (Arc::clone(&def), Arc::clone(&def));
    view! {
        <div class="filter-builder">
            {move || several().then(|| {
                view! {
                    <Segmented
                        value=value
                        options=options
                        label=ts("filter-join")
                        on_change=move |value: String| draft.any.set(value == "any")
                    />
                }
            })}
            <For
                each=move || draft.lines.get()
                key=|line| line.id
                children=move |line| view! { <FilterLine def=Arc::clone(&own) draft=draft line=line pins=pins /> }
            />
            {kept(def, draft)}
            {move || draft.error.get().map(|key| view! { <Banner text=ts(key) tone=Tone::Danger /> })}
            <div class="filter-builder__foot">
                <Button
                    text=ts("filter-add")
                    icon=Icon::Plus
                    kind=ButtonKind::Quiet
                    size=Size::Small
                    on_click=move |_| draft.add(&adding)
                />
            </div>
        </div>
    }
}

/// Groups that came with a link: in words, and they can be taken away.
fn kept(def: Arc<ModuleDef>, draft: FilterDraft) -> impl IntoView {
    let names = {
        let def = Arc::clone(&def);
        FilterNames::of(def, Signal::derive(move || domain::filter::Filter::All(draft.kept.get())))
    };
    move || {
        let chip = |(at, part): (usize, domain::filter::Filter)| {
            let def = Arc::clone(&def);
            let text = Signal::derive(move || describe(&def, &part, &names.get()));
            let remove = move |()| {
                draft.kept.update(|kept| {
                    if at < kept.len() {
                        kept.remove(at);
                    }
                });
            };
            view! { <Chip text=text on_remove=Callback::new(remove) /> }
        };
        let chips = draft.kept.get().into_iter().enumerate().map(chip).collect::<Vec<_>>();
        (!chips.is_empty()).then(|| view! { <div class="chips">{chips}</div> })
    }
}
