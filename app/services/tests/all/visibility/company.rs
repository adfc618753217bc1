//! A random company, and a model of who sees what in it.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Action, Id, ModuleKey, Value,
    access::{DataScope, FieldAccess, Grant, Rights},
    list::BatchResult,
    org::{DepartmentDraft, FormerOwner, RoleDraft, RoleGroup, TeamChange},
    schema::modules,
};
use services::{Context, context::Caller, import::context_of, org, records};

use crate::support::{World, create};

/// What stands in every name.
pub(super) const TOKEN: &str = "Rec";
/// The modules of the random records.
pub(super) const MODULES: [ModuleKey; 4] =
    [ModuleKey::Customer, ModuleKey::Contact, ModuleKey::Opportunity, ModuleKey::Lead];
const PEOPLE: usize = 7;
const RECORDS: usize = 7;

/// Numbers that look random and are the same in each run (xorshift).
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % end
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

pub(super) struct Person {
    id: Id,
    pub(super) context: Context,
    department: usize,
    manager: Option<usize>,
    roles: Vec<Rights>,
}

pub(super) struct Known {
    pub(super) id: Id,
    module: ModuleKey,
    pub(super) name: String,
    pub(super) customer: Option<Id>,
    owner: usize,
    team: BTreeSet<usize>,
}

pub(super) struct RandomCompany {
    /// Parents; the first is the root.
    departments: Vec<(Id, Option<usize>)>,
    pub(super) people: Vec<Person>,
    records: Vec<Known>,
}

impl RandomCompany {
    pub(super) async fn new(world: &World, random: &mut Random) -> Self {
        let departments = departments(world, random).await;
        let mut roles: Vec<(Id, Rights)> = Vec::new();
        for number in 0..5 {
            let rights = rights(random, &departments);
            let draft = RoleDraft {
                id: world.services.new_id(),
                group: RoleGroup::Crm,
                name: format!("Role {number}"),
                rights: rights.clone(),
            };
            roles.push((draft.id, rights));
            org::save_role(&world.admin, draft).await.unwrap();
        }
        let mut people: Vec<Person> = Vec::new();
        for number in 0..PEOPLE {
            let department = random.below(departments.len());
            let manager = (number > 0 && random.chance(80)).then(|| random.below(number));
            let own: BTreeSet<usize> = (0..=random.below(2)).map(|_| random.below(roles.len())).collect();
            let ids = own.iter().map(|role| roles[*role].0).collect();
            let name = format!("Person{number}");
            let of = manager.map(|manager| people[manager].id);
            let id = world.employee_in(&name, of, Some(departments[department].0), ids).await;
            let context = context_of(&world.services, Some(&login(number))).await.unwrap();
            let roles = own.into_iter().map(|role| roles[role].1.clone()).collect();
            people.push(Person { id, context, department, manager, roles });
        }
        let mut company = Self { departments, people, records: Vec::new() };
        company.fill(world, random).await;
        company
    }

    async fn fill(&mut self, world: &World, random: &mut Random) {
        for module in MODULES {
            for _ in 0..RECORDS {
                let name = format!("{TOKEN} {:03}", self.records.len());
                let customers: Vec<Id> = self.of(ModuleKey::Customer).map(|record| record.id).collect();
                let customer = (!matches!(module, ModuleKey::Customer | ModuleKey::Lead))
                    .then(|| customers[random.below(customers.len())]);
                let mut values: Vec<(&str, Value)> = vec![("name", name.as_str().into()), ("remark", "secret".into())];
                values.extend(customer.map(|customer| ("customer", Value::Ref(customer))));
                if module == ModuleKey::Opportunity {
                    values.push(("amount", Value::Decimal(random.below(1_000).into())));
                }
                let id = create(&world.admin, module, &values).await.id;
                let owner = random.below(PEOPLE);
                let to = self.people[owner].id;
                let done = records::transfer(&world.admin, module, vec![id], to, FormerOwner::Leaves).await.unwrap();
                all_done(&done);
                let team: BTreeSet<usize> = (0..random.below(3)).map(|_| random.below(PEOPLE)).collect();
                let team: BTreeSet<usize> = team.into_iter().filter(|member| *member != owner).collect();
                if !team.is_empty() {
                    let employees = team.iter().map(|member| self.people[*member].id).collect();
                    let change = TeamChange::Add { employees, write: random.chance(50), until: None };
                    all_done(&records::change_team(&world.admin, module, vec![id], change).await.unwrap());
                }
                self.records.push(Known { id, module, name, customer, owner, team });
            }
        }
    }

    /// The records of a module.
    pub(super) fn of(&self, module: ModuleKey) -> impl Iterator<Item = &Known> {
        self.records.iter().filter(move |record| record.module == module)
    }

    /// The rules, word by word: the owner lies in the scope of a role that views, or he is in the team, or he sees the
    /// customer.
    pub(super) fn sees(&self, who: usize, record: &Known) -> bool {
        let person = &self.people[who];
        let views = |rights: &&Rights| {
            rights.modules.get(&record.module).is_some_and(|grant| grant.actions.contains(&Action::View))
        };
        let mut grants = person.roles.iter().filter(views).filter_map(|rights| rights.modules.get(&record.module));
        if !person.roles.iter().any(|rights| views(&rights)) {
            return false;
        }
        let features = modules::definition(record.module).features;
        let customer = record.customer.and_then(|id| self.records.iter().find(|other| other.id == id));
        grants.any(|grant| self.covers(&grant.scope, who, record.owner))
            || features.team && record.team.contains(&who)
            || features.by_customer && customer.is_some_and(|customer| self.sees(who, customer))
    }

    fn covers(&self, scope: &DataScope, who: usize, owner: usize) -> bool {
        let within = |department: usize| self.is_within(self.people[owner].department, department);
        let covered = match scope {
            DataScope::Own => false,
            DataScope::OwnAndSubordinates => self.manages(who, owner),
            DataScope::Department => self.people[owner].department == self.people[who].department,
            DataScope::DepartmentAndBelow => within(self.people[who].department),
            DataScope::All => true,
            DataScope::Departments(ids) => {
                self.departments.iter().enumerate().any(|(index, (id, _))| ids.contains(id) && within(index))
            }
        };
        covered || who == owner
    }

    fn manages(&self, who: usize, other: usize) -> bool {
        self.people[other].manager.is_some_and(|manager| manager == who || self.manages(who, manager))
    }

    fn is_within(&self, department: usize, above: usize) -> bool {
        department == above || self.departments[department].1.is_some_and(|parent| self.is_within(parent, above))
    }

    /// The token of a session of this person, who has chosen a password of his own.
    pub(super) async fn token(&self, world: &World, who: usize) -> String {
        world.context(&format!("Person{who}")).await;
        let door = world.services.door(Caller::default());
        let session = services::sessions::sign_in(&door, &login(who), "another horse").await.unwrap();
        session.token
    }
}

/// A product, which everybody sees, made now.
pub(super) async fn marker(world: &World) -> Id {
    create(&world.admin, ModuleKey::Product, &[("name", "Marker".into()), ("price", Value::Decimal(1.into()))]).await.id
}

fn login(number: usize) -> String {
    format!("person{number}@example.com")
}

fn all_done(result: &BatchResult) {
    assert_eq!(result.refused, []);
}

async fn departments(world: &World, random: &mut Random) -> Vec<(Id, Option<usize>)> {
    let root = org::departments(&world.admin).await.unwrap()[0].id;
    let mut departments = vec![(root, None)];
    for number in 1..5 {
        let parent = random.below(number);
        let draft = DepartmentDraft {
            id: world.services.new_id(),
            name: format!("Department {number}"),
            parent: Some(departments[parent].0),
            head: None,
        };
        departments.push((draft.id, Some(parent)));
        org::save_department(&world.admin, draft).await.unwrap();
    }
    departments
}

/// Random grants in the modules, and random limits of two fields.
fn rights(random: &mut Random, departments: &[(Id, Option<usize>)]) -> Rights {
    let mut granted = BTreeMap::new();
    for module in MODULES {
        if random.chance(85) {
            let mut actions = BTreeSet::from([Action::View]);
            let more = [Action::Edit, Action::Delete, Action::Export];
            actions.extend(more.into_iter().filter(|_| random.chance(60)));
            let scope = match random.below(6) {
                0 => DataScope::Own,
                1 => DataScope::OwnAndSubordinates,
                2 => DataScope::Department,
                3 => DataScope::DepartmentAndBelow,
                4 => DataScope::Departments(vec![departments[random.below(departments.len())].0]),
                _ if random.chance(40) => DataScope::All,
                _ => DataScope::Own,
            };
            granted.insert(module, Grant { actions, scope });
        }
    }
    granted.insert(ModuleKey::Product, Grant { actions: BTreeSet::from([Action::View]), scope: DataScope::Own });
    let mut rights = Rights { modules: granted, ..Rights::default() };
    for module in MODULES {
        for field in ["remark", "amount"] {
            let known = modules::definition(module).field(field).is_some();
            if known && random.chance(50) {
                let access = if random.chance(70) { FieldAccess::Hidden } else { FieldAccess::Visible };
                rights.set_access(module, field, access);
            }
        }
    }
    rights
}
