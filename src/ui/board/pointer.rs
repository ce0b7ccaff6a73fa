//! The board by mouse and touch.
//!
//! A mouse drags as soon as it has moved a little. A finger must rest first: a swipe is for
//! scrolling. Near an edge the board scrolls by itself.

use std::time::Duration;

use leptos::{
    ev::{MouseEvent, PointerEvent, TouchEvent},
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    prelude::*,
};
use wasm_bindgen::JsCast;

use super::carry::{Carried, Carry, card_element, card_of};

/// How long a finger rests before it lifts a card.
const HOLD: Duration = Duration::from_millis(350);
/// A finger that moves further than this while it should rest scrolls, in pixels.
const SLACK_PX: f64 = 8.0;
/// A mouse that moves further than this drags, in pixels.
const START_PX: f64 = 5.0;
/// So near to an edge the board scrolls, in pixels.
const EDGE_PX: f64 = 56.0;
/// How far it scrolls at most in one frame, in pixels.
const STEP_PX: f64 = 14.0;

/// A button or finger that is down on a card.
pub struct Press {
    pointer: i32,
    is_touch: bool,
    from: (f64, f64),
    carried: Carried,
    /// Lifts the card when the finger has rested.
    hold: Option<TimeoutHandle>,
}

impl Carry {
    /// A button or finger went down.
    pub fn press_down(self, event: &PointerEvent) {
        if event.button() != 0
            || !event.is_primary()
            || self.carried.with_untracked(Option::is_some)
        {
            return;
        }
        self.forget_press();
        let (Some(card), Some(key)) = (card_element(event), card_of(event)) else {
            return;
        };
        let Some((column, _)) = self.place_of(key) else {
            return;
        };
        let (at, rect) = (point(event), card.get_bounding_client_rect());
        let is_touch = event.pointer_type() != "mouse";
        let hold = move || {
            // The board may be gone by then.
            if self.press.try_with_value(Option::is_some) == Some(true) {
                self.lift();
            }
        };
        let hold = is_touch
            .then(|| set_timeout_with_handle(hold, HOLD).ok())
            .flatten();
        self.at.set(at);
        self.press.set_value(Some(Press {
            pointer: event.pointer_id(),
            is_touch,
            from: at,
            carried: Carried {
                key,
                from: column,
                over: column,
                by_pointer: true,
                grip: (at.0 - rect.left(), at.1 - rect.top()),
                size: (rect.width(), rect.height()),
            },
            hold,
        }));
    }

    /// The pointer moved.
    pub fn moved(self, event: &PointerEvent) {
        let at = point(event);
        if self.is_dragging() {
            event.prevent_default();
            self.at.set(at);
            self.look_below();
            return;
        }
        let far = self.press.with_value(|press| {
            let press = press.as_ref()?;
            let far = (at.0 - press.from.0).hypot(at.1 - press.from.1);
            Some((press.is_touch, far))
        });
        match far {
            Some((true, far)) if far > SLACK_PX => self.forget_press(),
            Some((false, far)) if far > START_PX => {
                self.at.set(at);
                self.lift();
            }
            _ => {}
        }
    }

    /// The button or finger went up.
    pub fn let_go(self, event: &PointerEvent) {
        self.forget_press();
        if self.is_dragging() {
            event.prevent_default();
            self.put_down();
        }
    }

    /// The browser took the pointer away.
    pub fn give_up(self) {
        self.forget_press();
        if self.is_dragging() {
            self.put_back();
        }
    }

    /// While a card is dragged, the finger does not scroll the page.
    pub fn hold_page(self, event: &TouchEvent) {
        if self.is_dragging() && event.cancelable() {
            event.prevent_default();
        }
    }

    /// A resting finger lifts a card; it does not ask for a menu.
    pub fn hold_menu(self, event: &MouseEvent) {
        let is_touch = |press: &Option<Press>| press.as_ref().is_some_and(|press| press.is_touch);
        if self.is_dragging() || self.press.with_value(is_touch) {
            event.prevent_default();
        }
    }

    fn is_dragging(self) -> bool {
        self.carried
            .with_untracked(|carried| carried.is_some_and(|carried| carried.by_pointer))
    }

    fn forget_press(self) {
        let press = self.press.try_update_value(Option::take).flatten();
        if let Some(hold) = press.and_then(|press| press.hold) {
            hold.clear();
        }
    }

    fn lift(self) {
        let Some((pointer, carried)) = self.press.with_value(|press| {
            let press = press.as_ref()?;
            Some((press.pointer, press.carried))
        }) else {
            return;
        };
        if let Some(root) = self.root.get_untracked() {
            // From here on all that the pointer does is heard here, wherever it goes.
            let _ = root.set_pointer_capture(pointer);
        }
        self.pick_up(carried);
        self.roll();
    }

    /// Finds what the card is over.
    fn look_below(self) {
        let (x, y) = self.at.get_untracked();
        let columns = self.column_count();
        let found = (0..columns + self.ends).rev().find(|column| {
            self.column_element(*column).is_some_and(|element| {
                let rect = element.get_bounding_client_rect();
                let is_within = rect.left() <= x && x < rect.right();
                // Above and below a column is still that column; an end must be hit.
                is_within && (*column < columns || (rect.top() <= y && y < rect.bottom()))
            })
        });
        if let Some(column) = found {
            self.go_over(column);
        }
    }

    /// Scrolls, frame by frame, as long as a card is held near an edge.
    fn roll(self) {
        if !self
            .carried
            .try_get_untracked()
            .flatten()
            .is_some_and(|own| own.by_pointer)
        {
            return;
        }
        let (x, y) = self.at.get_untracked();
        if let Some(strip) = self.strip.get_untracked() {
            let rect = strip.get_bounding_client_rect();
            let step = step(x, rect.left(), rect.right());
            if step != 0 {
                strip.set_scroll_left(strip.scroll_left() + step);
                self.look_below();
            }
        }
        let over = self
            .carried
            .with_untracked(|own| own.map_or(0, |own| own.over));
        let cards = self.column_element(over);
        let cards = cards.and_then(|column| column.query_selector(".board-cards").ok().flatten());
        if let Some(cards) = cards {
            let rect = cards.get_bounding_client_rect();
            let step = step(y, rect.top(), rect.bottom());
            if step != 0 {
                cards.set_scroll_top(cards.scroll_top() + step);
            }
        }
        request_animation_frame(move || self.roll());
    }
}

/// How far to scroll: the nearer to the edge, the faster.
fn step(at: f64, low: f64, high: f64) -> i32 {
    let pull = |distance: f64| ((EDGE_PX - distance) / EDGE_PX).clamp(0.0, 1.0) * STEP_PX;
    (pull(high - at) - pull(at - low)).round() as i32
}

fn point(event: &PointerEvent) -> (f64, f64) {
    let event: &web_sys::MouseEvent = event.unchecked_ref();
    (f64::from(event.client_x()), f64::from(event.client_y()))
}
