//! `weft demo`: a company with invented data, the same in each run.
//!
//! The data are a story that is told anew by each run and played in transactions, each of which remembers how far the
//! story has come: a run that was interrupted is called again with the same folder and goes on where it stopped.

use std::{collections::HashSet, path::PathBuf, sync::Arc};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use domain::{Id, Lang};
use serde::{Deserialize, Serialize};
use services::{Clock as _, Ids as _, Services};
use store::Store;

use super::CliError;
use crate::machine::SystemClock;

mod company;
mod machine;
mod places;
mod player;
mod story;
mod words;

use company::{PASSWORD, Person, Product, Staff, store_error};
use machine::{Random, StoryClock, StoryIds};
use player::Player;
use story::Story;
use words::Words;

/// Two years.
const DAYS: u64 = 730;
/// Where chance begins.
const SEED: u64 = 20_260;

#[derive(Debug, clap::Args)]
pub struct Args {
    /// How much: small (400 customers), medium (10,000) or million (a million; it takes long)
    #[arg(long, value_name = "SIZE", default_value = "small", value_parser = size)]
    size: Size,
    /// The language of the company: en, zh, es, fr or ro
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    language: Lang,
    /// The last day of the two years of business; today, when it is not given
    #[arg(long, value_name = "DATE")]
    until: Option<NaiveDate>,
    /// The folder of the company's data; made when it is not there
    #[arg(long, env = "WEFT_DATA", value_name = "DIR", default_value = "data")]
    data: PathBuf,
}

/// How much there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    Small,
    Medium,
    Million,
}

impl Size {
    /// The story is told in so many parts, each with its own customers: the events of a million do not fit into memory.
    fn parts(self) -> usize {
        if self == Self::Million { 100 } else { 1 }
    }

    /// The customers of one part.
    fn customers(self) -> usize {
        if self == Self::Small { 400 } else { 10_000 }
    }

    /// The opportunities of one part.
    fn opportunities(self) -> usize {
        match self {
            Self::Small => 600,
            Self::Medium => 15_000,
            Self::Million => 5_000,
        }
    }

    /// The leads of one part.
    fn leads(self) -> usize {
        match self {
            Self::Small => 120,
            Self::Medium => 3_000,
            Self::Million => 1_000,
        }
    }

    /// How often a customer is spoken to, at most.
    fn follow_ups(self) -> usize {
        if self == Self::Million { 1 } else { 4 }
    }

    /// How many of a hundred opportunities come to an end, with all that follows from it.
    fn lively(self) -> usize {
        if self == Self::Million { 8 } else { 100 }
    }

    /// The sales regions between the head of sales and the teams.
    fn regions(self) -> usize {
        if self == Self::Million { 5 } else { 0 }
    }

    fn teams(self) -> usize {
        match self {
            Self::Small => 5,
            Self::Medium => 20,
            Self::Million => 30,
        }
    }

    /// The sales people of a team.
    fn sellers(self) -> usize {
        if self == Self::Small { 4 } else { 9 }
    }
}

/// What a story is told from: kept with the company, so that an interrupted run tells the same one again.
#[derive(Serialize, Deserialize)]
struct Plan {
    size: Size,
    language: Lang,
    first: NaiveDate,
    last: NaiveDate,
    /// Nothing happens after this moment.
    end: DateTime<Utc>,
    staff: Staff,
    products: Vec<Product>,
    /// A choice field of the company's own at the customer, with its options.
    plans: (String, Vec<String>),
}

/// How far it has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Progress {
    /// So many transactions of the story are done.
    played: u64,
    whole: bool,
}

/// Makes the company, or goes on with one that was interrupted; refused where there is another one.
pub async fn run(args: Args) -> Result<(), CliError> {
    let words = words::words(args.language);
    let clock = Arc::new(StoryClock::new(SystemClock.now()));
    let store = Store::open(&args.data).await.map_err(|error| {
        CliError::new(format!("{} cannot be opened: {}", args.data.display(), services::error::chain(&error)))
    })?;
    let ids = Arc::new(StoryIds::new());
    let services = Services::start(store, Arc::clone(&clock) as _, Arc::clone(&ids) as _).await?;
    let done = async {
        let (plan, progress) = match begun(&services, &args).await? {
            Some(begun) => begun,
            None => (plan(&services, &args, words, &clock).await?, Progress::default()),
        };
        ids.go_on_after(progress.played);
        tell(&services, &clock, words, &plan, progress).await?;
        services::records::order_names(&services).await?;
        Ok::<_, CliError>(plan.staff)
    }
    .await;
    services.store().close().await;
    let staff = done?;
    println!("{} is ready in {}: run `weft serve`", words.company, args.data.display());
    println!("Everybody signs in with the password {PASSWORD}");
    print_login("Administrator", &staff.admin);
    if let Some((leader, people)) = staff.teams.first() {
        print_login("Sales manager", leader);
        if let Some(person) = people.first() {
            print_login("Sales person", person);
        }
    }
    Ok(())
}

/// The plan of an interrupted run; `None` where there is no company yet.
async fn begun(services: &Arc<Services>, args: &Args) -> Result<Option<(Plan, Progress)>, CliError> {
    if services.config().company.is_none() {
        return Ok(None);
    }
    let mut view = services.system("look how far the demo has come").read().await?;
    let plan: Option<Plan> = view.story().await.map_err(store_error)?;
    let progress: Progress = view.story_progress().await.map_err(store_error)?.unwrap_or_default();
    match plan {
        Some(plan) if !progress.whole && (plan.size, plan.language) == (args.size, args.language) => {
            eprintln!("going on with the company in {}", args.data.display());
            Ok(Some((plan, progress)))
        }
        _ => Err(CliError::new(format!("there is a company in {} already", args.data.display()))),
    }
}

/// Makes the company with its people and products, and keeps what the story is told from.
async fn plan(services: &Arc<Services>, args: &Args, words: &Words, clock: &StoryClock) -> Result<Plan, CliError> {
    let now = SystemClock.now();
    let last = args.until.unwrap_or_else(|| now.date_naive());
    let first = last.checked_sub_days(Days::new(DAYS)).ok_or_else(|| CliError::new("--until is too early"))?;
    let end = if args.until.is_some() { last.and_time(chrono::NaiveTime::MIN).and_utc() + Days::new(1) } else { now };
    clock.set(first.and_time(chrono::NaiveTime::MIN).and_utc());
    let mut random = Random::new(SEED);
    let staff = company::people(services, words, args.language, args.size, &mut random).await?;
    let texts = texts::Texts::new(
        args.language,
        &texts::embedded(args.language),
        Box::new(texts::PlainFormat::new(args.language)),
    )
    .0;
    let units = |unit: &str| texts.get(&format!("option-unit-{unit}"), &texts::args());
    let products = company::products(services, words, &units, &mut random).await?;
    let plans = company::plans(services, words).await?;
    let plan = Plan { size: args.size, language: args.language, first, last, end, staff, products, plans };
    let mut tx = services.system("keep the plan of the demo").write().await?;
    tx.save_story(&plan).await.map_err(store_error)?;
    tx.commit().await.map_err(store_error)?;
    Ok(plan)
}

/// Tells the story from its beginning, and lets happen what has not happened yet.
async fn tell(
    services: &Arc<Services>,
    clock: &StoryClock,
    words: &'static Words,
    plan: &Plan,
    progress: Progress,
) -> Result<(), CliError> {
    // The ids of the story are its own: told again, it speaks of the same records.
    let ids = StoryIds::of_story();
    let new_id = |at: NaiveDateTime| {
        let mut random = [0; 10];
        ids.fill(&mut random);
        Id::v7(u64::try_from(at.and_utc().timestamp_millis()).unwrap_or(0), random)
    };
    let mut story = Story {
        words,
        size: plan.size,
        lang: plan.language,
        first: plan.first,
        last: plan.last,
        decimals: domain::money::minor_unit(words.currency),
        plans: &plan.plans,
        new_id: &new_id,
        random: Random::new(SEED + 1),
        events: Vec::new(),
        campaigns: Vec::new(),
        taken: HashSet::new(),
    };
    let mut player = Player { services, clock, end: plan.end, skip: progress.played, played: 0 };
    player.play(story.begin(&plan.staff, &plan.products)).await?;
    let parts = plan.size.parts();
    for part in 1..=parts {
        player.play(story.part(&plan.staff, &plan.products)).await?;
        if parts > 1 && player.played > progress.played {
            eprintln!("{part} of {parts} parts");
        }
    }
    player.finish().await
}

fn size(text: &str) -> Result<Size, String> {
    match text {
        "small" => Ok(Size::Small),
        "medium" => Ok(Size::Medium),
        "million" => Ok(Size::Million),
        _ => Err("one of small, medium, million".to_owned()),
    }
}

fn print_login(what: &str, person: &Person) {
    println!("  {what}: {}", person.login);
}
