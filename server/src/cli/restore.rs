//! `weft restore` (row PLUS-08)

use std::path::{Path, PathBuf};

use domain::backups::Manifest;
use services::backups::restoring;

use super::{CliError, backup::PassphraseArgs, check};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// The backup: a folder, or an encrypted file
    #[arg(value_name = "BACKUP")]
    from: PathBuf,
    /// The folder that gets the company's data; empty, or not there yet
    #[arg(long, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// Take the backup also when something is wrong with it
    #[arg(long)]
    despite_findings: bool,
    #[command(flatten)]
    passphrase: PassphraseArgs,
}

/// Brings a backup back. It is checked as `weft check` does before it is put where a server would find it.
pub async fn run(args: Args) -> Result<(), CliError> {
    let passphrase = args.passphrase.read()?;
    if !args.from.exists() {
        return Err(CliError::new(format!("there is no backup {}", args.from.display())));
    }
    let manifest = restoring::unpack(args.from, passphrase, args.data.clone()).await?;
    let findings = check_unpacked(&args.data).await?;
    for finding in &findings {
        println!("{finding}");
    }
    if !findings.is_empty() && !args.despite_findings {
        restoring::discard(args.data).await?;
        let message =
            "the backup was not brought back: something is wrong with it (--despite-findings takes it as it is)";
        return Err(CliError::new(message));
    }
    restoring::put_in_place(args.data.clone()).await?;
    println!("{}", told(&manifest, &args.data, findings.len()));
    Ok(())
}

/// What `weft check` finds in what was unpacked. Opening it brings it to this version.
async fn check_unpacked(data: &Path) -> Result<Vec<String>, CliError> {
    let services = super::open(&restoring::unpacked(data)).await?;
    let findings = check::findings(&services).await;
    services.store().close().await;
    Ok(findings?)
}

fn told(manifest: &Manifest, data: &Path, findings: usize) -> String {
    let records: u64 = manifest.records.values().sum();
    let checked = match findings {
        0 => "everything was checked".to_owned(),
        findings => format!("{findings} findings"),
    };
    format!(
        "{} of {} is in {}: {records} records, {} employees, {} files; {checked}",
        manifest.company,
        manifest.made_at.format("%Y-%m-%d %H:%M UTC"),
        data.display(),
        manifest.employees,
        manifest.files,
    )
}
