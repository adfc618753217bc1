//! What `weft check` asks the database: whether everything that points somewhere points at something, and whether what
//! is kept twice is the same twice. Only Weft itself asks.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Id, ModuleKey};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use super::{COMPANY, EMPLOYEE};
use crate::{Result, View, columns};

/// A file and the contents that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct StoredHash {
    pub file: Id,
    pub hash: Vec<u8>,
    pub size: i64,
}

/// The tables whose rows belong to records, by module and record.
const BELONGING: [&str; 5] = ["line", "team", "star", "file_use", "follow_up"];

type Pairs = BTreeMap<(Id, Id), i64>;

impl View {
    /// What is wrong, one sentence each.
    pub async fn check(&mut self) -> Result<Vec<String>> {
        let mut findings = self.check_database().await?;
        findings.extend(self.check_columns().await?);
        findings.extend(self.check_belonging().await?);
        findings.extend(self.check_closures().await?);
        findings.extend(self.check_feed().await?);
        Ok(findings)
    }

    /// Every file with the hash of its contents.
    pub async fn all_files(&mut self) -> Result<Vec<StoredHash>> {
        let rows = sqlx::query("SELECT id, hash, size FROM file ORDER BY id").fetch_all(self.conn()).await?;
        rows.iter()
            .map(|row| {
                Ok(StoredHash { file: Id(row.try_get("id")?), hash: row.try_get("hash")?, size: row.try_get("size")? })
            })
            .collect()
    }

    /// What the database finds itself.
    async fn check_database(&mut self) -> Result<Vec<String>> {
        let mut findings = Vec::new();
        for row in sqlx::query("PRAGMA integrity_check").fetch_all(self.conn()).await? {
            let text: String = row.try_get(0)?;
            if text != "ok" {
                findings.push(format!("the database file is damaged: {text}"));
            }
        }
        for row in sqlx::query("PRAGMA foreign_key_check").fetch_all(self.conn()).await? {
            let (table, parent): (String, String) = (row.try_get("table")?, row.try_get("parent")?);
            findings.push(format!("a row of {table} refers to a row of {parent} that is not there"));
        }
        Ok(findings)
    }

    /// Whether every module's table has the columns of its definition, and no others.
    async fn check_columns(&mut self) -> Result<Vec<String>> {
        let schema = std::sync::Arc::clone(self.schema());
        let mut findings = Vec::new();
        for module in schema.modules.values() {
            let own = ["id", "version", "deleted_at"].map(str::to_owned);
            let of_fields = module.fields.iter().flat_map(columns::of).map(|column| column.name);
            let expected: BTreeSet<String> = own.into_iter().chain(of_fields).collect();
            let found: BTreeSet<String> = self.table_columns(module.key.key()).await?.into_iter().collect();
            for missing in expected.difference(&found) {
                findings.push(format!("the table {} has no column {missing}", module.key));
            }
            for unknown in found.difference(&expected) {
                findings.push(format!("the table {} has a column {unknown} that no field explains", module.key));
            }
        }
        Ok(findings)
    }

    /// Whether what belongs to records belongs to records that exist.
    async fn check_belonging(&mut self) -> Result<Vec<String>> {
        let mut findings = Vec::new();
        for table in BELONGING {
            let sql = format!("SELECT module, COUNT(*) FROM {table} GROUP BY module");
            for row in sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(self.conn()).await? {
                let (module, count): (String, i64) = (row.try_get(0)?, row.try_get(1)?);
                let target = match ModuleKey::parse(&module) {
                    Some(key) if key.key() == module => key.key(),
                    None if module == EMPLOYEE && table == "file_use" => EMPLOYEE,
                    // There is one company, and its pictures have no table.
                    None if module == COMPANY && table == "file_use" => continue,
                    _ => {
                        findings.push(format!("{count} rows of {table} belong to {module}, which is no module"));
                        continue;
                    }
                };
                let lost = self.count_lost(table, target).await?;
                if lost > 0 {
                    findings.push(format!("{lost} rows of {table} belong to records of {target} that are not there"));
                }
            }
        }
        Ok(findings)
    }

    async fn count_lost(&mut self, table: &str, target: &str) -> Result<i64> {
        let sql = format!("SELECT COUNT(*) FROM {table} WHERE module = $1 AND record NOT IN (SELECT id FROM {target})");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(target).fetch_one(self.conn()).await?;
        Ok(row.try_get(0)?)
    }

    /// Whether the closure tables say the same as the pointers that they were made from.
    async fn check_closures(&mut self) -> Result<Vec<String>> {
        let departments = self.tree("SELECT id, parent FROM department").await?;
        let managers = self.tree("SELECT id, manager FROM employee").await?;
        let below = self.pairs("SELECT ancestor, descendant, depth FROM department_closure").await?;
        let led = self.pairs("SELECT manager, employee, depth FROM manager_closure").await?;
        let mut findings = Vec::new();
        for (what, tree, stored, with_self) in
            [("departments", departments, below, true), ("managers", managers, led, false)]
        {
            match closure(&tree, with_self) {
                None => findings.push(format!("the {what} form a circle")),
                Some(expected) if expected != stored => {
                    let wrong = expected.iter().filter(|(pair, depth)| stored.get(pair) != Some(depth)).count()
                        + stored.keys().filter(|pair| !expected.contains_key(pair)).count();
                    findings.push(format!("{wrong} pairs of the closure of {what} are wrong"));
                }
                Some(_) => {}
            }
        }
        Ok(findings)
    }

    async fn tree(&mut self, sql: &'static str) -> Result<BTreeMap<Id, Option<Id>>> {
        let pair = |row: &SqliteRow| Ok((Id(row.try_get(0)?), row.try_get::<Option<Uuid>, _>(1)?.map(Id)));
        sqlx::query(sql).fetch_all(self.conn()).await?.iter().map(pair).collect()
    }

    async fn pairs(&mut self, sql: &'static str) -> Result<Pairs> {
        let pair = |row: &SqliteRow| Ok(((Id(row.try_get(0)?), Id(row.try_get(1)?)), row.try_get(2)?));
        sqlx::query(sql).fetch_all(self.conn()).await?.iter().map(pair).collect()
    }

    /// Whether the feed is whole: its numbers are given one after the other, and entries never go.
    async fn check_feed(&mut self) -> Result<Vec<String>> {
        let row = sqlx::query(
            "SELECT COUNT(*), COALESCE(MAX(seq), 0),
             COALESCE((SELECT seq FROM sqlite_sequence WHERE name = 'feed'), 0) FROM feed",
        )
        .fetch_one(self.conn())
        .await?;
        let (count, newest, given): (i64, i64, i64) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
        let mut findings = Vec::new();
        if count != newest {
            findings.push(format!("{} entries of the feed are missing", newest - count));
        }
        if given != newest {
            findings.push(format!("the newest entry of the feed is {newest}, but {given} were given"));
        }
        Ok(findings)
    }
}

/// Every node with each one above it and how far; `None` when the pointers form a circle.
fn closure(tree: &BTreeMap<Id, Option<Id>>, with_self: bool) -> Option<Pairs> {
    let mut pairs = Pairs::new();
    for id in tree.keys() {
        if with_self {
            pairs.insert((*id, *id), 0);
        }
        let (mut above, mut depth) = (tree.get(id).copied().flatten(), 1);
        while let Some(parent) = above {
            // Whoever stands above himself would do so for ever.
            if parent == *id || pairs.insert((parent, *id), depth).is_some() {
                return None;
            }
            above = tree.get(&parent).copied().flatten();
            depth += 1;
        }
    }
    Some(pairs)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::{Schema, Viewer};

    use super::*;
    use crate::{Now, Store};

    /// Does this to a new database behind the back of everything, and checks.
    async fn check(statements: &'static [&'static str], expected: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).await.unwrap();
        let now = Now {
            at: "2026-11-21T12:00:00Z".parse().unwrap(),
            zone: chrono_tz::Tz::UTC,
            week_start: chrono::Weekday::Mon,
        };
        let viewer = Arc::new(Viewer::system("test"));
        let mut tx = store.write(viewer, Arc::new(Schema::standard()), now).await.unwrap();
        for statement in statements {
            sqlx::query(*statement).execute(tx.conn()).await.unwrap();
        }
        assert_eq!(tx.check().await.unwrap(), expected, "{statements:?}");
    }

    #[tokio::test]
    async fn what_is_wrong_is_found() {
        check(&[], &[]).await;
        check(
            &["ALTER TABLE lead ADD COLUMN odd TEXT", "ALTER TABLE visit DROP COLUMN feedback"],
            &["the table lead has a column odd that no field explains", "the table visit has no column feedback"],
        )
        .await;
        check(
            &[
                "INSERT INTO line VALUES ('contract', x'01', 0, x'02', 'a', '', 1, 1, 0)",
                "INSERT INTO line VALUES ('nothing', x'01', 0, x'02', 'a', '', 1, 1, 0)",
            ],
            &[
                "1 rows of line belong to records of contract that are not there",
                "1 rows of line belong to nothing, which is no module",
            ],
        )
        .await;
        check(
            &[
                "INSERT INTO department VALUES (x'00000000000080008000000000000001', 'a', NULL, NULL, 0)",
                "INSERT INTO department VALUES (x'00000000000080008000000000000002', 'b',
                 x'00000000000080008000000000000001', NULL, 0)",
            ],
            &["3 pairs of the closure of departments are wrong"],
        )
        .await;
        check(
            &["INSERT INTO feed VALUES (3, 0, NULL, 'lead', x'01', 'created', '[]', NULL)"],
            &["2 entries of the feed are missing"],
        )
        .await;
        check(
            &["PRAGMA defer_foreign_keys = ON", "INSERT INTO employee_role VALUES (x'01', x'02')"],
            &[
                "a row of employee_role refers to a row of role that is not there",
                "a row of employee_role refers to a row of employee that is not there",
            ],
        )
        .await;
    }

    #[test]
    fn closures_follow_the_pointers() {
        let [a, b, c] = [1, 2, 3].map(Id::builtin);
        let line = BTreeMap::from([(a, None), (b, Some(a)), (c, Some(b))]);
        let led = Pairs::from([((a, b), 1), ((b, c), 1), ((a, c), 2)]);
        assert_eq!(closure(&line, false), Some(led));
        assert_eq!(closure(&line, true).map(|pairs| pairs.len()), Some(6));
        let circle = BTreeMap::from([(a, Some(b)), (b, Some(a))]);
        assert_eq!(closure(&circle, false), None);
    }
}
