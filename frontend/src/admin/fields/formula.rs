//! The formula of a field, written with the labels of fields; it is checked while it is typed.

use domain::{
    FieldDef, ModuleDef,
    formula::{self, FUNCTIONS, Formula, RESULTS, Type},
};
use leptos::{html, prelude::*};

use super::{kinds, parts::Edit};
use crate::{
    i18n::{field_label, t, ta, ts},
    ui::{Choice, Field, Icon, Menu, MenuEntry, MenuItem, Opener, Select, TextArea},
};

/// The source, the kind of the result, and what can be put into it.
pub(super) fn view(edit: Edit) -> AnyView {
    let def = edit.page.def;
    let source = edit.draft.with_untracked(|draft| draft.formula.clone().unwrap_or_default());
    let text = RwSignal::new(untrack(|| def.with(|def| in_labels(def, &source))));
    let node = NodeRef::<html::Textarea>::new();
    let typed = move |new: String| {
        let keys = untrack(|| def.with(|def| in_keys(def, &new)));
        text.set(new);
        edit.draft.update(|draft| draft.formula = Some(keys));
    };
    let insert = move |piece: String| {
        let mut whole = text.get_untracked();
        let at = node
            .get_untracked()
            .and_then(|node| node.selection_start().ok().flatten())
            .map_or(whole.len(), |at| byte_of(&whole, at));
        whole.insert_str(at, &piece);
        typed(whole);
        if let Some(node) = node.get_untracked() {
            let _ = node.focus();
        }
    };
    let fields = Signal::derive(move || {
        def.with(|def| {
            let own = edit.draft.with(|draft| draft.key.clone());
            let usable =
                def.fields.iter().filter(|field| Type::of(field.kind).is_some() && field.key != own && !field.hidden);
            let entry = |field: &FieldDef| {
                let name = name_of(def, field);
                let item = MenuItem::new(field_label(def.key, field), move || insert(format!("{{{name}}}")));
                MenuEntry::from(item.icon(kinds::icon(field)))
            };
            usable.map(entry).collect::<Vec<_>>()
        })
    });
    let functions = Signal::derive(move || {
        FUNCTIONS
            .map(|name| {
                let item = MenuItem::new(format!("{name}( )"), move || insert(format!("{name}(")));
                MenuEntry::from(item.detail(t(&format!("formula-function-{name}"))))
            })
            .to_vec()
    });
    let state = Memo::new(move |_| {
        edit.draft.with(|draft| {
            let source = draft.formula.as_deref().unwrap_or_default();
            if source.trim().is_empty() {
                return Ok(());
            }
            def.with(|def| Formula::parse(source).and_then(|formula| formula.check(def)).map(|_| ()))
        })
    });
    let error = Signal::derive(move || {
        let now = state.get().err().map(|fault| {
            let what = def.with(|def| in_labels(def, &fault.what));
            ta(fault.message, texts::args().set("at", fault.at).set("what", what))
        });
        now.or_else(|| edit.problems.at("formula").get())
    });
    let results = Signal::derive(|| RESULTS.map(|kind| Choice::new(kinds::key(kind), kinds::of_kind(kind))).to_vec());
    let choose = move |key: String| {
        if let Some(kind) = RESULTS.into_iter().find(|kind| kinds::key(*kind) == key) {
            edit.draft.update(|draft| draft.kind = kind);
        }
    };
    let is_new = edit.draft.with_untracked(|draft| draft.key.is_empty());
    view! {
        <Field label=ts("custom-formula-result") error=edit.problems.at("kind")>
            <Select
                value=edit.get(|draft| kinds::key(draft.kind).to_owned())
                options=results
                disabled=!is_new
                on_change=choose
            />
        </Field>
        <Field
            label=ts("field-kind-formula")
            required=true
            error=error
            live=true
            help=ts("custom-formula-help")
            wide=true
        >
            <TextArea value=text on_input=typed rows=4 max_length=2000 node_ref=node />
        </Field>
        <div class="u-row">
            <Menu opener=Opener::text(ts("custom-formula-field")).with_icon(Icon::Plus) items=fields />
            <Menu opener=Opener::text(ts("custom-formula-function")).with_icon(Icon::Calculator) items=functions />
        </div>
    }
    .into_any()
}

/// The source as a person reads it: fields by their labels.
pub(super) fn in_labels(def: &ModuleDef, source: &str) -> String {
    formula::map_fields(source, &|key| def.field(key).map(|field| name_of(def, field)))
}

fn in_keys(def: &ModuleDef, source: &str) -> String {
    formula::map_fields(source, &|name| {
        let folded = name.to_lowercase();
        let found = def.fields.iter().find(|field| name_of(def, field).to_lowercase() == folded);
        found.map(|field| field.key.clone())
    })
}

/// How a field is called in a formula: by its label, or by its key where another one has the same label.
fn name_of(def: &ModuleDef, field: &FieldDef) -> String {
    let label = field_label(def.key, field);
    let twice = def.fields.iter().any(|other| other.key != field.key && field_label(def.key, other) == label);
    if twice || label.contains(['{', '}', '"']) { field.key.clone() } else { label }
}

/// The place in a text's bytes of a place as the browser counts.
fn byte_of(text: &str, at: u32) -> usize {
    let mut units = 0;
    for (byte, letter) in text.char_indices() {
        if units >= at {
            return byte;
        }
        units += u32::try_from(letter.len_utf16()).unwrap_or(1);
    }
    text.len()
}
