//! A row becomes an employee: texts, sex, language, roles.

use std::collections::{BTreeSet, HashMap};

use domain::{
    FieldProblem, Id, Lang,
    import::loose,
    org::{BuiltinRole, Employee, EmployeeDraft, Role, Sex},
};

use super::{Employees, plain};
use crate::{
    Context,
    exchange::words,
    import::{run::Tally, table::Row},
    sessions::ROOT_DEPARTMENT,
};

impl Employees {
    pub(super) fn draft(
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
            match Lang::ALL
                .into_iter()
                .find(|known| loose(known.name()) == loose(&lang))
                .or_else(|| Lang::from_tag(&lang))
            {
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
    pub(super) fn usual_role(&self, manager: bool) -> Id {
        if manager && self.may_roles { BuiltinRole::SalesManager.id() } else { BuiltinRole::SalesPerson.id() }
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

/// What a role is called.
pub(in crate::import) fn role_name(role: &Role, texts: &texts::Texts) -> String {
    match role.builtin {
        Some(builtin) if role.name.is_empty() => {
            texts.get(&format!("role-{}", builtin.key().replace('_', "-")), &texts::args())
        }
        _ => role.name.clone(),
    }
}

/// What texts mean as roles, in all languages.
pub(super) fn role_names(roles: &[Role]) -> HashMap<String, Id> {
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

/// What texts mean as sexes, in all languages.
pub(super) fn sexes() -> HashMap<String, Sex> {
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
