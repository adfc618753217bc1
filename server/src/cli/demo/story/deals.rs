//! Deals: opportunities on their way through the stages, contracts, what is paid and asked for on them.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::{Id, ModuleKey, Value, money, record::Line};
use rust_decimal::Decimal;

use super::{Customer, SOURCES, Story, What, option, values, workday};
use crate::cli::demo::company::{Person, Product};

const PAYMENT_METHODS: [&str; 3] = ["bank_transfer", "card", "cheque"];

impl Story<'_> {
    /// An opportunity with all that comes of it.
    pub(super) fn opportunity(&mut self, customer: &mut Customer, products: &[Product]) {
        let by = customer.owner.clone();
        let begun = self.day(customer.since + Days::new(1), self.last);
        let lines = self.lines(products);
        let discount = Decimal::from([0, 0, 0, 3, 5, 10][self.random.below(6)]);
        let amount = money::total(&lines, discount, self.decimals).unwrap_or_default();
        let main = lines.first().map(|line| line.name.clone()).unwrap_or_default();
        let days = self.random.between(20, 140).unsigned_abs();
        let mut pairs = vec![
            ("source", option(SOURCES[self.random.below(SOURCES.len())])),
            ("name", Value::from(format!("{} – {main}", customer.named.name).as_str())),
            ("customer", Value::Ref(customer.id)),
            ("lines", Value::Lines(lines.clone())),
            ("discount", discount.into()),
            ("started_on", Value::Date(begun)),
            ("expected_on", Value::Date(begun + Days::new(days))),
        ];
        if let Some(contact) = customer.contacts.first() {
            pairs.push(("contact", Value::Ref(*contact)));
        }
        let at = self.moment(begun, 12);
        let id = self.create(at, &by, ModuleKey::Opportunity, values(pairs));
        if !self.random.chance(self.size.lively()) {
            return;
        }
        let count = 1 + self.random.below(3);
        self.follow_ups(ModuleKey::Opportunity, id, &by, &customer.contacts.clone(), begun, count);
        let mut day = begun;
        let goes = self.random.chance(62);
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
        self.contract(customer, id, day, &lines, discount, amount);
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
            let received =
                if self.random.chance(8) { money::round(share / Decimal::TWO, self.decimals) } else { share };
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
            (
                "satisfaction",
                option(["very_satisfied", "satisfied", "satisfied", "neutral", "dissatisfied"][self.random.below(5)]),
            ),
            ("feedback", (*self.random.pick(&self.words.feedback)).into()),
        ];
        if let Some(contact) = customer.contacts.first() {
            visit.push(("contact", Value::Ref(*contact)));
        }
        let at = self.moment(day, 16);
        self.create(at, &customer.owner, ModuleKey::Visit, values(visit));
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
}
