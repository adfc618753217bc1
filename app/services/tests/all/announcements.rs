//! Announcements: who writes them, whom they reach, what is unread.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::BTreeSet;

use crate::support::World;
use domain::{
    Id,
    announcement::AnnouncementDraft,
    org::{BuiltinRole, DepartmentDraft},
    problem::ProblemKind,
};
use services::{Context, announcements, org};

async fn department(world: &World, name: &str, parent: Id) -> Id {
    let id = world.services.new_id();
    let draft = DepartmentDraft { id, name: name.to_owned(), parent: Some(parent), head: None };
    org::save_department(&world.admin, draft).await.unwrap();
    id
}

fn draft(world: &World, title: &str, departments: &[Id]) -> AnnouncementDraft {
    AnnouncementDraft {
        id: world.services.new_id(),
        title: title.to_owned(),
        text: "Friday at six.".to_owned(),
        pinned: false,
        departments: departments.to_vec(),
    }
}

async fn titles(context: &Context) -> Vec<String> {
    announcements::list(context, 0).await.unwrap().items.into_iter().map(|item| item.title).collect()
}

/// How many of his announcements somebody has not read.
async fn unread(context: &Context) -> u32 {
    announcements::list(context, 0).await.unwrap().unread
}

#[tokio::test]
async fn an_announcement_reaches_those_it_is_for_and_nobody_else() {
    let world = World::new().await;
    let root = org::departments(&world.admin).await.unwrap()[0].id;
    let sales = department(&world, "Sales", root).await;
    let north = department(&world, "North", sales).await;
    let seller = BTreeSet::from([BuiltinRole::SalesPerson.id()]);
    world.employee_in("Nora", None, Some(north), seller.clone()).await;
    world.employee_in("Mark", None, Some(root), seller).await;
    let (nora, mark) = (world.context("Nora").await, world.context("Mark").await);

    let party = draft(&world, "Party", &[]);
    let target = draft(&world, "Target", &[sales]);
    announcements::save(&world.admin, party.clone()).await.unwrap();
    announcements::save(&world.admin, target.clone()).await.unwrap();

    // Departments speak for those below them; the newest stands first.
    assert_eq!(titles(&nora).await, ["Target", "Party"]);
    assert_eq!(titles(&mark).await, ["Party"]);
    assert_eq!(unread(&nora).await, 2);
    assert_eq!(unread(&mark).await, 1);
    // What is not for him is not told from what does not exist.
    for id in [target.id, world.services.new_id()] {
        assert_eq!(announcements::open(&mark, id).await.unwrap_err().problem().kind, ProblemKind::NotFound);
    }

    // Opening is reading; twice is once. The writer has read what he wrote.
    let opened = announcements::open(&nora, target.id).await.unwrap();
    assert!(opened.announcement.read);
    assert_eq!(opened.unread, 1);
    announcements::open(&nora, target.id).await.unwrap();
    assert_eq!(unread(&nora).await, 1);
    assert_eq!(unread(&world.admin).await, 0);

    // A pinned one rises; a correction does not make it unread; one that is taken back is gone for all.
    announcements::save(&world.admin, AnnouncementDraft { pinned: true, ..party.clone() }).await.unwrap();
    assert_eq!(titles(&nora).await, ["Party", "Target"]);
    announcements::save(&world.admin, AnnouncementDraft { title: "Targets".to_owned(), ..target.clone() })
        .await
        .unwrap();
    assert_eq!(unread(&nora).await, 1);
    announcements::withdraw(&world.admin, party.id).await.unwrap();
    assert_eq!(titles(&nora).await, ["Targets"]);
    assert_eq!(unread(&mark).await, 0);
    let gone = announcements::withdraw(&world.admin, party.id).await.unwrap_err();
    assert_eq!(gone.problem().kind, ProblemKind::NotFound);
}

#[tokio::test]
async fn who_holds_the_right_writes_and_nobody_else() {
    let world = World::new().await;
    world.employee("Anne", None, BuiltinRole::AnnouncementAdmin).await;
    world.employee("Sal", None, BuiltinRole::SalesPerson).await;
    let (anne, sal) = (world.context("Anne").await, world.context("Sal").await);
    let refused = announcements::save(&sal, draft(&world, "Evil", &[])).await.unwrap_err();
    assert_eq!(refused.problem().kind, ProblemKind::Forbidden);
    let written = draft(&world, "  Parking  ", &[]);
    announcements::save(&anne, written.clone()).await.unwrap();
    // A request that arrives twice makes one announcement.
    announcements::save(&anne, written.clone()).await.unwrap();
    assert_eq!(titles(&sal).await, ["Parking"]);

    let fields = |problem: domain::Problem| problem.fields.into_iter().map(|field| field.field).collect::<Vec<_>>();
    let empty = AnnouncementDraft { text: String::new(), ..draft(&world, " ", &[]) };
    assert_eq!(fields(announcements::save(&anne, empty).await.unwrap_err().problem()), ["title", "text"]);
    let nowhere = draft(&world, "Lost", &[world.services.new_id()]);
    assert_eq!(fields(announcements::save(&anne, nowhere).await.unwrap_err().problem()), ["departments"]);
}
