//! The help panel.

use domain::{
    Lang,
    help::{Feedback, FeedbackDraft, GuideText, GuideTopic},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// The company's own texts of the guide in a language.
#[server(name = GuideCall, endpoint = "help/guide", prefix = "/api", protocol = Wire)]
pub async fn guide(lang: Lang) -> Result<Vec<GuideText>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::help::guide(&answer.context, lang).await)
}

/// Writes a topic of the guide for the whole company.
#[server(name = SaveGuideCall, endpoint = "help/save-guide", prefix = "/api", protocol = Wire)]
pub async fn save_guide(text: GuideText) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::help::save_guide(&answer.context, text).await)
}

/// Gives a topic its standard text again.
#[server(name = ResetGuideCall, endpoint = "help/reset-guide", prefix = "/api", protocol = Wire)]
pub async fn reset_guide(topic: GuideTopic, lang: Lang) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::help::reset_guide(&answer.context, topic, lang).await)
}

/// Tells the administrators something.
#[server(name = SendFeedbackCall, endpoint = "help/send-feedback", prefix = "/api", protocol = Wire)]
pub async fn send_feedback(draft: FeedbackDraft) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::help::send_feedback(&answer.context, draft).await)
}

/// What people wrote, for administrators.
#[server(name = FeedbackCall, endpoint = "help/feedback", prefix = "/api", protocol = Wire)]
pub async fn feedback() -> Result<Vec<Feedback>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::help::feedback(&answer.context).await)
}
