//! A file on its way to the server. `fetch` tells no progress of what is sent, `XMLHttpRequest` does.

use leptos::{
    prelude::window,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
};
use wasm_bindgen_futures::JsFuture;

use crate::ui::PickedFile;

/// What came back, whatever its status.
pub(super) struct Answer {
    pub status: u16,
    pub text: String,
}

/// Posts a file as it is; `told` hears how much of it is sent, from 0 to 1. An error is one of the connection.
pub(super) async fn post(url: &str, file: &PickedFile, told: impl Fn(f64) + 'static) -> Result<Answer, JsValue> {
    send("POST", url, &file.kind, &file.object, told, |_| {}).await
}

/// Sends bytes; `begun` gets the request, so that it can be broken off.
pub(super) async fn send(
    method: &str,
    url: &str,
    kind: &str,
    body: &JsValue,
    told: impl Fn(f64) + 'static,
    begun: impl FnOnce(&JsValue),
) -> Result<Answer, JsValue> {
    let request = open(method, url, if kind.is_empty() { "application/octet-stream" } else { kind })?;
    begun(&request);
    let request = JsFuture::from(exchange(&request, body, told)).await?;
    let text = member(&request, "responseText").as_string().unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a status has three digits")]
    let status = member(&request, "status").as_f64().unwrap_or_default() as u16;
    Ok(Answer { status, text })
}

/// Breaks a request off; whoever waits for it gets an error.
pub(super) fn abort(request: &JsValue) {
    // One that is over already cannot be broken off.
    let _ = call(request, "abort", &[]);
}

fn exchange(request: &JsValue, body: &JsValue, told: impl Fn(f64) + 'static) -> js_sys::Promise {
    let moved = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let number = |name| member(&event, name).as_f64().unwrap_or_default();
        let total = number("total");
        if total > 0.0 {
            told((number("loaded") / total).min(1.0));
        }
    })
    .into_js_value();
    js_sys::Promise::new(&mut |resolve, reject| {
        let answer = request.clone();
        let loaded = Closure::once_into_js(move || {
            let _ = resolve.call1(&JsValue::UNDEFINED, &answer);
        });
        let begun = js_sys::Reflect::set(&member(request, "upload"), &"onprogress".into(), &moved)
            .and_then(|_| js_sys::Reflect::set(request, &"onload".into(), &loaded))
            .and_then(|_| {
                for event in ["onerror", "onabort", "ontimeout"] {
                    js_sys::Reflect::set(request, &event.into(), &reject)?;
                }
                call(request, "send", std::slice::from_ref(body))
            });
        if let Err(error) = begun {
            let _ = reject.call1(&JsValue::UNDEFINED, &error);
        }
    })
}

fn open(method: &str, url: &str, kind: &str) -> Result<JsValue, JsValue> {
    let class: js_sys::Function = js_sys::Reflect::get(&window(), &"XMLHttpRequest".into())?.unchecked_into();
    let request = js_sys::Reflect::construct(&class, &js_sys::Array::new())?;
    call(&request, "open", &[method.into(), url.into()])?;
    call(&request, "setRequestHeader", &["content-type".into(), kind.into()])?;
    Ok(request)
}

fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: js_sys::Function = js_sys::Reflect::get(object, &method.into())?.unchecked_into();
    function.apply(object, &arguments.iter().collect::<js_sys::Array>())
}

fn member(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
