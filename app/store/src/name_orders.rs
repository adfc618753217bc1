//! Lists by title in a language's order (row L-08), read from an index: among a million records, to put them in order for each
//! page would take seconds.
//!
//! There is one index for each language that somebody uses, made beside the server's work. The order is that of
//! [`collations`](crate::collations), whose data may change with the library: such an index would mislead, so that it is made
//! anew before anything is read. A language without an index yet is sorted all the same.

use domain::{Lang, ModuleKey, schema::modules};
use sqlx::{AssertSqlSafe, SqlitePool};

use crate::{Result, Tx, View, connect::collation_name};

/// The data by which texts are compared: a test holds it against `Cargo.lock`.
const ORDER: &str = "icu_collator_data 2.4.0";
const SETTING: &str = "name_order";

/// Makes the indexes anew that were written by another order than this program's.
pub(crate) async fn renew(pool: &SqlitePool) -> Result<()> {
    let known = "SELECT value FROM setting WHERE key = $1";
    let known: Option<String> = sqlx::query_scalar(known).bind(SETTING).fetch_optional(pool).await?;
    let ours = serde_json::to_string(ORDER)?;
    if known.as_ref() == Some(&ours) {
        return Ok(());
    }
    let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
    if known.is_some() {
        tracing::info!("texts are compared in a new way: their indexes are made anew");
        for lang in Lang::ALL {
            sqlx::query(AssertSqlSafe(format!("REINDEX {}", collation_name(lang)))).execute(&mut *tx).await?;
        }
    }
    sqlx::query(
        "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .bind(SETTING)
    .bind(ours)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

/// The modules whose records are called by a text, with the column it stands in.
fn titles() -> impl Iterator<Item = (ModuleKey, String)> {
    ModuleKey::ALL.into_iter().filter_map(|module| {
        let def = modules::definition(module);
        let is_text = def.field(&def.title).is_some_and(|title| title.kind.is_text());
        is_text.then_some((module, def.title))
    })
}

fn index_name(module: ModuleKey, title: &str, lang: Lang) -> String {
    format!("{module}_by_{title}_{}", lang.code())
}

impl View {
    /// The orders that somebody uses and that have no index yet.
    pub async fn missing_name_orders(&mut self) -> Result<Vec<(ModuleKey, Lang)>> {
        let used = "SELECT DISTINCT lang FROM employee WHERE state <> 'disabled'";
        let used: Vec<String> = sqlx::query_scalar(used).fetch_all(self.conn()).await?;
        let made = "SELECT name FROM sqlite_master WHERE type = 'index'";
        let made: Vec<String> = sqlx::query_scalar(made).fetch_all(self.conn()).await?;
        let langs: Vec<Lang> =
            Lang::ALL.into_iter().filter(|lang| used.iter().any(|code| code == lang.code())).collect();
        let all = titles().flat_map(|(module, title)| langs.iter().map(move |lang| (module, title.clone(), *lang)));
        Ok(all
            .filter(|(module, title, lang)| !made.contains(&index_name(*module, title, *lang)))
            .map(|(module, _, lang)| (module, lang))
            .collect())
    }
}

impl Tx {
    /// Makes the index of a module's titles in a language's order; nothing when it is there.
    pub async fn make_name_order(&mut self, module: ModuleKey, lang: Lang) -> Result<()> {
        let Some((_, title)) = titles().find(|(other, _)| *other == module) else { return Ok(()) };
        let (name, collation) = (index_name(module, &title, lang), collation_name(lang));
        let sql = format!(
            r#"CREATE INDEX IF NOT EXISTS "{name}" ON "{module}" ("{title}" COLLATE {collation}, id) WHERE deleted_at IS NULL"#
        );
        sqlx::query(AssertSqlSafe(sql)).execute(self.conn()).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::{Schema, Viewer};

    use super::*;
    use crate::{Now, Store};

    #[test]
    fn the_order_is_that_of_the_library() {
        let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock")).unwrap();
        let (name, version) = ORDER.split_once(' ').unwrap();
        assert!(lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"")), "change ORDER with the library");
    }

    #[tokio::test]
    async fn an_index_of_another_order_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("weft.db");
        let now =
            Now { at: "2026-11-21T12:00:00Z".parse().unwrap(), zone: chrono_tz::UTC, week_start: chrono::Weekday::Mon };
        let store = Store::open(folder.path()).await.unwrap();
        let viewer = Arc::new(Viewer::system("test"));
        let mut tx = store.write(Arc::clone(&viewer), Arc::new(Schema::standard()), now).await.unwrap();
        tx.make_name_order(ModuleKey::Customer, Lang::En).await.unwrap();
        tx.commit().await.unwrap();
        store.close().await;

        // As a library would write it that compares the other way round.
        let backwards = sqlx::sqlite::SqliteConnectOptions::new()
            .filename(&file)
            .collation(collation_name(Lang::En), |one, other| other.cmp(one));
        let pool = SqlitePool::connect_with(backwards).await.unwrap();
        for name in ["Beta", "Alpha", "Gamma"] {
            let sql =
                "INSERT INTO customer (id, version, name, created_at, updated_at) VALUES (randomblob(16), 1, $1, 0, 0)";
            sqlx::query(sql).bind(name).execute(&pool).await.unwrap();
        }
        sqlx::query("UPDATE setting SET value = '\"older\"' WHERE key = 'name_order'").execute(&pool).await.unwrap();
        pool.close().await;

        let sound = async || {
            let store = Store::open(folder.path()).await.unwrap();
            let mut view = store.read(Arc::clone(&viewer), Arc::new(Schema::standard()), now).await.unwrap();
            let found: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check").fetch_all(view.conn()).await.unwrap();
            drop(view);
            store.close().await;
            found == ["ok"]
        };
        assert!(sound().await, "made anew when the store was opened");
    }
}
