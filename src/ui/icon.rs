//! The picture widget.

use leptos::prelude::*;
use leptos::tachys::html::InertElement;

use super::Glyph;

/// A picture beside words. It is decoration: whoever shows it alone gives the control a label.
///
/// Each picture is parsed once and copied from then on: pages show hundreds of them.
#[component]
pub fn Icon(
    /// Which picture.
    #[prop(into)]
    glyph: Signal<Glyph>,
) -> impl IntoView {
    move || InertElement::new(glyph.get().svg())
}
