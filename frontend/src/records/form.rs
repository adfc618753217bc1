//! The form of a record (row L-01): a dialog, checked by the same rules as on the server, with a draft that survives a reload.

use domain::{ModuleKey, Record, record::Saved, record::Values};
use leptos::prelude::*;

use crate::{
    fields::{Labels, Scope},
    i18n::{module_new, module_one, problem_text, t, ta, ts},
    state::session,
    ui::{Banner, Button, ButtonKind, Confirm, Dialog, DialogSize, Tone},
};

mod conflict;
mod draft;
mod env;
mod fill;
mod save;
mod sections;
mod state;
mod summary;

pub use env::env;
pub use state::Form;
pub(crate) use state::better;

/// The dialog that creates a record, or edits `record`.
#[component]
pub fn RecordForm(
    module: ModuleKey,
    /// What is filled in already: the parent of a new record.
    #[prop(optional)]
    initial: Values,
    #[prop(into)] on_saved: Callback<Saved>,
    #[prop(into)] on_close: Callback<()>,
    #[prop(optional_no_strip)] record: Option<Record>,
    /// Names that the record's values mention, where they are known.
    #[prop(optional)]
    labels: Labels,
) -> impl IntoView {
    let Some(def) = session().module(module) else {
        return ().into_any();
    };
    let form = Form::new(def, record, initial, labels, on_saved);
    provide_context(Scope { customer: form.customer() });
    let asks = RwSignal::new(false);
    let leave = move || {
        if form.is_changed() && !form.saving.get_untracked() {
            asks.set(true);
        } else {
            on_close.run(());
        }
    };
    let discard = move |()| {
        asks.set(false);
        form.forget();
        on_close.run(());
    };
    let title = Signal::derive(move || {
        if form.is_new() {
            module_new(module)
        } else {
            ta("form-edit-title", texts::args().set("what", module_one(module)))
        }
    });
    let footer = move || {
        view! {
            <Button text=ts("action-cancel") on_click=move |_| set_timeout(leave, std::time::Duration::ZERO) />
            <Button text=ts("action-save") kind=ButtonKind::Primary loading=form.saving on_click=move |_| form.submit() />
        }
    };
    view! {
        <Dialog open=Signal::stored(true) on_close=move |()| leave() title=title size=DialogSize::Large footer=footer>
            <form
                class="form"
                novalidate
                on:submit=move |event| {
                    event.prevent_default();
                    form.submit();
                }
                on:keydown=move |event| {
                    let save = event.key() == "Enter" || event.key().eq_ignore_ascii_case("s");
                    if save && (event.ctrl_key() || event.meta_key()) {
                        event.prevent_default();
                        form.submit();
                    }
                }
            >
                {notices(form)}
                {summary::view(form)}
                {conflict::view(form)}
                {sections::view(form)}
                // Lets Enter send the form, as everywhere; the button that is seen stands in the foot.
                <button class="u-hidden" type="submit" tabindex="-1" aria-hidden="true"></button>
            </form>
        </Dialog>
        <Confirm
            open=asks
            title=ts("unsaved-title")
            text=ts("unsaved-text")
            confirm=ts("unsaved-discard")
            cancel=ts("unsaved-stay")
            on_confirm=discard
            on_cancel=move |()| asks.set(false)
        />
    }
    .into_any()
}

/// What stands above the fields: a draft that came back, a problem that belongs to no field.
fn notices(form: Form) -> AnyView {
    let restored = move || {
        form.restored.get().then(|| {
            view! {
                <Banner text=ts("form-draft-restored") tone=Tone::Info>
                    <Button text=ts("form-draft-discard") on_click=move |_| set_timeout(move || form.start_over(), std::time::Duration::ZERO) />
                </Banner>
            }
        })
    };
    let failed = move || {
        let problem = form.failure.get()?;
        Some(view! { <Banner text=problem_text(&problem) tone=Tone::Danger /> })
    };
    view! {
        {restored}
        {failed}
        <p class="u-hidden" aria-live="polite">{move || form.saving.get().then(|| t("state-saving"))}</p>
    }
    .into_any()
}
