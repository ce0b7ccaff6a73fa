//! A code for cameras and scanners.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The empty edge scanners need, in modules.
const QUIET: i32 = 4;

/// Text as a QR code: black on white in light and dark, as scanners want it. Nothing where the
/// text is too long for one.
#[component]
pub fn Qr(
    /// What it says to a scanner.
    #[prop(into)]
    text: String,
    /// What it is, for those who do not see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let code = QrCode::encode_text(&text, QrCodeEcc::Medium).ok()?;
    let whole = code.size() + 2 * QUIET;
    Some(view! {
        <svg
            class="qr"
            role="img"
            aria-label=label
            viewBox=format!("0 0 {whole} {whole}")
            shape-rendering="crispEdges"
        >
            <rect class="qr-paper" width=whole height=whole />
            <path class="qr-ink" d=modules(&code) />
        </svg>
    })
}

/// The dark modules as one path.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    path
}
