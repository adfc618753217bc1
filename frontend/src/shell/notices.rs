//! The notifications (row NAV-05): a panel with the newest, older ones on request; open what it is about, mark as read.

use domain::{
    Id,
    notice::{Notice, Notices},
};
use leptos::prelude::*;

use crate::{
    i18n::{t, ts},
    state::{self, Loaded, Query, perform, query, submit, toast_problem},
    ui::{Button, ButtonKind, Drawer, EmptyState, Icon, Size, SkeletonLines, Switch},
};

mod row;
mod wording;

/// What the panel shows: the newest page, which follows the live channel, and the older ones that were asked for.
#[derive(Clone, Copy)]
struct Panel {
    newest: Query<Notices>,
    older: RwSignal<Vec<Notice>>,
    /// Whether there are still older ones, once some were asked for.
    more: RwSignal<Option<bool>>,
    only_unread: RwSignal<bool>,
    busy: RwSignal<bool>,
    open: RwSignal<bool>,
}

/// The panel.
#[component]
pub(super) fn NoticesPanel(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Drawer open=open on_close=move |()| open.set(false) title=ts("notification-title")>
            {move || inside(open)}
        </Drawer>
    }
}

fn inside(open: RwSignal<bool>) -> AnyView {
    let panel = Panel {
        newest: query(state::unread, |_| api::notices::list(None)),
        older: RwSignal::new(Vec::new()),
        more: RwSignal::new(None),
        only_unread: RwSignal::new(false),
        busy: RwSignal::new(false),
        open,
    };
    view! {
        <div class="notices-bar">
            <Switch
                checked=panel.only_unread
                label=ts("notification-only-unread")
                on_change=move |on| panel.only_unread.set(on)
            />
            <Button
                text=ts("notification-mark-all")
                kind=ButtonKind::Quiet
                size=Size::Small
                icon=Icon::Check
                disabled=Signal::derive(|| state::unread() == 0)
                on_click=move |_| panel.mark_all()
            />
        </div>
        <Loaded query=panel.newest skeleton=|| view! { <SkeletonLines lines=8 /> } small=true let:newest>
            {panel.list(newest)}
        </Loaded>
    }
    .into_any()
}

impl Panel {
    fn list(self, newest: Notices) -> AnyView {
        let first_more = newest.more;
        let last = newest.items.last().map(|notice| notice.id);
        let items = Memo::new(move |_| {
            let known = |notice: &Notice| newest.items.iter().any(|other| other.id == notice.id);
            let older = self.older.get().into_iter().filter(|notice| !known(notice));
            newest.items.iter().cloned().chain(older).collect::<Vec<_>>()
        });
        let shown = move || {
            let only_unread = self.only_unread.get();
            items.get().into_iter().filter(|notice| !(only_unread && notice.read)).collect::<Vec<_>>()
        };
        let more = move || self.more.get().unwrap_or(first_more);
        let oldest = move || self.older.with_untracked(|older| older.last().map(|notice| notice.id)).or(last);
        let nothing = move || shown().is_empty() && !more();
        view! {
            <ul class="notices">
                <For each=shown key=|notice| (notice.id, notice.read) let:notice>
                    {row::row(self, notice)}
                </For>
            </ul>
            {move || {
                nothing()
                    .then(|| view! { <EmptyState icon=Icon::Bell title=ts("notification-empty") small=true /> })
            }}
            {move || {
                more()
                    .then(|| {
                        view! {
                            <div class="notices-more">
                                <Button
                                    text=ts("shell-notices-older")
                                    size=Size::Small
                                    loading=self.busy
                                    on_click=move |_| self.load_older(oldest())
                                />
                            </div>
                        }
                    })
            }}
        }
        .into_any()
    }

    fn load_older(self, before: Option<Id>) {
        self.busy.set(true);
        perform(async move {
            match submit(api::notices::list(before)).await {
                Ok(page) => {
                    self.older.try_update(|older| older.extend(page.items));
                    self.more.try_set(Some(page.more));
                }
                Err(problem) => toast_problem(&problem),
            }
            self.busy.try_set(false);
        });
    }

    fn mark(self, id: Id) {
        self.show_read(Some(id));
        perform(async move {
            match submit(api::notices::mark_read(vec![id])).await {
                Ok(unread) => state::set_unread(unread),
                Err(problem) => toast_problem(&problem),
            }
        });
    }

    fn mark_all(self) {
        self.show_read(None);
        perform(async move {
            match submit(api::notices::mark_all_read()).await {
                Ok(()) => state::set_unread(0),
                Err(problem) => toast_problem(&problem),
            }
        });
    }

    /// Shows one, or all, as read before the server says so.
    fn show_read(self, id: Option<Id>) {
        let read = |items: &mut Vec<Notice>| {
            for notice in items.iter_mut().filter(|notice| id.is_none_or(|id| notice.id == id)) {
                notice.read = true;
            }
        };
        self.older.update(read);
        self.newest.patch(|newest| read(&mut newest.items));
    }
}

/// Kept here because both the list and a row need it.
fn label_read() -> Signal<String> {
    Signal::derive(|| t("notification-mark-read"))
}
