//! Lists: what a view, a search and a filter select, page by page.

use std::collections::BTreeMap;

use domain::{
    Id, ModuleDef, ModuleKey, Problem,
    filter::Filter,
    list::{ListPage, ListRequest, Neighbours, Selection, Total, Totals, ViewRef},
};
use store::{View, records::Query};

use crate::{Context, Error, Result};

/// The most rows of a page (rules.md, "Limits").
const MAX_SIZE: u32 = 200;
/// The longest text of the search box.
const MAX_SEARCH: usize = 200;

/// One page of a list, with its total and sums.
pub async fn list(context: &Context, request: ListRequest) -> Result<ListPage> {
    let (mut view, query, page) = begun(context, request).await?;
    if page.pending { counted(&mut view, &query, page).await } else { Ok(page) }
}

/// The same without waiting for what has to be counted or summed: the rows are there in milliseconds, in whatever number
/// they stand.
pub async fn page(context: &Context, request: ListRequest) -> Result<ListPage> {
    let (mut view, query, page) = begun(context, request).await?;
    // Beyond the last page there is nothing to show meanwhile, and it has to be known where that is.
    if page.pending && page.rows.is_empty() { counted(&mut view, &query, page).await } else { Ok(page) }
}

/// What a selection comes to: for a page whose totals are pending.
pub async fn totals(context: &Context, selection: Selection) -> Result<Totals> {
    let module = context.module(selection.module)?.clone();
    let mut view = context.read().await?;
    let query = resolve(&mut view, &module, selection).await?;
    Ok(view.totals(&query).await?)
}

async fn begun(context: &Context, request: ListRequest) -> Result<(View, Query, ListPage)> {
    let module = context.module(request.selection.module)?.clone();
    let mut view = context.read().await?;
    let query = resolve(&mut view, &module, request.selection).await?;
    let paging = (request.page.max(1), request.size.clamp(1, MAX_SIZE));
    let page = rows(&mut view, &module, &query, &request.columns, paging).await?;
    Ok((view, query, page))
}

async fn counted(view: &mut View, query: &Query, page: ListPage) -> Result<ListPage> {
    let Totals { total, sums } = view.totals(query).await?;
    Ok(ListPage { total, sums, pending: false, ..page })
}

async fn rows(
    view: &mut View,
    module: &ModuleDef,
    query: &Query,
    columns: &[String],
    (page, size): (u32, u32),
) -> Result<ListPage> {
    let mut rows = view.list(query, columns, page, size).await?;
    let labels = view.labels_of(module, rows.iter().map(|row| &row.values)).await?;
    if module.key == ModuleKey::Customer {
        let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
        let counts = view.opportunities_of(&ids).await?;
        for row in &mut rows {
            row.opportunities = counts.get(&row.id).copied().unwrap_or(0);
        }
    }
    let (shown, full) = (rows.len() as u64, rows.len() >= size as usize);
    let before = u64::from(page - 1) * u64::from(size);
    // The last page says how many there are. Beyond the last one nothing is known.
    let exact = !full && (shown > 0 || page == 1);
    let pending = !exact || !module.sums.is_empty();
    let total = Total { count: if shown == 0 { 0 } else { before + shown }, exact };
    Ok(ListPage { rows, total, sums: BTreeMap::new(), labels, pending })
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
            // A view opens although a field that it asks for was removed; the page says what is left out.
            saved.map(|saved| saved.filter.on_known_fields(module)).ok_or_else(Error::not_found)?
        }
        _ => Filter::default(),
    };
    for filter in [&of_view, &selection.filter] {
        filter.check(module).map_err(|fault| Problem::from(&fault))?;
    }
    let search = view.search_for(module.key, &selection.search).await?;
    Ok(Query { selection, view: of_view, ids: None, search })
}
