//! The help panel (row NAV-06): the guide's topics, the company's own texts for them, feedback.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{FieldProblem, Id, Lang, ModuleKey};

/// The longest text of a topic.
pub const MAX_GUIDE: usize = 20_000;
/// The longest feedback.
pub const MAX_FEEDBACK: usize = 4_000;

/// A topic of the guide: an area of the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GuideTopic {
    Overview,
    Leads,
    Customers,
    Contacts,
    Opportunities,
    Contracts,
    Payments,
    TaxInvoices,
    Visits,
    Products,
    Campaigns,
    Tasks,
    AddressBook,
    Import,
    Profile,
    Admin,
}

impl GuideTopic {
    /// All topics in the order of the guide.
    pub const ALL: [Self; 16] = [
        Self::Overview,
        Self::Leads,
        Self::Customers,
        Self::Contacts,
        Self::Opportunities,
        Self::Contracts,
        Self::Payments,
        Self::TaxInvoices,
        Self::Visits,
        Self::Products,
        Self::Campaigns,
        Self::Tasks,
        Self::AddressBook,
        Self::Import,
        Self::Profile,
        Self::Admin,
    ];

    /// The key in the database and in the texts (`guide-<key>`).
    pub const fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Leads => "leads",
            Self::Customers => "customers",
            Self::Contacts => "contacts",
            Self::Opportunities => "opportunities",
            Self::Contracts => "contracts",
            Self::Payments => "payments",
            Self::TaxInvoices => "tax-invoices",
            Self::Visits => "visits",
            Self::Products => "products",
            Self::Campaigns => "campaigns",
            Self::Tasks => "tasks",
            Self::AddressBook => "address-book",
            Self::Import => "import",
            Self::Profile => "profile",
            Self::Admin => "admin",
        }
    }

    /// The topic with this key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.key() == key)
    }

    /// The topic that helps at a path of the page.
    pub fn of_path(path: &str) -> Self {
        let mut parts = path.trim_start_matches('/').split('/');
        let (first, last) = (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default());
        if last == "import" {
            return Self::Import;
        }
        match first {
            "tasks" => Self::Tasks,
            "address-book" => Self::AddressBook,
            "profile" => Self::Profile,
            "admin" => Self::Admin,
            other => ModuleKey::parse(other).map_or(Self::Overview, Self::of_module),
        }
    }

    const fn of_module(module: ModuleKey) -> Self {
        match module {
            ModuleKey::Lead => Self::Leads,
            ModuleKey::Customer | ModuleKey::CustomerAddress | ModuleKey::Expense => Self::Customers,
            ModuleKey::Contact => Self::Contacts,
            ModuleKey::Opportunity => Self::Opportunities,
            ModuleKey::Contract => Self::Contracts,
            ModuleKey::Payment | ModuleKey::PaymentPlan => Self::Payments,
            ModuleKey::TaxInvoice => Self::TaxInvoices,
            ModuleKey::Visit => Self::Visits,
            ModuleKey::Product => Self::Products,
            ModuleKey::Campaign => Self::Campaigns,
        }
    }
}

/// What the company wrote for a topic, in place of the standard text of a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideText {
    pub topic: GuideTopic,
    pub lang: Lang,
    pub text: String,
}

impl GuideText {
    /// What is wrong with it.
    pub fn problems(&self) -> Vec<FieldProblem> {
        text_problems(&self.text, MAX_GUIDE)
    }
}

/// What somebody tells the company's administrators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackDraft {
    pub id: Id,
    /// The path at which it was written.
    pub page: String,
    pub text: String,
}

impl FeedbackDraft {
    /// What is wrong with it.
    pub fn problems(&self) -> Vec<FieldProblem> {
        text_problems(&self.text, MAX_FEEDBACK)
    }
}

fn text_problems(text: &str, max: usize) -> Vec<FieldProblem> {
    if text.trim().is_empty() {
        vec![FieldProblem::new("text", "check-required")]
    } else if text.chars().count() > max {
        vec![FieldProblem::new("text", "check-too-long").arg("max", max)]
    } else {
        Vec::new()
    }
}

/// Stored feedback, as administrators read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    pub id: Id,
    pub author: String,
    pub at: DateTime<Utc>,
    pub page: String,
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guide_opens_at_the_topic_of_the_page() {
        for (path, topic) in [
            ("/", GuideTopic::Overview),
            ("/customers", GuideTopic::Customers),
            ("/contracts/0193/history", GuideTopic::Contracts),
            ("/leads/import", GuideTopic::Import),
            ("/payment-plans/0193", GuideTopic::Payments),
            ("/tasks/0193", GuideTopic::Tasks),
            ("/address-book", GuideTopic::AddressBook),
            ("/admin/roles", GuideTopic::Admin),
            ("/unheard-of", GuideTopic::Overview),
        ] {
            assert_eq!(GuideTopic::of_path(path), topic, "{path}");
        }
        assert!(GuideTopic::ALL.iter().all(|topic| GuideTopic::parse(topic.key()) == Some(*topic)));
    }
}
