//! The board by keyboard.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::carry::{Carried, Carry, card_of};

/// A key was pressed on the board.
pub fn hear(carry: Carry, event: &KeyboardEvent, on_open: Callback<u128>) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let key = event.key();
    let is_taken = match carry.carried.get_untracked() {
        Some(carried) => carry_on(carry, carried, &key),
        None => card_of(event).is_some_and(|card| go(carry, card, &key, on_open)),
    };
    if is_taken {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// While a card is carried. By mouse or touch, only Escape means something.
fn carry_on(carry: Carry, carried: Carried, key: &str) -> bool {
    let last = carry.column_count() + carry.ends - 1;
    match key {
        "Escape" => carry.put_back(),
        _ if carried.by_pointer => return false,
        "ArrowLeft" => over(carry, carried.over.saturating_sub(1)),
        "ArrowRight" => over(carry, (carried.over + 1).min(last)),
        " " | "Enter" => {
            if carry.put_down() {
                land(carry, carried);
            }
        }
        "ArrowUp" | "ArrowDown" | "Tab" => {}
        _ => return false,
    }
    true
}

fn over(carry: Carry, column: usize) {
    carry.go_over(column);
    if let Some(element) = carry.column_element(column) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The focus goes with the card; where it left the board, to the next one in its column.
fn land(carry: Carry, carried: Carried) {
    match carry.place_of(carried.key) {
        Some((column, place)) => carry.focus(column, place),
        None => carry.focus(carried.from, 0),
    }
}

fn go(carry: Carry, card: u128, key: &str, on_open: Callback<u128>) -> bool {
    let Some((column, place)) = carry.place_of(card) else {
        return false;
    };
    let last = carry.len(column).saturating_sub(1);
    match key {
        "ArrowUp" => carry.focus(column, place.saturating_sub(1)),
        "ArrowDown" => carry.focus(column, (place + 1).min(last)),
        "Home" => carry.focus(column, 0),
        "End" => carry.focus(column, last),
        "ArrowLeft" => aside(carry, (0..column).rev(), place),
        "ArrowRight" => aside(carry, column + 1..carry.column_count(), place),
        "Enter" => on_open.run(card),
        " " => carry.pick_up(Carried {
            key: card,
            from: column,
            over: column,
            by_pointer: false,
            grip: (0.0, 0.0),
            size: (0.0, 0.0),
        }),
        _ => return false,
    }
    true
}

/// To the nearest column on that side that has a card.
fn aside(carry: Carry, mut columns: impl Iterator<Item = usize>, place: usize) {
    if let Some(column) = columns.find(|column| carry.len(*column) > 0) {
        carry.focus(column, place.min(carry.len(column) - 1));
    }
}
