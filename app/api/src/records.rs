//! Records: lists, single records, and what is done to them.

use domain::{
    Draft, Id, ModuleKey,
    board::{Board, BoardRequest},
    feed::History,
    list::{BatchResult, ListPage, ListRequest, Neighbours, Selection, Totals},
    merge::{MergePreview, MergeRequest},
    org::{FormerOwner, TeamChange},
    record::{Label, RecordPage, Saved},
    undo::{BulkEdit, BulkResult, Undo},
};
use leptos::prelude::*;

#[cfg(not(target_arch = "wasm32"))]
use crate::Answer;
use crate::{ApiError, Wire};

/// One page of a list, with its total and sums.
#[server(name = ListCall, endpoint = "records/list", prefix = "/api", protocol = Wire)]
pub async fn list(request: ListRequest) -> Result<ListPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::list(&answer.context, request).await)
}

/// The same without waiting for total and sums.
#[server(name = PageCall, endpoint = "records/page", prefix = "/api", protocol = Wire)]
pub async fn page(request: ListRequest) -> Result<ListPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::page(&answer.context, request).await)
}

/// Total and sums of a list.
#[server(name = TotalsCall, endpoint = "records/totals", prefix = "/api", protocol = Wire)]
pub async fn totals(selection: Selection) -> Result<Totals, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::totals(&answer.context, selection).await)
}

/// A list as a board: its columns with their counts, sums and first cards.
#[server(name = BoardCall, endpoint = "records/board", prefix = "/api", protocol = Wire)]
pub async fn board(request: BoardRequest) -> Result<Board, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::board(&answer.context, request).await)
}

/// One record with everything that its page shows at once.
#[server(name = GetCall, endpoint = "records/get", prefix = "/api", protocol = Wire)]
pub async fn get(module: ModuleKey, id: Id) -> Result<RecordPage, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::get(&answer.context, module, id).await)
}

/// Saves a new record, or changes of an existing one.
#[server(name = SaveCall, endpoint = "records/save", prefix = "/api", protocol = Wire)]
pub async fn save(draft: Draft) -> Result<Saved, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::save(&answer.context, draft).await)
}

/// Deletes records on which nothing depends.
#[server(name = DeleteCall, endpoint = "records/delete", prefix = "/api", protocol = Wire)]
pub async fn delete(module: ModuleKey, ids: Vec<Id>) -> Result<BatchResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::delete(&answer.context, module, ids).await)
}

/// Takes a change back.
#[server(name = UndoCall, endpoint = "records/undo", prefix = "/api", protocol = Wire)]
pub async fn undo(undo: Undo) -> Result<BatchResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::undo(&answer.context, undo).await)
}

/// The ids of everything that a list selects, for a bulk edit.
#[server(name = IdsCall, endpoint = "records/ids", prefix = "/api", protocol = Wire)]
pub async fn ids(selection: Selection) -> Result<Vec<Id>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::ids(&answer.context, selection).await)
}

/// Gives the same values to several records, or says what would happen.
#[server(name = EditManyCall, endpoint = "records/edit-many", prefix = "/api", protocol = Wire)]
pub async fn edit_many(edit: BulkEdit) -> Result<BulkResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::edit_many(&answer.context, edit).await)
}

/// Gives records another owner.
#[server(name = TransferCall, endpoint = "records/transfer", prefix = "/api", protocol = Wire)]
pub async fn transfer(
    module: ModuleKey,
    ids: Vec<Id>,
    owner: Id,
    former: FormerOwner,
) -> Result<BatchResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::transfer(&answer.context, module, ids, owner, former).await)
}

/// Changes the teams of records.
#[server(name = ChangeTeamCall, endpoint = "records/change-team", prefix = "/api", protocol = Wire)]
pub async fn change_team(module: ModuleKey, ids: Vec<Id>, change: TeamChange) -> Result<BatchResult, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::change_team(&answer.context, module, ids, change).await)
}

/// Sets or removes the user's star.
#[server(name = StarCall, endpoint = "records/star", prefix = "/api", protocol = Wire)]
pub async fn star(module: ModuleKey, id: Id, starred: bool) -> Result<(), ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::star(&answer.context, module, id, starred).await)
}

/// The previous and the next record in the order of a list.
#[server(name = NeighboursCall, endpoint = "records/neighbours", prefix = "/api", protocol = Wire)]
pub async fn neighbours(selection: Selection, id: Id) -> Result<Neighbours, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::neighbours(&answer.context, selection, id).await)
}

/// Records to refer to, by a part of their name; only those of the customer, when one is given.
#[server(name = ChooseCall, endpoint = "records/choose", prefix = "/api", protocol = Wire)]
pub async fn choose(module: ModuleKey, search: String, customer: Option<Id>) -> Result<Vec<Label>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::choose(&answer.context, module, &search, customer).await)
}

/// Active employees by a part of their name.
#[server(name = ChoosePeopleCall, endpoint = "records/choose-people", prefix = "/api", protocol = Wire)]
pub async fn choose_people(search: String) -> Result<Vec<Label>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::choose_people(&answer.context, &search).await)
}

/// How records are called, for filters and drafts that mention them.
#[server(name = LabelsCall, endpoint = "records/labels", prefix = "/api", protocol = Wire)]
pub async fn labels(module: ModuleKey, ids: Vec<Id>) -> Result<Vec<Label>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::labels(&answer.context, module, ids).await)
}

/// How people are called.
#[server(name = PeopleLabelsCall, endpoint = "records/people-labels", prefix = "/api", protocol = Wire)]
pub async fn people_labels(ids: Vec<Id>) -> Result<Vec<Label>, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::people_labels(&answer.context, ids).await)
}

/// The operation log of a record, newest first, older than the entry `before`.
#[server(name = HistoryCall, endpoint = "records/history", prefix = "/api", protocol = Wire)]
pub async fn history(module: ModuleKey, id: Id, before: Option<i64>) -> Result<History, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::history(&answer.context, module, id, before).await)
}

/// What is known of records before they are merged (row PLUS-05).
#[server(name = MergePreviewCall, endpoint = "records/merge-preview", prefix = "/api", protocol = Wire)]
pub async fn merge_preview(module: ModuleKey, ids: Vec<Id>) -> Result<MergePreview, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::merge_preview(&answer.context, module, ids).await)
}

/// Merges records into one.
#[server(name = MergeCall, endpoint = "records/merge", prefix = "/api", protocol = Wire)]
pub async fn merge(request: MergeRequest) -> Result<Saved, ApiError> {
    let answer = Answer::new()?;
    answer.of(services::records::merge(&answer.context, request).await)
}
