//! The live channel: who is to be told of what has just changed.
//!
//! One hub follows the feed as Weft itself and hands every batch of entries to all followers; each follower asks the
//! store, with the rights of its own viewer, which of these records he sees. No contents travel: the page asks again.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use domain::{Id, Problem, problem::ProblemKind};
use store::{Signal, feed::FeedRow};
use tokio::{
    sync::broadcast::{self, error::RecvError},
    task::AbortHandle,
    time::{Instant, sleep_until},
};

use crate::{Context, Error, Result, Services, context::Caller, sessions};

mod follower;

/// Where a stream begins; what has happened since is told first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The last entry that a stream before this one told of.
    Told(i64),
    /// The last entry that was known to the page when it asked for everything that it needs to begin.
    Boot(i64),
}

pub use follower::{Follower, Told};

/// Changes within this time are told together.
const COALESCE: Duration = Duration::from_millis(100);
/// How often the feed is looked at without a signal: the command line writes to the same file.
const GLANCE: Duration = Duration::from_secs(5);
/// The most entries of the feed in one batch, and the most that a follower is told who comes back.
const BATCH: u32 = 1000;
/// How many messages a slow follower may be behind before he is told that everything may have changed.
const QUEUE: usize = 256;
/// The most streams of one session: each tab has one.
const MAX_STREAMS: u32 = 10;

/// What the hub hands to its followers.
#[derive(Clone)]
enum News {
    /// New entries, in order.
    Feed(Arc<Vec<FeedRow>>),
    Signal(Signal),
    /// The hub itself was overrun: everything may have changed.
    Lost,
}

/// The hub of the live channel; one for a server.
pub struct Live {
    services: Arc<Services>,
    state: Mutex<State>,
}

struct State {
    /// `None` when the server ends.
    news: Option<broadcast::Sender<News>>,
    streams: HashMap<Id, u32>,
    /// The head of the feed when the configuration or somebody's rights last changed.
    configured_at: i64,
    hub: Option<AbortHandle>,
}

impl Live {
    /// Begins to follow the feed.
    pub async fn start(services: &Arc<Services>) -> Result<Arc<Self>> {
        let signals = services.store().signals();
        let head = services.feed_head().await?;
        let state = State {
            news: Some(broadcast::channel(QUEUE).0),
            streams: HashMap::new(),
            // What changed before the start is not known: who comes back from then reads the configuration again.
            configured_at: head,
            hub: None,
        };
        let live = Arc::new(Self { services: Arc::clone(services), state: Mutex::new(state) });
        let hub = tokio::spawn(Hub { live: Arc::clone(&live), signals, head }.run());
        live.state().hub = Some(hub.abort_handle());
        Ok(live)
    }

    /// Ends all streams; no new ones begin.
    pub fn stop(&self) {
        let mut state = self.state();
        state.news = None;
        if let Some(hub) = state.hub.take() {
            hub.abort();
        }
    }

    /// Begins a stream for the employee whose session has this token; the session is looked at again from time to time.
    /// Without `since` it begins now.
    pub async fn follow(self: &Arc<Self>, token: &str, caller: Caller, since: Option<Since>) -> Result<Follower> {
        let key = Key { services: Arc::clone(&self.services), token: token.to_owned(), caller };
        let context = key.context().await?.ok_or(Error::Unauthenticated)?;
        let (place, news) = self.enter(context.session().ok_or(Error::Unauthenticated)?)?;
        Follower::begin(Arc::clone(self), place, news, key, context, since).await
    }

    fn enter(self: &Arc<Self>, session: Id) -> Result<(Place, broadcast::Receiver<News>)> {
        let mut state = self.state();
        let Some(news) = &state.news else { return Err(Error::Stopping) };
        let news = news.subscribe();
        let streams = state.streams.entry(session).or_default();
        if *streams >= MAX_STREAMS {
            return Err(Problem::new(ProblemKind::TooMany).arg("seconds", 60).into());
        }
        *streams += 1;
        Ok((Place { live: Arc::clone(self), session }, news))
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        // Nothing that holds the lock can panic.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands news to all followers; answers false when the hub has been stopped.
    fn tell(&self, news: News) -> bool {
        match &self.state().news {
            Some(sender) => {
                // Nobody following is no error.
                let _ = sender.send(news);
                true
            }
            None => false,
        }
    }
}

/// What opens a stream, and keeps it open.
struct Key {
    services: Arc<Services>,
    token: String,
    caller: Caller,
}

impl Key {
    /// Who asks, with the rights that hold now; `None` when the session is over.
    async fn context(&self) -> Result<Option<Context>> {
        sessions::authenticate(&self.services, &self.token, self.caller.clone()).await
    }
}

/// A session's stream is counted as long as this lives.
struct Place {
    live: Arc<Live>,
    session: Id,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut state = self.live.state();
        if let Some(streams) = state.streams.get_mut(&self.session) {
            *streams = streams.saturating_sub(1);
            if *streams == 0 {
                state.streams.remove(&self.session);
            }
        }
    }
}

/// The task that follows the feed.
struct Hub {
    live: Arc<Live>,
    signals: broadcast::Receiver<Signal>,
    head: i64,
}

impl Hub {
    async fn run(mut self) {
        let mut due = Instant::now() + GLANCE;
        loop {
            let signal = tokio::select! {
                signal = self.signals.recv() => Some(signal),
                () = sleep_until(due) => None,
            };
            let soon = due.min(Instant::now() + COALESCE);
            let goes_on = match signal {
                None => {
                    due = Instant::now() + GLANCE;
                    self.read_feed().await
                }
                Some(Ok(Signal::Feed(_))) => {
                    due = soon;
                    true
                }
                Some(Ok(signal)) => self.pass_on(signal).await,
                Some(Err(RecvError::Lagged(_))) => {
                    due = soon;
                    self.pass_on(Signal::Config).await && self.live.tell(News::Lost)
                }
                Some(Err(RecvError::Closed)) => false,
            };
            if !goes_on {
                return;
            }
        }
    }

    async fn pass_on(&self, signal: Signal) -> bool {
        if matches!(signal, Signal::Config | Signal::Person(_)) {
            // Where the head is not known, everybody who comes back reads the configuration again.
            let head = self.live.services.feed_head().await.unwrap_or(i64::MAX);
            self.live.state().configured_at = head;
        }
        self.live.tell(News::Signal(signal))
    }

    /// Reads what is new and hands it on. A failure is logged, and made up for at the next change.
    async fn read_feed(&mut self) -> bool {
        loop {
            let rows = match self.live.services.entries_after(self.head, BATCH).await {
                Ok(rows) => rows,
                Err(error) => {
                    tracing::error!(error = %crate::error::chain(&error), "the live channel cannot read the feed");
                    return self.live.tell(News::Lost);
                }
            };
            let Some(last) = rows.last() else { return true };
            self.head = last.entry.seq;
            let full = rows.len() >= BATCH as usize;
            if !self.live.tell(News::Feed(Arc::new(rows))) {
                return false;
            }
            if !full {
                return true;
            }
        }
    }
}

impl Services {
    /// The entries after `seq`, read as Weft itself: they never reach anybody as they are.
    async fn entries_after(self: &Arc<Self>, seq: i64, limit: u32) -> Result<Vec<FeedRow>> {
        Ok(self.system("live channel").read().await?.feed_after(seq, limit).await?)
    }

    async fn feed_head(self: &Arc<Self>) -> Result<i64> {
        Ok(self.system("live channel").read().await?.feed_head().await?)
    }
}
