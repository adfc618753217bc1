//! The first rows that fail, with the reasons.

use std::collections::BTreeMap;

use domain::{
    FieldProblem,
    import::{ImportKind, RowFailure},
};
use leptos::prelude::*;

use super::{
    module_of,
    targets::{label_of, labels},
};
use crate::{
    format,
    i18n::{field_problem_text, ta, ts},
    ui::{Cell, HeadCell, Row, SectionCard, Table},
};

/// The table; `total` is the number of all failed rows.
pub(super) fn failures(kind: ImportKind, rows: Vec<RowFailure>, total: u64) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let shown = rows.len();
    let labels = Memo::new(move |_| labels(kind));
    let more = u64::try_from(shown).is_ok_and(|shown| shown < total);
    let text = move || more.then(|| ta("import-failures-first", texts::args().set("count", shown).set("total", total)));
    let row = move |failure: RowFailure| {
        let line = failure.line;
        let reasons = failure.problems.into_iter().map(move |problem| {
            view! { <li>{move || labels.with(|labels| reason(kind, labels, &problem))}</li> }
        });
        view! {
            <Row>
                <Cell label=ts("import-line") numeric=true>{move || format::count(line)}</Cell>
                <Cell label=ts("import-reason")><ul class="import__reasons">{reasons.collect_view()}</ul></Cell>
            </Row>
        }
    };
    let table = view! {
        <SectionCard title=ts("import-failures") text=MaybeProp::derive(text) flush=true>
            <Table label=ts("import-failures") keep=true>
                <thead>
                    <tr><HeadCell text=ts("import-line") numeric=true /> <HeadCell text=ts("import-reason") /></tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </Table>
        </SectionCard>
    };
    Some(table.into_any())
}

fn reason(kind: ImportKind, labels: &BTreeMap<String, String>, problem: &FieldProblem) -> String {
    let text = field_problem_text(module_of(kind), problem);
    if problem.field.is_empty() {
        return text;
    }
    ta("label-value", texts::args().set("label", label_of(labels, &problem.field)).set("value", text))
}
