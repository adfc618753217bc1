//! The whole server over HTTP: the real router behind a real socket, on a real database.

mod files;
mod live;
mod page;
mod refusals;
mod sign_in;
mod support;
mod walk;
