//! Apps that the company switches off, and features that it tries.

use domain::switches::{App, Lab};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// Switches an app on or off.
#[server(name = SetAppCall, endpoint = "switches/set-app", prefix = "/api", protocol = Wire)]
pub async fn set_app(app: App, on: bool) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::switches::set_app(&answer.context, app, on).await)
}

/// Tries a feature, or ceases to.
#[server(name = SetLabCall, endpoint = "switches/set-lab", prefix = "/api", protocol = Wire)]
pub async fn set_lab(lab: Lab, on: bool) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::switches::set_lab(&answer.context, lab, on).await)
}
