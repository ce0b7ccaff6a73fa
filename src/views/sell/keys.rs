//! The keys of the counter, and what a barcode scanner types.
//!
//! A scanner is a keyboard that types very fast and ends with Enter. While a field is being
//! typed into, the field takes what is scanned; elsewhere it is listened for here.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::KeyboardEvent;

use super::counter::Counter;
use super::{customer, find};
use crate::views::page_keys::focus;

/// Keys of a scanner follow each other within this time; no finger is as fast.
const SCAN_GAP_MS: f64 = 60.0;
/// Shorter codes are not taken for scanned.
const LEAST_SCANNED: usize = 4;

/// Keys that come as fast as a scanner types.
#[derive(Debug, Default)]
pub struct Burst {
    typed: String,
    last_ms: f64,
}

impl Burst {
    /// A key came. Gives the code when it ends one.
    pub fn key(&mut self, key: &str, at_ms: f64) -> Option<String> {
        if at_ms - self.last_ms > SCAN_GAP_MS {
            self.typed.clear();
        }
        self.last_ms = at_ms;
        if key == "Enter" {
            let code = std::mem::take(&mut self.typed);
            return (code.chars().count() >= LEAST_SCANNED).then_some(code);
        }
        let mut letters = key.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            self.typed.push(letter);
        }
        None
    }

    /// Whether it can be nothing but a scanner.
    pub fn is_fast(&self) -> bool {
        self.typed.len() > 1
    }
}

/// Listens for the keys of the counter and for scanners as long as the caller lives.
pub fn listen(counter: Counter) {
    let mut burst = Burst::default();
    let hear = move |event: KeyboardEvent| {
        if is_in("dialog[open]") {
            return;
        }
        if let Some(act) = command(&event) {
            event.prevent_default();
            event.stop_propagation();
            act(counter);
            return;
        }
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        if !is_plain || is_typing() {
            return;
        }
        let code = burst.key(&event.key(), event.time_stamp());
        // What a scanner types is no shortcut, and its Enter presses no button.
        if code.is_some() || burst.is_fast() {
            event.prevent_default();
            event.stop_propagation();
        }
        if let Some(code) = code {
            counter.scan(&code);
        }
    };
    // Before anything else hears it: a focused button would take the scanner's Enter.
    let hear = Closure::<dyn FnMut(KeyboardEvent)>::new(hear);
    let hear = StoredValue::new_local(hear);
    hear.with_value(|hear| {
        let _ = window().add_event_listener_with_callback_and_bool(
            "keydown",
            hear.as_ref().unchecked_ref(),
            true,
        );
    });
    on_cleanup(move || {
        hear.with_value(|hear| {
            let _ = window().remove_event_listener_with_callback_and_bool(
                "keydown",
                hear.as_ref().unchecked_ref(),
                true,
            );
        });
    });
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

fn is_in(selector: &str) -> bool {
    matches!(document().query_selector(selector), Ok(Some(_)))
}

fn is_typing() -> bool {
    document().active_element().is_some_and(|element| {
        let is_field =
            element.matches("input:not([type=radio], [type=checkbox]), textarea, select");
        is_field.unwrap_or(false)
            || element
                .dyn_ref::<web_sys::HtmlElement>()
                .is_some_and(web_sys::HtmlElement::is_content_editable)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn type_all(burst: &mut Burst, keys: &str, gap_ms: f64) -> Option<String> {
        let mut at_ms = burst.last_ms + 10_000.0;
        for key in keys.chars() {
            assert_eq!(burst.key(&key.to_string(), at_ms), None);
            at_ms += gap_ms;
        }
        burst.key("Enter", at_ms)
    }

    #[test]
    fn fast_keys_that_end_with_enter_are_a_code() {
        let mut burst = Burst::default();
        assert_eq!(
            type_all(&mut burst, "4780001", 8.0).as_deref(),
            Some("4780001")
        );
        assert_eq!(type_all(&mut burst, "AB-12", 8.0).as_deref(), Some("AB-12"));
    }

    #[test]
    fn what_a_person_types_is_none() {
        let mut burst = Burst::default();
        assert_eq!(type_all(&mut burst, "4780001", 120.0), None);
        assert_eq!(type_all(&mut burst, "12", 8.0), None);
        assert_eq!(burst.key("Enter", 99_999.0), None);
    }

    #[test]
    fn keys_without_a_letter_do_not_count() {
        let mut burst = Burst::default();
        burst.key("Shift", 0.0);
        assert_eq!(type_all(&mut burst, "12345", 5.0).as_deref(), Some("12345"));
    }
}
