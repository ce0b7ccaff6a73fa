//! A barcode for scanners.

use std::fmt::Write;

use leptos::prelude::*;

use super::ean13::{MODULES, QUIET_BEFORE, QUIET_BEHIND, bars};

/// How high it is, in modules: enough for a scanner that is held askew.
const HEIGHT: usize = 56;

/// Thirteen digits as an EAN-13: black on white in light and dark, as scanners want it. Nothing
/// for what is not thirteen digits.
#[component]
pub fn Barcode(
    /// The digits, with their check digit.
    #[prop(into)]
    number: String,
    /// What it is, for those who do not see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let mut ink = String::new();
    for bar in bars(&number)? {
        let (x, width) = (bar.start + QUIET_BEFORE, bar.len());
        let _ = write!(ink, "M{x} 2h{width}v{}h-{width}z", HEIGHT - 4);
    }
    let whole = QUIET_BEFORE + MODULES + QUIET_BEHIND;
    Some(view! {
        <svg
            class="barcode"
            role="img"
            aria-label=label
            viewBox=format!("0 0 {whole} {HEIGHT}")
            shape-rendering="crispEdges"
        >
            <rect class="code-paper" width=whole height=HEIGHT />
            <path class="code-ink" d=ink />
        </svg>
    })
}
