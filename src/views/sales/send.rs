//! A receipt leaves the shop: on paper, or as a message.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::receipt::slip_of;
use crate::desk::{Desk, use_desk};
use crate::domain::Id;
use crate::ui::{Button, Glyph, Toast, Toaster};

/// Buttons that print and share the receipt of a sale.
#[component]
pub fn SendReceipt(
    /// Which sale.
    sale: Id,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let toaster = Toaster::get();
    let share = move |_| {
        let Some(text) = untrack(|| slip_of(desk, sale)).map(|slip| slip.text(&desk)) else {
            return;
        };
        send(desk, toaster, text, w.sales().receipt_copied());
    };
    view! {
        <Button
            label=w.common().print()
            icon=Glyph::Printer
            on_click=move |_| {
                let _ = window().print();
            }
        />
        <Button label=w.common().share() icon=Glyph::Share on_click=share />
    }
}

/// Hands words on: to the device's share sheet, else to the clipboard, and says so.
pub fn send_text(desk: Desk, toaster: Toaster, text: String) {
    send(desk, toaster, text, desk.words().common().text_copied());
}

fn send(desk: Desk, toaster: Toaster, text: String, copied: &'static str) {
    spawn_local(async move {
        let toast = match hand_on(&text).await {
            Sent::Shared => return,
            Sent::Copied => Toast::new(copied).icon(Glyph::Copy),
            Sent::Failed => Toast::new(desk.words().sales().cannot_copy()).icon(Glyph::Alert),
        };
        toaster.show(toast);
    });
}

enum Sent {
    Shared,
    Copied,
    Failed,
}

/// Puts words on the clipboard; says whether it could.
pub async fn put_on_clipboard(text: &str) -> bool {
    matches!(copy(&window().navigator(), text).await, Sent::Copied)
}

/// Gives the text to the device's share sheet, or puts it on the clipboard where there is none.
async fn hand_on(text: &str) -> Sent {
    let navigator = window().navigator();
    if has(&navigator, "share") {
        let data = web_sys::ShareData::new();
        data.set_text(text);
        // Closing the sheet is an answer too.
        return match JsFuture::from(navigator.share_with_data(&data)).await {
            Err(error) if !is_abort(&error) => copy(&navigator, text).await,
            _ => Sent::Shared,
        };
    }
    copy(&navigator, text).await
}

async fn copy(navigator: &web_sys::Navigator, text: &str) -> Sent {
    if !has(navigator, "clipboard") {
        return Sent::Failed;
    }
    let written = JsFuture::from(navigator.clipboard().write_text(text)).await;
    if written.is_ok() {
        Sent::Copied
    } else {
        Sent::Failed
    }
}

fn has(navigator: &web_sys::Navigator, name: &str) -> bool {
    js_sys::Reflect::get(navigator, &name.into()).is_ok_and(|value| !value.is_undefined())
}

fn is_abort(error: &JsValue) -> bool {
    js_sys::Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError")
}
