//! What the texts of a table name: people, departments, categories, records. Looked up once per text.

use std::collections::{HashMap, HashSet};

use domain::{
    FieldKind, Id, ModuleDef, ModuleKey,
    org::{ProductCategory, normal_login},
};
use store::{
    View,
    imports::{PersonName, ProductFacts},
};

use crate::Result;

/// Texts that are looked up by one statement.
const BATCH: usize = 500;
/// Known texts that are compared with an unknown one.
const KNOWN: u32 = 2_000;

/// What a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    One(Id),
    /// More than one; whoever takes one of them by chance is wrong.
    Several,
    /// An employee who is disabled.
    Inactive,
    Nothing,
}

/// The look-ups of one import.
#[derive(Default)]
pub(super) struct Names {
    people: HashMap<String, Found>,
    everybody: Vec<String>,
    departments: HashMap<String, Found>,
    department_paths: Vec<String>,
    categories: HashMap<String, Found>,
    category_paths: Vec<String>,
    records: HashMap<ModuleKey, HashMap<String, Vec<Candidate>>>,
    products: HashMap<Id, ProductFacts>,
}

/// A record with a text as title or unique value, and its customer.
type Candidate = (Id, Option<Id>);

impl Names {
    /// Reads what there are few of: people, departments, categories.
    pub(super) async fn load(view: &mut View) -> Result<Self> {
        let mut names = Self::default();
        for person in view.people_names().await? {
            names.learn_person(&person);
        }
        let departments = view.departments().await?;
        let nodes = departments.iter().map(|node| (node.id, node.name.clone(), node.parent)).collect::<Vec<_>>();
        (names.departments, names.department_paths) = tree(&nodes);
        names.load_categories(view).await?;
        Ok(names)
    }

    /// Reads the categories again: some that were made have been taken back.
    pub(super) async fn load_categories(&mut self, view: &mut View) -> Result<()> {
        let categories = view.product_categories().await?;
        let nodes = categories.into_iter().map(|node| (node.id, node.name, node.parent)).collect::<Vec<_>>();
        (self.categories, self.category_paths) = tree(&nodes);
        Ok(())
    }

    /// Looks up texts of records of a module that are not known yet.
    pub(super) async fn look_up(&mut self, view: &mut View, module: &ModuleDef, texts: HashSet<String>) -> Result<()> {
        let known = self.records.entry(module.key).or_default();
        let missing: Vec<String> = texts.into_iter().filter(|text| !known.contains_key(text)).collect();
        for batch in missing.chunks(BATCH) {
            for text in batch {
                known.insert(text.clone(), Vec::new());
            }
            let unique = module.fields.iter().filter(|field| field.unique && field.kind.is_text());
            let fields: HashSet<&str> = unique.map(|field| field.key.as_str()).chain([module.title.as_str()]).collect();
            for field in fields {
                for record in view.records_named(module.key, field, batch).await? {
                    let candidates = known.entry(record.key).or_default();
                    if !candidates.iter().any(|(id, _)| *id == record.id) {
                        candidates.push((record.id, record.customer));
                    }
                }
            }
        }
        if module.key == ModuleKey::Product {
            let ids: Vec<Id> = known.values().flatten().map(|(id, _)| *id).collect();
            for id in ids {
                if !self.products.contains_key(&id)
                    && let Some(facts) = view.product_facts(id).await?
                {
                    self.products.insert(id, facts);
                }
            }
        }
        Ok(())
    }

    /// The record that a text names; among several, the one of this customer.
    pub(super) fn record(&self, module: ModuleKey, text: &str, customer: Option<Id>) -> Found {
        let candidates = self.records.get(&module).and_then(|known| known.get(&record_key(text)));
        match candidates.map_or(&[][..], Vec::as_slice) {
            [] => Found::Nothing,
            [(id, _)] => Found::One(*id),
            several => {
                let mut his = several.iter().filter(|(_, other)| customer.is_some() && *other == customer);
                match (his.next(), his.next()) {
                    (Some((id, _)), None) => Found::One(*id),
                    _ => Found::Several,
                }
            }
        }
    }

    /// Notes a record that was just made.
    pub(super) fn learn_record(&mut self, module: ModuleKey, title: &str, id: Id, customer: Option<Id>) {
        self.records.entry(module).or_default().entry(record_key(title)).or_default().push((id, customer));
    }

    /// Facts of a product that was found.
    pub(super) fn product(&self, id: Id) -> Option<&ProductFacts> {
        self.products.get(&id)
    }

    /// The employee whom a text names: a login, or his exact name but for case.
    pub(super) fn person(&self, text: &str) -> Found {
        let by_name = self.people.get(&plain(text));
        let by_login = || self.people.get(&login_key(&normal_login(text)));
        by_name.or_else(by_login).copied().unwrap_or(Found::Nothing)
    }

    /// Notes an employee. Of two with the same name an active one counts before a disabled one.
    pub(super) fn learn_person(&mut self, person: &PersonName) {
        let found = if person.active { Found::One(person.id) } else { Found::Inactive };
        let keys = std::iter::once(plain(&person.name)).chain(person.logins.iter().map(|login| login_key(login)));
        for key in keys {
            let entry = self.people.entry(key).or_insert(found);
            *entry = match (*entry, found) {
                (Found::One(one), Found::One(other)) if one != other => Found::Several,
                (Found::Inactive, found) => found,
                (entry, _) => entry,
            };
        }
        if person.active {
            self.everybody.push(person.name.clone());
        }
    }

    /// The department that a text names, by its name or its path.
    pub(super) fn department(&self, text: &str) -> Found {
        self.departments.get(&path_key(text)).copied().unwrap_or(Found::Nothing)
    }

    /// Notes a department that was just made.
    pub(super) fn learn_department(&mut self, name: &str, id: Id) {
        self.departments.insert(path_key(name), Found::One(id));
        self.department_paths.push(name.to_owned());
    }

    /// The category that a text names, by its name or its path.
    pub(super) fn category(&self, text: &str) -> Found {
        self.categories.get(&path_key(text)).copied().unwrap_or(Found::Nothing)
    }

    /// Notes a category that was just made.
    pub(super) fn learn_category(&mut self, path: &str, category: &ProductCategory) {
        self.categories.insert(path_key(path), Found::One(category.id));
        self.categories.entry(path_key(&category.name)).or_insert(Found::One(category.id));
        self.category_paths.push(path.to_owned());
    }

    /// The names that a text of a field of this kind may mean.
    pub(super) async fn known(&self, view: &mut View, kind: FieldKind) -> Result<Vec<String>> {
        Ok(match kind {
            FieldKind::Person | FieldKind::People => self.everybody.clone(),
            FieldKind::Department => self.department_paths.clone(),
            FieldKind::Category => self.category_paths.clone(),
            FieldKind::Reference(module) => {
                let title = view.module(module)?.title.clone();
                view.known_texts(module, &title, KNOWN).await?
            }
            FieldKind::Lines => view.known_texts(ModuleKey::Product, "name", KNOWN).await?,
            _ => Vec::new(),
        })
    }
}

/// A text as records are looked up by it: without regard to the case of ASCII letters, like unique values.
pub(super) fn record_key(text: &str) -> String {
    text.trim().to_ascii_lowercase()
}

/// A name without regard to case and to how many spaces stand between words.
pub(super) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The parts of a path in a tree: “Hardware / Printers”.
pub(super) fn path_parts(text: &str) -> Vec<&str> {
    text.split(['/', '>']).map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn path_key(text: &str) -> String {
    path_parts(text).into_iter().map(plain).collect::<Vec<_>>().join(" / ")
}

/// Logins and names share a map: a mark keeps a name from being taken for a login.
fn login_key(login: &str) -> String {
    format!("\u{1}{login}")
}

/// The nodes of a tree by path, and by name where only one has it; and their paths as they are shown.
fn tree(nodes: &[(Id, String, Option<Id>)]) -> (HashMap<String, Found>, Vec<String>) {
    let by_id: HashMap<Id, (&str, Option<Id>)> =
        nodes.iter().map(|(id, name, parent)| (*id, (name.as_str(), *parent))).collect();
    let (mut found, mut paths) = (HashMap::new(), Vec::new());
    for (id, name, _) in nodes {
        let by_name = found.entry(path_key(name)).or_insert(Found::One(*id));
        if *by_name != Found::One(*id) {
            *by_name = Found::Several;
        }
    }
    for (id, _, _) in nodes {
        let mut parts = Vec::new();
        let mut next = Some(*id);
        // Deeper than any tree; ends the walk should the data hold a cycle all the same.
        while let Some((part, parent)) = next.and_then(|id| by_id.get(&id)).filter(|_| parts.len() < 100) {
            parts.push(*part);
            next = *parent;
        }
        parts.reverse();
        let path = parts.join(" / ");
        found.insert(path_key(&path), Found::One(*id));
        paths.push(path);
    }
    (found, paths)
}
