//! The duplicate check (row L-07): over all leads, customers and contacts, whoever may see them. What the asker may not
//! see he is told masked, and not so often that he could spell out the company's customers.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    Action, Id, ModuleDef, ModuleKey, Problem, Value,
    problem::ProblemKind,
    search::{
        ALIKE_MODULES, Alike, AlikeHit, AlikeRequest, MAX_SEARCH, MOST_ALIKE, Query, Term, is_enough, is_same_name,
        mask, phone,
    },
};
use store::records::{FoundRow, indexed_value};

use crate::{Context, Error, Result, search};

const WINDOW: TimeDelta = TimeDelta::minutes(10);
/// Checks of one person within the window; a form asks while its user types.
const MOST_CHECKS: usize = 120;
/// Records with the name somewhere in theirs among which the very name is looked for.
const LOOKED_AT: usize = 200;
/// Numbers of one form.
const MOST_PHONES: usize = 4;

/// When each person asked.
#[derive(Default)]
pub(crate) struct Runtime(Mutex<HashMap<Id, VecDeque<DateTime<Utc>>>>);

impl Runtime {
    fn ask(&self, who: Id, now: DateTime<Utc>) -> Result<()> {
        // Nothing that holds the lock can panic.
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.retain(|_, times| times.back().is_some_and(|last| *last + WINDOW > now));
        let times = asked.entry(who).or_default();
        while times.front().is_some_and(|first| *first + WINDOW <= now) {
            times.pop_front();
        }
        if let Some(first) = times.front().filter(|_| times.len() >= MOST_CHECKS) {
            let wait = (*first + WINDOW - now).num_seconds().max(1);
            return Err(Problem::new(ProblemKind::TooMany).arg("seconds", wait).into());
        }
        times.push_back(now);
        Ok(())
    }
}

/// Who else has this name or number.
pub async fn check(context: &Context, request: AlikeRequest) -> Result<Alike> {
    let works =
        |module: &ModuleKey| [Action::View, Action::Create].iter().any(|action| context.viewer().may(*module, *action));
    if !ALIKE_MODULES.iter().any(works) {
        return Err(Error::forbidden());
    }
    let searches = searches(request)?;
    if searches.is_empty() {
        return Ok(Alike::default());
    }
    context.services().duplicates.ask(context.me()?, context.now().at)?;
    let mut view = context.read().await?;
    let mut found: Vec<(ModuleKey, FoundRow, String)> = Vec::new();
    let mut more = false;
    for module in ALIKE_MODULES {
        let def = view.module(module)?.clone();
        for wanted in &searches {
            let limit = if wanted.is_exact() { LOOKED_AT } else { MOST_ALIKE + 1 };
            let Some(search) = view.look_for(module, wanted.text()).await? else { continue };
            for row in view.find_alike(module, &search, limit).await? {
                let Some(field) = wanted.agreeing(&def, &row, search.words()) else { continue };
                // What he does not see he cannot leave out: it would tell him whose name it is.
                let left_out = row.seen && wanted.excepts(row.id);
                if !left_out && !found.iter().any(|(_, other, _)| other.id == row.id) {
                    found.push((module, row, field));
                }
            }
        }
    }
    // What he may open comes first; then the newest of each module.
    found.sort_by_key(|(_, row, _)| !row.seen);
    if found.len() > MOST_ALIKE {
        more = true;
        found.truncate(MOST_ALIKE);
    }
    let rows: Vec<FoundRow> = found.iter().map(|(_, row, _)| row.clone()).collect();
    let names = search::names(&mut view, &rows).await?;
    let mut hits = Vec::new();
    for (module, row, field) in found {
        let title = row.text(&view.module(module)?.title).unwrap_or_default();
        hits.push(AlikeHit {
            module,
            id: row.seen.then_some(row.id),
            title: if row.seen { title.to_owned() } else { mask(title) },
            owner: row.owner.and_then(|owner| names.get(&owner).cloned()),
            field,
        });
    }
    Ok(Alike { hits, more })
}

/// One thing to look for.
enum Wanted {
    Part(String),
    Name(String, Option<Id>),
    Phone(String, Option<Id>),
}

fn searches(request: AlikeRequest) -> Result<Vec<Wanted>> {
    let long = |text: &str| text.chars().count() > MAX_SEARCH;
    match request {
        AlikeRequest::Search { text } => {
            if long(&text) {
                return Err(Problem::field("text", "check-too-long").arg("max", MAX_SEARCH).into());
            }
            if !is_enough(&Query::parse(&text)) {
                return Err(Problem::field("text", "check-search-too-short").into());
            }
            Ok(vec![Wanted::Part(text)])
        }
        AlikeRequest::Same { name, phones, except } => {
            let mut wanted = Vec::new();
            if is_enough(&Query::parse(&name)) && !long(&name) {
                wanted.push(Wanted::Name(name, except));
            }
            let phones = phones.into_iter().filter(|text| phone::looks_like_phone(text) && !long(text));
            wanted.extend(phones.take(MOST_PHONES).map(|phone| Wanted::Phone(phone, except)));
            Ok(wanted)
        }
    }
}

impl Wanted {
    fn text(&self) -> &str {
        match self {
            Self::Part(text) | Self::Name(text, _) | Self::Phone(text, _) => text,
        }
    }

    fn is_exact(&self) -> bool {
        !matches!(self, Self::Part(_))
    }

    fn excepts(&self, id: Id) -> bool {
        match self {
            Self::Part(_) => false,
            Self::Name(_, except) | Self::Phone(_, except) => *except == Some(id),
        }
    }

    /// The field of a found record that agrees.
    fn agreeing(&self, def: &ModuleDef, row: &FoundRow, query: &Query) -> Option<String> {
        let is_phone = |key: &str| def.field(key).is_some_and(|field| field.kind == domain::FieldKind::Phone);
        let agrees = |(key, text): &&(String, String)| match self {
            Self::Name(name, _) => *key == def.title && is_same_name(name, text),
            Self::Phone(number, _) => is_phone(key) && phone::is_same(number, text),
            Self::Part(_) => {
                let field = def.field(key).filter(|_| *key == def.title || is_phone(key));
                let form = field.and_then(|field| indexed_value(field, &Value::Text(text.clone())));
                form.is_some_and(|form| query.terms.iter().any(|term: &Term| term.is_in(&form)))
            }
        };
        row.texts.iter().find(agrees).map(|(key, _)| key.clone())
    }
}
