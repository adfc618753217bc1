//! Writes that an event starts: busy while they run, then what came of them.
//!
//! [`Write`] is for what is done once, [`Latest`] for a state of which only the last word counts.

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

/// Saving an arrangement that is changed step by step, each step shown at once: while one state is on its way the next one waits, of
/// several only the last, and none is lost.
pub(crate) struct Latest<I: 'static> {
    write: StoredValue<Rc<dyn Fn(I)>, LocalStorage>,
    waiting: StoredValue<Option<I>, LocalStorage>,
    busy: RwSignal<bool>,
}

impl<I> Clone for Latest<I> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I> Copy for Latest<I> {}

impl<I: 'static> Latest<I> {
    /// `call` asks the server. `done` hears what came of the last state, when none waits any more; after a state that was refused
    /// those that were made on top of it are not sent.
    pub(crate) fn new<T, F>(call: impl Fn(I) -> F + 'static, done: impl Fn(Result<T, Problem>) + 'static) -> Self
    where
        T: 'static,
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let (busy, waiting) = (RwSignal::new(false), StoredValue::new_local(None::<I>));
        let (call, done) = (Rc::new(call), Rc::new(done));
        let write: Rc<dyn Fn(I)> = Rc::new(move |first: I| {
            let (call, done) = (Rc::clone(&call), Rc::clone(&done));
            perform(async move {
                let mut answer = submit(call(first)).await;
                while let Some(Some(next)) = waiting.try_update_value(Option::take) {
                    if answer.is_err() {
                        break;
                    }
                    answer = submit(call(next)).await;
                }
                let left = busy.try_set(false).is_some();
                if !left {
                    done(answer);
                }
            });
        });
        Self { write: StoredValue::new_local(write), waiting, busy }
    }

    /// Saves this state.
    pub(crate) fn run(self, input: I) {
        if self.busy.get_untracked() {
            self.waiting.set_value(Some(input));
        } else {
            self.busy.set(true);
            let write = self.write.with_value(Rc::clone);
            write(input);
        }
    }

    /// Whether a state is on its way or waits.
    pub(crate) fn busy(self) -> Signal<bool> {
        self.busy.into()
    }
}
