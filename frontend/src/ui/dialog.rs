//! Dialogs on the native `<dialog>`: the browser keeps the focus inside, dims the rest and closes on Esc.
//! Under 640 px a dialog is a full-height sheet.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlDialogElement, HtmlElement};

use super::button::{Button, ButtonKind, IconButton};
use super::dom;
use super::icon::Icon;
use super::ids;
use super::words::words;

/// The width of a dialog: 400, 560 or 880 px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// A question.
    Small,
    /// A short form.
    #[default]
    Medium,
    /// A form of two columns, a table.
    Large,
}

/// A modal dialog. Its body is made when it opens and dropped when it closes; `on_close` should set `open` to false.
#[component]
pub fn Dialog(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(into)] title: Signal<String>,
    #[prop(optional)] size: DialogSize,
    #[prop(optional, into)] footer: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let title_id = ids::fresh("dialog");
    let class = match size {
        DialogSize::Small => "dialog dialog--small",
        DialogSize::Medium => "dialog",
        DialogSize::Large => "dialog dialog--large",
    };
    let labelled = title_id.clone();
    let body = move || {
        view! {
            <header class="dialog__head">
                <h2 class="dialog__title" id=title_id.clone()>{title}</h2>
                <IconButton icon=Icon::X label=words().close on_click=move |_| close_later(on_close) />
            </header>
            <div class="dialog__body">{children()}</div>
            {footer.clone().map(|footer| view! { <footer class="dialog__foot">{footer.run()}</footer> })}
        }
        .into_any()
    };
    modal(class, labelled, open, on_close, body)
}

/// A question before something is done: what will be lost, a button that does it, a button that does not.
#[component]
pub fn Confirm(
    #[prop(into)] open: Signal<bool>,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
    #[prop(into)] confirm: Signal<String>,
    #[prop(into)] cancel: Signal<String>,
    #[prop(into)] on_confirm: Callback<()>,
    #[prop(into)] on_cancel: Callback<()>,
    #[prop(optional, into)] busy: Signal<bool>,
    /// The default; `false` for what harms nothing.
    #[prop(default = true)]
    danger: bool,
    /// More below the text: a list of what is lost, a box to type a name into.
    #[prop(optional, into)]
    extra: Option<ViewFn>,
) -> impl IntoView {
    let kind = if danger { ButtonKind::Danger } else { ButtonKind::Primary };
    let footer = move || {
        view! {
            <Button text=cancel on_click=move |_| close_later(on_cancel) />
            <Button text=confirm kind=kind loading=busy on_click=move |_| close_later(on_confirm) />
        }
    };
    view! {
        <Dialog open=open on_close=on_cancel title=title size=DialogSize::Small footer=footer>
            <p class="dialog__text">{text}</p>
            {extra.clone().map(|extra| extra.run())}
        </Dialog>
    }
}

/// The `<dialog>` itself, shared with the drawer.
pub(super) fn modal(
    class: &'static str,
    labelled_by: String,
    open: Signal<bool>,
    on_close: Callback<()>,
    body: impl Fn() -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    // While it is open: the dialog, and what had the focus before.
    let shown = StoredValue::new_local(None::<(HtmlDialogElement, Option<HtmlElement>)>);
    crate::ui::effect(move || {
        let opens = open.get();
        let Some(dialog) = node.get() else { return };
        if opens && !dialog.open() {
            shown.set_value(Some((dialog.clone(), dom::focused())));
            let _ = dialog.show_modal();
            request_animation_frame(move || focus_inside(&dialog));
        } else if !opens && dialog.open() {
            dialog.close();
            if let Some(Some((_, Some(before)))) = shown.try_update_value(Option::take) {
                let _ = before.focus();
            }
        }
    });
    // A parent may simply drop an open dialog: the focus must not be lost with it. As long as any dialog is open, nothing
    // outside takes the focus, so that it is given back when all that are dropped together are closed.
    on_cleanup(move || {
        if let Some(Some((dialog, before))) = shown.try_update_value(Option::take) {
            dialog.close();
            before.into_iter().for_each(dom::focus_if_lost);
        }
    });
    view! {
        <dialog
            class=class
            node_ref=node
            aria-labelledby=labelled_by
            on:cancel=move |event: leptos::ev::Event| {
                // The state decides, so that a form with unsaved text may ask first.
                event.prevent_default();
                close_later(on_close);
            }
            on:close=move |_| {
                // After some Escapes in a row Chromium closes it without having asked: the state decides all the same.
                if open.try_get_untracked() == Some(true) && let Some(dialog) = node.get_untracked() {
                    let _ = dialog.show_modal();
                    close_later(on_close);
                }
            }
        >
            {move || open.get().then(&body)}
        </dialog>
    }
}

/// Where a dialog's work begins: its first field, else its first button at the foot (of a question, the one that does nothing).
/// The browser alone would choose the button that closes it, which comes first.
fn focus_inside(dialog: &HtmlElement) {
    const FIELD: &str =
        ":is(.dialog__body, .drawer__body) :is(input, select, textarea):not(:disabled, [tabindex='-1'])";
    const FOOT: &str = ":is(.dialog__foot, .drawer__foot) .btn:not(:disabled)";
    let in_body =
        |element: &HtmlElement| element.closest(".dialog__body, .drawer__body").is_ok_and(|found| found.is_some());
    if dom::focused().is_some_and(|element| in_body(&element)) {
        return;
    }
    let find = |selector| dialog.query_selector(selector).ok().flatten();
    if let Some(element) = find(FIELD).or_else(|| find(FOOT)).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Calls back after this event is over. The callback usually drops the very view whose event handler is running, and
/// wasm-bindgen throws "closure invoked after being dropped" when that happens at once.
pub fn close_later(callback: Callback<()>) {
    set_timeout(move || callback.try_run(()).unwrap_or(()), std::time::Duration::ZERO);
}
