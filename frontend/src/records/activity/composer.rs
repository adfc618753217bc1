//! Writing a follow-up, or changing one's own: method, text, next contact, contact, files.

use domain::{
    Id, ModuleKey, Value,
    activity::{FollowUp, FollowUpDraft, FollowUpMethod},
    problem::{Problem, ProblemKind},
};
use leptos::{ev::KeyboardEvent, prelude::*};

use super::{attachments::Attachments, phrases};
use crate::{
    fields::{moment_input, pickers::RecordPicker, upload},
    format,
    i18n::{field_problem_text, problem_text, t, ts},
    records::page::Page,
    state::{draft_store, new_id, perform, session, submit, toast_ok},
    ui::{Button, ButtonKind, Choice, Icon, Segmented, Size, TextArea},
};

/// The name of a method: the company's own, else the texts'.
pub(super) fn method_name(key: &str) -> String {
    let boot = session().boot();
    let own = boot.follow_up_methods.iter().find(|method| method.key == key).and_then(|method| method.label.clone());
    own.unwrap_or_else(|| t(&format!("follow-up-method-{}", key.replace('_', "-"))))
}

/// The box in which a follow-up is written; with `edit` it changes that one.
#[component]
pub(super) fn Composer(
    page: Page,
    #[prop(optional)] edit: Option<FollowUp>,
    #[prop(into)] on_done: Callback<()>,
    #[prop(optional, into)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let editing = edit.is_some();
    let store = StoredValue::new(draft_store(&format!("{}/{}/follow-up", page.module, page.id)));
    let kept = || store.with_value(crate::state::DraftStore::load::<String>).unwrap_or_default();
    let text = RwSignal::new(edit.as_ref().map_or_else(kept, |edit| edit.text.clone()));
    let method = RwSignal::new(edit.as_ref().map_or_else(|| first_method(None), |edit| edit.method.clone()));
    let next = RwSignal::new(edit.as_ref().and_then(|edit| edit.next_contact_at).map_or(Value::Empty, Value::Instant));
    let contact = RwSignal::new(edit.as_ref().and_then(|edit| edit.contact));
    let files = Attachments::new(edit.as_ref().map(|edit| edit.files.clone()).unwrap_or_default());
    if !editing {
        // What another app shared with this one.
        files.add(crate::state::take_shared());
    }
    let id = RwSignal::new(edit.as_ref().map_or_else(new_id, |edit| edit.id));
    let managing = RwSignal::new(false);
    let (saving, error) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let had_next = edit.as_ref().and_then(|edit| edit.next_contact_at);
    crate::ui::effect(move || {
        let text = text.get();
        if !editing {
            store.with_value(|store| if text.is_empty() { store.clear() } else { store.save(&text) });
        }
    });

    let send = move || {
        if saving.get_untracked() || untrack(|| files.is_busy()) {
            return;
        }
        let draft = FollowUpDraft {
            id: id.get_untracked(),
            module: page.module,
            record: page.id,
            method: method.get_untracked(),
            text: text.get_untracked(),
            next_contact_at: instant(&next.get_untracked()),
            contact: contact.get_untracked(),
            files: files.ids(),
        };
        let mut problems = draft.problems(untrack(|| format::day_start(format::today())));
        // A date of an old follow-up may well be over by now.
        problems.retain(|problem| problem.field != "next_contact_at" || draft.next_contact_at != had_next);
        if let Some(problem) = problems.first() {
            error.set(Some(untrack(|| field_problem_text(Some(page.module), problem))));
            return;
        }
        saving.set(true);
        error.set(None);
        perform(async move {
            let answer = if editing {
                submit(api::activity::edit_follow_up(draft)).await
            } else {
                submit(api::activity::add_follow_up(draft)).await
            };
            saving.try_set(false);
            match answer {
                Ok(()) => {
                    if !editing {
                        text.try_set(String::new());
                        next.try_set(Value::Empty);
                        contact.try_set(None);
                        files.clear();
                        id.try_set(new_id());
                    }
                    toast_ok(untrack(|| t(if editing { "state-saved" } else { "activity-added" })));
                    on_done.try_run(());
                }
                Err(problem) => {
                    error.try_set(Some(untrack(|| message(page, &problem))));
                }
            }
        });
    };
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            send();
        }
    };
    let methods = Signal::derive(move || {
        offered(&method.get())
            .iter()
            .map(|method| Choice::new(method.key.clone(), method_name(&method.key)))
            .collect::<Vec<_>>()
    });
    let label = ts(if editing { "activity-edit" } else { "activity-write" });
    view! {
        <form
            class="composer"
            aria-label=label
            on:submit=move |event| {
                event.prevent_default();
                send();
            }
            on:keydown=keys
            on:dragover=move |event| event.prevent_default()
            on:drop=move |event| {
                event.prevent_default();
                files.add(upload::files_in(&event, "dataTransfer"));
            }
            on:paste=move |event| files.add(upload::files_in(&event, "clipboardData"))
        >
            <div class="composer__methods">
                <Segmented value=method options=methods on_change=move |key| method.set(key) label=ts("activity-method") />
            </div>
            <TextArea
                value=text
                on_input=move |typed| {
                    text.set(typed);
                    error.set(None);
                }
                placeholder=ts("activity-placeholder")
                label=label
                rows=2
                autofocus=editing
            />
            {files.view()}
            {move || error.get().map(|text| view! { <p class="field__error composer__error" role="alert">{Icon::Error}<span>{text}</span></p> })}
            <div class="composer__bar">
                {sets_next(page.module)
                    .then(|| {
                        view! {
                            <label class="composer__next">
                                <span>{ts("field-next-contact-at")}</span>
                                {moment_input(next.into(), Callback::new(move |value| next.set(value)), ts("field-next-contact-at"))}
                            </label>
                        }
                    })}
                {contacts(page, contact)}
                {files.buttons()}
                {phrases::button(text, managing)}
                <div class="composer__send">
                    {on_cancel
                        .map(|on_cancel| {
                            let cancel = move |_| set_timeout(move || on_cancel.try_run(()).unwrap_or(()), std::time::Duration::ZERO);
                            view! { <Button text=ts("action-cancel") size=Size::Small on_click=cancel /> }
                        })}
                    <Button
                        text=ts(if editing { "action-save" } else { "activity-send" })
                        kind=ButtonKind::Primary
                        size=Size::Small
                        icon=Icon::Send
                        loading=Signal::derive(move || saving.get() || files.is_busy())
                        on_click=move |_| send()
                    />
                </div>
            </div>
        </form>
        {phrases::dialog(managing)}
    }
}

/// Whether the viewer sets the next contact date: where the record has it as a field, that field has to be open to him.
fn sets_next(module: ModuleKey) -> bool {
    let key = "next_contact_at";
    match untrack(|| session().module(module)).as_ref().and_then(|def| def.field(key)) {
        Some(field) => !field.read_only,
        None => domain::schema::modules::definition(module).field(key).is_none(),
    }
}

/// The contact that was spoken to: one of the record's customer. A contact's own follow-ups need none.
fn contacts(page: Page, contact: RwSignal<Option<Id>>) -> Option<AnyView> {
    let fits = matches!(page.module, ModuleKey::Customer | ModuleKey::Opportunity | ModuleKey::Contract);
    (fits && session().module(ModuleKey::Contact).is_some()).then(|| {
        view! {
            <div class="composer__contact">
                <RecordPicker
                    module=ModuleKey::Contact
                    value=contact
                    on_change=move |id| contact.set(id)
                    customer=page.customer()
                    label=ts("activity-contact")
                    placeholder=ts("activity-contact")
                    size=Size::Small
                />
            </div>
        }
        .into_any()
    })
}

fn first_method(wanted: Option<&str>) -> String {
    let boot = untrack(|| session().boot());
    let methods = &boot.follow_up_methods;
    let found = methods.iter().find(|method| Some(method.key.as_str()) == wanted);
    found.or_else(|| methods.iter().find(|method| method.enabled)).map(|method| method.key.clone()).unwrap_or_default()
}

/// The methods in use, and the one of an old follow-up even when it is no more.
fn offered(current: &str) -> Vec<FollowUpMethod> {
    let boot = session().boot();
    boot.follow_up_methods.iter().filter(|method| method.enabled || method.key == current).cloned().collect()
}

fn instant(value: &Value) -> Option<chrono::DateTime<chrono::Utc>> {
    match value {
        Value::Instant(moment) => Some(*moment),
        _ => None,
    }
}

fn message(page: Page, problem: &Problem) -> String {
    match problem.fields.first() {
        Some(field) if problem.kind == ProblemKind::Invalid => field_problem_text(Some(page.module), field),
        _ => problem_text(problem),
    }
}
