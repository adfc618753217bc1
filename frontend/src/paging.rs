//! The foot of a list: which part of it is on the screen, and the way to the others.

use leptos::prelude::*;

use crate::{format, i18n::ta, ui::Pagination};

/// The foot, where there is more than one page of `size`.
pub(crate) fn foot(page: Signal<u64>, total: Memo<u64>, size: u64, on_page: Callback<u64>) -> AnyView {
    let last = Signal::derive(move || total.get().div_ceil(size).max(1));
    let summary = Signal::derive(move || {
        let first = (page.get() - 1) * size;
        let args = texts::args()
            .set("from", format::count(first + 1))
            .set("to", format::count((first + size).min(total.get())))
            .set("total", format::count(total.get()));
        ta("paging-range", args)
    });
    let step = move |page| on_page.run(page);
    (move || {
        (total.get() > size).then(|| {
            view! {
                <footer class="list__foot"><Pagination page=page last=last summary=summary on_page=step /></footer>
            }
        })
    })
    .into_any()
}
