//! The settings of the company and of its people, and the schema as the company configured it.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    Id, ModuleKey, Schema, backups::BackupSettings, company::Company, recycle_bin::BinSettings, schema::FieldSetting,
};
use serde::{Serialize, de::DeserializeOwned};
use sqlx::Row;
use uuid::Uuid;

use crate::{Error, Result, Tx, View};

mod categories;
mod custom;
mod face;
mod fields;
mod methods;
mod switches;

pub use custom::CustomRow;
pub use fields::unique_index;

const COMPANY: &str = "company";
const SCHEMA_VERSION: &str = "schema_version";
const BIN: &str = "recycle_bin";
const BACKUPS: &str = "backups";
const STORY: &str = "demo_story";
const STORY_PROGRESS: &str = "demo_progress";

impl View {
    /// The company's settings; `None` before the first run was completed.
    pub async fn company(&mut self) -> Result<Option<Company>> {
        self.setting(COMPANY).await
    }

    /// The standard definitions with what the company changed, its own fields, and its arrangement of the forms.
    pub async fn configured_schema(&mut self) -> Result<Schema> {
        let mut schema = Schema { version: self.schema_version().await?, ..Schema::standard() };
        let mut settings = self.field_settings().await?;
        for (key, module) in &mut schema.modules {
            if let Some(settings) = settings.remove(key) {
                Arc::make_mut(module).configure(&settings);
            }
        }
        for row in self.custom_fields().await?.into_iter().filter(|row| row.removed_at.is_none()) {
            if let Some(module) = schema.modules.get_mut(&row.module) {
                Arc::make_mut(module).fields.push(row.field);
            }
        }
        for (key, layout) in self.form_layouts().await? {
            if let Some(module) = schema.modules.get_mut(&key) {
                Arc::make_mut(module).arrange(layout);
            }
        }
        Ok(schema)
    }

    /// What the company changed at the fields of each module.
    pub async fn field_settings(&mut self) -> Result<BTreeMap<ModuleKey, BTreeMap<String, FieldSetting>>> {
        let rows = sqlx::query("SELECT module, field, setting FROM field_setting").fetch_all(self.conn()).await?;
        let mut settings: BTreeMap<ModuleKey, BTreeMap<String, FieldSetting>> = BTreeMap::new();
        for row in rows {
            let (module, field): (String, String) = (row.try_get("module")?, row.try_get("field")?);
            // A module that this version does not know was written by a later one: it is left alone.
            let Some(module) = ModuleKey::parse(&module) else { continue };
            let setting = serde_json::from_str(&row.try_get::<String, _>("setting")?)?;
            settings.entry(module).or_default().insert(field, setting);
        }
        Ok(settings)
    }

    /// A person's own setting; one that this version cannot read is none.
    pub async fn user_setting<T: DeserializeOwned>(&mut self, employee: Id, key: &str) -> Result<Option<T>> {
        let row = sqlx::query("SELECT value FROM user_setting WHERE employee = $1 AND key = $2")
            .bind(Uuid::from(employee))
            .bind(key)
            .fetch_optional(self.conn())
            .await?;
        let value = row.map(|row| row.try_get::<String, _>(0)).transpose()?;
        Ok(value.and_then(|value| serde_json::from_str(&value).ok()))
    }

    /// All of a person's own settings whose keys begin with this, by what follows it.
    pub async fn user_settings<T: DeserializeOwned>(
        &mut self,
        employee: Id,
        prefix: &str,
    ) -> Result<BTreeMap<String, T>> {
        let rows = sqlx::query("SELECT key, value FROM user_setting WHERE employee = $1")
            .bind(Uuid::from(employee))
            .fetch_all(self.conn())
            .await?;
        let mut settings = BTreeMap::new();
        for row in rows {
            let key: String = row.try_get("key")?;
            let Some(rest) = key.strip_prefix(prefix) else { continue };
            if let Ok(value) = serde_json::from_str(&row.try_get::<String, _>("value")?) {
                settings.insert(rest.to_owned(), value);
            }
        }
        Ok(settings)
    }

    /// What the company chose for its recycle bin.
    pub async fn bin_settings(&mut self) -> Result<BinSettings> {
        Ok(self.setting(BIN).await?.unwrap_or_default())
    }

    /// What the company chose for its backups.
    pub async fn backup_settings(&mut self) -> Result<BackupSettings> {
        Ok(self.setting(BACKUPS).await?.unwrap_or_default())
    }

    /// What the invented company was made from (`weft demo`); `None` in a real one.
    pub async fn story<T: DeserializeOwned>(&mut self) -> Result<Option<T>> {
        self.setting(STORY).await
    }

    /// How far the invented company's story has come.
    pub async fn story_progress<T: DeserializeOwned>(&mut self) -> Result<Option<T>> {
        self.setting(STORY_PROGRESS).await
    }

    async fn schema_version(&mut self) -> Result<i64> {
        Ok(self.setting(SCHEMA_VERSION).await?.unwrap_or(0))
    }

    async fn setting<T: DeserializeOwned>(&mut self, key: &str) -> Result<Option<T>> {
        let row = sqlx::query("SELECT value FROM setting WHERE key = $1").bind(key).fetch_optional(self.conn()).await?;
        row.map(|row| Ok(serde_json::from_str(&row.try_get::<String, _>(0)?)?)).transpose()
    }
}

impl Tx {
    /// Keeps the company's settings.
    pub async fn save_company(&mut self, company: &Company) -> Result<()> {
        self.save_setting(COMPANY, company).await
    }

    /// Keeps what the company chose for its recycle bin.
    pub async fn save_bin_settings(&mut self, settings: BinSettings) -> Result<()> {
        self.save_setting(BIN, &settings).await
    }

    /// Keeps what the company chose for its backups.
    pub async fn save_backup_settings(&mut self, settings: BackupSettings) -> Result<()> {
        self.save_setting(BACKUPS, &settings).await
    }

    /// Keeps what an invented company is made from.
    pub async fn save_story<T: Serialize + Sync>(&mut self, story: &T) -> Result<()> {
        self.save_setting(STORY, story).await
    }

    /// Remembers, with what has happened, how far the story has come.
    pub async fn save_story_progress<T: Serialize + Sync>(&mut self, progress: &T) -> Result<()> {
        self.save_setting(STORY_PROGRESS, progress).await
    }

    /// Lets the schema's version grow, so that pages notice.
    pub async fn bump_schema(&mut self) -> Result<()> {
        let version = self.schema_version().await?;
        let next = version.checked_add(1).ok_or_else(|| Error::Broken("the schema's version is used up".to_owned()))?;
        self.save_setting(SCHEMA_VERSION, &next).await
    }

    /// Keeps what the company changed at a field.
    pub async fn save_field_setting(&mut self, module: ModuleKey, field: &str, setting: &FieldSetting) -> Result<()> {
        sqlx::query(
            "INSERT INTO field_setting (module, field, setting) VALUES ($1, $2, $3)
             ON CONFLICT (module, field) DO UPDATE SET setting = excluded.setting",
        )
        .bind(module.key())
        .bind(field)
        .bind(serde_json::to_string(setting)?)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    /// Keeps a person's own setting.
    pub async fn save_user_setting<T: Serialize + Sync>(&mut self, employee: Id, key: &str, value: &T) -> Result<()> {
        sqlx::query(
            "INSERT INTO user_setting (employee, key, value) VALUES ($1, $2, $3)
             ON CONFLICT (employee, key) DO UPDATE SET value = excluded.value",
        )
        .bind(Uuid::from(employee))
        .bind(key)
        .bind(serde_json::to_string(value)?)
        .execute(self.conn())
        .await?;
        Ok(())
    }

    async fn save_setting<T: Serialize + Sync>(&mut self, key: &str, value: &T) -> Result<()> {
        sqlx::query(
            "INSERT INTO setting (key, value) VALUES ($1, $2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )
        .bind(key)
        .bind(serde_json::to_string(value)?)
        .execute(self.conn())
        .await?;
        Ok(())
    }
}
