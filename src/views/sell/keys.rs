//! The keys of the counter.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use super::counter::Counter;
use super::{customer, find};
use crate::views::page_keys::focus;
use crate::views::scanning::{hear_keys, is_in_dialog, is_typing, listen_for_scanner};

/// Listens for the keys of the counter and for scanners as long as the caller lives.
pub fn listen(counter: Counter) {
    hear_keys(move |event| {
        if is_in_dialog() {
            return;
        }
        if let Some(act) = command(&event) {
            event.prevent_default();
            event.stop_propagation();
            take_in_typed();
            act(counter);
        }
    });
    listen_for_scanner(
        move |code| drop(counter.scan(code)),
        move || counter.tell_asking(),
    );
}

/// A field tells what was typed when it is left: what a key does comes after that.
fn take_in_typed() {
    let element = document().active_element().filter(|_| is_typing());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Leads the focus to a field of the counter, as soon as it is there.
pub fn lead_to(selector: &'static str) {
    request_animation_frame(move || focus(selector));
}

/// What a key does at the counter. None of these means anything to a browser.
fn command(event: &KeyboardEvent) -> Option<fn(Counter)> {
    let is_command = event.ctrl_key() || event.meta_key();
    let is_plain = !is_command && !event.alt_key() && !event.shift_key();
    match event.key().as_str() {
        "F2" if is_plain => Some(|counter| {
            counter.next_sale();
            lead_to(find::FIELD);
        }),
        "/" if is_plain && !is_typing() => Some(|counter| {
            counter.next_sale();
            lead_to(find::FIELD);
        }),
        "F4" if is_plain => Some(|counter| {
            counter.next_sale();
            lead_to(customer::FIELD);
        }),
        "F8" if is_plain => Some(|counter| counter.ask_payment()),
        "F9" if is_plain => Some(|counter| counter.take_cash()),
        "Enter" if is_command => Some(|counter| counter.ask_payment()),
        _ => None,
    }
}
