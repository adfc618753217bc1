//! Records of all modules: lists, single records, and what is done to them.

mod batch;
mod choose;
mod conflict;
mod get;
mod history;
mod list;
mod references;
mod save;

pub use batch::{change_team, delete, star, transfer};
pub use choose::{choose, choose_people, labels, people_labels};
pub use get::get;
pub use history::history;
pub(crate) use history::{names, with_actors};
pub(crate) use list::resolve;
pub use list::{list, neighbours};
pub use save::{SaveOptions, save, save_in};
