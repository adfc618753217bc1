//! The names of the modules.

use serde::{Deserialize, Serialize};

/// A module of the product. Its key names its table, its texts, its URL and its files at every level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ModuleKey {
    Lead,
    Customer,
    Contact,
    Opportunity,
    Contract,
    Payment,
    PaymentPlan,
    TaxInvoice,
    Visit,
    Product,
    Campaign,
    /// A further address of a customer (row CUST-05).
    CustomerAddress,
    /// An expense made for a customer (row CUST-05).
    Expense,
}

impl ModuleKey {
    /// All modules in the order of the navigation (row NAV-02).
    pub const ALL: [Self; 13] = [
        Self::Lead,
        Self::Customer,
        Self::Contact,
        Self::Opportunity,
        Self::Contract,
        Self::Payment,
        Self::PaymentPlan,
        Self::TaxInvoice,
        Self::Visit,
        Self::Product,
        Self::Campaign,
        Self::CustomerAddress,
        Self::Expense,
    ];

    /// The key: table name, wire name, and the stem of the URL.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Customer => "customer",
            Self::Contact => "contact",
            Self::Opportunity => "opportunity",
            Self::Contract => "contract",
            Self::Payment => "payment",
            Self::PaymentPlan => "payment_plan",
            Self::TaxInvoice => "tax_invoice",
            Self::Visit => "visit",
            Self::Product => "product",
            Self::Campaign => "campaign",
            Self::CustomerAddress => "customer_address",
            Self::Expense => "expense",
        }
    }

    /// The path of the module's list in the page and its name on the command line: the plural with hyphens.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Lead => "leads",
            Self::Customer => "customers",
            Self::Contact => "contacts",
            Self::Opportunity => "opportunities",
            Self::Contract => "contracts",
            Self::Payment => "payments",
            Self::PaymentPlan => "payment-plans",
            Self::TaxInvoice => "tax-invoices",
            Self::Visit => "visits",
            Self::Product => "products",
            Self::Campaign => "campaigns",
            Self::CustomerAddress => "customer-addresses",
            Self::Expense => "expenses",
        }
    }

    /// The module with this key or path.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|module| module.key() == text || module.path() == text)
    }

    /// The key as it stands in names of texts: `payment-plan`.
    pub fn text_key(self) -> String {
        self.key().replace('_', "-")
    }
}

impl std::fmt::Display for ModuleKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key())
    }
}

impl std::str::FromStr for ModuleKey {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or_else(|| {
            let known: Vec<_> = Self::ALL.into_iter().map(Self::path).collect();
            format!("unknown module “{text}”: one of {}", known.join(", "))
        })
    }
}
