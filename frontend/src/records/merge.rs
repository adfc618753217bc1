//! Merging chosen records into one (row PLUS-05): which is kept, and which value it takes from which.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    FieldDef, Id, ModuleDef, ModuleKey, Problem, Record, Value,
    merge::{self, Candidate, MergePreview, MergeRequest, Versioned},
    problem::ProblemKind,
};
use leptos::prelude::*;

use crate::{
    fields::{self, Labels},
    format::moment,
    i18n::{field_label, field_problem_text, problem_text, t, ta, ts},
    state::{Loaded, query, submit, toast_ok},
    ui::{Banner, Button, ButtonKind, Dialog, DialogSize, SkeletonLines, Tone},
};

/// Whether so many records of a module can be merged.
pub fn is_mergeable(module: ModuleKey, count: usize) -> bool {
    merge::MODULES.contains(&module) && merge::SIZES.contains(&count)
}

/// The choice in a dialog.
#[component]
pub fn MergeDialog(
    def: Arc<ModuleDef>,
    #[prop(into)] ids: Signal<Vec<Id>>,
    open: RwSignal<bool>,
    #[prop(into)] on_done: Callback<()>,
) -> impl IntoView {
    let def = StoredValue::new(def);
    let choice = Choice::new();
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<Problem>));
    let again = RwSignal::new(0_u32);
    let module = def.with_value(|def| def.key);
    let merging = Action::new_local(move |request: &MergeRequest| {
        let call = api::records::merge(request.clone());
        async move {
            busy.set(true);
            let answer = submit(call).await;
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    open.try_set(false);
                    toast_ok(untrack(|| t("merge-done")));
                    on_done.try_run(());
                }
                Err(problem) => {
                    if problem.kind == ProblemKind::Conflict {
                        again.try_update(|again| *again += 1);
                    }
                    failure.try_set(Some(problem));
                }
            }
        }
    });
    let start = move |_| {
        failure.set(None);
        if let Some(request) = choice.request(module) {
            merging.dispatch_local(request);
        }
    };
    let footer = move || {
        let disabled = Signal::derive(move || choice.request(module).is_none());
        view! {
            <Button text=ts("action-cancel") on_click=move |_| crate::state::later(move || open.set(false)) />
            <Button text=ts("merge-do") kind=ButtonKind::Primary loading=busy disabled=disabled on_click=start />
        }
    };
    let said = move || {
        let problem = failure.get()?;
        let text = match problem.fields.first() {
            Some(field) => def.with_value(|def| {
                let label = def.field(&field.field).map(|field| field_label(def.key, field)).unwrap_or_default();
                format!("{label} {}", field_problem_text(Some(def.key), field))
            }),
            None => problem_text(&problem),
        };
        Some(view! { <Banner text=text tone=Tone::Danger /> })
    };
    view! {
        <Dialog
            open=open
            on_close=move |()| open.set(false)
            title=ts("merge-title")
            size=DialogSize::Large
            footer=footer
        >
            {
                let preview = query(
                    move || (ids.get(), again.get()),
                    move |(ids, _)| api::records::merge_preview(module, ids),
                );
                view! {
                    <div class="merge">
                        {said}
                        <Loaded query=preview skeleton=|| view! { <SkeletonLines lines=8 /> } small=true let:preview>
                            {
                                choice.begin(def.get_value(), preview);
                                body(choice)
                            }
                        </Loaded>
                    </div>
                }
            }
        </Dialog>
    }
}

/// The records of a merge with their definition.
type Preview = Arc<(Arc<ModuleDef>, MergePreview)>;

/// What was chosen so far.
#[derive(Clone, Copy)]
struct Choice {
    of: RwSignal<Option<Preview>>,
    keep: RwSignal<Option<Id>>,
    from: RwSignal<BTreeMap<String, Id>>,
}

impl Choice {
    fn new() -> Self {
        Self { of: RwSignal::new(None), keep: RwSignal::new(None), from: RwSignal::new(BTreeMap::new()) }
    }

    /// The oldest that may be kept is proposed.
    fn begin(self, def: Arc<ModuleDef>, preview: MergePreview) {
        let keeps = |candidate: &&Candidate| {
            candidate.may_keep
                && preview.candidates.iter().all(|other| other.record.id == candidate.record.id || other.may_go)
        };
        let keep = preview.candidates.iter().find(keeps).map(|candidate| candidate.record.id);
        self.of.set(Some(Arc::new((def, preview))));
        match keep {
            Some(keep) => self.keep(keep),
            None => self.keep.set(None),
        }
    }

    fn keep(self, id: Id) {
        let proposal = self.of.with_untracked(|of| {
            let Some((def, preview)) = of.as_deref() else { return BTreeMap::new() };
            let records: Vec<&Record> = preview.candidates.iter().map(|candidate| &candidate.record).collect();
            merge::proposal(def, id, &records)
        });
        self.from.set(proposal);
        self.keep.set(Some(id));
    }

    fn request(self, module: ModuleKey) -> Option<MergeRequest> {
        let keep = self.keep.get()?;
        let from = self.from.get();
        self.of.with(|of| {
            let (_, preview) = of.as_deref()?;
            let records: Vec<&Record> = preview.candidates.iter().map(|candidate| &candidate.record).collect();
            let kept = *records.iter().find(|record| record.id == keep)?;
            let versioned = |record: &Record| Versioned { id: record.id, version: record.version };
            Some(MergeRequest {
                module,
                keep: versioned(kept),
                others: records.iter().filter(|record| record.id != keep).map(|record| versioned(record)).collect(),
                values: merge::values(kept, &records, &from),
            })
        })
    }
}

fn body(choice: Choice) -> AnyView {
    let Some(of) = choice.of.get_untracked() else { return ().into_any() };
    let (def, preview) = &*of;
    let records: Vec<&Record> = preview.candidates.iter().map(|candidate| &candidate.record).collect();
    let labels = Labels::new(preview.labels.clone());
    let differing: Vec<AnyView> = merge::differing(def, &records)
        .map(|field| field_view(choice, def.key, Arc::new(field.clone()), &records, &labels))
        .collect();
    let same = differing.is_empty().then(|| view! { <p class="u-quiet">{ts("merge-same")}</p> });
    let nobody =
        move || choice.keep.get().is_none().then(|| view! { <Banner text=ts("merge-no-right") tone=Tone::Warning /> });
    let others = preview.candidates.clone();
    let moves = move || moves(choice, &others);
    view! {
        <p class="dialog__text">{ts("merge-text")}</p>
        {nobody}
        {kept_view(choice, &preview.candidates)}
        {differing}
        {same}
        <p class="merge__moves" role="status">{moves}</p>
    }
    .into_any()
}

/// Which record is kept.
fn kept_view(choice: Choice, candidates: &[Candidate]) -> AnyView {
    let can_go = |id: Id| candidates.iter().all(|other| other.record.id == id || other.may_go);
    let option = |candidate: &Candidate| {
        let id = candidate.record.id;
        let title = if candidate.title.is_empty() { t("list-untitled") } else { candidate.title.clone() };
        let made = match candidate.record.get("created_at") {
            Value::Instant(at) => ta("merge-created", texts::args().set("when", moment(*at))),
            _ => String::new(),
        };
        let disabled = !candidate.may_keep || !can_go(id);
        view! {
            <label class="merge__choice">
                <input
                    class="check__box check__box--radio"
                    type="radio"
                    name="merge-keep"
                    disabled=disabled
                    prop:checked=move || choice.keep.get() == Some(id)
                    on:change=move |_| choice.keep(id)
                />
                <span class="merge__value"><strong>{title}</strong> " " <span class="u-quiet">{made}</span></span>
            </label>
        }
    };
    view! {
        <fieldset class="merge__field merge__field--keep">
            <legend class="merge__legend">{ts("merge-keep")}</legend>
            <div class="merge__choices">{candidates.iter().map(option).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// From which record a field is taken. Equal values stand there once.
fn field_view(
    choice: Choice,
    module: ModuleKey,
    field: Arc<FieldDef>,
    records: &[&Record],
    labels: &Labels,
) -> AnyView {
    let key = field.key.clone();
    let name = format!("merge-{key}");
    let mut values: Vec<(&Value, Vec<Id>)> = Vec::new();
    for record in records {
        let value = record.get(&key);
        match values.iter_mut().find(|(other, _)| *other == value) {
            Some((_, ids)) => ids.push(record.id),
            None => values.push((value, vec![record.id])),
        }
    }
    let option = |(value, ids): (&Value, Vec<Id>)| {
        let (key, change) = (key.clone(), key.clone());
        let first = ids.first().copied();
        let shown = if value.is_empty() {
            view! { <span class="u-quiet">{ts("field-empty")}</span> }.into_any()
        } else if field.options.is_empty() {
            // Without links: a click on the value chooses it.
            fields::text(module, &field, value, labels).into_any()
        } else {
            fields::cell(module, &field, value, labels)
        };
        let checked = move || choice.from.with(|from| from.get(&key).is_some_and(|from| ids.contains(from)));
        let choose = move |_| {
            choice.from.update(|from| {
                from.extend(first.map(|id| (change.clone(), id)));
            });
        };
        view! {
            <label class="merge__choice">
                <input class="check__box check__box--radio" type="radio" name=name.clone() prop:checked=checked on:change=choose />
                <span class="merge__value">{shown}</span>
            </label>
        }
    };
    let options = values.into_iter().map(option).collect_view();
    let legend = Arc::clone(&field);
    view! {
        <fieldset class="merge__field">
            <legend class="merge__legend">{move || field_label(module, &legend)}</legend>
            <div class="merge__choices">{options}</div>
        </fieldset>
    }
    .into_any()
}

/// What moves to the kept record.
fn moves(choice: Choice, candidates: &[Candidate]) -> String {
    let Some(keep) = choice.keep.get() else { return String::new() };
    let going = || candidates.iter().filter(|candidate| candidate.record.id != keep);
    let mut counts: BTreeMap<ModuleKey, u64> = BTreeMap::new();
    for child in going().flat_map(|candidate| &candidate.children) {
        *counts.entry(child.module).or_default() += child.count;
    }
    let mut parts: Vec<String> = counts
        .into_iter()
        .map(|(module, count)| ta("count-of", texts::args().set("count", count).set("what", module.key())))
        .collect();
    let follow_ups: u64 = going().map(|candidate| candidate.follow_ups).sum();
    if follow_ups > 0 {
        parts.push(ta("merge-follow-ups", texts::args().set("count", follow_ups)));
    }
    if parts.is_empty() { t("merge-moves-nothing") } else { ta("merge-moves", texts::args().set("what", parts)) }
}
