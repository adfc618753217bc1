//! Lets the story happen: in transactions of one person each, which remember how many are done.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::{Draft, Id, ModuleKey, activity::FollowUpDraft, org::TeamChange};
use services::{Context, Services, activity, import, records};
use store::Tx;

use super::{
    Progress,
    company::{Person, store_error},
    machine::StoryClock,
    story::{Event, What},
};
use crate::cli::CliError;

/// The most events of one transaction.
const BATCH: usize = 2_000;

/// Lets the events happen.
pub(super) struct Player<'a> {
    pub(super) services: &'a Arc<Services>,
    pub(super) clock: &'a StoryClock,
    pub(super) end: DateTime<Utc>,
    /// So many transactions happened in an earlier run.
    pub(super) skip: u64,
    /// So many have happened.
    pub(super) played: u64,
}

impl Player<'_> {
    /// One transaction for what one person does in a row.
    pub(super) async fn play(&mut self, events: Vec<Event>) -> Result<(), CliError> {
        let mut events = events.into_iter().peekable();
        while let Some(first) = events.next() {
            let (by, alone) = (first.by.clone(), first.what.is_alone());
            let mut batch = vec![first];
            while batch.len() < BATCH
                && let Some(event) = events.next_if(|event| event.by.id == by.id && event.what.is_alone() == alone)
            {
                batch.push(event);
            }
            self.played += 1;
            if self.played > self.skip {
                batch.retain(|event| self.services.now().to_utc(event.at) <= self.end);
                self.play_batch(&by, batch).await?;
            }
        }
        Ok(())
    }

    /// Remembers that there is nothing more to come.
    pub(super) async fn finish(&self) -> Result<(), CliError> {
        let mut tx = self.services.system("end the story of the demo").write().await?;
        let progress = Progress { played: self.played, whole: true };
        tx.save_story_progress(&progress).await.map_err(store_error)?;
        tx.commit().await.map_err(store_error)
    }

    async fn play_batch(&self, by: &Person, batch: Vec<Event>) -> Result<(), CliError> {
        let Some(first) = batch.first() else { return Ok(()) };
        self.clock.set(self.services.now().to_utc(first.at));
        let context = import::context_of(self.services, Some(&by.login)).await?;
        let (within, alone): (Vec<_>, Vec<_>) = batch.into_iter().partition(|event| !event.what.is_alone());
        // Both can be done twice, so that they come before it is said that they are done.
        for event in alone {
            self.clock.set(self.services.now().to_utc(event.at));
            let context = context.later();
            match event.what {
                What::Star { module, record } => records::star(&context, module, record, true).await?,
                What::Share { module, record, with } => share(&context, module, record, with).await?,
                What::Create { .. } | What::Change { .. } | What::FollowUp { .. } => {}
            }
        }
        let mut tx = context.write().await?;
        for event in within {
            self.clock.set(self.services.now().to_utc(event.at));
            let context = context.later();
            tx.go_to(context.now());
            happen(&mut tx, &context, event).await?;
        }
        tx.save_story_progress(&Progress { played: self.played, whole: false }).await.map_err(store_error)?;
        tx.commit().await.map_err(store_error)
    }
}

/// Lets an event happen within a transaction.
async fn happen(tx: &mut Tx, context: &Context, event: Event) -> Result<(), CliError> {
    match event.what {
        What::Create { module, id, owner, values } => {
            let draft = Draft { id, module, version: None, values };
            let options = records::SaveOptions { owner, ..records::SaveOptions::default() };
            records::save_in(tx, context, draft, options).await?;
        }
        What::Change { module, id, values } => {
            // He who is gone from the record changes nothing.
            if let Some(record) = tx.record(module, id).await.map_err(store_error)? {
                let draft = Draft { id, module, version: Some(record.version), values };
                records::save_in(tx, context, draft, records::SaveOptions::default()).await?;
            }
        }
        What::FollowUp { module, record, method, text, next, contact } => {
            let draft = FollowUpDraft {
                id: context.new_id(),
                module,
                record,
                method: method.to_owned(),
                text,
                next_contact_at: next.map(|next| context.now().to_utc(next)),
                contact,
                files: Vec::new(),
            };
            activity::add_in(tx, context, draft).await?;
        }
        What::Star { .. } | What::Share { .. } => {}
    }
    Ok(())
}

async fn share(context: &Context, module: ModuleKey, record: Id, with: Id) -> Result<(), CliError> {
    let change = TeamChange::Add { employees: vec![with], write: false, until: None };
    records::change_team(context, module, vec![record], change).await?;
    Ok(())
}
