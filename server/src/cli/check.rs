//! `weft check`

use std::{path::PathBuf, sync::Arc};

use services::{Services, files};

use super::CliError;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder of the company's data
    #[arg(long, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// Looks at everything and prints what is wrong. The server may be running meanwhile.
pub async fn run(args: Args) -> Result<(), CliError> {
    let services = super::open_company(&args.data).await?;
    let findings = findings(&services).await;
    services.store().close().await;
    let findings = findings?;
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => {
            println!("everything is as it should be");
            Ok(())
        }
        1 => Err(CliError::new("1 finding")),
        count => Err(CliError::new(format!("{count} findings"))),
    }
}

/// Everything that is wrong, one sentence each.
pub(super) async fn findings(services: &Arc<Services>) -> services::Result<Vec<String>> {
    let mut view = services.system("weft check").read().await?;
    let mut findings = view.check().await?;
    findings.extend(view.check_index().await?);
    let files = view.all_files().await?;
    drop(view);
    findings.extend(files::check(services, &files).await?);
    Ok(findings)
}
