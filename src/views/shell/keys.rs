//! Keys that work on every page.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;

use crate::desk::Desk;
use crate::ui::Toaster;
use crate::views::customers::SEARCH;
use crate::views::routes::Page;
use crate::views::saved::{step_back, step_forth};

/// Listens for the keys of the whole app as long as the caller lives.
pub fn listen(desk: Desk, is_help_open: RwSignal<bool>) {
    let navigate = use_navigate();
    let toaster = Toaster::get();
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let is_command = event.ctrl_key() || event.meta_key();
        if event.default_prevented() || is_typing() || event.alt_key() {
            return;
        }
        let is_taken = match (is_command, event.shift_key(), event.key().as_str()) {
            (false, _, "?") => {
                is_help_open.set(true);
                true
            }
            (false, false, "s") => {
                navigate(&Page::Sell.path(), NavigateOptions::default());
                true
            }
            // The customers page takes the key for itself; from elsewhere it leads there.
            (false, false, "/") => {
                let path = format!("{}{SEARCH}", Page::Customers.path());
                navigate(&path, NavigateOptions::default());
                true
            }
            (true, false, "z") => step_back(desk, toaster),
            (true, true, "z" | "Z") | (true, false, "y") => step_forth(desk, toaster),
            _ => false,
        };
        if is_taken {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

/// True while keys are meant for a field or a dialog.
pub fn is_typing() -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return true;
    };
    let is_open = |selector: &str| matches!(document.query_selector(selector), Ok(Some(_)));
    if is_open("dialog[open]") {
        return true;
    }
    document.active_element().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element
                .dyn_ref::<web_sys::HtmlElement>()
                .is_some_and(web_sys::HtmlElement::is_content_editable)
    })
}
