//! Records of all modules: lists, single records, and what is done to them.

mod batch;
mod beyond;
mod board;
mod bulk;
mod choose;
mod conflict;
mod get;
mod history;
mod list;
mod merge;
mod name_orders;
mod references;
mod save;
mod undo;

pub(crate) use batch::distinct;
pub use batch::{change_team, delete, star, transfer};
pub use board::board;
pub use bulk::{edit_many, ids};
pub use choose::{choose, choose_people, labels, people_labels};
pub use get::get;
pub use history::history;
pub(crate) use history::{names, with_actors};
pub(crate) use list::resolve;
pub use list::{list, neighbours, page, totals};
pub use merge::{merge, merge_preview};
pub use name_orders::order_names;
pub use save::{SaveOptions, save, save_in};
pub use undo::undo;
