//! `weft demo`: a company with invented data, the same in each run.

use std::{collections::HashSet, path::PathBuf, sync::Arc};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use domain::{Draft, Id, Lang, ModuleKey, activity::FollowUpDraft, org::TeamChange};
use services::{Clock as _, Context, Services, activity, import, records};
use store::{Store, Tx};

use super::CliError;
use crate::machine::SystemClock;

mod company;
mod machine;
mod places;
mod story;
mod words;

use company::{PASSWORD, Person, store_error};
use machine::{Random, StoryClock, StoryIds};
use story::{Event, Story, What};

/// Two years.
const DAYS: u64 = 730;
/// The most events of one transaction.
const BATCH: usize = 2_000;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        if self == Self::Small { 120 } else { 3_000 }
    }

    /// How often a customer is spoken to, at most.
    fn follow_ups(self) -> usize {
        if self == Self::Million { 1 } else { 4 }
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

/// Makes the company; refused where there is one.
pub async fn run(args: Args) -> Result<(), CliError> {
    let now = SystemClock.now();
    let words = words::words(args.language);
    let last = args.until.unwrap_or_else(|| now.date_naive());
    let first = last.checked_sub_days(Days::new(DAYS)).ok_or_else(|| CliError::new("--until is too early"))?;
    let clock = Arc::new(StoryClock::new(first.and_time(chrono::NaiveTime::MIN).and_utc()));
    let store = Store::open(&args.data).await.map_err(|error| {
        CliError::new(format!("{} cannot be opened: {}", args.data.display(), services::error::chain(&error)))
    })?;
    let services = Services::start(store, Arc::clone(&clock) as _, Arc::new(StoryIds::new())).await?;
    let done = async {
        if services.config().company.is_some() {
            return Err(CliError::new(format!("there is a company in {} already", args.data.display())));
        }
        let mut random = Random::new(20_260);
        let staff = company::people(&services, words, args.language, args.size, &mut random).await?;
        let texts = texts::Texts::new(
            args.language,
            &texts::embedded(args.language),
            Box::new(texts::PlainFormat::new(args.language)),
        )
        .0;
        let units = |unit: &str| texts.get(&format!("option-unit-{unit}"), &texts::args());
        let products = company::products(&services, words, &units, &mut random).await?;
        let new_id = |at: NaiveDateTime| {
            clock.set(at.and_utc());
            services.new_id()
        };
        let mut story = Story {
            words,
            size: args.size,
            lang: args.language,
            first,
            last,
            decimals: domain::money::minor_unit(words.currency),
            new_id: &new_id,
            random,
            events: Vec::new(),
            campaigns: Vec::new(),
            taken: HashSet::new(),
        };
        // Nothing happens after this moment.
        let end =
            if args.until.is_some() { last.and_time(chrono::NaiveTime::MIN).and_utc() + Days::new(1) } else { now };
        let player = Player { services: &services, clock: &clock, end };
        player.play(story.begin(&staff, &products)).await?;
        let parts = args.size.parts();
        for part in 1..=parts {
            player.play(story.part(&staff, &products)).await?;
            if parts > 1 {
                eprintln!("{part} of {parts} parts");
            }
        }
        Ok::<_, CliError>(staff)
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

/// Lets the events happen.
struct Player<'a> {
    services: &'a Arc<Services>,
    clock: &'a StoryClock,
    end: DateTime<Utc>,
}

impl Player<'_> {
    /// One transaction for what one person does in a row.
    async fn play(&self, events: Vec<Event>) -> Result<(), CliError> {
        let mut events = events.into_iter().peekable();
        while let Some(first) = events.next() {
            let by = first.by.clone();
            let mut batch = vec![first];
            while batch.len() < BATCH
                && let Some(event) = events.next_if(|event| event.by.id == by.id)
            {
                batch.push(event);
            }
            batch.retain(|event| self.services.now().to_utc(event.at) <= self.end);
            self.play_batch(&by, batch).await?;
        }
        Ok(())
    }

    async fn play_batch(&self, by: &Person, batch: Vec<Event>) -> Result<(), CliError> {
        let Some(first) = batch.first() else { return Ok(()) };
        self.clock.set(self.services.now().to_utc(first.at));
        let context = import::context_of(self.services, Some(&by.login)).await?;
        let mut tx = context.write().await?;
        let mut later = Vec::new();
        for event in batch {
            self.clock.set(self.services.now().to_utc(event.at));
            let context = context.later();
            tx.go_to(context.now());
            if let Some(event) = happen(&mut tx, &context, event).await? {
                later.push(event);
            }
        }
        tx.commit().await.map_err(store_error)?;
        for event in later {
            self.clock.set(self.services.now().to_utc(event.at));
            let context = context.later();
            match event.what {
                What::Star { module, record } => records::star(&context, module, record, true).await?,
                What::Share { module, record, with } => share(&context, module, record, with).await?,
                What::Create { .. } | What::Change { .. } | What::FollowUp { .. } => {}
            }
        }
        Ok(())
    }
}

/// Lets an event happen within a transaction; gives back what has to wait for its end.
async fn happen(tx: &mut Tx, context: &Context, event: Event) -> Result<Option<Event>, CliError> {
    match event.what {
        What::Create { module, id, owner, values } => {
            let draft = Draft { id, module, version: None, values };
            let options = records::SaveOptions { owner, ..records::SaveOptions::default() };
            records::save_in(tx, context, draft, options).await?;
        }
        What::Change { module, id, values } => {
            // He who is gone from the record changes nothing.
            if let Some(record) = tx.record(module, id).await.map_err(store_error)? {
                let draft = Draft { id, module, version: Some(record.version), values };
                records::save_in(tx, context, draft, records::SaveOptions::default()).await?;
            }
        }
        What::FollowUp { module, record, method, text, next, contact } => {
            let draft = FollowUpDraft {
                id: context.new_id(),
                module,
                record,
                method: method.to_owned(),
                text,
                next_contact_at: next.map(|next| context.now().to_utc(next)),
                contact,
                files: Vec::new(),
            };
            activity::add_in(tx, context, draft).await?;
        }
        What::Star { .. } | What::Share { .. } => return Ok(Some(event)),
    }
    Ok(None)
}

async fn share(context: &Context, module: ModuleKey, record: Id, with: Id) -> Result<(), CliError> {
    let change = TeamChange::Add { employees: vec![with], write: false, until: None };
    records::change_team(context, module, vec![record], change).await?;
    Ok(())
}
