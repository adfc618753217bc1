//! One stream of the live channel: the news that one viewer may know.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
    time::Duration,
};

use domain::{
    Action, Id, Viewer,
    feed::{FeedKind, LiveEvent, Topic},
    switches::App,
};
use store::{Signal, feed::FeedRow};
use tokio::{
    sync::broadcast::{self, error::RecvError},
    time::{Instant, MissedTickBehavior, interval_at},
};

use super::{BATCH, Key, Live, News, Place, Since};
use crate::{Context, Result};

/// How often a silent stream says that it is alive: proxies close connections on which nothing moves.
const ALIVE: Duration = Duration::from_secs(20);
/// How often the session is looked at again, whatever the signals say.
const SESSION: Duration = Duration::from_mins(1);

/// One message of a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Everything up to this entry of the feed has been told, this message included: where to go on after a break.
    pub seq: Option<i64>,
    /// `None`: only a sign of life.
    pub event: Option<LiveEvent>,
}

/// A stream of one viewer.
pub struct Follower {
    live: Arc<Live>,
    news: broadcast::Receiver<News>,
    key: Key,
    context: Context,
    /// The last entry that was told, or found to be none of the viewer's business.
    seq: i64,
    waiting: VecDeque<Told>,
    alive: tokio::time::Interval,
    session: tokio::time::Interval,
    /// Counts the session's streams.
    _place: Place,
}

impl Follower {
    pub(super) async fn begin(
        live: Arc<Live>,
        place: Place,
        news: broadcast::Receiver<News>,
        key: Key,
        context: Context,
        since: Option<Since>,
    ) -> Result<Self> {
        let head = key.services.feed_head().await?;
        let mut follower = Self {
            live,
            news,
            key,
            context,
            seq: head,
            waiting: VecDeque::new(),
            alive: every(ALIVE),
            session: every(SESSION),
            _place: place,
        };
        match since {
            Some(since) => follower.resume(since, head).await?,
            // The place in the feed is told at once, so that a break before the first change is made up for too.
            None => follower.waiting.push_back(Told { seq: Some(head), event: None }),
        }
        Ok(follower)
    }

    /// The next message; `None` when the stream ends: the session is over, or the server.
    pub async fn next(&mut self) -> Option<Told> {
        loop {
            if let Some(told) = self.waiting.pop_front() {
                return Some(told);
            }
            let goes_on = tokio::select! {
                news = self.news.recv() => match news {
                    Ok(news) => self.take(news).await,
                    Err(RecvError::Lagged(_)) => self.reset().await,
                    Err(RecvError::Closed) => return None,
                },
                _ = self.session.tick() => self.authenticate().await,
                _ = self.alive.tick() => {
                    self.waiting.push_back(Told { seq: Some(self.seq), event: None });
                    Ok(true)
                }
            };
            match goes_on {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    // The browser comes back by itself, with the place where it stopped.
                    tracing::error!(error = %crate::error::chain(&error), "a live stream broke off");
                    return None;
                }
            }
        }
    }

    async fn take(&mut self, news: News) -> Result<bool> {
        match news {
            News::Feed(rows) => {
                let told = self.seq;
                self.tell(rows.iter().filter(|row| row.entry.seq > told)).await?;
            }
            News::Lost => return self.reset().await,
            News::Signal(Signal::Config) => return self.boot().await,
            News::Signal(Signal::Person(person)) if self.is_me(person) => return self.boot().await,
            News::Signal(Signal::Notice(person)) if self.is_me(person) => self.notice().await?,
            News::Signal(Signal::Announcement) => self.announcements().await?,
            News::Signal(_) => {}
        }
        Ok(true)
    }

    /// Tells the records of these entries that the viewer sees, or has just ceased to see.
    async fn tell(&mut self, rows: impl Iterator<Item = &FeedRow>) -> Result<()> {
        let mut last = self.seq;
        let mut changed: BTreeMap<Topic, BTreeSet<Id>> = BTreeMap::new();
        let mut lost: BTreeMap<Topic, BTreeSet<Id>> = BTreeMap::new();
        for row in rows {
            last = last.max(row.entry.seq);
            let viewer = self.context.viewer();
            let off = row.topic == Topic::Task && !self.has(App::Tasks);
            if off || row.entry.kind == FeedKind::Exported || !may_see_any(viewer, row.topic) {
                continue;
            }
            let of = if viewer.id().is_some_and(|me| takes_away(row, me)) { &mut lost } else { &mut changed };
            of.entry(row.topic).or_default().insert(row.record);
        }
        if !changed.is_empty() {
            let mut view = self.context.later().read().await?;
            for (topic, ids) in changed {
                let ids: Vec<Id> = ids.into_iter().collect();
                let seen = match topic {
                    Topic::Module(module) => view.visible_among(module, &ids).await?,
                    Topic::Task => view.visible_tasks_among(&ids).await?,
                    Topic::Admin(_) => Vec::new(),
                };
                lost.entry(topic).or_default().extend(seen);
            }
        }
        for (topic, ids) in lost {
            if !ids.is_empty() {
                let ids = ids.into_iter().collect();
                let event = match topic {
                    Topic::Module(module) => LiveEvent::Records { seq: last, module, ids },
                    Topic::Task => LiveEvent::Tasks { seq: last, ids },
                    Topic::Admin(_) => continue,
                };
                self.waiting.push_back(Told { seq: None, event: Some(event) });
            }
        }
        self.seq = last;
        // Only the last message says how far it goes: after a break in the middle, all of them come again.
        if let Some(told) = self.waiting.back_mut() {
            told.seq = Some(last);
        }
        Ok(())
    }

    /// Tells what a viewer has missed who comes back, or who has just read everything else.
    async fn resume(&mut self, since: Since, head: i64) -> Result<()> {
        let (Since::Told(last) | Since::Boot(last)) = since;
        let missed = if last <= head {
            self.key.services.entries_after(last, BATCH + 1).await?
        } else {
            // From another database: it has not come that far.
            Vec::new()
        };
        if last > head || missed.len() > BATCH as usize {
            self.reset().await?;
            return Ok(());
        }
        let configured_at = self.live.state().configured_at;
        // A boot at the entry of the change was after it, or the page would boot again each time that it begins.
        if last < configured_at || since == Since::Told(configured_at) {
            self.waiting.push_back(Told { seq: None, event: Some(LiveEvent::Boot) });
        }
        self.notice().await?;
        self.announcements().await?;
        self.seq = last;
        self.tell(missed.iter()).await
    }

    /// Everything may have changed; what was not told is not told any more.
    async fn reset(&mut self) -> Result<bool> {
        // First the place, then the news: what comes in between is told twice rather than never.
        self.seq = self.key.services.feed_head().await?;
        self.waiting.push_back(Told { seq: Some(self.seq), event: Some(LiveEvent::Reset) });
        self.notice().await?;
        self.announcements().await?;
        self.authenticate().await
    }

    /// The configuration or the viewer's rights changed.
    async fn boot(&mut self) -> Result<bool> {
        if !self.authenticate().await? {
            return Ok(false);
        }
        self.waiting.push_back(Told { seq: None, event: Some(LiveEvent::Boot) });
        Ok(true)
    }

    async fn notice(&mut self) -> Result<()> {
        let unread = self.context.later().read().await?.unread_notices(self.context.me()?).await?;
        self.waiting.push_back(Told { seq: None, event: Some(LiveEvent::Notice { unread }) });
        Ok(())
    }

    async fn announcements(&mut self) -> Result<()> {
        if !self.has(App::Announcements) {
            return Ok(());
        }
        let unread = self.context.later().read().await?.unread_announcements().await?;
        self.waiting.push_back(Told { seq: None, event: Some(LiveEvent::Announcements { unread }) });
        Ok(())
    }

    /// Whether the session goes on; with it come the rights that hold now.
    async fn authenticate(&mut self) -> Result<bool> {
        match self.key.context().await? {
            Some(context) => {
                self.context = context;
                Ok(true)
            }
            None => Ok(false),
        }
    }

    /// Whether the company has this app: as far as this stream was told.
    fn has(&self, app: App) -> bool {
        self.context.config().switches.has(app)
    }

    fn is_me(&self, person: Id) -> bool {
        self.context.viewer().id() == Some(person)
    }
}

/// Whether the viewer sees anything at all of what such entries are about.
fn may_see_any(viewer: &Viewer, topic: Topic) -> bool {
    match topic {
        Topic::Module(module) => viewer.may(module, Action::View),
        // Everybody may have tasks.
        Topic::Task => true,
        // The console tells of its changes by signals.
        Topic::Admin(_) => false,
    }
}

/// Whether an entry takes the record away from this employee: he was its owner, or in its team; of a task, one of its people.
fn takes_away(row: &FeedRow, me: Id) -> bool {
    row.entry.changes.iter().any(|change| match change.field.as_str() {
        "owner" | "team_removed" => change.old.as_ref_id() == Some(me),
        "responsible" | "participants" | "step_people" => row.topic == Topic::Task && change.old.ids().contains(&me),
        _ => false,
    })
}

fn every(period: Duration) -> tokio::time::Interval {
    let mut interval = interval_at(Instant::now() + period, period);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    interval
}
