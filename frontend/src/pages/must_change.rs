//! The first thing for somebody whose password another person set.

use leptos::prelude::*;

use super::{profile::PasswordForm, welcome::WelcomeFrame};
use crate::{
    i18n::{t, ts},
    state::{self, perform, toast_problem},
    ui::{Button, ButtonKind, Size},
};

/// Asks for a new password before the app.
#[component]
pub(crate) fn MustChangePasswordPage() -> impl IntoView {
    let go_on = Callback::new(|()| {
        perform(async {
            if let Err(problem) = state::enter().await {
                toast_problem(&problem);
            }
        });
    });
    let leave = || {
        view! {
            <Button
                text=ts("nav-sign-out")
                kind=ButtonKind::Quiet
                size=Size::Small
                on_click=move |_| state::sign_out_here()
            />
        }
    };
    view! {
        <WelcomeFrame
            title=ts("password-title")
            text=MaybeProp::derive(|| Some(t("password-must-change")))
            foot=leave
        >
            <PasswordForm on_changed=go_on size=Size::Large />
        </WelcomeFrame>
    }
}
