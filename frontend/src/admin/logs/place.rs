//! Which log, and which of its entries, as the URL says it.

use chrono::NaiveDate;
use domain::{
    Id,
    feed::{FeedKind, Topic},
    logs::{LogQuery, OperationQuery, SignInQuery, SignInResult},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::{records::list::place::pairs, state::go};

/// What the URL says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Place {
    /// The log of changes; else that of sign-ins.
    pub(super) operations: bool,
    pub(super) who: Option<Id>,
    /// The key of what happened at the door, or of a kind of change.
    pub(super) what: String,
    /// The key of a topic.
    pub(super) topic: String,
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
}

impl Place {
    /// A whole log.
    pub(super) fn of(operations: bool) -> Self {
        Self { operations, ..Self::default() }
    }

    /// The place of the present URL; follows it.
    pub(super) fn here(id: Memo<Option<String>>) -> Memo<Self> {
        let search = use_location().search;
        Memo::new(move |_| {
            let pairs = pairs(&search.get());
            let text = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
            Self {
                operations: id.get().as_deref() == Some("operations"),
                who: text("who").and_then(|id| id.parse().ok()),
                what: text("what").unwrap_or_default().to_owned(),
                topic: text("topic").unwrap_or_default().to_owned(),
                from: text("from").and_then(|day| day.parse().ok()),
                until: text("until").and_then(|day| day.parse().ok()),
            }
        })
    }

    /// Which sign-ins.
    pub(super) fn sign_in_query(&self) -> SignInQuery {
        let result = SignInResult::parse(&self.what);
        SignInQuery { employee: self.who, result, from: self.from, until: self.until }
    }

    /// Which changes.
    pub(super) fn operation_query(&self) -> OperationQuery {
        let (topic, kind) = (Topic::parse(&self.topic), FeedKind::parse(&self.what));
        OperationQuery { actor: self.who, topic, kind, from: self.from, until: self.until }
    }

    /// Which entries of which log.
    pub(super) fn query(&self) -> LogQuery {
        if self.operations {
            LogQuery::Operations(self.operation_query())
        } else {
            LogQuery::SignIns(self.sign_in_query())
        }
    }

    /// Whether filters narrow it.
    pub(super) fn is_narrowed(&self) -> bool {
        *self != Self::of(self.operations)
    }

    /// Goes to the same with other filters; back leads here again.
    pub(super) fn go_with(mut self, change: impl FnOnce(&mut Self)) {
        change(&mut self);
        go(&self.url());
    }

    /// Its URL.
    pub(super) fn url(&self) -> String {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let parts = [
            ("who", self.who.map(|id| id.to_string())),
            ("what", text(&self.what)),
            ("topic", text(&self.topic)),
            ("from", self.from.map(|day| day.to_string())),
            ("until", self.until.map(|day| day.to_string())),
        ];
        let parts: Vec<String> =
            parts.into_iter().filter_map(|(name, value)| value.map(|value| format!("{name}={value}"))).collect();
        let path = if self.operations { "/admin/logs/operations" } else { "/admin/logs" };
        if parts.is_empty() { path.to_owned() } else { format!("{path}?{}", parts.join("&")) }
    }
}
