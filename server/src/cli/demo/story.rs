//! Two years of business: what happens, when, and by whom. Nothing is written here.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use domain::{Id, Lang, ModuleKey, Value, record::Values, value::Address};
use rust_decimal::Decimal;

use super::{
    Size,
    company::{Person, Product, Staff},
    machine::Random,
    places::{COUNTRIES, Country, Named},
    words::Words,
};

mod deals;

/// Something that happens.
pub(super) struct Event {
    /// In the company's zone.
    pub(super) at: NaiveDateTime,
    pub(super) by: Person,
    pub(super) what: What,
}

/// What happens.
pub(super) enum What {
    /// `owner`: whose it will be, when it is not his who makes it.
    Create {
        module: ModuleKey,
        id: Id,
        owner: Option<Id>,
        values: Values,
    },
    Change {
        module: ModuleKey,
        id: Id,
        values: Values,
    },
    FollowUp {
        module: ModuleKey,
        record: Id,
        method: &'static str,
        text: String,
        next: Option<NaiveDateTime>,
        contact: Option<Id>,
    },
    Star {
        module: ModuleKey,
        record: Id,
    },
    Share {
        module: ModuleKey,
        record: Id,
        with: Id,
    },
}

/// The writer of the story.
pub(super) struct Story<'a> {
    pub(super) words: &'static Words,
    pub(super) size: Size,
    pub(super) lang: Lang,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) decimals: u32,
    /// The company's own field at the customer, and its options.
    pub(super) plans: &'a (String, Vec<String>),
    pub(super) new_id: &'a dyn Fn(NaiveDateTime) -> Id,
    pub(super) random: Random,
    pub(super) events: Vec<Event>,
    /// With the day on which they start.
    pub(super) campaigns: Vec<(Id, NaiveDate)>,
    /// The names of companies that are given away.
    pub(super) taken: HashSet<String>,
}

/// A customer on the way.
struct Customer {
    id: Id,
    owner: Person,
    named: Named,
    country: &'static Country,
    since: NaiveDate,
    contacts: Vec<Id>,
    dealt: bool,
}

const SOURCES: [&str; 8] = ["advertising", "search", "website", "event", "referral", "phone", "visit", "partner"];
const INDUSTRIES: [&str; 10] = [
    "manufacturing",
    "services",
    "retail",
    "medical",
    "technology",
    "real_estate",
    "education",
    "government",
    "finance",
    "other",
];
const METHODS: [&str; 5] = ["call", "email", "message", "meeting", "event"];

fn values(pairs: Vec<(&str, Value)>) -> Values {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn option(key: &str) -> Value {
    Value::Option(key.to_owned())
}

impl What {
    /// Whether it has a transaction of its own.
    pub(super) fn is_alone(&self) -> bool {
        matches!(self, Self::Star { .. } | Self::Share { .. })
    }
}

impl Story<'_> {
    /// What is there before the first customer: products and campaigns.
    pub(super) fn begin(&mut self, staff: &Staff, products: &[Product]) -> Vec<Event> {
        for product in products {
            let at = self.moment(self.first, 9);
            let (id, values) = (product.id, product.values.clone());
            self.push(at, &staff.admin, What::Create { module: ModuleKey::Product, id, owner: None, values });
        }
        self.campaigns(&staff.marketing);
        self.events.sort_by_key(|event| event.at);
        std::mem::take(&mut self.events)
    }

    /// Customers with all that happens around them. What belongs to one person stands together, in the order of time;
    /// first come those whose work others build on, last those who look at the others' work.
    pub(super) fn part(&mut self, staff: &Staff, products: &[Product]) -> Vec<Event> {
        let sellers: Vec<Person> = staff.teams.iter().flat_map(|(_, people)| people.clone()).collect();
        for _ in 0..self.size.leads() {
            self.lead(&sellers, &staff.marketing);
        }
        let mut customers = Vec::new();
        for index in 0..self.size.customers() {
            let early = self.last - Days::new(30);
            let parent = customers.last().filter(|parent: &&Customer| index % 17 == 16 && parent.since < early);
            let customer = self.customer(index, &sellers, parent);
            customers.push(customer);
        }
        for _ in 0..self.size.opportunities() {
            let index = self.random.below(customers.len());
            // Some customers buy again and again: the lower half of the list twice as often.
            let index = if self.random.chance(50) { index / 2 } else { index };
            if let Some(customer) = customers.get_mut(index) {
                self.opportunity(customer, products);
            }
        }
        for (leader, people) in &staff.teams {
            self.favourites(leader, people, &customers);
        }
        let rank = |event: &Event| {
            if event.what.is_alone() { 2 } else { u8::from(event.by.id != staff.marketing.id) }
        };
        self.events.sort_by_key(|event| (rank(event), event.by.id, event.at));
        std::mem::take(&mut self.events)
    }

    fn push(&mut self, at: NaiveDateTime, by: &Person, what: What) {
        self.events.push(Event { at, by: by.clone(), what });
    }

    fn create(&mut self, at: NaiveDateTime, by: &Person, module: ModuleKey, values: Values) -> Id {
        let id = (self.new_id)(at);
        self.push(at, by, What::Create { module, id, owner: None, values });
        id
    }

    fn campaigns(&mut self, by: &Person) {
        for (index, name) in self.words.campaigns.into_iter().chain(self.words.campaigns).enumerate() {
            let starts = self.first + Days::new(20 + 58 * index as u64);
            let ends = starts + Days::new(30);
            let state = if ends < self.last {
                "ended"
            } else if starts <= self.last {
                "running"
            } else {
                "planned"
            };
            let kind = ["event", "webinar", "advertising", "e_mail", "partner", "event"][index % 6];
            let budget = Decimal::from(self.random.between(2, 30) * 500 * self.words.rate);
            let made = self.moment(starts - Days::new(15), 10);
            let values = values(vec![
                ("name", format!("{name} {}", starts.year()).as_str().into()),
                ("type", option(kind)),
                ("state", option(state)),
                ("starts_on", Value::Date(starts)),
                ("ends_on", Value::Date(ends)),
                ("budget", budget.into()),
                ("expected_revenue", (budget * Decimal::from(8)).into()),
            ]);
            let id = self.create(made, by, ModuleKey::Campaign, values);
            self.campaigns.push((id, starts));
        }
    }

    /// A lead; those that a campaign brought are entered by marketing and given to somebody.
    fn lead(&mut self, sellers: &[Person], marketing: &Person) {
        let by = self.random.pick(sellers).clone();
        let country = self.country();
        let person = country.person(&mut self.random);
        let day = self.day(self.first, self.last);
        let campaign = self.campaigns.iter().rev().find(|(_, starts)| *starts <= day).copied();
        let campaign = campaign.filter(|_| self.random.chance(40));
        let source = if campaign.is_some() { "event" } else { SOURCES[self.random.below(SOURCES.len())] };
        let mut pairs = vec![
            ("source", option(source)),
            ("name", Value::from(person.name.as_str())),
            ("level", option(["a", "b", "c"][self.random.below(3)])),
            ("mobile", country.phone(&mut self.random).as_str().into()),
            ("email", format!("{}@mail.example", person.latin).as_str().into()),
            (
                "address",
                Value::Address(Address {
                    city: (*self.random.pick(country.cities)).to_owned(),
                    country: country.name.to_owned(),
                    ..Address::default()
                }),
            ),
        ];
        let at = self.moment(day, 9);
        let id = (self.new_id)(at);
        let maker = if campaign.is_some() { marketing } else { &by };
        pairs.extend(campaign.map(|(campaign, _)| ("campaign", Value::Ref(campaign))));
        self.push(at, maker, What::Create { module: ModuleKey::Lead, id, owner: Some(by.id), values: values(pairs) });
        let count = self.random.below(3);
        self.follow_ups(ModuleKey::Lead, id, &by, &[], day, count);
    }

    fn customer(&mut self, index: usize, sellers: &[Person], parent: Option<&Customer>) -> Customer {
        let owner = parent.map_or_else(|| self.random.pick(sellers).clone(), |parent| parent.owner.clone());
        let country = parent.map_or_else(|| self.country(), |parent| parent.country);
        let named = country.company(&mut self.random, &mut self.taken);
        // Every third one was there from the beginning; the others come over the two years.
        let until = if index.is_multiple_of(3) { self.first + Days::new(40) } else { self.last };
        let from = parent.map_or(self.first, |parent| parent.since + Days::new(1));
        let since = self.day(from, until.max(from));
        let level = ["a", "b", "b", "c", "c", "c"][self.random.below(6)];
        let employees = self.random.between(3, if level == "a" { 2_000 } else { 250 });
        let mut pairs = vec![
            ("source", option(SOURCES[self.random.below(SOURCES.len())])),
            ("name", Value::from(named.name.as_str())),
            ("level", option(level)),
            ("industry", option(INDUSTRIES[self.random.below(INDUSTRIES.len())])),
            ("phone", country.phone(&mut self.random).as_str().into()),
            ("email", format!("info@{}.example", named.latin).as_str().into()),
            ("website", format!("https://{}.example", named.latin).as_str().into()),
            ("address", Value::Address(self.address(country))),
            ("employees", Value::Integer(employees)),
            (
                "annual_revenue",
                Decimal::from(employees * self.random.between(60, 190) * 1_000 * self.words.rate).into(),
            ),
            ("founded", Value::Integer(self.random.between(1890, 2020))),
        ];
        if let Some(parent) = parent {
            pairs.push(("parent", Value::Ref(parent.id)));
        }
        let (field, plans) = self.plans;
        // Two of three have none.
        if let Some(plan) = plans.get(self.random.below(plans.len() * 3)) {
            pairs.push((field, option(plan)));
        }
        let at = self.moment(since, 9);
        let id = self.create(at, &owner, ModuleKey::Customer, values(pairs));
        let mut customer = Customer { id, owner, named, country, since, contacts: Vec::new(), dealt: false };
        // 900 contacts for 400 customers, the first one at once.
        for index in 0..=[0, 1, 1, 2, 2][self.random.below(5)] {
            self.contact(&mut customer, (index == 0).then_some(at + TimeDelta::minutes(4)));
        }
        let count = 1 + self.random.below(self.size.follow_ups());
        self.follow_ups(ModuleKey::Customer, id, &customer.owner.clone(), &customer.contacts.clone(), since, count);
        if self.random.chance(12) {
            let values = values(vec![
                ("name", self.words.branch.into()),
                ("customer", Value::Ref(id)),
                ("type", option("delivery")),
                ("address", Value::Address(self.address(country))),
            ]);
            let at = self.moment(since, 14);
            self.create(at, &customer.owner, ModuleKey::CustomerAddress, values);
        }
        customer
    }

    fn contact(&mut self, customer: &mut Customer, at: Option<NaiveDateTime>) {
        let person = customer.country.person(&mut self.random);
        let day = self.day(customer.since, self.last);
        let pairs = vec![
            ("name", Value::from(person.name.as_str())),
            ("customer", Value::Ref(customer.id)),
            ("position", (*self.random.pick(&self.words.jobs)).into()),
            ("decision_maker", Value::Bool(self.random.chance(35))),
            ("mobile", customer.country.phone(&mut self.random).as_str().into()),
            ("email", format!("{}@{}.example", person.latin, customer.named.latin).as_str().into()),
        ];
        let later = self.moment(day, 11);
        let id = self.create(at.unwrap_or(later), &customer.owner.clone(), ModuleKey::Contact, values(pairs));
        // Only who is there from the beginning is spoken of later: what happens stays in order.
        if at.is_some() {
            customer.contacts.push(id);
        }
    }

    fn follow_ups(
        &mut self,
        module: ModuleKey,
        record: Id,
        by: &Person,
        contacts: &[Id],
        since: NaiveDate,
        count: usize,
    ) {
        let mut day = since;
        for _ in 0..count {
            day = workday(day + Days::new(self.random.between(1, 35).unsigned_abs()));
            if day > self.last {
                return;
            }
            let at = self.moment(day, 14);
            let next = self.random.chance(70).then(|| {
                let day = workday(day + Days::new(self.random.between(5, 45).unsigned_abs()));
                day.and_time(NaiveTime::MIN) + TimeDelta::hours(self.random.between(9, 16))
            });
            let text = (*self.random.pick(&self.words.follow_ups)).to_owned();
            let method = *self.random.pick(&METHODS);
            let contact =
                (module != ModuleKey::Lead && self.random.chance(60)).then(|| contacts.first().copied()).flatten();
            self.push(at, by, What::FollowUp { module, record, method, text, next, contact });
        }
    }

    /// Leaders star some customers of their people, and let another one of the team read along.
    fn favourites(&mut self, leader: &Person, people: &[Person], customers: &[Customer]) {
        let at = self.moment(self.last, 8);
        let theirs: Vec<&Customer> =
            customers.iter().filter(|customer| people.iter().any(|person| person.id == customer.owner.id)).collect();
        for customer in theirs.iter().take(6) {
            self.push(at, leader, What::Star { module: ModuleKey::Customer, record: customer.id });
            self.push(at, &customer.owner, What::Star { module: ModuleKey::Customer, record: customer.id });
        }
        for customer in theirs.iter().skip(6).take(4) {
            if let Some(other) = people.iter().find(|person| person.id != customer.owner.id) {
                self.push(at, leader, What::Share { module: ModuleKey::Customer, record: customer.id, with: other.id });
            }
        }
    }

    /// Half of all customers are from home.
    fn country(&mut self) -> &'static Country {
        let index = self.random.below(COUNTRIES.len());
        if self.random.chance(40) { super::company::country(0, self.lang) } else { &COUNTRIES[index] }
    }

    fn address(&mut self, country: &'static Country) -> Address {
        Address {
            street: country.street(&mut self.random),
            postcode: self.random.digits(5),
            city: (*self.random.pick(country.cities)).to_owned(),
            region: String::new(),
            country: country.name.to_owned(),
        }
    }

    /// A working day between both.
    fn day(&mut self, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        let span = (to - from).num_days().max(0);
        let day = workday(from + Days::new(self.random.between(0, span).unsigned_abs()));
        if day > to { from.max(to - Days::new(1)).min(to) } else { day }
    }

    /// A moment of a day at about this hour.
    fn moment(&mut self, day: NaiveDate, hour: i64) -> NaiveDateTime {
        day.and_time(NaiveTime::MIN) + TimeDelta::minutes(hour * 60 + self.random.between(0, 55))
    }
}

/// This day, or the Monday after a weekend.
fn workday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day + Days::new(2),
        Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}
