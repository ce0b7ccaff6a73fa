//! Things that open over the page beside what opened them.
//!
//! The browser's own popovers lie above everything, dialogs included, and close by themselves.
//! Where a browser has none, `[data-open]` and the style sheet stand in.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// Least distance from the edges of the window, and from what opened it.
const GAP_PX: f64 = 4.0;

/// Whether this browser has popovers.
pub fn has_popovers(popup: &HtmlElement) -> bool {
    js_sys::Reflect::has(popup, &JsValue::from_str("showPopover")).unwrap_or(false)
}

/// Whether it can be seen.
pub fn is_open(popup: &HtmlElement) -> bool {
    if has_popovers(popup) {
        popup.matches(":popover-open").unwrap_or(false)
    } else {
        popup.has_attribute("data-open")
    }
}

/// Shows it beside `anchor`.
pub fn open(popup: &HtmlElement, anchor: &Element, as_wide: bool) {
    if is_open(popup) {
        return place(popup, anchor, as_wide);
    }
    let shown = if has_popovers(popup) {
        popup.show_popover()
    } else {
        popup.set_attribute("data-open", "")
    };
    if shown.is_ok() {
        place(popup, anchor, as_wide);
    }
}

/// Takes it away.
pub fn close(popup: &HtmlElement) {
    if !is_open(popup) {
        return;
    }
    let _ = if has_popovers(popup) {
        popup.hide_popover()
    } else {
        popup.remove_attribute("data-open")
    };
}

/// Puts it below `anchor`, or above where there is more room, and never outside the window.
pub fn place(popup: &HtmlElement, anchor: &Element, as_wide: bool) {
    let around = anchor.get_bounding_client_rect();
    let length =
        |value: Result<JsValue, JsValue>| value.ok().and_then(|px| px.as_f64()).unwrap_or(0.0);
    let (wide, high) = (
        length(window().inner_width()),
        length(window().inner_height()),
    );
    let set = |property: &str, px: f64| {
        let _ = popup.style().set_property(property, &format!("{px}px"));
    };
    if as_wide {
        set("min-width", around.width());
    }
    let below = high - around.bottom() - 2.0 * GAP_PX;
    let above = around.top() - 2.0 * GAP_PX;
    // As high as it wants to be, whatever there was room for before.
    let _ = popup.style().remove_property("max-height");
    let own_height = f64::from(popup.scroll_height());
    let is_below = own_height <= below || below >= above;
    set("max-height", if is_below { below } else { above });
    let height = f64::from(popup.offset_height());
    set(
        "top",
        if is_below {
            around.bottom() + GAP_PX
        } else {
            around.top() - GAP_PX - height
        },
    );
    let rightmost = (wide - f64::from(popup.offset_width()) - GAP_PX).max(GAP_PX);
    // Aligned with the side of the anchor that has more room beside it.
    let left = if around.left() + around.width() / 2.0 > wide / 2.0 {
        around.right() - f64::from(popup.offset_width())
    } else {
        around.left()
    };
    set("left", left.clamp(GAP_PX, rightmost));
}

/// The element as one that can be shown and hidden.
pub fn as_popup(element: &Element) -> Option<&HtmlElement> {
    element.dyn_ref::<HtmlElement>()
}
