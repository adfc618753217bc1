//! A file on its way to the server in parts, so that a broken connection costs a part and not the file.
//!
//! An upload that breaks off is taken up where it stopped: by itself while the page is open, and when the same file is
//! chosen again at the same place after a reload, for which its id is kept in the browser.

use std::{cell::RefCell, collections::HashMap, time::Duration};

use api::ApiError;
use domain::{
    Id, Problem,
    activity::FileInfo,
    files::{UPLOAD_CHUNK, UploadDraft, UploadState},
    problem::ProblemKind,
};
use leptos::{
    prelude::{untrack, window},
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{Blob, File},
};
use wasm_bindgen_futures::JsFuture;

use super::{good, sent};
use crate::{
    state::{DraftStore, draft_store, is_expired, new_id, perform, sleep, submit},
    ui::PickedFile,
};

/// How an upload goes on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Told {
    /// So much of it is sent, from 0 to 1.
    Sent(f64),
    /// The connection is lost; it is tried again.
    Paused,
}

thread_local! {
    /// The uploads that nobody cancelled, each with its present request.
    static RUNNING: RefCell<HashMap<Id, JsValue>> = RefCell::default();
}

/// The longest pause between two tries, in seconds.
const LONGEST_PAUSE: u64 = 8;
/// So often an upload may begin anew because the server knows something else of it.
const MOST_SURPRISES: u32 = 5;

/// Breaks an upload off, for good.
pub fn cancel_upload(key: Id) {
    if let Some(request) = RUNNING.with_borrow_mut(|running| running.remove(&key)) {
        sent::abort(&request);
    }
}

/// Uploads a file; `key` is for [`cancel_upload`]. Answers `None` when it was cancelled. While there is no connection it
/// waits, until `wanted` says that nobody waits for it any more.
pub async fn upload(
    key: Id,
    file: &PickedFile,
    told: impl Fn(Told) + Clone + 'static,
    wanted: impl Fn() -> bool,
) -> Result<Option<FileInfo>, Problem> {
    let blob: &Blob = file.object.unchecked_ref();
    if !is_readable(blob).await {
        return Err(unreadable());
    }
    RUNNING.with_borrow_mut(|running| running.insert(key, JsValue::UNDEFINED));
    let store = untrack(|| draft_store(&place(file)));
    let id = store.load().unwrap_or_else(new_id);
    store.save(&id);
    let mut sending = Sending { key, file, blob, store, id, received: None, surprises: 0, failures: 0 };
    let answer = sending.run(told, wanted).await;
    RUNNING.with_borrow_mut(|running| running.remove(&key));
    answer
}

struct Sending<'a> {
    key: Id,
    file: &'a PickedFile,
    blob: &'a Blob,
    store: DraftStore,
    id: Id,
    /// How much the server has; `None`: it must be asked.
    received: Option<u64>,
    surprises: u32,
    failures: u32,
}

impl Sending<'_> {
    async fn run(
        &mut self,
        told: impl Fn(Told) + Clone + 'static,
        wanted: impl Fn() -> bool,
    ) -> Result<Option<FileInfo>, Problem> {
        loop {
            if !RUNNING.with_borrow(|running| running.contains_key(&self.key)) {
                self.give_up();
                return Ok(None);
            }
            let answer = match self.received {
                None => self.begin().await,
                Some(received) => self.part(received, told.clone()).await,
            };
            match answer {
                Ok(UploadState { file: Some(info), .. }) => {
                    self.store.clear();
                    return Ok(Some(info));
                }
                Ok(state) => (self.received, self.failures) = (Some(state.received), 0),
                Err(problem) => {
                    self.settle(problem).await?;
                    if !wanted() {
                        return Ok(None);
                    }
                    if self.failures > 0 && RUNNING.with_borrow(|running| running.contains_key(&self.key)) {
                        told(Told::Paused);
                        self.pause().await;
                    }
                }
            }
        }
    }

    /// Asks how far it is; what the server does not know yet begins.
    async fn begin(&self) -> Result<UploadState, Problem> {
        let draft = UploadDraft { id: self.id, name: self.file.name.clone(), size: size(self.file) };
        submit(api::files::begin_upload(draft)).await
    }

    async fn part(&self, from: u64, told: impl Fn(Told) + 'static) -> Result<UploadState, Problem> {
        let all = size(self.file);
        let until = all.min(from + UPLOAD_CHUNK);
        #[expect(clippy::cast_precision_loss, reason = "files are far smaller than 2^53 bytes")]
        let (start, end, whole) = (from as f64, until as f64, all.max(1) as f64);
        let part = self.blob.slice_with_f64_and_f64(start, end).map_err(|_| unreadable())?;
        let url = format!("/uploads/{}?offset={from}", self.id);
        let progress = move |part: f64| told(Told::Sent((start + part * (end - start)) / whole));
        let keep = |request: &JsValue| {
            RUNNING.with_borrow_mut(|running| {
                if let Some(place) = running.get_mut(&self.key) {
                    place.clone_from(request);
                }
            });
        };
        submit(async {
            let answer = sent::send("PUT", &url, "application/octet-stream", &part, progress, keep).await;
            let answer = answer.map_err(|_| Problem::new(ProblemKind::Network)).and_then(|answer| {
                api::wire::read(good(answer.status, &answer.text)?).map_err(|_| Problem::new(ProblemKind::Internal))
            });
            answer.map_err(ApiError)
        })
        .await
    }

    /// What a problem means for the upload: that it goes on after a pause, that it begins anew, or that it failed.
    async fn settle(&mut self, problem: Problem) -> Result<(), Problem> {
        let begins = self.received.take().is_none();
        match problem.kind {
            ProblemKind::Network | ProblemKind::Unauthenticated => {
                // A file that was changed or removed meanwhile looks like a broken connection.
                if !is_readable(self.blob).await {
                    self.give_up();
                    return Err(unreadable());
                }
                self.failures += 1;
            }
            ProblemKind::Conflict | ProblemKind::NotFound if self.surprises < MOST_SURPRISES => {
                self.surprises += 1;
                if begins {
                    self.id = new_id();
                    self.store.save(&self.id);
                }
            }
            _ => {
                self.give_up();
                return Err(problem);
            }
        }
        Ok(())
    }

    /// Waits longer each time; after the session ended, until somebody signed in.
    async fn pause(&self) {
        let seconds = 1 << self.failures.saturating_sub(1).min(3);
        sleep(Duration::from_secs(LONGEST_PAUSE.min(seconds))).await;
        while untrack(is_expired) {
            sleep(Duration::from_secs(1)).await;
        }
    }

    /// Forgets it here and at the server, where it would be swept otherwise.
    fn give_up(&self) {
        self.store.clear();
        let id = self.id;
        perform(async move {
            let _ = api::files::cancel_upload(id).await;
        });
    }
}

/// The name under which the id of an upload is kept: the same file at the same place.
fn place(file: &PickedFile) -> String {
    let modified = file.object.dyn_ref::<File>().map_or(0.0, File::last_modified);
    let path = window().location().pathname().unwrap_or_default();
    format!("upload/{path}/{}/{}/{modified}", file.name, file.size)
}

fn size(file: &PickedFile) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a size is a whole number of bytes")]
    let size = file.size as u64;
    size
}

async fn is_readable(blob: &Blob) -> bool {
    match blob.slice_with_i32_and_i32(0, 1) {
        Ok(first) => JsFuture::from(first.array_buffer()).await.is_ok(),
        Err(_) => false,
    }
}

fn unreadable() -> Problem {
    Problem::invalid("files-unreadable")
}
