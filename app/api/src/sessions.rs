//! Signing in and out, the user's own settings and sessions.

use domain::{
    Id,
    company::Setup,
    session::{Boot, SessionInfo, Start, UserSettings, Welcome},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// What anybody may know: whether there is a company, and whether he is signed in.
#[server(name = WelcomeCall, endpoint = "sessions/welcome", prefix = "/api", protocol = Wire)]
pub async fn welcome() -> Result<Welcome, ApiError> {
    let answer = Answer::anyone()?;
    answer.of(services::sessions::welcome(answer.door(), answer.somebody().as_ref()).await)
}

/// The same, and with it for who is signed in everything that the page needs to begin: its first question.
#[server(name = StartCall, endpoint = "sessions/start", prefix = "/api", protocol = Wire)]
pub async fn start() -> Result<Start, ApiError> {
    let answer = Answer::anyone()?;
    answer.of(services::boot::start(answer.door(), answer.somebody().as_ref()).await)
}

/// Creates the company and its super admin, and signs him in; refused once there is a company.
#[server(name = SetupCall, endpoint = "sessions/setup", prefix = "/api", protocol = Wire)]
pub async fn setup(setup: Setup) -> Result<(), ApiError> {
    let answer = Answer::anyone()?;
    answer.signed_in(services::sessions::setup(answer.door(), setup).await)
}

/// Signs in by mobile or e-mail.
#[server(name = SignInCall, endpoint = "sessions/sign-in", prefix = "/api", protocol = Wire)]
pub async fn sign_in(login: String, password: String) -> Result<(), ApiError> {
    let answer = Answer::anyone()?;
    answer.signed_in(services::sessions::sign_in(answer.door(), &login, &password).await)
}

/// Ends this session.
#[server(name = SignOutCall, endpoint = "sessions/sign-out", prefix = "/api", protocol = Wire)]
pub async fn sign_out() -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.signed_out(services::sessions::sign_out(&answer.context).await)
}

/// Everything that the page needs to begin.
#[server(name = BootCall, endpoint = "sessions/boot", prefix = "/api", protocol = Wire)]
pub async fn boot() -> Result<Boot, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::boot::boot(&answer.context).await)
}

/// Changes the own password and ends the other sessions.
#[server(name = ChangePasswordCall, endpoint = "sessions/change-password", prefix = "/api", protocol = Wire)]
pub async fn change_password(current: String, new: String) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::sessions::change_password(&answer.context, &current, &new).await)
}

/// The own sessions, the latest first.
#[server(name = SessionsCall, endpoint = "sessions/list", prefix = "/api", protocol = Wire)]
pub async fn sessions() -> Result<Vec<SessionInfo>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::sessions::list(&answer.context).await)
}

/// Ends one of the own sessions.
#[server(name = EndSessionCall, endpoint = "sessions/end", prefix = "/api", protocol = Wire)]
pub async fn end_session(id: Id) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::sessions::end(&answer.context, id).await)
}

/// Ends all own sessions but this one.
#[server(name = EndOtherSessionsCall, endpoint = "sessions/end-others", prefix = "/api", protocol = Wire)]
pub async fn end_other_sessions() -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::sessions::end_others(&answer.context).await)
}

/// Keeps the user's settings.
#[server(name = SaveSettingsCall, endpoint = "sessions/save-settings", prefix = "/api", protocol = Wire)]
pub async fn save_settings(settings: UserSettings) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::sessions::save_settings(&answer.context, settings).await)
}

/// Sets or removes the own picture, a file uploaded before.
#[server(name = SavePictureCall, endpoint = "sessions/save-picture", prefix = "/api", protocol = Wire)]
pub async fn save_picture(picture: Option<Id>) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::sessions::save_picture(&answer.context, picture).await)
}
