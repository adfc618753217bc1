//! The preview: a picture, a PDF in the browser's own viewer, a text. With the arrow keys from one file to the next.

use std::time::Duration;

use domain::{
    Id, Lang,
    activity::FileInfo,
    files::{Preview, TEXT_PREVIEW},
};
use leptos::{ev::KeyboardEvent, prelude::*, wasm_bindgen::JsValue};

use super::{Files, rows::download_url};
use crate::{
    format,
    i18n::{lang, problem_text, ta, ts},
    state::get_bytes,
    ui::{Button, Dialog, DialogSize, Icon, IconButton, LinkButton, Spinner},
};

/// The dialog.
pub(super) fn view(files: Files) -> AnyView {
    let list = Memo::new(move |_| {
        let shows = |file: &FileInfo| file.preview().is_some();
        files.all.with(|all| all.iter().map(|file| &file.file).filter(|file| shows(file)).cloned().collect::<Vec<_>>())
    });
    // It closes by itself when somebody deletes what is looked at.
    let current = Memo::new(move |_| {
        let id = files.shown.get()?;
        list.with(|list| list.iter().position(|file| file.id == id).map(|at| (at, list[at].clone())))
    });
    // A memo: the dialog, and the focus in it, stays from one file to the next.
    let open = Memo::new(move |_| current.with(Option::is_some));
    let title = Signal::derive(move || current.get().map(|(_, file)| file.name).unwrap_or_default());
    let step = move |by: usize| {
        list.with_untracked(|list| {
            if let Some((at, _)) = current.get_untracked() {
                let next = list[(at + by) % list.len()].id;
                set_timeout(move || files.shown.set(Some(next)), Duration::ZERO);
            }
        });
    };
    let back = move || list.with_untracked(Vec::len).saturating_sub(1);
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        _ if !open.get_untracked() || event.alt_key() || event.ctrl_key() || event.meta_key() => {}
        "ArrowRight" => step(1),
        "ArrowLeft" => step(back()),
        _ => {}
    };
    let several = Memo::new(move |_| list.with(Vec::len) > 1);
    let position = move || {
        current.get().map(|(at, _)| {
            let args = texts::args().set("position", at + 1).set("count", list.with(Vec::len));
            ta("files-position", args)
        })
    };
    let footer = move || {
        let around = move || {
            several.get().then(|| {
                view! {
                    <IconButton icon=Icon::ChevronLeft label=ts("files-previous") on_click=move |_| step(back()) />
                    <span class="preview__position" aria-live="polite">{position}</span>
                    <IconButton icon=Icon::ChevronRight label=ts("files-next") on_click=move |_| step(1) />
                }
            })
        };
        let save = move || current.get().map(|(_, file)| save(&file));
        view! { <span class="preview__around">{around}</span> {save} }
    };
    view! {
        <div on:keydown=keys>
            <Dialog
                open=open
                on_close=move |()| files.shown.set(None)
                title=title
                size=DialogSize::Large
                footer=footer
            >
                {move || current.get().map(|(_, file)| view! { <div class="preview">{contents(&file)}</div> })}
            </Dialog>
        </div>
    }
    .into_any()
}

fn save(file: &FileInfo) -> impl IntoView + use<> {
    view! { <LinkButton text=ts("action-download") href=download_url(file) icon=Icon::Download download=true /> }
}

fn contents(file: &FileInfo) -> AnyView {
    let (id, name) = (file.id, file.name.clone());
    match file.preview() {
        Some(Preview::Picture) => {
            view! { <img class="preview__picture" src=format!("/files/{id}") alt=name /> }.into_any()
        }
        Some(Preview::Pdf) if shows_pdf() => {
            view! { <iframe class="preview__frame" src=format!("/files/{id}?view") title=name></iframe> }.into_any()
        }
        Some(Preview::Pdf) => view! {
            <div class="preview__none">
                <p>{ts("files-no-viewer")}</p>
                <a class="btn" href=format!("/files/{id}?view") target="_blank" rel="external">
                    {Icon::External.view()} <span class="btn__text">{ts("files-open-tab")}</span>
                </a>
            </div>
        }
        .into_any(),
        Some(Preview::Text) => view! { <Text id=id size=file.size /> }.into_any(),
        None => ().into_any(),
    }
}

/// Whether the browser shows a PDF inside a page; those of most phones do not.
fn shows_pdf() -> bool {
    let said = js_sys::Reflect::get(&window().navigator(), &"pdfViewerEnabled".into());
    said.ok().and_then(|said: JsValue| said.as_bool()).unwrap_or(true)
}

/// The beginning of a text. It is fetched as data and shown as text: nothing in it can become a part of the page.
#[component]
fn Text(id: Id, size: u64) -> impl IntoView {
    let again = RwSignal::new(0_u32);
    let fetched = LocalResource::new(move || {
        again.track();
        async move { get_bytes(&format!("/files/{id}?view")).await }
    });
    let cut = (size > TEXT_PREVIEW).then(|| {
        let text = move || ta("files-text-cut", texts::args().set("size", format::file_size(TEXT_PREVIEW)));
        view! { <p class="preview__note">{text}</p> }
    });
    let body = move || match fetched.get() {
        None => view! { <Spinner /> }.into_any(),
        Some(Ok(bytes)) => {
            view! { <pre class="preview__text" tabindex="0">{decode(&bytes, untrack(lang))}</pre> }.into_any()
        }
        Some(Err(problem)) => {
            let text = move || problem_text(&problem);
            view! {
                <div class="preview__none" role="alert">
                    <p>{text}</p>
                    <Button text=ts("action-retry") on_click=move |_| again.update(|count| *count += 1) />
                </div>
            }
            .into_any()
        }
    };
    view! { {cut} {body} }
}

/// A text in UTF-8 or UTF-16, else in the older encoding of the user's language. A letter that was cut off at the end is
/// left out.
fn decode(bytes: &[u8], lang: Lang) -> String {
    let label = match (bytes, std::str::from_utf8(bytes)) {
        ([0xff, 0xfe, ..], _) => "utf-16le",
        ([0xfe, 0xff, ..], _) => "utf-16be",
        (_, Ok(text)) => return text.trim_start_matches('\u{feff}').to_owned(),
        (_, Err(error)) if error.error_len().is_none() => {
            return String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
        }
        _ => match lang {
            Lang::Zh => "gb18030",
            Lang::Ro => "windows-1250",
            Lang::En | Lang::Es | Lang::Fr => "windows-1252",
        },
    };
    let decoder = leptos::web_sys::TextDecoder::new_with_label(label);
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes));
    text.unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}
