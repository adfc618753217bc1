//! The session ended while somebody works: he signs in over his page, and what he typed is still there.

use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    pages::SignInForm,
    state::{self, session},
    ui::{Dialog, DialogSize},
};

/// The dialog.
#[component]
pub(super) fn SignInAgain() -> impl IntoView {
    let open = Memo::new(|_| state::is_expired());
    let close = |()| state::set_expired(false);
    view! {
        <Dialog open=open on_close=close title=ts("sign-in-submit") size=DialogSize::Small>
            <p class="dialog__text">{|| t("sign-in-expired")}</p>
            <SignInForm again=true login=untrack(|| session().me()).login />
        </Dialog>
    }
}
