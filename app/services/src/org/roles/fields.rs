//! The field rights of a role (row ADM-08), held against the definitions.

use domain::{
    Action, FieldProblem, Schema,
    access::{FieldAccess, Rights},
};

/// Takes out what says nothing: full access, and fields that are not there. What the role said before of a field that was
/// removed since stays, because it can be brought back.
pub(super) fn tidy(schema: &Schema, rights: &mut Rights, before: Option<&Rights>) {
    rights.fields.retain(|module, fields| {
        fields.retain(|key, access| match schema.module(*module).and_then(|def| def.field(key)) {
            Some(field) => *access < Schema::most_access(field),
            None => before.is_some_and(|before| before.access(*module, key) == *access),
        });
        !fields.is_empty()
    });
}

/// What cannot be: hiding what holds records together, and keeping a role that makes records from what they must have.
pub(super) fn problems(schema: &Schema, rights: &Rights) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    for (module, fields) in &rights.fields {
        let actions = rights.modules.get(module).map(|grant| &grant.actions);
        let makes = actions
            .is_some_and(|actions| [Action::Create, Action::Import].iter().any(|action| actions.contains(action)));
        for (key, access) in fields {
            let Some(field) = schema.module(*module).and_then(|def| def.field(key)) else { continue };
            let at = |message| FieldProblem::new(format!("fields.{module}.{key}"), message);
            if *access < schema.least_access(*module, key) {
                problems.push(at("check-field-needed"));
            } else if makes && *access < FieldAccess::Editable && field.must_be_entered() {
                problems.push(at("check-field-must-be-entered"));
            }
        }
    }
    problems
}
