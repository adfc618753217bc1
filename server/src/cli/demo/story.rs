//! Two years of business: what happens, when, and by whom. Nothing is written here.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};
use domain::{Id, Lang, ModuleKey, Value, money, record::{Line, Values}, value::Address};
use rust_decimal::Decimal;

use super::{
    Size,
    company::{Person, Product, Staff},
    machine::Random,
    places::{COUNTRIES, Country, Named},
    words::Words,
};

/// Something that happens.
pub(super) struct Event {
    /// In the company's zone.
    pub(super) at: NaiveDateTime,
    pub(super) by: Person,
    pub(super) what: What,
}

/// What happens.
pub(super) enum What {
    Create { module: ModuleKey, id: Id, values: Values },
    Change { module: ModuleKey, id: Id, values: Values },
    FollowUp { module: ModuleKey, record: Id, method: &'static str, text: String, next: Option<NaiveDateTime>, contact: Option<Id> },
    Star { module: ModuleKey, record: Id },
    Share { module: ModuleKey, record: Id, with: Id },
}

/// The writer of the story.
pub(super) struct Story<'a> {
    pub(super) words: &'static Words,
    pub(super) lang: Lang,
    pub(super) first: NaiveDate,
    pub(super) last: NaiveDate,
    pub(super) decimals: u32,
    pub(super) new_id: &'a dyn Fn(NaiveDateTime) -> Id,
    pub(super) random: Random,
    pub(super) events: Vec<Event>,
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
    "manufacturing", "services", "retail", "medical", "technology", "real_estate", "education", "government", "finance",
    "other",
];
const METHODS: [&str; 5] = ["call", "email", "message", "meeting", "event"];
const PAYMENT_METHODS: [&str; 3] = ["bank_transfer", "card", "cheque"];

fn values(pairs: Vec<(&str, Value)>) -> Values {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn option(key: &str) -> Value {
    Value::Option(key.to_owned())
}

impl Story<'_> {
    /// Writes the whole story, in the order of time.
    pub(super) fn tell(mut self, staff: &Staff, products: &[Product], size: Size) -> Vec<Event> {
        for product in products {
            let at = self.moment(self.first, 9);
            self.push(at, &staff.admin, What::Create { module: ModuleKey::Product, id: product.id, values: product.values.clone() });
        }
        let campaigns = self.campaigns(&staff.marketing);
        let sellers: Vec<Person> = staff.teams.iter().flat_map(|(_, people)| people.clone()).collect();
        for _ in 0..size.leads() {
            self.lead(&sellers, &campaigns);
        }
        let mut taken = HashSet::new();
        let mut customers = Vec::new();
        for index in 0..size.customers() {
            let parent = customers.last().filter(|_| index % 17 == 16);
            let customer = self.customer(index, &sellers, &campaigns, parent, &mut taken);
            customers.push(customer);
        }
        for _ in 0..size.opportunities() {
            let index = self.random.below(customers.len());
            // Some customers buy again and again: the lower half of the list twice as often.
            let index = if self.random.chance(50) { index / 2 } else { index };
            if let Some(customer) = customers.get_mut(index) {
                self.opportunity(customer, products, &campaigns);
            }
        }
        for (leader, people) in &staff.teams {
            self.favourites(leader, people, &customers);
        }
        self.events.sort_by_key(|event| event.at);
        self.events
    }

    fn push(&mut self, at: NaiveDateTime, by: &Person, what: What) {
        self.events.push(Event { at, by: by.clone(), what });
    }

    fn create(&mut self, at: NaiveDateTime, by: &Person, module: ModuleKey, values: Values) -> Id {
        let id = (self.new_id)(at);
        self.push(at, by, What::Create { module, id, values });
        id
    }

    fn campaigns(&mut self, by: &Person) -> Vec<(Id, NaiveDate)> {
        let mut campaigns = Vec::new();
        for (index, name) in self.words.campaigns.into_iter().chain(self.words.campaigns).enumerate() {
            let starts = self.first + Days::new(20 + 58 * index as u64);
            let ends = starts + Days::new(30);
            let state = if ends < self.last { "ended" } else if starts <= self.last { "running" } else { "planned" };
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
            campaigns.push((self.create(made, by, ModuleKey::Campaign, values), starts));
        }
        campaigns
    }

    fn lead(&mut self, sellers: &[Person], campaigns: &[(Id, NaiveDate)]) {
        let by = self.random.pick(sellers).clone();
        let country = self.country();
        let person = country.person(&mut self.random);
        let day = self.day(self.first, self.last);
        let mut pairs = self.first_contact(campaigns, day);
        pairs.extend([
            ("name", Value::from(person.name.as_str())),
            ("level", option(["a", "b", "c"][self.random.below(3)])),
            ("mobile", country.phone(&mut self.random).as_str().into()),
            ("email", format!("{}@mail.example", person.latin).as_str().into()),
            ("address", Value::Address(Address { city: (*self.random.pick(country.cities)).to_owned(), country: country.name.to_owned(), ..Address::default() })),
        ]);
        let at = self.moment(day, 9);
        let id = self.create(at, &by, ModuleKey::Lead, values(pairs));
        let count = self.random.below(3);
        self.follow_ups(ModuleKey::Lead, id, &by, &[], day, count);
    }

    fn customer(
        &mut self,
        index: usize,
        sellers: &[Person],
        campaigns: &[(Id, NaiveDate)],
        parent: Option<&Customer>,
        taken: &mut HashSet<String>,
    ) -> Customer {
        let owner = parent.map_or_else(|| self.random.pick(sellers).clone(), |parent| parent.owner.clone());
        let country = parent.map_or_else(|| self.country(), |parent| parent.country);
        let named = country.company(&mut self.random, taken);
        // Every third one was there from the beginning; the others come over the two years.
        let until = if index % 3 == 0 { self.first + Days::new(40) } else { self.last };
        let from = parent.map_or(self.first, |parent| parent.since);
        let since = self.day(from.min(until), until);
        let level = ["a", "b", "b", "c", "c", "c"][self.random.below(6)];
        let employees = self.random.between(3, if level == "a" { 2_000 } else { 250 });
        let mut pairs = self.first_contact(campaigns, since);
        pairs.extend([
            ("name", Value::from(named.name.as_str())),
            ("level", option(level)),
            ("industry", option(INDUSTRIES[self.random.below(INDUSTRIES.len())])),
            ("phone", country.phone(&mut self.random).as_str().into()),
            ("email", format!("info@{}.example", named.latin).as_str().into()),
            ("website", format!("https://{}.example", named.latin).as_str().into()),
            ("address", Value::Address(self.address(country))),
            ("employees", Value::Integer(employees)),
            ("annual_revenue", Decimal::from(employees * self.random.between(60, 190) * 1_000 * self.words.rate).into()),
            ("founded", Value::Integer(self.random.between(1890, 2020))),
        ]);
        if let Some(parent) = parent {
            pairs.push(("parent", Value::Ref(parent.id)));
        }
        let at = self.moment(since, 9);
        let id = self.create(at, &owner, ModuleKey::Customer, values(pairs));
        let mut customer = Customer { id, owner, named, country, since, contacts: Vec::new(), dealt: false };
        // 900 contacts for 400 customers.
        for _ in 0..1 + [0, 1, 1, 2, 2][self.random.below(5)] {
            self.contact(&mut customer);
        }
        let count = 1 + self.random.below(4);
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

    fn contact(&mut self, customer: &mut Customer) {
        let person = customer.country.person(&mut self.random);
        let day = if customer.contacts.is_empty() { customer.since } else { self.day(customer.since, self.last) };
        let pairs = vec![
            ("name", Value::from(person.name.as_str())),
            ("customer", Value::Ref(customer.id)),
            ("position", (*self.random.pick(&self.words.jobs)).into()),
            ("decision_maker", Value::Bool(self.random.chance(35))),
            ("mobile", customer.country.phone(&mut self.random).as_str().into()),
            ("email", format!("{}@{}.example", person.latin, customer.named.latin).as_str().into()),
        ];
        let at = self.moment(day, 11);
        let id = self.create(at, &customer.owner.clone(), ModuleKey::Contact, values(pairs));
        // Only those who are there from the beginning are spoken of later: what happens stays in order.
        if day == customer.since {
            customer.contacts.push(id);
        }
    }

    fn opportunity(&mut self, customer: &mut Customer, products: &[Product], campaigns: &[(Id, NaiveDate)]) {
        let by = customer.owner.clone();
        let begun = self.day(customer.since + Days::new(1), self.last);
        let lines = self.lines(products);
        let discount = Decimal::from([0, 0, 0, 3, 5, 10][self.random.below(6)]);
        let amount = money::total(&lines, discount, self.decimals).unwrap_or_default();
        let main = lines.first().map(|line| line.name.clone()).unwrap_or_default();
        let days = self.random.between(20, 140).unsigned_abs();
        let mut pairs = self.first_contact(campaigns, begun);
        pairs.retain(|(key, _)| *key != "industry");
        pairs.extend([
            ("name", Value::from(format!("{} – {main}", customer.named.name).as_str())),
            ("customer", Value::Ref(customer.id)),
            ("lines", Value::Lines(lines.clone())),
            ("discount", discount.into()),
            ("started_on", Value::Date(begun)),
            ("expected_on", Value::Date(begun + Days::new(days))),
        ]);
        if let Some(contact) = customer.contacts.first() {
            pairs.push(("contact", Value::Ref(*contact)));
        }
        let at = self.moment(begun, 10);
        let id = self.create(at, &by, ModuleKey::Opportunity, values(pairs));
        let count = 1 + self.random.below(3);
        self.follow_ups(ModuleKey::Opportunity, id, &by, &customer.contacts.clone(), begun, count);
        let mut day = begun;
        let goes = self.random.chance(58);
        for stage in ["analyse", "quote", "negotiate", if goes { "won" } else { "lost" }] {
            if stage != "lost" && !goes && self.random.chance(25) && stage != "analyse" {
                // Lost before it came so far.
                return self.lose(id, &by, day);
            }
            day = day + Days::new(days / 4) + Days::new(self.random.between(0, 5).unsigned_abs());
            day = workday(day);
            if day > self.last {
                return;
            }
            if stage == "lost" {
                return self.lose(id, &by, day);
            }
            let at = self.moment(day, 13);
            let change = values(vec![("stage", option(stage))]);
            self.push(at, &by, What::Change { module: ModuleKey::Opportunity, id, values: change });
        }
        if self.random.chance(75) {
            self.contract(customer, id, day, &lines, discount, amount);
        }
    }

    fn lose(&mut self, id: Id, by: &Person, after: NaiveDate) {
        let day = workday(after + Days::new(self.random.between(1, 20).unsigned_abs()));
        if day > self.last {
            return;
        }
        let reason = *self.random.pick(&self.words.lost);
        let change = values(vec![("stage", option("lost")), ("remark", reason.into())]);
        let at = self.moment(day, 13);
        self.push(at, by, What::Change { module: ModuleKey::Opportunity, id, values: change });
    }

    fn contract(
        &mut self,
        customer: &mut Customer,
        opportunity: Id,
        won: NaiveDate,
        lines: &[Line],
        discount: Decimal,
        amount: Decimal,
    ) {
        let by = customer.owner.clone();
        let signed = workday(won + Days::new(self.random.between(1, 12).unsigned_abs()));
        if signed > self.last {
            return;
        }
        let main = lines.first().map(|line| line.name.clone()).unwrap_or_default();
        let mut pairs = vec![
            ("name", Value::from(format!("{} – {main}", customer.named.name).as_str())),
            ("customer", Value::Ref(customer.id)),
            ("opportunity", Value::Ref(opportunity)),
            ("amount", amount.into()),
            ("lines", Value::Lines(lines.to_vec())),
            ("discount", discount.into()),
            ("signed_on", Value::Date(signed)),
            ("starts_on", Value::Date(signed)),
            ("ends_on", Value::Date(signed + Days::new(365))),
            ("signed_by_employee", Value::Ref(by.id)),
        ];
        if let Some(contact) = customer.contacts.first() {
            pairs.push(("signed_by_contact", Value::Ref(*contact)));
        }
        let at = self.moment(signed, 10);
        let contract = self.create(at, &by, ModuleKey::Contract, values(pairs));
        if !customer.dealt {
            customer.dealt = true;
            let change = values(vec![("deal_status", option("dealt"))]);
            self.push(at, &by, What::Change { module: ModuleKey::Customer, id: customer.id, values: change });
        }
        self.instalments(customer, contract, signed, amount);
        if self.random.chance(60) {
            self.tax_invoice(customer, contract, signed, amount);
        }
        if self.random.chance(45) {
            self.visit(customer, contract, signed);
        }
        if self.random.chance(20) {
            let expense = values(vec![
                ("name", self.words.expense.into()),
                ("customer", Value::Ref(customer.id)),
                ("category", option("travel")),
                ("spent_on", Value::Date(signed)),
                ("amount", Decimal::new(self.random.between(4_000, 90_000) * self.words.rate, 2).into()),
            ]);
            self.create(at + TimeDelta::hours(3), &by, ModuleKey::Expense, expense);
        }
    }

    /// The plan of a contract, and what came in so far: mostly in time, sometimes late, in parts or not yet.
    fn instalments(&mut self, customer: &Customer, contract: Id, signed: NaiveDate, amount: Decimal) {
        let by = customer.owner.clone();
        let count = self.random.between(1, 4);
        let part = money::round(amount / Decimal::from(count), self.decimals);
        let mut left = amount;
        for index in 0..count {
            let share = if index + 1 == count { left } else { part };
            left -= share;
            let due = signed + Days::new(14 + 60 * index.unsigned_abs());
            let method = *self.random.pick(&PAYMENT_METHODS);
            let plan = values(vec![
                ("customer", Value::Ref(customer.id)),
                ("contract", Value::Ref(contract)),
                ("instalment", Value::Integer(index + 1)),
                ("due_on", Value::Date(due)),
                ("amount", share.into()),
                ("method", option(method)),
                ("remind_days", Value::Integer(7)),
            ]);
            let at = self.moment(signed, 11);
            let plan = self.create(at, &by, ModuleKey::PaymentPlan, plan);
            let late = if self.random.chance(80) { self.random.between(-5, 4) } else { self.random.between(10, 60) };
            let paid = workday(due + TimeDelta::days(late)).max(signed + Days::new(1));
            if paid > self.last || self.random.chance(4) {
                continue;
            }
            let received = if self.random.chance(8) { money::round(share / Decimal::TWO, self.decimals) } else { share };
            let payment = values(vec![
                ("customer", Value::Ref(customer.id)),
                ("contract", Value::Ref(contract)),
                ("plan", Value::Ref(plan)),
                ("paid_on", Value::Date(paid)),
                ("amount", received.into()),
                ("method", option(method)),
            ]);
            let at = self.moment(paid, 15);
            self.create(at, &by, ModuleKey::Payment, payment);
        }
    }

    fn tax_invoice(&mut self, customer: &Customer, contract: Id, signed: NaiveDate, amount: Decimal) {
        let day = workday(signed + Days::new(2));
        if day > self.last {
            return;
        }
        let invoice = values(vec![
            ("customer", Value::Ref(customer.id)),
            ("contract", Value::Ref(contract)),
            ("amount", amount.into()),
            ("type", option(["standard", "special"][self.random.below(2)])),
            ("requested_on", Value::Date(day)),
            ("title_type", option("company")),
            ("title", customer.named.name.as_str().into()),
            ("tax_number", self.random.digits(10).as_str().into()),
            ("mailing_address", Value::Address(self.address(customer.country))),
        ]);
        let at = self.moment(day, 9);
        self.create(at, &customer.owner, ModuleKey::TaxInvoice, invoice);
    }

    fn visit(&mut self, customer: &Customer, contract: Id, signed: NaiveDate) {
        let day = workday(signed + Days::new(self.random.between(20, 50).unsigned_abs()));
        if day > self.last {
            return;
        }
        let mut visit = vec![
            ("visitor", Value::Ref(customer.owner.id)),
            ("customer", Value::Ref(customer.id)),
            ("contract", Value::Ref(contract)),
            ("form", option(["on_site", "phone", "phone", "email"][self.random.below(4)])),
            ("visited_on", Value::Date(day)),
            ("satisfaction", option(["very_satisfied", "satisfied", "satisfied", "neutral", "dissatisfied"][self.random.below(5)])),
            ("feedback", (*self.random.pick(&self.words.feedback)).into()),
        ];
        if let Some(contact) = customer.contacts.first() {
            visit.push(("contact", Value::Ref(*contact)));
        }
        let at = self.moment(day, 16);
        self.create(at, &customer.owner, ModuleKey::Visit, values(visit));
    }

    fn follow_ups(&mut self, module: ModuleKey, record: Id, by: &Person, contacts: &[Id], since: NaiveDate, count: usize) {
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
            let contact = (module != ModuleKey::Lead && self.random.chance(60)).then(|| contacts.first().copied()).flatten();
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

    fn lines(&mut self, products: &[Product]) -> Vec<Line> {
        let count = 1 + self.random.below(3);
        let mut lines: Vec<Line> = Vec::new();
        for _ in 0..count {
            let product = self.random.pick(products);
            if lines.iter().any(|line| line.product == product.id) {
                continue;
            }
            let cheap = product.price < Decimal::from(200 * self.words.rate);
            let quantity = if cheap { self.random.between(4, 60) } else { self.random.between(1, 6) };
            lines.push(Line {
                product: product.id,
                name: product.name.clone(),
                unit: product.unit.clone(),
                price: product.price,
                quantity: Decimal::from(quantity),
                discount: Decimal::from([0, 0, 0, 5][self.random.below(4)]),
            });
        }
        lines
    }

    /// Where somebody comes from: a source, and the campaign that ran at the time.
    fn first_contact(&mut self, campaigns: &[(Id, NaiveDate)], day: NaiveDate) -> Vec<(&'static str, Value)> {
        let running = campaigns.iter().rev().find(|(_, starts)| *starts <= day);
        match running {
            Some((campaign, _)) if self.random.chance(20) => {
                vec![("source", option("event")), ("campaign", Value::Ref(*campaign))]
            }
            _ => vec![("source", option(SOURCES[self.random.below(SOURCES.len())]))],
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
