//! Files on their way to the server, and where they come from: an input, a drop, a paste.

use std::sync::Arc;

use domain::{Id, Problem, activity::FileInfo, problem::ProblemKind};
use leptos::{prelude::*, wasm_bindgen::JsValue};

use crate::{
    format,
    i18n::{problem_text, t, ta, ts},
    state::{Told, cancel_upload, new_id, perform, session, upload},
    ui::{Icon, IconButton, PickedFile, ProgressBar, Tone},
};

/// Files on their way, one after the other. A copy is a handle to the same ones.
#[derive(Clone, Copy)]
pub struct Uploads {
    entries: RwSignal<Vec<Upload>, LocalStorage>,
    on_arrived: StoredValue<Arc<dyn Fn(FileInfo) + Send + Sync>>,
    lasting: bool,
}

/// One of them.
#[derive(Clone)]
struct Upload {
    key: Id,
    file: PickedFile,
    phase: ArcRwSignal<Phase>,
    progress: ArcRwSignal<f64>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    Waiting,
    Sending,
    /// Without a connection.
    Paused,
    Failed(Problem),
}

impl Uploads {
    /// What arrives goes to `on_arrived`. When the place at which the files are added is left, nothing is sent any more.
    pub fn new(on_arrived: impl Fn(FileInfo) + Send + Sync + 'static) -> Self {
        Self {
            entries: RwSignal::new_local(Vec::new()),
            on_arrived: StoredValue::new(Arc::new(on_arrived)),
            lasting: false,
        }
    }

    /// The same, but what has begun goes on when its place is left: `on_arrived` must not count on it.
    pub fn lasting(on_arrived: impl Fn(FileInfo) + Send + Sync + 'static) -> Self {
        Self { lasting: true, ..Self::new(on_arrived) }
    }

    /// Sends these files, one after the other.
    pub fn add(self, picked: Vec<PickedFile>) {
        let max = u64::from(untrack(|| session().boot().company.max_file_mb));
        let mut new = Vec::new();
        for file in picked {
            #[expect(clippy::cast_precision_loss, reason = "a limit is far below 2^53 bytes")]
            let too_large = file.size > (max * 1024 * 1024) as f64;
            let phase = if too_large { Phase::Failed(too_large_problem(max)) } else { Phase::Waiting };
            new.push(Upload { key: new_id(), file, phase: ArcRwSignal::new(phase), progress: ArcRwSignal::new(0.0) });
        }
        // What failed before is done with, now that there is something else.
        self.entries.update(|entries| {
            entries.retain(|entry| !entry.failed());
            entries.extend(new.clone());
        });
        self.send(new);
    }

    /// Whether something is still on its way.
    pub fn is_busy(self) -> bool {
        self.entries.with(|entries| entries.iter().any(|entry| !matches!(entry.phase.get(), Phase::Failed(_))))
    }

    fn send(self, uploads: Vec<Upload>) {
        let on_arrived = self.on_arrived.get_value();
        perform(async move {
            for upload in uploads {
                // It may have been cancelled, or its place left, while it waited.
                let waits = self.entries.try_with_untracked(|entries| entries.iter().any(|one| one.key == upload.key));
                if waits == Some(false) || (waits.is_none() && !self.lasting) || upload.failed() {
                    continue;
                }
                match self.send_one(&upload).await {
                    Ok(arrived) => {
                        self.forget(upload.key);
                        if let Some(info) = arrived.filter(|_| self.is_wanted()) {
                            on_arrived(info);
                        }
                    }
                    Err(problem) => upload.phase.set(Phase::Failed(problem)),
                }
            }
        });
    }

    async fn send_one(self, entry: &Upload) -> Result<Option<FileInfo>, Problem> {
        entry.phase.set(Phase::Sending);
        let (phase, progress) = (entry.phase.clone(), entry.progress.clone());
        let told = move |told| match told {
            Told::Sent(part) => {
                phase.maybe_update(|phase| std::mem::replace(phase, Phase::Sending) != Phase::Sending);
                progress.set(part);
            }
            Told::Paused => phase.set(Phase::Paused),
        };
        upload(entry.key, &entry.file, told, move || self.is_wanted()).await
    }

    /// Whether somebody still waits for what arrives.
    fn is_wanted(self) -> bool {
        self.lasting || self.entries.try_with_untracked(|_| ()).is_some()
    }

    fn forget(self, key: Id) {
        self.entries.try_update(|entries| entries.retain(|entry| entry.key != key));
    }

    fn again(self, key: Id) {
        let found = self.entries.with_untracked(|entries| entries.iter().find(|entry| entry.key == key).cloned());
        if let Some(entry) = found {
            entry.phase.set(Phase::Waiting);
            self.send(vec![entry]);
        }
    }

    /// What is on its way, with a way to stop it; what failed, with the reason.
    pub fn view(self) -> AnyView {
        let row = move |entry: Upload| {
            let Upload { key, file, phase, progress } = entry;
            row(self, key, &file, phase, progress)
        };
        let list = move || {
            let entries = self.entries.get();
            (!entries.is_empty()).then(|| {
                let rows = entries.into_iter().map(row).collect_view();
                view! { <ul class="uploads" aria-label=ts("files-uploads")>{rows}</ul> }
            })
        };
        list.into_any()
    }
}

impl Upload {
    fn failed(&self) -> bool {
        matches!(self.phase.get_untracked(), Phase::Failed(_))
    }
}

fn row(
    uploads: Uploads,
    key: Id,
    file: &PickedFile,
    phase: ArcRwSignal<Phase>,
    progress: ArcRwSignal<f64>,
) -> impl IntoView + use<> {
    let (name, size) = (file.name.clone(), file.size);
    let (label, failed_name) = (name.clone(), name.clone());
    let again = ta("files-again", texts::args().set("name", &name));
    let cancel = ta("files-cancel", texts::args().set("name", &name));
    let state = phase.clone();
    let sent = progress.clone();
    let text = Signal::derive(move || match state.get() {
        Phase::Waiting => Some(t("files-waiting")),
        Phase::Paused => Some(t("files-paused")),
        Phase::Sending => {
            let args = texts::args().set("done", bytes(size * sent.get())).set("size", bytes(size));
            Some(ta("files-sent", args))
        }
        Phase::Failed(_) => None,
    });
    let state = phase.clone();
    let tone = Signal::derive(move || if state.get() == Phase::Paused { Tone::Warning } else { Tone::default() });
    let value = Signal::derive(move || Some(progress.get()));
    let state = phase.clone();
    let shown = Memo::new(move |_| match state.get() {
        Phase::Failed(problem) => Some(problem),
        Phase::Waiting | Phase::Sending | Phase::Paused => None,
    });
    let body = move || match shown.get() {
        Some(problem) => {
            let args = texts::args().set("label", &failed_name).set("value", problem_text(&problem));
            view! { <p class="field__error" role="alert">{Icon::Error}<span>{ta("label-value", args)}</span></p> }
                .into_any()
        }
        None => view! { <ProgressBar label=label.clone() value=value text=text tone=tone /> }.into_any(),
    };
    let again = move || {
        let label = again.clone();
        shown.get().is_some().then(|| {
            view! { <IconButton icon=Icon::Refresh label=label on_click=move |_| uploads.again(key) /> }
        })
    };
    let stop = move |_| {
        cancel_upload(key);
        crate::state::later(move || uploads.forget(key));
    };
    view! {
        <li class="uploads__item">
            <div class="uploads__body">{body}</div>
            {again}
            <IconButton icon=Icon::X label=cancel on_click=stop />
        </li>
    }
}

fn bytes(size: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number of bytes")]
    let size = size as u64;
    format::file_size(size)
}

fn too_large_problem(max: u64) -> Problem {
    let problem = Problem { message: "problem-too-large-file".to_owned(), ..Problem::new(ProblemKind::TooLarge) };
    problem.arg("max", max)
}

/// The files of an input, a drop or a paste.
pub fn files_of(source: &JsValue) -> Vec<PickedFile> {
    let files = member(source, "files");
    if !files.is_object() {
        return Vec::new();
    }
    let file = |object: JsValue| PickedFile {
        name: member(&object, "name").as_string().unwrap_or_default(),
        size: member(&object, "size").as_f64().unwrap_or_default(),
        kind: member(&object, "type").as_string().unwrap_or_default(),
        object,
    };
    js_sys::Array::from(&files).iter().map(file).collect()
}

/// The files that an event carries under this name: `dataTransfer` of a drop, `clipboardData` of a paste.
pub fn files_in(event: &JsValue, name: &str) -> Vec<PickedFile> {
    files_of(&member(event, name))
}

fn member(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
