//! The pictures of the company: which files they are, so that they are kept and may be shown.

use domain::{Id, company::FacePicture, feed::SETTINGS};
use uuid::Uuid;

use crate::{Result, Tx, files::COMPANY};

impl Tx {
    /// Makes a file this picture of the company, or takes the picture away. The company's settings name it too.
    pub async fn use_face_picture(&mut self, picture: FacePicture, file: Option<Id>) -> Result<()> {
        sqlx::query("DELETE FROM file_use WHERE module = $1 AND record = $2 AND part = $3")
            .bind(COMPANY)
            .bind(Uuid::from(SETTINGS))
            .bind(picture.key())
            .execute(self.conn())
            .await?;
        if let Some(file) = file {
            sqlx::query("INSERT INTO file_use (file, module, record, part) VALUES ($1, $2, $3, $4)")
                .bind(Uuid::from(file))
                .bind(COMPANY)
                .bind(Uuid::from(SETTINGS))
                .bind(picture.key())
                .execute(self.conn())
                .await?;
        }
        Ok(())
    }
}
