//! What is done to several records at once: transfer (row L-18), team (L-19), delete (L-20). A record's own page uses the same
//! dialogs with one id. Each record is answered for itself: done, or why not.
//!
//! `<TransferDialog module=module ids=ids open=open on_done=move |()| … />`; `open` is set to false by the dialog, `on_done` is
//! called when at least one record was changed.

mod bulk;
mod delete;
mod outcome;
mod team;
mod transfer;

pub use bulk::BulkEditDialog;
pub use delete::DeleteDialog;
pub(crate) use outcome::Outcome;
pub use team::TeamDialog;
pub use transfer::TransferDialog;
