//! The home of the console: the company in figures, its pictures, its web address.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::support::{World, create};
use domain::{
    Id, ModuleKey,
    company::{Company, Face, FacePicture, Headcount},
    org::{BuiltinRole, EmployeeAction},
    problem::ProblemKind,
};
use services::{Context, company, context::Caller, files::Incoming};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and so on";

async fn upload(context: &Context, name: &str, contents: &[u8]) -> Id {
    let mut incoming = Incoming::begin(context).await.unwrap();
    incoming.write(context, contents).await.unwrap();
    incoming.keep(context, name).await.unwrap().id
}

#[tokio::test]
async fn the_home_counts_people_and_the_records_that_one_sees() {
    let world = World::new().await;
    let gone = world.employee("Gone", None, BuiltinRole::SalesPerson).await;
    world.employee("New", None, BuiltinRole::SalesPerson).await;
    services::org::act_on_employees(&world.admin, vec![gone], EmployeeAction::Disable).await.unwrap();
    for name in ["One", "Two"] {
        create(&world.admin, ModuleKey::Lead, &[("name", name.into())]).await;
    }
    upload(&world.admin, "a.png", PNG).await;
    let home = company::home(&world.admin).await.unwrap();
    assert_eq!(home.employees, Headcount { active: 1, not_activated: 1, disabled: 1 });
    assert_eq!((home.files.files, home.files.bytes), (1, PNG.len() as u64));
    assert!(home.database > 0);
    let count = |module| home.records.iter().find(|(key, _)| *key == module).map(|(_, count)| *count);
    assert_eq!((count(ModuleKey::Lead), count(ModuleKey::Customer)), (Some(2), Some(0)));
    assert_eq!(count(ModuleKey::Expense), None, "only modules with a list of their own");

    // Whoever sets up the system and sees no records is told of none.
    world.employee("Sys", None, BuiltinRole::SystemSettings).await;
    let home = company::home(&world.context("Sys").await).await.unwrap();
    assert!(home.records.is_empty());
    world.employee("Sam", None, BuiltinRole::SalesPerson).await;
    let refused = company::home(&world.context("Sam").await).await.unwrap_err().problem();
    assert_eq!(refused.kind, ProblemKind::Forbidden);
}

#[tokio::test]
async fn the_pictures_are_own_uploads_and_nothing_but_pictures() {
    let world = World::new().await;
    let door = world.services.door(Caller::default());
    assert_eq!(company::picture(&door, FacePicture::Logo).await.unwrap_err().problem().kind, ProblemKind::NotFound);
    let set = async |picture, file| company::save_picture(&world.admin, picture, file).await;
    let at_file = |error: services::Error| error.problem().fields[0].message.clone();

    let text = upload(&world.admin, "a.txt", b"text").await;
    assert_eq!(at_file(set(FacePicture::Logo, Some(text)).await.unwrap_err()), "check-file-kind");
    let large = [PNG, &vec![0; 600 * 1024]].concat();
    let large = upload(&world.admin, "large.png", &large).await;
    assert_eq!(at_file(set(FacePicture::Logo, Some(large)).await.unwrap_err()), "check-picture-too-large");
    world.employee("Sys", None, BuiltinRole::SystemSettings).await;
    let foreign = upload(&world.context("Sys").await, "b.png", PNG).await;
    let unknown = set(FacePicture::Logo, Some(foreign)).await.unwrap_err();
    assert_eq!(unknown.problem().kind, ProblemKind::NotFound);

    let logo = upload(&world.admin, "logo.png", PNG).await;
    set(FacePicture::Logo, Some(logo)).await.unwrap();
    set(FacePicture::SignIn, Some(large)).await.unwrap();
    assert_eq!(company::picture(&door, FacePicture::Logo).await.unwrap().info.id, logo);
    assert_eq!(company::picture(&door, FacePicture::SignIn).await.unwrap().info.id, large);
    // They stay when everything that nobody uses is swept, and the form of the settings leaves them alone.
    world.pass(chrono::TimeDelta::days(3));
    services::files::sweep(&world.services, false).await.unwrap();
    let admin = world.sign_in_admin().await;
    let face = Face { base_url: " https://crm.example.com/ ".to_owned(), ..Face::default() };
    company::save(&admin, Company { face, ..admin.company().unwrap().clone() }).await.unwrap();
    let config = world.services.config();
    let face = &config.company.as_ref().unwrap().face;
    assert_eq!((face.base_url.as_str(), face.logo), ("https://crm.example.com", Some(logo)));
    assert!(tokio::fs::try_exists(company::picture(&door, FacePicture::Logo).await.unwrap().path).await.unwrap());
    let mut view = world.services.system("check the company").read().await.unwrap();
    assert_eq!(view.check().await.unwrap(), Vec::<String>::new());
    drop(view);

    set(FacePicture::Logo, None).await.unwrap();
    assert_eq!(company::picture(&door, FacePicture::Logo).await.unwrap_err().problem().kind, ProblemKind::NotFound);
    let admin = world.sign_in_admin().await;
    let face = Face { base_url: "https://crm.example.com/weft".to_owned(), ..Face::default() };
    let wrong = company::save(&admin, Company { face, ..admin.company().unwrap().clone() }).await.unwrap_err();
    assert_eq!((wrong.problem().fields[0].field.as_str(), at_file(wrong)), ("base_url", "check-base-url".to_owned()));
}
