//! What the page knows beyond the URL: who is signed in, what was loaded, what is being saved, what changed meanwhile.
//!
//! - [`session`]: the signed-in user with his rights, the schema, his settings;
//! - [`query`] and [`Loaded`]: reads; [`submit`] and [`perform`]: writes; [`upload`]: files;
//! - [`live_module`], [`live_record`]: counters that grow when somebody changed something, for the keys of queries;
//! - [`toast_ok`], [`toast_problem`]: short messages; [`draft_store`]: what was typed survives a reload;
//! - [`bind_key`]: keys; [`open_create`]: the form for a new record; [`go`]: to another page; [`title`]: the page's title.
//!
//! Everything here may be called from event handlers and futures: nothing depends on the owner of the caller.

mod arranged;
mod create;
mod data;
mod drafts;
mod follow;
pub(crate) mod http;
mod ids;
mod kept;
pub(crate) mod keys;
mod later;
mod live;
pub(crate) mod look;
mod phase;
mod recent;
mod rest;
mod route;
mod saving;
mod session;
mod shared;
mod title;
mod toasts;
mod undo;

pub use create::{CreateRequest, open_create};
pub(crate) use create::{close_create, creating};
pub use data::{Loaded, Query, query};
pub use drafts::{DraftStore, draft_store};
pub(crate) use follow::follow;
pub use http::{Told, cancel_upload, get_bytes, upload, upload_to};
pub use ids::new_id;
pub use keys::{KeyGroup, bind_key};
pub use later::{later, sleep};
pub(crate) use live::{connect, disconnect};
pub use live::{is_online, live_module, live_record, live_tasks, reload_everything, unread};
pub use live::{live_announcements, unread_announcements};
pub(crate) use live::{set_unread, set_unread_announcements};
pub(crate) use phase::{Front, Phase, begin, choose_lang, enter, phase, resume, set_expired, sign_out_here};
pub use phase::{is_expired, session_expired};
pub(crate) use recent::{recent_records, remember_record};
pub(crate) use rest::{load_whole_soon, whole_first};
pub(crate) use route::provide_navigation;
pub use route::{go, go_instead, path_id, path_module, path_param};
pub use saving::{is_saving, perform, submit};
pub use session::{Session, session};
pub use shared::{keep_shared, take_shared};
pub(crate) use title::spoken_title;
pub use title::title;
pub(crate) use toasts::keep_toasts;
pub(crate) use toasts::toast_action;
pub use toasts::{toast_ok, toast_problem, toast_undo};
pub(crate) use undo::undo_last;
pub use undo::{tell as tell_undone, toast_change};
