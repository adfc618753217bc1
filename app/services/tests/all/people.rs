//! Employees, departments and roles: who may do what to whom.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking; clippy.toml allows it inside test functions only")]

use std::collections::{BTreeMap, BTreeSet};

use crate::support::World;
use domain::{
    Action, AdminRight, Id, ModuleKey, Problem,
    access::{DataScope, Grant, Rights},
    org::{
        BuiltinRole, DepartmentDraft, EmployeeAction, EmployeeQuery, EmployeeState, EmployeeTab, RoleDraft, RoleGroup,
    },
    problem::ProblemKind,
};
use services::{Context, Error, company, org};

fn problem<T: std::fmt::Debug>(result: Result<T, Error>) -> Problem {
    result.unwrap_err().problem()
}

/// The only refusal of a batch of one; `None` when it was done.
async fn refused(context: &Context, id: Id, action: EmployeeAction) -> Option<Problem> {
    let result = org::act_on_employees(context, vec![id], action).await.unwrap();
    assert_eq!(result.done.len() + result.refused.len(), 1);
    result.refused.into_iter().next().map(|refusal| refusal.problem)
}

async fn message(context: &Context, id: Id, action: EmployeeAction) -> String {
    refused(context, id, action).await.map(|problem| problem.message).unwrap_or_default()
}

fn roles(roles: &[BuiltinRole]) -> BTreeSet<Id> {
    roles.iter().map(|role| role.id()).collect()
}

fn message_at(problem: &Problem, field: &str) -> String {
    problem
        .fields
        .iter()
        .find(|problem| problem.field == field)
        .map(|problem| problem.message.clone())
        .unwrap_or_default()
}

#[tokio::test]
async fn the_last_super_admin_cannot_be_lost() {
    let world = World::new().await;
    let admin = world.admin.me().unwrap();
    let second = world.employee("Second", None, BuiltinRole::SuperAdmin).await;
    let set = EmployeeAction::SetRoles(roles(&[BuiltinRole::SalesPerson]));
    // The second has never signed in: he may have lost his password, and does not count yet.
    assert_eq!(message(&world.admin, admin, set.clone()).await, "problem-last-admin");
    let mut draft = world.draft(admin).await;
    draft.roles = roles(&[BuiltinRole::SalesPerson]);
    assert_eq!(problem(org::save_employee(&world.admin, draft).await).message, "problem-last-admin");

    let seconds = world.context("Second").await;
    assert_eq!(message(&seconds, second, EmployeeAction::Disable).await, "problem-oneself");
    assert_eq!(refused(&seconds, admin, EmployeeAction::Disable).await, None);
    assert_eq!(message(&seconds, second, set.clone()).await, "problem-last-admin");
    assert_eq!(refused(&seconds, admin, EmployeeAction::Activate).await, None);
    assert_eq!(refused(&seconds, second, set).await, None);
}

#[tokio::test]
async fn nobody_raises_himself_or_others_without_the_right_to_manage_roles() {
    let world = World::new().await;
    let hr = world.employee("Hr", None, BuiltinRole::PeopleDepartments).await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    let admin = world.admin.me().unwrap();
    let context = world.context("Hr").await;
    let set = |roles: BTreeSet<Id>| EmployeeAction::SetRoles(roles);
    let password = || EmployeeAction::ResetPassword("known to hr".to_owned());

    let raised = roles(&[BuiltinRole::PeopleDepartments, BuiltinRole::SalesPerson]);
    assert_eq!(message(&context, hr, set(raised.clone())).await, "problem-raise-oneself");
    let mut draft = world.draft(hr).await;
    draft.roles = raised;
    assert_eq!(problem(org::save_employee(&context, draft).await).message, "problem-raise-oneself");
    for role in [BuiltinRole::SuperAdmin, BuiltinRole::SalesManager, BuiltinRole::PeopleDepartments] {
        assert_eq!(message(&context, ann, set(roles(&[role]))).await, "problem-role-beyond", "{role:?}");
        let mut puppet = world.new_draft("Puppet");
        puppet.roles = roles(&[role]);
        assert_eq!(problem(org::save_employee(&context, puppet).await).message, "problem-role-beyond", "{role:?}");
    }
    assert_eq!(message(&context, boss, set(roles(&[BuiltinRole::SalesPerson]))).await, "problem-role-beyond");
    assert_eq!(message(&context, boss, password()).await, "problem-role-beyond");
    assert_eq!(message(&context, admin, EmployeeAction::Disable).await, "problem-role-beyond");
    assert_eq!(message(&context, hr, password()).await, "problem-oneself");
    assert_eq!(
        problem(org::save_role(&context, role_draft(&context, "Mine", Rights::default())).await).kind,
        ProblemKind::Forbidden
    );

    // What his work needs, he may.
    assert_eq!(refused(&context, ann, password()).await, None);
    assert_eq!(refused(&context, boss, EmployeeAction::Disable).await, None);
    let mut draft = world.new_draft("New");
    draft.roles = roles(&[BuiltinRole::SalesPerson]);
    org::save_employee(&context, draft).await.unwrap();
}

#[tokio::test]
async fn nobody_brings_records_into_his_own_reach() {
    let world = World::new().await;
    let admin = &world.admin;
    let root = org::departments(admin).await.unwrap()[0].id;
    let own = DepartmentDraft { id: admin.new_id(), name: "Own".to_owned(), parent: Some(root), head: None };
    org::save_department(admin, own.clone()).await.unwrap();
    let scope = |scope| Rights::in_all_modules(&[Action::View], &scope);
    for (name, rights) in
        [("Manager", scope(DataScope::OwnAndSubordinates)), ("Head", scope(DataScope::DepartmentAndBelow))]
    {
        let rights = Rights { admin: BTreeSet::from([AdminRight::Employees]), ..rights };
        let role = role_draft(admin, name, rights);
        org::save_role(admin, role.clone()).await.unwrap();
        world.employee_in(name, None, Some(own.id), BTreeSet::from([role.id])).await;
    }
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (manager, head) = (world.context("Manager").await, world.context("Head").await);
    let below = world.employee("Below", manager.viewer().id(), BuiltinRole::SalesPerson).await;

    for new in [manager.me().unwrap(), below] {
        let draft = domain::org::EmployeeDraft { manager: Some(new), ..world.draft(ann).await };
        assert_eq!(problem(org::save_employee(&manager, draft).await).message, "problem-raise-oneself");
    }
    let moved = EmployeeAction::MoveDepartment(own.id);
    assert_eq!(message(&head, ann, moved.clone()).await, "problem-raise-oneself");
    assert_eq!(message(&head, head.me().unwrap(), EmployeeAction::MoveDepartment(root)).await, "problem-raise-oneself");
    // He who sees by managers gains nothing by a department, and the other way round.
    assert_eq!(refused(&manager, ann, moved).await, None);
    let draft = domain::org::EmployeeDraft { manager: head.viewer().id(), ..world.draft(ann).await };
    org::save_employee(&head, draft).await.unwrap();
}

#[tokio::test]
async fn without_a_right_nothing_of_the_console_opens() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let context = world.context("Ann").await;
    let draft = world.draft(ann).await;
    let kinds = [
        problem(org::employees(&context, EmployeeQuery::default()).await).kind,
        problem(org::employee(&context, ann).await).kind,
        problem(org::save_employee(&context, draft).await).kind,
        problem(org::act_on_employees(&context, vec![ann], EmployeeAction::Activate).await).kind,
        problem(org::roles(&context).await).kind,
        problem(org::delete_department(&context, ann).await).kind,
        problem(org::delete_role(&context, ann).await).kind,
        problem(company::number_rules(&context).await).kind,
        problem(company::save(&context, context.company().unwrap().clone()).await).kind,
        problem(company::save_follow_up_methods(&context, Vec::new()).await).kind,
        problem(company::delete_product_category(&context, ann).await).kind,
    ];
    assert_eq!(kinds, [ProblemKind::Forbidden; 11]);
    assert_eq!(org::departments(&context).await.unwrap().len(), 1);
}

#[tokio::test]
async fn several_roles_add_up_and_a_change_holds_at_the_next_request() {
    let world = World::new().await;
    let both = roles(&[BuiltinRole::SalesPerson, BuiltinRole::PeopleDepartments]);
    let ann = world.employee_in("Ann", None, None, both).await;
    let context = world.context("Ann").await;
    assert!(context.viewer().may(ModuleKey::Customer, Action::Create));
    assert!(context.viewer().may_admin(AdminRight::Employees));
    let one = EmployeeAction::SetRoles(roles(&[BuiltinRole::SalesPerson]));
    assert_eq!(refused(&world.admin, ann, one).await, None);
    let again = world.context_again("Ann").await;
    assert!(again.viewer().may(ModuleKey::Customer, Action::Create));
    assert!(!again.viewer().may_admin(AdminRight::Employees));
}

#[tokio::test]
async fn logins_are_unique_over_both_columns() {
    let world = World::new().await;
    let mut draft = world.new_draft("Ann");
    draft.mobile = "+40 722 123 456".to_owned();
    org::save_employee(&world.admin, draft).await.unwrap();
    let mut other = world.new_draft("Other");
    other.mobile = "+40722123456".to_owned();
    other.email = "ANN@example.com".to_owned();
    let problem = problem(org::save_employee(&world.admin, other).await);
    assert_eq!(message_at(&problem, "mobile"), "check-not-unique");
    assert_eq!(message_at(&problem, "email"), "check-not-unique");
}

#[tokio::test]
async fn managers_make_no_circle_and_are_there() {
    let world = World::new().await;
    let a = world.employee("A", None, BuiltinRole::SalesPerson).await;
    let b = world.employee("B", Some(a), BuiltinRole::SalesPerson).await;
    let c = world.employee("C", Some(b), BuiltinRole::SalesPerson).await;
    let save = |manager: Option<Id>| {
        let world = &world;
        async move {
            let draft = domain::org::EmployeeDraft { manager, ..world.draft(a).await };
            org::save_employee(&world.admin, draft).await.map_err(|error| message_at(&error.problem(), "manager"))
        }
    };
    assert_eq!(save(Some(c)).await, Err("check-cycle".to_owned()));
    assert_eq!(save(Some(a)).await, Err("check-cycle".to_owned()));
    assert_eq!(save(Some(world.admin.new_id())).await, Err("check-unknown-reference".to_owned()));
    let gone = world.employee("Gone", None, BuiltinRole::SalesPerson).await;
    assert_eq!(refused(&world.admin, gone, EmployeeAction::Disable).await, None);
    assert_eq!(save(Some(gone)).await, Err("check-employee-inactive".to_owned()));
    assert_eq!(save(Some(world.admin.me().unwrap())).await, Ok(()));
}

#[tokio::test]
async fn a_new_employee_needs_roles_and_a_password() {
    let world = World::new().await;
    let mut draft = world.new_draft("Ann");
    draft.roles = BTreeSet::new();
    assert_eq!(message_at(&problem(org::save_employee(&world.admin, draft).await), "roles"), "check-required");
    let mut draft = world.new_draft("Ann");
    draft.roles = BTreeSet::from([world.admin.new_id()]);
    assert_eq!(message_at(&problem(org::save_employee(&world.admin, draft).await), "roles"), "check-unknown-reference");
    let mut draft = world.new_draft("Ann");
    (draft.password, draft.department) = (None, Some(world.admin.new_id()));
    let problem = problem(org::save_employee(&world.admin, draft).await);
    assert_eq!(message_at(&problem, "password"), "check-required");
    assert_eq!(message_at(&problem, "department"), "check-unknown-reference");
}

#[tokio::test]
async fn the_list_of_employees_is_counted_searched_and_paged() {
    let world = World::new().await;
    let boss = world.employee("Boss", None, BuiltinRole::SalesManager).await;
    world.pass(chrono::TimeDelta::days(8));
    let admin = crate::support::sign_in(&world.services, "admin@example.com").await;
    for name in ["Anna", "Bela", "Cora"] {
        let draft = domain::org::EmployeeDraft { manager: Some(boss), ..world.new_draft(name) };
        org::save_employee(&admin, draft).await.unwrap();
    }
    assert_eq!(refused(&admin, boss, EmployeeAction::Disable).await, None);
    let query = |tab, search: &str| EmployeeQuery { tab, search: search.to_owned(), ..EmployeeQuery::default() };
    let page = org::employees(&admin, query(EmployeeTab::All, "")).await.unwrap();
    // All, new, active, not activated, disabled.
    assert_eq!(page.counts, [5, 3, 1, 3, 1]);
    assert_eq!(page.labels.iter().map(|label| label.text.as_str()).collect::<Vec<_>>(), ["Boss"]);
    for (tab, total) in [(EmployeeTab::New, 3), (EmployeeTab::Disabled, 1), (EmployeeTab::NotActivated, 3)] {
        let page = org::employees(&admin, query(tab, "")).await.unwrap();
        assert_eq!((page.total, page.employees.len() as u64), (total, total), "{tab:?}");
    }
    let names = |page: domain::org::EmployeePage| page.employees.into_iter().map(|one| one.name).collect::<Vec<_>>();
    assert_eq!(names(org::employees(&admin, query(EmployeeTab::All, "nn")).await.unwrap()), ["Anna"]);
    assert_eq!(names(org::employees(&admin, query(EmployeeTab::All, "CORA@")).await.unwrap()), ["Cora"]);
    assert!(names(org::employees(&admin, query(EmployeeTab::All, "%")).await.unwrap()).is_empty());
    let second = EmployeeQuery { page: 2, size: 2, ..query(EmployeeTab::All, "") };
    assert_eq!(names(org::employees(&admin, second).await.unwrap()), ["Bela", "Boss"]);
    let role = EmployeeQuery { role: Some(BuiltinRole::SuperAdmin.id()), ..query(EmployeeTab::All, "") };
    assert_eq!(names(org::employees(&admin, role).await.unwrap()), ["Ada Admin"]);
}

#[tokio::test]
async fn a_batch_answers_for_each() {
    let world = World::new().await;
    let ann = world.employee("Ann", None, BuiltinRole::SalesPerson).await;
    let (admin, nobody) = (world.admin.me().unwrap(), world.admin.new_id());
    let ids = vec![ann, admin, nobody, ann];
    let result = org::act_on_employees(&world.admin, ids, EmployeeAction::Disable).await.unwrap();
    assert_eq!(result.done, [ann]);
    let refusals: BTreeMap<_, _> = result
        .refused
        .iter()
        .map(|refusal| (refusal.id, (refusal.title.as_str(), refusal.problem.message.as_str())))
        .collect();
    assert_eq!(refusals[&admin], ("Ada Admin", "problem-oneself"));
    assert_eq!(refusals[&nobody], ("", "problem-not-found"));
    assert_eq!(org::employee(&world.admin, ann).await.unwrap().state, EmployeeState::Disabled);
}

#[tokio::test]
async fn departments_are_a_tree_that_holds_its_people() {
    let world = World::new().await;
    let admin = &world.admin;
    let root = org::departments(admin).await.unwrap()[0].clone();
    let draft = |name: &str, parent| DepartmentDraft { id: admin.new_id(), name: name.to_owned(), parent, head: None };
    let (sales, north) = (draft("Sales", Some(root.id)), draft("North", None));
    org::save_department(admin, sales.clone()).await.unwrap();
    assert_eq!(message_at(&problem(org::save_department(admin, north.clone()).await), "parent"), "check-required");
    let north = DepartmentDraft { parent: Some(sales.id), ..north };
    org::save_department(admin, north.clone()).await.unwrap();
    assert_eq!(
        message_at(&problem(org::save_department(admin, draft("SALES", Some(root.id))).await), "name"),
        "check-not-unique"
    );
    let circle = DepartmentDraft { parent: Some(north.id), ..sales.clone() };
    assert_eq!(message_at(&problem(org::save_department(admin, circle).await), "parent"), "check-cycle");
    let moved = DepartmentDraft { id: root.id, name: root.name.clone(), parent: Some(sales.id), head: None };
    assert_eq!(problem(org::save_department(admin, moved).await).message, "problem-root-department");
    assert_eq!(problem(org::delete_department(admin, root.id).await).message, "problem-root-department");

    let ann = world.employee_in("Ann", None, Some(north.id), roles(&[BuiltinRole::SalesPerson])).await;
    let held = problem(org::delete_department(admin, sales.id).await);
    assert_eq!(
        (held.kind, held.args["what"].as_str(), held.args["count"].as_str()),
        (ProblemKind::InUse, "department", "1")
    );
    let held = problem(org::delete_department(admin, north.id).await);
    assert_eq!((held.args["what"].as_str(), held.args["count"].as_str()), ("employee", "1"));
    let below = EmployeeQuery { department: Some(sales.id), ..EmployeeQuery::default() };
    assert_eq!(org::employees(admin, below.clone()).await.unwrap().total, 1);
    assert_eq!(refused(admin, ann, EmployeeAction::MoveDepartment(root.id)).await, None);
    assert_eq!(org::employees(admin, below).await.unwrap().total, 0);
    org::delete_department(admin, north.id).await.unwrap();
    org::delete_department(admin, sales.id).await.unwrap();
    assert_eq!(org::departments(admin).await.unwrap().len(), 1);
}

fn role_draft(context: &Context, name: &str, rights: Rights) -> RoleDraft {
    RoleDraft { id: context.new_id(), group: RoleGroup::Crm, name: name.to_owned(), rights }
}

#[tokio::test]
async fn roles_are_made_changed_and_deleted_within_bounds() {
    let world = World::new().await;
    let admin = &world.admin;
    let grant = |actions: &[Action], scope| Grant { actions: actions.iter().copied().collect(), scope };
    // Products have no team: the action is left out.
    let rights = Rights {
        modules: BTreeMap::from([
            (ModuleKey::Product, grant(&[Action::View, Action::Team], DataScope::All)),
            (ModuleKey::Lead, grant(&[], DataScope::All)),
        ]),
        ..Rights::default()
    };
    let draft = role_draft(admin, "Shelf", rights);
    org::save_role(admin, draft.clone()).await.unwrap();
    let all = org::roles(admin).await.unwrap();
    let role = all.iter().find(|role| role.id == draft.id).unwrap();
    let expected = BTreeMap::from([(ModuleKey::Product, grant(&[Action::View], DataScope::All))]);
    assert_eq!(role.rights.modules, expected);
    assert_eq!(
        message_at(&problem(org::save_role(admin, role_draft(admin, "shelf", Rights::default())).await), "name"),
        "check-not-unique"
    );

    let nowhere = DataScope::Departments(vec![admin.new_id()]);
    let rights =
        Rights { modules: BTreeMap::from([(ModuleKey::Lead, grant(&[Action::View], nowhere))]), ..Rights::default() };
    let wrong = problem(org::save_role(admin, role_draft(admin, "Nowhere", rights)).await);
    assert_eq!(message_at(&wrong, "rights.lead"), "check-unknown-reference");

    let super_admin = BuiltinRole::SuperAdmin;
    let fixed = RoleDraft { id: super_admin.id(), ..role_draft(admin, "", Rights::default()) };
    assert_eq!(message_at(&problem(org::save_role(admin, fixed.clone()).await), "rights"), "check-read-only");
    let renamed = RoleDraft { name: "Owner".to_owned(), rights: super_admin.rights(), ..fixed };
    org::save_role(admin, renamed).await.unwrap();
    let role = org::roles(admin).await.unwrap().into_iter().find(|role| role.builtin == Some(super_admin)).unwrap();
    assert_eq!((role.name.as_str(), role.group, role.members), ("Owner", RoleGroup::System, 1));

    assert_eq!(problem(org::delete_role(admin, super_admin.id()).await).message, "problem-built-in");
    let ann = world.employee_in("Ann", None, None, BTreeSet::from([draft.id])).await;
    assert_eq!(problem(org::delete_role(admin, draft.id).await).kind, ProblemKind::InUse);
    assert_eq!(refused(admin, ann, EmployeeAction::SetRoles(roles(&[BuiltinRole::SalesPerson]))).await, None);
    org::delete_role(admin, draft.id).await.unwrap();
}
