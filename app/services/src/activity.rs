//! Follow-ups and the timeline of a record (row D-03).

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use domain::{
    Action, Id, ModuleDef, ModuleKey, Problem, Value,
    activity::{ActivityItem, ActivityKind, ActivityPage, ActivityRequest, FollowUp, FollowUpDraft},
    feed::{Change, FeedEntry, FeedKind},
    record::Values,
    switches::App,
    tasks::{LINKED, TaskLink},
};
use store::{
    Tx, View,
    records::{FollowUpRow, LabelKind},
    tasks::TaskFilter,
};

use crate::{Context, Error, Result};

/// The field of the record that a follow-up sets.
const NEXT_CONTACT: &str = "next_contact_at";
/// Items of one page of a timeline.
const PAGE: u32 = 30;

/// A page of a record's timeline, newest first.
pub async fn list(context: &Context, request: ActivityRequest) -> Result<ActivityPage> {
    let def = context.module(request.module)?.clone();
    let mut view = context.read().await?;
    view.record(request.module, request.record).await?.ok_or_else(Error::not_found)?;
    let until = [request.before, request.until].into_iter().flatten().min();
    let mut items: Vec<(DateTime<Utc>, ActivityItem)> = Vec::new();
    let mut more = false;
    if matches!(request.kind, ActivityKind::All | ActivityKind::FollowUps) && def.features.follow_ups {
        let rows = view.follow_ups(request.module, request.record, request.from, until, PAGE + 1).await?;
        more |= rows.len() > PAGE as usize;
        for row in rows.into_iter().take(PAGE as usize) {
            items.push((row.at, ActivityItem::FollowUp(follow_up(context, &mut view, row).await?)));
        }
    }
    let has_tasks = LINKED.contains(&request.module) && context.config().switches.has(App::Tasks);
    if matches!(request.kind, ActivityKind::All | ActivityKind::Tasks) && has_tasks {
        let about = TaskLink { module: request.module, id: request.record };
        let tasks = crate::tasks::about(&mut view, about, TaskFilter { from: request.from, until }, PAGE + 1).await?;
        more |= tasks.len() > PAGE as usize;
        items.extend(tasks.into_iter().take(PAGE as usize).map(|task| (task.created_at, ActivityItem::Task(task))));
    }
    if matches!(request.kind, ActivityKind::All | ActivityKind::Events) {
        let (events, older) = main_events(&mut view, &def, &request, until).await?;
        more |= older;
        items.extend(events.into_iter().map(|entry| (entry.at, ActivityItem::Event(entry))));
    }
    items.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    more |= items.len() > PAGE as usize;
    let items: Vec<ActivityItem> = items.into_iter().take(PAGE as usize).map(|(_, item)| item).collect();
    let labels = labels(&mut view, &def, &items).await?;
    Ok(ActivityPage { items, labels, more })
}

/// Adds a follow-up; repeated with the same id it changes nothing.
pub async fn add(context: &Context, draft: FollowUpDraft) -> Result<()> {
    let mut tx = context.write().await?;
    add_in(&mut tx, context, draft).await?;
    tx.commit().await?;
    Ok(())
}

/// The same within a transaction that does more.
pub async fn add_in(tx: &mut Tx, context: &Context, draft: FollowUpDraft) -> Result<()> {
    let def = context.module(draft.module)?.clone();
    if !def.features.follow_ups {
        return Err(Error::not_found());
    }
    let held = match tx.hold(draft.module, draft.record, Action::Edit).await? {
        Some(held) => held,
        None if tx.may(draft.module, draft.record, Action::View).await? => return Err(Error::forbidden()),
        None => return Err(Error::not_found()),
    };
    check(&def, tx, &draft).await?;
    let at = tx.now().at;
    if !tx.insert_follow_up(&draft, at).await? {
        return Ok(());
    }
    keep_files(tx, &draft).await?;
    tx.derive(draft.module, draft.record, &[("last_follow_up_at", Value::Instant(at))]).await?;
    if let Some(next) = draft.next_contact_at
        && def.field(NEXT_CONTACT).is_some()
    {
        let change = Values::from([(NEXT_CONTACT.to_owned(), Value::Instant(next))]);
        tx.update(&held, &change, FeedKind::Updated).await?;
    }
    tx.log(draft.module, draft.record, FeedKind::FollowUpAdded, &[text_change(Value::Empty, &draft.text)]).await?;
    Ok(())
}

/// Changes an own follow-up.
pub async fn edit(context: &Context, draft: FollowUpDraft) -> Result<()> {
    let mut tx = context.write().await?;
    let row = own(context, &mut tx, draft.id).await?;
    let def = context.module(row.module)?;
    let mut draft = FollowUpDraft { module: row.module, record: row.record, ..draft };
    if draft.next_contact_at.is_none() && !sets_next_contact(&tx, def) {
        draft.next_contact_at = row.next_contact_at;
    }
    // A next contact date that stays as it was may lie in the past by now.
    let unchanged = draft.next_contact_at == row.next_contact_at;
    check(
        def,
        &mut tx,
        &FollowUpDraft { next_contact_at: draft.next_contact_at.filter(|_| !unchanged), ..draft.clone() },
    )
    .await?;
    tx.update_follow_up(&draft).await?;
    keep_files(&mut tx, &draft).await?;
    let change = text_change(Value::Text(row.text), &draft.text);
    tx.log(draft.module, draft.record, FeedKind::FollowUpChanged, &[change]).await?;
    tx.commit().await?;
    Ok(())
}

/// Deletes an own follow-up.
pub async fn delete(context: &Context, id: Id) -> Result<()> {
    let mut tx = context.write().await?;
    let row = own(context, &mut tx, id).await?;
    tx.delete_follow_up(id).await?;
    let (_, last) = tx.follow_up_figures(row.module, row.record).await?;
    let last = last.map_or(Value::Empty, Value::Instant);
    tx.derive(row.module, row.record, &[("last_follow_up_at", last)]).await?;
    let change = Change { field: "text".to_owned(), old: Value::Text(row.text), new: Value::Empty };
    tx.log(row.module, row.record, FeedKind::FollowUpDeleted, &[change]).await?;
    tx.commit().await?;
    Ok(())
}

/// Ties the uploaded files to the follow-up; a file of somebody else's is as unknown as one that does not exist.
async fn keep_files(tx: &mut Tx, draft: &FollowUpDraft) -> Result<()> {
    if tx.use_files(draft.module, draft.record, &part(draft.id), &draft.files).await? {
        Ok(())
    } else {
        Err(Problem::field("files", "check-unknown-reference").into())
    }
}

/// Where the files of a follow-up are used.
fn part(id: Id) -> String {
    format!("follow_up:{id}")
}

fn text_change(old: Value, text: &str) -> Change {
    let text = text.trim();
    let new = if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) };
    Change { field: "text".to_owned(), old, new }
}

/// A follow-up that the viewer wrote, on a record that he still sees.
async fn own(context: &Context, tx: &mut Tx, id: Id) -> Result<FollowUpRow> {
    let row = tx.follow_up(id).await?.ok_or_else(Error::not_found)?;
    if !tx.may(row.module, row.record, Action::View).await? {
        return Err(Error::not_found());
    }
    if Some(row.author) == context.viewer().id() { Ok(row) } else { Err(Error::forbidden()) }
}

/// Whether the viewer, who sees the module like this, may set the next contact date: where the record has it as a field, it is that
/// field's right.
fn sets_next_contact(view: &View, def: &ModuleDef) -> bool {
    !view.viewer().hides(def.key, NEXT_CONTACT) && def.field(NEXT_CONTACT).is_none_or(|field| !field.read_only)
}

async fn check(def: &ModuleDef, tx: &mut Tx, draft: &FollowUpDraft) -> Result<()> {
    let now = tx.now();
    let mut problems = draft.problems(now.day_start(now.today()));
    if draft.next_contact_at.is_some() && !sets_next_contact(tx, def) {
        problems.push(domain::FieldProblem::new(NEXT_CONTACT, "check-read-only"));
    }
    if !tx.follow_up_methods().await?.iter().any(|method| method.key == draft.method) {
        problems.push(domain::FieldProblem::new("method", "check-unknown-option"));
    }
    if let Some(contact) = draft.contact
        && !tx.may(ModuleKey::Contact, contact, Action::View).await?
    {
        problems.push(domain::FieldProblem::new("contact", "check-unknown-reference"));
    }
    if problems.is_empty() { Ok(()) } else { Err(Problem::fields(problems).into()) }
}

async fn follow_up(context: &Context, view: &mut View, row: FollowUpRow) -> Result<FollowUp> {
    let files = view.files_of(row.module, row.record, &part(row.id)).await?;
    Ok(FollowUp {
        id: row.id,
        author: row.author,
        at: row.at,
        method: row.method,
        text: row.text,
        next_contact_at: row.next_contact_at.filter(|_| !view.viewer().hides(row.module, NEXT_CONTACT)),
        contact: row.contact,
        files,
        edited_at: row.edited_at,
        mine: Some(row.author) == context.viewer().id(),
    })
}

/// The entries of the feed that stand in a timeline: all but follow-ups (they stand there themselves) and changes of
/// fields that are not in the head of the record.
async fn main_events(
    view: &mut View,
    def: &ModuleDef,
    request: &ActivityRequest,
    until: Option<DateTime<Utc>>,
) -> Result<(Vec<FeedEntry>, bool)> {
    let mut events = Vec::new();
    let mut before = None;
    loop {
        let entries = view.history_of(request.module, request.record, before, 100).await?;
        let Some(last) = entries.last() else { return Ok((events, false)) };
        before = Some(last.seq);
        for entry in entries {
            if request.from.is_some_and(|from| entry.at < from) {
                return Ok((events, false));
            }
            if until.is_some_and(|until| entry.at >= until) || !is_main(def, &entry) {
                continue;
            }
            if events.len() == PAGE as usize {
                return Ok((events, true));
            }
            events.push(entry);
        }
    }
}

fn is_main(def: &ModuleDef, entry: &FeedEntry) -> bool {
    match entry.kind {
        FeedKind::FollowUpAdded | FeedKind::FollowUpChanged | FeedKind::FollowUpDeleted | FeedKind::Exported => false,
        FeedKind::Updated => entry.changes.iter().any(|change| {
            change.field == def.title || change.field != "next_contact_at" && def.head.contains(&change.field)
        }),
        _ => true,
    }
}

async fn labels(view: &mut View, def: &ModuleDef, items: &[ActivityItem]) -> Result<Vec<domain::record::Label>> {
    let (mut people, mut contacts, mut entries) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for item in items {
        match item {
            ActivityItem::FollowUp(follow_up) => {
                people.insert(follow_up.author);
                contacts.extend(follow_up.contact);
            }
            ActivityItem::Task(task) => people.extend([task.responsible, task.created_by]),
            ActivityItem::Event(entry) => entries.push(entry.clone()),
        }
    }
    let mut labels = crate::records::with_actors(view, def, &entries).await?;
    let wanted = [(LabelKind::Person, people), (LabelKind::Record(ModuleKey::Contact), contacts)].into();
    labels.extend(view.labels(wanted).await?);
    labels.sort_by_key(|label| label.id);
    labels.dedup_by_key(|label| label.id);
    Ok(labels)
}
