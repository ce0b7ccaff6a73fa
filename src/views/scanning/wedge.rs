//! What a barcode scanner types.
//!
//! A scanner is a keyboard that types very fast and ends with Enter. A field that words or codes are
//! written into takes what is scanned. A field of a number does not: a code would be a price. There
//! and elsewhere it is listened for here.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventInit, HtmlInputElement, KeyboardEvent};

use crate::domain::barcode::is_like_code;

/// Keys of a scanner follow each other within this time; no finger is as fast.
const SCAN_GAP_MS: f64 = 60.0;
/// Shorter codes are not taken for scanned.
const LEAST_SCANNED: usize = 4;

/// Keys that come as fast as a scanner types.
#[derive(Debug, Default)]
struct Burst {
    typed: String,
    last_ms: f64,
    /// The field it is typed into, as it was before.
    field: Option<(HtmlInputElement, String)>,
}

impl Burst {
    /// A key came. Gives the code when it ends one.
    fn key(&mut self, key: &str, at_ms: f64) -> Option<String> {
        if at_ms - self.last_ms > SCAN_GAP_MS {
            self.typed.clear();
        }
        self.last_ms = at_ms;
        if key == "Enter" {
            let code = std::mem::take(&mut self.typed);
            return (code.chars().count() >= LEAST_SCANNED).then_some(code);
        }
        if is_step(key) {
            self.typed.clear();
            return None;
        }
        let mut letters = key.chars();
        if let (Some(letter), None) = (letters.next(), letters.next()) {
            // No code begins with a blank; one who picks row after row presses it.
            if letter != ' ' || !self.typed.is_empty() {
                self.typed.push(letter);
            }
        }
        None
    }

    /// Remembers what the field says before anything of a burst is in it.
    fn look_at(&mut self, field: Option<&HtmlInputElement>, at_ms: f64) {
        if self.typed.is_empty() || at_ms - self.last_ms > SCAN_GAP_MS {
            self.field = field.map(|field| (field.clone(), field.value()));
        }
    }

    /// Makes the field say again what it said before.
    fn take_out(&mut self) {
        let Some((field, before)) = self.field.take() else {
            return;
        };
        field.set_value(&before);
        let told = EventInit::new();
        told.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict("input", &told) {
            let _ = field.dispatch_event(&event);
        }
    }

    /// Whether it can be nothing but a scanner.
    fn is_fast(&self) -> bool {
        self.typed.len() > 1
    }
}

/// Whether a key moves or takes back: people press those, however fast, and no scanner does.
fn is_step(key: &str) -> bool {
    key.starts_with("Arrow")
        || matches!(
            key,
            "Home" | "End" | "PageUp" | "PageDown" | "Escape" | "Backspace" | "Delete"
        )
}

/// Listens for scanners as long as the caller lives. A code that comes while a dialog asks for a
/// number is not taken: `on_asking` may say so.
pub fn listen_for_scanner(on_code: impl Fn(&str) + 'static, on_asking: impl Fn() + 'static) {
    let mut burst = Burst::default();
    hear_keys(move |event| {
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let number = number_field();
        if !is_plain || (number.is_none() && (is_in_dialog() || is_typing())) {
            return;
        }
        burst.look_at(number.as_ref(), event.time_stamp());
        let code = burst.key(&event.key(), event.time_stamp());
        if number.is_some() {
            // Keys go on to the field, for they may be a number: one as long as a code is none.
            let Some(code) = code.filter(|code| is_like_code(code)) else {
                return;
            };
            event.prevent_default();
            event.stop_propagation();
            burst.take_out();
            if is_in_dialog() {
                on_asking();
            } else {
                on_code(&code);
            }
            return;
        }
        // What a scanner types is no shortcut, and its Enter presses no button.
        if code.is_some() || burst.is_fast() {
            event.prevent_default();
            event.stop_propagation();
        }
        if let Some(code) = code {
            on_code(&code);
        }
    });
}

/// The field of a number that is being typed into.
fn number_field() -> Option<HtmlInputElement> {
    let element = document().active_element()?;
    let is_number = element.matches("input[inputmode=numeric], input[inputmode=decimal]");
    is_number.unwrap_or(false).then(|| element.unchecked_into())
}

/// Hears every key before anything else does, as long as the caller lives: a focused button
/// would take a scanner's Enter.
pub fn hear_keys(hear: impl FnMut(KeyboardEvent) + 'static) {
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

/// Whether a dialog lies over the page.
pub fn is_in_dialog() -> bool {
    matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}

/// Whether a field is being typed into.
pub fn is_typing() -> bool {
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
    fn row_after_row_picked_quickly_is_no_code() {
        let mut burst = Burst::default();
        for turn in 0..10 {
            let at_ms = f64::from(turn) * 10.0;
            for key in ["ArrowDown", " "] {
                assert_eq!(burst.key(key, at_ms), None);
                assert!(!burst.is_fast(), "{key} of turn {turn} was taken");
            }
        }
        for _ in 0..5 {
            assert_eq!(burst.key(" ", 101.0), None);
        }
        assert!(!burst.is_fast());
        assert_eq!(burst.key("Enter", 102.0), None);
    }

    #[test]
    fn keys_without_a_letter_do_not_count() {
        let mut burst = Burst::default();
        burst.key("Shift", 0.0);
        assert_eq!(type_all(&mut burst, "12345", 5.0).as_deref(), Some("12345"));
    }
}
