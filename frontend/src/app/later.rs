//! The pages of the second half of the program (docs/page-size.md). Each is a function of its own, which the compiler must not
//! put into the function of the first half that calls it: what is in this module is what `xtask/src/split` divides by.

use domain::ModuleKey;
use leptos::prelude::*;

#[inline(never)]
pub(super) fn profile() -> AnyView {
    crate::pages::ProfilePage().into_any()
}

#[inline(never)]
pub(super) fn announcements() -> AnyView {
    crate::pages::AnnouncementsPage().into_any()
}

#[inline(never)]
pub(super) fn admin() -> AnyView {
    crate::admin::AdminPage().into_any()
}

#[inline(never)]
pub(super) fn share() -> AnyView {
    crate::pages::SharePage().into_any()
}

#[inline(never)]
pub(super) fn recycle_bin(module: ModuleKey) -> AnyView {
    view! { <crate::recycle_bin::RecycleBinPage module=module /> }.into_any()
}

#[inline(never)]
pub(super) fn tasks() -> AnyView {
    crate::tasks::TasksPage().into_any()
}

#[inline(never)]
pub(super) fn task() -> AnyView {
    crate::tasks::TaskPage().into_any()
}

#[inline(never)]
pub(super) fn duplicates() -> AnyView {
    crate::duplicates::DuplicatesPage().into_any()
}

#[inline(never)]
pub(super) fn address_book() -> AnyView {
    crate::book::BookPage().into_any()
}

#[inline(never)]
pub(super) fn import() -> AnyView {
    crate::import::ImportPage().into_any()
}

#[inline(never)]
pub(super) fn record() -> AnyView {
    crate::records::page::RecordPage().into_any()
}

#[inline(never)]
pub(super) fn first_run() -> AnyView {
    crate::pages::FirstRunPage().into_any()
}
