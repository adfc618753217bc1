//! How the company shows itself: its logo, the picture of the sign-in page, its web address (row ADM-01).

use domain::{
    AdminRight, FieldProblem, Id, Problem,
    company::{Face, FacePicture},
};

use super::publish;
use crate::{
    Context, Door, Error, Result,
    audit::Before,
    files::{Readable, place},
};

/// Sets a picture, an own upload, or removes it. From then on anybody may see it: that is what it is for.
pub async fn save_picture(context: &Context, picture: FacePicture, file: Option<Id>) -> Result<()> {
    context.require_admin(AdminRight::Company)?;
    let mut tx = context.write().await?;
    let mut company = tx.company().await?.ok_or_else(Error::not_found)?;
    if let Some(file) = file {
        let info = tx.own_upload_file(file).await?.ok_or_else(Error::not_found)?;
        if !info.picture {
            return Err(Problem::field("file", "check-file-kind").into());
        }
        if info.size > picture.most_bytes() {
            let most = picture.most_bytes() / 1024;
            let problem = FieldProblem::new("file", "check-picture-too-large").arg("max", most);
            return Err(Problem::fields(vec![problem]).into());
        }
    }
    let was = Before::settings(&mut tx).await?;
    company.face.set_picture(picture, file);
    tx.use_face_picture(picture, file).await?;
    tx.save_company(&company).await?;
    was.log(&mut tx).await?;
    publish(context.services(), tx).await
}

/// A picture of the company, for anybody: no other file can be had in this way.
pub async fn picture(door: &Door, picture: FacePicture) -> Result<Readable> {
    let services = &door.services;
    let config = services.config();
    let id = config.company.as_ref().and_then(|company| company.face.picture(picture)).ok_or_else(Error::not_found)?;
    let mut view = services.system("show the company's picture").read().await?;
    let file = view.readable_file(id).await?.ok_or_else(Error::not_found)?;
    let hash = hex::encode(file.hash);
    let path = place(services.store().folder(), &hash);
    Ok(Readable { info: file.info, hash, path })
}

/// The face that is saved with the company's settings: its pictures are changed by themselves.
pub(super) fn kept(face: Face, before: &Face) -> Face {
    Face { logo: before.logo, sign_in_picture: before.sign_in_picture, ..face }
}
