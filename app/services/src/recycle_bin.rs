//! The recycle bin (row PLUS-04): what is deleted is listed, brought back, and in the end removed for good.

use chrono::TimeDelta;
use domain::{
    Action, AdminRight, Id, ModuleKey, Problem,
    list::BatchResult,
    recycle_bin::{BinPage, BinRequest, BinRow, BinSettings, PAGE},
};
use store::records::{BinQuery, Deleted, LabelKind};

use crate::{Context, Error, Result, audit::Before};

mod nightly;
mod purge;
mod restore;

pub use nightly::purge_expired;
pub use purge::purge;
pub use restore::restore;
pub(crate) use restore::restore_in;

/// The longest text of the search box.
const MAX_SEARCH: usize = 200;

/// One page of the deleted records that the viewer saw before and may bring back or remove for good.
pub async fn list(context: &Context, request: BinRequest) -> Result<BinPage> {
    context.module(request.module)?;
    let may = |action| context.viewer().may(request.module, action);
    if !may(Action::Delete) && !may(Action::Purge) {
        return Err(Error::forbidden());
    }
    if request.search.chars().count() > MAX_SEARCH {
        return Err(Problem::field("search", "check-too-long").arg("max", MAX_SEARCH).into());
    }
    let mut view = context.read().await?;
    let now = view.now();
    let query = BinQuery {
        module: request.module,
        search: request.search,
        by: request.by,
        from: request.from.map(|day| now.day_start(day)),
        before: request.until.and_then(|day| day.succ_opt()).map(|day| now.day_start(day)),
    };
    let deleted = view.bin(&query, request.page.max(1), PAGE).await?;
    let total = view.count_bin(&query).await?;
    let ids: Vec<Id> = deleted.iter().map(|row| row.id).collect();
    let restorable = view.binned_among(request.module, &ids, Action::Delete).await?;
    let purgeable = view.binned_among(request.module, &ids, Action::Purge).await?;
    let people = deleted.iter().flat_map(|row| [row.by, row.owner]).flatten().collect();
    let labels = view.labels([(LabelKind::Person, people)].into()).await?;
    let settings = view.bin_settings().await?;
    let row = |row: Deleted| BinRow {
        restore: restorable.contains(&row.id),
        purge: purgeable.contains(&row.id),
        ends: (row.at + TimeDelta::days(i64::from(settings.days))).with_timezone(&now.zone).date_naive(),
        id: row.id,
        title: row.title,
        owner: row.owner,
        at: row.at,
        by: row.by,
    };
    Ok(BinPage { rows: deleted.into_iter().map(row).collect(), total, labels, settings })
}

/// Changes how long deleted records are kept.
pub async fn save_settings(context: &Context, settings: BinSettings) -> Result<()> {
    context.require_admin(AdminRight::Company)?;
    let problems = settings.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let mut tx = context.write().await?;
    let was = Before::settings(&mut tx).await?;
    tx.save_bin_settings(settings).await?;
    was.log(&mut tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Refuses a deleted record; its name is told only to those who may know it.
async fn refuse(
    tx: &mut store::Tx,
    module: ModuleKey,
    id: Id,
    problem: Problem,
    result: &mut BatchResult,
) -> Result<()> {
    let mut title = String::new();
    for action in [Action::Delete, Action::Purge] {
        if let Some(binned) = tx.hold_binned(module, id, action).await? {
            title = tx.whole_module(module)?.title_of(&binned.record().values).to_owned();
            break;
        }
    }
    result.refused.push(domain::list::Refusal { id, title, problem });
    Ok(())
}
