//! Notifications (row NAV-05).

use domain::{
    Id, ModuleKey,
    notice::{Notice, NoticeKind},
    problem::Args,
};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Error, Result, Signal, Tx, View,
    time::{from_millis, millis},
};

impl Tx {
    /// Notifies an employee of something that happened to a record, or of his finished import; his pages are told
    /// after the commit. Nobody is notified of what he did himself, unless the kind is about his own work; nor of what he
    /// does not want to hear of, or of an app that the company switched off.
    ///
    /// The arguments are those of the text `notification-kind-<kind>`, without `who`: the actor's name is read with
    /// the notification.
    pub async fn notify(
        &mut self,
        kind: NoticeKind,
        employee: Id,
        module: Option<ModuleKey>,
        record: Option<Id>,
        args: &Args,
    ) -> Result<()> {
        let actor = self.viewer().id();
        if actor == Some(employee) && !concerns_oneself(kind) {
            return Ok(());
        }
        if !self.switches().await?.has(kind.app()) || self.notice_settings(employee).await?.off.contains(&kind) {
            return Ok(());
        }
        let id = self.next_notice().await?;
        let at = millis(self.now().at);
        sqlx::query(
            "INSERT INTO notice (id, employee, kind, at, actor, module, record, args)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(Uuid::from(id))
        .bind(Uuid::from(employee))
        .bind(kind.key())
        .bind(at)
        .bind(actor.map(Uuid::from))
        .bind(module.map(ModuleKey::key))
        .bind(record.map(Uuid::from))
        .bind(serde_json::to_string(args)?)
        .execute(self.conn())
        .await?;
        self.tell(Signal::Notice(employee));
        Ok(())
    }

    /// Marks an employee's notifications as read: these, or all.
    pub async fn read_notices(&mut self, employee: Id, ids: Option<&[Id]>) -> Result<()> {
        let at = millis(self.now().at);
        if let Some(ids) = ids {
            for id in ids {
                sqlx::query("UPDATE notice SET read_at = $1 WHERE id = $2 AND employee = $3 AND read_at IS NULL")
                    .bind(at)
                    .bind(Uuid::from(*id))
                    .bind(Uuid::from(employee))
                    .execute(self.conn())
                    .await?;
            }
        } else {
            sqlx::query("UPDATE notice SET read_at = $1 WHERE employee = $2 AND read_at IS NULL")
                .bind(at)
                .bind(Uuid::from(employee))
                .execute(self.conn())
                .await?;
        }
        self.tell(Signal::Notice(employee));
        Ok(())
    }

    /// An id for now that is above all others, so that their order is the order in which they were written, even when
    /// several are written in one millisecond or the clock was put back.
    async fn next_notice(&mut self) -> Result<Id> {
        let last = sqlx::query("SELECT id FROM notice ORDER BY id DESC LIMIT 1")
            .fetch_optional(self.conn())
            .await?
            .map(|row| row.try_get::<Uuid, _>(0))
            .transpose()?;
        let fresh = Id::v7(u64::try_from(millis(self.now().at)).unwrap_or(0), [0; 10]);
        Ok(match last {
            Some(last) if last >= fresh.0 => Id(Uuid::from_u128(last.as_u128().wrapping_add(1))),
            _ => fresh,
        })
    }
}

impl View {
    /// An employee's notifications, newest first, older than `before`; without those of apps that are switched off.
    pub async fn notices(&mut self, employee: Id, before: Option<Id>, limit: u32) -> Result<Vec<Notice>> {
        let sql = format!(
            "SELECT n.id, n.kind, n.at, n.actor, n.module, n.record, n.args, n.read_at, e.name AS actor_name
             FROM notice AS n LEFT JOIN employee AS e ON e.id = n.actor
             WHERE n.employee = $1 AND n.id < $2 AND n.kind NOT IN ({}) ORDER BY n.id DESC LIMIT $3",
            self.kinds_off().await?
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(Uuid::from(employee))
            .bind(before.map_or(Uuid::max(), Uuid::from))
            .bind(limit)
            .fetch_all(self.conn())
            .await?;
        rows.iter().map(notice).collect()
    }

    /// How many notifications an employee has not read; without those of apps that are switched off.
    pub async fn unread_notices(&mut self, employee: Id) -> Result<u32> {
        let sql = format!(
            "SELECT COUNT(*) FROM notice WHERE employee = $1 AND read_at IS NULL AND kind NOT IN ({})",
            self.kinds_off().await?
        );
        let row = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(Uuid::from(employee)).fetch_one(self.conn()).await?;
        Ok(u32::try_from(row.try_get::<i64, _>(0)?).unwrap_or(u32::MAX))
    }

    /// The kinds of apps that are switched off, as a list for SQL: keys are words of this program.
    async fn kinds_off(&mut self) -> Result<String> {
        let switches = self.switches().await?;
        let off = NoticeKind::ALL.into_iter().filter(|kind| !switches.has(kind.app()));
        // An empty list is none in every SQL.
        Ok(off.map(NoticeKind::key).chain([""]).map(|key| format!("'{key}'")).collect::<Vec<_>>().join(", "))
    }
}

/// Whether somebody is notified of this even when he caused it: work that ended while he did something else.
fn concerns_oneself(kind: NoticeKind) -> bool {
    match kind {
        NoticeKind::ImportFinished => true,
        NoticeKind::Transferred
        | NoticeKind::Team
        | NoticeKind::TaskAssigned
        | NoticeKind::TaskAdded
        | NoticeKind::TaskComment
        | NoticeKind::TaskDone
        | NoticeKind::TaskDue
        | NoticeKind::BackupFailed
        | NoticeKind::Feedback => false,
    }
}

fn notice(row: &SqliteRow) -> Result<Notice> {
    let (kind, module): (String, Option<String>) = (row.try_get("kind")?, row.try_get("module")?);
    Ok(Notice {
        id: Id(row.try_get("id")?),
        kind: NoticeKind::parse(&kind).ok_or_else(|| Error::Broken(format!("notification of kind {kind}")))?,
        at: from_millis(row.try_get("at")?),
        actor: row.try_get::<Option<Uuid>, _>("actor")?.map(Id),
        actor_name: row.try_get::<Option<String>, _>("actor_name")?.unwrap_or_default(),
        module: module.as_deref().and_then(ModuleKey::parse),
        record: row.try_get::<Option<Uuid>, _>("record")?.map(Id),
        args: serde_json::from_str(&row.try_get::<String, _>("args")?)?,
        read: row.try_get::<Option<i64>, _>("read_at")?.is_some(),
    })
}
