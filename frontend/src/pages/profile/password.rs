//! A new password, by whoever knows the current one.

use domain::session::{MIN_PASSWORD, password_problems};
use leptos::prelude::*;
use texts::args;

use super::super::form::{SmallForm, required, same};
use crate::{
    i18n::{t, texts, ts},
    state::toast_ok,
    ui::{Button, ButtonKind, Field, SectionCard, Size, TextInput},
};

/// The tab.
#[component]
pub(super) fn OwnPassword() -> impl IntoView {
    let changed = Callback::new(|()| toast_ok(untrack(|| t("password-changed"))));
    view! {
        <SectionCard title=ts("password-title")>
            <PasswordForm on_changed=changed />
        </SectionCard>
    }
}

/// Current, new and repeated password.
#[component]
pub(crate) fn PasswordForm(on_changed: Callback<()>, #[prop(optional)] size: Size) -> impl IntoView {
    let form = SmallForm::new(&["current", "new", "repeat"]);
    let [current, new, repeat] = [(); 3].map(|()| RwSignal::new(String::new()));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (old, fresh) = (current.get_untracked(), new.get_untracked());
        let mut wrong = required(&old, "current");
        wrong.extend(password_problems(&fresh, "new"));
        wrong.extend(same(&fresh, &repeat.get_untracked(), "repeat"));
        let done = async move |()| {
            for field in [current, new, repeat] {
                field.try_set(String::new());
            }
            on_changed.run(());
            Ok(())
        };
        form.send(wrong, async move { api::sessions::change_password(old, fresh).await }, done);
    };
    let field = move |label, name, value: RwSignal<String>, autocomplete: &'static str, help: MaybeProp<String>| {
        view! {
            <Field label=ts(label) required=true help=help error=form.error(name)>
                <TextInput
                    value=value
                    on_input=move |text| value.set(text)
                    r#type="password"
                    name=name
                    autocomplete=autocomplete
                    size=size
                />
            </Field>
        }
    };
    let least = MaybeProp::derive(|| Some(texts().attr("password-new", "hint", &args().set("min", MIN_PASSWORD))));
    view! {
        <form class="sign-in__fields" novalidate on:submit=send>
            {form.banner()}
            {field("password-current", "current", current, "current-password", MaybeProp::default())}
            {field("password-new", "new", new, "new-password", least)}
            {field("password-repeat", "repeat", repeat, "new-password", MaybeProp::default())}
            <div class="form__actions">
                <Button
                    text=ts("password-submit")
                    kind=ButtonKind::Primary
                    size=size
                    r#type="submit"
                    loading=form.busy()
                />
            </div>
        </form>
    }
}
