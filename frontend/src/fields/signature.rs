//! Signatures: drawn with pen, finger or mouse, or typed by those who cannot draw; kept as a picture of the record.

use domain::{Id, Value};
use leptos::{
    ev::PointerEvent,
    html,
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::HtmlCanvasElement,
};

use super::upload::Uploads;
use crate::{
    i18n::{t, ts},
    ui::{Button, ButtonKind, Icon, PickedFile, Size, TextInput},
};

/// The size of the picture; on the page it is as wide as its place.
const WIDTH: u32 = 640;
const HEIGHT: u32 = 200;

/// The picture of a signature.
pub(super) fn picture(id: Id) -> AnyView {
    let source = format!("/files/{id}");
    view! { <img class="signature__picture" src=source alt=t("signature-picture") loading="lazy" /> }.into_any()
}

/// The picture with the button that removes it, or the pad.
pub(super) fn control(value: Signal<Value>, on_change: Callback<Value>) -> AnyView {
    let signed = Memo::new(move |_| value.with(Value::as_ref_id));
    let shown = move || match signed.get() {
        Some(id) => {
            let clear = move |_| set_timeout(move || on_change.run(Value::Empty), std::time::Duration::ZERO);
            view! {
                <div class="signature">
                    {picture(id)} <Button text=ts("signature-again") icon=Icon::Refresh size=Size::Small on_click=clear />
                </div>
            }
            .into_any()
        }
        None => pad(on_change),
    };
    shown.into_any()
}

fn pad(on_change: Callback<Value>) -> AnyView {
    let canvas = NodeRef::<html::Canvas>::new();
    let (drawing, marked) = (RwSignal::new(false), RwSignal::new(false));
    let typed = RwSignal::new(String::new());
    let uploads = Uploads::new(move |info| on_change.run(Value::Ref(info.id)));
    let begin = move |event: PointerEvent| {
        let Some(canvas) = canvas.get_untracked() else { return };
        event.prevent_default();
        let _ = canvas.set_pointer_capture(event.pointer_id());
        drawing.set(true);
        let (x, y) = place(&canvas, &event);
        call(&canvas, "beginPath", &[]);
        call(&canvas, "moveTo", &[x, y]);
        // A dot is a mark too.
        call(&canvas, "lineTo", &[x + 0.1, y]);
        call(&canvas, "stroke", &[]);
        marked.set(true);
    };
    let draw = move |event: PointerEvent| {
        let Some(canvas) = canvas.get_untracked().filter(|_| drawing.get_untracked()) else { return };
        let (x, y) = place(&canvas, &event);
        call(&canvas, "lineTo", &[x, y]);
        call(&canvas, "stroke", &[]);
    };
    let clear = move || {
        if let Some(canvas) = canvas.get_untracked() {
            prepare(&canvas);
        }
        marked.set(false);
    };
    crate::ui::effect(move || {
        if let Some(canvas) = canvas.get() {
            prepare(&canvas);
        }
    });
    let write = move |name: String| {
        clear();
        if let Some(canvas) = canvas.get_untracked().filter(|_| !name.trim().is_empty()) {
            write(&canvas, name.trim());
            marked.set(true);
        }
        typed.set(name);
    };
    let keep = move |_| {
        let Some(canvas) = canvas.get_untracked() else { return };
        to_picture(&canvas, move |blob| {
            let size =
                js_sys::Reflect::get(&blob, &"size".into()).ok().and_then(|size| size.as_f64()).unwrap_or_default();
            let file =
                PickedFile { name: "signature.png".to_owned(), size, kind: "image/png".to_owned(), object: blob };
            uploads.add(vec![file]);
        });
    };
    let nothing = Signal::derive(move || !marked.get());
    view! {
        <div class="signature">
            <canvas
                class="signature__pad"
                width=WIDTH
                height=HEIGHT
                node_ref=canvas
                role="img"
                aria-label=ts("signature-pad")
                on:pointerdown=begin
                on:pointermove=draw
                on:pointerup=move |_| drawing.set(false)
                on:pointercancel=move |_| drawing.set(false)
            ></canvas>
            <TextInput value=typed on_input=write label=ts("signature-type") placeholder=ts("signature-type") max_length=60 />
            <div class="u-row">
                <Button
                    text=ts("signature-keep")
                    kind=ButtonKind::Primary
                    size=Size::Small
                    loading=Signal::derive(move || uploads.is_busy())
                    disabled=nothing
                    on_click=keep
                />
                <Button
                    text=ts("signature-clear")
                    size=Size::Small
                    disabled=nothing
                    on_click=move |_| {
                        typed.set(String::new());
                        clear();
                    }
                />
            </div>
            {uploads.view()}
        </div>
    }
    .into_any()
}

/// The place of a pointer in the picture.
fn place(canvas: &HtmlCanvasElement, event: &PointerEvent) -> (f64, f64) {
    let shown = f64::from(canvas.client_width().max(1));
    let scale = f64::from(WIDTH) / shown;
    (f64::from(event.offset_x()) * scale, f64::from(event.offset_y()) * scale)
}

fn context(canvas: &HtmlCanvasElement) -> Option<JsValue> {
    canvas.get_context("2d").ok().flatten().map(JsValue::from)
}

/// Calls a method of the drawing context; numbers are all that it takes here.
fn call(canvas: &HtmlCanvasElement, method: &str, args: &[f64]) {
    let Some(context) = context(canvas) else { return };
    let args: js_sys::Array = args.iter().map(|number| JsValue::from_f64(*number)).collect();
    apply(&context, method, &args);
}

fn apply(context: &JsValue, method: &str, args: &js_sys::Array) {
    if let Ok(function) = js_sys::Reflect::get(context, &method.into()).and_then(JsValue::dyn_into::<js_sys::Function>)
    {
        let _ = function.apply(context, args);
    }
}

fn set(context: &JsValue, name: &str, value: impl Into<JsValue>) {
    let _ = js_sys::Reflect::set(context, &name.into(), &value.into());
}

/// White paper and a dark pen: a signature is printed, so it looks the same in the dark theme.
fn prepare(canvas: &HtmlCanvasElement) {
    let Some(context) = context(canvas) else { return };
    set(&context, "fillStyle", "#ffffff");
    call(canvas, "fillRect", &[0.0, 0.0, f64::from(WIDTH), f64::from(HEIGHT)]);
    set(&context, "strokeStyle", "#1b1f3b");
    set(&context, "fillStyle", "#1b1f3b");
    set(&context, "lineWidth", 3.0);
    set(&context, "lineCap", "round");
    set(&context, "lineJoin", "round");
}

fn write(canvas: &HtmlCanvasElement, name: &str) {
    let Some(context) = context(canvas) else { return };
    set(&context, "font", "italic 64px cursive");
    set(&context, "textAlign", "center");
    set(&context, "textBaseline", "middle");
    let (x, y, most) = (f64::from(WIDTH) / 2.0, f64::from(HEIGHT) / 2.0, f64::from(WIDTH) - 40.0);
    let args = js_sys::Array::of4(&name.into(), &x.into(), &y.into(), &most.into());
    apply(&context, "fillText", &args);
}

/// The drawing as a PNG.
fn to_picture(canvas: &HtmlCanvasElement, answer: impl FnOnce(JsValue) + 'static) {
    let heard = Closure::once_into_js(answer);
    let args = js_sys::Array::of2(&heard, &"image/png".into());
    apply(canvas, "toBlob", &args);
}
