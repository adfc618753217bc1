//! Uploads in parts: begun under an id that the sender makes, sent bit by bit, taken up again where they broke off.
//!
//! The bytes of an upload lie beside the shelves under its id. How many of them are durable stands in the database; what
//! lies behind that is written again. The last bytes make the upload a file with the same id, in one transaction.

use std::{
    collections::HashMap,
    io::SeekFrom,
    sync::{Arc, Mutex, PoisonError},
};

use domain::{
    Id, Problem,
    activity::FileInfo,
    files::{UploadDraft, UploadState},
    problem::ProblemKind,
};
use store::files::UploadRow;
use tokio::{
    fs,
    io::{AsyncSeekExt, AsyncWriteExt},
    sync::{OwnedMutexGuard, watch},
};

use super::{
    check_length,
    incoming::{Seen, put},
    name, part_of, parts,
};
use crate::{Context, Error, Result};

/// Who may write to which upload.
#[derive(Default)]
pub(crate) struct Turns(Mutex<HashMap<Id, Arc<Turn>>>);

/// One request at a time writes to an upload. A newer one takes over: the older one hangs on a connection that broke.
struct Turn {
    lock: Arc<tokio::sync::Mutex<()>>,
    newest: watch::Sender<u64>,
}

impl Turns {
    fn of(&self, id: Id) -> Arc<Turn> {
        let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || Arc::new(Turn { lock: Arc::default(), newest: watch::Sender::new(0) });
        Arc::clone(turns.entry(id).or_insert_with(new))
    }

    /// Forgets an upload that ended.
    fn end(&self, id: Id) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
    }

    /// Forgets all uploads but these and those that are being written to.
    pub(super) fn retain(&self, ids: &[Id]) {
        let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        turns.retain(|id, turn| ids.contains(id) || Arc::strong_count(turn) > 1);
    }
}

/// Begins an upload, or says how far one is that broke off.
pub async fn begin(context: &Context, draft: UploadDraft) -> Result<UploadState> {
    context.me()?;
    let mut tx = context.write().await?;
    check_length(context, draft.size)?;
    if let Some(file) = tx.own_upload_file(draft.id).await? {
        // Sent completely before, and the answer was lost; or somebody takes an old id for a new file.
        return if tx.is_used(file.id).await? { Err(conflict()) } else { Ok(complete(file)) };
    }
    match tx.own_upload(draft.id).await? {
        Some(row) if row.size == draft.size => return Ok(UploadState { received: row.received, file: None }),
        Some(_) => return Err(conflict()),
        None if tx.is_upload(draft.id).await? => return Err(Error::not_found()),
        None => {}
    }
    tx.insert_upload(&UploadDraft { name: name::clean(&draft.name), ..draft }).await?;
    tx.commit().await?;
    Ok(UploadState { received: 0, file: None })
}

/// Gives an upload up.
pub async fn cancel(context: &Context, id: Id) -> Result<()> {
    let mut tx = context.write().await?;
    tx.own_upload(id).await?.ok_or_else(Error::not_found)?;
    tx.delete_upload(id).await?;
    tx.commit().await?;
    context.services().files.turns.end(id);
    match fs::remove_file(part_of(context.services().store().folder(), id)).await {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// The next bytes of an upload, while they arrive.
pub struct Chunk {
    row: UploadRow,
    file: fs::File,
    received: u64,
    newest: watch::Receiver<u64>,
    mine: u64,
    _turn: OwnedMutexGuard<()>,
}

impl Chunk {
    /// Goes on with an upload behind its first `offset` bytes; a conflict when it is not so far, or further.
    pub async fn begin(context: &Context, id: Id, offset: u64) -> Result<Self> {
        context.read().await?.own_upload(id).await?.ok_or_else(Error::not_found)?;
        let turn = context.services().files.turns.of(id);
        let mut mine = 0;
        turn.newest.send_modify(|newest| {
            *newest += 1;
            mine = *newest;
        });
        let newest = turn.newest.subscribe();
        let guard = Arc::clone(&turn.lock).lock_owned().await;
        // Whoever wrote before may have come further.
        let row = context.read().await?.own_upload(id).await?.ok_or_else(Error::not_found)?;
        let folder = context.services().store().folder();
        fs::create_dir_all(parts(folder)).await?;
        let mut file =
            fs::OpenOptions::new().write(true).create(true).truncate(false).open(part_of(folder, id)).await?;
        let received = row.received.min(file.metadata().await?.len());
        if offset != received {
            if received != row.received {
                keep_received(context, id, received).await?;
            }
            return Err(conflict());
        }
        file.set_len(received).await?;
        file.seek(SeekFrom::Start(received)).await?;
        Ok(Self { row, file, received, newest, mine, _turn: guard })
    }

    /// Takes the next bytes; refuses more than were announced.
    pub async fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let after = self.received + bytes.len() as u64;
        if after > self.row.size {
            return Err(Problem::new(ProblemKind::Invalid).into());
        }
        self.file.write_all(bytes).await?;
        self.received = after;
        Ok(())
    }

    /// Waits until a newer request takes over.
    pub async fn superseded(&mut self) {
        let mine = self.mine;
        if self.newest.wait_for(|newest| *newest != mine).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Makes what has arrived durable, also when the connection broke; what is complete becomes a file.
    pub async fn keep(mut self, context: &Context) -> Result<UploadState> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        if self.received < self.row.size {
            keep_received(context, self.row.id, self.received).await?;
            return Ok(UploadState { received: self.received, file: None });
        }
        let part = part_of(context.services().store().folder(), self.row.id);
        let seen = Seen::of(&part).await?;
        let _contents = context.services().files.contents.read().await;
        let mut tx = context.write().await?;
        // It may have been cancelled meanwhile.
        tx.own_upload(self.row.id).await?.ok_or_else(Error::not_found)?;
        put(&part, &seen.place(context)).await?;
        let file = seen.insert(&mut tx, context, self.row.id, &self.row.name).await?;
        tx.delete_upload(self.row.id).await?;
        tx.commit().await?;
        context.services().files.turns.end(self.row.id);
        Ok(complete(file))
    }
}

async fn keep_received(context: &Context, id: Id, received: u64) -> Result<()> {
    let mut tx = context.write().await?;
    tx.set_received(id, received).await?;
    tx.commit().await?;
    Ok(())
}

fn complete(file: FileInfo) -> UploadState {
    UploadState { received: file.size, file: Some(file) }
}

/// The sender believes the upload to be elsewhere than it is.
fn conflict() -> Error {
    Problem { message: "files-upload-conflict".to_owned(), ..Problem::new(ProblemKind::Conflict) }.into()
}
