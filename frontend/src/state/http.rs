//! Plain HTTP for what is no server function: the texts, and files on their way up.

use api::ApiError;
use domain::{Problem, problem::ProblemKind};
use leptos::{
    prelude::window,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{RequestInit, Response},
};
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;

use crate::ui::PickedFile;

mod parts;
mod sent;

pub use parts::{Told, cancel_upload, upload};

/// Fetches a text; it may be one that was asked for before the program was there.
pub(crate) async fn get_text(url: &str) -> Result<String, Problem> {
    let response = match api::wire::early(url) {
        Some(answer) => response_of(answer).await?,
        None => send(url, &RequestInit::new()).await?,
    };
    text_of(response).await
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
    api::wire::read(good(answer.status, &answer.text)?).map_err(|_| Problem::new(ProblemKind::Internal))
}

/// Deletes what the service worker keeps at an address. One that is gone already is no matter.
pub(crate) async fn forget(url: &str) {
    let init = RequestInit::new();
    init.set_method("DELETE");
    let _ = send(url, &init).await;
}

/// Fetches bytes.
pub async fn get_bytes(url: &str) -> Result<Vec<u8>, Problem> {
    let response = send(url, &RequestInit::new()).await?;
    if !response.ok() {
        return text_of(response).await.map(String::into_bytes);
    }
    let network = |_| Problem::new(ProblemKind::Network);
    let bytes = JsFuture::from(response.array_buffer().map_err(network)?).await.map_err(network)?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}

async fn send(url: &str, init: &RequestInit) -> Result<Response, Problem> {
    response_of(window().fetch_with_str_and_init(url, init)).await
}

async fn response_of(answer: js_sys::Promise) -> Result<Response, Problem> {
    let response = JsFuture::from(answer).await;
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
    Err(api::wire::read(text).unwrap_or_else(|_| {
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
