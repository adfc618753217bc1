//! Lists of records (rows L-01 to L-22): one component for every module, in its page and in the tabs of a record.
//!
//! * [`ListPage`] is the page of the module that the path names; its state is the URL ([`place`]).
//! * [`RelatedList`] is the same table inside a record's tab, with its state in itself and buttons handed in.
//! * [`place::opened_from`] tells a record's page from which list it was opened, [`place::list_url`] leads back there.

mod actions;
mod board;
mod choice;
mod column_head;
mod columns;
mod edit;
mod empty;
mod follow;
mod foot;
mod head;
mod keys;
mod layout;
mod narrow;
mod page;
mod pager;
mod peek;
pub mod place;
mod related;
mod row;
mod shown;
pub mod sortable;
mod state;
mod table;
mod tools;
mod widths;

pub use page::ListPage;
pub use related::RelatedList;
pub use state::List;

use domain::ModuleKey;

use crate::ui::Icon;

/// The icon of a module.
pub const fn module_icon(module: ModuleKey) -> Icon {
    match module {
        ModuleKey::Lead => Icon::Lead,
        ModuleKey::Customer => Icon::Customer,
        ModuleKey::Contact => Icon::Contact,
        ModuleKey::Opportunity => Icon::Opportunity,
        ModuleKey::Contract => Icon::Contract,
        ModuleKey::Payment => Icon::Payment,
        ModuleKey::PaymentPlan => Icon::Plan,
        ModuleKey::TaxInvoice => Icon::Invoice,
        ModuleKey::Visit => Icon::Visit,
        ModuleKey::Product => Icon::Product,
        ModuleKey::Campaign => Icon::Campaign,
        ModuleKey::CustomerAddress => Icon::MapPin,
        ModuleKey::Expense => Icon::Wallet,
    }
}
