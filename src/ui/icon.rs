//! The picture widget.

use leptos::{prelude::*, svg};

use super::Glyph;

/// A picture beside words. It is decoration: whoever shows it alone gives the control a label.
#[component]
pub fn Icon(
    /// Which picture.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    svg::svg()
        .class("icon")
        .attr("viewBox", "0 0 24 24")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "1.75")
        .attr("stroke-linecap", "round")
        .attr("stroke-linejoin", "round")
        .attr("aria-hidden", "true")
        .inner_html(move || glyph.get().paths())
}
