//! The start: soon, however much the company has, and even when the last end was none.

use std::{path::Path, time::Duration};

use domain::{Id, ModuleKey};
use rusqlite::{Connection, config::DbConfig};

use crate::{
    client::new_id,
    program::{Server, init},
};

/// A second is promised (docs/how-to/back-up-and-restore.md); an unoptimised program on a machine that builds and tests gets
/// more. What reads a whole table at the start, or waits for something, takes longer.
const SOON: Duration = Duration::from_secs(5);

/// The database as its own statements fill it, in a moment.
struct Filler(Connection);

impl Filler {
    fn open(data: &Path) -> Self {
        let connection = Connection::open(data.join("weft.db")).unwrap();
        for (name, compare) in store::collations() {
            connection.create_collation(name.as_str(), compare).unwrap();
        }
        // What it ends with stays in the log: the end of a program that was not asked.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
        Self(connection)
    }

    /// So many leads with their history, a file each tenth, and one lead with this id.
    fn leads(&self, count: u32, last: Id) {
        self.0
            .execute_batch(&format!(
                "BEGIN;
                 CREATE TEMP TABLE new AS
                     WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < {count})
                     SELECT n, CASE n WHEN {count} THEN x'{last}' ELSE randomblob(16) END AS id, randomblob(16) AS file,
                            (SELECT id FROM employee LIMIT 1) AS owner FROM count;
                 INSERT INTO lead (id, version, name, remark, owner, created_by, created_at, updated_at)
                     SELECT id, 1, 'Lead ' || n, hex(randomblob(40)), owner, owner, 1790000000000 + n, 1790000000000 + n
                     FROM new;
                 INSERT INTO feed (at, actor, module, record, kind, changes)
                     SELECT 1790000000000 + n, owner, 'lead', id, 'created', '[]' FROM new;
                 INSERT INTO file (id, hash, name, media_type, size, uploaded_by, uploaded_at)
                     SELECT file, randomblob(32), 'a.txt', 'text/plain', 1, owner, 1790000000000 + n
                     FROM new WHERE n % 10 = 0;
                 INSERT INTO file_use (file, module, record, part) SELECT file, 'lead', id, '' FROM new WHERE n % 10 = 0;
                 DROP TABLE new;
                 COMMIT;",
                last = last.0.simple(),
            ))
            .unwrap();
    }
}

fn size(data: &Path, file: &str) -> u64 {
    std::fs::metadata(data.join(file)).map_or(0, |file| file.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_server_starts_soon_on_a_filled_database_that_was_not_closed() {
    let folder = tempfile::tempdir().unwrap();
    let data = init(folder.path());
    let (first, last) = (new_id(), new_id());
    let filler = Filler::open(&data);
    filler.leads(100_000, first);
    filler.0.pragma_update(None, "wal_checkpoint", "TRUNCATE").unwrap();
    filler.0.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    filler.leads(40_000, last);
    drop(filler);
    let (database, log) = (size(&data, "weft.db"), size(&data, "weft.db-wal"));
    assert!(database > 30 << 20 && log > 15 << 20, "{database} bytes, and {log} in the log");

    let server = Server::start(&data);
    let after_the_end = server.started_in;
    let client = server.admin().await;
    for lead in [first, last] {
        assert!(client.record(ModuleKey::Lead, lead).await.is_some(), "{lead} is lost");
    }
    // Killed, it leaves its log again.
    client.save(ModuleKey::Lead, new_id(), None, &[("name", "Before the end".into())]).await.unwrap();
    server.kill();
    let server = Server::start(&data);
    eprintln!("started in {after_the_end:?} with a log of {} MB, in {:?} after a kill", log >> 20, server.started_in);
    for taken in [after_the_end, server.started_in] {
        assert!(taken < SOON, "{taken:?}");
    }
    assert!(client.at(server.port).record(ModuleKey::Lead, last).await.is_some());
}
