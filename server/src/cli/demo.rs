//! `weft demo`

use super::CliError;

#[derive(Debug, clap::Args)]
pub struct Args {}

/// Not written yet.
pub async fn run(_args: Args) -> Result<(), CliError> {
    Err(CliError::new("weft demo is not there yet"))
}
