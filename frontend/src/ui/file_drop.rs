//! A place to drop files on, with a button for everybody who does not drag.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::button::{Button, Size};
use super::icon::Icon;
use super::ids;

/// A chosen file. `object` is the browser's `File`: append it to a form or read it.
#[derive(Clone, Debug)]
pub struct PickedFile {
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: f64,
    /// Its media type, as the browser guesses it; may be empty.
    pub kind: String,
    /// The `File`.
    pub object: JsValue,
}

/// The drop zone; the files go to `on_files`.
#[component]
pub fn FileDrop(
    /// "Drop files here or".
    #[prop(into)]
    text: Signal<String>,
    /// "Choose files".
    #[prop(into)]
    button: Signal<String>,
    /// What is allowed: "PNG or PDF, up to 20 MB".
    #[prop(optional, into)]
    help: MaybeProp<String>,
    #[prop(optional, into)] accept: MaybeProp<String>,
    #[prop(optional)] multiple: bool,
    /// A phone opens its camera.
    #[prop(optional)]
    camera: bool,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(into)] on_files: Callback<Vec<PickedFile>>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    let id = ids::fresh("files");
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <div
            class="file-drop"
            class:is-over=over
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                on_files.run(picked(&member(&event, "dataTransfer")));
            }
        >
            {if camera { Icon::Camera } else { Icon::Upload }}
            <p class="file-drop__text">
                <span class="file-drop__hint">{text}</span>
                <Button text=button size=Size::Small loading=busy on_click=choose />
            </p>
            {move || help.get().map(|help| view! { <p class="file-drop__help">{help}</p> })}
            <input
                class="u-hidden"
                type="file"
                id=id
                tabindex="-1"
                aria-hidden="true"
                accept=move || accept.get()
                multiple=multiple
                capture=camera.then_some("environment")
                node_ref=input
                on:change=move |_| {
                    if let Some(input) = input.get_untracked() {
                        on_files.run(picked(&input));
                        // So that the same file can be chosen again.
                        input.set_value("");
                    }
                }
            />
        </div>
    }
}

/// Reads `files` of an input or a drop.
fn picked(source: &JsValue) -> Vec<PickedFile> {
    let files = member(source, "files");
    if !files.is_object() {
        return Vec::new();
    }
    let file = |object: JsValue| PickedFile {
        name: member(&object, "name").as_string().unwrap_or_default(),
        size: member(&object, "size").as_f64().unwrap_or_default(),
        kind: member(&object, "type").as_string().unwrap_or_default(),
        object,
    };
    js_sys::Array::from(files.unchecked_ref()).iter().map(file).collect()
}

fn member(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}
