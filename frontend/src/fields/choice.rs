//! Choosing options.

use std::sync::Arc;

use domain::{FieldDef, ModuleKey, Value};
use leptos::prelude::*;

use super::{choices, open_choices};
use crate::{
    i18n::t,
    ui::{Choice, Combobox, Select},
};

/// One option: the browser's own select.
pub(super) fn one(
    module: ModuleKey,
    field: &Arc<FieldDef>,
    value: Signal<Value>,
    on_change: Callback<Value>,
    label: Signal<Option<String>>,
) -> AnyView {
    let own = Arc::clone(field);
    let current = move || value.with(|value| value.as_text().map(str::to_owned).into_iter().collect::<Vec<_>>());
    let options = Signal::derive(move || open_choices(module, &own, &current()));
    let chosen = Signal::derive(move || value.with(|value| value.as_text().unwrap_or_default().to_owned()));
    let change = move |key: String| on_change.run(if key.is_empty() { Value::Empty } else { Value::Option(key) });
    // A required field that is still empty needs the empty row too: nothing is chosen for the person in silence.
    let required = field.required;
    let empty = Signal::derive(move || (!required || chosen.get().is_empty()).then(|| t("field-choose")));
    view! { <Select value=chosen options=options on_change=change empty=empty label=label /> }.into_any()
}

/// Several options, as chips.
pub(super) fn several(
    module: ModuleKey,
    field: &Arc<FieldDef>,
    value: Signal<Value>,
    on_change: Callback<Value>,
    label: Signal<Option<String>>,
) -> AnyView {
    let (own, offered) = (Arc::clone(field), Arc::clone(field));
    let all = Memo::new(move |_| choices(module, &own));
    let query = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let words = query.get().to_lowercase();
        let open = |choice: &Choice| offered.option(&choice.value).is_some_and(|option| !option.retired);
        all.get()
            .into_iter()
            .filter(|choice| open(choice) && choice.label.to_lowercase().contains(&words))
            .collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let keys = value.with(|value| match value {
            Value::Options(keys) => keys.clone(),
            _ => Vec::new(),
        });
        let label = |key: &String| all.with(|all| all.iter().find(|choice| choice.value == *key).cloned());
        keys.iter().map(|key| label(key).unwrap_or_else(|| Choice::new(key.clone(), key.clone()))).collect::<Vec<_>>()
    });
    let change = move |chosen: Vec<Choice>| {
        let keys: Vec<String> = chosen.into_iter().map(|choice| choice.value).collect();
        on_change.run(if keys.is_empty() { Value::Empty } else { Value::Options(keys) });
    };
    let placeholder = Signal::derive(|| Some(t("field-choose")));
    view! {
        <Combobox
            options=options
            selected=chosen
            on_change=change
            on_query=move |text| query.set(text)
            multiple=true
            placeholder=placeholder
            label=label
        />
    }
    .into_any()
}
