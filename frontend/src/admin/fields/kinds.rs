//! How the kinds of fields are called, and their signs.

use domain::{FieldDef, FieldKind};

use crate::{
    i18n::{module_name, t},
    ui::Icon,
};

/// The name of a field's kind; of a formula, that it is one.
pub(super) fn name(field: &FieldDef) -> String {
    if field.is_formula() {
        return t("field-kind-formula");
    }
    of_kind(field.kind)
}

/// The name of a kind.
pub(super) fn of_kind(kind: FieldKind) -> String {
    if let FieldKind::Reference(module) = kind {
        return module_name(module);
    }
    t(&format!("field-kind-{}", key(kind)))
}

/// The key of a kind in texts and choices.
pub(super) const fn key(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "text",
        FieldKind::LongText => "long-text",
        FieldKind::Integer => "integer",
        FieldKind::Decimal => "decimal",
        FieldKind::Money => "money",
        FieldKind::Percent => "percent",
        FieldKind::Date => "date",
        FieldKind::DateTime => "date-time",
        FieldKind::Bool => "bool",
        FieldKind::Choice => "choice",
        FieldKind::Choices => "choices",
        FieldKind::Phone => "phone",
        FieldKind::Email => "email",
        FieldKind::Url => "url",
        FieldKind::Person => "person",
        FieldKind::People => "people",
        FieldKind::Department => "department",
        FieldKind::Reference(_) => "reference",
        FieldKind::Category => "category",
        FieldKind::Address => "address",
        FieldKind::Place => "place",
        FieldKind::Pictures => "pictures",
        FieldKind::Number => "number",
        FieldKind::Lines => "lines",
        FieldKind::Files => "files",
        FieldKind::Signature => "signature",
        FieldKind::Table => "table",
    }
}

/// The sign of a field's kind.
pub(super) const fn icon(field: &FieldDef) -> Icon {
    if field.formula.is_some() { Icon::Calculator } else { of(field.kind) }
}

/// The sign of a kind.
pub(super) const fn of(kind: FieldKind) -> Icon {
    match kind {
        FieldKind::Text | FieldKind::LongText => Icon::List,
        FieldKind::Integer | FieldKind::Decimal | FieldKind::Percent | FieldKind::Number => Icon::Hash,
        FieldKind::Money => Icon::Payment,
        FieldKind::Date => Icon::Calendar,
        FieldKind::DateTime => Icon::Clock,
        FieldKind::Bool | FieldKind::Choices => Icon::Check,
        FieldKind::Choice => Icon::Tag,
        FieldKind::Phone => Icon::Device,
        FieldKind::Email => Icon::Mail,
        FieldKind::Url => Icon::Globe,
        FieldKind::Person => Icon::User,
        FieldKind::People => Icon::Users,
        FieldKind::Department => Icon::Building,
        FieldKind::Reference(_) => Icon::Link,
        FieldKind::Category => Icon::Network,
        FieldKind::Address | FieldKind::Place => Icon::MapPin,
        FieldKind::Pictures => Icon::Image,
        FieldKind::Lines | FieldKind::Table => Icon::Table,
        FieldKind::Files => Icon::Paperclip,
        FieldKind::Signature => Icon::Pencil,
    }
}
