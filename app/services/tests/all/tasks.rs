//! Tasks, quick phrases, the address book, the guide and feedback: who sees what, and who is told.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use crate::support::{World, customer};
use domain::{
    Id, Lang, ModuleKey, Problem,
    activity::{ActivityItem, ActivityKind, ActivityRequest},
    book::BookQuery,
    help::{FeedbackDraft, GuideText, GuideTopic},
    notice::NoticeKind,
    org::BuiltinRole,
    phrases::Phrase,
    problem::ProblemKind,
    tasks::{CommentDraft, StepDraft, TaskDraft, TaskDue, TaskLabel, TaskLink, TaskQuery, TaskScope, TaskState},
};
use services::{Context, Error, activity, book, help, notices, phrases, tasks};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

fn draft(context: &Context, title: &str) -> TaskDraft {
    TaskDraft { title: title.to_owned(), ..TaskDraft::new(context.new_id(), context.me().unwrap()) }
}

async fn titles(context: &Context, query: TaskQuery) -> Vec<String> {
    let page = tasks::list(context, query).await.unwrap();
    assert_eq!(page.total, page.rows.len() as u64, "what can be counted can be opened");
    for row in &page.rows {
        tasks::get(context, row.id).await.unwrap();
    }
    page.rows.into_iter().map(|row| row.title).collect()
}

fn of(scope: TaskScope) -> TaskQuery {
    TaskQuery { scope, ..TaskQuery::default() }
}

async fn kinds(context: &Context) -> Vec<NoticeKind> {
    notices::list(context, None).await.unwrap().items.into_iter().map(|notice| notice.kind).collect()
}

#[tokio::test]
async fn a_task_is_seen_by_those_whom_it_concerns_and_nobody_else() {
    let world = World::new().await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    let ann = world.employee("Ann", Some(boss), BuiltinRole::SalesPerson).await;
    let bob = world.employee("Bob", None, BuiltinRole::SalesPerson).await;
    let cat = world.employee("Cat", None, BuiltinRole::SalesPerson).await;
    world.employee("Dan", None, BuiltinRole::SalesPerson).await;
    let contexts = ["Boss", "Ann", "Bob", "Cat", "Dan"];
    let mut people = Vec::new();
    for name in contexts {
        people.push(world.context(name).await);
    }
    let [boss_context, anns, bobs, cats, dans] = &people[..] else { unreachable!() };
    let admin = &world.admin;
    let task = TaskDraft {
        responsible: ann,
        participants: vec![bob],
        steps: vec![StepDraft { id: admin.new_id(), title: "Call".to_owned(), person: Some(cat), due_on: None }],
        ..draft(admin, "Prepare the fair")
    };
    let (id, step) = (task.id, task.steps[0].id);
    tasks::save(admin, task.clone()).await.unwrap();
    tasks::save(admin, task.clone()).await.unwrap();

    assert_eq!(titles(anns, of(TaskScope::Responsible)).await, ["Prepare the fair"]);
    assert_eq!(titles(bobs, of(TaskScope::TakesPart)).await, ["Prepare the fair"]);
    assert_eq!(titles(cats, of(TaskScope::TakesPart)).await, ["Prepare the fair"]);
    assert_eq!(titles(boss_context, of(TaskScope::Subordinates)).await, ["Prepare the fair"]);
    assert_eq!(titles(admin, of(TaskScope::Created)).await, ["Prepare the fair"]);
    assert!(titles(dans, of(TaskScope::All)).await.is_empty());

    // What he may not see answers as what does not exist, whatever is tried.
    let comment = |id: Id| CommentDraft { id: world.services.new_id(), task: id, text: "Hello".to_owned() };
    for answer in [
        problem(tasks::get(dans, id).await),
        problem(tasks::get(dans, dans.new_id()).await),
        problem(tasks::set_state(dans, id, TaskState::Done).await),
        problem(tasks::tick(dans, step, true).await),
        problem(tasks::delete(dans, id).await),
        problem(tasks::comment(dans, comment(id)).await),
        problem(tasks::save(dans, TaskDraft { version: Some(1), ..task.clone() }).await),
        problem(tasks::save(dans, task.clone()).await),
    ] {
        assert_eq!(answer.kind, ProblemKind::NotFound);
    }

    // Each told once of what concerns him.
    assert_eq!(kinds(anns).await, [NoticeKind::TaskAssigned]);
    assert_eq!(kinds(bobs).await, [NoticeKind::TaskAdded]);
    assert_eq!(kinds(cats).await, [NoticeKind::TaskAdded]);
    assert!(kinds(dans).await.is_empty() && kinds(boss_context).await.is_empty());

    // A participant sees and comments, but changes nothing; whoever has a sub-task ticks that one.
    assert_eq!(problem(tasks::set_state(bobs, id, TaskState::Done).await).kind, ProblemKind::Forbidden);
    assert_eq!(problem(tasks::tick(bobs, step, true).await).kind, ProblemKind::Forbidden);
    tasks::comment(bobs, comment(id)).await.unwrap();
    tasks::tick(cats, step, true).await.unwrap();
    let shown = tasks::get(anns, id).await.unwrap();
    assert!(shown.steps[0].done && shown.state == TaskState::Open, "sub-tasks have no say in the state");
    assert_eq!(shown.comments.len(), 1);
    assert_eq!(kinds(anns).await, [NoticeKind::TaskComment, NoticeKind::TaskAssigned]);
    assert_eq!(problem(tasks::delete_comment(anns, shown.comments[0].id).await).kind, ProblemKind::Forbidden);
    assert_eq!(problem(tasks::delete(anns, id).await).kind, ProblemKind::Forbidden, "only who made it deletes it");
    tasks::delete_comment(bobs, shown.comments[0].id).await.unwrap();

    tasks::set_state(anns, id, TaskState::Done).await.unwrap();
    assert_eq!(kinds(admin).await, [NoticeKind::TaskDone, NoticeKind::TaskComment]);
    assert!(titles(anns, TaskQuery { state: Some(TaskState::Open), ..of(TaskScope::All) }).await.is_empty());
    tasks::set_state(anns, id, TaskState::Open).await.unwrap();

    // Taken out, he sees it no more.
    let now = TaskDraft { participants: Vec::new(), ..tasks::get(anns, id).await.unwrap().draft() };
    tasks::save(anns, now).await.unwrap();
    assert_eq!(problem(tasks::get(bobs, id).await).kind, ProblemKind::NotFound);
    tasks::delete(admin, id).await.unwrap();
    assert_eq!(problem(tasks::get(admin, id).await).kind, ProblemKind::NotFound);
}

#[tokio::test]
async fn a_task_about_a_record_stands_in_its_activity_for_those_who_see_it() {
    let world = World::new().await;
    for name in ["Ann", "Bob"] {
        world.employee(name, None, BuiltinRole::SalesPerson).await;
    }
    let (ann, bob) = (world.context("Ann").await, world.context("Bob").await);
    let (acme, other) = (customer(&ann, "Acme").await, customer(&bob, "Other").await);
    let link = |id| TaskLink { module: ModuleKey::Customer, id };
    let about = |id| TaskQuery { about: Some(link(id)), ..of(TaskScope::All) };
    let task = TaskDraft { links: vec![link(acme)], ..draft(&world.admin, "Send the offer") };
    tasks::save(&world.admin, task.clone()).await.unwrap();

    assert_eq!(titles(&ann, about(acme)).await, ["Send the offer"], "who sees the record sees the task");
    assert!(titles(&bob, of(TaskScope::All)).await.is_empty());
    assert_eq!(problem(tasks::list(&bob, about(acme)).await).kind, ProblemKind::NotFound);
    let request = |kind| ActivityRequest {
        module: ModuleKey::Customer,
        record: acme,
        kind,
        from: None,
        until: None,
        before: None,
    };
    for kind in [ActivityKind::All, ActivityKind::Tasks] {
        let page = activity::list(&ann, request(kind)).await.unwrap();
        assert!(page.items.iter().any(|item| matches!(item, ActivityItem::Task(row) if row.id == task.id)));
    }
    let events = activity::list(&ann, request(ActivityKind::Events)).await.unwrap();
    assert!(!events.items.iter().any(|item| matches!(item, ActivityItem::Task(_))));

    // A record that one does not see cannot be named.
    let stolen = TaskDraft { links: vec![link(other)], ..draft(&ann, "Spy") };
    let refused = problem(tasks::save(&ann, stolen).await);
    assert_eq!((refused.kind, refused.fields[0].field.as_str()), (ProblemKind::Invalid, "links"));
    // Whoever takes part sees its name, but may not open it.
    let ann_id = ann.me().unwrap();
    let both =
        TaskDraft { participants: vec![ann_id], links: vec![link(acme), link(other)], ..draft(&world.admin, "Both") };
    tasks::save(&world.admin, both.clone()).await.unwrap();
    let shown = tasks::get(&ann, both.id).await.unwrap();
    assert_eq!(
        shown.links.iter().map(|link| (link.title.as_str(), link.open)).collect::<Vec<_>>(),
        [("Acme", true), ("Other", false)]
    );
}

#[tokio::test]
async fn two_people_change_one_task_and_nothing_is_overwritten_in_silence() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let anns = world.context("Ann").await;
    let task = TaskDraft { responsible: ann, ..draft(&world.admin, "Old") };
    tasks::save(&world.admin, task.clone()).await.unwrap();
    let base = tasks::get(&anns, task.id).await.unwrap().draft();
    tasks::save(&world.admin, TaskDraft { text: "More".to_owned(), ..base.clone() }).await.unwrap();
    let refused = problem(tasks::save(&anns, TaskDraft { title: "New".to_owned(), ..base.clone() }).await);
    assert_eq!((refused.kind, refused.args["who"].as_str()), (ProblemKind::Conflict, "Ada Admin"));
    let mut mine = TaskDraft { title: "New".to_owned(), ..base.clone() };
    mine.rebase(&base, &tasks::get(&anns, task.id).await.unwrap().draft());
    tasks::save(&anns, mine).await.unwrap();
    let now = tasks::get(&anns, task.id).await.unwrap();
    assert_eq!((now.title.as_str(), now.text.as_str(), now.version), ("New", "More", 3));
    assert_eq!(now.history.len(), 3, "one entry a change");
}

#[tokio::test]
async fn lists_are_narrowed_by_label_date_and_words() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (admin, ann) = (&world.admin, world.context("Ann").await);
    let label = TaskLabel { id: admin.new_id(), name: " Fair ".to_owned(), hue: "teal".to_owned(), mine: false };
    tasks::save_label(admin, label.clone()).await.unwrap();
    let same = TaskLabel { id: ann.new_id(), name: "fair".to_owned(), ..label.clone() };
    assert_eq!(problem(tasks::save_label(&ann, same).await).fields[0].message, "check-not-unique");
    assert_eq!(problem(tasks::save_label(&ann, label.clone()).await).kind, ProblemKind::Forbidden);
    assert_eq!(problem(tasks::delete_label(&ann, label.id).await).kind, ProblemKind::NotFound);

    let today = world.services.now().today();
    let day = |days| today.checked_add_signed(chrono::TimeDelta::days(days));
    for (title, due_on, labels) in [
        ("Late", day(-1), vec![label.id]),
        ("Now", day(0), vec![]),
        ("Soon", day(6), vec![]),
        ("Far", day(7), vec![]),
        ("Some day", None, vec![]),
    ] {
        tasks::save(admin, TaskDraft { due_on, labels, ..draft(admin, title) }).await.unwrap();
    }
    let due = |due| TaskQuery { due, ..TaskQuery::default() };
    assert_eq!(titles(admin, due(TaskDue::Any)).await, ["Late", "Now", "Soon", "Far", "Some day"]);
    assert_eq!(titles(admin, due(TaskDue::Overdue)).await, ["Late"]);
    assert_eq!(titles(admin, due(TaskDue::Today)).await, ["Now"]);
    assert_eq!(titles(admin, due(TaskDue::Week)).await, ["Now", "Soon"]);
    assert_eq!(titles(admin, due(TaskDue::Never)).await, ["Some day"]);
    assert_eq!(titles(admin, TaskQuery { label: Some(label.id), ..TaskQuery::default() }).await, ["Late"]);
    assert_eq!(titles(admin, TaskQuery { search: "oo".to_owned(), ..TaskQuery::default() }).await, ["Soon"]);
    tasks::delete_label(admin, label.id).await.unwrap();
    assert!(tasks::labels(&ann).await.unwrap().is_empty());
    let late = tasks::list(admin, due(TaskDue::Overdue)).await.unwrap();
    assert!(late.rows[0].labels.is_empty());
}

#[tokio::test]
async fn quick_phrases_are_ones_own() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (admin, ann) = (&world.admin, world.context("Ann").await);
    let phrase = |text: &str| Phrase { id: world.services.new_id(), text: text.to_owned() };
    let (one, two) = (phrase("One"), phrase("Two"));
    for phrase in [&one, &two] {
        phrases::save(&ann, phrase.clone()).await.unwrap();
    }
    phrases::order(&ann, vec![two.id, one.id]).await.unwrap();
    assert_eq!(phrases::list(&ann).await.unwrap(), [two.clone(), one.clone()]);
    assert!(phrases::list(admin).await.unwrap().is_empty());
    let stolen = Phrase { text: "Mine".to_owned(), ..one.clone() };
    assert_eq!(problem(phrases::save(admin, stolen).await).kind, ProblemKind::NotFound);
    assert_eq!(problem(phrases::delete(admin, one.id).await).kind, ProblemKind::NotFound);
    assert_eq!(problem(phrases::save(&ann, phrase("  ")).await).fields[0].message, "check-required");
    phrases::delete(&ann, one.id).await.unwrap();
    assert_eq!(phrases::list(&ann).await.unwrap(), [two]);
}

#[tokio::test]
async fn the_address_book_is_searched_without_accents_and_leaves_out_who_has_gone() {
    let world = World::new().await;
    world.employee("Ștefan", None, BuiltinRole::SalesPerson).await;
    let gone = world.employee("Stela", None, BuiltinRole::SalesPerson).await;
    services::org::act_on_employees(&world.admin, vec![gone], domain::org::EmployeeAction::Disable).await.unwrap();
    // Whoever has a role that grants nothing reads it too.
    world.employee("Zed", None, BuiltinRole::OfficeApproval).await;
    let zed = world.context("Zed").await;
    let names = |page: domain::book::BookPage| page.people.into_iter().map(|person| person.name).collect::<Vec<_>>();
    let search = |text: &str| BookQuery { search: text.to_owned(), ..BookQuery::default() };
    assert_eq!(names(book::list(&zed, search("stefan")).await.unwrap()), ["Ștefan"]);
    assert_eq!(names(book::list(&zed, search("STE")).await.unwrap()), ["Ștefan"]);
    assert_eq!(names(book::list(&zed, BookQuery::default()).await.unwrap()), ["Ada Admin", "Ștefan", "Zed"]);
}

#[tokio::test]
async fn the_guide_is_written_for_the_company_and_feedback_reaches_its_administrators() {
    let world = World::new().await;
    world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (admin, ann) = (&world.admin, world.context("Ann").await);
    let text = GuideText { topic: GuideTopic::Customers, lang: Lang::En, text: "Ask Ada.".to_owned() };
    assert_eq!(problem(help::save_guide(&ann, text.clone()).await).kind, ProblemKind::Forbidden);
    help::save_guide(admin, text.clone()).await.unwrap();
    assert_eq!(help::guide(&ann, Lang::En).await.unwrap(), [text]);
    assert!(help::guide(&ann, Lang::Zh).await.unwrap().is_empty(), "each language has its own");
    help::reset_guide(admin, GuideTopic::Customers, Lang::En).await.unwrap();
    assert!(help::guide(&ann, Lang::En).await.unwrap().is_empty());

    let feedback =
        FeedbackDraft { id: ann.new_id(), page: "/customers".to_owned(), text: "The list is slow".to_owned() };
    help::send_feedback(&ann, feedback.clone()).await.unwrap();
    help::send_feedback(&ann, feedback).await.unwrap();
    let told = notices::list(admin, None).await.unwrap().items;
    assert_eq!(told.len(), 1, "told once");
    assert_eq!((told[0].kind, told[0].args["what"].as_str()), (NoticeKind::Feedback, "The list is slow"));
    let received = help::feedback(admin).await.unwrap();
    assert_eq!((received.len(), received[0].author.as_str()), (1, "Ann"));
    assert_eq!(problem(help::feedback(&ann).await).kind, ProblemKind::Forbidden);
}
