//! Sending a file to the server, with progress. Plain HTTP: server functions carry no files.

use api::ApiError;
use domain::{Problem, activity::FileInfo, problem::ProblemKind};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
};
use wasm_bindgen_futures::JsFuture;

use crate::{state::submit, ui::PickedFile};

/// A file on its way: how far it is, 0 to 1.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The file's name.
    pub name: String,
    /// How much of it has arrived.
    pub progress: RwSignal<f64>,
}

/// Sends a file; answers what the server keeps of it.
pub async fn send(file: PickedFile, progress: RwSignal<f64>) -> Result<FileInfo, Problem> {
    submit(async { transfer(file, progress).await.map_err(ApiError) }).await
}

async fn transfer(file: PickedFile, progress: RwSignal<f64>) -> Result<FileInfo, Problem> {
    let answer = JsFuture::from(request(&file, progress)).await.map_err(|_| Problem::new(ProblemKind::Network))?;
    let status = member(&answer, "status").as_f64().unwrap_or_default();
    let text = member(&answer, "responseText").as_string().unwrap_or_default();
    if (200.0..300.0).contains(&status) {
        serde_json::from_str(&text).map_err(|_| Problem::new(ProblemKind::Internal))
    } else {
        Err(serde_json::from_str(&text).unwrap_or_else(|_| {
            // Some answers come from a proxy in between and are no problem of ours.
            Problem::new(if (status - 413.0).abs() < 0.5 { ProblemKind::TooLarge } else { ProblemKind::Internal })
        }))
    }
}

/// `fetch` tells no progress of what is sent, `XMLHttpRequest` does.
fn request(file: &PickedFile, progress: RwSignal<f64>) -> js_sys::Promise {
    let name = String::from(js_sys::encode_uri_component(&file.name));
    let kind = if file.kind.is_empty() { "application/octet-stream".to_owned() } else { file.kind.clone() };
    let body = file.object.clone();
    js_sys::Promise::new(&mut move |resolve, reject| {
        let sent = open(&format!("/files?name={name}"), &kind).and_then(|request| {
            let moved = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
                let number = |name| member(&event, name).as_f64().unwrap_or_default();
                let total = number("total");
                if total > 0.0 {
                    progress.try_set((number("loaded") / total).min(1.0));
                }
            })
            .into_js_value();
            js_sys::Reflect::set(&member(&request, "upload"), &"onprogress".into(), &moved)?;
            let answer = request.clone();
            let loaded = Closure::once_into_js(move || {
                let _ = resolve.call1(&JsValue::UNDEFINED, &answer);
            });
            js_sys::Reflect::set(&request, &"onload".into(), &loaded)?;
            for event in ["onerror", "onabort", "ontimeout"] {
                js_sys::Reflect::set(&request, &event.into(), &reject)?;
            }
            call(&request, "send", std::slice::from_ref(&body))
        });
        if let Err(error) = sent {
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    })
}

fn open(url: &str, kind: &str) -> Result<JsValue, JsValue> {
    let class: js_sys::Function = js_sys::Reflect::get(&window(), &"XMLHttpRequest".into())?.unchecked_into();
    let request = js_sys::Reflect::construct(&class, &js_sys::Array::new())?;
    call(&request, "open", &["POST".into(), url.into()])?;
    call(&request, "setRequestHeader", &["content-type".into(), kind.into()])?;
    Ok(request)
}

fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: js_sys::Function = js_sys::Reflect::get(object, &method.into())?.unchecked_into();
    function.apply(object, &arguments.iter().collect::<js_sys::Array>())
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
