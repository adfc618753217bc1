//! How the records, people, departments and categories are called that values mention.

use std::{collections::HashMap, sync::Arc};

use domain::{Id, activity::FileInfo, record::Label};

/// Names by id, and the files that values mention; cloning is cheap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    names: Arc<HashMap<Id, Label>>,
    files: Arc<HashMap<Id, FileInfo>>,
}

impl Labels {
    /// The labels of an answer.
    pub fn new(labels: impl IntoIterator<Item = Label>) -> Self {
        let names = labels.into_iter().map(|label| (label.id, label)).collect();
        Self { names: Arc::new(names), files: Arc::default() }
    }

    /// The same with more files that the values mention.
    pub fn with_files(&self, more: impl IntoIterator<Item = FileInfo>) -> Self {
        let mut files = HashMap::clone(&self.files);
        files.extend(more.into_iter().map(|file| (file.id, file)));
        Self { names: Arc::clone(&self.names), files: Arc::new(files) }
    }

    /// The same with more names; of two for one id the new one holds.
    pub fn with(&self, more: impl IntoIterator<Item = Label>) -> Self {
        let mut names = HashMap::clone(&self.names);
        names.extend(more.into_iter().map(|label| (label.id, label)));
        Self { names: Arc::new(names), files: Arc::clone(&self.files) }
    }

    /// The label of an id.
    pub fn get(&self, id: Id) -> Option<&Label> {
        self.names.get(&id)
    }

    /// The name of an id; empty when it is not known.
    pub fn name(&self, id: Id) -> String {
        self.get(id).map(|label| label.text.clone()).unwrap_or_default()
    }

    /// What is known of a file.
    pub fn file(&self, id: Id) -> Option<&FileInfo> {
        self.files.get(&id)
    }
}

impl FromIterator<Label> for Labels {
    fn from_iter<T: IntoIterator<Item = Label>>(labels: T) -> Self {
        Self::new(labels)
    }
}
