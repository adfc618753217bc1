//! Counts the statements that each request needs, by what sqlx says of them in the span of the request.

use std::{
    collections::HashMap,
    fmt::Debug,
    sync::{LazyLock, Mutex, Once},
};

use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id as SpanId},
};
use tracing_subscriber::{
    Layer, Registry,
    filter::filter_fn,
    layer::{Context, SubscriberExt as _},
    registry::LookupSpan,
};

/// The statements of each request, by its id.
static STATEMENTS: LazyLock<Mutex<HashMap<String, usize>>> = LazyLock::new(Mutex::default);

/// Counts the statements that sqlx speaks of, for the request in which it does.
struct Counter;

/// The id of a request, kept with its span.
struct Request(String);

impl Visit for Request {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "id" {
            self.0 = format!("{value:?}");
        }
    }
}

/// Whether a statement is one that a new connection begins with: when one is opened, the machine decides.
struct Opening(bool);

impl Visit for Opening {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0 |= field.name() == "summary" && format!("{value:?}").contains("PRAGMA");
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Counter {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &SpanId, context: Context<'_, S>) {
        if attributes.metadata().name() == "request" {
            let mut request = Request(String::new());
            attributes.record(&mut request);
            context.span(id).unwrap().extensions_mut().insert(request);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut opening = Opening(false);
        event.record(&mut opening);
        if opening.0 {
            return;
        }
        for span in context.event_scope(event).into_iter().flatten() {
            if let Some(Request(id)) = span.extensions().get() {
                *STATEMENTS.lock().unwrap().entry(id.clone()).or_default() += 1;
            }
        }
    }
}

/// Counts from now on, in the whole process.
pub(super) fn count() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let wanted = filter_fn(|metadata| metadata.target() == "sqlx::query" || metadata.name() == "request");
        tracing::subscriber::set_global_default(Registry::default().with(Counter.with_filter(wanted))).unwrap();
    });
}

/// How many statements a request needed; to be asked when the server has ended.
pub(super) fn of(request: &str) -> usize {
    STATEMENTS.lock().unwrap().get(request).copied().unwrap_or(0)
}
