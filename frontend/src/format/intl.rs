//! The browser's `Intl`, and the texts' [`Format`] bound to it.

use std::{cell::RefCell, collections::HashMap};

use chrono::{NaiveDate, NaiveDateTime};
use domain::Lang;
use leptos::wasm_bindgen::{JsCast, JsValue};
use rust_decimal::Decimal;
use texts::{DateLength, Format, NumberStyle};

/// The most fraction digits that every browser takes.
const MOST_DIGITS: u32 = 20;

thread_local! {
    /// Making a formatter costs a thousand times more than using it.
    static MADE: RefCell<HashMap<String, JsValue>> = RefCell::default();
}

/// Numbers, dates and enumerations by the browser.
pub struct IntlFormat {
    lang: Lang,
}

impl IntlFormat {
    /// The way of one language.
    pub const fn new(lang: Lang) -> Self {
        Self { lang }
    }

    fn day(&self, instant: NaiveDateTime, options: &[(&str, &str)]) -> Option<String> {
        let format = cached("DateTimeFormat", self.lang.tag(), options)?;
        #[expect(clippy::cast_precision_loss, reason = "milliseconds of any date are below 2^53")]
        let millis = instant.and_utc().timestamp_millis() as f64;
        self::format(&format, &js_sys::Date::new(&JsValue::from_f64(millis)).into())
    }
}

impl Format for IntlFormat {
    fn number(&self, value: Decimal, style: &NumberStyle) -> String {
        let own = value.scale();
        let least = style.min_fraction.unwrap_or(if style.max_fraction.is_some() { 0 } else { own }).min(MOST_DIGITS);
        let most = style.max_fraction.unwrap_or(own).clamp(least, MOST_DIGITS);
        let (least, most) = (least.to_string(), most.to_string());
        let mut options = vec![("minimumFractionDigits", &*least), ("maximumFractionDigits", &*most)];
        if !style.grouping {
            options.push(("useGrouping", ""));
        }
        if let Some(currency) = &style.currency {
            options.extend([("style", "currency"), ("currency", currency)]);
        } else if style.percent {
            options.extend([("style", "unit"), ("unit", "percent")]);
        }
        // As text, so that no digit is lost on the way through a binary fraction.
        cached("NumberFormat", self.lang.tag(), &options)
            .and_then(|format| self::format(&format, &value.to_string().into()))
            .unwrap_or_else(|| value.to_string())
    }

    fn date(&self, date: NaiveDate, length: DateLength) -> String {
        let options = [("dateStyle", style_of(length)), ("timeZone", "UTC")];
        self.day(date.and_time(chrono::NaiveTime::MIN), &options).unwrap_or_else(|| date.to_string())
    }

    fn date_time(&self, instant: NaiveDateTime, length: DateLength) -> String {
        let options = [("dateStyle", style_of(length)), ("timeStyle", "short"), ("timeZone", "UTC")];
        self.day(instant, &options).unwrap_or_else(|| instant.to_string())
    }

    fn list(&self, items: &[String]) -> String {
        let array: js_sys::Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        cached("ListFormat", self.lang.tag(), &[("type", "conjunction")])
            .and_then(|format| self::format(&format, &array.into()))
            .unwrap_or_else(|| items.join(", "))
    }
}

const fn style_of(length: DateLength) -> &'static str {
    match length {
        DateLength::Short => "short",
        DateLength::Medium => "medium",
        DateLength::Long => "long",
    }
}

/// “1.2 MB”
pub(super) fn file_size(lang: Lang, bytes: u64) -> String {
    const UNITS: [&str; 4] = ["byte", "kilobyte", "megabyte", "gigabyte"];
    let step = Decimal::from(1_000);
    let (mut size, mut unit) = (Decimal::from(bytes), 0);
    while size >= step && unit + 1 < UNITS.len() {
        size /= step;
        unit += 1;
    }
    // The short form of bytes has no plural in English.
    let length = if unit == 0 { "long" } else { "short" };
    let options = [("style", "unit"), ("unit", UNITS[unit]), ("unitDisplay", length), ("maximumFractionDigits", "1")];
    cached("NumberFormat", lang.tag(), &options)
        .and_then(|format| format_number(&format, size))
        .unwrap_or_else(|| bytes.to_string())
}

fn format_number(format: &JsValue, value: Decimal) -> Option<String> {
    self::format(format, &value.to_string().into())
}

/// What a currency is called in a language; its code when the browser does not know.
pub fn currency_name(lang: Lang, code: &str) -> String {
    cached("DisplayNames", lang.tag(), &[("type", "currency")])
        .and_then(|names| call(&names, "of", &code.into())?.as_string())
        .unwrap_or_else(|| code.to_owned())
}

/// Every time zone that the browser knows, and the one it is in.
pub fn zones() -> Vec<String> {
    let known = call(&intl(), "supportedValuesOf", &"timeZone".into());
    let mut zones: Vec<String> = known
        .and_then(|list| list.dyn_into::<js_sys::Array>().ok())
        .map(|list| list.iter().filter_map(|zone| zone.as_string()).collect())
        .unwrap_or_default();
    for zone in ["UTC".to_owned(), zone_here()] {
        if !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    zones
}

/// The time zone that the browser is in.
pub fn zone_here() -> String {
    cached("DateTimeFormat", "en", &[])
        .and_then(|format| call(&format, "resolvedOptions", &JsValue::UNDEFINED))
        .and_then(|options| js_sys::Reflect::get(&options, &"timeZone".into()).ok()?.as_string())
        .unwrap_or_else(|| "UTC".to_owned())
}

/// Whether the browser knows the zone.
pub fn is_zone(zone: &str) -> bool {
    !zone.is_empty() && cached("DateTimeFormat", "en-US", &[("timeZone", zone)]).is_some()
}

/// A formatter of `Intl`, made once. An option with an empty value is `false`.
pub(super) fn cached(class: &str, tag: &str, options: &[(&str, &str)]) -> Option<JsValue> {
    let key = format!("{class}|{tag}|{options:?}");
    if let Some(made) = MADE.with_borrow(|made| made.get(&key).cloned()) {
        return Some(made);
    }
    let class = js_sys::Reflect::get(&intl(), &class.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let object = js_sys::Object::new();
    for (name, value) in options {
        let value = if value.is_empty() { JsValue::FALSE } else { JsValue::from_str(value) };
        js_sys::Reflect::set(&object, &(*name).into(), &value).ok()?;
    }
    // Throws for an unknown time zone.
    let made = js_sys::Reflect::construct(&class, &js_sys::Array::of2(&tag.into(), &object)).ok()?;
    MADE.with_borrow_mut(|all| all.insert(key, made.clone()));
    Some(made)
}

/// Calls `format` of a formatter.
pub(super) fn format(formatter: &JsValue, value: &JsValue) -> Option<String> {
    call(formatter, "format", value)?.as_string()
}

fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let function = js_sys::Reflect::get(object, &method.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    function.call1(object, argument).ok()
}

fn intl() -> JsValue {
    js_sys::Reflect::get(&js_sys::global(), &"Intl".into()).unwrap_or(JsValue::UNDEFINED)
}
