//! Exporting a list (row L-16): which fields, which file, all of it or what is chosen; only what the user may see.

use std::time::Duration;

use domain::{
    Id,
    import::Separator,
    list::{CsvStyle, ExportRequest, TableFormat},
};
use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::list::List;
use crate::{
    i18n::{attr, field_label, lang, problem_text, t, ta, ts},
    state::{submit, toast_ok},
    ui::{
        Banner, Button, ButtonKind, Checkbox, Choice, Dialog, DialogSize, Field, RadioGroup, Segmented, Select, Size,
        Tone,
    },
};

/// Asks for the fields and the format, and brings the file. `chosen` exports the chosen rows only.
#[component]
pub fn ExportDialog(list: List, open: RwSignal<bool>, chosen: bool) -> impl IntoView {
    let fields = RwSignal::new(Vec::<String>::new());
    let format = RwSignal::new(TableFormat::default());
    // What spreadsheets expect where the user's language is spoken.
    let csv = RwSignal::new(CsvStyle::of(untrack(lang)));
    let problem = RwSignal::new(None::<String>);
    crate::ui::effect(move || {
        if open.get() {
            fields.set(untrack(|| offered(list)));
            problem.set(None);
        }
    });
    let export = Action::new_local(move |request: &ExportRequest| {
        let call = api::exchange::export(request.clone());
        async move {
            match submit(call).await {
                Ok(ticket) => {
                    download(ticket);
                    open.try_set(false);
                    toast_ok(untrack(|| t("export-started")));
                }
                Err(found) => {
                    problem.try_set(Some(untrack(|| problem_text(&found))));
                }
            }
        }
    });
    let run = move || {
        export.dispatch_local(ExportRequest {
            selection: list.selection.get_untracked(),
            ids: chosen.then(|| untrack(|| list.ids())),
            columns: fields.get_untracked(),
            format: format.get_untracked(),
            csv: csv.get_untracked(),
        });
    };
    let title = Signal::derive(move || {
        let count = if chosen { list.ids().len() as u64 } else { list.total() };
        let what = ta("count-of", texts::args().set("count", count).set("what", list.module.key()));
        ta("export-title", texts::args().set("what", what))
    });
    let nothing = Signal::derive(move || fields.with(Vec::is_empty));
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| set_timeout(move || open.set(false), Duration::ZERO) />
            <Button
                text=ts("action-export")
                kind=ButtonKind::Primary
                disabled=nothing
                loading=export.pending()
                on_click=move |_| run()
            />
        }
    };
    view! {
        <Dialog open=open on_close=move |()| open.set(false) title=title size=DialogSize::Medium footer=footer>
            <div class="u-stack">
                {move || problem.get().map(|text| view! { <Banner text=text tone=Tone::Danger /> })}
                {format_choice(format)}
                {move || (format.get() == TableFormat::Csv).then(|| csv_style(csv))}
                {choose_fields(list, fields)}
            </div>
        </Dialog>
    }
}

/// The choice of the format.
pub(crate) fn format_choice(format: RwSignal<TableFormat>) -> AnyView {
    let value = Signal::derive(move || if format.get() == TableFormat::Csv { "csv" } else { "xlsx" }.to_owned());
    let formats = Signal::derive(|| vec![Choice::new("xlsx", t("export-xlsx")), Choice::new("csv", t("export-csv"))]);
    let set_format = move |key: String| format.set(if key == "csv" { TableFormat::Csv } else { TableFormat::Xlsx });
    view! {
        <Field label=ts("export-format") group=true>
            <RadioGroup value=value options=formats inline=true on_change=set_format />
        </Field>
    }
    .into_any()
}

/// How the CSV file is written.
pub(crate) fn csv_style(csv: RwSignal<CsvStyle>) -> AnyView {
    let value = Signal::derive(move || csv.with(|csv| csv.separator.key().to_owned()));
    let separators = Signal::derive(|| {
        let choice =
            |separator: Separator| Choice::new(separator.key(), t(&format!("import-separator-{}", separator.key())));
        Separator::ALL.map(choice).to_vec()
    });
    let set = move |key: String| {
        if let Some(separator) = Separator::parse(&key) {
            csv.update(|csv| csv.separator = separator);
        }
    };
    view! {
        <div class="form__grid">
            <Field label=ts("import-separator")>
                <Select value=value options=separators on_change=set />
            </Field>
            <Checkbox
                label=ts("export-mark")
                help=Signal::derive(|| attr("export-mark", "hint"))
                checked=Signal::derive(move || csv.with(|csv| csv.mark))
                on_change=move |on| csv.update(|csv| csv.mark = on)
            />
        </div>
    }
    .into_any()
}

/// Every field that can be exported, in the order of the module.
fn offered(list: List) -> Vec<String> {
    list.def().columns().map(|field| field.key.clone()).collect()
}

fn choose_fields(list: List, fields: RwSignal<Vec<String>>) -> impl IntoView {
    let def = list.def();
    let which = Signal::derive(move || {
        let chosen = fields.get();
        let is = |keys: Vec<String>| keys.len() == chosen.len() && keys.iter().all(|key| chosen.contains(key));
        if is(offered(list)) {
            "all"
        } else if is(list.shown_fields()) {
            "shown"
        } else {
            ""
        }
        .to_owned()
    });
    let options = Signal::derive(|| {
        vec![Choice::new("all", t("export-all-fields")), Choice::new("shown", t("export-shown-fields"))]
    });
    let pick =
        move |which: String| fields.set(untrack(|| if which == "shown" { list.shown_fields() } else { offered(list) }));
    let boxes = def
        .columns()
        .map(|field| {
            let (own, key) = (StoredValue::new(field.key.clone()), field.key.clone());
            let field = StoredValue::new(field.clone());
            let checked = Signal::derive(move || own.with_value(|own| fields.with(|fields| fields.contains(own))));
            let label = Signal::derive(move || field.with_value(|field| field_label(list.module, field)));
            let turn = move |on: bool| {
                // In the order of the module, however they were ticked.
                let mut wanted = fields.get_untracked();
                wanted.retain(|other| *other != key);
                if on {
                    wanted.push(key.clone());
                }
                fields.set(offered(list).into_iter().filter(|key| wanted.contains(key)).collect());
            };
            view! { <Checkbox checked=checked label=label on_change=turn /> }
        })
        .collect_view();
    view! {
        <div class="export">
            <div class="export__head">
                <Segmented value=which options=options label=ts("export-fields") on_change=pick />
                <Button
                    text=ts("action-select-none")
                    kind=ButtonKind::Quiet
                    size=Size::Small
                    on_click=move |_| fields.set(Vec::new())
                />
            </div>
            <div class="export__fields" role="group" aria-label=ts("export-fields")>{boxes}</div>
        </div>
    }
}

/// The browser fetches the file by a link: it streams to the disk and never stands in the page's memory.
pub(crate) fn download(ticket: Id) {
    let document = document();
    let Some(link) = document.create_element("a").ok().and_then(|link| link.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let _ = link.set_attribute("href", &format!("/export/{ticket}"));
    let _ = link.set_attribute("download", "");
    // Not a page of the router.
    let _ = link.set_attribute("rel", "external");
    if let Some(body) = document.body() {
        let _ = body.append_child(&link);
        link.click();
        link.remove();
    }
}
