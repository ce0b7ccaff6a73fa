//! Where keys go once what had the focus is gone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Whether nothing has the focus: the next Tab would begin at the top of the document.
pub fn is_focus_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name() == "BODY" || is_disabled(&element))
}

/// The element that has the focus now, if any has.
pub(super) fn focused() -> Option<HtmlElement> {
    let element = document().active_element()?;
    element.dyn_into().ok().filter(|_| !is_focus_lost())
}

/// Once the page is drawn anew, gives a lost focus to `before`, or to the content of the page where
/// that is gone too.
pub fn return_focus(before: Option<HtmlElement>) {
    // A button that was disabled loses the focus only when it is drawn.
    request_animation_frame(move || {
        request_animation_frame(move || {
            if !is_focus_lost() {
                return;
            }
            let before = before.filter(|it| it.is_connected() && !is_disabled(it));
            let content = || document().get_element_by_id("main")?.dyn_into().ok();
            if let Some(element) = before.or_else(content) {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                let _ = element.focus_with_options(&options);
            }
        });
    });
}

fn is_disabled(element: &web_sys::Element) -> bool {
    matches!(element.matches(":disabled"), Ok(true))
}
