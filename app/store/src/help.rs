//! The company's own texts of the guide, and feedback (row NAV-06).

use std::collections::BTreeSet;

use domain::{
    AdminRight, Id, Lang,
    help::{Feedback, FeedbackDraft, GuideText, GuideTopic},
};
use sqlx::Row as _;
use uuid::Uuid;

use crate::{
    Result, Tx, View,
    time::{from_millis, millis},
};

impl View {
    /// The company's own texts of a language. Topics that are no more are left out.
    pub async fn guide_texts(&mut self, lang: Lang) -> Result<Vec<GuideText>> {
        let rows = sqlx::query("SELECT topic, text FROM guide WHERE lang = $1")
            .bind(lang.code())
            .fetch_all(self.conn())
            .await?;
        let mut texts = Vec::new();
        for row in rows {
            let topic: String = row.try_get("topic")?;
            if let Some(topic) = GuideTopic::parse(&topic) {
                texts.push(GuideText { topic, lang, text: row.try_get("text")? });
            }
        }
        texts.sort_by_key(|text| text.topic);
        Ok(texts)
    }

    /// What people wrote, newest first.
    pub async fn feedback(&mut self, limit: u32) -> Result<Vec<Feedback>> {
        let rows = sqlx::query(
            "SELECT f.id, e.name AS author, f.at, f.page, f.text FROM feedback AS f
             JOIN employee AS e ON e.id = f.author ORDER BY f.at DESC, f.id DESC LIMIT $1",
        )
        .bind(limit)
        .fetch_all(self.conn())
        .await?;
        rows.iter()
            .map(|row| {
                Ok(Feedback {
                    id: Id(row.try_get("id")?),
                    author: row.try_get("author")?,
                    at: from_millis(row.try_get("at")?),
                    page: row.try_get("page")?,
                    text: row.try_get("text")?,
                })
            })
            .collect()
    }

    /// The active people who may use a page of the admin console.
    pub async fn people_with_admin_right(&mut self, right: AdminRight) -> Result<BTreeSet<Id>> {
        let mut people = BTreeSet::new();
        for role in self.roles().await?.into_iter().filter(|role| role.rights.admin.contains(&right)) {
            let rows = sqlx::query(
                "SELECT e.id FROM employee AS e JOIN employee_role AS er ON er.employee = e.id
                 WHERE er.role = $1 AND e.state = 'active'",
            )
            .bind(Uuid::from(role.id))
            .fetch_all(self.conn())
            .await?;
            for row in rows {
                people.insert(Id(row.try_get(0)?));
            }
        }
        Ok(people)
    }

    /// How many pieces of feedback an employee wrote since then.
    pub async fn count_feedback(&mut self, author: Id, since: chrono::DateTime<chrono::Utc>) -> Result<u64> {
        let row = sqlx::query("SELECT COUNT(*) FROM feedback WHERE author = $1 AND at >= $2")
            .bind(Uuid::from(author))
            .bind(millis(since))
            .fetch_one(self.conn())
            .await?;
        Ok(u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0))
    }
}

impl Tx {
    /// Keeps a text for a topic; `None`: the standard one holds again.
    pub async fn set_guide_text(&mut self, topic: GuideTopic, lang: Lang, text: Option<&str>) -> Result<()> {
        let (me, at) = (self.viewer().id().map(Uuid::from), millis(self.now().at));
        let Some(text) = text else {
            sqlx::query("DELETE FROM guide WHERE topic = $1 AND lang = $2")
                .bind(topic.key())
                .bind(lang.code())
                .execute(self.conn())
                .await?;
            return Ok(());
        };
        sqlx::query(
            "INSERT INTO guide (topic, lang, text, edited_by, edited_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (topic, lang) DO UPDATE SET text = excluded.text, edited_by = excluded.edited_by,
             edited_at = excluded.edited_at",
        )
        .bind(topic.key())
        .bind(lang.code())
        .bind(text)
        .bind(me)
        .bind(at)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Keeps feedback of the viewer; answers false when its id is known already (a repeated request).
    pub async fn insert_feedback(&mut self, draft: &FeedbackDraft) -> Result<bool> {
        let (me, at) = (self.viewer().id().map(Uuid::from), millis(self.now().at));
        let done = sqlx::query(
            "INSERT INTO feedback (id, author, at, page, text) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING",
        )
        .bind(Uuid::from(draft.id))
        .bind(me)
        .bind(at)
        .bind(&draft.page)
        .bind(draft.text.trim())
        .execute(self.conn())
        .await?;
        Ok(done.rows_affected() == 1)
    }
}
