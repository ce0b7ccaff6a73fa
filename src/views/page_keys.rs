//! Keys a page takes for itself, before those of the whole app.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::shell::keys::is_typing;
use crate::ui::is_focus_lost;

/// Hears keys as long as the caller lives, unless they are meant for a field or a dialog or
/// come with Ctrl, Alt or ⌘. `take` says whether it used the key.
pub fn take_keys(take: impl Fn(&str) -> bool + 'static) {
    let heard = move |event: KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.default_prevented() || is_command || is_typing() {
            return;
        }
        if take(&event.key()) {
            event.prevent_default();
        }
    };
    // The app listens on the window: what comes up to it has passed the document.
    let heard = Closure::<dyn FnMut(KeyboardEvent)>::new(heard);
    let listener = heard.as_ref().unchecked_ref();
    let _ = document().add_event_listener_with_callback("keydown", listener);
    let heard = StoredValue::new_local(heard);
    on_cleanup(move || {
        heard.with_value(|heard| {
            let listener = heard.as_ref().unchecked_ref();
            let _ = document().remove_event_listener_with_callback("keydown", listener);
        });
    });
}

/// Puts the focus on the first element of the page that a CSS selector names.
pub fn focus(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) =
        element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}

/// Whether rows say in several lines what they say in one where there is room; as the styles of
/// lists have it.
pub fn is_phone() -> bool {
    let query = window().match_media("(width < 40rem)");
    query.is_ok_and(|query| query.is_some_and(|query| query.matches()))
}

/// Scrolls to where the element begins.
pub fn show_start(selector: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        element.scroll_into_view();
    }
}

/// Scrolls no more than it takes to have the element in sight.
pub fn show(selector: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves the focus as `focus` does, unless something has it already. The page as a whole only has
/// it while nothing better does.
pub fn focus_if_lost(selector: &str) {
    if is_focus_lost()
        || document()
            .active_element()
            .is_some_and(|it| it.id() == "main")
    {
        focus(selector);
    }
}
