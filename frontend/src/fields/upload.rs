//! Files on their way to the server, with progress, and where they come from: an input, a drop, a paste.

use domain::{Problem, activity::FileInfo};
use leptos::{prelude::*, wasm_bindgen::JsValue};

use crate::{state::upload, ui::PickedFile};

/// A file on its way: how far it is, 0 to 1.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The file's name.
    pub name: String,
    /// How much of it has arrived.
    pub progress: RwSignal<f64>,
}

/// Sends a file; answers what the server keeps of it.
pub async fn send(file: &PickedFile, progress: RwSignal<f64>) -> Result<FileInfo, Problem> {
    upload(file, move |part| {
        progress.try_set(part);
    })
    .await
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
