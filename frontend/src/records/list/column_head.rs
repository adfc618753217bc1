//! The head of a column: sorts with a click, and its menu and edge arrange the column (rows L-08 to L-10).

use std::sync::Arc;

use domain::{FieldDef, list::Sort};
use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

use super::{shown::is_numeric, state::List, widths::Widths};
use crate::{
    i18n::{field_label, t, ta},
    state::later,
    ui::{Direction, HeadCell, Icon, Menu, MenuEntry, MenuItem, Opener},
};

/// The head of a column. The title stands still as it is, and cannot be hidden.
pub(super) fn column_head(list: List, widths: Widths, field: &Arc<FieldDef>, is_title: bool) -> AnyView {
    let module = list.module;
    let own = Arc::clone(field);
    let text = Signal::derive(move || field_label(module, &own));
    let key = StoredValue::new(field.key.clone());
    let sorted = move || {
        let sort =
            list.place.with(|place| place.sort.clone()).filter(|sort| key.with_value(|key| sort.field == *key))?;
        Some(if sort.descending { Direction::Descending } else { Direction::Ascending })
    };
    let sorted = Signal::derive(sorted);
    let sortable = field.kind.is_sortable();
    let grip = NodeRef::<html::Span>::new();
    let items = Signal::derive(move || items(list, widths, key, sorted.get(), sortable, is_title, grip));
    let stick = match (is_title, untrack(|| key.with_value(|key| widths.is_frozen(key)))) {
        (true, _) => Some(1),
        (false, true) => Some(2),
        (false, false) => None,
    };
    let named = move |name: &'static str| Signal::derive(move || ta(name, texts::args().set("name", text.get())));
    let opener = Opener { class: "table__menu".to_owned(), ..Opener::icon(Icon::ChevronDown, named("column-menu")) };
    let numeric = is_numeric(field);
    let tools = move || {
        view! {
            <Menu opener=opener items=items at_end=true />
            {edge(widths, key, grip, named("column-width"))}
        }
    };
    let sorted = MaybeProp::derive(move || sorted.get());
    if sortable {
        let on_sort = move |_| key.with_value(|key| list.sort_by(key));
        view! {
            <HeadCell text=text numeric=numeric stick=stick sorted=sorted on_sort=on_sort>
                {tools()}
            </HeadCell>
        }
        .into_any()
    } else {
        view! {
            <HeadCell text=text numeric=numeric stick=stick>
                {tools()}
            </HeadCell>
        }
        .into_any()
    }
}

fn items(
    list: List,
    widths: Widths,
    key: StoredValue<String>,
    sorted: Option<Direction>,
    sortable: bool,
    is_title: bool,
    grip: NodeRef<html::Span>,
) -> Vec<MenuEntry> {
    let mut items: Vec<MenuEntry> = Vec::new();
    if sortable {
        for (descending, text, icon) in
            [(false, "column-sort-asc", Icon::SortAsc), (true, "column-sort-desc", Icon::SortDesc)]
        {
            let sort = move || {
                let field = key.get_value();
                list.change(|place| place.sort = Some(Sort { field, descending }));
            };
            let way = if descending { Direction::Descending } else { Direction::Ascending };
            items.push(MenuItem::new(t(text), sort).icon(icon).checked(sorted == Some(way)).into());
        }
        items.push(MenuEntry::Separator);
    }
    if !is_title {
        let frozen = key.with_value(|key| widths.is_frozen(key));
        let text = t(if frozen { "column-unfreeze" } else { "column-freeze" });
        let turn = move || key.with_value(|key| widths.turn_frozen(key));
        items.push(MenuItem::new(text, turn).icon(if frozen { Icon::Unlock } else { Icon::Lock }).into());
    }
    let change = move || {
        if let Some(Some(grip)) = grip.try_get_untracked() {
            let _ = grip.focus();
        }
    };
    items.push(MenuItem::new(t("column-change-width"), change).icon(Icon::Sliders).into());
    items
        .push(MenuItem::new(t("column-fit"), move || key.with_value(|key| widths.fit(key))).icon(Icon::Columns).into());
    if !is_title {
        items.push(MenuEntry::Separator);
        let hide = move || key.with_value(|key| widths.hide(key));
        items.push(MenuItem::new(t("column-hide"), hide).icon(Icon::EyeOff).into());
    }
    items
}

/// The edge that is dragged. The menu leads a keyboard to it: then the arrows move it, Enter and Esc lead back.
fn edge(widths: Widths, key: StoredValue<String>, grip: NodeRef<html::Span>, name: Signal<String>) -> impl IntoView {
    // Where the pointer took it, and how wide the column was then.
    let from = StoredValue::new(None::<(i32, i32)>);
    let down = move |event: PointerEvent| {
        let Some(own) = target(&event) else { return };
        let head = own.closest("th").ok().flatten().and_then(|head| head.dyn_into::<HtmlElement>().ok());
        if let Some(head) = head.filter(|_| event.button() == 0) {
            event.prevent_default();
            let _ = own.set_pointer_capture(event.pointer_id());
            from.set_value(Some((event.client_x(), head.offset_width())));
        }
    };
    let moved = move |event: PointerEvent| {
        if let Some((x, width)) = from.get_value() {
            key.with_value(|key| widths.try_out(key, width + event.client_x() - x));
        }
    };
    let up = move |_: PointerEvent| {
        if from.try_update_value(Option::take).flatten().is_some() {
            widths.keep();
        }
    };
    let lost = move |_: PointerEvent| {
        from.set_value(None);
        widths.drop_draft();
    };
    let keys = move |event: KeyboardEvent| {
        let name = event.key();
        match name.as_str() {
            "ArrowLeft" | "ArrowRight" => {
                key.with_value(|key| widths.step(key, name == "ArrowRight"));
            }
            "Home" => key.with_value(|key| widths.fit(key)),
            "Enter" | "Escape" => {
                let head = grip.get_untracked().and_then(|grip| grip.closest("th").ok().flatten());
                let menu = head.and_then(|head| head.query_selector(".table__menu").ok().flatten());
                if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
                    let _ = menu.focus();
                }
            }
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    // What is measured is known when the table is there: at the latest when somebody comes to the edge.
    let reached = RwSignal::new(0_u32);
    let now = move || {
        reached.track();
        key.with_value(|key| widths.now(key)).unwrap_or(*domain::list::COLUMN_WIDTHS.start())
    };
    view! {
        <span
            class="table__edge"
            node_ref=grip
            role="separator"
            tabindex="-1"
            aria-orientation="vertical"
            aria-label=name
            aria-valuenow=now
            aria-valuemin=*domain::list::COLUMN_WIDTHS.start()
            aria-valuemax=*domain::list::COLUMN_WIDTHS.end()
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=up
            on:pointercancel=lost
            on:dblclick=move |_| later(move || key.with_value(|key| widths.fit(key)))
            on:focus=move |_| reached.update(|times| *times += 1)
            on:keydown=keys
        ></span>
    }
}

fn target(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}
