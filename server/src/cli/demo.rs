//! `weft demo`: a company with invented data, the same in each run.

use std::{path::PathBuf, sync::Arc};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};
use domain::{Draft, Id, Lang, ModuleKey, activity::FollowUpDraft, org::TeamChange};
use services::{Clock as _, Context, Services, activity, import, records};
use store::Store;

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

#[derive(Debug, clap::Args)]
pub struct Args {
    /// How much: small (400 customers) or medium (10,000 customers)
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
}

impl Size {
    fn times(self) -> usize {
        match self {
            Self::Small => 1,
            Self::Medium => 25,
        }
    }

    fn customers(self) -> usize {
        400 * self.times()
    }

    fn opportunities(self) -> usize {
        600 * self.times()
    }

    fn leads(self) -> usize {
        120 * self.times()
    }

    fn teams(self) -> usize {
        match self {
            Self::Small => 5,
            Self::Medium => 20,
        }
    }

    /// The sales people of a team.
    fn sellers(self) -> usize {
        match self {
            Self::Small => 4,
            Self::Medium => 9,
        }
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
        let story = Story {
            words,
            lang: args.language,
            first,
            last,
            decimals: domain::money::minor_unit(words.currency),
            new_id: &new_id,
            random,
            events: Vec::new(),
        };
        let events = story.tell(&staff, &products, args.size);
        // Nothing happens after this moment.
        let end =
            if args.until.is_some() { last.and_time(chrono::NaiveTime::MIN).and_utc() + Days::new(1) } else { now };
        Player { services: &services, clock: &clock, end }.play(events).await?;
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
        "million" => Err("a million customers cannot be made yet: small or medium".to_owned()),
        _ => Err("one of small, medium".to_owned()),
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
    /// One transaction for what one person does in a row on one day.
    async fn play(&self, events: Vec<Event>) -> Result<(), CliError> {
        let mut events = events.into_iter().peekable();
        while let Some(first) = events.next() {
            let (by, day) = (first.by.clone(), first.at.date());
            let Some(context) = self.at(&first).await? else { return Ok(()) };
            let mut batch = vec![first];
            while let Some(event) = events.next_if(|event| event.by.id == by.id && event.at.date() == day) {
                batch.push(event);
            }
            let mut tx = context.write().await?;
            let mut later = Vec::new();
            for event in batch {
                match event.what {
                    What::Create { module, id, owner, values } => {
                        let draft = Draft { id, module, version: None, values };
                        let options = records::SaveOptions { owner, ..records::SaveOptions::default() };
                        records::save_in(&mut tx, &context, draft, options).await?;
                    }
                    What::Change { module, id, values } => {
                        let record = tx.record(module, id).await.map_err(store_error)?;
                        // He who is gone from the record changes nothing.
                        let Some(record) = record else { continue };
                        let draft = Draft { id, module, version: Some(record.version), values };
                        records::save_in(&mut tx, &context, draft, records::SaveOptions::default()).await?;
                    }
                    _ => later.push(event),
                }
            }
            tx.commit().await.map_err(store_error)?;
            for event in later {
                if let Some(context) = self.at(&event).await? {
                    self.follow(&context, event).await?;
                }
            }
        }
        Ok(())
    }

    /// The context of the person at the moment of an event; none after the end.
    async fn at(&self, event: &Event) -> Result<Option<Context>, CliError> {
        let at = self.services.now().to_utc(event.at);
        if at > self.end {
            return Ok(None);
        }
        self.clock.set(at);
        Ok(Some(import::context_of(self.services, Some(&event.by.login)).await?))
    }

    async fn follow(&self, context: &Context, event: Event) -> Result<(), CliError> {
        match event.what {
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
                activity::add(context, draft).await?;
            }
            What::Star { module, record } => records::star(context, module, record, true).await?,
            What::Share { module, record, with } => share(context, module, record, with).await?,
            What::Create { .. } | What::Change { .. } => {}
        }
        Ok(())
    }
}

async fn share(context: &Context, module: ModuleKey, record: Id, with: Id) -> Result<(), CliError> {
    let change = TeamChange::Add { employees: vec![with], write: false, until: None };
    records::change_team(context, module, vec![record], change).await?;
    Ok(())
}
