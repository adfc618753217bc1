//! The invented company: its people in four levels (five in the company of a million customers), its departments, its products.

use std::{collections::BTreeSet, sync::Arc};

use domain::{
    FieldDef, FieldKind, Id, Lang, ModuleKey, Value,
    company::{Company, Setup},
    org::{BuiltinRole, DepartmentDraft, EmployeeDraft, ProductCategory},
    record::Values,
    schema::OptionDef,
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use services::{Services, sessions};

use super::{
    Size,
    machine::Random,
    places::{COUNTRIES, Country, Named},
    words::Words,
};
use crate::cli::CliError;

/// The password of everybody in the demo; printed at the end.
pub(super) const PASSWORD: &str = "demo-weft-2026";

/// Somebody who works for the company.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Person {
    pub(super) id: Id,
    pub(super) login: String,
}

/// The company as the story needs it.
#[derive(Serialize, Deserialize)]
pub(super) struct Staff {
    pub(super) admin: Person,
    pub(super) marketing: Person,
    /// Team leaders, each with his sales people.
    pub(super) teams: Vec<(Person, Vec<Person>)>,
}

/// A product with what line items take over.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Product {
    pub(super) id: Id,
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) price: Decimal,
    pub(super) values: Values,
}

/// Makes the company with its people; all have the same password, which none of them needs to change.
pub(super) async fn people(
    services: &Arc<Services>,
    words: &Words,
    lang: Lang,
    size: Size,
    random: &mut Random,
) -> Result<Staff, CliError> {
    let home = home(lang);
    let host = if lang == Lang::Zh { "qingyuan.example" } else { "weft.example" };
    let director = home.person(random);
    let setup = Setup {
        company: Company {
            name: words.company.to_owned(),
            currency: words.currency.to_owned(),
            time_zone: words.time_zone.to_owned(),
            lang,
            week_start: chrono::Weekday::Mon,
            max_file_mb: domain::files::STANDARD_MAX_FILE_MB,
            face: domain::company::Face::default(),
        },
        admin_name: director.name,
        admin_login: format!("admin@{host}"),
        password: PASSWORD.to_owned(),
    };
    let login = setup.admin_login.clone();
    let admin = sessions::setup_company(services, setup).await?;
    let mut maker =
        Maker { services: Arc::clone(services), words, lang, host, hash: String::new(), taken: BTreeSet::new() };
    let context = services.system("make the people of the demo");
    let mut tx = context.write().await?;
    let account = tx.account(admin).await.map_err(store_error)?;
    maker.hash = account
        .and_then(|account| account.password)
        .ok_or_else(|| CliError::new("the administrator has no password"))?;
    tx.note_sign_in(admin).await.map_err(store_error)?;
    let root = context_root(&mut tx).await?;
    let sales = maker.department(&mut tx, words.sales, root).await?;
    let marketing = maker.department(&mut tx, words.marketing, root).await?;
    let [_, head_position, leader_position, seller_position, marketing_position] = words.positions;
    let manager = BuiltinRole::SalesManager;
    let head = maker.person(&mut tx, home.person(random), sales, Some(admin), head_position, manager).await?;
    let marketer = maker
        .person(&mut tx, home.person(random), marketing, Some(admin), marketing_position, BuiltinRole::CrmAdmin)
        .await?;
    // Who leads what stands between the head and the teams: nobody in a small company.
    let mut regions = vec![(sales, head.id)];
    for region in 1..=size.regions() {
        let department = maker.department(&mut tx, &format!("{} {region}", words.sales), sales).await?;
        let leader = home.person(random);
        let leader = maker.person(&mut tx, leader, department, Some(head.id), head_position, manager).await?;
        regions.push((department, leader.id));
    }
    if regions.len() > 1 {
        regions.remove(0);
    }
    let mut teams = Vec::new();
    for index in 0..size.teams() {
        let name = words.teams[index % words.teams.len()];
        let name = if index < words.teams.len() {
            name.to_owned()
        } else {
            format!("{name} {}", index / words.teams.len() + 1)
        };
        let (region, above) = regions[index % regions.len()];
        let department = maker.department(&mut tx, &name, region).await?;
        let named = country(index, lang).person(random);
        let leader = maker.person(&mut tx, named, department, Some(above), leader_position, manager).await?;
        let mut people = Vec::new();
        for seller in 0..size.sellers() {
            let named = country(index + seller, lang).person(random);
            let role = BuiltinRole::SalesPerson;
            people.push(maker.person(&mut tx, named, department, Some(leader.id), seller_position, role).await?);
        }
        teams.push((leader, people));
    }
    tx.commit().await.map_err(store_error)?;
    let admin = Person { id: admin, login };
    Ok(Staff { admin, marketing: marketer, teams })
}

/// The products with their categories.
pub(super) async fn products(
    services: &Arc<Services>,
    words: &Words,
    units: &dyn Fn(&str) -> String,
    random: &mut Random,
) -> Result<Vec<Product>, CliError> {
    /// Line, lowest price, step, unit.
    const LINES: [(&str, i64, i64, &str); 6] = [
        ("Aqua", 480, 890, "piece"),
        ("Flux", 35, 48, "piece"),
        ("Tacto", 240, 410, "set"),
        ("Kit", 12, 31, "box"),
        ("Care", 95, 120, "hour"),
        ("Start", 350, 275, "day"),
    ];
    let context = services.system("make the product categories of the demo");
    let mut tx = context.write().await?;
    let mut products = Vec::new();
    for ((line, price, step, unit), category) in LINES.into_iter().zip(words.categories) {
        let category = ProductCategory { id: context.new_id(), name: category.to_owned(), parent: None, products: 0 };
        tx.save_product_category(&category).await.map_err(store_error)?;
        for (index, model) in ["100", "150", "200", "300", "500"].into_iter().enumerate() {
            let index = i64::try_from(index).unwrap_or(0);
            let cents = (price + step * index * (index + 1) / 2) * 100 * words.rate - random.between(0, 1) * 50;
            let (name, price) = (format!("{line} {model}"), Decimal::new(cents, 2));
            let code = format!("{}{model}", line.to_uppercase().chars().take(2).collect::<String>());
            let values = Values::from([
                ("name".to_owned(), Value::from(name.as_str())),
                ("category".to_owned(), Value::Ref(category.id)),
                ("unit".to_owned(), Value::Option(unit.to_owned())),
                ("price".to_owned(), Value::Decimal(price)),
                ("code".to_owned(), Value::from(code.as_str())),
            ]);
            products.push(Product { id: context.new_id(), name, unit: units(unit), price, values });
        }
    }
    tx.commit().await.map_err(store_error)?;
    Ok(products)
}

/// The company's own field at the customer, which contract of maintenance he has: its key and those of its options.
pub(super) async fn plans(services: &Arc<Services>, words: &Words) -> Result<(String, Vec<String>), CliError> {
    let [label, options @ ..] = words.plans;
    // Keys are given by the company.
    let option =
        |label: &str| OptionDef { key: String::new(), label: Some(label.to_owned()), colour: None, retired: false };
    let options = options.into_iter().map(option).collect();
    let field = FieldDef { label: Some(label.to_owned()), options, ..FieldDef::new("", FieldKind::Choice) };
    let context = services.system("make the own field of the demo");
    let key = services::company::save_custom_field(&context, ModuleKey::Customer, field).await?;
    let config = services.config();
    let field = config.schema.module(ModuleKey::Customer).and_then(|module| module.field(&key));
    let field = field.ok_or_else(|| CliError::new("the demo's own field is not there"))?;
    Ok((key, field.options.iter().map(|option| option.key.clone()).collect()))
}

/// The country of the company itself.
fn home(lang: Lang) -> &'static Country {
    let place = match lang {
        Lang::En => 0,
        Lang::Ro => 1,
        Lang::Zh => 2,
        Lang::Fr => 3,
        Lang::Es => 4,
    };
    &COUNTRIES[place]
}

/// Most are from home, some from elsewhere.
pub(super) fn country(index: usize, lang: Lang) -> &'static Country {
    if index % 3 == 2 { &COUNTRIES[index % COUNTRIES.len()] } else { home(lang) }
}

async fn context_root(tx: &mut store::Tx) -> Result<Id, CliError> {
    let departments = tx.departments().await.map_err(store_error)?;
    let root = departments.iter().find(|department| department.parent.is_none());
    root.map(|root| root.id).ok_or_else(|| CliError::new("the company has no department"))
}

struct Maker<'a> {
    services: Arc<Services>,
    words: &'a Words,
    lang: Lang,
    host: &'static str,
    hash: String,
    taken: BTreeSet<String>,
}

impl Maker<'_> {
    async fn department(&self, tx: &mut store::Tx, name: &str, parent: Id) -> Result<Id, CliError> {
        let draft =
            DepartmentDraft { id: self.services.new_id(), name: name.to_owned(), parent: Some(parent), head: None };
        tx.save_department(&draft).await.map_err(store_error)?;
        Ok(draft.id)
    }

    async fn person(
        &mut self,
        tx: &mut store::Tx,
        named: Named,
        department: Id,
        manager: Option<Id>,
        position: &str,
        role: BuiltinRole,
    ) -> Result<Person, CliError> {
        debug_assert!(self.words.positions.contains(&position));
        let mut login = format!("{}@{}", named.latin, self.host);
        let mut count = 2;
        while !self.taken.insert(login.clone()) {
            login = format!("{}{count}@{}", named.latin, self.host);
            count += 1;
        }
        let draft = EmployeeDraft {
            id: self.services.new_id(),
            name: named.name,
            mobile: String::new(),
            email: login.clone(),
            sex: None,
            department: Some(department),
            position: position.to_owned(),
            manager,
            roles: BTreeSet::from([role.id()]),
            lang: self.lang,
            password: None,
        };
        tx.save_employee(&draft).await.map_err(store_error)?;
        tx.set_roles(draft.id, &draft.roles).await.map_err(store_error)?;
        tx.set_password(draft.id, &self.hash, false).await.map_err(store_error)?;
        tx.note_sign_in(draft.id).await.map_err(store_error)?;
        Ok(Person { id: draft.id, login })
    }
}

pub(super) fn store_error(error: store::Error) -> CliError {
    services::Error::from(error).into()
}
