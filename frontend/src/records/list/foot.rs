//! The foot of a list: sums over everything and over what is chosen (row L-14), and the pages.

use std::sync::Arc;

use domain::{FieldDef, FieldKind};
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::{pager::Pager, state::List};
use crate::{
    format,
    i18n::{field_label, t, ta},
};

/// Sums and pages.
#[component]
pub(super) fn Foot(list: List) -> impl IntoView {
    let def = list.def();
    let fields: Vec<Arc<FieldDef>> = def.sums.iter().filter_map(|key| def.field(key).cloned().map(Arc::new)).collect();
    let sums = move || (!fields.is_empty()).then(|| sums(list, &fields));
    view! {
        <footer class="list__foot">
            <div class="list__sums" aria-live="polite">{sums}</div>
            <Pager list=list />
        </footer>
    }
}

fn sums(list: List, fields: &[Arc<FieldDef>]) -> AnyView {
    let some = list.chosen.with(|chosen| !chosen.is_empty());
    let of = |name: &'static str, value: &dyn Fn(&str) -> Option<Decimal>| {
        let sums = fields.iter().filter_map(|field| Some(sum(list, field, value(&field.key)?))).collect_view();
        view! { <span class="list__sum-of">{t(name)}</span> " " {sums} }
    };
    let all =
        list.page.get().filter(|page| !page.pending).map(|page| of("list-sum", &|key| page.sums.get(key).copied()));
    let chosen = some.then(|| of("list-sum-selected", &|key| Some(list.chosen_sum(key))));
    view! { {all} {chosen} }.into_any()
}

fn sum(list: List, field: &FieldDef, value: Decimal) -> impl IntoView {
    let text = match field.kind {
        FieldKind::Money => format::money(value),
        FieldKind::Percent => format::percent(value),
        _ => format::number(value),
    };
    let label = ta("label-value", texts::args().set("label", field_label(list.module, field)).set("value", ""));
    view! { <span class="sum">{label.trim_end().to_owned()} " " <strong>{text}</strong></span> " " }
}
