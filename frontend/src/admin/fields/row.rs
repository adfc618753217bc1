//! One field: its name, to be changed in place, and its switches.

use domain::{FieldDef, ModuleKey, schema::FieldSetting, schema::modules};
use leptos::prelude::*;

use super::{super::write::Write, kind_name};
use crate::{
    i18n::{field_label, t, ta, ts},
    state::{session, toast_ok, toast_problem},
    ui::{Badge, Cell, Icon, IconButton, Row, Size, Switch, TextInput},
};

/// What a switch stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Required,
    Unique,
    Hidden,
}

impl Part {
    const fn key(self) -> &'static str {
        match self {
            Self::Required => "field-setting-required",
            Self::Unique => "field-setting-unique",
            Self::Hidden => "field-setting-hidden",
        }
    }

    const fn of(self, field: &FieldDef) -> bool {
        match self {
            Self::Required => field.required,
            Self::Unique => field.unique,
            Self::Hidden => field.hidden,
        }
    }
}

/// The field with whether its module lets it be changed beyond the name.
type Known = Signal<Option<(FieldDef, bool)>>;

type Save = Write<FieldDef>;

pub(super) fn row(module: ModuleKey, known: Known) -> AnyView {
    let again = RwSignal::new(0_u32);
    let save: Save = Write::new(
        move |field: FieldDef| api::company::save_field(module, field.key.clone(), setting(module, &field)),
        move |_, answer| match answer {
            Ok(()) => {
                toast_ok(untrack(|| t("state-saved")));
                session().reload();
            }
            Err(problem) => {
                toast_problem(&problem);
                // Shows again what holds, in place of what was switched.
                again.update(|again| *again += 1);
            }
        },
    );
    let kind = move || known.get().map(|(field, _)| kind_name(&field));
    let system = move || known.with(|known| known.as_ref().is_some_and(|(field, _)| field.system));
    view! {
        <Row>
            <Cell label=ts("field-setting-name") title=true>{name(module, known, save)}</Cell>
            <Cell label=ts("field-setting-kind")>
                <span class="u-quiet">{kind}</span>
                {move || system().then(|| view! { <Badge text=ts("field-setting-system") /> })}
            </Cell>
            {[Part::Required, Part::Unique, Part::Hidden].map(|part| switch(module, known, part, save, again)).collect_view()}
        </Row>
    }
    .into_any()
}

/// What differs from the standard definition.
fn setting(module: ModuleKey, field: &FieldDef) -> FieldSetting {
    let standard = modules::definition(module);
    let differs = |part: Part| {
        let own = part.of(field);
        (standard.field(&field.key).is_none_or(|standard| part.of(standard) != own)).then_some(own)
    };
    FieldSetting {
        label: field.label.clone(),
        required: differs(Part::Required),
        unique: differs(Part::Unique),
        hidden: differs(Part::Hidden),
    }
}

fn label(module: ModuleKey, known: Known) -> String {
    known.with(|known| known.as_ref().map(|(field, _)| field_label(module, field)).unwrap_or_default())
}

/// The name with a pencil; the pencil turns it into an input.
fn name(module: ModuleKey, known: Known, save: Save) -> impl IntoView {
    let editing = RwSignal::new(false);
    let original = move || {
        known.with(|known| {
            let (field, _) = known.as_ref()?;
            field.label.as_ref()?;
            Some(field_label(module, &FieldDef { label: None, ..field.clone() }))
        })
    };
    let rename = move |text: String| {
        if !editing.get_untracked() {
            return;
        }
        editing.set(false);
        let Some((field, _)) = known.get_untracked() else { return };
        let text = text.trim();
        let standard = untrack(|| field_label(module, &FieldDef { label: None, ..field.clone() }));
        let own = (!text.is_empty() && text != standard).then(|| text.to_owned());
        if own != field.label {
            save.run(FieldDef { label: own, ..field });
        }
    };
    let pencil = Signal::derive(move || {
        ta("label-value", texts::args().set("label", t("action-rename")).set("value", label(module, known)))
    });
    move || {
        if editing.get() {
            view! {
                <TextInput
                    size=Size::Small
                    value=Signal::derive(move || label(module, known))
                    label=ts("field-setting-name")
                    max_length=60
                    autofocus=true
                    on_commit=move |text| set_timeout(move || rename(text), std::time::Duration::ZERO)
                    on_cancel=move |()| set_timeout(move || editing.set(false), std::time::Duration::ZERO)
                />
            }
            .into_any()
        } else {
            view! {
                <span class="u-row">
                    <span>
                        {move || label(module, known)}
                        {move || {
                            original()
                                .map(|name| {
                                    let text = move || {
                                        let args = texts::args().set("label", t("field-setting-original")).set("value", name.clone());
                                        ta("label-value", args)
                                    };
                                    view! { <span class="table__sub">{text}</span> }
                                })
                        }}
                    </span>
                    <IconButton icon=Icon::Pencil label=pencil on_click=move |_| editing.set(true) />
                </span>
            }
            .into_any()
        }
    }
}

fn switch(module: ModuleKey, known: Known, part: Part, save: Save, again: RwSignal<u32>) -> impl IntoView {
    let possible = move || {
        known.with(|known| {
            known.as_ref().is_some_and(|(field, changeable)| {
                *changeable
                    && match part {
                        Part::Required => true,
                        Part::Unique => field.kind.can_be_unique(),
                        // A required field is needed in the form.
                        Part::Hidden => !field.required,
                    }
            })
        })
    };
    let on = RwSignal::new(false);
    Effect::new(move |_| {
        again.track();
        on.set(known.with(|known| known.as_ref().is_some_and(|(field, _)| part.of(field))));
    });
    let turn = move |now: bool| {
        on.set(now);
        let Some((mut field, _)) = known.get_untracked() else { return };
        match part {
            Part::Required => {
                field.required = now;
                field.hidden &= !now;
            }
            Part::Unique => field.unique = now,
            Part::Hidden => field.hidden = now,
        }
        save.run(field);
    };
    let name = Signal::derive(move || {
        ta("label-value", texts::args().set("label", t(part.key())).set("value", label(module, known)))
    });
    let shown = Memo::new(move |_| possible() || on.get());
    view! {
        <Cell label=ts(part.key())>
                {move || {
                    shown
                        .get()
                        .then(|| {
                            view! {
                                <Switch
                                    hide_label=true
                                    checked=on
                                    label=name
                                    on_change=turn
                                    disabled=Signal::derive(move || !possible())
                                />
                            }
                        })
                }}
        </Cell>
    }
}
