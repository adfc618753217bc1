//! Signing in: the page, and the form that the dialog over an ended session shows too.

use leptos::prelude::*;

use super::{
    form::{SmallForm, required},
    welcome::WelcomeFrame,
};
use crate::{
    i18n::ts,
    state::{Front, enter, resume},
    ui::{Banner, Button, ButtonKind, Field, Size, TextInput, Tone},
};

/// The page for those who are not signed in. `why` is the key of a word on how one came here.
#[component]
pub(crate) fn SignInPage(front: Front, why: Option<&'static str>) -> impl IntoView {
    view! {
        <WelcomeFrame
            title=ts("sign-in-title")
            text=front.company
            logo=front.logo
            picture=front.picture
            foot=|| view! { <span>{ts("sign-in-forgotten")}</span> }
        >
            {why.map(|why| view! { <Banner text=ts(why) tone=Tone::Success /> })}
            <SignInForm />
        </WelcomeFrame>
    }
}

/// Login and password. With `again` it continues the page below instead of starting it.
#[component]
pub(crate) fn SignInForm(#[prop(optional)] again: bool, #[prop(optional, into)] login: String) -> impl IntoView {
    let form = SmallForm::new(&["login", "password"]);
    let known = !login.is_empty();
    let login = RwSignal::new(login);
    let password = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (login, password) = (login.get_untracked().trim().to_owned(), password.get_untracked());
        let wrong = [required(&login, "login"), required(&password, "password")].concat();
        let done = async move |()| if again { resume().await } else { enter().await };
        form.send(wrong, async move { api::sessions::sign_in(login, password).await }, done);
    };
    view! {
        <form class="sign-in__fields" novalidate on:submit=send>
            {form.banner()}
            <Field label=ts("sign-in-login") error=form.error("login")>
                <TextInput
                    value=login
                    on_input=move |text| login.set(text)
                    name="login"
                    autocomplete="username"
                    size=Size::Large
                    autofocus=!known
                />
            </Field>
            <Field label=ts("sign-in-password") error=form.error("password")>
                <TextInput
                    value=password
                    on_input=move |text| password.set(text)
                    r#type="password"
                    name="password"
                    autocomplete="current-password"
                    size=Size::Large
                    autofocus=known
                />
            </Field>
            <Button
                text=ts("sign-in-submit")
                kind=ButtonKind::Primary
                size=Size::Large
                r#type="submit"
                loading=form.busy()
                wide=true
            />
        </form>
    }
}
