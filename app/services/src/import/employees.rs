//! Rows become employees (row ADM-03): with their managers, who may be named before they are in, and their departments.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashMap, HashSet},
};

use domain::{
    AdminRight, FieldKind, FieldProblem, Id, Lang,
    access::DataScope,
    import::{ImportPlan, OnDuplicate, loose},
    org::{BuiltinRole, DepartmentDraft, Employee, EmployeeDraft, Role, Sex, normal_login},
};
use store::{Signal, Tx, imports::PersonName};

use super::{
    bound::Bound,
    names::{Found, Names, plain},
    run::{Outcome, Tally},
    table::{Kept, Row},
};
use crate::{
    Context, Result,
    exchange::words,
    sessions::{ROOT_DEPARTMENT, passwords},
};

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
        let [name, manager, department] =
            ["name", "manager", "department"].map(|key| self.text(key, row).into_owned());
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
        self.bound.iter().find(|bound| bound.target.key == target).map_or(Cow::Borrowed(""), |bound| bound.text(row).text)
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

    fn draft(
        &self,
        context: &Context,
        row: &Row,
        base: Option<&Employee>,
        problems: &mut Vec<FieldProblem>,
        tally: &mut Tally,
    ) -> EmployeeDraft {
        let mut draft = base.map_or_else(
            || EmployeeDraft {
                id: context.new_id(),
                name: String::new(),
                mobile: String::new(),
                email: String::new(),
                sex: None,
                department: Some(ROOT_DEPARTMENT),
                position: String::new(),
                manager: None,
                roles: BTreeSet::new(),
                lang: self.lang,
                password: None,
            },
            as_draft,
        );
        for (key, place) in [
            ("name", &mut draft.name),
            ("mobile", &mut draft.mobile),
            ("email", &mut draft.email),
            ("position", &mut draft.position),
        ] {
            let text = self.text(key, row);
            if !text.is_empty() {
                *place = text.into_owned();
            }
        }
        let sex = self.text("sex", row);
        if !sex.is_empty() {
            match self.sexes.get(&loose(&sex)) {
                Some(sex) => draft.sex = Some(*sex),
                None => problems.push(self.unknown("sex", row, "table-no-option", tally)),
            }
        }
        let lang = self.text("lang", row);
        if !lang.is_empty() {
            match Lang::ALL.into_iter().find(|known| loose(known.name()) == loose(&lang)).or_else(|| Lang::from_tag(&lang)) {
                Some(lang) => draft.lang = lang,
                None => problems.push(self.unknown("lang", row, "table-no-option", tally)),
            }
        }
        let roles = self.text("roles", row);
        let mut named = BTreeSet::new();
        for role in roles.split([';', '；', '、', ',', '|', '\n']).map(str::trim).filter(|role| !role.is_empty()) {
            match self.role_names.get(&loose(role)) {
                Some(id) => {
                    named.insert(*id);
                }
                None => problems.push(self.unknown("roles", row, "table-no-role", tally)),
            }
        }
        if !named.is_empty() {
            draft.roles = named;
        } else if base.is_none() {
            draft.roles = BTreeSet::from([self.usual_role(self.managers.contains_key(&plain(&draft.name)))]);
        }
        let password = self.text("password", row);
        if base.is_none() && !password.is_empty() {
            problems.extend(domain::session::password_problems(&password, "password"));
        }
        draft
    }

    /// Who leads people gets the role of a sales manager, if the importer may give it.
    fn usual_role(&self, manager: bool) -> Id {
        if manager && self.may_roles { BuiltinRole::SalesManager.id() } else { BuiltinRole::SalesPerson.id() }
    }

    async fn department(
        &mut self,
        tx: &mut Tx,
        context: &Context,
        row: &Row,
        problems: &mut Vec<FieldProblem>,
        tally: &mut Tally,
    ) -> Result<Option<Id>> {
        let name = self.text("department", row).into_owned();
        if name.is_empty() {
            return Ok(None);
        }
        match self.names.department(&name) {
            Found::One(id) => return Ok(Some(id)),
            Found::Several => problems.push(FieldProblem::new("department", "table-ambiguous").arg("value", name)),
            _ if self.create_missing && self.may_departments => {
                return Ok(Some(self.make_department(tx, context, &name).await?));
            }
            _ => problems.push(self.unknown("department", row, "table-no-department", tally)),
        }
        Ok(None)
    }

    async fn make_department(&mut self, tx: &mut Tx, context: &Context, name: &str) -> Result<Id> {
        let name: String = name.chars().take(100).collect();
        let draft = DepartmentDraft { id: context.new_id(), name, parent: Some(ROOT_DEPARTMENT), head: None };
        tx.save_department(&draft).await?;
        tx.tell(Signal::Config);
        self.names.learn_department(&draft.name, draft.id);
        Ok(draft.id)
    }

    /// Whether the row's manager stands in the table himself and is not in yet.
    fn waits(&self, row: &Row) -> bool {
        let name = self.text("manager", row);
        self.names.person(&name) == Found::Nothing && self.own.contains(&plain(&name)) && !name.is_empty()
    }

    async fn manager(
        &mut self,
        tx: &mut Tx,
        context: &Context,
        row: &Row,
        problems: &mut Vec<FieldProblem>,
        tally: &mut Tally,
    ) -> Result<Option<Id>> {
        let name = self.text("manager", row).into_owned();
        if name.is_empty() {
            return Ok(None);
        }
        match self.names.person(&name) {
            Found::One(id) => return Ok(Some(id)),
            Found::Several => problems.push(FieldProblem::new("manager", "table-ambiguous").arg("value", name)),
            Found::Inactive => problems.push(self.unknown("manager", row, "table-employee-inactive", tally)),
            // He waited in vain for a row that failed, or that waits for him.
            Found::Nothing if self.own.contains(&plain(&name)) => {
                problems.push(FieldProblem::new("manager", "table-no-employee").arg("value", name));
            }
            Found::Nothing if self.create_missing => return Ok(Some(self.make_manager(tx, context, &name).await?)),
            Found::Nothing => problems.push(self.unknown("manager", row, "table-no-employee", tally)),
        }
        Ok(None)
    }

    /// Makes a manager who is named but missing. His department is that of his people, where they have one in common.
    async fn make_manager(&mut self, tx: &mut Tx, context: &Context, name: &str) -> Result<Id> {
        let theirs: Vec<String> = self.managers.get(&plain(name)).into_iter().flatten().cloned().collect();
        let department = match theirs.as_slice() {
            [only] => match self.names.department(only) {
                Found::One(id) => id,
                Found::Nothing if self.may_departments => self.make_department(tx, context, only).await?,
                _ => ROOT_DEPARTMENT,
            },
            _ => ROOT_DEPARTMENT,
        };
        let draft = EmployeeDraft {
            id: context.new_id(),
            name: name.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(100).collect(),
            mobile: String::new(),
            email: String::new(),
            sex: None,
            department: Some(department),
            position: String::new(),
            manager: None,
            roles: BTreeSet::from([self.usual_role(true)]),
            lang: self.lang,
            password: None,
        };
        self.save(tx, &draft, None).await?;
        Ok(draft.id)
    }

    async fn save(&mut self, tx: &mut Tx, draft: &EmployeeDraft, hash: Option<String>) -> Result<()> {
        tx.save_employee(draft).await?;
        tx.set_roles(draft.id, &draft.roles).await?;
        if let Some(hash) = hash {
            tx.set_password(draft.id, &hash, true).await?;
        }
        tx.tell(Signal::Person(draft.id));
        let logins = [&draft.mobile, &draft.email].map(|login| normal_login(login));
        let logins = logins.into_iter().filter(|login| !login.is_empty()).collect();
        self.names.learn_person(&PersonName { id: draft.id, name: draft.name.clone(), logins, active: true });
        Ok(())
    }

    /// What is wrong with a draft: the same as in the form, but that a login may be set later.
    async fn problems(
        &self,
        tx: &mut Tx,
        context: &Context,
        draft: &EmployeeDraft,
        base: Option<&Employee>,
    ) -> Result<Vec<FieldProblem>> {
        let mut problems = draft.problems();
        problems.retain(|problem| problem.message != "check-mobile-or-email");
        for (field, login) in [("mobile", &draft.mobile), ("email", &draft.email)] {
            if !login.is_empty() && tx.login_taken(login, draft.id).await? {
                problems.push(FieldProblem::new(field, "check-not-unique"));
            }
        }
        if let Some(manager) = draft.manager
            && tx.manages(draft.id, manager).await?
        {
            problems.push(FieldProblem::new("manager", "check-cycle"));
        }
        problems.extend(self.guard(tx, context, draft, base).await?);
        Ok(problems)
    }

    /// Nobody raises himself or others beyond what he may give, and the last super admin stays.
    async fn guard(
        &self,
        tx: &mut Tx,
        context: &Context,
        draft: &EmployeeDraft,
        base: Option<&Employee>,
    ) -> Result<Option<FieldProblem>> {
        let old = base.map(|base| base.roles.clone()).unwrap_or_default();
        let mut changed = old.symmetric_difference(&draft.roles).peekable();
        let moved = base.is_some_and(|base| base.department != draft.department);
        let is_me = context.viewer().id() == Some(draft.id);
        if !self.may_roles && is_me && (moved || changed.peek().is_some()) {
            return Ok(Some(FieldProblem::new("roles", "problem-oneself")));
        }
        if !self.may_roles && changed.any(|role| !self.is_ordinary(*role)) {
            return Ok(Some(FieldProblem::new("roles", "problem-role-beyond")));
        }
        let admin = BuiltinRole::SuperAdmin.id();
        let loses = old.contains(&admin) && !draft.roles.contains(&admin);
        if loses && tx.count_active_members(admin).await? <= 1 {
            return Ok(Some(FieldProblem::new("roles", "problem-last-admin")));
        }
        Ok(None)
    }

    fn is_ordinary(&self, id: Id) -> bool {
        let role = self.roles.iter().find(|role| role.id == id);
        role.is_some_and(|role| {
            let mut grants = role.rights.modules.values();
            role.rights.admin.is_empty()
                && grants.all(|grant| grant.actions.is_empty() || grant.scope == DataScope::Own)
        })
    }
}

fn as_draft(employee: &Employee) -> EmployeeDraft {
    EmployeeDraft {
        id: employee.id,
        name: employee.name.clone(),
        mobile: employee.mobile.clone(),
        email: employee.email.clone(),
        sex: employee.sex,
        department: employee.department,
        position: employee.position.clone(),
        manager: employee.manager,
        roles: employee.roles.clone(),
        lang: employee.lang,
        password: None,
    }
}

fn role_name(role: &Role, texts: &texts::Texts) -> String {
    match role.builtin {
        Some(builtin) if role.name.is_empty() => {
            texts.get(&format!("role-{}", builtin.key().replace('_', "-")), &texts::args())
        }
        _ => role.name.clone(),
    }
}

fn role_names(roles: &[Role]) -> HashMap<String, Id> {
    let mut names = HashMap::new();
    for role in roles {
        for lang in Lang::ALL {
            names.entry(loose(&role_name(role, words::texts(lang)))).or_insert(role.id);
        }
        if let Some(builtin) = role.builtin {
            names.entry(loose(builtin.key())).or_insert(role.id);
        }
    }
    names
}

fn sexes() -> HashMap<String, Sex> {
    let mut names = HashMap::new();
    for sex in [Sex::Male, Sex::Female, Sex::Other] {
        names.insert(sex.key().to_owned(), sex);
        names.insert(sex.key().chars().take(1).collect(), sex);
        for lang in Lang::ALL {
            let label = words::texts(lang).get(&format!("employee-sex-{}", sex.key()), &texts::args());
            names.insert(loose(&label), sex);
        }
    }
    names
}
