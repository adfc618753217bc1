//! The pages that belong to no module: before signing in, one's own profile, and what is not there.

mod announcements;
mod failed;
mod first_run;
mod form;
mod home;
mod must_change;
mod not_found;
mod profile;
mod share;
mod sign_in;
mod welcome;

pub(crate) use announcements::AnnouncementsPage;
pub(crate) use failed::StartFailedPage;
pub(crate) use first_run::FirstRunPage;
pub(crate) use home::HomePage;
pub(crate) use must_change::MustChangePasswordPage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use profile::{ProfilePage, device};
pub(crate) use share::SharePage;
pub(crate) use sign_in::{SignInForm, SignInPage};
