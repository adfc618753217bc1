//! Apps that are switched off, features that are tried, notifications that somebody does not want.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::BTreeSet;

use crate::support::{World, create};
use domain::{
    AdminRight, Id, ModuleKey,
    announcement::AnnouncementDraft,
    book::BookQuery,
    notice::{NoticeKind, NoticeSettings},
    org::{BuiltinRole, FormerOwner},
    problem::ProblemKind,
    switches::{App, Lab},
    tasks::{TaskDraft, TaskQuery},
};
use services::{Context, Error, announcements, book, boot, notices, switches, tasks};
use store::Signal;

fn is_off<T: std::fmt::Debug>(result: Result<T, Error>) -> bool {
    let problem = result.unwrap_err().problem();
    problem.kind == ProblemKind::Forbidden && problem.message == "problem-app-off"
}

async fn task(context: &Context, title: &str, responsible: Id) -> Id {
    let draft = TaskDraft { title: title.to_owned(), ..TaskDraft::new(context.new_id(), responsible) };
    let id = draft.id;
    tasks::save(context, draft).await.unwrap();
    id
}

async fn kinds(context: &Context) -> Vec<NoticeKind> {
    notices::list(context, None).await.unwrap().items.into_iter().map(|notice| notice.kind).collect()
}

#[tokio::test]
async fn an_app_that_is_off_is_refused_to_everybody_and_comes_back_whole() {
    let world = World::new().await;
    let nora = world.employee("Nora", None, BuiltinRole::AnnouncementAdmin).await;
    let context = world.context("Nora").await;
    let id = task(&world.admin, "Call", nora).await;
    let draft = AnnouncementDraft {
        id: world.services.new_id(),
        title: "Party".to_owned(),
        text: "Friday".to_owned(),
        pinned: false,
        departments: Vec::new(),
    };
    announcements::save(&world.admin, draft.clone()).await.unwrap();
    assert_eq!(notices::list(&context, None).await.unwrap().unread, 1);
    assert_eq!(boot::boot(&context).await.unwrap().announcements, 1);

    // Who may not set up the company may not switch; the CRM stays for everybody.
    let refused = switches::set_app(&context, App::Tasks, false).await.unwrap_err().problem();
    assert_eq!((refused.kind, refused.message.as_str()), (ProblemKind::Forbidden, "problem-forbidden"));
    let stays = switches::set_app(&world.admin, App::Crm, false).await.unwrap_err().problem();
    assert_eq!(stays.message, "problem-app-stays");

    let mut signals = world.services.store().signals();
    for app in [App::Tasks, App::Announcements, App::AddressBook] {
        switches::set_app(&world.admin, app, false).await.unwrap();
    }
    let told = std::iter::from_fn(|| signals.try_recv().ok()).filter(|signal| *signal == Signal::Config).count();
    assert_eq!(told, 3, "every page is told");
    let (admin, nora) = (world.sign_in_admin().await, world.context_again("Nora").await);
    assert!(is_off(tasks::get(&admin, id).await));
    assert!(is_off(tasks::list(&nora, TaskQuery::default()).await));
    assert!(is_off(announcements::list(&nora, 0).await));
    assert!(is_off(announcements::save(&admin, draft).await));
    assert!(is_off(book::list(&nora, BookQuery::default()).await));
    // What told of it is not shown any more, and whoever only wrote announcements has no console.
    let page = notices::list(&nora, None).await.unwrap();
    assert_eq!((page.items.len(), page.unread), (0, 0));
    let begun = boot::boot(&nora).await.unwrap();
    assert_eq!((begun.unread, begun.announcements), (0, 0));
    assert!(begun.me.admin.is_empty());
    assert_eq!(begun.switches.apps_off.len(), 3);
    assert!(boot::boot(&admin).await.unwrap().me.admin.contains(&AdminRight::Company));

    for app in [App::Tasks, App::Announcements, App::AddressBook] {
        switches::set_app(&world.admin, app, true).await.unwrap();
    }
    let nora = world.context_again("Nora").await;
    assert_eq!(tasks::get(&nora, id).await.unwrap().title, "Call");
    assert_eq!(announcements::list(&nora, 0).await.unwrap().items.len(), 1);
    assert_eq!(kinds(&nora).await, [NoticeKind::TaskAssigned]);
    assert!(boot::boot(&nora).await.unwrap().me.admin.contains(&AdminRight::Announcements));
}

#[tokio::test]
async fn nobody_is_notified_of_what_he_does_not_want_to_hear() {
    let world = World::new().await;
    let nora = world.employee("Nora", None, BuiltinRole::SalesManager).await;
    let context = world.context("Nora").await;
    assert_eq!(notices::settings(&context).await.unwrap(), NoticeSettings::default());
    let settings = NoticeSettings { off: BTreeSet::from([NoticeKind::Transferred, NoticeKind::TaskAssigned]) };
    notices::save_settings(&context, settings.clone()).await.unwrap();
    assert_eq!(notices::settings(&context).await.unwrap(), settings);
    assert_eq!(notices::settings(&world.admin).await.unwrap(), NoticeSettings::default(), "everybody has his own");

    let transfer = async |name: &str| {
        let lead = create(&world.admin, ModuleKey::Lead, &[("name", name.into())]).await.id;
        let ids = vec![lead];
        services::records::transfer(&world.admin, ModuleKey::Lead, ids, nora, FormerOwner::Leaves).await.unwrap();
    };
    transfer("Unheard").await;
    let silent = task(&world.admin, "Unheard", nora).await;
    assert!(kinds(&context).await.is_empty());
    let comment = domain::tasks::CommentDraft { id: world.services.new_id(), task: silent, text: "Well?".to_owned() };
    tasks::comment(&world.admin, comment).await.unwrap();
    assert_eq!(kinds(&context).await, [NoticeKind::TaskComment], "only what is off is off");

    notices::save_settings(&context, NoticeSettings::default()).await.unwrap();
    transfer("Heard").await;
    assert_eq!(kinds(&context).await, [NoticeKind::Transferred, NoticeKind::TaskComment]);
}

#[tokio::test]
async fn a_feature_is_tried_when_the_company_wants_it() {
    let world = World::new().await;
    world.employee("Nora", None, BuiltinRole::SalesPerson).await;
    let nora = world.context("Nora").await;
    assert!(!boot::boot(&nora).await.unwrap().switches.tries(Lab::QuietCards));
    let refused = switches::set_lab(&nora, Lab::QuietCards, true).await.unwrap_err().problem();
    assert_eq!(refused.kind, ProblemKind::Forbidden);
    switches::set_lab(&world.admin, Lab::QuietCards, true).await.unwrap();
    assert!(boot::boot(&world.context_again("Nora").await).await.unwrap().switches.tries(Lab::QuietCards));
    switches::set_lab(&world.admin, Lab::QuietCards, false).await.unwrap();
    assert!(!boot::boot(&world.context_again("Nora").await).await.unwrap().switches.tries(Lab::QuietCards));
}
