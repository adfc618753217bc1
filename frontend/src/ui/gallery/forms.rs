//! Buttons, fields and pickers.

use leptos::prelude::*;

use super::part;
use crate::ui::*;

pub(super) fn buttons() -> AnyView {
    let starred = RwSignal::new(true);
    let star = Signal::derive(move || if starred.get() { Icon::StarFilled } else { Icon::Star });
    let inside = view! {
        <div class="gallery__row">
            <Button text="New customer" kind=ButtonKind::Primary icon=Icon::Plus />
            <Button text="Edit" icon=Icon::Pencil />
            <Button text="Cancel" kind=ButtonKind::Quiet />
            <Button text="Delete" kind=ButtonKind::Danger icon=Icon::Trash />
            <Button text="Saving" kind=ButtonKind::Primary loading=true />
            <Button text="Disabled" disabled=true />
            <Button text="Disabled" kind=ButtonKind::Primary disabled=true />
            <Button text="More" icon_after=Icon::ChevronDown />
            <LinkButton text="A link" href="#" icon=Icon::External />
        </div>
        <div class="gallery__row">
            <Button text="Small" size=Size::Small />
            <Button text="Medium" />
            <Button text="Large" size=Size::Large kind=ButtonKind::Primary />
            <Button text="Filter" size=Size::Small icon=Icon::Filter pressed=true />
            <IconButton icon=Icon::Bell label="Notifications" count=4_u32 />
            <IconButton icon=Icon::More label="More" size=Size::Medium />
            <IconButton icon=Icon::Refresh label="Load again" loading=true />
            <IconButton icon=star label="Star" pressed=starred on_click=move |_| starred.update(|on| *on = !*on) />
            <Kbd keys="Ctrl K" />
            <Spinner label="Loading" />
        </div>
    };
    part("Buttons", inside.into_any())
}

pub(super) fn fields() -> AnyView {
    let (text, number) = (RwSignal::new("Ateliers Lumière".to_owned()), RwSignal::new("186,400.00".to_owned()));
    let (secret, note) = (RwSignal::new("correct horse".to_owned()), RwSignal::new(String::new()));
    let (day, stage) = (RwSignal::new("2026-12-18".to_owned()), RwSignal::new("b".to_owned()));
    let (on, kind) = (RwSignal::new(true), RwSignal::new("a".to_owned()));
    let stages = vec![Choice::new("a", "Qualified"), Choice::new("b", "Proposal"), Choice::new("c", "Negotiation")];
    let kinds =
        Signal::stored(vec![Choice::new("a", "New"), Choice::new("b", "Renewal").with_detail("Runs out this year")]);
    let inside = view! {
        <form class="form">
            <div class="form__grid">
                <Field label="Name" required=true help="As in the register">
                    <TextInput value=text on_input=move |value| text.set(value) />
                </Field>
                <Field label="Name" required=true error="Give the customer a name">
                    <TextInput value="" placeholder="Company" />
                </Field>
                <Field label="Amount">
                    <NumberInput value=number on_input=move |value| number.set(value) suffix="EUR" />
                </Field>
                <Field label="Password">
                    <TextInput r#type="password" value=secret on_input=move |value| secret.set(value) autocomplete="off" />
                </Field>
                <Field label="Expected close">
                    <DateInput value=day on_change=move |value| day.set(value) />
                </Field>
                <Field label="Stage">
                    <Select value=stage options=stages on_change=move |value| stage.set(value) empty="None" />
                </Field>
                <Field label="Kind" group=true>
                    <RadioGroup value=kind options=kinds on_change=move |value| kind.set(value) />
                </Field>
                <Field label="Kind" group=true>
                    <Segmented value=kind options=kinds on_change=move |value| kind.set(value) />
                </Field>
                <Field label="Disabled"><TextInput value="Not now" disabled=true /></Field>
                <Field label="Search"><TextInput value="" r#type="search" icon=Icon::Search placeholder="Search" /></Field>
                <Field label="Notes" wide=true>
                    <TextArea value=note on_input=move |value| note.set(value) placeholder="Grows with the text" />
                </Field>
            </div>
        </form>
        <div class="gallery__row">
            <Checkbox checked=on label="Remind me" on_change=move |value| on.set(value) />
            <Checkbox checked=false mixed=true label="Some of them" on_change=|_| () />
            <Checkbox checked=true disabled=true label="Always" on_change=|_| () />
            <Switch checked=on label="Visible to all" on_change=move |value| on.set(value) />
        </div>
    };
    part("Fields", inside.into_any())
}

pub(super) fn pickers() -> AnyView {
    let all = ["Claire Moreau", "Jonas Weber", "王小明", "Lucía Ferrer", "Ana Petrescu"]
        .map(|name| Choice::new(name, name).with_detail("Sales"))
        .to_vec();
    let query = RwSignal::new(String::new());
    let options = Signal::derive(move || {
        let query = query.get().to_lowercase();
        all.iter().filter(|choice| choice.label.to_lowercase().contains(&query)).cloned().collect::<Vec<_>>()
    });
    let (one, many) = (RwSignal::new(Vec::new()), RwSignal::new(vec![Choice::new("Jonas Weber", "Jonas Weber")]));
    let files = RwSignal::new(String::new());
    let picked = Callback::new(move |all: Vec<PickedFile>| files.set(names(&all)));
    let typed = Callback::new(move |text| query.set(text));
    let inside = view! {
        <div class="gallery__grid">
            <Field label="Owner">
                <Combobox options=options selected=one on_change=move |value| one.set(value) on_query=typed icon=Icon::User placeholder="Choose" />
            </Field>
            <Field label="Team">
                <Combobox options=options selected=many on_change=move |value| many.set(value) on_query=typed multiple=true />
            </Field>
            <Field label="Loading">
                <Combobox options=Vec::new() selected=Vec::new() on_change=|_| () on_query=|_| () loading=true />
            </Field>
        </div>
        <FileDrop text="Drop files here or" button="Choose files" help="PDF or image, up to 20 MB" multiple=true on_files=picked />
        <p class="u-quiet">{files}</p>
    };
    part("Pickers", inside.into_any())
}

fn names(files: &[PickedFile]) -> String {
    let one =
        |file: &PickedFile| format!("{} ({}, {} B, {})", file.name, file.kind, file.size, file.object.is_object());
    files.iter().map(one).collect::<Vec<_>>().join(", ")
}
