//! Transactions that carry their viewer.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use domain::{Id, ModuleKey, Schema, Viewer};
use sqlx::{Sqlite, SqliteConnection, Transaction};
use tokio::sync::broadcast;

use crate::{
    Now, Result,
    records::{Reach, Remembered},
};

/// What is told after a commit. It carries no content: whoever is told reads with his own rights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The feed has grown up to this entry.
    Feed(i64),
    /// An employee has a new notification, or has read some.
    Notice(Id),
    /// Something was announced, changed or taken back.
    Announcement,
    /// Settings, schema or rights changed for everybody.
    Config,
    /// An employee's sessions ended or his rights changed.
    Person(Id),
}

/// A consistent view of the data for one viewer.
pub struct View {
    transaction: Transaction<'static, Sqlite>,
    viewer: Arc<Viewer>,
    /// The definitions in force, and what the viewer sees of them.
    whole: Arc<Schema>,
    schema: Arc<Schema>,
    now: Now,
    pub(crate) reach: Reach,
    pub(crate) remembered: Arc<Remembered>,
}

impl View {
    pub(crate) fn new(
        transaction: Transaction<'static, Sqlite>,
        viewer: Arc<Viewer>,
        whole: Arc<Schema>,
        schema: Arc<Schema>,
        remembered: Arc<Remembered>,
        now: Now,
    ) -> Self {
        Self { transaction, viewer, whole, schema, now, reach: Reach::new(), remembered }
    }

    /// Who asks.
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// The definitions as the viewer sees them: what is hidden from him is not there (row ADM-08). For all that is read,
    /// counted, sorted, filtered or searched on his behalf.
    pub fn schema(&self) -> &Arc<Schema> {
        &self.schema
    }

    /// The definition of a module as the viewer sees it.
    pub fn module(&self, key: ModuleKey) -> Result<&Arc<domain::ModuleDef>> {
        self.schema.module(key).ok_or_else(|| crate::Error::Definition(format!("no module {key}")))
    }

    /// All whole definitions: for those who say who sees what of them.
    pub fn whole_schema(&self) -> &Schema {
        &self.whole
    }

    /// The whole definition of a module: for writing and for rules, never for an answer.
    pub fn whole_module(&self, key: ModuleKey) -> Result<&Arc<domain::ModuleDef>> {
        self.whole.module(key).ok_or_else(|| crate::Error::Definition(format!("no module {key}")))
    }

    /// The moment of the request.
    pub fn now(&self) -> Now {
        self.now
    }

    pub(crate) fn conn(&mut self) -> &mut SqliteConnection {
        &mut self.transaction
    }
}

/// The writing transaction. [`Tx::commit`] consumes it; dropping it rolls everything back.
pub struct Tx {
    view: View,
    signals: broadcast::Sender<Signal>,
    pending: Vec<Signal>,
    /// The first entry of the feed that this transaction wrote.
    change: Option<i64>,
}

impl Tx {
    pub(crate) fn new(view: View, signals: broadcast::Sender<Signal>) -> Self {
        Self { view, signals, pending: Vec::new(), change: None }
    }

    /// Moves on to a later moment: for one transaction that tells what happened over many days (the demo's).
    pub fn go_to(&mut self, now: Now) {
        self.view.now = now;
    }

    /// The number of what this transaction has changed so far: its first entry in the feed, which all others name.
    pub fn change(&self) -> Option<i64> {
        self.change
    }

    /// Remembers the first entry.
    pub(crate) fn changed(&mut self, seq: i64) {
        self.change.get_or_insert(seq);
    }

    /// Tells this after the commit.
    pub fn tell(&mut self, signal: Signal) {
        if let (Signal::Feed(seq), Some(Signal::Feed(last))) = (&signal, self.pending.last_mut()) {
            *last = *seq;
        } else if !self.pending.contains(&signal) {
            self.pending.push(signal);
        }
    }

    /// Makes everything durable, then tells those who listen.
    pub async fn commit(self) -> Result<()> {
        self.view.transaction.commit().await?;
        for signal in self.pending {
            // Nobody listening is no error.
            let _ = self.signals.send(signal);
        }
        Ok(())
    }
}

impl Deref for Tx {
    type Target = View;

    fn deref(&self) -> &View {
        &self.view
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut View {
        &mut self.view
    }
}
