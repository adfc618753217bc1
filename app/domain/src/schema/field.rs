//! What a field is.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::ModuleKey;
use crate::Value;

/// The kind of a field: which values it takes, how it is stored, shown, entered and filtered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// One line of text, at most 255 characters.
    Text,
    /// Several lines of text, at most 20,000 characters.
    LongText,
    Integer,
    /// A number with at most four decimals.
    Decimal,
    /// An amount in the company's base currency, with at most four decimals; shown with the currency's own.
    Money,
    /// 12.5 means 12.5 %; at most four decimals.
    Percent,
    Date,
    /// A moment; entered and shown in the company's time zone.
    DateTime,
    Bool,
    Choice,
    Choices,
    Phone,
    Email,
    Url,
    /// An employee.
    Person,
    People,
    /// A department.
    Department,
    /// A record of a module.
    Reference(ModuleKey),
    /// A node of the tree of product categories (row ADM-16).
    Category,
    Address,
    /// A point on the map.
    Place,
    /// Pictures, as files of the record.
    Pictures,
    /// A number given by the module's number rule when it is left empty (row ADM-21).
    Number,
    /// Line items with products.
    Lines,
    /// Files of any type, as files of the record.
    Files,
    /// A signature that was drawn, kept as a picture.
    Signature,
    /// Rows with columns of their own.
    Table,
}

impl FieldKind {
    /// Whether a list can show it as a column.
    pub const fn is_listed(self) -> bool {
        !matches!(self, Self::Lines | Self::Pictures)
    }

    /// Whether a list can be sorted by it.
    pub const fn is_sortable(self) -> bool {
        !matches!(
            self,
            Self::Lines
                | Self::Pictures
                | Self::Choices
                | Self::People
                | Self::Place
                | Self::LongText
                | Self::Files
                | Self::Signature
                | Self::Table
        )
    }

    /// Whether it can be filtered.
    pub const fn is_filterable(self) -> bool {
        !matches!(self, Self::Lines | Self::Pictures | Self::Place)
    }

    /// Whether its values are files, tied to the record.
    pub const fn is_file(self) -> bool {
        matches!(self, Self::Files | Self::Pictures | Self::Signature)
    }

    /// Whether its values are numbers.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Money | Self::Percent)
    }

    /// Whether its values are entered as one line of text.
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::LongText | Self::Phone | Self::Email | Self::Url | Self::Number)
    }

    /// Whether the company can ask that no two records have the same value.
    pub const fn can_be_unique(self) -> bool {
        matches!(self, Self::Text | Self::Phone | Self::Email | Self::Url | Self::Number | Self::Integer)
    }

    /// The most characters a text of this kind may have.
    pub const fn max_length(self) -> usize {
        match self {
            Self::LongText => 20_000,
            Self::Phone => 40,
            Self::Url => 1_000,
            _ => 255,
        }
    }
}

/// The group of fields in a form and in the details.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    Basic,
    Contact,
    Address,
    Business,
    Products,
    Tax,
    Mailing,
    /// Kept by the system, read-only (row D-05).
    System,
    /// A group that the company made; its name is in the module's arrangement.
    Custom(u16),
}

impl Group {
    /// The standard groups in their order.
    pub const ALL: [Self; 8] = [
        Self::Basic,
        Self::Contact,
        Self::Address,
        Self::Business,
        Self::Products,
        Self::Tax,
        Self::Mailing,
        Self::System,
    ];

    /// The key in the texts (`group-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Contact => "contact",
            Self::Address => "address",
            Self::Business => "business",
            Self::Products => "products",
            Self::Tax => "tax",
            Self::Mailing => "mailing",
            Self::System => "system",
            Self::Custom(_) => "custom",
        }
    }
}

/// What a new record gets when nothing is entered.
#[derive(Clone, Debug, std::default::Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Default {
    #[default]
    Nothing,
    Value(Value),
    /// The day on which it is made, in the company's zone.
    Today,
    /// The person who makes it.
    Me,
}

/// A rule for one field beyond its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// A date that is entered or changed may not lie before today (rules.md: next contact date).
    NotBeforeToday,
    /// May not be before that field's date (rules.md: contract end).
    NotBefore(String),
    /// A number within these bounds, both included.
    Between(Decimal, Decimal),
    /// A number that is not below this one.
    AtLeast(Decimal),
}

/// One option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionDef {
    pub key: String,
    /// The name of a palette colour of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// The company's own name; a standard option is named by the texts: `option-<module>-<field>-<key>`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// No longer offered; records that have it keep it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

/// The definition of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldDef {
    /// The column, the key in values, and (with hyphens) in the texts: `field-<module>-<key>`, else `field-<key>`.
    pub key: String,
    pub kind: FieldKind,
    pub group: Group,
    pub required: bool,
    /// No two records that are not deleted have the same value.
    pub unique: bool,
    /// Kept by the system: shown, never entered.
    pub system: bool,
    /// Entered when the record is made, not changed afterwards (row VISIT-01).
    pub fixed: bool,
    /// The viewer may not enter it (row ADM-08). Only in a viewer's own schema: see [`super::Schema::seen_with`].
    #[serde(default)]
    pub read_only: bool,
    pub hidden: bool,
    /// Shown in a list that nobody arranged yet.
    pub column: bool,
    /// Looked at by the search box of the list (row L-04).
    pub searched: bool,
    /// Takes the whole width of a form.
    pub wide: bool,
    pub label: Option<String>,
    pub options: Vec<OptionDef>,
    pub default: Default,
    pub checks: Vec<Check>,
    /// Computed from other fields by this ([`crate::formula`]); such a field is kept by the system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// The columns of a line table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<FieldDef>,
}

impl FieldDef {
    /// A field of the basic group with nothing special.
    pub fn new(key: &str, kind: FieldKind) -> Self {
        Self {
            key: key.to_owned(),
            kind,
            group: Group::Basic,
            required: false,
            unique: false,
            system: false,
            fixed: false,
            read_only: false,
            hidden: false,
            column: false,
            searched: false,
            wide: matches!(
                kind,
                FieldKind::LongText
                    | FieldKind::Lines
                    | FieldKind::Address
                    | FieldKind::Pictures
                    | FieldKind::Files
                    | FieldKind::Table
            ),
            label: None,
            options: Vec::new(),
            default: Default::Nothing,
            checks: Vec::new(),
            formula: None,
            columns: Vec::new(),
        }
    }

    /// An option by its key.
    pub fn option(&self, key: &str) -> Option<&OptionDef> {
        self.options.iter().find(|option| option.key == key)
    }

    pub(super) fn group(mut self, group: Group) -> Self {
        self.group = group;
        self
    }

    pub(super) fn required(mut self) -> Self {
        self.required = true;
        self
    }

    pub(super) fn unique(mut self) -> Self {
        self.unique = true;
        self
    }

    pub(super) fn system(mut self) -> Self {
        self.system = true;
        self
    }

    pub(super) fn fixed(mut self) -> Self {
        self.fixed = true;
        self
    }

    pub(super) fn column(mut self) -> Self {
        self.column = true;
        self
    }

    pub(super) fn searched(mut self) -> Self {
        self.searched = true;
        self
    }

    pub(super) fn default(mut self, default: Default) -> Self {
        self.default = default;
        self
    }

    pub(super) fn check(mut self, check: Check) -> Self {
        self.checks.push(check);
        self
    }

    /// Options as `key` or `key:colour`.
    pub(super) fn options(mut self, options: &[&str]) -> Self {
        self.options = options
            .iter()
            .map(|option| {
                let (key, colour) = option.split_once(':').map_or((*option, None), |(key, colour)| (key, Some(colour)));
                OptionDef { key: key.to_owned(), colour: colour.map(str::to_owned), label: None, retired: false }
            })
            .collect();
        self
    }
}
