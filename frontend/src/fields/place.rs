//! A point on the map: two numbers, or the device's own position.

use domain::{Value, value::Place};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::number;
use crate::{
    i18n::{t, ts},
    ui::{Button, FieldLink, Icon, NumberInput, Size},
};

/// The point as two numbers.
pub(super) fn text(place: Place) -> String {
    format!("{}, {}", degrees(place.latitude), degrees(place.longitude))
}

fn degrees(millionths: i32) -> Decimal {
    Decimal::new(i64::from(millionths), 6).normalize()
}

/// The point as a link to a map.
pub(super) fn link(place: Place) -> AnyView {
    let (latitude, longitude) = (degrees(place.latitude), degrees(place.longitude));
    let href = format!("https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}");
    view! {
        <a class="value value--link" href=href target="_blank" rel="noopener noreferrer external" title=ts("place-on-map")>
            {text(place)}
        </a>
    }
    .into_any()
}

/// The two inputs and the button.
pub(super) fn control(value: Signal<Value>, on_change: Callback<Value>) -> AnyView {
    let parts = RwSignal::new(texts_of(&value.get_untracked()));
    crate::ui::effect(move || {
        let value = value.get();
        if value != value_of(&parts.get_untracked()) {
            parts.set(texts_of(&value));
        }
    });
    let change = move |new: (String, String)| {
        parts.set(new.clone());
        on_change.run(value_of(&new));
    };
    let (searching, failed) = (RwSignal::new(false), RwSignal::new(false));
    let locate = move |_| {
        searching.set(true);
        failed.set(false);
        here(move |found| {
            // The form may be closed by now.
            if searching.try_get_untracked().is_none() {
                return;
            }
            searching.set(false);
            failed.set(found.is_none());
            if let Some(place) = found {
                change(texts_of(&Value::Place(place)));
            }
        });
    };
    // The field's id is the first input's.
    let link = FieldLink::here();
    let second = FieldLink { id: format!("{}-2", link.id), ..link };
    view! {
        <div class="place">
            <NumberInput
                value=Signal::derive(move || parts.get().0)
                on_input=move |text| change((text, parts.get_untracked().1))
                label=ts("place-latitude")
                placeholder=ts("place-latitude")
            />
            <leptos::context::Provider value=second>
                <NumberInput
                    value=Signal::derive(move || parts.get().1)
                    on_input=move |text| change((parts.get_untracked().0, text))
                    label=ts("place-longitude")
                    placeholder=ts("place-longitude")
                />
            </leptos::context::Provider>
            <Button
                text=Signal::derive(move || t(if searching.get() { "place-searching" } else { "place-here" }))
                icon=Icon::MapPin
                size=Size::Small
                loading=searching
                on_click=locate
            />
        </div>
        {move || failed.get().then(|| view! { <p class="field__error" role="alert">{Icon::Error}<span>{t("place-failed")}</span></p> })}
    }
    .into_any()
}

fn texts_of(value: &Value) -> (String, String) {
    match value {
        Value::Place(place) => (number::plain(degrees(place.latitude)), number::plain(degrees(place.longitude))),
        Value::Text(text) => text.split_once('\n').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap_or_default(),
        _ => (String::new(), String::new()),
    }
}

/// What is not a point yet stays a text, which the check refuses.
fn value_of((latitude, longitude): &(String, String)) -> Value {
    if latitude.trim().is_empty() && longitude.trim().is_empty() {
        return Value::Empty;
    }
    let millionths = |text: &str| {
        let number = number::parse(text)?.checked_mul(Decimal::from(1_000_000))?;
        number.round().to_i32()
    };
    match (millionths(latitude), millionths(longitude)) {
        (Some(latitude), Some(longitude)) => Value::Place(Place { latitude, longitude }),
        _ => Value::Text(format!("{latitude}\n{longitude}")),
    }
}

/// Asks the browser for the position; `None` when it is refused or not found.
fn here(answer: impl Fn(Option<Place>) + Clone + 'static) {
    let refused = answer.clone();
    let found = Closure::once_into_js(move |position: JsValue| answer(place_of(&position)));
    let lost = Closure::once_into_js(move |_: JsValue| refused(None));
    let asked = js_sys::Reflect::get(&window().navigator(), &"geolocation".into()).and_then(|geolocation| {
        let get = js_sys::Reflect::get(&geolocation, &"getCurrentPosition".into())?;
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"enableHighAccuracy".into(), &JsValue::TRUE)?;
        js_sys::Reflect::set(&options, &"timeout".into(), &JsValue::from_f64(15_000.0))?;
        get.unchecked_into::<js_sys::Function>().call3(&geolocation, &found, &lost, &options)
    });
    if asked.is_err() {
        let _ = lost.unchecked_into::<js_sys::Function>().call0(&JsValue::UNDEFINED);
    }
}

fn place_of(position: &JsValue) -> Option<Place> {
    let coords = js_sys::Reflect::get(position, &"coords".into()).ok()?;
    let millionths = |name: &str| {
        let degrees = js_sys::Reflect::get(&coords, &name.into()).ok()?.as_f64()?;
        Decimal::from_f64_retain(degrees)?.checked_mul(Decimal::from(1_000_000))?.round().to_i32()
    };
    Some(Place { latitude: millionths("latitude")?, longitude: millionths("longitude")? })
}
