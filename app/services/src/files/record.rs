//! The files of a record (row D-08). Whoever sees the record sees them; whoever may edit it changes its own ones. Files of
//! follow-ups and fields are changed where they are used.

use domain::{
    Action, Id, ModuleKey, Value,
    feed::{Change, FeedKind},
    files::{FileOrigin, RecordFile, RecordFiles, StorageUse, file_name_problems},
};
use store::{
    Tx, View,
    records::{Held, LabelKind},
};

use super::name;
use crate::{Context, Error, Result};

/// The files of a record, newest first.
pub async fn list(context: &Context, module: ModuleKey, record: Id) -> Result<RecordFiles> {
    let def = context.module(module)?.clone();
    let mut view = context.read().await?;
    if !view.may(module, record, Action::View).await? {
        return Err(Error::not_found());
    }
    let files = listed(&mut view, &def, record).await?;
    let people = files.iter().map(|file| file.by).collect();
    let labels = view.labels([(LabelKind::Person, people)].into()).await?;
    Ok(RecordFiles { files, labels })
}

/// What stands at the tab: everything but the values of fields that the viewer does not see. The caller has made sure that
/// he sees the record.
pub(crate) async fn listed(view: &mut View, def: &domain::ModuleDef, record: Id) -> Result<Vec<RecordFile>> {
    let mut files = view.record_files(def.key, record).await?;
    files.retain(|file| match &file.origin {
        FileOrigin::Field(key) => def.field(key).is_some_and(|field| !field.hidden),
        FileOrigin::Own | FileOrigin::FollowUp(_) => true,
    });
    Ok(files)
}

/// Adds an own upload to a record; repeated it changes nothing.
pub async fn attach(context: &Context, module: ModuleKey, record: Id, file: Id) -> Result<()> {
    let (mut tx, held) = hold(context, module, record).await?;
    if tx.own_file(module, record, file).await?.is_some() {
        return Ok(());
    }
    let upload = tx.own_upload_file(file).await?.ok_or_else(Error::not_found)?;
    // Used elsewhere it would get a new name there when it gets one here.
    if tx.is_used(file).await? {
        return Err(Error::not_found());
    }
    tx.add_own_file(&held, file).await?;
    log(&mut tx, &held, FeedKind::FileAdded, None, Some(upload.name)).await?;
    tx.commit().await?;
    Ok(())
}

/// Gives a file of a record another name.
pub async fn rename(context: &Context, module: ModuleKey, record: Id, file: Id, new: &str) -> Result<()> {
    let (mut tx, held) = hold(context, module, record).await?;
    let found = tx.own_file(module, record, file).await?.ok_or_else(Error::not_found)?;
    let problems = file_name_problems(new);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let new = name::clean(new);
    if new == found.file.name {
        return Ok(());
    }
    tx.rename_own_file(&held, file, &new).await?;
    log(&mut tx, &held, FeedKind::FileRenamed, Some(found.file.name), Some(new)).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes a file from a record, for good.
pub async fn remove(context: &Context, module: ModuleKey, record: Id, file: Id) -> Result<()> {
    let (mut tx, held) = hold(context, module, record).await?;
    let found = tx.own_file(module, record, file).await?.ok_or_else(Error::not_found)?;
    tx.remove_own_file(&held, file).await?;
    log(&mut tx, &held, FeedKind::FileDeleted, Some(found.file.name), None).await?;
    tx.commit().await?;
    Ok(())
}

/// How much room the company's files take (row ADM-01).
pub async fn storage(context: &Context) -> Result<StorageUse> {
    context.require_admin(domain::AdminRight::Company)?;
    Ok(context.read().await?.storage_use().await?)
}

/// The record whose files are to change. One that is seen but not to be edited is forbidden, the rest not found.
async fn hold(context: &Context, module: ModuleKey, record: Id) -> Result<(Tx, Held)> {
    let files = context.module(module)?.features.files;
    let mut tx = context.write().await?;
    match tx.hold(module, record, Action::Edit).await? {
        Some(held) if files => Ok((tx, held)),
        None if tx.may(module, record, Action::View).await? => Err(Error::forbidden()),
        _ => Err(Error::not_found()),
    }
}

async fn log(tx: &mut Tx, held: &Held, kind: FeedKind, old: Option<String>, new: Option<String>) -> Result<()> {
    let value = |name: Option<String>| name.map_or(Value::Empty, Value::Text);
    let change = Change { field: "file".to_owned(), old: value(old), new: value(new) };
    let record = held.record();
    tx.log(record.module, record.id, kind, &[change]).await?;
    Ok(())
}
