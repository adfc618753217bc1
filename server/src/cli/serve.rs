//! `weft serve`

use std::{net::SocketAddr, path::PathBuf};

use services::{backups, files, jobs, live::Live};
use tokio::net::TcpListener;

use super::{CliError, backup::PlaceArgs};
use crate::{
    listen::{self, Patience},
    web::{self, BaseUrl, Outside},
};

#[derive(Debug, clap::Args)]
pub struct Args {
    /// The folder of the company's data; made when it is not there
    #[arg(long, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
    /// The address and port to listen at
    #[arg(long, env = "WEFT_LISTEN", value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address under which people reach the page, when a proxy stands before it (`https://crm.example.com`)
    #[arg(long, env = "WEFT_BASE_URL", value_name = "URL")]
    base_url: Option<BaseUrl>,
    /// Believe the X-Forwarded-* headers: only behind a proxy that sets them itself
    #[arg(
        long,
        env = "WEFT_TRUST_PROXY",
        value_name = "YES",
        default_value = "false",
        default_missing_value = "true",
        num_args = 0..=1,
        require_equals = true,
        action = clap::ArgAction::Set,
    )]
    trust_proxy: bool,
    #[command(flatten)]
    backups: PlaceArgs,
}

/// Serves until the program is asked to end.
pub async fn run(args: Args) -> Result<(), CliError> {
    listen::allow_many();
    let place = args.backups.place(&args.data)?;
    let services = super::open(&args.data).await?;
    backups::settle(&services, place);
    backups::recover(&services).await?;
    files::sweep_at_start(&services).await?;
    let clock = tokio::spawn(jobs::watch(std::sync::Arc::clone(&services)));
    tokio::spawn(services::search::build_index(std::sync::Arc::clone(&services)));
    let live = Live::start(&services).await?;
    let outside = Outside { base_url: args.base_url, trust_proxy: args.trust_proxy };
    let router = web::router(&services, &live, outside);
    let listener = TcpListener::bind(args.listen).await.map_err(|error| {
        CliError::new(format!("{} cannot be listened at ({error}): choose another with --listen", args.listen))
    })?;
    let end = asked_to_end()?;
    println!("listening on http://{}", listener.local_addr()?);
    let end = async {
        end.await;
        // What it is at is rolled back and due again: it must not meet a store that is closing.
        clock.abort();
    };
    listen::serve(listener, router, services, live, Patience::default(), end).await;
    Ok(())
}

#[cfg(unix)]
fn asked_to_end() -> Result<impl Future<Output = ()>, CliError> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn asked_to_end() -> Result<impl Future<Output = ()>, CliError> {
    Ok(async {
        // Where the signal cannot be waited for, the program is ended from outside.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}
