//! How large a file may be, and how much room all of them take.

use domain::company::Company;
use leptos::prelude::*;

use crate::{
    admin::problems::Problems,
    format,
    i18n::{attr_s, ta, ts},
    state::query,
    ui::{Field, NumberInput},
};

/// The field for the limit, with what is stored under it.
pub(super) fn limit(draft: RwSignal<Company>, problems: Problems) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let read = |text: &str| text.trim().parse::<u32>().unwrap_or(0);
    // What is typed stays as it is; what was reset shows its number.
    let value = Signal::derive(move || {
        let max = draft.with(|draft| draft.max_file_mb);
        typed.with(|text| if !text.is_empty() && read(text) == max { text.clone() } else { max.to_string() })
    });
    let set = move |text: String| {
        draft.update(|draft| draft.max_file_mb = read(&text));
        typed.set(text);
    };
    let found = query(|| (), |()| api::files::storage());
    let used = move || {
        found.ok().map(|used| {
            let args = texts::args().set("count", used.files).set("size", format::file_size(used.bytes));
            view! { <p class="u-quiet u-small">{ta("company-storage", args)}</p> }
        })
    };
    view! {
        <div>
            <Field
                label=ts("company-max-file")
                required=true
                help=attr_s("company-max-file", "hint")
                error=problems.at("max_file_mb")
            >
                <NumberInput value=value on_input=set suffix="MB" />
            </Field>
            {used}
        </div>
    }
}
