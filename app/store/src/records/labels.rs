//! How records, people, departments and categories are called where others mention them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    FieldKind, Id, ModuleDef, ModuleKey,
    record::{Label, Values},
};
use sea_query::{Condition, Expr, ExprTrait, JoinType, Order, Query as Sea};
use sqlx::{Row as _, sqlite::SqliteRow};

use super::{column, fetch, filter, filter::T, name, visibility};
use crate::{Result, View, columns::id_sql};

/// What an id stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    Person,
    Department,
    Category,
    /// A file, by its name.
    File,
    Record(ModuleKey),
}

impl LabelKind {
    /// What the values of a field of this kind stand for.
    pub fn of(kind: FieldKind) -> Option<Self> {
        match kind {
            FieldKind::Person | FieldKind::People => Some(Self::Person),
            FieldKind::Department => Some(Self::Department),
            FieldKind::Category => Some(Self::Category),
            kind if kind.is_file() => Some(Self::File),
            FieldKind::Reference(module) => Some(Self::Record(module)),
            _ => None,
        }
    }
}

impl View {
    /// The labels of everything that these values mention: one query per kind.
    pub async fn labels_of<'a>(
        &mut self,
        module: &ModuleDef,
        rows: impl IntoIterator<Item = &'a Values>,
    ) -> Result<Vec<Label>> {
        let mut wanted: BTreeMap<LabelKind, BTreeSet<Id>> = BTreeMap::new();
        for values in rows {
            for field in &module.fields {
                if let (Some(kind), Some(value)) = (LabelKind::of(field.kind), values.get(&field.key)) {
                    wanted.entry(kind).or_default().extend(value.ids());
                }
            }
        }
        self.labels(wanted).await
    }

    /// The labels of these ids. A record that is mentioned is named even to those who may not open it: its name is part
    /// of the record that mentions it.
    pub async fn labels(&mut self, wanted: BTreeMap<LabelKind, BTreeSet<Id>>) -> Result<Vec<Label>> {
        let mut labels = Vec::new();
        for (kind, ids) in wanted {
            if ids.is_empty() {
                continue;
            }
            let mut select = self.label_select(kind)?;
            select.and_where(column(T, "id").is_in(ids.into_iter().map(id_sql)));
            labels.extend(self.fetch_labels(&select).await?);
        }
        Ok(labels)
    }

    /// Records that the viewer sees and can refer to, by a part of their title or their searched fields.
    pub async fn choose(
        &mut self,
        module: ModuleKey,
        search: &str,
        customer: Option<Id>,
        limit: u32,
    ) -> Result<Vec<Label>> {
        let def = self.module(module)?.clone();
        let search = self.search_for(module, search).await?;
        let mut select = self.label_select(LabelKind::Record(module))?;
        select.and_where(column(T, "deleted_at").is_null()).cond_where(visibility::visible(
            self.viewer(),
            &def,
            T,
            self.now(),
        ));
        if let (Some(customer), true) = (customer, def.field("customer").is_some()) {
            select.and_where(column(T, "customer").eq(id_sql(customer)));
        } else if let Some(few) = self.few_of(&def).await? {
            select.and_where(column(T, "id").in_subquery(few));
        }
        if module == ModuleKey::Product {
            select.and_where(column(T, "on_shelf").eq(1));
        }
        if let Some(search) = &search {
            select.cond_where(super::search::condition(
                search,
                &def,
                self.schema().module(ModuleKey::Customer).map(AsRef::as_ref),
            ));
        }
        select.order_by((name(T), name("created_at")), Order::Desc).limit(u64::from(limit));
        self.fetch_labels(&select).await
    }

    /// Active employees by a part of their name, mobile or e-mail.
    pub async fn choose_people(&mut self, search: &str, limit: u32) -> Result<Vec<Label>> {
        let mut select = self.label_select(LabelKind::Person)?;
        select.and_where(column(T, "state").ne("disabled"));
        let search = search.trim();
        if !search.is_empty() {
            select.cond_where(["name", "mobile", "email"].into_iter().fold(Condition::any(), |any, field| {
                any.add(column(T, field).like(filter::pattern("%", search, "%")))
            }));
        }
        select.order_by((name(T), name("name")), Order::Asc).limit(u64::from(limit));
        self.fetch_labels(&select).await
    }

    /// The title of a record as the feed and notifications write it.
    pub async fn title(&mut self, module: ModuleKey, id: Id) -> Result<String> {
        let wanted = BTreeMap::from([(LabelKind::Record(module), BTreeSet::from([id]))]);
        Ok(self.labels(wanted).await?.into_iter().next().map(|label| label.text).unwrap_or_default())
    }

    async fn fetch_labels(&mut self, select: &sea_query::SelectStatement) -> Result<Vec<Label>> {
        fetch(self, select).await?.iter().map(label).collect()
    }

    fn label_select(&self, kind: LabelKind) -> Result<sea_query::SelectStatement> {
        let mut select = Sea::select();
        select.expr(column(T, "id"));
        match kind {
            LabelKind::Person => {
                select
                    .expr_as(column(T, "name"), name("text"))
                    .expr_as(column("d", "name"), name("detail"))
                    .expr_as(column(T, "state").ne("disabled"), name("active"))
                    .from_as(name("employee"), name(T))
                    .join_as(
                        JoinType::LeftJoin,
                        name("department"),
                        name("d"),
                        column("d", "id").equals((name(T), name("department"))),
                    );
            }
            LabelKind::Department | LabelKind::Category | LabelKind::File => {
                let table = match kind {
                    LabelKind::Department => "department",
                    LabelKind::File => "file",
                    _ => "product_category",
                };
                select
                    .expr_as(column(T, "name"), name("text"))
                    .expr_as(Expr::cust("NULL"), name("detail"))
                    .expr_as(Expr::val(1).eq(1), name("active"))
                    .from_as(name(table), name(T));
            }
            LabelKind::Record(module) => {
                let def = self.module(module)?;
                select.expr_as(column(T, &def.title), name("text")).from_as(name(module.key()), name(T));
                if def.field("customer").is_some() {
                    select.expr_as(column("c", "name"), name("detail")).join_as(
                        JoinType::LeftJoin,
                        name("customer"),
                        name("c"),
                        column("c", "id").equals((name(T), name("customer"))),
                    );
                } else {
                    select.expr_as(Expr::cust("NULL"), name("detail"));
                }
                let active = if module == ModuleKey::Product {
                    column(T, "on_shelf").eq(1)
                } else {
                    column(T, "deleted_at").is_null()
                };
                select.expr_as(active, name("active"));
            }
        }
        Ok(select)
    }
}

fn label(row: &SqliteRow) -> Result<Label> {
    Ok(Label {
        id: super::list::id_of(row)?,
        text: row.try_get::<Option<String>, _>("text")?.unwrap_or_default(),
        detail: row.try_get::<Option<String>, _>("detail")?,
        active: row.try_get::<Option<i64>, _>("active")?.is_none_or(|active| active != 0),
    })
}
