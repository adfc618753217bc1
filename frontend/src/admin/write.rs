//! Writes that an event starts: busy while they run, then what came of them.

use std::{future::Future, rc::Rc};

use api::ApiError;
use domain::Problem;
use leptos::prelude::*;

use crate::state::{perform, submit};

/// A write that can be run again and again. While it runs, further runs are ignored, so that a double click saves once.
pub(crate) struct Write<I: 'static> {
    start: StoredValue<Rc<dyn Fn(I)>, LocalStorage>,
    busy: RwSignal<bool>,
}

impl<I> Clone for Write<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for Write<I> {}

impl<I: Clone + 'static> Write<I> {
    /// `call` asks the server, `done` hears the input and what came of it, unless the page was left meanwhile.
    pub(crate) fn new<T, F>(call: impl Fn(I) -> F + 'static, done: impl Fn(I, Result<T, Problem>) + 'static) -> Self
    where
        T: 'static,
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let busy = RwSignal::new(false);
        let done = Rc::new(done);
        let start: Rc<dyn Fn(I)> = Rc::new(move |input: I| {
            let answer = submit(call(input.clone()));
            let done = Rc::clone(&done);
            perform(async move {
                let answer = answer.await;
                let left = busy.try_set(false).is_some();
                if !left {
                    done(input, answer);
                }
            });
        });
        Self { start: StoredValue::new_local(start), busy }
    }

    /// Starts it.
    pub(crate) fn run(self, input: I) {
        if !self.busy.get_untracked() {
            self.busy.set(true);
            let start = self.start.with_value(Rc::clone);
            start(input);
        }
    }

    /// Whether it runs now.
    pub(crate) fn busy(self) -> Signal<bool> {
        self.busy.into()
    }
}
