//! Short messages in a corner: what happened, perhaps with an action such as undo. They leave by themselves, but not while the
//! pointer or the focus is on them; errors stay until they are closed.

use std::time::Duration;

use leptos::html;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::button::IconButton;
use super::dom;
use super::icon::Icon;
use super::words::words;

/// How long a message stays that is only read, and one with a button, which has to be reached as well.
const READ: Duration = Duration::from_secs(6);
const ACTED_ON: Duration = Duration::from_secs(12);

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something to know.
    Info,
    /// It worked.
    Success,
    /// It worked, but.
    Warning,
    /// It did not work.
    Error,
}

impl ToastKind {
    const fn look(self) -> (Icon, &'static str) {
        match self {
            Self::Info => (Icon::Info, "info"),
            Self::Success => (Icon::Success, "success"),
            Self::Warning => (Icon::Warning, "warning"),
            Self::Error => (Icon::Error, "danger"),
        }
    }
}

/// A button inside a message.
#[derive(Clone)]
pub struct ToastAction {
    /// Its text: "Undo".
    pub text: String,
    /// What it does; the message leaves with it.
    pub run: Callback<()>,
}

#[derive(Clone)]
struct Toast {
    id: u32,
    kind: ToastKind,
    text: String,
    action: Option<ToastAction>,
}

/// The messages now shown; get it with [`use_toasts`].
#[derive(Clone, Copy)]
pub struct Toasts {
    list: RwSignal<Vec<Toast>>,
    next: RwSignal<u32>,
}

impl Toasts {
    /// Shows a message.
    pub fn push(self, kind: ToastKind, text: impl Into<String>, action: Option<ToastAction>) {
        let id = self.next.try_update(|next| {
            *next += 1;
            *next
        });
        let toast = Toast { id: id.unwrap_or(0), kind, text: text.into(), action };
        self.list.update(|list| {
            // More than four are not read; the oldest gives way.
            if list.len() >= 4 {
                list.remove(0);
            }
            list.push(toast);
        });
    }

    fn remove(self, id: u32) {
        self.list.update(|list| list.retain(|toast| toast.id != id));
    }
}

/// Makes the place for messages; call it once, at the root, and put a [`ToastRegion`] at the end of the page.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts { list: RwSignal::new(Vec::new()), next: RwSignal::new(0) };
    provide_context(toasts);
    toasts
}

/// The messages of the page.
pub fn use_toasts() -> Toasts {
    use_context().unwrap_or_else(provide_toasts)
}

/// Where messages appear. It lies above open dialogs.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let toasts = use_toasts();
    let node = NodeRef::<html::Div>::new();
    crate::ui::effect(move || {
        let any = toasts.list.with(|list| !list.is_empty());
        if let Some(region) = node.get() {
            // Shown anew, it is the topmost again, even above a dialog opened since.
            dom::hide_popover(&region);
            if any {
                dom::show_popover(&region, &region);
            }
        }
    });
    view! {
        <div class="toasts" popover="manual" node_ref=node role="region" aria-label=words().messages>
            <For each=move || toasts.list.get() key=|toast| toast.id let:toast>
                {message(toasts, toast)}
            </For>
        </div>
    }
}

fn message(toasts: Toasts, toast: Toast) -> AnyView {
    let Toast { id, kind, text, action } = toast;
    let (icon, tone) = kind.look();
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    let stays = if action.is_some() { ACTED_ON } else { READ };
    let start = move || {
        stop();
        if kind != ToastKind::Error {
            timer.try_set_value(set_timeout_with_handle(move || toasts.remove(id), stays).ok());
        }
    };
    start();
    on_cleanup(stop);
    let close = Callback::new(move |()| toasts.remove(id));
    let act = action.map(|ToastAction { text, run }| {
        let press = move |_| {
            run.run(());
            super::dialog::close_later(close);
        };
        view! { <button class="toast__action" type="button" on:click=press>{text}</button> }
    });
    view! {
        <div
            class="toast"
            data-tone=tone
            role=if kind == ToastKind::Error { "alert" } else { "status" }
            on:pointerenter=move |_| stop()
            on:pointerleave=move |_| start()
            on:focusin=move |_| stop()
            on:focusout=move |_| start()
        >
            {icon} <span class="toast__text">{text}</span> {act}
            <IconButton icon=Icon::X label=words().close on_click=move |_| super::dialog::close_later(close) />
        </div>
    }
    .into_any()
}
