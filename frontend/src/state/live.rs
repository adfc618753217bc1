//! The live channel: what others change arrives here and makes the queries ask again.

use std::{cell::RefCell, collections::HashMap, time::Duration};

use domain::{Id, ModuleKey, feed::LiveEvent};
use leptos::{
    leptos_dom::helpers::TimeoutHandle,
    prelude::*,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Event, EventSource, MessageEvent},
};

use super::{perform, session, session_expired};
use crate::i18n::t;

/// A connection that is back within this time was never lost, as far as people are concerned.
const PATIENCE: Duration = Duration::from_secs(3);
const LONGEST_WAIT: u32 = 60;

thread_local! {
    static CHANNEL: RefCell<Channel> = RefCell::default();
    static ONLINE: ArcRwSignal<bool> = ArcRwSignal::new(true);
    static UNREAD: ArcRwSignal<u32> = ArcRwSignal::new(0);
    static ANNOUNCED: ArcRwSignal<Announced> = ArcRwSignal::new(Announced::default());
    static EPOCH: ArcRwSignal<u64> = ArcRwSignal::new(0);
    static TASKS: ArcRwSignal<u64> = ArcRwSignal::new(0);
    static MODULES: RefCell<HashMap<ModuleKey, ArcRwSignal<u64>>> = RefCell::default();
    static RECORDS: RefCell<HashMap<Id, ArcRwSignal<u64>>> = RefCell::default();
}

/// What is known of announcements.
#[derive(Clone, Copy, Default)]
struct Announced {
    unread: u32,
    /// Grows when something was announced, changed or taken back.
    changes: u64,
}

#[derive(Default)]
struct Channel {
    source: Option<EventSource>,
    listeners: Vec<Closure<dyn FnMut(Event)>>,
    /// The time of the next try, or of the message that the connection is lost.
    timer: Option<TimeoutHandle>,
    failures: u32,
    /// A connection broke for good: what happened meanwhile is not known.
    missed: bool,
}

/// Grows when records of the module changed. Put it into the key of a query.
pub fn live_module(module: ModuleKey) -> Signal<u64> {
    MODULES.with_borrow_mut(|modules| modules.entry(module).or_default().clone()).into()
}

/// Grows when tasks changed that the user may see.
pub fn live_tasks() -> Signal<u64> {
    TASKS.with(Clone::clone).into()
}

/// Grows when the record, or the task, changed.
pub fn live_record(id: Id) -> Signal<u64> {
    RECORDS.with_borrow_mut(|records| records.entry(id).or_default().clone()).into()
}

/// Whether the server can be reached.
pub fn is_online() -> bool {
    ONLINE.with(ArcRwSignal::get)
}

/// How many notifications are unread.
pub fn unread() -> u32 {
    UNREAD.with(ArcRwSignal::get)
}

/// Sets how many notifications are unread.
pub(crate) fn set_unread(count: u32) {
    UNREAD.with(|unread| unread.set(count));
}

/// How many announcements are unread.
pub fn unread_announcements() -> u32 {
    ANNOUNCED.with(ArcRwSignal::get).unread
}

/// Grows when something was announced, changed or taken back. Put it into the key of a query.
pub fn live_announcements() -> u64 {
    ANNOUNCED.with(ArcRwSignal::get).changes
}

/// Sets how many announcements are unread.
pub(crate) fn set_unread_announcements(unread: u32) {
    ANNOUNCED.with(|signal| signal.update(|announced| announced.unread = unread));
}

/// The server knows of announcements what the page does not; a new one is said aloud.
fn announced(unread: u32) {
    let before = ANNOUNCED.with(ArcRwSignal::get_untracked);
    ANNOUNCED.with(|signal| signal.set(Announced { unread, changes: before.changes + 1 }));
    if unread > before.unread {
        let open = Callback::new(|()| super::go("/announcements"));
        super::toast_action(untrack(|| t("announcement-arrived")), untrack(|| t("action-open")), open);
    }
}

/// Makes every query ask again.
pub fn reload_everything() {
    EPOCH.with(|epoch| epoch.update(|epoch| *epoch += 1));
}

/// Followed by every query.
pub(super) fn epoch() -> u64 {
    EPOCH.with(ArcRwSignal::get)
}

/// A request got through, or did not.
pub(super) fn set_online(online: bool) {
    ONLINE.with(|signal| {
        if signal.get_untracked() != online {
            signal.set(online);
        }
    });
}

/// Opens the channel. It begins with what has happened since the session was read.
pub(crate) fn connect() {
    close();
    let after = untrack(|| session().boot()).feed;
    let Ok(source) = EventSource::new(&format!("/live?after={after}")) else { return };
    let listeners =
        vec![Closure::new(|_| opened()), Closure::new(|_| broken()), Closure::new(|event: Event| message(&event))];
    for (name, listener) in ["open", "error", "message"].into_iter().zip(&listeners) {
        let _ = source.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    CHANNEL.with_borrow_mut(|channel| {
        channel.source = Some(source);
        channel.listeners = listeners;
    });
}

/// Closes the channel for good.
pub(crate) fn disconnect() {
    close();
    CHANNEL.with_borrow_mut(|channel| channel.missed = true);
}

fn close() {
    let (source, timer, listeners) = CHANNEL.with_borrow_mut(|channel| {
        (channel.source.take(), channel.timer.take(), std::mem::take(&mut channel.listeners))
    });
    if let Some(source) = source {
        source.close();
    }
    if let Some(timer) = timer {
        timer.clear();
    }
    // A listener may be what is running: it is dropped when the event is over.
    set_timeout(move || drop(listeners), Duration::ZERO);
}

fn set_timer(after: Duration, work: fn()) {
    let timer = set_timeout_with_handle(work, after).ok();
    let before = CHANNEL.with_borrow_mut(|channel| std::mem::replace(&mut channel.timer, timer));
    if let Some(before) = before {
        before.clear();
    }
}

fn opened() {
    let (timer, missed) = CHANNEL.with_borrow_mut(|channel| {
        channel.failures = 0;
        (channel.timer.take(), std::mem::take(&mut channel.missed))
    });
    if let Some(timer) = timer {
        timer.clear();
    }
    set_online(true);
    if missed {
        session().reload();
        reload_everything();
    }
}

fn broken() {
    let closed = CHANNEL.with_borrow(|channel| {
        channel.source.as_ref().is_none_or(|source| source.ready_state() == EventSource::CLOSED)
    });
    if !closed {
        // The browser is trying again by itself, and says where it stopped.
        set_timer(PATIENCE, || set_online(false));
        return;
    }
    // Refused: the server is not there, or does not know the session any more.
    let failures = CHANNEL.with_borrow_mut(|channel| {
        channel.missed = true;
        channel.failures = channel.failures.saturating_add(1);
        channel.failures
    });
    let wait = 2_u32.saturating_pow(failures.min(6)).min(LONGEST_WAIT);
    if failures > 1 {
        set_online(false);
    }
    set_timer(Duration::from_secs(u64::from(wait)), || {
        perform(async {
            match api::sessions::welcome().await {
                Ok(welcome) if welcome.signed_in => connect(),
                Ok(_) => session_expired(),
                Err(_) => broken(),
            }
        });
    });
}

fn message(event: &Event) {
    let text = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
    let Some(text) = text else { return };
    match api::wire::read::<LiveEvent>(&text) {
        Ok(event) => take(event),
        Err(error) => leptos::logging::warn!("live: {error}"),
    }
}

fn take(event: LiveEvent) {
    match event {
        LiveEvent::Records { module, ids, .. } => {
            grow(MODULES.with_borrow(|modules| modules.get(&module).cloned()));
            for id in ids {
                grow(RECORDS.with_borrow(|records| records.get(&id).cloned()));
            }
        }
        LiveEvent::Tasks { ids, .. } => {
            grow(Some(TASKS.with(Clone::clone)));
            for id in ids {
                grow(RECORDS.with_borrow(|records| records.get(&id).cloned()));
            }
        }
        LiveEvent::Notice { unread } => set_unread(unread),
        LiveEvent::Announcements { unread } => announced(unread),
        // Other rights show other records in every list.
        LiveEvent::Boot | LiveEvent::Reset => {
            session().reload();
            reload_everything();
        }
    }
}

fn grow(counter: Option<ArcRwSignal<u64>>) {
    if let Some(counter) = counter {
        counter.update(|count| *count += 1);
    }
}
