//! Plain HTTP for what is no server function: the texts, and files on their way up.

use api::ApiError;
use domain::{Problem, activity::FileInfo, problem::ProblemKind};
use leptos::{
    prelude::window,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{RequestInit, Response},
};
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;

use crate::ui::PickedFile;

mod sent;

/// Fetches a text.
pub(crate) async fn get_text(url: &str) -> Result<String, Problem> {
    text_of(send(url, &RequestInit::new()).await?).await
}

/// Uploads a file to the store of files: attachments, pictures. `told` hears how much of it is sent, from 0 to 1.
pub async fn upload(file: &PickedFile, told: impl Fn(f64) + 'static) -> Result<FileInfo, Problem> {
    let name = js_sys::encode_uri_component(&file.name);
    upload_to(&format!("/files?name={name}"), file, told).await
}

/// Uploads a file to an address of the server and reads its answer.
pub async fn upload_to<T: DeserializeOwned>(
    url: &str,
    file: &PickedFile,
    told: impl Fn(f64) + 'static,
) -> Result<T, Problem> {
    super::submit(async { exchange(url, file, told).await.map_err(ApiError) }).await
}

async fn exchange<T: DeserializeOwned>(
    url: &str,
    file: &PickedFile,
    told: impl Fn(f64) + 'static,
) -> Result<T, Problem> {
    let answer = sent::post(url, file, told).await.map_err(|_| Problem::new(ProblemKind::Network))?;
    serde_json::from_str(good(answer.status, &answer.text)?).map_err(|_| Problem::new(ProblemKind::Internal))
}

async fn send(url: &str, init: &RequestInit) -> Result<Response, Problem> {
    let response = JsFuture::from(window().fetch_with_str_and_init(url, init)).await;
    response.and_then(JsValue::dyn_into).map_err(|_| Problem::new(ProblemKind::Network))
}

async fn text_of(response: Response) -> Result<String, Problem> {
    let network = |_| Problem::new(ProblemKind::Network);
    let text =
        JsFuture::from(response.text().map_err(network)?).await.map_err(network)?.as_string().unwrap_or_default();
    good(response.status(), &text).map(str::to_owned)
}

/// The text of an answer that is no refusal.
fn good(status: u16, text: &str) -> Result<&str, Problem> {
    if (200..300).contains(&status) {
        return Ok(text);
    }
    // The server answers with a problem; what stands before it (a proxy) with something else.
    Err(serde_json::from_str(text).unwrap_or_else(|_| {
        Problem::new(match status {
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
