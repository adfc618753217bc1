//! How far somebody's sight of a module reaches, which decides by which way a statement finds what he sees: in the order of
//! the list, passing by what he does not see, when he sees much; through the indexes of what he sees, when he sees little,
//! for else the one page of a new colleague would read a million records.
//!
//! This makes statements fast and never says what somebody sees: [`visibility::visible`] stands in each of them.

use domain::{ModuleDef, ModuleKey, list::ViewRef};
use sea_query::{Expr, Func, Query as Sea, SelectStatement};

use super::{Query, count, name, visibility};
use crate::{Result, View};

/// Up to so many records of a list are put in order after they were found.
pub(super) const FEW: u64 = 5_000;
/// No further is counted: of so many, a search still collects the ids before it looks for them.
pub(super) const MOST: u64 = 20_000;

/// What was found out in a transaction: how many records are seen, by module and for all or for the subordinates'.
pub(crate) type Reach = std::collections::BTreeMap<(ModuleKey, bool), u64>;

impl View {
    /// The ids of what the viewer can see of a selection at most, when these are few.
    pub(super) async fn few(&mut self, module: &ModuleDef, query: &Query) -> Result<Option<SelectStatement>> {
        let Some(ids) = self.all(module, query) else { return Ok(None) };
        let known = (module.key, query.selection.view == ViewRef::Subordinates);
        Ok((self.reach_of(&ids, known).await? <= FEW).then_some(ids))
    }

    /// The same of a module as a whole, when these are at most so many (up to [`MOST`]).
    pub(super) async fn few_of(&mut self, module: &ModuleDef, most: u64) -> Result<Option<SelectStatement>> {
        let Some(ids) = visibility::visible_ids(self.viewer(), module, self.now()) else { return Ok(None) };
        Ok((self.reach_of(&ids, (module.key, false)).await? <= most).then_some(ids))
    }

    /// How many these are: up to one more than [`MOST`]; who sees a record in two ways counts it twice.
    async fn reach_of(&mut self, ids: &SelectStatement, known: (ModuleKey, bool)) -> Result<u64> {
        if let Some(reach) = self.reach.get(&known) {
            return Ok(*reach);
        }
        let mut counted = Sea::select();
        counted
            .expr_as(Func::count(Expr::val(1)), name("count"))
            .from_subquery(ids.clone().limit(MOST + 1).take(), name("counted"));
        let reach = count(self, &counted).await?;
        self.reach.insert(known, reach);
        Ok(reach)
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
                Some(visibility::owned_ids(module.key, visibility::subordinate_ids(self.viewer())))
            }
            _ => visibility::visible_ids(self.viewer(), module, self.now()),
        }
    }
}
