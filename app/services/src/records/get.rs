//! One record with everything that its page shows at once.

use std::collections::BTreeMap;

use domain::{
    Action, Id, ModuleDef, ModuleKey, Record,
    list::{Parent, Selection, Totals},
    org::TeamMember,
    record::{ChildCount, CustomerSummary, RecordPage, RecordRights},
};
use rust_decimal::Decimal;
use store::{
    View,
    records::{LabelKind, Query},
};

use crate::{Context, Error, Result};

/// One record with everything that its page shows at once; not found for one that the viewer does not see.
pub async fn get(context: &Context, module: ModuleKey, id: Id) -> Result<RecordPage> {
    let def = context.module(module)?.clone();
    let mut view = context.read().await?;
    let record = match view.record(module, id).await? {
        Some(record) => record,
        None => kept(&mut view, module, id).await?.ok_or_else(Error::not_found)?,
    };
    let id = record.id;
    let labels = view.labels_of(&def, [&record.values]).await?;
    let mut files = Vec::new();
    for field in def.fields.iter().filter(|field| field.kind.is_file()) {
        files.extend(view.file_infos(record.get(&field.key).ids()).await?);
    }
    let team = team(&mut view, &def, id).await?;
    let rights = rights(context, &mut view, &def, &record, &team).await?;
    let summary = match module {
        ModuleKey::Customer => Some(summary(&mut view, &record).await?),
        _ => None,
    };
    let file_count = crate::files::record::listed(&mut view, &def, id).await?.len() as u64;
    Ok(RecordPage {
        file_count,
        title: title(&def, &record),
        starred: view.is_starred(module, id).await?,
        children: children(context, &mut view, &def, id).await?,
        labels,
        files,
        rights,
        team,
        summary,
        record,
    })
}

/// The record into which the wanted one was merged (row PLUS-05): its page goes on under its own address.
async fn kept(view: &mut View, module: ModuleKey, id: Id) -> Result<Option<Record>> {
    match view.merged_into(module, id).await? {
        Some(kept) => Ok(view.record(module, kept).await?),
        None => Ok(None),
    }
}

fn title(def: &ModuleDef, record: &Record) -> String {
    def.title_of(&record.values).to_owned()
}

async fn team(view: &mut View, def: &ModuleDef, id: Id) -> Result<Vec<TeamMember>> {
    if !def.features.team {
        return Ok(Vec::new());
    }
    let rows = view.team(def.key, id).await?;
    let ids = rows.iter().map(|row| row.employee).collect();
    let names: BTreeMap<Id, String> =
        view.labels([(LabelKind::Person, ids)].into()).await?.into_iter().map(|label| (label.id, label.text)).collect();
    Ok(rows
        .into_iter()
        .map(|row| TeamMember {
            employee: row.employee,
            name: names.get(&row.employee).cloned().unwrap_or_default(),
            write: row.write,
            until: row.until,
        })
        .collect())
}

async fn rights(
    context: &Context,
    view: &mut View,
    def: &ModuleDef,
    record: &Record,
    team: &[TeamMember],
) -> Result<RecordRights> {
    let mut may = BTreeMap::new();
    for action in [Action::Edit, Action::Delete, Action::Transfer, Action::Team] {
        let allowed = def.actions.contains(&action) && view.may(def.key, record.id, action).await?;
        may.insert(action, allowed);
    }
    let of = |action| may.get(&action).copied().unwrap_or(false);
    Ok(RecordRights {
        edit: of(Action::Edit),
        delete: of(Action::Delete),
        transfer: of(Action::Transfer),
        team: of(Action::Team),
        leave: context.viewer().id().is_some_and(|me| team.iter().any(|member| member.employee == me)),
        follow_up: def.features.follow_ups && of(Action::Edit),
    })
}

async fn children(context: &Context, view: &mut View, def: &ModuleDef, id: Id) -> Result<Vec<ChildCount>> {
    let mut children = Vec::new();
    for child in &def.children {
        if context.viewer().may(child.module, Action::View) {
            let count = view.count_children(child.module, &child.field, id).await?;
            children.push(ChildCount { module: child.module, field: child.field.clone(), count });
        }
    }
    Ok(children)
}

/// The figures of a customer (row CUST-06), over what the viewer may see.
async fn summary(view: &mut View, record: &Record) -> Result<CustomerSummary> {
    let (follow_ups, last) = view.follow_up_figures(ModuleKey::Customer, record.id).await?;
    let (deals, amount) = figures(view, ModuleKey::Contract, record.id).await?;
    let (_, received) = figures(view, ModuleKey::Payment, record.id).await?;
    let created = match record.get("created_at") {
        domain::Value::Instant(at) => Some(*at),
        _ => None,
    };
    Ok(CustomerSummary { follow_ups, last_contact_at: last.or(created), deals, amount, received })
}

/// How many records of a module belong to a customer, and the sum of their amounts, if the viewer sees it.
async fn figures(view: &mut View, module: ModuleKey, customer: Id) -> Result<(u64, Option<Decimal>)> {
    if !view.viewer().may(module, Action::View) {
        return Ok((0, None));
    }
    let mut selection = Selection::of(module);
    selection.parent = Some(Parent { field: "customer".to_owned(), id: customer });
    let Totals { total, sums } = view.totals(&Query::of(selection)).await?;
    Ok((total.count, sums.get("amount").copied()))
}
