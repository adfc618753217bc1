//! Transactions that carry their viewer.

use std::{
    ops::{Deref, DerefMut},
    sync::Arc,
};

use domain::{Id, ModuleKey, Schema, Viewer};
use sqlx::{Sqlite, SqliteConnection, Transaction};
use tokio::sync::broadcast;

use crate::{Now, Result};

/// What is told after a commit. It carries no content: whoever is told reads with his own rights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The feed has grown up to this entry.
    Feed(i64),
    /// An employee has a new notification, or has read some.
    Notice(Id),
    /// Settings, schema or rights changed for everybody.
    Config,
    /// An employee's sessions ended or his rights changed.
    Person(Id),
}

/// A consistent view of the data for one viewer.
pub struct View {
    transaction: Transaction<'static, Sqlite>,
    viewer: Arc<Viewer>,
    schema: Arc<Schema>,
    now: Now,
}

impl View {
    pub(crate) fn new(
        transaction: Transaction<'static, Sqlite>,
        viewer: Arc<Viewer>,
        schema: Arc<Schema>,
        now: Now,
    ) -> Self {
        Self { transaction, viewer, schema, now }
    }

    /// Who asks.
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// The definitions in force.
    pub fn schema(&self) -> &Arc<Schema> {
        &self.schema
    }

    /// The definition of a module.
    pub fn module(&self, key: ModuleKey) -> Result<&domain::ModuleDef> {
        self.schema.module(key).ok_or_else(|| crate::Error::Definition(format!("no module {key}")))
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
}

impl Tx {
    pub(crate) fn new(view: View, signals: broadcast::Sender<Signal>) -> Self {
        Self { view, signals, pending: Vec::new() }
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
