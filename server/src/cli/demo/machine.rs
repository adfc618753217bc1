//! Chance and time that are the same in each run.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, Utc};
use services::{Clock, Ids};

/// A clock that goes where it is told to.
pub(super) struct StoryClock(AtomicI64);

impl StoryClock {
    pub(super) fn new(at: DateTime<Utc>) -> Self {
        Self(AtomicI64::new(at.timestamp_millis()))
    }

    pub(super) fn set(&self, at: DateTime<Utc>) {
        self.0.store(at.timestamp_millis(), Ordering::Relaxed);
    }
}

impl Clock for StoryClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::Relaxed)).unwrap_or(DateTime::<Utc>::MIN_UTC)
    }
}

/// Bytes that nobody but the reader of this line can guess: invented data need no secrets.
pub(super) struct StoryIds(AtomicU64);

impl StoryIds {
    /// For what is made around the story.
    pub(super) fn new() -> Self {
        Self(AtomicU64::new(1))
    }

    /// For the records that the story names, in the order in which it does.
    pub(super) fn of_story() -> Self {
        Self(AtomicU64::new(1 << 62))
    }

    /// Goes where no interrupted run has been that had played so much.
    pub(super) fn go_on_after(&self, played: u64) {
        self.0.store(((played + 1) << 32) | 1, Ordering::Relaxed);
    }
}

impl Ids for StoryIds {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mixed = mix(self.0.fetch_add(1, Ordering::Relaxed));
            for (place, byte) in chunk.iter_mut().zip(mixed.to_le_bytes()) {
                *place = byte;
            }
        }
    }
}

/// Chance.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(1);
        mix(self.0)
    }

    /// A number from 0 to `most` - 1.
    pub(super) fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0) % most.max(1)
    }

    /// A number between both, both included.
    pub(super) fn between(&mut self, least: i64, most: i64) -> i64 {
        let span = usize::try_from(most - least + 1).unwrap_or(1);
        least + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// True in so many of a hundred cases.
    pub(super) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of them; there is always at least one.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// So many digits.
    pub(super) fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap_or(0))).collect()
    }
}

/// SplitMix64: one step from a counter to bits that look random.
fn mix(counter: u64) -> u64 {
    let mut bits = counter.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}
