//! Announcements (row NAV-04). One predicate says for whom one is.

use domain::{
    AdminRight, Id,
    announcement::{Announcement, AnnouncementDraft},
};
use sea_query::{Expr, ExprTrait, Order, Query as Sea};
use sqlx::{Row, sqlite::SqliteRow};
use uuid::Uuid;

use crate::{
    Result, Signal, Tx, View,
    columns::id_sql,
    records::{fetch, name},
    time::{from_millis, millis},
};

/// Whether announcement `a` is addressed to the people of department $2.
const ADDRESSED: &str = "(NOT EXISTS (SELECT 1 FROM announcement_department AS d WHERE d.announcement = a.id)
    OR EXISTS (SELECT 1 FROM announcement_department AS d
        JOIN department_closure AS c ON c.ancestor = d.department
        WHERE d.announcement = a.id AND c.descendant = $2))";

impl View {
    /// Announcements that the viewer may read: those for him, and all of them for whoever writes them. Pinned ones come
    /// first, then the newest. `id`: only this one.
    pub async fn announcements(&mut self, id: Option<Id>, skip: u32, limit: u32) -> Result<Vec<Announcement>> {
        let writes = self.viewer().may_admin(AdminRight::Announcements);
        // The predicate is a constant of this file.
        let sql = format!(
            "SELECT a.id, a.title, a.text, a.pinned, a.author, a.created_at, a.edited_at, e.name AS author_name,
                (r.at IS NOT NULL OR NOT {ADDRESSED}) AS is_read
             FROM announcement AS a
             JOIN employee AS e ON e.id = a.author
             LEFT JOIN announcement_read AS r ON r.announcement = a.id AND r.employee = $1
             WHERE a.withdrawn_at IS NULL AND ($3 OR {ADDRESSED}) AND ($4 IS NULL OR a.id = $4)
             ORDER BY a.pinned DESC, a.created_at DESC, a.id DESC LIMIT $5 OFFSET $6"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(self.viewer().id().map(Uuid::from))
            .bind(self.viewer().department().map(Uuid::from))
            .bind(writes)
            .bind(id.map(Uuid::from))
            .bind(limit)
            .bind(skip)
            .fetch_all(self.conn())
            .await?;
        let mut found = rows.iter().map(announcement).collect::<Result<Vec<_>>>()?;
        self.add_departments(&mut found).await?;
        Ok(found)
    }

    /// For whom each of them is: one question for all.
    async fn add_departments(&mut self, found: &mut [Announcement]) -> Result<()> {
        let mut select = Sea::select();
        select
            .column(name("announcement"))
            .column(name("department"))
            .from(name("announcement_department"))
            .and_where(Expr::col(name("announcement")).is_in(found.iter().map(|announcement| id_sql(announcement.id))))
            .order_by(name("department"), Order::Asc);
        for row in fetch(self, &select).await? {
            let (of, department) = (Id(row.try_get("announcement")?), Id(row.try_get("department")?));
            if let Some(announcement) = found.iter_mut().find(|announcement| announcement.id == of) {
                announcement.departments.push(department);
            }
        }
        Ok(())
    }

    /// How many announcements for the viewer he has not read.
    pub async fn unread_announcements(&mut self) -> Result<u32> {
        let sql = format!(
            "SELECT COUNT(*) FROM announcement AS a
             WHERE a.withdrawn_at IS NULL AND {ADDRESSED}
             AND NOT EXISTS (SELECT 1 FROM announcement_read AS r WHERE r.announcement = a.id AND r.employee = $1)"
        );
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(self.viewer().id().map(Uuid::from))
            .bind(self.viewer().department().map(Uuid::from))
            .fetch_one(self.conn())
            .await?;
        Ok(u32::try_from(row.try_get::<i64, _>(0)?).unwrap_or(u32::MAX))
    }
}

impl Tx {
    /// Writes an announcement by the viewer, or changes one; whoever is online is told after the commit.
    pub async fn save_announcement(&mut self, draft: &AnnouncementDraft) -> Result<()> {
        let (id, at) = (Uuid::from(draft.id), millis(self.now().at));
        let author = self.viewer().id().map(Uuid::from);
        sqlx::query(
            "INSERT INTO announcement (id, title, text, pinned, author, created_at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (id) DO UPDATE SET title = $2, text = $3, pinned = $4, edited_at = $6",
        )
        .bind(id)
        .bind(&draft.title)
        .bind(&draft.text)
        .bind(draft.pinned)
        .bind(author)
        .bind(at)
        .execute(self.conn())
        .await?;
        sqlx::query("DELETE FROM announcement_department WHERE announcement = $1")
            .bind(id)
            .execute(self.conn())
            .await?;
        for department in &draft.departments {
            sqlx::query("INSERT INTO announcement_department (announcement, department) VALUES ($1, $2)")
                .bind(id)
                .bind(Uuid::from(*department))
                .execute(self.conn())
                .await?;
        }
        self.read_announcement(draft.id).await?;
        self.tell(Signal::Announcement);
        Ok(())
    }

    /// Takes an announcement back; whoever is online is told after the commit.
    pub async fn withdraw_announcement(&mut self, id: Id) -> Result<()> {
        let at = millis(self.now().at);
        sqlx::query("UPDATE announcement SET withdrawn_at = $1 WHERE id = $2 AND withdrawn_at IS NULL")
            .bind(at)
            .bind(Uuid::from(id))
            .execute(self.conn())
            .await?;
        self.tell(Signal::Announcement);
        Ok(())
    }

    /// Notes that the viewer has read an announcement. The caller has made sure that he may read it.
    pub async fn read_announcement(&mut self, id: Id) -> Result<()> {
        let (me, at) = (self.viewer().id().map(Uuid::from), millis(self.now().at));
        sqlx::query(
            "INSERT INTO announcement_read (employee, announcement, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(me)
        .bind(Uuid::from(id))
        .bind(at)
        .execute(self.conn())
        .await?;
        Ok(())
    }
}

fn announcement(row: &SqliteRow) -> Result<Announcement> {
    Ok(Announcement {
        id: Id(row.try_get("id")?),
        title: row.try_get("title")?,
        text: row.try_get("text")?,
        pinned: row.try_get("pinned")?,
        departments: Vec::new(),
        author: Id(row.try_get("author")?),
        author_name: row.try_get("author_name")?,
        created_at: from_millis(row.try_get("created_at")?),
        edited_at: row.try_get::<Option<i64>, _>("edited_at")?.map(from_millis),
        read: row.try_get("is_read")?,
    })
}
