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
    let request = JsFuture::from(request(url, file, told)).await?;
    let text = member(&request, "responseText").as_string().unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a status has three digits")]
    let status = member(&request, "status").as_f64().unwrap_or_default() as u16;
    Ok(Answer { status, text })
}

fn request(url: &str, file: &PickedFile, told: impl Fn(f64) + 'static) -> js_sys::Promise {
    let kind = if file.kind.is_empty() { "application/octet-stream" } else { &file.kind };
    let moved = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        let number = |name| member(&event, name).as_f64().unwrap_or_default();
        let total = number("total");
        if total > 0.0 {
            told((number("loaded") / total).min(1.0));
        }
    })
    .into_js_value();
    js_sys::Promise::new(&mut |resolve, reject| {
        let begun = open(url, kind).and_then(|request| {
            js_sys::Reflect::set(&member(&request, "upload"), &"onprogress".into(), &moved)?;
            let answer = request.clone();
            let loaded = Closure::once_into_js(move || {
                let _ = resolve.call1(&JsValue::UNDEFINED, &answer);
            });
            js_sys::Reflect::set(&request, &"onload".into(), &loaded)?;
            for event in ["onerror", "onabort", "ontimeout"] {
                js_sys::Reflect::set(&request, &event.into(), &reject)?;
            }
            call(&request, "send", std::slice::from_ref(&file.object))
        });
        if let Err(error) = begun {
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

fn member(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
