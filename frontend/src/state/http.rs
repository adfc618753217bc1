//! Plain HTTP for what is no server function: the texts, and files on their way up.

use domain::{Problem, activity::FileInfo, problem::ProblemKind};
use leptos::{
    prelude::window,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{RequestInit, Response},
};
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;

use crate::ui::PickedFile;

/// Fetches a text.
pub(crate) async fn get_text(url: &str) -> Result<String, Problem> {
    text_of(send(url, &RequestInit::new()).await?).await
}

/// Uploads a file to the store of files: attachments, pictures.
pub async fn upload(file: &PickedFile) -> Result<FileInfo, Problem> {
    let name = js_sys::encode_uri_component(&file.name);
    upload_to(&format!("/files?name={name}"), file).await
}

/// Uploads a file to an address of the server and reads its answer.
pub async fn upload_to<T: DeserializeOwned>(url: &str, file: &PickedFile) -> Result<T, Problem> {
    let init = RequestInit::new();
    init.set_method("POST");
    // The browser takes the content type from the file itself.
    init.set_body(&file.object);
    let text = async { text_of(send(url, &init).await?).await }.await;
    if let Err(problem) = &text {
        super::saving::notice(problem);
    }
    serde_json::from_str(&text?).map_err(|_| Problem::new(ProblemKind::Internal))
}

async fn send(url: &str, init: &RequestInit) -> Result<Response, Problem> {
    let response = JsFuture::from(window().fetch_with_str_and_init(url, init)).await;
    response.and_then(JsValue::dyn_into).map_err(|_| Problem::new(ProblemKind::Network))
}

async fn text_of(response: Response) -> Result<String, Problem> {
    let network = |_| Problem::new(ProblemKind::Network);
    let text =
        JsFuture::from(response.text().map_err(network)?).await.map_err(network)?.as_string().unwrap_or_default();
    if response.ok() {
        return Ok(text);
    }
    // The server answers with a problem; what stands before it (a proxy) with something else.
    Err(serde_json::from_str(&text).unwrap_or_else(|_| {
        Problem::new(match response.status() {
            401 => ProblemKind::Unauthenticated,
            403 => ProblemKind::Forbidden,
            404 => ProblemKind::NotFound,
            413 => ProblemKind::TooLarge,
            429 => ProblemKind::TooMany,
            502..=504 => ProblemKind::Network,
            _ => ProblemKind::Internal,
        })
    }))
}
