//! How the file is read: its encoding, separator or sheet, with the first rows as they look then.

use domain::import::{Charset, FileForm, ImportFile, Reading, Separator};
use leptos::prelude::*;

use super::Wizard;
use crate::{
    admin::{problems::Problems, write::Write},
    i18n::{t, ta, ts},
    ui::{Banner, Cell, Choice, Field, HeadCell, Row, SectionCard, Select, Table, Tone},
};

/// What can be said about the file, unless there is nothing to choose.
pub(super) fn reading(wizard: Wizard) -> impl IntoView {
    let problems = Problems::new();
    let again = Write::new(
        move |(file, reading)| api::exchange::read(wizard.kind, file, reading),
        move |_, answer: Result<ImportFile, domain::Problem>| match answer {
            Ok(file) => {
                problems.clear();
                wizard.take(file);
            }
            Err(problem) => problems.set(problem),
        },
    );
    let change = move |set: fn(&mut Reading, &str), value: String| {
        let file = wizard.file.with_untracked(|file| file.as_ref().map(|file| (file.id, file.reading.clone())));
        if let Some((id, mut reading)) = file {
            set(&mut reading, &value);
            again.run((id, reading));
        }
    };
    let form = Memo::new(move |_| wizard.file.with(|file| file.as_ref().map(|file| file.form)));
    let sheets =
        Memo::new(move |_| wizard.file.with(|file| file.as_ref().map(|file| file.sheets.clone()).unwrap_or_default()));
    let chosen = move |read: fn(&Reading) -> String| {
        Signal::derive(move || {
            wizard.file.with(|file| file.as_ref().map(|file| read(&file.reading)).unwrap_or_default())
        })
    };
    let charset = move || {
        let options = Signal::derive(|| {
            Charset::ALL
                .map(|charset| Choice::new(charset.key(), t(&format!("import-charset-{}", charset.key()))))
                .to_vec()
        });
        let value = chosen(|reading| reading.charset.map(Charset::key).unwrap_or_default().to_owned());
        let put = move |key| change(|reading, key| reading.charset = Charset::parse(key), key);
        view! {
            <Field label=ts("import-charset")>
                <Select value=value options=options disabled=again.busy() on_change=put />
            </Field>
        }
    };
    let separator = move || {
        let options = Signal::derive(|| {
            Separator::ALL
                .map(|separator| Choice::new(separator.key(), t(&format!("import-separator-{}", separator.key()))))
                .to_vec()
        });
        let value = chosen(|reading| reading.separator.map(Separator::key).unwrap_or_default().to_owned());
        let put = move |key| change(|reading, key| reading.separator = Separator::parse(key), key);
        view! {
            <Field label=ts("import-separator")>
                <Select value=value options=options disabled=again.busy() on_change=put />
            </Field>
        }
    };
    let sheet = move || {
        let options = Signal::derive(move || {
            let choice = |sheet: domain::import::SheetName| {
                let label = if sheet.hidden {
                    ta("import-sheet-hidden", texts::args().set("name", &sheet.name))
                } else {
                    sheet.name.clone()
                };
                Choice::new(sheet.name, label)
            };
            sheets.get().into_iter().map(choice).collect::<Vec<_>>()
        });
        let value = chosen(|reading| reading.sheet.clone().unwrap_or_default());
        let put = move |key| change(|reading, key| reading.sheet = Some(key.to_owned()), key);
        view! {
            <Field label=ts("import-sheet")>
                <Select value=value options=options disabled=again.busy() on_change=put />
            </Field>
        }
    };
    let controls = move || match form.get()? {
        FileForm::Text => Some((view! { {charset()} {separator()} }.into_any(), "import-reading-text")),
        FileForm::Cards => Some((charset().into_any(), "import-reading-text")),
        FileForm::Workbook if sheets.with(|sheets| sheets.len() > 1) => {
            Some((sheet().into_any(), "import-reading-sheets"))
        }
        FileForm::Workbook => None,
    };
    let refusal = move || {
        let text = problems.at("file").get().or_else(|| problems.summary().get())?;
        Some(view! { <Banner text=text tone=Tone::Danger /> })
    };
    move || {
        controls().map(|(controls, text)| {
            view! {
                <SectionCard title=ts("import-reading") text=MaybeProp::derive(move || Some(t(text)))>
                    <div class="u-stack">
                        {refusal} <div class="form"><div class="form__grid">{controls}</div></div>
                        {preview(wizard, again.busy())}
                    </div>
                </SectionCard>
            }
        })
    }
}

/// The first rows as they are read now.
fn preview(wizard: Wizard, busy: Signal<bool>) -> impl IntoView {
    move || {
        let (columns, rows) = wizard.file.with(|file| {
            let file = file.as_ref()?;
            Some((file.columns.clone(), file.sample.clone()))
        })?;
        let heads = columns.iter().map(|name| view! { <HeadCell text=name.clone() /> }).collect_view();
        let row = |cells: Vec<String>| {
            let cells = columns
                .iter()
                .zip(cells)
                .map(|(name, text)| {
                    view! { <Cell label=name.clone()><span class="import-preview__cell">{text}</span></Cell> }
                })
                .collect_view();
            view! { <Row>{cells}</Row> }
        };
        let rows = rows.into_iter().map(row).collect_view();
        Some(view! {
            <Table label=ts("import-preview") keep=true busy=busy class="import-preview">
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </Table>
        })
    }
}
