//! Where the page stands between opening and being signed in.

use chrono::TimeDelta;
use domain::{Id, Lang, Problem, session::Start};
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{connect, disconnect, go_instead, look, perform, reload_everything, session, submit, toast_problem};
use crate::i18n;

#[wasm_bindgen]
extern "C" {
    /// For how many milliseconds the answer to the first question has waited for the program (`boot.js`).
    #[wasm_bindgen(js_namespace = weft)]
    fn waited() -> f64;
}

/// What the page shows as a whole.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Phase {
    /// Asking the server who is there.
    Starting,
    /// It could not be asked.
    Failed(Problem),
    /// No company yet.
    FirstRun,
    /// Nobody is signed in. How the company shows itself, and the key of a word on why one is here.
    SignIn(Front, Option<&'static str>),
    /// The password was set by somebody else.
    MustChangePassword,
    /// The app itself.
    In,
}

/// What is seen of a company from outside.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Front {
    pub(crate) company: String,
    /// The files of its pictures.
    pub(crate) logo: Option<Id>,
    pub(crate) picture: Option<Id>,
}

thread_local! {
    static PHASE: ArcRwSignal<Phase> = ArcRwSignal::new(Phase::Starting);
    static EXPIRED: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Where the page stands.
pub(crate) fn phase() -> Phase {
    PHASE.with(ArcRwSignal::get)
}

/// Goes on to another phase.
fn set_phase(phase: Phase) {
    PHASE.with(|current| current.set(phase));
}

/// Whether the session ended while the page was in use: the sign-in dialog is open.
pub fn is_expired() -> bool {
    EXPIRED.with(ArcRwSignal::get)
}

/// The server no longer knows the session: asks to sign in again, over the page.
pub fn session_expired() {
    // Said once: the dialog that is open already keeps what is typed into it.
    if PHASE.with(ArcRwSignal::get_untracked) == Phase::In && !EXPIRED.with(ArcRwSignal::get_untracked) {
        disconnect();
        set_expired(true);
    }
}

/// Opens or closes the sign-in dialog.
pub(crate) fn set_expired(expired: bool) {
    EXPIRED.with(|signal| signal.set(expired));
}

/// Starts the page, or tries again after a failure.
pub(crate) fn begin() {
    set_phase(Phase::Starting);
    perform(async {
        if let Err(problem) = start().await {
            if i18n::has("problem-network") {
                set_phase(Phase::Failed(problem));
            } else {
                // Without texts there is no page that could say it.
                leptos::logging::error!("start: {problem}");
                crate::failure::show();
            }
        }
    });
}

async fn start() -> Result<(), Problem> {
    let guess = look::first_lang();
    let chosen = look::has_lang();
    // `boot.js` has asked for both before the program was there.
    let known = if let Some(lang) = guess { i18n::speak(lang).await } else { Ok(()) };
    let Start { welcome, boot } = submit(api::sessions::start()).await?;
    known?;
    // A browser that has no wish Weft can fulfil gets the company's language.
    if guess.is_none() || (!chosen && welcome.company.is_none()) {
        i18n::speak(guess.unwrap_or(welcome.lang)).await?;
    }
    match (welcome.company, boot) {
        (None, _) => set_phase(Phase::FirstRun),
        (Some(_), Some(mut boot)) => {
            #[expect(clippy::cast_possible_truncation, reason = "a time that somebody waits for a page")]
            let waited = TimeDelta::milliseconds(waited() as i64);
            boot.now += waited;
            session().begin(*boot).await?;
            go_in();
        }
        (Some(company), None) => {
            let front = Front { company, logo: welcome.logo, picture: welcome.sign_in_picture };
            set_phase(Phase::SignIn(front, None));
        }
    }
    Ok(())
}

/// Boots and shows the app, after signing in.
pub(crate) async fn enter() -> Result<(), Problem> {
    session().load().await?;
    go_in();
    Ok(())
}

fn go_in() {
    if untrack(|| session().me()).must_change_password {
        set_phase(Phase::MustChangePassword);
    } else {
        set_phase(Phase::In);
        // The page has asked for its data then; the channel goes on from where the session was read.
        super::later(connect);
    }
}

/// Signed in again in the dialog: goes on where it stopped. Whoever signed in as somebody else begins anew.
pub(crate) async fn resume() -> Result<(), Problem> {
    let before = untrack(|| session().me()).id;
    session().load().await?;
    let me = untrack(|| session().me());
    set_expired(false);
    if me.id != before || me.must_change_password {
        let _ = window().location().reload();
    } else {
        connect();
        reload_everything();
    }
    Ok(())
}

/// Ends the session at the user's wish.
pub(crate) fn sign_out_here() {
    perform(async {
        if let Err(problem) = submit(api::sessions::sign_out()).await {
            toast_problem(&problem);
            return;
        }
        disconnect();
        let company = untrack(|| session().boot()).company.clone();
        let front = Front { company: company.name, logo: company.face.logo, picture: company.face.sign_in_picture };
        set_phase(Phase::SignIn(front, Some("sign-in-signed-out")));
        go_instead("/");
        super::session::forget();
    });
}

/// The language of the sign-in page; it is remembered.
pub(crate) fn choose_lang(lang: Lang) {
    perform(async move {
        if let Err(problem) = i18n::speak(lang).await {
            toast_problem(&problem);
        }
    });
}
