//! The searchable picker: an input with a list below it, after the combobox pattern of WAI-ARIA. One value, or several as chips.
//!
//! It fetches nothing: `on_query` hears what is typed (wait a little there before asking a server), `options` is what is shown.

use leptos::html;
use leptos::prelude::*;

use super::button::{IconButton, Size};
use super::chip::Chip;
use super::choice::Choice;
use super::dom;
use super::field::FieldLink;
use super::icon::Icon;
use super::ids;
use super::words::words;

mod list;
use list::Listbox;

/// What the input, the list and the keys share.
#[derive(Clone, Copy)]
struct State {
    options: Signal<Vec<Choice>>,
    selected: Signal<Vec<Choice>>,
    on_change: Callback<Vec<Choice>>,
    on_query: Callback<String>,
    multiple: bool,
    query: RwSignal<String>,
    open: RwSignal<bool>,
    active: RwSignal<usize>,
}

impl State {
    fn is_selected(self, value: &str) -> bool {
        self.selected.with(|all| all.iter().any(|choice| choice.value == value))
    }

    /// Opens the list and asks for the options of what is typed.
    fn open(self) {
        if !self.open.get_untracked() {
            self.active.set(0);
            self.open.set(true);
            self.on_query.run(self.query.get_untracked());
        }
    }

    /// Also when the box is removed while it has the focus, and nothing of it is left.
    fn close(self) {
        self.open.try_set(false);
        self.query.try_set(String::new());
    }

    fn typed(self, text: String) {
        self.query.set(text.clone());
        self.active.set(0);
        self.open.set(true);
        self.on_query.run(text);
    }

    /// Takes a row: the value alone, or one more (or one less) of several.
    fn pick(self, choice: Choice) {
        if self.multiple {
            let mut all = self.selected.get_untracked();
            let before = all.len();
            all.retain(|other| other.value != choice.value);
            if all.len() == before {
                all.push(choice);
            }
            self.query.set(String::new());
            self.on_change.run(all);
            self.on_query.run(String::new());
        } else {
            self.close();
            self.on_change.run(vec![choice]);
        }
    }

    fn drop_value(self, value: &str) {
        let mut all = self.selected.get_untracked();
        all.retain(|other| other.value != value);
        self.on_change.run(all);
    }

    fn step(self, forward: bool) {
        let count = self.options.with_untracked(Vec::len);
        self.active.update(|at| {
            *at = match (forward, *at) {
                (_, _) if count == 0 => 0,
                (true, now) if now + 1 >= count => 0,
                (true, now) => now + 1,
                (false, 0) => count - 1,
                (false, now) => now - 1,
            };
        });
    }

    /// Returns whether the key is used up.
    fn key(self, key: &str) -> bool {
        let open = self.open.get_untracked();
        match key {
            "ArrowDown" | "ArrowUp" if open => self.step(key == "ArrowDown"),
            "ArrowDown" | "ArrowUp" => self.open(),
            "Enter" if open => {
                let at = self.active.get_untracked();
                if let Some(choice) = self.options.with_untracked(|all| all.get(at).cloned()) {
                    self.pick(choice);
                }
            }
            "Escape" if open => self.close(),
            "Backspace" if self.multiple && self.query.with_untracked(String::is_empty) => {
                if let Some(last) = self.selected.with_untracked(|all| all.last().cloned()) {
                    self.drop_value(&last.value);
                }
                return false;
            }
            _ => return false,
        }
        true
    }
}

/// A searchable picker over `options`; `selected` holds one choice or, with `multiple`, several.
#[component]
pub fn Combobox(
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] selected: Signal<Vec<Choice>>,
    #[prop(into)] on_change: Callback<Vec<Choice>>,
    #[prop(into)] on_query: Callback<String>,
    #[prop(optional)] multiple: bool,
    #[prop(optional, into)] loading: Signal<bool>,
    #[prop(optional, into)] placeholder: MaybeProp<String>,
    #[prop(optional, into)] label: MaybeProp<String>,
    #[prop(optional, into)] icon: MaybeProp<Icon>,
    #[prop(optional)] size: Size,
    /// A single value can be taken away again.
    #[prop(default = true)]
    clearable: bool,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] autofocus: bool,
    /// Below the rows: "Create …" for instance.
    #[prop(optional, into)]
    footer: Option<ViewFn>,
) -> impl IntoView {
    let link = FieldLink::here();
    let corrected = link.corrected;
    let on_change = Callback::new(move |chosen| {
        corrected.try_set(true);
        on_change.run(chosen);
    });
    let (invalid, required) = (link.invalid_attribute(), link.required_attribute());
    let list_id = ids::fresh("listbox");
    let (input, popup) = (NodeRef::<html::Input>::new(), NodeRef::<html::Div>::new());
    let frame = NodeRef::<html::Div>::new();
    let (query, open, active) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(0));
    let state = State { options, selected, on_change, on_query, multiple, query, open, active };

    crate::ui::effect(move || {
        let opens = open.get();
        if let (Some(popup), Some(frame)) = (popup.get(), frame.get()) {
            if opens {
                dom::show_popover(&popup, &frame);
            } else {
                dom::hide_popover(&popup);
            }
        }
    });
    if autofocus {
        crate::ui::effect(move || {
            if let Some(input) = input.get() {
                dom::focus_soon(input.into());
            }
        });
    }
    let single = move || selected.with(|all| all.first().map(|choice| choice.label.clone())).filter(|_| !multiple);
    let text = move || if open.get() { query.get() } else { single().unwrap_or_default() };
    // While the list is open the chosen value stays visible behind the caret, as the place-holder.
    let hint = move || single().or_else(|| placeholder.get().filter(|_| !multiple || selected.with(Vec::is_empty)));
    let can_clear = move || clearable && !disabled.get() && !selected.with(Vec::is_empty);
    let descendant = {
        let list_id = list_id.clone();
        move || open.get().then(|| format!("{list_id}-{}", active.get()))
    };
    view! {
        <div
            class=format!("combobox input {}", size.class())
            class:combobox--multiple=multiple
            class:is-disabled=disabled
            class:is-open=open
            node_ref=frame
            on:click=move |_| { if let Some(input) = input.get() { let _ = input.focus(); } }
        >
            {move || icon.get().map(|icon| view! { <span class="input__icon">{icon}</span> })}
            {chips(state, disabled)}
            <input
                class="input__control combobox__input"
                node_ref=input
                id=link.id.clone()
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls=list_id.clone()
                aria-activedescendant=descendant
                aria-label=move || label.get()
                aria-describedby=link.described_by
                aria-invalid=invalid
                aria-required=required
                placeholder=hint
                disabled=disabled
                prop:value=text
                on:input=move |event| state.typed(event_target_value(&event))
                on:click=move |_| state.open()
                on:blur=move |_| state.close()
                on:keydown=move |event| {
                    if !event.is_composing() && state.key(&event.key()) {
                        event.prevent_default();
                        event.stop_propagation();
                    }
                }
            />
            {move || can_clear().then(|| view! {
                <IconButton icon=Icon::X label=words().clear class="combobox__clear" on_click=move |_| on_change.run(Vec::new()) />
            })}
            <span class="combobox__chevron">{Icon::ChevronDown}</span>
            <div class="popover combobox__popup" popover="manual" node_ref=popup>
                <Listbox state=state id=list_id loading=loading />
                {footer.map(|footer| view! { <div class="combobox__foot">{footer.run()}</div> })}
            </div>
        </div>
    }
}

fn chips(state: State, disabled: Signal<bool>) -> Option<AnyView> {
    let chip = move |choice: Choice| {
        let value = choice.value;
        view! { <Chip text=choice.label disabled=disabled on_remove=move |()| state.drop_value(&value) /> }
    };
    state.multiple.then(|| (move || state.selected.get().into_iter().map(chip).collect_view()).into_any())
}
