//! What the server takes for what people do, at a company of a given size (`cargo xtask bench`).
//!
//! It starts the server program on a company's data, does over HTTP what browsers do, and prints how long each path took,
//! beside the same statements run bare by SQLite in the same run. It reports; nothing fails because it is slow.
#![expect(
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::expect_used,
    clippy::panic,
    reason = "a tool for developers: a broken expectation ends it"
)]

mod bare;
mod bulk;
mod client;
mod company;
mod live;
mod load;
mod measure;
mod paths;
mod report;
mod server;

use std::{path::PathBuf, time::Duration};

use clap::Parser;

use crate::{company::Company, report::Report, server::Server};

/// Measures a release server.
#[derive(Debug, Parser)]
struct Args {
    /// The server program
    #[arg(long, value_name = "FILE")]
    program: PathBuf,
    /// The folder of a demo company (`weft demo`); a little is written into it
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// How long each path is measured, once with one client and once with sixteen
    #[arg(long, value_name = "SECONDS", default_value_t = 4.0)]
    seconds: f64,
    /// Only the paths with this in their name, and nothing else
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Everything once, to see that it works
    #[arg(long)]
    quick: bool,
    /// Instead: 300 clients with the live channel and 60 requests a second for so many seconds
    #[arg(long, value_name = "SECONDS")]
    load: Option<u64>,
    /// What the browser measured (`end2end/bench/visit.mjs`), as JSON
    #[arg(long, value_name = "FILE")]
    visit: Option<PathBuf>,
    /// Where the figures go, for a later `--compare`
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Where the tables go
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The figures of an earlier run, to show the change
    #[arg(long, value_name = "FILE")]
    compare: Option<PathBuf>,
}

fn main() {
    let args = Args::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(run(args));
}

async fn run(args: Args) {
    let company = Company::open(&args.data).await;
    let mut server = Server::start(&args.program, &args.data).await;
    if let Some(seconds) = args.load {
        let figures = load::run(&server, &company, Duration::from_secs(seconds)).await;
        println!("{figures}");
        server.stop();
        return;
    }
    let time = if args.quick { Duration::ZERO } else { Duration::from_secs_f64(args.seconds) };
    let mut report = Report::begin(&company, &server);
    let admin = server.sign_in(&company.admin).await;
    let only = args.only.as_deref().unwrap_or_default();
    for path in paths::all(&server, &company, &admin).await.into_iter().filter(|path| path.name.contains(only)) {
        eprintln!("{}", path.name);
        let bare = match &path.bare {
            Some(query) => Some(bare::time(&company, query, time).await),
            None => None,
        };
        let one = measure::run(&path, 1, time).await;
        let many = measure::run(&path, 16, time).await;
        report.path(&path, one, many, bare);
    }
    if args.only.is_some() {
        server.stop();
        report.finish(args.json.as_deref(), args.out.as_deref(), args.compare.as_deref());
        return;
    }
    eprintln!("saves");
    report.save(measure::saves(&server, &company, 1, time).await, measure::saves(&server, &company, 16, time).await);
    report.loaded(server.memory());
    let rounds = if args.quick { 1 } else { 5 };
    eprintln!("in bulk");
    report.single(bulk::transfer(&company, &admin, rounds).await);
    report.single(bulk::export(&server, &company).await);
    report.single(bulk::import(&args, &company));
    eprintln!("live");
    let clients = if args.quick { 3 } else { 200 };
    report.live(clients, live::run(&server, &company, clients, rounds * 4).await);
    report.sizes(server.first_visit().await);
    report.loaded(server.memory());
    server.stop();
    report.start(server.start_again().await);
    server.stop();
    if let Some(visit) = &args.visit {
        report.visit(visit);
    }
    report.finish(args.json.as_deref(), args.out.as_deref(), args.compare.as_deref());
}
