//! What another app shared with the installed one (a text, a link, files): it becomes a follow-up or a new lead.
//!
//! The service worker (`sw.js`) takes it, keeps it in the browser and leads here.

use domain::{Action, Id, ModuleKey, Problem, Value, problem::ProblemKind, record::Values};
use leptos::{
    prelude::*,
    wasm_bindgen::JsValue,
    web_sys::{Blob, File, FilePropertyBag},
};
use serde::Deserialize;

use crate::{
    fields::pickers::RecordPicker,
    i18n::{module_one, t, ts},
    state::{
        self, draft_store, get_bytes, go, http::get_text, keep_shared, open_create, perform, session, title,
        toast_problem,
    },
    ui::{
        Button, ButtonKind, Chip, Choice, EmptyState, Field, Icon, PageHeader, PickedFile, SectionCard, Select,
        TextArea,
    },
};

/// Where the worker gives out what was shared.
const DATA: &str = "/share/data";

/// What was shared, as the worker describes it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
struct Shared {
    title: String,
    text: String,
    url: String,
    files: Vec<SharedFile>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct SharedFile {
    name: String,
    kind: String,
}

impl Shared {
    /// All that was said, without saying it twice.
    fn words(&self) -> String {
        let mut words: Vec<&str> = Vec::new();
        for part in [&self.title, &self.text, &self.url].map(|part| part.trim()) {
            if !part.is_empty() && !words.iter().any(|word| word.contains(part)) {
                words.push(part);
            }
        }
        words.join("\n")
    }
}

/// The page.
#[component]
pub(crate) fn SharePage() -> impl IntoView {
    title(ts("pwa-share-title"));
    let found = LocalResource::new(|| async {
        get_text(DATA).await.ok().and_then(|text| api::wire::read::<Shared>(&text).ok())
    });
    let content = move || match found.get() {
        None => ().into_any(),
        Some(None) => {
            view! { <EmptyState icon=Icon::Download title=ts("pwa-share-nothing") text=ts("pwa-share-nothing-hint") /> }
                .into_any()
        }
        Some(Some(shared)) => view! { <Sort shared=shared /> }.into_any(),
    };
    view! {
        <div class="page">
            <PageHeader title=ts("pwa-share-title") icon=Icon::Download />
            <div class="page__body page__body--narrow">{content}</div>
        </div>
    }
}

/// Where it is to go.
#[component]
fn Sort(shared: Shared) -> impl IntoView {
    let words = RwSignal::new(shared.words());
    let files = StoredValue::new(shared.files.clone());
    let modules = untrack(|| {
        let fits = |module: &ModuleKey| {
            session().module(*module).is_some_and(|def| def.features.follow_ups) && session().may(*module, Action::Edit)
        };
        ModuleKey::ALL.into_iter().filter(fits).collect::<Vec<_>>()
    });
    let module = RwSignal::new(modules.first().copied().unwrap_or(ModuleKey::Lead));
    let record = RwSignal::new(None::<Id>);
    let busy = RwSignal::new(false);
    // Fetches the files and goes on with `then`, which shows the place for them.
    let with_files = move |then: Box<dyn FnOnce()>| {
        busy.set(true);
        perform(async move {
            match fetch(files.get_value()).await {
                Ok(picked) => {
                    keep_shared(picked);
                    state::http::forget(DATA).await;
                    then();
                }
                Err(problem) => toast_problem(&problem),
            }
            busy.try_set(false);
        });
    };
    let follow_up = move |_| {
        let (module, Some(id)) = (module.get_untracked(), record.get_untracked()) else { return };
        let text = words.get_untracked();
        with_files(Box::new(move || {
            untrack(|| draft_store(&format!("{module}/{id}/follow-up"))).save(&text);
            go(&format!("/{}/{id}/activity", module.path()));
        }));
    };
    let lead = move |_| {
        let text = words.get_untracked();
        with_files(Box::new(move || {
            let name: String = text.lines().next().unwrap_or_default().chars().take(100).collect();
            let values = [("name", name), ("remark", text)];
            let values = values.into_iter().filter(|(_, text)| !text.is_empty());
            let initial: Values = values.map(|(key, text)| (key.to_owned(), Value::Text(text))).collect();
            go("/leads");
            open_create(ModuleKey::Lead, initial, true);
        }));
    };
    let may_follow = !modules.is_empty();
    let choices = Signal::derive(move || {
        modules.iter().map(|module| Choice::new(module.key(), module_one(*module))).collect::<Vec<_>>()
    });
    let chips = shared.files.into_iter().map(|file| view! { <Chip text=file.name icon=Icon::Paperclip /> });
    let may_create = untrack(|| session().may(ModuleKey::Lead, Action::Create));
    let choose = move |key: String| {
        if let Some(chosen) = ModuleKey::parse(&key) {
            module.set(chosen);
            record.set(None);
        }
    };
    // Another module is another picker.
    let picker = move || {
        view! { <RecordPicker module=module.get() value=record on_change=move |id| record.set(id) /> }
    };
    view! {
        <SectionCard title=ts("pwa-share-what") icon=Icon::Download>
            <Field label=ts("feed-field-text")>
                <TextArea value=words on_input=move |text| words.set(text) rows=4 />
            </Field>
            <div class="share__files">{chips.collect_view()}</div>
        </SectionCard>
        {may_follow
            .then(|| {
                view! {
                    <SectionCard title=ts("pwa-share-follow-up") icon=Icon::Message>
                        <div class="form__grid">
                            <Field label=ts("pwa-share-module")>
                                <Select
                                    value=Signal::derive(move || module.get().key().to_owned())
                                    options=choices
                                    on_change=choose
                                />
                            </Field>
                            <Field label=ts("pwa-share-record")>{picker}</Field>
                        </div>
                        <div class="share__actions">
                            <Button
                                text=ts("action-next")
                                kind=ButtonKind::Primary
                                loading=busy
                                disabled=Signal::derive(move || record.get().is_none())
                                on_click=follow_up
                            />
                        </div>
                    </SectionCard>
                }
            })}
        {may_create
            .then(|| {
                view! {
                    <SectionCard title=ts("pwa-share-lead") icon=Icon::Lead>
                        <Button text=Signal::derive(|| t("pwa-share-lead")) loading=busy on_click=lead />
                    </SectionCard>
                }
            })}
    }
}

/// The shared files, as if they had been chosen.
async fn fetch(files: Vec<SharedFile>) -> Result<Vec<PickedFile>, Problem> {
    let mut picked = Vec::new();
    for (index, file) in files.into_iter().enumerate() {
        let bytes = get_bytes(&format!("/share/files/{index}")).await?;
        let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
        let kind = FilePropertyBag::new();
        kind.set_type(&file.kind);
        let object = File::new_with_u8_array_sequence_and_options(&parts, &file.name, &kind)
            .map_err(|_| Problem::new(ProblemKind::Internal))?;
        let size = AsRef::<Blob>::as_ref(&object).size();
        picked.push(PickedFile { name: file.name, size, kind: file.kind, object: JsValue::from(object) });
    }
    Ok(picked)
}
