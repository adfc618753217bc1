//! The definitions as one viewer sees them (row ADM-08): a hidden field does not exist for him, a visible one is
//! read-only.

use std::sync::Arc;

use crate::{
    FieldProblem, ModuleKey,
    access::{FieldAccess, FieldLimits},
    record::Draft,
    schema::{Check, Default, FieldDef, FieldKind, ModuleDef, Schema},
};

impl Schema {
    /// The least that a role can leave of a field. The title, the owner and the reference to the record under which it
    /// is listed stay visible: by them a record is called, found and seen at all.
    pub fn least_access(&self, module: ModuleKey, field: &str) -> FieldAccess {
        let title = self.module(module).is_some_and(|def| def.title == field);
        let listed_by =
            |def: &ModuleDef| def.children.iter().any(|child| child.module == module && child.field == field);
        if title || field == "owner" || self.modules.values().any(|def| listed_by(def)) {
            FieldAccess::Visible
        } else {
            FieldAccess::Hidden
        }
    }

    /// The most that a role can leave of a field: what the system keeps is entered by nobody.
    pub fn most_access(field: &FieldDef) -> FieldAccess {
        if field.system { FieldAccess::Visible } else { FieldAccess::Editable }
    }

    /// The definitions without what these limits hide, with the rest of what they name read-only.
    #[must_use]
    pub fn seen_with(&self, limits: &FieldLimits) -> Self {
        let mut seen = self.clone();
        for (key, fields) in limits {
            let Some(module) = seen.modules.get_mut(key).map(Arc::make_mut) else { continue };
            let left = |field: &FieldDef| {
                fields
                    .get(&field.key)
                    .map_or(FieldAccess::Editable, |said| (*said).max(self.least_access(*key, &field.key)))
            };
            module.fields.retain(|field| left(field) > FieldAccess::Hidden);
            for field in &mut module.fields {
                field.read_only = left(field) < Self::most_access(field);
            }
            module.forget_missing();
        }
        seen
    }
}

impl ModuleDef {
    /// Takes out what mentions fields that are not there any more.
    fn forget_missing(&mut self) {
        let known: std::collections::BTreeSet<String> = self.fields.iter().map(|field| field.key.clone()).collect();
        self.head.retain(|field| known.contains(field));
        self.sums.retain(|field| known.contains(field));
        self.views
            .retain(|view| view.filter.conditions().into_iter().all(|condition| known.contains(&condition.field)));
        for field in &mut self.fields {
            field.checks.retain(|check| !matches!(check, Check::NotBefore(other) if !known.contains(other)));
        }
    }

    /// What in a draft is not the viewer's to enter, by this definition as he sees it: a hidden field is as unknown as one
    /// that does not exist.
    pub fn beyond(&self, draft: &Draft) -> Vec<FieldProblem> {
        let refused = |key: &String| match self.field(key) {
            None => Some(FieldProblem::new(key, "check-unknown-field")),
            Some(field) if field.read_only => Some(FieldProblem::new(key, "check-read-only")),
            Some(_) => None,
        };
        draft.values.keys().filter_map(refused).collect()
    }

    /// The whole definition, by which a record is checked, for somebody who sees it as `seen`: what he may not enter is not
    /// demanded of him.
    #[must_use]
    pub fn demanding(mut self, seen: &Self) -> Self {
        for field in &mut self.fields {
            field.required &= seen.field(&field.key).is_some_and(|seen| !seen.read_only);
        }
        self
    }
}

impl FieldDef {
    /// Whether nobody enters it: the system does, or the viewer may not.
    pub const fn is_locked(&self) -> bool {
        self.system || self.read_only
    }

    /// Whether a new record stays without it, or is refused, where its maker may not enter it.
    pub fn must_be_entered(&self) -> bool {
        self.required
            && !self.system
            && !self.hidden
            && self.kind != FieldKind::Number
            && self.default == Default::Nothing
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{Id, Value, record::Values, schema::modules};

    fn limits(module: ModuleKey, fields: &[(&str, FieldAccess)]) -> FieldLimits {
        let fields = fields.iter().map(|(key, access)| ((*key).to_owned(), *access)).collect();
        BTreeMap::from([(module, fields)])
    }

    #[test]
    fn a_hidden_field_leaves_no_trace() {
        let hidden = [("amount", FieldAccess::Hidden), ("stage", FieldAccess::Hidden)];
        let schema = Schema::standard().seen_with(&limits(ModuleKey::Opportunity, &hidden));
        assert_eq!(schema.faults(), Vec::<String>::new());
        let text = serde_json::to_string(schema.module(ModuleKey::Opportunity).unwrap()).unwrap();
        assert!(!text.contains("amount") && !text.contains("stage"), "{text}");
        // Every other module is as it was.
        assert_eq!(schema.module(ModuleKey::Contract), Schema::standard().module(ModuleKey::Contract));
    }

    /// Whatever a role hides, what is left is a sound definition.
    #[test]
    fn every_single_field_can_be_limited() {
        let whole = Schema::standard();
        for (key, module) in &whole.modules {
            for field in &module.fields {
                let schema = whole.seen_with(&limits(*key, &[(&field.key, FieldAccess::Hidden)]));
                assert_eq!(schema.faults(), Vec::<String>::new(), "{key}.{}", field.key);
                let left = schema.module(*key).and_then(|module| module.field(&field.key));
                assert_eq!(left.is_some(), whole.least_access(*key, &field.key) == FieldAccess::Visible);
            }
        }
    }

    #[test]
    fn what_holds_records_together_stays() {
        let schema = Schema::standard();
        for (module, field) in [
            (ModuleKey::Customer, "name"),
            (ModuleKey::Customer, "owner"),
            (ModuleKey::Payment, "contract"),
            (ModuleKey::Contact, "customer"),
        ] {
            assert_eq!(schema.least_access(module, field), FieldAccess::Visible, "{module}.{field}");
        }
        assert_eq!(schema.least_access(ModuleKey::Customer, "mobile"), FieldAccess::Hidden);
    }

    #[test]
    fn a_draft_holds_only_what_its_maker_may_enter() {
        let said = [("mobile", FieldAccess::Hidden), ("level", FieldAccess::Visible)];
        let schema = Schema::standard().seen_with(&limits(ModuleKey::Customer, &said));
        let seen = schema.module(ModuleKey::Customer).unwrap();
        let keys = ["name", "mobile", "level", "nonsense"];
        let values: Values = keys.iter().map(|key| ((*key).to_owned(), Value::Text("x".to_owned()))).collect();
        let draft = Draft { id: Id::builtin(1), module: ModuleKey::Customer, version: None, values };
        let mut found: Vec<_> = seen.beyond(&draft).into_iter().map(|found| (found.field, found.message)).collect();
        found.sort();
        let expected =
            [("level", "check-read-only"), ("mobile", "check-unknown-field"), ("nonsense", "check-unknown-field")];
        assert_eq!(found, expected.map(|(field, message)| (field.to_owned(), message.to_owned())));
    }

    #[test]
    fn nobody_is_asked_for_what_he_may_not_enter() {
        let whole = modules::definition(ModuleKey::Contract);
        let said = limits(ModuleKey::Contract, &[("amount", FieldAccess::Visible)]);
        let schema = Schema::standard().seen_with(&said);
        let demanding = whole.demanding(schema.module(ModuleKey::Contract).unwrap());
        assert!(demanding.field("amount").is_some_and(|field| !field.required));
        assert!(demanding.field("name").is_some_and(|field| field.required));
    }
}
