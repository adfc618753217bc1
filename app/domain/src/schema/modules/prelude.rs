//! What the definitions of the modules are written with.

use super::super::{BuiltinView, Child, Features};
pub(super) use super::super::{Check, Default, FieldDef, FieldKind, Group, ModuleDef, ModuleKey};
pub(super) use rust_decimal::Decimal;

pub(super) use crate::value::Value;
use crate::{
    access::Action,
    filter::{Condition, Filter, Op, Operand},
};

pub(super) const SOURCES: &[&str] = &[
    "advertising:orange",
    "search:blue",
    "website:teal",
    "event:violet",
    "referral:green",
    "phone:gray",
    "visit:amber",
    "partner:pink",
    "import:gray",
    "other:gray",
];

pub(super) const INDUSTRIES: &[&str] = &[
    "technology:blue",
    "software:violet",
    "telecommunications:teal",
    "finance:green",
    "medical:red",
    "retail:orange",
    "marketing:pink",
    "entertainment:amber",
    "employment:brown",
    "services:gray",
    "manufacturing:brown",
    "education:teal",
    "real_estate:amber",
    "government:blue",
    "other:gray",
];

pub(super) const LEVELS: &[&str] = &["a:red", "b:blue", "c:gray"];

pub(super) const PAYMENT_METHODS: &[&str] =
    &["bank_transfer:blue", "card:violet", "cash:green", "cheque:amber", "online:teal", "other:gray"];

/// Starts a definition whose records have an owner and the usual actions.
pub(super) fn module(key: ModuleKey, title: &str, head: &[&str], fields: Vec<FieldDef>) -> ModuleDef {
    let mut fields = fields;
    fields.extend(system_fields());
    ModuleDef {
        key,
        fields,
        title: title.to_owned(),
        head: head.iter().map(|&key| key.to_owned()).collect(),
        children: Vec::new(),
        features: Features {
            section: true,
            company_wide: false,
            by_customer: false,
            follow_ups: false,
            team: false,
            star: false,
            transfer: true,
            import: false,
            files: true,
        },
        views: Vec::new(),
        sums: Vec::new(),
        actions: vec![
            Action::View,
            Action::Create,
            Action::Edit,
            Action::Delete,
            Action::Export,
            Action::Transfer,
            Action::Purge,
            Action::Share,
        ],
        sections: Vec::new(),
    }
}

impl ModuleDef {
    pub(super) fn child(mut self, module: ModuleKey, field: &str, holds: bool) -> Self {
        self.children.push(Child { module, field: field.to_owned(), holds });
        self
    }

    pub(super) fn view(mut self, key: &str, field: &str, value: Value) -> Self {
        let filter = match value {
            Value::Empty => Condition { field: field.to_owned(), op: Op::NotEmpty, value: Operand::None },
            Value::Bool(_) => Condition { field: field.to_owned(), op: Op::Is, value: Operand::One(value) },
            value => Condition { field: field.to_owned(), op: Op::In, value: Operand::Many(vec![value]) },
        };
        self.views.push(BuiltinView { key: key.to_owned(), filter: Filter::Is(filter) });
        self
    }

    pub(super) fn sums(mut self, fields: &[&str]) -> Self {
        self.sums = fields.iter().map(|&field| field.to_owned()).collect();
        self
    }

    /// Follow-ups, team and stars: what leads, customers, contacts, opportunities and contracts have.
    pub(super) fn worked_on(mut self) -> Self {
        self.features.follow_ups = true;
        self.features.team = true;
        self.actions.push(Action::Team);
        self.fields
            .push(FieldDef::new("last_follow_up_at", FieldKind::DateTime).group(Group::System).system().column());
        self
    }

    pub(super) fn starred(mut self) -> Self {
        self.features.star = true;
        self
    }

    pub(super) fn imported(mut self) -> Self {
        self.features.import = true;
        self.actions.push(Action::Import);
        self
    }

    pub(super) fn by_customer(mut self) -> Self {
        self.features.by_customer = true;
        self
    }

    pub(super) fn part_of_parent(mut self) -> Self {
        self.features.section = false;
        // Lists inside a record have no views.
        self.actions.retain(|action| *action != Action::Share);
        self
    }

    pub(super) fn without_files(mut self) -> Self {
        self.features.files = false;
        self
    }

    pub(super) fn without_transfer(mut self) -> Self {
        self.features.transfer = false;
        self.actions.retain(|action| *action != Action::Transfer);
        self
    }
}

fn system_fields() -> Vec<FieldDef> {
    vec![
        FieldDef::new("owner", FieldKind::Person).group(Group::System).system().column(),
        FieldDef::new("created_by", FieldKind::Person).group(Group::System).system(),
        FieldDef::new("created_at", FieldKind::DateTime).group(Group::System).system().column(),
        FieldDef::new("updated_at", FieldKind::DateTime).group(Group::System).system(),
    ]
}

pub(super) fn text(key: &str) -> FieldDef {
    FieldDef::new(key, FieldKind::Text)
}

pub(super) fn name() -> FieldDef {
    text("name").required().column().searched()
}

pub(super) fn number() -> FieldDef {
    FieldDef::new("number", FieldKind::Number).required().unique().column().searched()
}

pub(super) fn remark() -> FieldDef {
    FieldDef::new("remark", FieldKind::LongText)
}

pub(super) fn next_contact() -> FieldDef {
    FieldDef::new("next_contact_at", FieldKind::DateTime).check(Check::NotBeforeToday).column()
}

pub(super) fn money(key: &str) -> FieldDef {
    FieldDef::new(key, FieldKind::Money).check(Check::AtLeast(Decimal::ZERO))
}

pub(super) fn date(key: &str) -> FieldDef {
    FieldDef::new(key, FieldKind::Date)
}

pub(super) fn choice(key: &str, options: &[&str]) -> FieldDef {
    FieldDef::new(key, FieldKind::Choice).options(options)
}

pub(super) fn reference(key: &str, module: ModuleKey) -> FieldDef {
    FieldDef::new(key, FieldKind::Reference(module))
}

pub(super) fn customer() -> FieldDef {
    reference("customer", ModuleKey::Customer).required().column()
}

/// Mobile, phone and e-mail.
pub(super) fn contact_data() -> Vec<FieldDef> {
    vec![
        FieldDef::new("mobile", FieldKind::Phone).group(Group::Contact).column().searched(),
        FieldDef::new("phone", FieldKind::Phone).group(Group::Contact).searched(),
        FieldDef::new("email", FieldKind::Email).group(Group::Contact),
    ]
}

pub(super) fn address() -> FieldDef {
    FieldDef::new("address", FieldKind::Address).group(Group::Address)
}

/// Products with price, quantity and discount, and the discount on the whole.
pub(super) fn products() -> Vec<FieldDef> {
    vec![
        FieldDef::new("lines", FieldKind::Lines).group(Group::Products),
        FieldDef::new("discount", FieldKind::Percent)
            .group(Group::Products)
            .check(Check::Between(Decimal::ZERO, Decimal::ONE_HUNDRED)),
    ]
}
