//! The fields that were removed: nothing of them is lost, and they can be brought back.

use domain::schema::custom::RemovedField;
use leptos::prelude::*;

use super::{Page, kinds};
use crate::{
    format,
    i18n::{field_label, t, ta, ts},
    ui::{Icon, IconButton, SectionCard},
};

/// The list; nothing where there are none.
pub(super) fn view(page: Page, removed: RwSignal<Vec<RemovedField>>) -> AnyView {
    let restore = page.write(move |key: String| api::company::restore_field(page.module, key));
    let row = move |removed: RemovedField| {
        let label = field_label(page.module, &removed.field);
        let name = ta("label-value", texts::args().set("label", t("custom-restore")).set("value", &label));
        let args = texts::args()
            .set("kind", kinds::name(&removed.field))
            .set("count", removed.records)
            .set("when", format::relative(removed.at))
            .set("who", removed.by_name.clone());
        let key = removed.field.key;
        view! {
            <li class="card-list__item">
                <span class="card-list__main">{label}<span class="table__sub">{ta("custom-removed-detail", args)}</span></span>
                <IconButton icon=Icon::Restore label=name on_click=move |_| restore.run(key.clone()) />
            </li>
        }
    };
    let shown = move || {
        let all = removed.get();
        (!all.is_empty()).then(|| {
            view! {
                <SectionCard title=ts("custom-removed") text=Signal::derive(|| Some(t("custom-removed-text"))) flush=true>
                    <ul class="method-list">{all.into_iter().map(row).collect_view()}</ul>
                </SectionCard>
            }
        })
    };
    shown.into_any()
}
