//! A card: title, key fields, owner, and where it can be moved to.

use domain::{Id, Value, board::quiet_days, list::Row, switches::Lab};
use leptos::{
    ev::KeyboardEvent,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

use super::{Board, column::card_fields, drag};
use crate::{
    fields, format,
    i18n::{field_label, t, ta},
    records::list::{
        List,
        place::record_url,
        row::{Entry, peek_button, title_of},
    },
    state::session,
    ui::{Avatar, AvatarSize, Icon, Menu, MenuEntry, MenuItem, Opener},
};

/// The view of a card; what it says follows its entry, while the card itself stays.
pub(super) fn view(board: Board, options: Memo<Vec<String>>, id: Id, entry: Memo<Option<Entry>>) -> AnyView {
    let list = board.list();
    let title = Memo::new(move |_| {
        entry.with(|entry| entry.as_ref().map(|entry| title_of(list, &entry.row, &entry.labels)).unwrap_or_default())
    });
    let said = move || entry.with(|entry| entry.as_ref().map(|entry| contents(board, entry)));
    let current = Memo::new(move |_| list.current.get() == Some(id) || list.place.with(|place| place.peek) == Some(id));
    let moving = Memo::new(move |_| board.wanted.with(|wanted| wanted.contains_key(&id)));
    let menu_name = Signal::derive(move || ta("board-move", texts::args().set("name", title.get())));
    let items = Signal::derive(move || moves(board, options, id));
    let can_move = Memo::new(move |_| board.can_move());
    let open = RwSignal::new(false);
    crate::ui::effect(move || {
        let own = board.menu.get_untracked() == Some(id);
        match open.get() {
            true if !own => board.menu.set(Some(id)),
            false if own => board.menu.set(None),
            _ => {}
        }
    });
    on_cleanup(move || {
        board.menu.try_update(|menu| *menu = menu.filter(|menu| *menu != id));
    });
    let menu = move || {
        can_move.get().then(|| {
            let opener = Opener::icon(Icon::More, menu_name);
            view! { <Menu opener=opener items=items at_end=true open=open /> }
        })
    };
    let drag = drag::Drag::of(board, id);
    view! {
        <li
            class="board__card"
            class:is-current=current
            class:is-lifted=move || board.dragged.get() == Some(id)
            class:is-moving=moving
            class:is-fixed=move || !can_move.get()
            on:pointerdown=move |event| drag.down(&event)
            on:pointermove=move |event| drag.moved(&event)
            on:pointerup=move |event| drag.up(&event)
            on:pointercancel=move |_| drag.cancel()
            on:touchmove=move |event| drag.hold_still(&event)
            on:contextmenu=move |event| drag.hold_still(&event)
            on:dragstart=move |event| event.prevent_default()
            on:click=move |event| drag.click(&event)
        >
            <div class="board__top">
                <a
                    class="board__title"
                    href=move || record_url(id, &list.selection.get())
                    data-row=id.to_string()
                    on:focus=move |_| {
                        list.current.set(Some(id));
                        board.carried.update_value(|carried| *carried = carried.filter(|carried| *carried == id));
                    }
                >
                    {title}
                </a>
                <span class="board__tools">{peek_button(list, id)} {menu}</span>
            </div>
            {said}
        </li>
    }
    .into_any()
}

/// The facts of a card, for how long it is quiet, and whose it is.
fn contents(board: Board, entry: &Entry) -> AnyView {
    let Entry { row, labels, .. } = entry;
    let list = board.list();
    let facts = card_fields(board).into_iter().filter_map(|field| {
        let value = row.values.get(&field.key).filter(|value| !value.is_empty())?;
        let label = field_label(list.module, &field);
        let cell = fields::cell(list.module, &field, value, labels);
        Some(view! {
            <li class="board__fact" title=label.clone()><span class="u-hidden">{label.clone()} " "</span>{cell}</li>
        })
    });
    let facts = facts.collect_view();
    let owner =
        row.values.get("owner").and_then(Value::as_ref_id).map(|id| labels.name(id)).filter(|name| !name.is_empty());
    let owner = owner.map(|name| {
        view! { <span class="board__owner" title=name.clone()><Avatar name=name.clone() size=AvatarSize::Small named=true /></span> }
    });
    view! {
        <ul class="board__facts">{facts}</ul>
        {quiet(list, row)}
        {owner}
    }
    .into_any()
}

/// For how long nobody has been in touch, where the company tries that (row ADM-23).
fn quiet(list: List, row: &Row) -> Option<impl IntoView + use<>> {
    let tried = untrack(|| session().tries(Lab::QuietCards)) && list.def().features.follow_ups;
    let days = quiet_days(&row.values, format::now()).filter(|_| tried)?;
    let text = move || ta("board-quiet", texts::args().set("count", days));
    Some(view! { <p class="board__quiet">{Icon::Clock} {text}</p> })
}

/// The other columns, as places to go to.
fn moves(board: Board, options: Memo<Vec<String>>, id: Id) -> Vec<MenuEntry> {
    let now = board.column_of(id);
    let mut items = vec![MenuEntry::Heading(t("board-move-heading"))];
    items.extend(options.get().into_iter().map(|option| {
        let here = now.as_deref() == Some(option.as_str());
        let name = board.name(&option);
        MenuItem::new(name, move || board.move_to(id, option.clone())).checked(here).disabled(here).into()
    }));
    items
}

/// The arrows walk through the cards: up and down within a column, to the sides between columns.
pub(super) fn walk(board: Board, event: &KeyboardEvent) {
    if event.shift_key() || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(id) = target.and_then(|target| target.get_attribute("data-row")) else { return };
    let columns: Vec<Vec<Id>> = board.list().board.with_untracked(|board| {
        let columns = board.as_ref().map_or(&[][..], |board| &board.columns);
        columns.iter().map(|column| column.rows.iter().map(|row| row.id).collect()).collect()
    });
    let place = columns.iter().enumerate().find_map(|(at, rows)| {
        let row = rows.iter().position(|row| row.to_string() == id)?;
        Some((at, row))
    });
    let Some((column, row)) = place else { return };
    let beside = |mut columns: Box<dyn Iterator<Item = &Vec<Id>> + '_>| {
        columns.find(|rows| !rows.is_empty()).and_then(|rows| rows.get(row.min(rows.len() - 1))).copied()
    };
    let to = match event.key().as_str() {
        "ArrowDown" => columns[column].get(row + 1).copied(),
        "ArrowUp" => row.checked_sub(1).and_then(|row| columns[column].get(row)).copied(),
        "ArrowRight" => beside(Box::new(columns[column + 1..].iter())),
        "ArrowLeft" => beside(Box::new(columns[..column].iter().rev())),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if let Some(id) = to {
        let found = document().query_selector(&format!("[data-row='{id}']")).ok().flatten();
        if let Some(link) = found.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
            let _ = link.focus();
        }
    }
}
