//! How far somebody's sight of a module reaches, which decides by which way a statement finds what he sees: in the order of
//! the list, passing by what he does not see, when he sees much; through the indexes of what he sees, when he sees little,
//! for else the one page of a new colleague would read a million records.
//!
//! This makes statements fast and never says what somebody sees: [`visibility::visible`] stands in each of them.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Id, ModuleDef, ModuleKey,
    list::{Selection, ViewRef},
};
use sea_query::{Expr, ExprTrait as _, Func, Order, Query as Sea, SelectStatement};

use super::{
    Query, column, count, name,
    visibility::{self, Part},
};
use crate::{Result, View, columns::id_sql};

/// Up to so many are few; no further is counted.
pub(super) const MOST: u64 = 20_000;

/// For so long it is remembered: what became of somebody's sight since then makes his statements slower, not wrong.
const REMEMBERED: TimeDelta = TimeDelta::minutes(1);
/// More people than have been at work within that time.
const MOST_REMEMBERED: usize = 4_096;

/// A module, and whether only the subordinates' records of it are meant.
type Sight = (ModuleKey, bool);

/// What was found out in a transaction: how many records are seen.
pub(crate) type Reach = std::collections::BTreeMap<Sight, u64>;

/// What was counted, and when.
type Counted = (u64, DateTime<Utc>);

/// What was found out lately, in any transaction: by viewer and sight.
#[derive(Default)]
pub(crate) struct Remembered(Mutex<HashMap<(Id, Sight), Counted>>);

impl Remembered {
    fn get(&self, viewer: Id, sight: Sight, now: DateTime<Utc>) -> Option<u64> {
        // Nothing that holds the lock can panic.
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&(viewer, sight)).filter(|(_, at)| (now - at).abs() < REMEMBERED).map(|(reach, _)| *reach)
    }

    fn keep(&self, viewer: Id, sight: Sight, reach: u64, now: DateTime<Utc>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_REMEMBERED {
            known.clear();
        }
        known.insert((viewer, sight), (reach, now));
    }
}

impl View {
    /// The ids of what the viewer can see of a selection at most, when these are few.
    pub(super) async fn few(&mut self, module: &ModuleDef, query: &Query) -> Result<Option<SelectStatement>> {
        let Some(ids) = self.all(module, query) else { return Ok(None) };
        let sight = (module.key, query.selection.view == ViewRef::Subordinates);
        Ok((self.reach_of(&ids, sight).await? <= MOST).then_some(ids))
    }

    /// The same of a module as a whole.
    pub(super) async fn few_of(&mut self, module: &ModuleDef) -> Result<Option<SelectStatement>> {
        let Some(ids) = visibility::visible_ids(self.viewer(), module, self.now()) else { return Ok(None) };
        Ok((self.reach_of(&ids, (module.key, false)).await? <= MOST).then_some(ids))
    }

    /// How many records of a module the viewer sees; `None` when that is all of them or more than [`MOST`].
    pub(super) async fn reach(&mut self, module: &ModuleDef) -> Result<Option<u64>> {
        let Some(ids) = visibility::visible_ids(self.viewer(), module, self.now()) else { return Ok(None) };
        let reach = self.reach_of(&ids, (module.key, false)).await?;
        Ok((reach <= MOST).then_some(reach))
    }

    /// How many these are: up to one more than [`MOST`]; who sees a record in two ways counts it twice.
    async fn reach_of(&mut self, ids: &SelectStatement, sight: Sight) -> Result<u64> {
        if let Some(reach) = self.reach.get(&sight) {
            return Ok(*reach);
        }
        let (viewer, now) = (self.viewer().id(), self.now().at);
        let remembered = viewer.and_then(|viewer| self.remembered.get(viewer, sight, now));
        let reach = match remembered {
            Some(reach) => reach,
            None => self.count_reach(ids).await?,
        };
        if let (Some(viewer), None) = (viewer, remembered) {
            self.remembered.keep(viewer, sight, reach, now);
        }
        self.reach.insert(sight, reach);
        Ok(reach)
    }

    async fn count_reach(&mut self, ids: &SelectStatement) -> Result<u64> {
        let mut counted = Sea::select();
        counted
            .expr_as(Func::count(Expr::val(1)), name("count"))
            .from_subquery(ids.clone().limit(MOST + 1).take(), name("counted"));
        count(self, &counted).await
    }

    /// The ids of what the viewer can see of a selection at most; `None` when that is everything, or when the selection
    /// itself leads to fewer.
    pub(super) fn all(&self, module: &ModuleDef, query: &Query) -> Option<SelectStatement> {
        if query.ids.is_some() || query.selection.parent.is_some() {
            return None;
        }
        match query.selection.view {
            ViewRef::Mine => None,
            ViewRef::Subordinates => {
                let people = visibility::subordinate_ids(self.viewer());
                Some(visibility::owned_ids(module.key, people, Part::Id))
            }
            _ => visibility::visible_ids(self.viewer(), module, self.now()),
        }
    }

    /// The ids on a page of a list that shows all that the viewer sees, the newest first, when that is little: found in the
    /// indexes without a look at the records. `None` for any other list.
    pub(super) async fn newest(
        &mut self,
        module: &ModuleDef,
        query: &Query,
        (offset, size): (u64, u64),
    ) -> Result<Option<SelectStatement>> {
        let Selection { view, filter, sort, .. } = &query.selection;
        // Not every record of a subordinate need be seen: a page of their ids could have gaps.
        let is_whole = matches!(view, ViewRef::All | ViewRef::Builtin(_) | ViewRef::Saved(_))
            && query.search.is_none()
            && sort.is_none();
        if !is_whole || !query.view.is_trivial() || !filter.is_trivial() || self.few(module, query).await?.is_none() {
            return Ok(None);
        }
        let Some(mut parts) = visibility::visible_parts(self.viewer(), module, self.now(), Part::Dated) else {
            return Ok(None);
        };
        if let Some(me) = self.viewer().id() {
            let oldest = oldest_on_page(module.key, me, offset + size);
            for part in &mut parts {
                part.and_where(column("v", "created_at").gte(oldest.clone()));
            }
        }
        let Some(ids) = visibility::union(parts) else { return Ok(None) };
        let mut newest = Sea::select();
        newest
            .distinct()
            .expr_as(column("u", "id"), name("id"))
            .from_subquery(ids, name("u"))
            .order_by((name("u"), name("created_at")), Order::Desc)
            .order_by((name("u"), name("id")), Order::Desc)
            .limit(size)
            .offset(offset);
        Ok(Some(newest))
    }
}

/// When the last of so many of somebody's own records was made, or the beginning of time: as many of what he sees are as new,
/// and what is older need not be collected.
fn oldest_on_page(module: ModuleKey, me: Id, count: u64) -> Expr {
    let mut last = Sea::select();
    last.expr(column("m", "created_at"))
        .from_as(name(module.key()), name("m"))
        .and_where(column("m", "owner").eq(id_sql(me)))
        .and_where(column("m", "deleted_at").is_null())
        .order_by((name("m"), name("created_at")), Order::Desc)
        .limit(1)
        .offset(count.saturating_sub(1));
    Func::coalesce([Expr::SubQuery(None, Box::new(last.into())), Expr::val(i64::MIN)]).into()
}
