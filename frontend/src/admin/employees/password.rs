//! A new password for an employee: made here and shown once, or typed. It has to be changed at the next sign-in.

use domain::{Problem, list::BatchResult, org::EmployeeAction, session::password_problems};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
};

use super::{
    super::{form_dialog::FormDialog, problems::Problems, write::Write},
    actions::Ask,
};
use crate::{
    i18n::{attr, t, ta, ts},
    state::{perform, session, toast_ok, toast_problem},
    ui::{Banner, Button, Choice, Dialog, Field, Icon, RadioGroup, Size, TextInput, Tone},
};

/// Letters and figures that are not mistaken for each other.
const ALPHABET: &[u8; 56] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
/// 16 of 56 are 92 bits.
const LENGTH: usize = 16;

/// A strong password: four groups of four.
pub(super) fn strong() -> String {
    let mut random = [0_u8; 64];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    // Bytes of 224 and more would favour the first letters: they are left out. 64 bytes leave 16 with certainty enough;
    // should they not, the password is a little shorter and the server checks its length.
    let fair = random.into_iter().filter(|byte| *byte < 224).take(LENGTH);
    let letters = fair.filter_map(|byte| ALPHABET.get(usize::from(byte) % ALPHABET.len()).copied());
    letters.enumerate().fold(String::new(), |mut text, (at, letter)| {
        if at > 0 && at % 4 == 0 {
            text.push('-');
        }
        text.push(char::from(letter));
        text
    })
}

/// The dialog, and the one that shows what was made.
pub(super) fn dialog(ask: RwSignal<Option<Ask>>, on_done: Callback<()>) -> impl IntoView {
    let problems = Problems::new();
    let generate = RwSignal::new(true);
    let typed = RwSignal::new(String::new());
    // Name and password, until they are read.
    let shown = RwSignal::new(None::<(String, String)>);
    let whose = move || ask.with(|ask| if let Some(Ask::ResetPassword(one)) = ask { Some(one.clone()) } else { None });
    crate::ui::effect(move || {
        ask.track();
        problems.clear();
        generate.set(true);
        typed.set(String::new());
    });
    let done = move |(_, name, password, made): Input, answer: Result<BatchResult, Problem>| match answer
        .map(|result| result.refused.into_iter().next())
    {
        Ok(None) => {
            ask.set(None);
            if made {
                shown.set(Some((name, password)));
            } else {
                toast_ok(untrack(|| ta("employee-changed", texts::args().set("count", 1))));
            }
            on_done.run(());
        }
        Ok(Some(refusal)) => problems.set(refusal.problem),
        Err(problem) => problems.set(problem),
    };
    let reset = Write::new(
        |(id, _, password, _): Input| api::org::act_on_employees(vec![id], EmployeeAction::ResetPassword(password)),
        done,
    );
    let save = move |()| {
        let Some(one) = untrack(whose) else { return };
        let made = generate.get_untracked();
        let password = if made { strong() } else { typed.get_untracked() };
        if problems.check(password_problems(&password, "password")) {
            reset.run((one.id, one.name, password, made));
        }
    };
    let ways = Signal::derive(|| {
        vec![
            Choice::new("make", t("employee-password-make")).with_detail(attr("employee-password-make", "hint")),
            Choice::new("type", t("employee-password-type")),
        ]
    });
    view! {
        <FormDialog
            open=Signal::derive(move || whose().is_some())
            title=Signal::derive(move || {
                let name = whose().map(|one| one.name).unwrap_or_default();
                ta("label-value", texts::args().set("label", t("employee-reset-password")).set("value", name))
            })
            save=ts("employee-reset-password")
            on_close=move |()| ask.set(None)
            on_save=save
            problems=problems
            busy=reset.busy()
        >
            <p class="dialog__text">{move || t("employee-reset-password-hint")}</p>
            <RadioGroup
                label=ts("employee-new-password")
                value=Signal::derive(move || if generate.get() { "make" } else { "type" }.to_owned())
                options=ways
                on_change=move |way: String| generate.set(way == "make")
            />
            {move || {
                (!generate.get())
                    .then(|| {
                        view! {
                            <Field label=ts("employee-new-password") required=true error=problems.at("password")>
                                <TextInput
                                    r#type="password"
                                    autocomplete="new-password"
                                    value=typed
                                    on_input=move |text| typed.set(text)
                                    autofocus=true
                                />
                            </Field>
                        }
                    })
            }}
        </FormDialog>
        {once(shown)}
    }
}

type Input = (domain::Id, String, String, bool);

/// The password, this once, with a button that copies it.
fn once(shown: RwSignal<Option<(String, String)>>) -> impl IntoView {
    let close = move || shown.set(None);
    let password = move || shown.with(|shown| shown.as_ref().map(|(_, password)| password.clone()).unwrap_or_default());
    let title = Signal::derive(move || {
        let name = shown.with(|shown| shown.as_ref().map(|(name, _)| name.clone()).unwrap_or_default());
        ta("employee-password-of", texts::args().set("name", name))
    });
    view! {
        <Dialog
            open=Signal::derive(move || shown.with(Option::is_some))
            title=title
            on_close=move |()| close()
            footer=move || view! { <Button text=ts("action-done") on_click=move |_| set_timeout(close, std::time::Duration::ZERO) /> }
        >
            <div class="u-stack">
                <Banner text=ts("employee-password-once") tone=Tone::Warning />
                <p>{move || ta("employee-sign-in-at", texts::args().set("url", session().base_url()))}</p>
                <p class="secret">
                    <code class="secret__text">{password}</code>
                    <Button text=ts("action-copy") icon=Icon::Copy size=Size::Small on_click=move |_| copy(untrack(password)) />
                </p>
            </div>
        </Dialog>
    }
}

/// Puts a text onto the clipboard.
fn copy(text: String) {
    perform(async move {
        match written(&text).await {
            Ok(()) => toast_ok(untrack(|| t("state-copied"))),
            Err(_) => toast_problem(&Problem::invalid("employee-copy-failed")),
        }
    });
}

/// The clipboard exists only on pages that came over a safe connection.
async fn written(text: &str) -> Result<(), JsValue> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into())?;
    let write: js_sys::Function = js_sys::Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let promise: js_sys::Promise = write.call1(&clipboard, &text.into())?.dyn_into()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.map(|_| ())
}
