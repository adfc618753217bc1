//! Rules that are known only while the page runs: widths of columns, places of frozen ones. A constructed style sheet,
//! because the page's policy forbids inline styles.

use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};

/// A style sheet of the component that makes it; it goes with it. Its rules stand above all layers.
#[derive(Clone, Copy)]
pub struct Sheet {
    sheet: StoredValue<Option<JsValue>, LocalStorage>,
}

impl Default for Sheet {
    /// An empty one.
    fn default() -> Self {
        let made = make();
        if let Some(sheet) = &made {
            adopt(|sheets| sheets.chain([sheet.clone()]).collect());
        }
        let sheet = StoredValue::new_local(made.clone());
        let own = StoredValue::new_local(made);
        on_cleanup(move || {
            if let Some(Some(own)) = own.try_get_value() {
                adopt(|sheets| sheets.filter(|sheet| *sheet != own).collect());
            }
        });
        Self { sheet }
    }
}

impl Sheet {
    /// Replaces its rules.
    pub fn set(self, rules: &str) {
        self.sheet.try_with_value(|sheet| {
            let Some(sheet) = sheet else { return };
            if let Ok(replace) = js_sys::Reflect::get(sheet, &"replaceSync".into())
                && let Some(replace) = replace.dyn_ref::<js_sys::Function>()
            {
                let _ = replace.call1(sheet, &rules.into());
            }
        });
    }
}

fn make() -> Option<JsValue> {
    let class = js_sys::Reflect::get(&window(), &"CSSStyleSheet".into()).ok()?;
    js_sys::Reflect::construct(class.dyn_ref::<js_sys::Function>()?, &js_sys::Array::new()).ok()
}

/// Changes the list of the document's own sheets.
fn adopt(change: impl FnOnce(js_sys::ArrayIntoIter) -> js_sys::Array) {
    const NAME: &str = "adoptedStyleSheets";
    let Ok(present) = js_sys::Reflect::get(&document(), &NAME.into()) else { return };
    let sheets = change(js_sys::Array::from(&present).into_iter());
    let _ = js_sys::Reflect::set(&document(), &NAME.into(), &sheets);
}
