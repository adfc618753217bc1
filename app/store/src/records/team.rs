//! Teams and stars.

use domain::{
    Action, Id, ModuleKey,
    feed::{Change, FeedKind, TEAM_WAS, TeamRight},
};
use sqlx::Row as _;
use uuid::Uuid;

use super::{Held, TeamRow};
use crate::{
    Result, Tx,
    time::{iso, millis},
};

impl Tx {
    /// Adds a member to the team of a held record, or changes his right.
    pub async fn set_member(&mut self, held: &Held, member: &TeamRow) -> Result<()> {
        let record = held.record();
        let before = self.membership(record.module, record.id, member.employee).await?;
        let (by, at) = (self.viewer().id().map(Uuid::from), millis(self.now().at));
        sqlx::query(
            "INSERT INTO team (module, record, employee, can_write, until, added_by, added_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (module, record, employee) DO UPDATE SET can_write = excluded.can_write, until = excluded.until",
        )
        .bind(record.module.key())
        .bind(Uuid::from(record.id))
        .bind(Uuid::from(member.employee))
        .bind(i64::from(member.write))
        .bind(member.until.map(iso))
        .bind(by)
        .bind(at)
        .execute(self.conn())
        .await?;
        let right = if member.write { "team_write" } else { "team_read" };
        let change = Change { field: right.to_owned(), old: domain::Value::Empty, new: member.employee.into() };
        let changes: Vec<Change> = std::iter::once(change).chain(before.as_ref().map(was)).collect();
        self.log(record.module, record.id, FeedKind::TeamChanged, &changes).await?;
        Ok(())
    }

    /// Takes a member out of the team of a held record; answers whether he was in it.
    pub async fn remove_member(&mut self, held: &Held, employee: Id) -> Result<bool> {
        self.end_membership(held.record().module, held.record().id, employee).await
    }

    /// The viewer leaves the team of a record.
    pub async fn leave_team(&mut self, module: ModuleKey, record: Id) -> Result<bool> {
        match self.viewer().id() {
            Some(me) => self.end_membership(module, record, me).await,
            None => Ok(false),
        }
    }

    async fn end_membership(&mut self, module: ModuleKey, record: Id, employee: Id) -> Result<bool> {
        let Some(before) = self.membership(module, record, employee).await? else { return Ok(false) };
        sqlx::query("DELETE FROM team WHERE module = $1 AND record = $2 AND employee = $3")
            .bind(module.key())
            .bind(Uuid::from(record))
            .bind(Uuid::from(employee))
            .execute(self.conn())
            .await?;
        let change = Change { field: "team_removed".to_owned(), old: employee.into(), new: domain::Value::Empty };
        self.log(module, record, FeedKind::TeamChanged, &[change, was(&before)]).await?;
        Ok(true)
    }

    async fn membership(&mut self, module: ModuleKey, record: Id, employee: Id) -> Result<Option<TeamRow>> {
        let row = sqlx::query("SELECT can_write, until FROM team WHERE module = $1 AND record = $2 AND employee = $3")
            .bind(module.key())
            .bind(Uuid::from(record))
            .bind(Uuid::from(employee))
            .fetch_optional(self.conn())
            .await?;
        row.map(|row| {
            let until = row.try_get::<Option<String>, _>("until")?.and_then(|day| day.parse().ok());
            Ok(TeamRow { employee, write: row.try_get::<i64, _>("can_write")? != 0, until })
        })
        .transpose()
    }

    /// Sets or removes the viewer's star on a record that he sees; answers false when he does not.
    pub async fn set_star(&mut self, module: ModuleKey, record: Id, starred: bool) -> Result<bool> {
        let Some(me) = self.viewer().id() else { return Ok(false) };
        if !self.may(module, record, Action::View).await? {
            return Ok(false);
        }
        let sql = if starred {
            "INSERT INTO star (employee, module, record) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
        } else {
            "DELETE FROM star WHERE employee = $1 AND module = $2 AND record = $3"
        };
        sqlx::query(sql).bind(Uuid::from(me)).bind(module.key()).bind(Uuid::from(record)).execute(self.conn()).await?;
        Ok(true)
    }
}

/// What a member's right was, so that the change can be taken back.
fn was(member: &TeamRow) -> Change {
    let was = TeamRight { write: member.write, until: member.until };
    Change { field: TEAM_WAS.to_owned(), old: domain::Value::Text(was.to_string()), new: domain::Value::Empty }
}
