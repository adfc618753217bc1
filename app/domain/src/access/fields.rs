//! Field rights (row ADM-08): what a role leaves of single fields, and what several roles leave together.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Action, Rights};
use crate::ModuleKey;

/// What somebody may do with a field of the records that he sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldAccess {
    /// For him the field does not exist.
    Hidden,
    /// He reads it.
    Visible,
    /// He reads it, and enters it where he may create or edit the record.
    Editable,
}

impl FieldAccess {
    /// All, from the least to the most.
    pub const ALL: [Self; 3] = [Self::Hidden, Self::Visible, Self::Editable];

    /// The key in the texts (`field-access-<key>`) and in the database.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::Visible => "visible",
            Self::Editable => "editable",
        }
    }

    /// The access with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|access| access.key() == key)
    }
}

/// The fields that are not fully open, by module and key. A field that is not named is editable.
pub type FieldLimits = BTreeMap<ModuleKey, BTreeMap<String, FieldAccess>>;

/// What several roles leave together: each field as the most generous of them leaves it. Only roles that let somebody
/// into the module have a say in it, and one that neither creates nor edits there makes nothing editable.
pub(super) fn sum(roles: &[&Rights]) -> FieldLimits {
    let mut limits = FieldLimits::new();
    for module in roles.iter().flat_map(|rights| rights.fields.keys()).collect::<BTreeSet<_>>() {
        let inside: Vec<&Rights> =
            roles.iter().copied().filter(|rights| rights.grants(*module, &[Action::View])).collect();
        let named: BTreeSet<&String> =
            inside.iter().filter_map(|rights| rights.fields.get(module)).flat_map(BTreeMap::keys).collect();
        for field in named {
            let most = inside.iter().map(|rights| rights.leaves(*module, field)).max();
            if let Some(most) = most.filter(|most| *most < FieldAccess::Editable) {
                limits.entry(*module).or_default().insert(field.clone(), most);
            }
        }
    }
    limits
}

impl Rights {
    /// Whether it grants one of these actions in the module.
    fn grants(&self, module: ModuleKey, actions: &[Action]) -> bool {
        self.modules.get(&module).is_some_and(|grant| actions.iter().any(|action| grant.actions.contains(action)))
    }

    /// Whether it lets somebody enter records of the module.
    pub fn enters(&self, module: ModuleKey) -> bool {
        self.grants(module, &[Action::Create, Action::Edit, Action::Import])
    }

    /// What it says of a field.
    pub fn access(&self, module: ModuleKey, field: &str) -> FieldAccess {
        let said = self.fields.get(&module).and_then(|fields| fields.get(field));
        said.copied().unwrap_or(FieldAccess::Editable)
    }

    /// Says this of a field; that it is editable goes without saying.
    pub fn set_access(&mut self, module: ModuleKey, field: &str, access: FieldAccess) {
        let fields = self.fields.entry(module).or_default();
        if access == FieldAccess::Editable {
            fields.remove(field);
        } else {
            fields.insert(field.to_owned(), access);
        }
        if fields.is_empty() {
            self.fields.remove(&module);
        }
    }

    fn leaves(&self, module: ModuleKey, field: &str) -> FieldAccess {
        let most = if self.enters(module) { FieldAccess::Editable } else { FieldAccess::Visible };
        self.access(module, field).min(most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::{DataScope, Grant};

    fn role(actions: &[Action], fields: &[(&str, FieldAccess)]) -> Rights {
        let grant = Grant { actions: actions.iter().copied().collect(), scope: DataScope::Own };
        let mut rights = Rights { modules: BTreeMap::from([(ModuleKey::Lead, grant)]), ..Rights::default() };
        for (field, access) in fields {
            rights.set_access(ModuleKey::Lead, field, *access);
        }
        rights
    }

    fn left(roles: &[&Rights], field: &str) -> FieldAccess {
        let limits = sum(roles);
        let limit = limits.get(&ModuleKey::Lead).and_then(|fields| fields.get(field));
        limit.copied().unwrap_or(FieldAccess::Editable)
    }

    #[test]
    fn the_most_generous_role_counts() {
        let hides = role(&[Action::View, Action::Edit], &[("mobile", FieldAccess::Hidden)]);
        let shows = role(&[Action::View, Action::Edit], &[("mobile", FieldAccess::Visible)]);
        let open = role(&[Action::View, Action::Edit], &[]);
        assert_eq!(left(&[&hides], "mobile"), FieldAccess::Hidden);
        assert_eq!(left(&[&hides, &shows], "mobile"), FieldAccess::Visible);
        assert_eq!(left(&[&hides, &shows, &open], "mobile"), FieldAccess::Editable);
        assert_eq!(left(&[&hides], "email"), FieldAccess::Editable);
    }

    #[test]
    fn a_role_without_the_module_has_no_say_and_one_that_only_views_makes_nothing_editable() {
        let hides = role(&[Action::View, Action::Edit], &[("mobile", FieldAccess::Hidden)]);
        let elsewhere = Rights::default();
        let views = role(&[Action::View], &[]);
        assert_eq!(left(&[&hides, &elsewhere], "mobile"), FieldAccess::Hidden);
        assert_eq!(left(&[&hides, &views], "mobile"), FieldAccess::Visible);
    }

    #[test]
    fn rights_of_before_have_no_limits() {
        let rights: Rights = serde_json::from_str(r#"{"modules":{},"admin":[]}"#).unwrap_or_default();
        assert!(rights.fields.is_empty());
        let text = serde_json::to_string(&Rights::default()).unwrap_or_default();
        assert_eq!(text, r#"{"modules":{},"admin":[]}"#);
    }
}
