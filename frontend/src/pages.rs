//! The pages that belong to no module: before signing in, one's own profile, and what is not there.

mod failed;
mod first_run;
mod form;
mod home;
mod must_change;
mod not_found;
mod profile;
mod sign_in;
mod welcome;

pub(crate) use failed::StartFailedPage;
pub(crate) use first_run::FirstRunPage;
pub(crate) use home::HomePage;
pub(crate) use must_change::MustChangePasswordPage;
pub(crate) use not_found::NotFoundPage;
pub(crate) use profile::ProfilePage;
pub(crate) use sign_in::{SignInForm, SignInPage};
