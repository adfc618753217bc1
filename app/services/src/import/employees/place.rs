//! Where an employee stands: his department and his manager, made when they are named but missing.

use std::collections::BTreeSet;

use domain::{
    FieldProblem, Id,
    feed::Subject,
    org::{DepartmentDraft, EmployeeDraft},
};
use store::{Signal, Tx};

use super::{Employees, Found, plain};
use crate::{
    Context, Result,
    audit::Before,
    import::{run::Tally, table::Row},
    sessions::ROOT_DEPARTMENT,
};

impl Employees {
    pub(super) async fn department(
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
        let before = Before::of(tx, Subject::Department, draft.id).await?;
        tx.save_department(&draft).await?;
        before.log(tx).await?;
        tx.tell(Signal::Config);
        self.names.learn_department(&draft.name, draft.id);
        Ok(draft.id)
    }

    /// Whether the row's manager stands in the table himself and is not in yet.
    pub(super) fn waits(&self, row: &Row) -> bool {
        let name = self.text("manager", row);
        self.names.person(&name) == Found::Nothing && self.own.contains(&plain(&name)) && !name.is_empty()
    }

    pub(super) async fn manager(
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
}
