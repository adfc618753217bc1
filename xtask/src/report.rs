//! The steps of a test run: what each took, what passed, and the table and totals at the end.

use crate::sh::Result;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// What a step counted. A check is one test that passed or failed; a test program says how many it ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

struct Step {
    name: &'static str,
    time: Option<Duration>,
    count: Count,
}

/// The steps so far.
#[derive(Default)]
pub(crate) struct Report {
    steps: Vec<Step>,
}

impl Report {
    /// Runs a check, which passes or fails as one.
    pub(crate) fn check(&mut self, name: &'static str, work: impl FnOnce() -> Result) -> bool {
        self.tests(name, || work().map(|()| Count { passed: 1, failed: 0 }))
    }

    /// Runs a step that counts its tests itself. A step that breaks off counts as one failure.
    pub(crate) fn tests(&mut self, name: &'static str, work: impl FnOnce() -> Result<Count>) -> bool {
        eprintln!("\n=== {name}");
        let start = Instant::now();
        let count = work().unwrap_or_else(|problem| {
            eprintln!("{name}: {problem}");
            Count { passed: 0, failed: 1 }
        });
        self.steps.push(Step { name, time: Some(start.elapsed()), count });
        count.failed == 0
    }

    /// Notes a step that cannot run because of an earlier failure: what was not tested has not passed.
    pub(crate) fn not_run(&mut self, name: &'static str) {
        self.steps.push(Step { name, time: None, count: Count { passed: 0, failed: 1 } });
    }

    /// Prints the table and, alone on the last line, the totals.
    pub(crate) fn finish(self) -> ExitCode {
        println!("\n{:<28} {:>8}  result", "step", "seconds");
        let mut total = Count::default();
        for Step { name, time, count } in &self.steps {
            let seconds = time.map_or("-".to_owned(), |time| format!("{:.1}", time.as_secs_f64()));
            println!("{name:<28} {seconds:>8}  {}", verdict(*time, *count));
            total.passed += count.passed;
            total.failed += count.failed;
        }
        println!("{} passed, {} failed", total.passed, total.failed);
        if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

fn verdict(time: Option<Duration>, count: Count) -> String {
    match (time, count) {
        (None, _) => "not run".to_owned(),
        (_, Count { passed: 1, failed: 0 }) => "ok".to_owned(),
        (_, Count { passed: 0, failed: 1 }) => "FAILED".to_owned(),
        (_, Count { passed, failed: 0 }) => format!("{passed} passed"),
        (_, Count { passed, failed }) => format!("{passed} passed, {failed} FAILED"),
    }
}
