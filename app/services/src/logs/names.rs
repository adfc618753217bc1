//! The names of everything and everybody that entries mention: one query for each kind of thing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::{
    FieldKind, Id,
    feed::{Change, Subject, Topic},
    org::Role,
    record::Label,
};
use store::{View, feed::FeedRow, logs::RecordTitle, records::LabelKind};

use crate::Result;

/// What ids stand for.
pub(super) struct Names {
    labels: HashMap<Id, Label>,
    titles: HashMap<(Topic, Id), RecordTitle>,
}

/// What the ids of a field stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Mentions {
    Labelled(LabelKind),
    Roles,
}

impl Names {
    /// Looks them up; `role_name` says how a role is called.
    pub(super) async fn of(view: &mut View, rows: &[FeedRow], role_name: impl Fn(&Role) -> String) -> Result<Self> {
        let mut wanted: BTreeMap<LabelKind, BTreeSet<Id>> = BTreeMap::new();
        let mut records: BTreeMap<Topic, BTreeSet<Id>> = BTreeMap::new();
        let mut roles = false;
        for row in rows {
            wanted.entry(LabelKind::Person).or_default().extend(row.entry.actor);
            records.entry(row.topic).or_default().insert(row.record);
            for change in &row.entry.changes {
                let ids = change.old.ids().iter().chain(change.new.ids()).copied();
                match mentions(view, row.topic, change) {
                    Some(Mentions::Labelled(kind)) => wanted.entry(kind).or_default().extend(ids),
                    Some(Mentions::Roles) => roles = true,
                    None => {}
                }
            }
        }
        let mut titles = HashMap::new();
        for (topic, ids) in records {
            let ids: Vec<Id> = ids.into_iter().collect();
            let found = match topic {
                Topic::Module(module) => view.titles(module, &ids).await?,
                Topic::Task => view.task_titles(&ids).await?,
                Topic::Admin(subject) => {
                    match subject {
                        Subject::Employee => wanted.entry(LabelKind::Person).or_default().extend(ids),
                        Subject::Department => wanted.entry(LabelKind::Department).or_default().extend(ids),
                        Subject::Category => wanted.entry(LabelKind::Category).or_default().extend(ids),
                        Subject::Role => roles = true,
                        Subject::Settings => {}
                    }
                    continue;
                }
            };
            titles.extend(found.into_iter().map(|title| ((topic, title.id), title)));
        }
        let mut labels: HashMap<Id, Label> = HashMap::new();
        if roles {
            let label = |role: &Role| Label { id: role.id, text: role_name(role), detail: None, active: true };
            labels.extend(view.roles().await?.iter().map(|role| (role.id, label(role))));
        }
        labels.extend(view.labels(wanted).await?.into_iter().map(|label| (label.id, label)));
        Ok(Self { labels, titles })
    }

    /// How something is called that a value mentions.
    pub(super) fn get(&self, id: Id) -> Option<&str> {
        self.labels.get(&id).map(|label| label.text.as_str())
    }

    /// Somebody, as he is shown.
    pub(super) fn person(&self, id: Id) -> Option<Label> {
        self.labels.get(&id).cloned()
    }

    /// How the thing is called that an entry is about; `None` when it is gone.
    pub(super) fn title(&self, topic: Topic, id: Id) -> Option<RecordTitle> {
        match topic {
            Topic::Admin(_) => {
                let label = self.labels.get(&id)?;
                Some(RecordTitle { id, title: label.text.clone(), deleted: false })
            }
            _ => self.titles.get(&(topic, id)).cloned(),
        }
    }
}

fn mentions(view: &View, topic: Topic, change: &Change) -> Option<Mentions> {
    let kind = match (topic, change.field.as_str()) {
        // Entries on teams name people under keys that are no fields.
        (Topic::Module(module), key) => view
            .whole_schema()
            .module(module)
            .and_then(|module| module.field(key))
            .map_or(Some(LabelKind::Person), |field| LabelKind::of(field.kind)),
        (Topic::Admin(Subject::Employee), "department") | (Topic::Admin(Subject::Department), "parent") => {
            LabelKind::of(FieldKind::Department)
        }
        (Topic::Admin(Subject::Employee), "roles") => return Some(Mentions::Roles),
        (Topic::Admin(Subject::Category), "parent") => Some(LabelKind::Category),
        _ => Some(LabelKind::Person),
    };
    kind.map(Mentions::Labelled)
}
