//! The way of a table through an import, the same for preview, page and command line: chunk by chunk, each in one
//! transaction, each row taken back by itself when it fails.

use std::{
    collections::{BTreeMap, HashMap},
    path::Path,
};

use domain::{
    FieldKind, FieldProblem, Id, Problem,
    import::{ImportKind, ImportPlan, ImportResult, ImportState, RowFailure, UnknownValue, distance},
};
use store::Tx;

use super::{
    bound::bind,
    employees::Employees,
    failed::Failed,
    records::Records,
    subject::Subject,
    table::{Kept, Row},
};
use crate::{Context, Error, Result};

/// Rows of one transaction: others wait no longer than that for their turn.
const CHUNK: usize = 200;
/// Failures that are told at once; all are in the error file.
const SHOWN_FAILURES: usize = 50;
/// Unknown texts that are told for one target.
const SHOWN_UNKNOWN: usize = 500;
/// Unknown texts for which something near is looked for, and how near it must be.
const SUGGESTED: usize = 100;
const NEAR: u32 = 35;
/// Suggestions for one text.
const SUGGESTIONS: usize = 5;

/// A future that can go to another thread.
type Boxed<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// What became of a row.
pub(super) enum Outcome {
    Created,
    Updated,
    Skipped,
    /// It refers to a row that is not in yet.
    Waits,
    Failed(Vec<FieldProblem>),
}

/// What is counted on the way.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) result: ImportResult,
    unknown: BTreeMap<String, HashMap<String, u64>>,
    done: u64,
}

/// Whether anything is written.
pub(super) enum Mode {
    /// Nothing: each chunk is rolled back.
    Dry,
    /// Under this id in the history.
    Run(Id),
}

impl Mode {
    /// The import in the history.
    fn run(&self) -> Option<Id> {
        match self {
            Self::Dry => None,
            Self::Run(id) => Some(*id),
        }
    }
}

/// Told after each chunk: rows done, and the result so far.
pub(super) type Progress<'a> = &'a mut (dyn FnMut(u64, &ImportResult) + Send);

enum Worker {
    Records(Box<Records>),
    Employees(Box<Employees>),
}

/// Brings a kept table in, or tries it.
pub(super) async fn work(
    context: &Context,
    subject: &Subject,
    path: &Path,
    plan: &ImportPlan,
    mode: &Mode,
    rows: u64,
    progress: Progress<'_>,
) -> Result<ImportResult> {
    let mut table = Kept::open(path)?;
    let bound = bind(subject, &table.columns, plan)?;
    let dry = matches!(mode, Mode::Dry);
    let mut worker = match subject.kind {
        ImportKind::Records(_) => {
            let run = mode.run();
            Worker::Records(Box::new(Records::new(context, subject, bound, plan, Kept::open(path)?, run).await?))
        }
        ImportKind::Employees => {
            let table = Kept::open(path)?;
            Worker::Employees(Box::new(Employees::new(context, bound, plan, table, dry).await?))
        }
    };
    let mut job = Job {
        context,
        mode,
        failed: match mode {
            Mode::Dry => None,
            Mode::Run(id) => Some(Failed::create(context.services(), *id, &table.columns)?),
        },
        tally: Tally { result: ImportResult { rows, ..ImportResult::default() }, ..Tally::default() },
        progress,
        cancelled: false,
    };
    let mut waiting = Vec::new();
    loop {
        let rows = table.next_rows(worker.chunk())?;
        if rows.is_empty() {
            break;
        }
        waiting.extend(job.chunk(&mut worker, rows, false).await?);
    }
    job.waiting(&mut worker, waiting).await?;
    let Job { mut tally, cancelled, .. } = job;
    tally.result.unknown = worker.unknown(context, std::mem::take(&mut tally.unknown)).await?;
    if let Mode::Run(id) = mode {
        let state = if cancelled { ImportState::Cancelled } else { ImportState::Finished };
        finish(context, subject, *id, state, &tally).await?;
    }
    Ok(tally.result)
}

struct Job<'a> {
    context: &'a Context,
    mode: &'a Mode,
    failed: Option<Failed>,
    tally: Tally,
    progress: Progress<'a>,
    /// Somebody wants it to stop: nothing more is brought in.
    cancelled: bool,
}

impl Job<'_> {
    /// Rows that refer to others of the file come in after those; what still waits then waits in vain.
    async fn waiting(&mut self, worker: &mut Worker, mut waiting: Vec<Row>) -> Result<()> {
        while !waiting.is_empty() {
            let before = waiting.len();
            let mut still = Vec::new();
            for rows in chunks(std::mem::take(&mut waiting), worker.chunk()) {
                still.extend(self.chunk(worker, rows, false).await?);
            }
            if still.len() == before {
                for rows in chunks(still, worker.chunk()) {
                    self.chunk(worker, rows, true).await?;
                }
                return Ok(());
            }
            waiting = still;
        }
        Ok(())
    }

    /// Brings in some rows in one transaction; answers those that wait. Boxed, so that the compiler sees that the whole
    /// can go to another thread.
    fn chunk<'b>(&'b mut self, worker: &'b mut Worker, rows: Vec<Row>, last: bool) -> Boxed<'b, Result<Vec<Row>>> {
        Box::pin(self.bring_in(worker, rows, last))
    }

    async fn bring_in(&mut self, worker: &mut Worker, rows: Vec<Row>, last: bool) -> Result<Vec<Row>> {
        let context = self.context.later();
        let mut tx = context.write().await?;
        if let Mode::Run(id) = self.mode {
            self.cancelled = self.cancelled || tx.is_import_cancelled(*id).await?;
        }
        if self.cancelled {
            return Ok(Vec::new());
        }
        worker.prepare(&mut tx, &rows).await?;
        let (mut waiting, mut failures) = (Vec::new(), Vec::new());
        for row in rows {
            tx.mark().await?;
            let outcome = match worker.row(&mut tx, &context, &row, last, &mut self.tally).await {
                Err(Error::Problem(problem)) => Outcome::Failed(reasons(problem)),
                outcome => outcome?,
            };
            if matches!(outcome, Outcome::Failed(_) | Outcome::Waits) {
                tx.undo_marked().await?;
                worker.taken_back();
            } else {
                tx.keep_marked().await?;
            }
            match outcome {
                Outcome::Waits => waiting.push(row),
                Outcome::Failed(problems) => {
                    self.tally.fail(&row, &problems);
                    failures.push((row, problems));
                }
                Outcome::Created => self.tally.count(|result| &mut result.created),
                Outcome::Updated => self.tally.count(|result| &mut result.updated),
                Outcome::Skipped => self.tally.count(|result| &mut result.skipped),
            }
        }
        match self.mode {
            Mode::Dry => drop(tx),
            Mode::Run(id) => {
                tx.update_import(*id, ImportState::Running, self.tally.done, &self.tally.result).await?;
                tx.commit().await?;
            }
        }
        if let Some(failed) = &mut self.failed {
            failed.write(&failures)?;
        }
        (self.progress)(self.tally.done, &self.tally.result);
        Ok(waiting)
    }
}

/// Marks the end in the history, and tells who started it.
async fn finish(context: &Context, subject: &Subject, id: Id, state: ImportState, tally: &Tally) -> Result<()> {
    let context = context.later();
    let mut tx = context.write().await?;
    tx.update_import(id, state, tally.done, &tally.result).await?;
    if let (Some(run), Some(me)) = (tx.import_run(id).await?, context.viewer().id()) {
        notify(&mut tx, subject.kind, &run.file, me, &tally.result).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Tells an employee what came of his import.
pub(super) async fn notify(
    tx: &mut Tx,
    kind: ImportKind,
    file: &str,
    employee: Id,
    result: &ImportResult,
) -> Result<()> {
    let module = match kind {
        ImportKind::Records(module) => Some(module),
        ImportKind::Employees => None,
    };
    let args = [
        ("file", file.to_owned()),
        ("created", result.created.to_string()),
        ("updated", result.updated.to_string()),
        ("skipped", result.skipped.to_string()),
        ("failed", result.failed.to_string()),
    ];
    let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    tx.notify(domain::notice::NoticeKind::ImportFinished, employee, module, None, &args).await?;
    Ok(())
}

impl Worker {
    /// Employees come in all at once: managers and departments that are made for one row are there for the others.
    fn chunk(&self) -> usize {
        match self {
            Self::Records(_) => CHUNK,
            Self::Employees(_) => usize::MAX,
        }
    }

    async fn prepare(&mut self, tx: &mut Tx, rows: &[Row]) -> Result<()> {
        match self {
            Self::Records(records) => records.prepare(tx, rows).await,
            Self::Employees(_) => Ok(()),
        }
    }

    async fn row(
        &mut self,
        tx: &mut Tx,
        context: &Context,
        row: &Row,
        last: bool,
        tally: &mut Tally,
    ) -> Result<Outcome> {
        match self {
            Self::Records(records) => records.row(tx, context, row, last, tally).await,
            Self::Employees(employees) => employees.row(tx, context, row, last, tally).await,
        }
    }

    fn taken_back(&mut self) {
        match self {
            Self::Records(records) => records.taken_back(),
            Self::Employees(employees) => employees.taken_back(),
        }
    }

    /// The unknown texts by target, the most frequent first, with what they may mean.
    async fn unknown(
        &self,
        context: &Context,
        unknown: BTreeMap<String, HashMap<String, u64>>,
    ) -> Result<BTreeMap<String, Vec<UnknownValue>>> {
        let mut told = BTreeMap::new();
        for (target, texts) in unknown {
            let known = self.known(context, &target).await?;
            let mut values: Vec<UnknownValue> =
                texts.into_iter().map(|(text, rows)| UnknownValue { text, rows, suggestions: Vec::new() }).collect();
            values.sort_by(|one, other| other.rows.cmp(&one.rows).then_with(|| one.text.cmp(&other.text)));
            values.truncate(SHOWN_UNKNOWN);
            for value in values.iter_mut().take(SUGGESTED) {
                value.suggestions = near(&value.text, &known);
            }
            told.insert(target, values);
        }
        Ok(told)
    }

    async fn known(&self, context: &Context, target: &str) -> Result<Vec<String>> {
        let mut view = context.read().await?;
        let records = match self {
            Self::Employees(employees) => return employees.known(context, target).await,
            Self::Records(records) => records,
        };
        if target == "owner" {
            return records.names.known(&mut view, FieldKind::Person).await;
        }
        let module = &records.converter.module;
        let bound = records.converter.bound.iter().find(|bound| bound.target.key == target);
        let Some(field) = bound.and_then(|bound| module.field(&bound.target.field)) else { return Ok(Vec::new()) };
        if field.options.is_empty() {
            records.names.known(&mut view, field.kind).await
        } else {
            Ok(records.converter.option_labels(field, context.viewer().lang))
        }
    }
}

impl Tally {
    /// Notes a text that names nothing known.
    pub(super) fn unknown(&mut self, target: String, text: String) {
        *self.unknown.entry(target).or_default().entry(text).or_default() += 1;
    }

    fn count(&mut self, figure: impl Fn(&mut ImportResult) -> &mut u64) {
        self.done += 1;
        *figure(&mut self.result) += 1;
    }

    fn fail(&mut self, row: &Row, problems: &[FieldProblem]) {
        self.count(|result| &mut result.failed);
        if self.result.failures.len() < SHOWN_FAILURES {
            self.result.failures.push(RowFailure { line: row.line, problems: problems.to_vec() });
        }
    }
}

/// Why a row failed; a problem that belongs to no field has an empty one.
fn reasons(problem: Problem) -> Vec<FieldProblem> {
    if problem.fields.is_empty() {
        return vec![FieldProblem { field: String::new(), message: problem.message, args: problem.args }];
    }
    problem.fields
}

/// The known texts that an unknown one may mean, the nearest first.
fn near(text: &str, known: &[String]) -> Vec<String> {
    let mut near: Vec<(u32, &String)> =
        known.iter().map(|known| (distance(text, known), known)).filter(|(far, _)| *far <= NEAR).collect();
    near.sort();
    near.dedup();
    near.into_iter().take(SUGGESTIONS).map(|(_, known)| known.clone()).collect()
}

fn chunks(rows: Vec<Row>, most: usize) -> impl Iterator<Item = Vec<Row>> {
    let mut rows = rows.into_iter();
    std::iter::from_fn(move || {
        let chunk: Vec<Row> = rows.by_ref().take(most).collect();
        (!chunk.is_empty()).then_some(chunk)
    })
}
