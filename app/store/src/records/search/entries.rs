//! The entries of a record: written with it, in its transaction.

use domain::{
    FieldDef, FieldKind, Id, ModuleDef, ModuleKey, Value,
    search::{grams, indexed, indexed_phone, is_indexed},
};
use sqlx::Row as _;
use uuid::Uuid;

use super::{code, pinyin};
use crate::{Result, Tx};

/// The normal form in which a field's text stands in the index; `None` when it has none.
pub fn indexed_value(field: &FieldDef, value: &Value) -> Option<String> {
    let text = value.as_text().filter(|_| is_indexed(field))?;
    let form = if field.kind == FieldKind::Phone { indexed_phone(text) } else { indexed(text, pinyin::readings(text)) };
    (!form.is_empty()).then_some(form)
}

/// The normal forms of some fields; `None` for one that has none any more.
pub(crate) type Forms = Vec<(String, Option<String>)>;

/// The normal forms of those of the values that stand in the index.
pub(crate) fn forms<'a>(def: &ModuleDef, values: impl IntoIterator<Item = (&'a String, &'a Value)>) -> Forms {
    let form = |(key, value): (&String, &Value)| {
        let field = def.field(key).filter(|field| is_indexed(field))?;
        Some((key.clone(), indexed_value(field, value)))
    };
    values.into_iter().filter_map(form).collect()
}

impl Tx {
    /// Brings the entries of some fields of a record to these forms.
    pub(crate) async fn index(&mut self, module: ModuleKey, record: Id, forms: Forms, is_new: bool) -> Result<()> {
        for (field, form) in forms {
            if !is_new {
                self.unindex_field(module, record, &field).await?;
            }
            if let Some(form) = form {
                self.add_entry(module, record, &field, &form).await?;
            }
        }
        Ok(())
    }

    /// Takes a record out of the index: for one that is removed for good.
    pub(crate) async fn unindex(&mut self, module: ModuleKey, record: Id) -> Result<()> {
        let rows = sqlx::query("SELECT id FROM search_entry WHERE record = $1 AND module = $2")
            .bind(Uuid::from(record))
            .bind(module.key())
            .fetch_all(self.conn())
            .await?;
        for row in rows {
            self.remove_entry(row.try_get("id")?).await?;
        }
        Ok(())
    }

    async fn unindex_field(&mut self, module: ModuleKey, record: Id, field: &str) -> Result<()> {
        let rows = sqlx::query("SELECT id FROM search_entry WHERE record = $1 AND module = $2 AND field = $3")
            .bind(Uuid::from(record))
            .bind(module.key())
            .bind(field)
            .fetch_all(self.conn())
            .await?;
        for row in rows {
            self.remove_entry(row.try_get("id")?).await?;
        }
        Ok(())
    }

    async fn add_entry(&mut self, module: ModuleKey, record: Id, field: &str, form: &str) -> Result<()> {
        let row =
            sqlx::query("INSERT INTO search_entry (module, record, field, text) VALUES ($1, $2, $3, $4) RETURNING id")
                .bind(module.key())
                .bind(Uuid::from(record))
                .bind(field)
                .bind(form)
                .fetch_one(self.conn())
                .await?;
        let id: i64 = row.try_get("id")?;
        let code = code(module);
        let grams: Vec<String> = grams(form).into_iter().map(|gram| format!("{code}{gram}")).collect();
        sqlx::query("INSERT INTO search_gram (rowid, grams) VALUES ($1, $2)")
            .bind(id)
            .bind(grams.join(" "))
            .execute(self.conn())
            .await?;
        Ok(())
    }

    async fn remove_entry(&mut self, id: i64) -> Result<()> {
        sqlx::query("DELETE FROM search_gram WHERE rowid = $1").bind(id).execute(self.conn()).await?;
        sqlx::query("DELETE FROM search_entry WHERE id = $1").bind(id).execute(self.conn()).await?;
        Ok(())
    }
}
