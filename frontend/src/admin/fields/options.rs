//! The options of a choice: names, colours, order. One that was used before is no longer offered, but not lost.

use domain::{FieldDef, ModuleKey, schema::OptionDef};
use leptos::prelude::*;

use super::parts::{Edit, Rows};
use crate::{
    i18n::{option_label, t, ta, ts},
    ui::{Button, Choice, Field, Hue, Icon, Select, Size, Tag, TextInput},
};

/// The editor of the options.
pub(super) fn view(edit: Edit) -> AnyView {
    let field = edit.draft.get_untracked();
    let retired: Vec<OptionDef> = field.options.iter().filter(|option| option.retired).cloned().collect();
    let used = field.options.iter().filter(|option| !option.retired).cloned().collect();
    let gone = RwSignal::new(retired);
    let rows = Rows::new(used, move |options: Vec<OptionDef>| {
        edit.draft.update(|draft| {
            // What was taken away and is stored is offered for coming back.
            let kept =
                |option: &OptionDef| options.iter().any(|other| other.key == option.key && !other.key.is_empty());
            let left = draft.options.iter().filter(|option| !option.key.is_empty() && !kept(option));
            let left: Vec<OptionDef> = left.map(|option| OptionDef { retired: true, ..option.clone() }).collect();
            gone.set(left.clone());
            draft.options = options.into_iter().chain(left).collect();
        });
    });
    let module = edit.page.module;
    let row = move |id: u32| row(edit, rows, id);
    let back = move |option: OptionDef| {
        let text = option_label(module, &edit.draft.get_untracked(), &option.key);
        let label = ta("label-value", texts::args().set("label", t("custom-restore")).set("value", &text));
        let restore = move |_| rows.add(OptionDef { retired: false, ..option.clone() });
        view! { <Button text=label icon=Icon::Restore size=Size::Small on_click=restore /> }
    };
    view! {
        <Field label=ts("field-setting-options") group=true error=edit.problems.at("options")>
            <ul class="part-rows">
                <For each=move || rows.ids().get() key=|id| *id children=row />
            </ul>
            <div class="u-row">
                <Button
                    text=ts("field-setting-option-add")
                    icon=Icon::Plus
                    size=Size::Small
                    on_click=move |_| {
                        let hue = Hue::ALL.get(1 + rows.ids().get_untracked().len() % 9).copied().unwrap_or_default();
                        rows.add(OptionDef {
                            key: String::new(),
                            colour: Some(hue.name().to_owned()),
                            label: Some(String::new()),
                            retired: false,
                        });
                    }
                />
                {move || gone.get().into_iter().map(back).collect_view()}
            </div>
        </Field>
    }
    .into_any()
}

fn row(edit: Edit, rows: Rows<OptionDef>, id: u32) -> AnyView {
    let module = edit.page.module;
    let option = rows.row(id);
    let name = Signal::derive(move || {
        option.get().map(|option| label(module, &edit.draft.get(), &option)).unwrap_or_default()
    });
    let hue = Signal::derive(move || option.get().and_then(|option| option.colour).unwrap_or_default());
    let error = Signal::derive(move || edit.problems.at(format!("options.{}", rows.position(id))).get());
    let typed = move |text: String| {
        rows.change(id, |option| {
            option.label = Some(text).filter(|text| !text.is_empty() || is_own(option));
        });
    };
    let fresh =
        option.with_untracked(|option| option.as_ref().is_some_and(|option| option.label.as_deref() == Some("")));
    view! {
        <li class="part-row">
            <span class="part-row__main">
                <Field label=ts("custom-option-name") error=error>
                    <TextInput value=name on_input=typed max_length=60 autofocus=fresh label=ts("custom-option-name") />
                </Field>
            </span>
            <span class="part-row__side">
                <Select
                    value=hue
                    options=Signal::derive(hues)
                    label=ts("field-setting-option-colour")
                    on_change=move |hue: String| rows.change(id, |option| option.colour = Some(hue))
                />
            </span>
            {move || {
                let text = if name.get().is_empty() { "–".to_owned() } else { name.get() };
                view! { <Tag text=text hue=Hue::named(&hue.get()) /> }
            }}
            {rows.buttons(id, name)}
        </li>
    }
    .into_any()
}

/// Whether an option has no name in the texts.
fn is_own(option: &OptionDef) -> bool {
    option.key.is_empty() || option.key.strip_prefix('o').is_some_and(|number| number.parse::<u32>().is_ok())
}

fn label(module: ModuleKey, field: &FieldDef, option: &OptionDef) -> String {
    match &option.label {
        Some(label) => label.clone(),
        None if option.key.is_empty() => String::new(),
        None => option_label(module, field, &option.key),
    }
}

fn hues() -> Vec<Choice> {
    Hue::ALL.map(|hue| Choice::new(hue.name(), t(&format!("hue-{}", hue.name())))).to_vec()
}
