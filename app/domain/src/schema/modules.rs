//! The standard definitions of the modules, one file each.

mod campaign;
mod contact;
mod contract;
mod customer;
mod customer_address;
mod expense;
mod lead;
mod opportunity;
mod payment;
mod payment_plan;
mod prelude;
mod product;
mod tax_invoice;
mod visit;

pub use opportunity::{STAGES, probability};

use super::{ModuleDef, ModuleKey};

/// The standard definition of a module.
pub fn definition(key: ModuleKey) -> ModuleDef {
    match key {
        ModuleKey::Lead => lead::definition(),
        ModuleKey::Customer => customer::definition(),
        ModuleKey::Contact => contact::definition(),
        ModuleKey::Opportunity => opportunity::definition(),
        ModuleKey::Contract => contract::definition(),
        ModuleKey::Payment => payment::definition(),
        ModuleKey::PaymentPlan => payment_plan::definition(),
        ModuleKey::TaxInvoice => tax_invoice::definition(),
        ModuleKey::Visit => visit::definition(),
        ModuleKey::Product => product::definition(),
        ModuleKey::Campaign => campaign::definition(),
        ModuleKey::CustomerAddress => customer_address::definition(),
        ModuleKey::Expense => expense::definition(),
    }
}
