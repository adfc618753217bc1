//! An address as its parts.

use domain::{Value, value::Address};
use leptos::prelude::*;

use crate::{
    i18n::ts,
    ui::{FieldLink, TextInput},
};

type Part = (&'static str, &'static str, fn(&mut Address) -> &mut String);

const PARTS: [Part; 5] = [
    ("address-street", "address__part address__part--wide", |address| &mut address.street),
    ("address-postcode", "address__part", |address| &mut address.postcode),
    ("address-city", "address__part", |address| &mut address.city),
    ("address-region", "address__part", |address| &mut address.region),
    ("address-country", "address__part", |address| &mut address.country),
];

/// The five inputs of an address.
pub(super) fn control(value: Signal<Value>, on_change: Callback<Value>) -> AnyView {
    // The first part is what a link from the summary of errors leads to.
    let first = FieldLink::here().id;
    let parts = PARTS.into_iter().enumerate().map(|(at, (label, class, part))| {
        let shown = Signal::derive(move || part(&mut current(&value.get())).clone());
        let change = move |text: String| {
            let mut address = current(&value.get_untracked());
            *part(&mut address) = text;
            on_change.run(if address.is_empty() { Value::Empty } else { Value::Address(address) });
        };
        let link = FieldLink {
            id: if at == 0 { first.clone() } else { format!("{first}-{at}") },
            label_id: None,
            described_by: Signal::stored(None),
            invalid: Signal::stored(false),
            required: Signal::stored(false),
            corrected: RwSignal::new(false),
        };
        view! {
            <div class=class>
                <leptos::context::Provider value=link>
                    <TextInput value=shown on_input=change label=ts(label) placeholder=ts(label) autocomplete="off" />
                </leptos::context::Provider>
            </div>
        }
    });
    view! { <div class="address">{parts.collect_view()}</div> }.into_any()
}

fn current(value: &Value) -> Address {
    match value {
        Value::Address(address) => address.clone(),
        _ => Address::default(),
    }
}
