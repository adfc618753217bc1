//! The four states of data for a page that keeps what is on the screen while it asks again: the children are made once, when the
//! data is there, and follow it by themselves. So nothing open, focused or folded is lost by a refetch.

use leptos::prelude::*;

use crate::state::{Loaded, Query};

/// The children once there is data; before, the skeleton, the missing right or the error.
#[component]
pub(crate) fn Ready<T: Clone + Send + Sync + 'static>(
    query: Query<T>,
    #[prop(into)] skeleton: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let ready = Memo::new(move |_| query.ok().is_some());
    move || {
        if ready.get() {
            children().into_any()
        } else {
            view! { <Loaded query=query skeleton=skeleton.clone() children=|_| ().into_any() /> }.into_any()
        }
    }
}
