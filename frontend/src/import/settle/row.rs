//! One unknown text: what is taken instead, that it is left empty, or neither.

use domain::import::UnknownValue;
use leptos::prelude::*;

use super::{
    super::{
        Wizard,
        targets::{Known, Target},
    },
    known::KnownPicker,
};
use crate::{
    format,
    i18n::{t, ta, ts},
    ui::{Button, Cell, Row, Size},
};

pub(super) fn row(wizard: Wizard, key: String, known: Known, target: Option<Target>, value: UnknownValue) -> AnyView {
    let UnknownValue { text, rows, suggestions } = value;
    let place = StoredValue::new((key, text.clone()));
    // `None`: not settled; `Some(None)`: left empty; `Some(Some(…))`: this instead.
    let settled = Memo::new(move |_| {
        place.with_value(|(key, text)| wizard.plan.with(|plan| plan.settled.get(key)?.get(text).cloned()))
    });
    let settle = move |to: Option<Option<String>>| {
        let (key, text) = place.get_value();
        wizard.plan.update(|plan| {
            let of_target = plan.settled.entry(key.clone()).or_default();
            match to {
                Some(to) => of_target.insert(text, to),
                None => of_target.remove(&text),
            };
            if of_target.is_empty() {
                plan.settled.remove(&key);
            }
        });
    };
    let take = move |text: Option<String>| settle(text.map(Some));
    let empty = Signal::derive(move || settled.get() == Some(None));
    let chosen = Signal::derive(move || settled.get().flatten());
    let name = {
        let text = text.clone();
        Signal::derive(move || {
            ta("label-value", texts::args().set("label", t("import-settled-as")).set("value", &text))
        })
    };
    let fails = move || {
        settled.get().is_none().then(|| {
            let text = move || ta("import-settle-fails", texts::args().set("count", rows));
            view! { <span class="table__sub">{text}</span> }
        })
    };
    view! {
        <Row>
            <Cell label=ts("import-unknown") title=true><span class="table__text">{text}</span></Cell>
            <Cell label=ts("import-rows") numeric=true>{move || format::count(rows)}</Cell>
            <Cell label=ts("import-settled-as")>
                <div class="import-settle__choice">
                    <KnownPicker
                        known=known
                        target=target
                        suggestions=suggestions
                        value=chosen
                        label=name
                        placeholder=Signal::derive(move || if empty.get() { t("import-settle-empty") } else { t("import-settle-choose") })
                        on_change=take
                    />
                    <Button
                        text=ts("import-settle-leave")
                        size=Size::Small
                        pressed=empty
                        on_click=move |_| settle(if empty.get_untracked() { None } else { Some(None) })
                    />
                </div>
                {fails}
            </Cell>
        </Row>
    }
    .into_any()
}
