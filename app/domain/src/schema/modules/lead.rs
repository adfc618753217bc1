//! Leads (row LEAD-01): first, raw information on a possible customer.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let mut fields = vec![
        name(),
        choice("source", SOURCES).column(),
        choice("industry", INDUSTRIES),
        choice("level", LEVELS).column(),
        next_contact(),
    ];
    fields.extend(contact_data());
    fields.extend([address(), reference("campaign", ModuleKey::Campaign).group(Group::Business), remark()]);
    module(ModuleKey::Lead, "name", &["source", "mobile", "owner", "next_contact_at"], fields)
        .worked_on()
        .starred()
        .imported()
}
