//! What opens above the page.

use leptos::prelude::*;

use super::part;
use crate::ui::*;

pub(super) fn overlays() -> AnyView {
    let (dialog, confirm) = (RwSignal::new(false), RwSignal::new(false));
    let (drawer, watched) = (RwSignal::new(false), RwSignal::new(true));
    let (wide, toasts) = (RwSignal::new(false), use_toasts());
    let items = Signal::derive(move || {
        vec![
            MenuEntry::Heading("Record".to_owned()),
            MenuItem::new("Edit", |()| ()).icon(Icon::Pencil).detail("E").into(),
            MenuItem::new("Watch", move |()| watched.update(|on| *on = !*on))
                .icon(Icon::Eye)
                .checked(watched.get())
                .into(),
            MenuItem::link("Open", "#").icon(Icon::External).into(),
            MenuItem::new("Lock", |()| ()).icon(Icon::Lock).disabled(true).into(),
            MenuEntry::Separator,
            MenuItem::new("Delete", move |()| confirm.set(true)).icon(Icon::Trash).danger().into(),
        ]
    });
    let undo = Callback::new(move |()| toasts.push(ToastKind::Info, "Taken back", None));
    let done = move |_| {
        let action = ToastAction { text: "Undo".to_owned(), run: undo };
        toasts.push(ToastKind::Success, "Customer transferred to Jonas Weber", Some(action));
    };
    let footer = move || {
        view! {
            <Button text="Cancel" on_click=move |_| dialog.set(false) />
            <Button text="Save" kind=ButtonKind::Primary on_click=move |_| dialog.set(false) />
        }
    };
    let inside = view! {
        <div class="gallery__row">
            <Button text="Dialog" on_click=move |_| dialog.set(true) />
            <Button text="Confirm" on_click=move |_| confirm.set(true) />
            <Button text="Drawer" on_click=move |_| drawer.set(true) />
            <Menu opener=Opener::text("Menu") items=items />
            <Menu opener=Opener::icon(Icon::More, "More actions") items=items at_end=true />
            <Popover opener=Opener::text("Popover").with_icon(Icon::Columns) label="Columns">
                <ClosingPanel />
            </Popover>
            <Menu opener=Opener::custom("Account", || view! { <Avatar name="Ana Petrescu" /> }) items=items />
            <Popover opener=Opener::text("Wide").with_kind(ButtonKind::Quiet) label="Wide" wide=true at_end=true>
                <p class="u-quiet">"A wide panel."</p>
            </Popover>
            <Button text="Toast" on_click=done />
            <Button text="Error toast" on_click=move |_| toasts.push(ToastKind::Error, "Not saved: the server is away", None) />
            <Button text="Warning toast" on_click=move |_| toasts.push(ToastKind::Warning, "Saved, but two rows are missing", None) />
            <Button text="Large dialog" on_click=move |_| wide.set(true) />
            <span data-tip="A short hint" tabindex="0">"Hover me"</span>
        </div>
        <Dialog open=dialog on_close=move |()| dialog.set(false) title="New contact" footer=footer>
            <div class="form"><div class="form__grid">
                <Field label="First name" required=true><TextInput value="" autofocus=true /></Field>
                <Field label="Last name"><TextInput value="" /></Field>
            </div></div>
        </Dialog>
        <Confirm
            open=confirm
            title="Delete this customer?"
            text="Its 3 contacts and 12 follow-ups are deleted with it. It can be brought back for 30 days."
            confirm="Delete"
            cancel="Keep"
            on_confirm=move |()| confirm.set(false)
            on_cancel=move |()| confirm.set(false)
        />
        <Dialog open=wide on_close=move || wide.set(false) title="A large dialog" size=DialogSize::Large>
            <p class="u-quiet">"For tables and forms of two columns."</p>
        </Dialog>
        <Drawer open=drawer on_close=move || drawer.set(false) title="Notifications">
            <EmptyState icon=Icon::Bell title="All read" small=true />
        </Drawer>
    };
    part("Above the page", inside.into_any())
}

/// A panel that closes itself.
#[component]
fn ClosingPanel() -> impl IntoView {
    let popover = use_popover();
    let close = move |_| {
        if let Some(popover) = popover {
            popover.close();
        }
    };
    view! {
        <p class="u-quiet">"Anything may stand here."</p>
        <div class="popover__foot"><Button text="Close" size=Size::Small on_click=close /></div>
    }
}
