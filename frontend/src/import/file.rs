//! Step 1: the file. Below it the imports before.

use domain::{
    ModuleKey,
    import::{ImportFile, ImportKind, ImportPlan, MAX_ROWS},
};
use leptos::prelude::*;

use super::{Step, Wizard, history::History, path};
use crate::{
    admin::problems::Problems,
    format,
    i18n::{lang, ta, ts},
    state::{perform, upload_to},
    ui::{Banner, FileDrop, Icon, LinkButton, PickedFile, ProgressBar, SectionCard, Size, Tone},
};

/// The step.
#[component]
pub(super) fn FileStep(wizard: Wizard) -> impl IntoView {
    let problems = Problems::new();
    let sending = RwSignal::new(None::<(String, u64)>);
    let sent = RwSignal::new(0.0);
    let send = move |files: Vec<PickedFile>| {
        let Some(file) = files.into_iter().next() else { return };
        if sending.with_untracked(Option::is_some) {
            return;
        }
        problems.clear();
        sent.set(0.0);
        sending.set(Some((file.name.clone(), size_of(&file))));
        perform(async move {
            let name = String::from(js_sys::encode_uri_component(&file.name));
            let url = format!("/import/files?name={name}&kind={}", path(wizard.kind));
            let answer = upload_to::<ImportFile>(&url, &file, move |part| {
                sent.try_set(part);
            })
            .await;
            if sending.try_set(None).is_some() {
                return;
            }
            match answer {
                Ok(file) => {
                    wizard.plan.set(ImportPlan::default());
                    wizard.take(file);
                    wizard.step.set(Step::Map);
                }
                Err(problem) => problems.set(problem),
            }
        });
    };
    let progress = move || {
        sending.get().map(|(name, size)| {
            let label = Signal::derive(move || ta("import-uploading", texts::args().set("file", name.clone())));
            // The server still reads what has arrived: a full bar moves to and fro.
            let part = MaybeProp::derive(move || Some(sent.get()).filter(|part| *part < 1.0));
            let text =
                MaybeProp::derive(move || Some(format!("{} · {}", format::share(sent.get()), format::file_size(size))));
            view! { <ProgressBar label=label value=part text=text /> }
        })
    };
    // What is wrong with a file stands at its field, else over all.
    let refusal = move || {
        let text = problems.at("file").get().or_else(|| problems.summary().get())?;
        Some(view! { <Banner text=text tone=Tone::Danger /> })
    };
    // Cards are of people: contacts, or leads who may become ones.
    let cards = matches!(wizard.kind, ImportKind::Records(ModuleKey::Contact | ModuleKey::Lead));
    let help = Signal::derive(move || {
        let key = if cards { "import-file-help-cards" } else { "import-file-help" };
        ta(key, texts::args().set("max", MAX_ROWS))
    });
    let template = move |format: &'static str, key: &'static str| {
        let href =
            Signal::derive(move || format!("/import/template/{}?format={format}&lang={}", path(wizard.kind), lang()));
        view! { <LinkButton text=ts(key) href=href icon=Icon::Download size=Size::Small download=true /> }
    };
    view! {
        <div class="wizard__body">
            {refusal}
            <FileDrop
                text=ts("import-file-drop")
                button=ts("import-file-choose")
                help=help
                accept=if cards { ".csv,.tsv,.txt,.xlsx,.xls,.ods,.vcf,text/csv" } else { ".csv,.tsv,.txt,.xlsx,.xls,.ods,text/csv" }
                busy=Signal::derive(move || sending.with(Option::is_some))
                on_files=send
            />
            {progress}
            <SectionCard title=ts("import-template") text=ts("import-template-hint")>
                <div class="u-row u-row--wrap">
                    {template("xlsx", "import-template-xlsx")} {template("csv", "import-template-csv")}
                </div>
            </SectionCard>
            <History kind=wizard.kind />
        </div>
    }
}

fn size_of(file: &PickedFile) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number of bytes"
    )]
    let size = file.size as u64;
    size
}
