//! A quiet hint below the name and the numbers of a new record: somebody else is called so, or has this number.

use std::time::Duration;

use domain::{
    FieldDef, FieldKind, ModuleKey, Value,
    search::{ALIKE_MODULES, AlikeHit, AlikeRequest},
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::{
    i18n::{module_one, t, ta, ts},
    state::{perform, session},
    ui::Icon,
};

/// How long somebody pauses before it is asked.
const PAUSE: Duration = Duration::from_millis(500);
/// Records that are named.
const MOST: usize = 3;

/// The hint at a field of a new record; nothing at fields by which nobody is recognised.
pub fn hint(module: ModuleKey, field: &FieldDef, value: Signal<Value>) -> AnyView {
    let is_title = session().module(module).is_some_and(|def| def.title == field.key);
    let is_phone = field.kind == FieldKind::Phone;
    if !ALIKE_MODULES.contains(&module) || !(is_title || is_phone) {
        return ().into_any();
    }
    let hits = RwSignal::new(Vec::<AlikeHit>::new());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let latest = StoredValue::new(0_u32);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    let ask = move |text: String, own: u32| {
        let request = if is_title {
            AlikeRequest::Same { name: text, phones: Vec::new(), except: None }
        } else {
            AlikeRequest::Same { name: String::new(), phones: vec![text], except: None }
        };
        perform(async move {
            // It is a hint: when it cannot be had, nobody is disturbed.
            let found = api::search::duplicates(request).await.map(|alike| alike.hits).unwrap_or_default();
            if latest.try_get_value() == Some(own) {
                hits.try_set(found);
            }
        });
    };
    crate::ui::effect(move || {
        let text = value.with(|value| value.as_text().unwrap_or_default().trim().to_owned());
        stop();
        let own = latest.get_value().wrapping_add(1);
        latest.set_value(own);
        hits.set(Vec::new());
        if !text.is_empty() {
            timer.set_value(set_timeout_with_handle(move || ask(text, own), PAUSE).ok());
        }
    });
    let rows = move || {
        let rows = hits.get();
        (!rows.is_empty()).then(|| {
            view! {
                <p class="duplicates__hint-title">{Icon::Info} {ts("duplicates-hint")}</p>
                <ul class="duplicates__hint-list">{rows.into_iter().take(MOST).map(row).collect_view()}</ul>
            }
        })
    };
    view! { <div class="duplicates__hint" aria-live="polite">{rows}</div> }.into_any()
}

fn row(hit: AlikeHit) -> AnyView {
    let module = hit.module;
    let title = if hit.title.is_empty() { t("list-untitled") } else { hit.title };
    let of = hit.owner.map(|owner| ta("duplicates-hint-owner", texts::args().set("who", owner)));
    let name = match hit.id {
        // In another tab: what is typed here stays.
        Some(id) => view! {
            <a href=format!("/{}/{id}", module.path()) target="_blank" rel="noopener">{title} {Icon::External}</a>
        }
        .into_any(),
        None => title.into_any(),
    };
    view! { <li>{move || module_one(module)} " " {name} " " <span class="u-quiet">{of}</span></li> }.into_any()
}
