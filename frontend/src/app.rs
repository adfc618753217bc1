//! The root: the routes, and what stands before them until somebody is signed in.
use leptos::prelude::*;
pub(crate) fn mount() {
    mount_to_body(|| ());
}
