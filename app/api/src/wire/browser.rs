//! The page's half of a call.

use std::{future::Future, pin::Pin};

use js_sys::Promise;

use domain::{Problem, problem::ProblemKind};
use js_sys::Reflect;
use leptos::{
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{RequestInit, Response, window},
};
use send_wrapper::SendWrapper;
use serde::{Serialize, de::DeserializeOwned};
use server_fn::{Protocol, client::Client, server::Server};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::read;
use crate::ApiError;

#[wasm_bindgen]
extern "C" {
    /// What `boot.js` has asked at this address before the program was there, once: a promise of a `Response`.
    #[wasm_bindgen(js_namespace = weft)]
    pub fn early(path: &str) -> Option<Promise>;
}

/// The protocol of all server functions.
pub struct Wire;

impl<Input, Output, C, S> Protocol<Input, Output, C, S, ApiError> for Wire
where
    Input: Serialize + Send,
    Output: DeserializeOwned + Send,
    C: Client<ApiError>,
    S: Server<ApiError>,
{
    const METHOD: http::Method = http::Method::POST;

    async fn run_server<F, Fut>(_: S::Request, _: F) -> Result<S::Response, ApiError>
    where
        F: Fn(Input) -> Fut + Send,
        Fut: Future<Output = Result<Output, ApiError>> + Send,
    {
        // A page serves nobody.
        Err(failure(ProblemKind::Internal))
    }

    async fn run_client(path: &str, input: Input) -> Result<Output, ApiError> {
        let body = serde_json::to_string(&input).unwrap_or_default();
        // Gone before the answer is awaited: it need not be kept with the rest of the call.
        drop(input);
        let answer = post(path, body).await?;
        read(&answer).map_err(|_| failure(ProblemKind::Internal))
    }
}

/// Sends a call and awaits the text of its answer.
#[inline(never)]
fn post(path: &str, body: String) -> Pin<Box<dyn Future<Output = Result<String, ApiError>> + Send>> {
    let path = path.to_owned();
    Box::pin(SendWrapper::new(async move {
        let (status, text) = exchange(&path, &body).await.map_err(|_| failure(ProblemKind::Network))?;
        if status < 400 {
            return Ok(text);
        }
        // Without a problem it was no server of ours that answered, but something before it.
        let unknown = if matches!(status, 502..=504) { ProblemKind::Network } else { ProblemKind::Internal };
        Err(read::<Problem>(&text).map_or_else(|_| failure(unknown), ApiError))
    }))
}

async fn exchange(path: &str, body: &str) -> Result<(u16, String), JsValue> {
    let headers = js_sys::Object::new();
    for name in ["content-type", "accept"] {
        Reflect::set(&headers, &name.into(), &"application/json".into())?;
    }
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&body.into());
    let window = window().ok_or(JsValue::UNDEFINED)?;
    let answer = early(path).unwrap_or_else(|| window.fetch_with_str_and_init(path, &request));
    let response: Response = JsFuture::from(answer).await?.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok((response.status(), text.as_string().unwrap_or_default()))
}

fn failure(kind: ProblemKind) -> ApiError {
    ApiError(Problem::new(kind))
}
