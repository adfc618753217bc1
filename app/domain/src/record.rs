//! Records and the drafts from which they are saved.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

mod page;

pub use page::{ChildCount, CustomerSummary, RecordPage, RecordRights, Saved};

use crate::{Id, ModuleKey, Value};

/// The values of a record by field key; a key that is missing is empty.
pub type Values = BTreeMap<String, Value>;

/// A stored record as its reader may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub id: Id,
    pub module: ModuleKey,
    /// Grows by one with each change; a save says on which version it is based.
    pub version: i64,
    pub values: Values,
}

impl Record {
    /// The value of a field; empty when there is none.
    pub fn get(&self, field: &str) -> &Value {
        self.values.get(field).unwrap_or(&Value::Empty)
    }

    /// The responsible employee.
    pub fn owner(&self) -> Option<Id> {
        self.get("owner").as_ref_id()
    }
}

/// What somebody wants to save: a new record, or changes of an existing one. Unchecked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Made by whoever creates the record, so that a repeated request is recognised.
    pub id: Id,
    pub module: ModuleKey,
    /// The version that the changes are based on; `None` for a new record.
    pub version: Option<i64>,
    /// All values of a new record; only the changed ones of an existing record.
    pub values: Values,
}

/// One line item of an opportunity or a contract: a product with price, quantity and discount.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    pub product: Id,
    /// The product's name, unit and price as they were when the line was entered.
    pub name: String,
    #[serde(default)]
    pub unit: String,
    /// Price of one unit, in the base currency.
    pub price: Decimal,
    pub quantity: Decimal,
    /// In percent, 0 to 100.
    pub discount: Decimal,
}

/// How a record is called where another one mentions it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    pub id: Id,
    pub text: String,
    /// A second line that helps to tell namesakes apart: the customer of a contact, the department of a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Whether the thing still is in use: false for a disabled employee, a product off the shelf.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub active: bool,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_yes(active: &bool) -> bool {
    *active
}
