//! `weft backup`, and where `weft serve` puts its own backups (row PLUS-08).

use std::path::{Path, PathBuf};

use domain::backups::Outcome;
use services::backups::{self, Passphrase, Place};

use super::{CliError, sentence};

/// The passphrase itself, for those who keep their secrets in the environment.
const PASSPHRASE: &str = "WEFT_BACKUP_PASSPHRASE";

/// Where backups lie, and how.
#[derive(Debug, clap::Args)]
pub struct PlaceArgs {
    /// The folder for backups; without it, `backups` in the data folder. Another disk is better
    #[arg(long = "backup-to", visible_alias = "to", env = "WEFT_BACKUP_TO", value_name = "DIR")]
    to: Option<PathBuf>,
    #[command(flatten)]
    passphrase: PassphraseArgs,
}

/// What backups are encrypted with.
#[derive(Debug, clap::Args)]
pub struct PassphraseArgs {
    /// A file with the passphrase that backups are encrypted with; the variable `WEFT_BACKUP_PASSPHRASE` does as well
    #[arg(
        long = "backup-passphrase-file",
        visible_alias = "passphrase-file",
        env = "WEFT_BACKUP_PASSPHRASE_FILE",
        value_name = "FILE"
    )]
    file: Option<PathBuf>,
}

impl PassphraseArgs {
    /// The passphrase, when there is one.
    pub fn read(&self) -> Result<Option<Passphrase>, CliError> {
        let text = match &self.file {
            Some(file) => Some(super::init::password(file)?),
            None => std::env::var(PASSPHRASE).ok().filter(|text| !text.is_empty()),
        };
        let refused = |problem| CliError::new(sentence(&domain::Problem::fields(vec![problem])));
        text.map(|text| Passphrase::new(&text).map_err(refused)).transpose()
    }
}

impl PlaceArgs {
    /// The place; in the data folder when none is named.
    pub fn place(self, data: &Path) -> Result<Place, CliError> {
        let passphrase = self.passphrase.read()?;
        let beside = Place::beside(data);
        Ok(Place { folder: self.to.unwrap_or(beside.folder), passphrase })
    }
}

#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder of the company's data
    #[arg(long, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
    #[command(flatten)]
    place: PlaceArgs,
}

/// Makes a backup. The server may be serving meanwhile.
pub async fn run(args: Args) -> Result<(), CliError> {
    let place = args.place.place(&args.data)?;
    let services = super::open_company(&args.data).await?;
    backups::settle(&services, place);
    let made = backups::make(&services).await;
    services.store().close().await;
    let made = made?;
    println!("{}", made.place);
    let files = if made.files == 1 { "1 file".to_owned() } else { format!("{} files", made.files) };
    eprintln!("the database and {files}, {} bytes in all", made.size);
    if made.outcome() == Outcome::Incomplete {
        let message =
            format!("{} files are missing or damaged in {}: see `weft check`", made.findings, args.data.display());
        return Err(CliError::new(message));
    }
    Ok(())
}
