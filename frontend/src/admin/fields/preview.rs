//! The form as it is arranged: groups with their fields, moved by dragging or by buttons, each opened by a click.

use domain::{
    FieldDef, FieldKind,
    schema::{Group, Section, layout::MAX_GROUPS},
};
use leptos::{ev::DragEvent, prelude::*, wasm_bindgen::JsCast, web_sys::HtmlElement};

use super::{Page, kinds};
use crate::{
    i18n::{field_label, group_label, t, ta, ts},
    ui::{Badge, Button, Icon, IconButton, Size, TextInput},
};

/// What is dragged or named at the moment.
#[derive(Clone, Copy)]
struct Hand {
    page: Page,
    dragged: RwSignal<Option<String>>,
    /// The field before which, or the group at whose end, it would land.
    over: RwSignal<Option<Place>>,
    naming: RwSignal<Option<Group>>,
    said: RwSignal<String>,
}

#[derive(Clone, Debug, PartialEq)]
enum Place {
    Before(String),
    End(Group),
}

/// The groups in their order.
pub(super) fn view(page: Page) -> AnyView {
    let hand = Hand {
        page,
        dragged: RwSignal::new(None),
        over: RwSignal::new(None),
        naming: RwSignal::new(None),
        said: RwSignal::new(String::new()),
    };
    let groups = Memo::new(move |_| page.def.with(|def| def.groups()));
    let own = move || groups.with(|groups| groups.iter().filter(|group| matches!(group, Group::Custom(_))).count());
    view! {
        <For each=move || groups.get() key=|group| *group children=move |group| section(hand, group) />
        <div>
            <Button
                text=ts("custom-group-add")
                icon=Icon::Plus
                size=Size::Small
                disabled=Signal::derive(move || own() >= MAX_GROUPS)
                on_click=move |_| hand.add_group()
            />
        </div>
        <p class="u-hidden" aria-live="polite">{hand.said}</p>
    }
    .into_any()
}

impl Hand {
    fn layout(self) -> Vec<Section> {
        self.page.def.with_untracked(|def| def.layout())
    }

    fn arrange(self, layout: Vec<Section>) {
        self.page.arrange(layout);
    }

    fn add_group(self) {
        let mut layout = self.layout();
        let number = |section: &Section| match section.group {
            Group::Custom(number) => number,
            _ => 0,
        };
        let group = Group::Custom(layout.iter().map(number).max().unwrap_or(0) + 1);
        let label = Some(untrack(|| t("custom-group-new")));
        layout.push(Section { group, label, fields: Vec::new() });
        self.arrange(layout);
        self.naming.set(Some(group));
    }

    fn name_group(self, group: Group, label: String) {
        let mut layout = self.layout();
        let standard = !matches!(group, Group::Custom(_));
        let is_standard = standard && label == untrack(|| t(&format!("group-{}", group.key())));
        let own = Some(label).filter(|label| !label.trim().is_empty() && !is_standard);
        layout.iter_mut().filter(|section| section.group == group).for_each(|section| section.label.clone_from(&own));
        self.arrange(layout);
    }

    fn move_group(self, group: Group, down: bool) {
        let mut layout = self.layout();
        let Some(at) = layout.iter().position(|section| section.group == group) else { return };
        // Groups without fields are not shown: the step goes over them.
        let shown = |section: &Section| !section.fields.is_empty() || matches!(section.group, Group::Custom(_));
        let next = if down {
            (at + 1..layout.len()).find(|index| shown(&layout[*index]))
        } else {
            (0..at).rev().find(|index| shown(&layout[*index]))
        };
        if let Some(to) = next {
            let section = layout.remove(at);
            layout.insert(to, section);
            self.arrange(layout);
        }
    }

    fn remove_group(self, group: Group) {
        let mut layout = self.layout();
        let Some(at) = layout.iter().position(|section| section.group == group) else { return };
        let gone = layout.remove(at);
        if let Some(basic) = layout.iter_mut().find(|section| section.group == Group::Basic) {
            basic.fields.extend(gone.fields);
        }
        self.arrange(layout);
    }

    /// One step up or down, into the next group at an end.
    fn step(self, key: &str, down: bool) {
        let mut layout = self.layout();
        let Some((group, at)) = find(&layout, key) else { return };
        let last = layout[group].fields.len() - 1;
        if (down && at < last) || (!down && at > 0) {
            layout[group].fields.swap(at, if down { at + 1 } else { at - 1 });
        } else {
            let open = |section: &Section| section.group != Group::Products;
            let next = if down {
                (group + 1..layout.len()).find(|index| open(&layout[*index]))
            } else {
                (0..group).rev().find(|index| open(&layout[*index]))
            };
            let Some(next) = next else { return };
            layout[group].fields.remove(at);
            let to = if down { 0 } else { layout[next].fields.len() };
            layout[next].fields.insert(to, key.to_owned());
        }
        self.told(key, &layout);
        self.arrange(layout);
        focus_later(key, if down { "down" } else { "up" });
    }

    fn drop(self) {
        let (key, place) = (self.dragged.get_untracked(), self.over.get_untracked());
        self.dragged.set(None);
        self.over.set(None);
        let (Some(key), Some(place)) = (key, place) else { return };
        if place == Place::Before(key.clone()) {
            return;
        }
        let mut layout = self.layout();
        let Some((group, at)) = find(&layout, &key) else { return };
        layout[group].fields.remove(at);
        match &place {
            Place::Before(other) => {
                let Some((group, at)) = find(&layout, other) else { return };
                layout[group].fields.insert(at, key.clone());
            }
            Place::End(group) => {
                let Some(section) = layout.iter_mut().find(|section| section.group == *group) else { return };
                section.fields.push(key.clone());
            }
        }
        self.told(&key, &layout);
        self.arrange(layout);
    }

    fn told(self, key: &str, layout: &[Section]) {
        let Some((group, at)) = find(layout, key) else { return };
        let field = self.page.def.with_untracked(|def| def.field(key).cloned());
        let name = field.map(|field| untrack(|| field_label(self.page.module, &field))).unwrap_or_default();
        let group_name = untrack(|| label_of(self.page, layout[group].group));
        let args = texts::args().set("name", name).set("group", group_name).set("position", at + 1);
        self.said.set(untrack(|| ta("custom-moved", args)));
    }
}

fn find(layout: &[Section], key: &str) -> Option<(usize, usize)> {
    layout
        .iter()
        .enumerate()
        .find_map(|(group, section)| section.fields.iter().position(|other| other == key).map(|at| (group, at)))
}

fn label_of(page: Page, group: Group) -> String {
    page.def.with(|def| group_label(def, group))
}

fn section(hand: Hand, group: Group) -> AnyView {
    let page = hand.page;
    let keys = Memo::new(move |_| {
        page.def.with(|def| {
            let own = def.fields.iter().filter(|field| field.group == group);
            own.map(|field| field.key.clone()).collect::<Vec<_>>()
        })
    });
    let custom = matches!(group, Group::Custom(_));
    let fixed = matches!(group, Group::System | Group::Products);
    let name = Signal::derive(move || label_of(page, group));
    let named = move |action: &'static str| {
        Signal::derive(move || ta("label-value", texts::args().set("label", t(action)).set("value", name.get())))
    };
    let shown =
        Memo::new(move |_| custom || !keys.with(Vec::is_empty) || (!fixed && hand.dragged.with(Option::is_some)));
    let rename = move |text: String| {
        if hand.naming.get_untracked() == Some(group) {
            hand.naming.set(None);
            if text != name.get_untracked() {
                hand.name_group(group, text);
            }
        }
    };
    let title = move || {
        if hand.naming.get() == Some(group) {
            view! {
                <TextInput
                    value=name
                    label=ts("custom-group-name")
                    size=Size::Small
                    max_length=60
                    autofocus=true
                    on_commit=move |text| set_timeout(move || rename(text), std::time::Duration::ZERO)
                    on_cancel=move |()| set_timeout(move || hand.naming.set(None), std::time::Duration::ZERO)
                />
            }
            .into_any()
        } else {
            view! { <h2 class="card__title">{name}</h2> }.into_any()
        }
    };
    let actions = move || {
        (group != Group::System).then(|| {
            view! {
                <div class="card__actions">
                    <IconButton icon=Icon::Pencil label=named("action-rename") on_click=move |_| hand.naming.set(Some(group)) />
                    <IconButton icon=Icon::ArrowUp label=named("action-move-up") on_click=move |_| hand.move_group(group, false) />
                    <IconButton icon=Icon::ArrowDown label=named("action-move-down") on_click=move |_| hand.move_group(group, true) />
                    {custom
                        .then(|| {
                            view! { <IconButton icon=Icon::Trash label=named("custom-group-remove") on_click=move |_| hand.remove_group(group) /> }
                        })}
                </div>
            }
        })
    };
    let over_end = move || hand.over.with(|over| *over == Some(Place::End(group)));
    let body = move || {
        shown.get().then(|| {
            view! {
                <section
                    class="card field-group"
                    class:is-over=over_end
                    on:dragover=move |event| {
                        if !fixed && hand.dragged.with_untracked(Option::is_some) {
                            event.prevent_default();
                            hand.over.set(Some(Place::End(group)));
                        }
                    }
                    on:drop=move |event| {
                        event.prevent_default();
                        hand.drop();
                    }
                >
                    <header class="card__head">{title} {actions}</header>
                    <ul class="field-group__grid">
                        <For each=move || keys.get() key=Clone::clone children=move |key| item(hand, key, fixed) />
                    </ul>
                    {move || {
                        keys.with(Vec::is_empty).then(|| view! { <p class="u-quiet u-small">{ts("custom-group-empty")}</p> })
                    }}
                </section>
            }
        })
    };
    body.into_any()
}

fn item(hand: Hand, key: String, fixed: bool) -> AnyView {
    let page = hand.page;
    let key = StoredValue::new(key);
    let field = Memo::new(move |_| page.def.with(|def| key.with_value(|key| def.field(key).cloned())));
    let label = Signal::derive(move || field.get().map(|field| field_label(page.module, &field)).unwrap_or_default());
    let named = move |action: &'static str| {
        Signal::derive(move || ta("label-value", texts::args().set("label", t(action)).set("value", label.get())))
    };
    let is =
        move |test: fn(&FieldDef) -> bool| Signal::derive(move || field.with(|field| field.as_ref().is_some_and(test)));
    let (wide, required, hidden) = (is(|field| field.wide), is(|field| field.required), is(|field| field.hidden));
    let badge =
        move |shown: Signal<bool>, text: &'static str| move || shown.get().then(|| view! { <Badge text=ts(text) /> });
    let own = move || key.get_value();
    let over = move || hand.over.with(|over| *over == Some(Place::Before(own())));
    let moves =
        move || !fixed && field.with(|field| field.as_ref().is_some_and(|field| field.kind != FieldKind::Lines));
    let control = move || {
        field.get().map(|field| {
            view! { <span class="field-item__control">{kinds::icon(&field).view()} <span>{kinds::name(&field)}</span></span> }
        })
    };
    view! {
        <li
            class="field-item"
            class:field-item--wide=wide
            class:is-hidden=hidden
            class:is-over=over
            class:is-dragged=move || hand.dragged.with(|dragged| dragged.as_deref() == Some(own().as_str()))
            data-field=own
            draggable=move || if moves() { "true" } else { "false" }
            on:dragstart=move |event| {
                start(&event);
                hand.dragged.set(Some(own()));
            }
            on:dragover=move |event| {
                if !fixed && hand.dragged.with_untracked(Option::is_some) {
                    event.prevent_default();
                    event.stop_propagation();
                    hand.over.set(Some(Place::Before(own())));
                }
            }
            on:dragend=move |_| {
                hand.dragged.set(None);
                hand.over.set(None);
            }
        >
            <span class="field-item__head">
                {move || moves().then(|| Icon::Drag.view())}
                <button class="field-item__name" type="button" on:click=move |_| page.editing.set(field.get_untracked())>
                    {label}
                </button>
                {badge(required, "field-setting-required")} {badge(is(|field| field.unique), "field-setting-unique")}
                {badge(hidden, "field-setting-hidden")} {badge(is(FieldDef::is_custom), "custom-own")}
                <span class="field-item__steps">
                    {move || {
                        moves()
                            .then(|| {
                                view! {
                                    <IconButton
                                        class="field-item__up"
                                        icon=Icon::ArrowUp
                                        label=named("action-move-up")
                                        on_click=move |_| hand.step(&own(), false)
                                    />
                                    <IconButton
                                        class="field-item__down"
                                        icon=Icon::ArrowDown
                                        label=named("action-move-down")
                                        on_click=move |_| hand.step(&own(), true)
                                    />
                                }
                            })
                    }}
                </span>
            </span>
            {control}
        </li>
    }
    .into_any()
}

/// Firefox starts a drag only when it carries data.
fn start(event: &DragEvent) {
    let get = |object: &leptos::wasm_bindgen::JsValue, name: &str| {
        js_sys::Reflect::get(object, &name.into()).unwrap_or(leptos::wasm_bindgen::JsValue::UNDEFINED)
    };
    let transfer = get(event, "dataTransfer");
    if let Ok(set) = get(&transfer, "setData").dyn_into::<js_sys::Function>() {
        let _ = set.call2(&transfer, &"text/plain".into(), &"".into());
    }
}

/// The field moves in the document and its button loses the focus by that.
fn focus_later(key: &str, button: &'static str) {
    let selector = format!("[data-field='{key}'] .field-item__{button}");
    set_timeout(
        move || {
            let found = document().query_selector(&selector).ok().flatten();
            if let Some(button) = found.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        },
        std::time::Duration::from_millis(30),
    );
}
