//! Rows become employees (row ADM-03): with their managers, who may be named before they are in, and their departments.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap, HashSet},
};

use domain::{
    AdminRight, FieldKind, FieldProblem, Id, Lang,
    feed::Subject,
    import::{ImportPlan, OnDuplicate},
    org::{Employee, EmployeeDraft, Role, Sex, normal_login},
};
use store::{Signal, Tx, imports::PersonName};

use super::{
    bound::Bound,
    names::{Found, Names, plain},
    run::{Outcome, Tally},
    table::{Kept, Row},
};
use crate::{Context, Result, audit::Before, exchange::words, sessions::passwords};

mod draft;
mod guard;
mod place;

pub(super) use draft::role_name;
use draft::{role_names, sexes};

/// The import of employees.
pub(super) struct Employees {
    bound: Vec<Bound>,
    names: Names,
    columns: usize,
    on_duplicate: OnDuplicate,
    create_missing: bool,
    may_departments: bool,
    may_roles: bool,
    lang: Lang,
    roles: Vec<Role>,
    /// What texts mean: roles, sexes, languages in all languages.
    role_names: HashMap<String, Id>,
    sexes: HashMap<String, Sex>,
    /// Who is named as a manager, with the departments of his people.
    managers: HashMap<String, BTreeSet<String>>,
    /// Who stands in the table himself.
    own: HashSet<String>,
    /// First passwords, hashed before the writer is taken, by line.
    hashes: HashMap<u64, String>,
    /// Something was made that may have been taken back.
    stale: bool,
}

impl Employees {
    /// Prepares the import: looks through the whole table for managers and passwords.
    pub(super) async fn new(
        context: &Context,
        bound: Vec<Bound>,
        plan: &ImportPlan,
        mut table: Kept,
        dry: bool,
    ) -> Result<Self> {
        let mut view = context.read().await?;
        let roles = view.roles().await?;
        let mut employees = Self {
            bound,
            names: Names::load(&mut view).await?,
            columns: table.columns.len(),
            on_duplicate: plan.on_duplicate,
            create_missing: plan.create_missing,
            may_departments: context.require_admin(AdminRight::Departments).is_ok(),
            may_roles: context.require_admin(AdminRight::Roles).is_ok(),
            lang: context.company()?.lang,
            role_names: role_names(&roles),
            roles,
            sexes: sexes(),
            managers: HashMap::new(),
            own: HashSet::new(),
            hashes: HashMap::new(),
            stale: false,
        };
        drop(view);
        loop {
            let rows = table.next_rows(1_000)?;
            if rows.is_empty() {
                return Ok(employees);
            }
            for row in rows {
                employees.look_at(&row);
                let password = employees.text("password", &row);
                if !dry && domain::session::password_problems(&password, "password").is_empty() {
                    let hash = passwords::hash(context.services(), &password).await?;
                    employees.hashes.insert(row.line, hash);
                }
            }
        }
    }

    fn look_at(&mut self, row: &Row) {
        let [name, manager, department] = ["name", "manager", "department"].map(|key| self.text(key, row).into_owned());
        self.own.insert(plain(&name));
        if !manager.is_empty() {
            let departments = self.managers.entry(plain(&manager)).or_default();
            if !department.is_empty() {
                departments.insert(department);
            }
        }
    }

    /// Brings in one row. `last`: it cannot wait any longer for its manager.
    pub(super) async fn row(
        &mut self,
        tx: &mut Tx,
        context: &Context,
        row: &Row,
        last: bool,
        tally: &mut Tally,
    ) -> Result<Outcome> {
        if std::mem::take(&mut self.stale) {
            self.names = Names::load(tx).await?;
        }
        if !last && self.waits(row) {
            return Ok(Outcome::Waits);
        }
        let mut problems = Vec::new();
        let twin = match self.twin(tx, row).await? {
            Ok(twin) => twin,
            Err(problem) => return Ok(Outcome::Failed(vec![problem])),
        };
        if twin.is_some() && self.on_duplicate == OnDuplicate::Skip {
            return Ok(Outcome::Skipped);
        }
        let base = twin.filter(|_| self.on_duplicate == OnDuplicate::Overwrite);
        let mut draft = self.draft(context, row, base.as_ref(), &mut problems, tally);
        if row.cells.iter().skip(self.columns).any(|cell| !cell.trim().is_empty()) {
            problems.push(FieldProblem::new("", "table-too-many-cells"));
        }
        if let Some(department) = self.department(tx, context, row, &mut problems, tally).await? {
            draft.department = Some(department);
        }
        if let Some(manager) = self.manager(tx, context, row, &mut problems, tally).await? {
            draft.manager = Some(manager);
        }
        problems.extend(self.problems(tx, context, &draft, base.as_ref()).await?);
        if !problems.is_empty() {
            return Ok(Outcome::Failed(problems));
        }
        self.save(tx, &draft, self.hashes.get(&row.line).filter(|_| base.is_none()).cloned()).await?;
        Ok(if base.is_some() { Outcome::Updated } else { Outcome::Created })
    }

    /// The row was taken back, and with it what was made for it.
    pub(super) fn taken_back(&mut self) {
        self.stale = true;
    }

    /// The texts that one of a target may mean.
    pub(super) async fn known(&self, context: &Context, target: &str) -> Result<Vec<String>> {
        let texts = words::texts(context.viewer().lang);
        let kind = match target {
            "manager" => FieldKind::Person,
            "department" => FieldKind::Department,
            "roles" => return Ok(self.roles.iter().map(|role| role_name(role, texts)).collect()),
            "sex" => {
                let sexes = [Sex::Female, Sex::Male, Sex::Other];
                return Ok(sexes.map(|sex| texts.get(&format!("employee-sex-{}", sex.key()), &texts::args())).to_vec());
            }
            "lang" => return Ok(Lang::ALL.map(|lang| lang.name().to_owned()).to_vec()),
            _ => return Ok(Vec::new()),
        };
        self.names.known(&mut context.read().await?, kind).await
    }

    fn text<'a>(&'a self, target: &str, row: &'a Row) -> Cow<'a, str> {
        self.bound
            .iter()
            .find(|bound| bound.target.key == target)
            .map_or(Cow::Borrowed(""), |bound| bound.text(row).text)
    }

    /// A text that names nothing known: the row fails, and it can be settled.
    fn unknown(&self, target: &str, row: &Row, message: &str, tally: &mut Tally) -> FieldProblem {
        if let Some(bound) = self.bound.iter().find(|bound| bound.target.key == target) {
            tally.unknown(target.to_owned(), bound.raw(row).to_owned());
        }
        FieldProblem::new(target, message).arg("value", self.text(target, row))
    }

    /// Who the row is about, if he is there already: by mobile or e-mail; by his name where he or the row has neither.
    async fn twin(&self, tx: &mut Tx, row: &Row) -> Result<Result<Option<Employee>, FieldProblem>> {
        let (name, mobile, email) = (self.text("name", row), self.text("mobile", row), self.text("email", row));
        for login in [&mobile, &email].into_iter().filter(|login| !login.is_empty()) {
            if let Some(account) = tx.account_by_login(&normal_login(login)).await? {
                return Ok(Ok(tx.employee(account.id).await?));
            }
        }
        let id = match self.names.person(&name) {
            Found::One(id) => id,
            Found::Several => return Ok(Err(FieldProblem::new("name", "table-ambiguous").arg("value", &name))),
            Found::Inactive | Found::Nothing => return Ok(Ok(None)),
        };
        let named = tx.employee(id).await?;
        let row_has_login = !mobile.is_empty() || !email.is_empty();
        Ok(Ok(named.filter(|named| !row_has_login || named.mobile.is_empty() && named.email.is_empty())))
    }

    async fn save(&mut self, tx: &mut Tx, draft: &EmployeeDraft, hash: Option<String>) -> Result<()> {
        let before = Before::of(tx, Subject::Employee, draft.id).await?;
        tx.save_employee(draft).await?;
        tx.set_roles(draft.id, &draft.roles).await?;
        if let Some(hash) = hash {
            tx.set_password(draft.id, &hash, true).await?;
        }
        before.log(tx).await?;
        tx.tell(Signal::Person(draft.id));
        let logins = [&draft.mobile, &draft.email].map(|login| normal_login(login));
        let logins = logins.into_iter().filter(|login| !login.is_empty()).collect();
        self.names.learn_person(&PersonName { id: draft.id, name: draft.name.clone(), logins, active: true });
        Ok(())
    }
}
