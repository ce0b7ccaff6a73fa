//! A code for cameras and scanners.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The empty edge scanners need, in modules.
const QUIET: i32 = 4;

/// A QR code as it is drawn, its empty edge with it.
pub struct QrModules {
    /// Modules of a side.
    pub side: u32,
    /// Where the dark ones stand: to the right and down.
    pub dark: Vec<(u32, u32)>,
}

impl QrModules {
    /// Nothing where the text is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        let size = code.size();
        let all = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
        Some(Self {
            side: (size + 2 * QUIET) as u32,
            dark: all
                .filter(|(x, y)| code.get_module(*x, *y))
                .map(|(x, y)| ((x + QUIET) as u32, (y + QUIET) as u32))
                .collect(),
        })
    }
}

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
    let QrModules { side, dark } = QrModules::of(&text)?;
    let mut ink = String::new();
    for (x, y) in dark {
        let _ = write!(ink, "M{x} {y}h1v1h-1z");
    }
    Some(view! {
        <svg
            class="qr"
            role="img"
            aria-label=label
            viewBox=format!("0 0 {side} {side}")
            shape-rendering="crispEdges"
        >
            <rect class="code-paper" width=side height=side />
            <path class="code-ink" d=ink />
        </svg>
    })
}
