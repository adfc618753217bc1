//! Reading what belongs to the whole page.

use leptos::{prelude::*, reactive::graph::Observer};

/// Reads a signal and follows it where that is possible.
///
/// Texts and the session are also read by futures and timers, where there is nothing that could follow. Leptos warns of
/// such reads, and rightly so in the body of a component, where it still does.
pub(crate) fn follow<S, R>(signal: &S, read: impl FnOnce(&<S as With>::Value) -> R) -> R
where
    S: With + WithUntracked<Value = <S as With>::Value>,
{
    if Observer::get().is_some() || Owner::current().is_some() {
        signal.with(read)
    } else {
        signal.with_untracked(read)
    }
}
