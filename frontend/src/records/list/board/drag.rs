//! Dragging a card: with a mouse as soon as it moves, by touch after a long press, so that a finger still scrolls.

use std::time::Duration;

use domain::Id;
use leptos::{
    ev::{Event, MouseEvent, PointerEvent},
    leptos_dom::helpers::{IntervalHandle, TimeoutHandle},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

use super::Board;

/// How far a mouse moves before it drags, and a finger before it scrolls, in CSS pixels.
const SLACK: i32 = 6;
/// How long a finger rests on a card before it lifts it.
const LONG_PRESS: Duration = Duration::from_millis(350);
/// How near to an edge the board scrolls, how far in a step, and how often.
const EDGE: i32 = 56;
const SCROLL: i32 = 14;
const TICK: Duration = Duration::from_millis(16);

/// What happens to one card under the pointer.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    board: Board,
    id: Id,
    held: StoredValue<Option<Held>, LocalStorage>,
    /// The card was dragged: the click that ends it opens nothing.
    dragged: StoredValue<bool>,
}

/// A card with a pointer on it.
#[derive(Clone)]
struct Held {
    card: HtmlElement,
    pointer: i32,
    touch: bool,
    /// Where the pointer went down, and where it is.
    from: (i32, i32),
    at: (i32, i32),
    press: Option<TimeoutHandle>,
    lifted: Option<Lifted>,
}

/// What follows the pointer.
#[derive(Clone)]
struct Lifted {
    ghost: HtmlElement,
    /// Where in the card the pointer holds it.
    grip: (i32, i32),
    scroll: Option<IntervalHandle>,
}

impl Drag {
    pub(super) fn of(board: Board, id: Id) -> Self {
        let drag = Self { board, id, held: StoredValue::new_local(None), dragged: StoredValue::new(false) };
        let handle = window_event_listener(leptos::ev::keydown, move |event| {
            let lifted = drag.held.try_with_value(|held| held.as_ref().is_some_and(|held| held.lifted.is_some()));
            if event.key() == "Escape" && lifted == Some(true) {
                event.prevent_default();
                drag.cancel();
            }
        });
        on_cleanup(move || {
            handle.remove();
            drag.cancel();
        });
        drag
    }

    pub(super) fn down(self, event: &PointerEvent) {
        self.dragged.set_value(false);
        let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let on_button = on.is_some_and(|on| on.closest("button, [popover]").is_ok_and(|found| found.is_some()));
        let card = event.current_target().and_then(|card| card.dyn_into::<HtmlElement>().ok());
        let (Some(card), true) = (card, event.button() == 0 && !on_button && untrack(|| self.board.can_move())) else {
            return;
        };
        let touch = event.pointer_type() == "touch";
        let press = touch.then(|| set_timeout_with_handle(move || self.lift(), LONG_PRESS).ok()).flatten();
        let place = (event.client_x(), event.client_y());
        self.held.set_value(Some(Held {
            card,
            pointer: event.pointer_id(),
            touch,
            from: place,
            at: place,
            press,
            lifted: None,
        }));
    }

    pub(super) fn moved(self, event: &PointerEvent) {
        let place = (event.client_x(), event.client_y());
        let state = self.held.try_update_value(|held| {
            let held = held.as_mut()?;
            held.at = place;
            let far = (place.0 - held.from.0).abs().max((place.1 - held.from.1).abs()) > SLACK;
            Some((held.lifted.is_some(), held.touch, far))
        });
        match state.flatten() {
            Some((true, ..)) => self.follow(),
            // The finger scrolls.
            Some((false, true, true)) => self.cancel(),
            Some((false, false, true)) => {
                self.lift();
                self.follow();
            }
            _ => {}
        }
    }

    pub(super) fn up(self, _event: &PointerEvent) {
        let lifted = self.held.with_value(|held| held.as_ref().is_some_and(|held| held.lifted.is_some()));
        let over = self.board.over.get_untracked();
        self.cancel();
        if let (true, Some(option)) = (lifted, over) {
            self.board.move_to(self.id, option);
        }
    }

    /// A finger that holds a card neither scrolls nor opens a menu.
    pub(super) fn hold_still(self, event: &Event) {
        let holds = self.held.with_value(|held| {
            held.as_ref().is_some_and(|held| held.lifted.is_some() || (held.touch && event.type_() == "contextmenu"))
        });
        if holds {
            event.prevent_default();
        }
    }

    pub(super) fn click(self, event: &MouseEvent) {
        if self.dragged.get_value() {
            event.prevent_default();
            self.dragged.set_value(false);
        }
    }

    /// Lets go of the card; it stays where it is.
    pub(super) fn cancel(self) {
        let Some(Some(held)) = self.held.try_update_value(Option::take) else { return };
        if let Some(press) = held.press {
            press.clear();
        }
        if let Some(lifted) = held.lifted {
            lifted.ghost.remove();
            if let Some(scroll) = lifted.scroll {
                scroll.clear();
            }
            let _ = held.card.release_pointer_capture(held.pointer);
            self.board.dragged.try_set(None);
            self.board.over.try_set(None);
        }
    }

    /// Takes the card up: a copy of it follows the pointer, above everything.
    fn lift(self) {
        let done = self.held.try_update_value(|held| {
            let held = held.as_mut().filter(|held| held.lifted.is_none())?;
            let ghost = held.card.clone_node_with_deep(true).ok()?.dyn_into::<HtmlElement>().ok()?;
            let place = held.card.get_bounding_client_rect();
            #[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
            let grip = (held.from.0 - place.left() as i32, held.from.1 - place.top() as i32);
            let _ = ghost.class_list().add_1("board__ghost");
            let _ = ghost.set_attribute("aria-hidden", "true");
            let _ = ghost.style().set_property("inline-size", &format!("{}px", place.width()));
            document().body()?.append_child(&ghost).ok()?;
            let _ = held.card.set_pointer_capture(held.pointer);
            let scroll = set_interval_with_handle(move || self.scroll(), TICK).ok();
            held.lifted = Some(Lifted { ghost, grip, scroll });
            Some(())
        });
        if done.flatten().is_some() {
            self.dragged.set_value(true);
            self.board.dragged.set(Some(self.id));
            self.follow();
        }
    }

    /// The copy goes where the pointer is, and the column below it is the one to drop on.
    fn follow(self) {
        let place = self.held.with_value(|held| {
            let held = held.as_ref()?;
            let lifted = held.lifted.as_ref()?;
            let style = lifted.ghost.style();
            let _ = style.set_property("left", &format!("{}px", held.at.0 - lifted.grip.0));
            let _ = style.set_property("top", &format!("{}px", held.at.1 - lifted.grip.1));
            #[expect(clippy::cast_precision_loss, reason = "places on a screen")]
            let place = (held.at.0 as f32, held.at.1 as f32);
            Some(place)
        });
        let Some((x, y)) = place else { return };
        let below = document().element_from_point(x, y);
        let column = below.and_then(|below| below.closest("[data-column]").ok().flatten());
        let option = column.and_then(|column| column.get_attribute("data-column"));
        if self.board.over.with_untracked(|over| *over != option) {
            self.board.over.set(option);
        }
    }

    /// Near an edge the board moves along.
    fn scroll(self) {
        let held = self.held.try_with_value(|held| held.as_ref().map(|held| (held.at, held.card.clone()))).flatten();
        let Some(((x, y), card)) = held else { return };
        let frame = card.closest(".board").ok().flatten().and_then(|frame| frame.dyn_into::<HtmlElement>().ok());
        let Some(frame) = frame else { return };
        let place = frame.get_bounding_client_rect();
        if f64::from(x) > place.right() - f64::from(EDGE) {
            frame.set_scroll_left(frame.scroll_left() + SCROLL);
        } else if f64::from(x) < place.left() + f64::from(EDGE) {
            frame.set_scroll_left(frame.scroll_left() - SCROLL);
        }
        let over = self.board.over.get_untracked();
        let columns = frame.query_selector_all(".board__cards").ok();
        let cards = columns.into_iter().flat_map(|columns| (0..columns.length()).filter_map(move |at| columns.get(at)));
        for cards in cards.filter_map(|cards| cards.dyn_into::<HtmlElement>().ok()) {
            let own = cards.closest("[data-column]").ok().flatten().and_then(|own| own.get_attribute("data-column"));
            if own.is_some() && own == over {
                let place = cards.get_bounding_client_rect();
                if f64::from(y) > place.bottom() - f64::from(EDGE) {
                    cards.set_scroll_top(cards.scroll_top() + SCROLL);
                } else if f64::from(y) < place.top() + f64::from(EDGE) {
                    cards.set_scroll_top(cards.scroll_top() - SCROLL);
                }
            }
        }
        self.follow();
    }
}
