//! The logs of the company.

use domain::{
    Id, Lang,
    logs::{Cursor, LogExport, OperationPage, OperationQuery, SignInPage, SignInQuery},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// A page of the sign-ins, the latest first, behind the cursor.
#[server(name = SignInsCall, endpoint = "logs/sign-ins", prefix = "/api", protocol = Wire)]
pub async fn sign_ins(query: SignInQuery, after: Option<Cursor>) -> Result<SignInPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::logs::sign_ins(&answer.context, query, after).await)
}

/// A page of the changes of the whole system, the latest first, behind the cursor, in words of this language.
#[server(name = OperationsCall, endpoint = "logs/operations", prefix = "/api", protocol = Wire)]
pub async fn operations(query: OperationQuery, after: Option<Cursor>, lang: Lang) -> Result<OperationPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::logs::operations(&answer.context, query, after, lang).await)
}

/// Prepares a log as a table; the file is then at `/export/<id>` for a short time.
#[server(name = ExportLogCall, endpoint = "logs/export", prefix = "/api", protocol = Wire)]
pub async fn export(export: LogExport) -> Result<Id, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::logs::export_ticket(&answer.context, export).await)
}
