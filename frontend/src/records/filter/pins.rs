//! Pinned filters (row L-06): their controls stand on the list, and what is entered there holds at once.

use std::{sync::Arc, time::Duration};

use domain::{
    FieldDef, Value,
    filter::{Condition, Operand},
    list::{Pin, ViewPins},
};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use super::describe::op_text;
use super::draft::Line;
use super::line::control;
use super::operand::{Entry, MISSING, Shape};
use crate::{
    i18n::{field_label, t, ta, ts},
    records::list::List,
    state::later,
    ui::{Button, ButtonKind, Checkbox, Choice, Icon, IconButton, Select, Size},
};

/// How long somebody pauses before what he typed holds.
const PAUSE: Duration = Duration::from_millis(300);

/// The controls of the pinned filters; nothing where there are none or they are folded away.
#[component]
pub fn PinnedFilters(list: List) -> impl IntoView {
    let pins = Memo::new(move |_| list.pins());
    let shown = Memo::new(move |_| pins.with(|pins| !pins.collapsed && !pins.pins.is_empty()));
    let cleared = RwSignal::new(0_u32);
    let clear = move |_| {
        let all: Vec<_> = pins.with_untracked(|pins| pins.pins.iter().map(|pin| (pin.clone(), None)).collect());
        list.set_pinned(&all);
        cleared.update(|times| *times += 1);
    };
    move || {
        shown.get().then(|| {
            view! {
                <div class="pins" role="group" aria-label=ts("pins-label")>
                    <For
                        each=move || pins.get().pins
                        key=Clone::clone
                        children=move |pin| pinned(list, pin, cleared.into())
                    />
                    <span class="pins__clear">
                        <Button
                            text=ts("pins-clear")
                            icon=Icon::X
                            kind=ButtonKind::Quiet
                            size=Size::Small
                            on_click=clear
                        />
                    </span>
                </div>
            }
        })
    }
}

/// Folds the pinned filters away, or shows them again; there while there are some.
#[component]
pub fn PinsToggle(list: List) -> impl IntoView {
    let pins = Memo::new(move |_| list.pins());
    let any = Memo::new(move |_| pins.with(|pins| !pins.pins.is_empty()));
    let turn = move |_| {
        let now = pins.get_untracked();
        list.set_pins(ViewPins { collapsed: !now.collapsed, ..now });
    };
    let collapsed = Memo::new(move |_| pins.with(|pins| pins.collapsed));
    let text = Signal::derive(move || t(if collapsed.get() { "pins-show" } else { "pins-hide" }));
    let icon = Signal::derive(move || Some(if collapsed.get() { Icon::ChevronDown } else { Icon::ChevronUp }));
    move || {
        any.get().then(|| {
            view! {
                <Button text=text icon=icon kind=ButtonKind::Quiet size=Size::Small on_click=turn class="pins__toggle" />
            }
        })
    }
}

/// One pinned filter: its name, its control, and the way to unpin it.
fn pinned(list: List, pin: Pin, cleared: Signal<u32>) -> AnyView {
    let Some(field) = list.def().field(&pin.field).cloned().map(Arc::new) else { return ().into_any() };
    let shape = Shape::of(field.kind, pin.op);
    let place = StoredValue::new(pin.clone());
    let condition = Memo::new(move |_| {
        let at = place.with_value(|own| list.pins().pins.iter().position(|pin| pin == own))?;
        list.pinned().into_iter().nth(at).flatten()
    });
    let begin = condition.with_untracked(|condition| condition.as_ref().map(|own| Entry::of(&own.value)));
    let line = Line::new(&pin.field, pin.op, begin.unwrap_or_default());
    follow(line, shape, condition, cleared);
    send(list, place, line, shape, condition);
    let named = |field: &Arc<FieldDef>| {
        let (own, op) = (Arc::clone(field), pin.op);
        Signal::derive(move || {
            let args = texts::args().set("field", field_label(list.module, &own)).set("op", op_text(own.kind, op));
            ta("filter-chip-bare", args)
        })
    };
    let name = named(&field);
    let unpin_name = Signal::derive(move || ta("pin-remove", texts::args().set("name", name.get())));
    let unpin = move |_| {
        later(move || {
            let pins = untrack(|| list.pins());
            let rest = place.with_value(|own| pins.pins.iter().filter(|pin| *pin != own).cloned().collect());
            // Without its control the condition must not go on in silence.
            list.set_pinned(&[(place.get_value(), None)]);
            list.set_pins(ViewPins { pins: rest, ..pins });
        });
    };
    let control = match shape {
        Shape::Nothing => on_or_off(list, place, condition, name),
        Shape::YesNo => yes_no(list, place, condition, name),
        shape => control(list.module, &field, line, shape),
    };
    let wide = shape == Shape::People;
    view! {
        <div class="pins__pin" class:pins__pin--wide=wide role="group" aria-label=name>
            <span class="pins__name">
                <span class="u-ellipsis" title=name>{name}</span>
                <IconButton icon=Icon::X label=unpin_name class="pins__unpin" on_click=unpin />
            </span>
            {control}
            {move || {
                line.error
                    .get()
                    .map(|key| view! { <p class="field__error" role="alert">{Icon::Error}<span>{ts(key)}</span></p> })
            }}
        </div>
    }
    .into_any()
}

/// What stands in the control, when it can be understood.
fn entered(line: Line, shape: Shape) -> Result<Operand, &'static str> {
    line.entry.with_untracked(|entry| entry.operand(shape))
}

/// The control shows what the URL says: after "back", another view, a link.
fn follow(line: Line, shape: Shape, condition: Memo<Option<Condition>>, cleared: Signal<u32>) {
    Effect::new(move |before: Option<u32>| {
        let (now, times) = (condition.get().map(|condition| condition.value), cleared.get());
        let is_cleared = before.is_some_and(|before| before != times);
        if is_cleared
            || (entered(line, shape).ok() != now && (before.is_none() || now.is_some() || is_whole(line, shape)))
        {
            line.error.set(None);
            line.entry.set(now.as_ref().map(Entry::of).unwrap_or_default());
        }
        times
    });
}

/// What is half entered is not taken away because it does not hold yet.
fn is_whole(line: Line, shape: Shape) -> bool {
    entered(line, shape).is_ok()
}

/// What is entered holds, after a pause where it is typed.
fn send(list: List, place: StoredValue<Pin>, line: Line, shape: Shape, condition: Memo<Option<Condition>>) {
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    on_cleanup(stop);
    let hold = move || {
        let value = match entered(line, shape) {
            Ok(value) => Some(value),
            Err(MISSING) => None,
            Err(problem) => {
                line.error.try_set(Some(problem));
                return;
            }
        };
        if condition.try_get_untracked().flatten().map(|condition| condition.value) != value {
            let pin = place.get_value();
            set(list, &pin, value);
        }
    };
    let typed = matches!(shape, Shape::Text | Shape::Number | Shape::Numbers);
    Effect::new(move |first: Option<()>| {
        line.entry.track();
        stop();
        if first.is_some() {
            let pause = if typed { PAUSE } else { Duration::ZERO };
            timer.set_value(set_timeout_with_handle(hold, pause).ok());
        }
    });
}

fn set(list: List, pin: &Pin, value: Option<Operand>) {
    let condition = value.map(|value| Condition { field: pin.field.clone(), op: pin.op, value });
    list.set_pinned(&[(pin.clone(), condition)]);
}

/// “Is empty” has no value: it holds or does not.
fn on_or_off(list: List, place: StoredValue<Pin>, condition: Memo<Option<Condition>>, name: Signal<String>) -> AnyView {
    let on = Signal::derive(move || condition.with(Option::is_some));
    let turn = move |on: bool| place.with_value(|pin| set(list, pin, on.then_some(Operand::None)));
    view! { <Checkbox checked=on label=name on_change=turn /> }.into_any()
}

fn yes_no(list: List, place: StoredValue<Pin>, condition: Memo<Option<Condition>>, name: Signal<String>) -> AnyView {
    let value = Signal::derive(move || {
        let yes = condition.with(|condition| match condition.as_ref().map(|condition| &condition.value) {
            Some(Operand::One(Value::Bool(yes))) => Some(*yes),
            _ => None,
        });
        yes.map(|yes| if yes { "yes" } else { "no" }).unwrap_or_default().to_owned()
    });
    let options = Signal::derive(|| vec![Choice::new("yes", t("state-yes")), Choice::new("no", t("state-no"))]);
    let change = move |answer: String| {
        let value = (!answer.is_empty()).then(|| Operand::One(Value::Bool(answer == "yes")));
        place.with_value(|pin| set(list, pin, value));
    };
    let label = Signal::derive(move || Some(name.get()));
    view! { <Select value=value options=options empty=ts("pin-any") label=label on_change=change /> }.into_any()
}
