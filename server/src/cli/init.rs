//! `weft init`

use std::path::{Path, PathBuf};

use chrono::Weekday;
use domain::{
    Lang,
    company::{Company, Setup},
};
use services::sessions;

use super::CliError;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder of the company's data; made when it is not there
    #[arg(long, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The company's name
    #[arg(long, value_name = "NAME")]
    company: String,
    /// The base currency, for ever: its ISO 4217 code (EUR, USD, CNY)
    #[arg(long, value_name = "CODE")]
    currency: String,
    /// The language of what belongs to nobody: en, zh, es, fr or ro
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    locale: Lang,
    /// The first administrator's e-mail address or mobile number, to sign in with
    #[arg(long, value_name = "LOGIN")]
    admin: String,
    /// The administrator's name
    #[arg(long, value_name = "NAME", default_value = "Administrator")]
    admin_name: String,
    /// A file that holds the administrator's password; a line end at its end does not count
    #[arg(long, value_name = "FILE")]
    password_file: PathBuf,
    /// The zone in which the company counts its days: its IANA name (Europe/Bucharest)
    #[arg(long, value_name = "ZONE", default_value = "UTC")]
    time_zone: String,
    /// The first day of the company's week
    #[arg(long, value_name = "DAY", default_value = "monday")]
    week_start: Weekday,
}

/// Makes the company; refused where there is one.
pub async fn run(args: Args) -> Result<(), CliError> {
    let password = password(&args.password_file)?;
    let services = super::open(&args.data).await?;
    if services.config().company.is_some() {
        services.store().close().await;
        return Err(CliError::new(format!("there is a company in {} already", args.data.display())));
    }
    let company = Company {
        name: args.company,
        currency: args.currency.trim().to_ascii_uppercase(),
        time_zone: args.time_zone,
        lang: args.locale,
        week_start: args.week_start,
        max_file_mb: domain::files::STANDARD_MAX_FILE_MB,
        face: domain::company::Face::default(),
    };
    let setup = Setup { company, admin_name: args.admin_name, admin_login: args.admin, password };
    let name = setup.company.name.clone();
    let done = sessions::setup_company(&services, setup).await;
    services.store().close().await;
    done?;
    println!("{name} is ready in {}: run `weft serve`", args.data.display());
    Ok(())
}

/// A password from a file, so that it stands neither in the list of processes nor in the shell's history.
pub(super) fn password(file: &Path) -> Result<String, CliError> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| CliError::new(format!("{} cannot be read: {error}", file.display())))?;
    let text = text.strip_suffix('\n').unwrap_or(&text);
    Ok(text.strip_suffix('\r').unwrap_or(text).to_owned())
}
