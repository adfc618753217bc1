//! Lists: what a view, a search and a filter select, page by page.

use domain::{
    Id, ModuleDef, ModuleKey, Problem,
    filter::Filter,
    list::{ListPage, ListRequest, Neighbours, Selection, ViewRef},
};
use store::{View, records::Query};

use crate::{Context, Error, Result};

/// The most rows of a page (rules.md, "Limits").
const MAX_SIZE: u32 = 200;
/// The longest text of the search box.
const MAX_SEARCH: usize = 200;

/// One page of a list, with its total and sums.
pub async fn list(context: &Context, request: ListRequest) -> Result<ListPage> {
    let module = context.module(request.selection.module)?.clone();
    let mut view = context.read().await?;
    let query = resolve(&mut view, &module, request.selection).await?;
    let size = request.size.clamp(1, MAX_SIZE);
    let mut rows = view.list(&query, &request.columns, request.page.max(1), size).await?;
    let (total, sums) = view.totals(&query).await?;
    let labels = view.labels_of(&module, rows.iter().map(|row| &row.values)).await?;
    if module.key == ModuleKey::Customer {
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let counts = view.opportunities_of(&ids).await?;
        for row in &mut rows {
            row.opportunities = counts.get(&row.id).copied().unwrap_or(0);
        }
    }
    Ok(ListPage { rows, total, sums, labels })
}

/// The records before and after one in the order of a list.
pub async fn neighbours(context: &Context, selection: Selection, id: Id) -> Result<Neighbours> {
    let module = context.module(selection.module)?.clone();
    let mut view = context.read().await?;
    let query = resolve(&mut view, &module, selection).await?;
    Ok(view.neighbours(&query, id).await?)
}

/// Checks a selection, and resolves its view into a filter.
pub(crate) async fn resolve(view: &mut View, module: &ModuleDef, selection: Selection) -> Result<Query> {
    if selection.search.chars().count() > MAX_SEARCH {
        return Err(Problem::field("search", "check-too-long").arg("max", MAX_SEARCH).into());
    }
    let of_view = match &selection.view {
        ViewRef::Builtin(key) => {
            let found = module.views.iter().find(|view| view.key == *key);
            found.map(|view| view.filter.clone()).ok_or_else(Error::not_found)?
        }
        ViewRef::Saved(id) => {
            let saved = view.saved_view(*id).await?.map(|saved| saved.view).filter(|saved| saved.module == module.key);
            saved.map(|saved| saved.filter).ok_or_else(Error::not_found)?
        }
        _ => Filter::default(),
    };
    for filter in [&of_view, &selection.filter] {
        filter.check(module).map_err(|fault| Problem::from(&fault))?;
    }
    let search = view.search_for(module.key, &selection.search).await?;
    Ok(Query { selection, view: of_view, ids: None, search })
}
