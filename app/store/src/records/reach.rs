//! How far somebody's sight of a module reaches, which decides by which way a statement finds what he sees: in the order of
//! the list, passing by what he does not see, when he sees much; through the indexes of what he sees, when he sees little,
//! for else the one page of a new colleague would read a million records.
//!
//! This makes statements fast and never says what somebody sees: [`visibility::visible`] stands in each of them.

use domain::{ModuleDef, ModuleKey, list::ViewRef};
use sea_query::{Expr, Func, Query as Sea, SelectStatement};

use super::{Query, count, name, visibility};
use crate::{Result, View};

/// Up to so many records are put in order after they were found.
const FEW: u64 = 10_000;

/// What was found out in a transaction: whether few records are seen, by module and for all or for the subordinates'.
pub(crate) type Reach = std::collections::BTreeMap<(ModuleKey, bool), bool>;

impl View {
    /// The ids of what the viewer can see of a selection at most, when these are few.
    pub(super) async fn few(&mut self, module: &ModuleDef, query: &Query) -> Result<Option<SelectStatement>> {
        let Some(ids) = self.all(module, query) else { return Ok(None) };
        self.if_few(ids, (module.key, query.selection.view == ViewRef::Subordinates)).await
    }

    /// The same of a module as a whole.
    pub(super) async fn few_of(&mut self, module: &ModuleDef) -> Result<Option<SelectStatement>> {
        let Some(ids) = visibility::visible_ids(self.viewer(), module, self.now()) else { return Ok(None) };
        self.if_few(ids, (module.key, false)).await
    }

    async fn if_few(&mut self, ids: SelectStatement, known: (ModuleKey, bool)) -> Result<Option<SelectStatement>> {
        let few = match self.reach.get(&known) {
            Some(few) => *few,
            None => {
                let mut counted = Sea::select();
                counted
                    .expr_as(Func::count(Expr::val(1)), name("count"))
                    .from_subquery(ids.clone().limit(FEW + 1).take(), name("counted"));
                let few = count(self, &counted).await? <= FEW;
                self.reach.insert(known, few);
                few
            }
        };
        Ok(few.then_some(ids))
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
