//! Products (row PROD-01): what is sold.

use super::prelude::*;

pub(super) fn definition() -> ModuleDef {
    let fields = vec![
        name().unique(),
        FieldDef::new("category", FieldKind::Category).column(),
        choice("unit", &["piece", "set", "box", "kilogram", "metre", "hour", "day", "month", "year", "licence"])
            .column(),
        money("price").required().column(),
        text("code").unique().column().searched(),
        FieldDef::new("on_shelf", FieldKind::Bool).column().default(Default::Value(Value::Bool(true))),
        FieldDef::new("description", FieldKind::LongText),
        FieldDef::new("pictures", FieldKind::Pictures),
    ];
    let mut module = module(ModuleKey::Product, "name", &["category", "price", "unit", "on_shelf"], fields)
        .imported()
        .view("on-shelf", "on_shelf", Value::Bool(true))
        .view("off-shelf", "on_shelf", Value::Bool(false));
    module.features.company_wide = true;
    module
}
