//! The first run: the company with what a new one has, and its super admin.

use std::{collections::BTreeSet, sync::Arc};

use chrono_tz::Tz;
use domain::{
    FieldProblem, Id,
    activity::{FollowUpMethod, STANDARD_METHODS},
    check::{is_email, is_phone},
    company::Setup,
    org::{BuiltinRole, DepartmentDraft, EmployeeDraft, Role},
    session::password_problems,
};
use store::Tx;

use super::{NewSession, begin, passwords};
use crate::{Door, Error, Result, Services, company};

/// The department that is the company; the same id in every one.
pub(crate) const ROOT_DEPARTMENT: Id = Id::builtin(1);

/// Creates the company and its super admin, and signs him in; refused once there is a company.
pub async fn setup(door: &Door, setup: Setup) -> Result<NewSession> {
    let services = &door.services;
    let admin = setup_company(services, setup).await?;
    let mut tx = services.system("sign in the first employee").write().await?;
    tx.note_sign_in(admin).await?;
    let session = begin(services, &mut tx, admin, &door.caller).await?;
    tx.commit().await?;
    Ok(session)
}

/// Creates the company and answers its super admin, who has not signed in yet; refused once there is a company.
pub async fn setup_company(services: &Arc<Services>, setup: Setup) -> Result<Id> {
    if services.config().company.is_some() {
        return Err(Error::forbidden());
    }
    let setup = trimmed(setup);
    let problems = problems(&setup);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let password = passwords::hash(services, &setup.password).await?;
    let mut tx = services.system("create the company").write().await?;
    // Asked again behind the writer's lock: of two at once, one is late.
    if tx.company().await?.is_some() {
        return Err(Error::forbidden());
    }
    tx.save_company(&setup.company).await?;
    add_defaults(&mut tx, &setup).await?;
    let admin = admin(&setup, services.new_id());
    tx.save_employee(&admin).await?;
    tx.set_roles(admin.id, &admin.roles).await?;
    tx.set_password(admin.id, &password, false).await?;
    company::publish(services, tx).await?;
    Ok(admin.id)
}

/// What a new company has (rules.md, "Defaults on a new company").
async fn add_defaults(tx: &mut Tx, setup: &Setup) -> Result<()> {
    let root = DepartmentDraft { id: ROOT_DEPARTMENT, name: setup.company.name.clone(), parent: None, head: None };
    tx.save_department(&root).await?;
    for builtin in BuiltinRole::ALL {
        let role = Role {
            id: builtin.id(),
            group: builtin.group(),
            builtin: Some(builtin),
            name: String::new(),
            rights: builtin.rights(),
            members: 0,
        };
        tx.save_role(&role).await?;
    }
    let methods = STANDARD_METHODS.map(|key| FollowUpMethod { key: key.to_owned(), label: None, enabled: true });
    tx.save_follow_up_methods(&methods).await?;
    Ok(())
}

fn admin(setup: &Setup, id: Id) -> EmployeeDraft {
    let (mobile, email) = if setup.admin_login.contains('@') {
        (String::new(), setup.admin_login.clone())
    } else {
        (setup.admin_login.clone(), String::new())
    };
    EmployeeDraft {
        id,
        name: setup.admin_name.clone(),
        mobile,
        email,
        sex: None,
        department: Some(ROOT_DEPARTMENT),
        position: String::new(),
        manager: None,
        roles: BTreeSet::from([BuiltinRole::SuperAdmin.id()]),
        lang: setup.company.lang,
        password: None,
    }
}

fn trimmed(mut setup: Setup) -> Setup {
    for text in [&mut setup.company.name, &mut setup.admin_name, &mut setup.admin_login] {
        *text = text.trim().to_owned();
    }
    setup
}

fn problems(setup: &Setup) -> Vec<FieldProblem> {
    let of_company = |problem: FieldProblem| FieldProblem { field: format!("company.{}", problem.field), ..problem };
    let mut problems: Vec<_> = setup.company.problems().into_iter().map(of_company).collect();
    if !setup.company.time_zone.is_empty() && setup.company.time_zone.parse::<Tz>().is_err() {
        problems.push(FieldProblem::new("company.time_zone", "check-unknown-option"));
    }
    if setup.admin_name.is_empty() {
        problems.push(FieldProblem::new("admin_name", "check-required"));
    } else if setup.admin_name.chars().count() > 100 {
        problems.push(FieldProblem::new("admin_name", "check-too-long").arg("max", 100));
    }
    let login = setup.admin_login.as_str();
    if login.is_empty() {
        problems.push(FieldProblem::new("admin_login", "check-required"));
    } else if login.contains('@') && (!is_email(login) || login.chars().count() > 255) {
        problems.push(FieldProblem::new("admin_login", "check-not-an-email"));
    } else if !login.contains('@') && !is_phone(login) {
        problems.push(FieldProblem::new("admin_login", "check-mobile-or-email"));
    }
    problems.extend(password_problems(&setup.password, "password"));
    problems
}
