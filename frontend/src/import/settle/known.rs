//! A picker of known values by their names: that is what unknown texts are settled on. Nothing is asked before it is opened.

use api::ApiError;
use domain::{Id, record::Label};
use leptos::prelude::*;

use super::super::targets::{Known, Target};
use crate::{
    admin::{
        pause::after_pause,
        role_name,
        tree::{Node, table_path},
    },
    i18n::t,
    state::query,
    ui::{Choice, Combobox, Size},
};

/// The picker; suggestions stand first.
#[component]
pub(super) fn KnownPicker(
    known: Known,
    target: Option<Target>,
    suggestions: Vec<String>,
    #[prop(into)] value: Signal<Option<String>>,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] placeholder: Signal<String>,
    #[prop(into)] on_change: Callback<Option<String>>,
) -> impl IntoView {
    let asked = RwSignal::new(None::<String>);
    let known = StoredValue::new(known);
    let found = query(
        move || asked.get(),
        move |words: Option<String>| {
            let known = known.get_value();
            async move {
                match words {
                    Some(words) => choose(known, words).await,
                    None => Ok(Vec::new()),
                }
            }
        },
    );
    let own = StoredValue::new(target);
    let fixed = move || own.with_value(|target| target.as_ref().and_then(Target::choices));
    let later = after_pause(move |words: String| asked.set(Some(words)));
    // The first list comes at once.
    let ask = move |words: String| {
        if words.is_empty() {
            asked.set(Some(String::new()));
        }
        later(words);
    };
    let options = Signal::derive(move || {
        let words = asked.get().unwrap_or_default().to_lowercase();
        let all = fixed().unwrap_or_else(|| found.ok().unwrap_or_default());
        let fits = |choice: &Choice| choice.label.to_lowercase().contains(&words);
        let near = |choice: &Choice| suggestions.contains(&choice.value) || suggestions.contains(&choice.label);
        // What was suggested is offered even when the list that was asked for does not reach it.
        let mut first: Vec<Choice> = suggestions
            .iter()
            .map(|suggestion| {
                let listed = all.iter().find(|choice| choice.value == *suggestion || choice.label == *suggestion);
                listed.cloned().unwrap_or_else(|| Choice::new(suggestion.clone(), suggestion.clone()))
            })
            .filter(|choice| fits(choice))
            .map(|choice| choice.with_detail(t("import-suggestion")))
            .collect();
        first.extend(all.into_iter().filter(|choice| !near(choice) && fits(choice)));
        first
    });
    let selected = Signal::derive(move || {
        let Some(text) = value.get() else { return Vec::new() };
        let named = fixed().unwrap_or_default().into_iter().find(|choice| choice.value == text || choice.label == text);
        vec![named.unwrap_or_else(|| Choice::new(text.clone(), text))]
    });
    let choose_first = move |choices: Vec<Choice>| on_change.run(choices.into_iter().next().map(|choice| choice.value));
    view! {
        <Combobox
            size=Size::Small
            options=options
            selected=selected
            label=label
            placeholder=placeholder
            loading=found.loading()
            on_query=ask
            on_change=choose_first
        />
    }
}

/// Known values whose names contain the words; the name is the value.
async fn choose(known: Known, words: String) -> Result<Vec<Choice>, ApiError> {
    let of_labels = |labels: Vec<Label>| {
        let choice = |label: Label| Choice { value: label.text.clone(), label: label.text, detail: label.detail };
        labels.into_iter().map(choice).collect::<Vec<_>>()
    };
    let same = |name: String| Choice::new(name.clone(), name);
    Ok(match known {
        Known::People => of_labels(api::records::choose_people(words).await?),
        Known::Records(module) => of_labels(api::records::choose(module, words, None).await?),
        Known::Departments => {
            let all = api::org::departments().await?;
            paths(all.into_iter().map(|node| (node.id, node.parent, node.name))).into_iter().map(same).collect()
        }
        Known::Categories => {
            let all = api::company::product_categories().await?;
            paths(all.into_iter().map(|node| (node.id, node.parent, node.name))).into_iter().map(same).collect()
        }
        Known::Roles => api::org::roles().await?.iter().map(role_name).map(same).collect(),
        Known::Options(..) | Known::Sexes | Known::Languages | Known::Free => Vec::new(),
    })
}

/// Every node by its path: two of the same name are told apart by it.
fn paths(nodes: impl Iterator<Item = (Id, Option<Id>, String)>) -> Vec<String> {
    let nodes: Vec<Node> = nodes.map(|(id, parent, name)| Node { id, parent, name, count: 0 }).collect();
    nodes.iter().map(|node| table_path(&nodes, node.id)).collect()
}
