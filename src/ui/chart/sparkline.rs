//! The shape of a few figures, as small as a word.

use leptos::{prelude::*, svg};

/// A line through figures, beside the last of them in words; it has no axis, so the words carry the
/// figure and this only its way there.
#[component]
pub fn Sparkline(
    /// What it shows, in a sentence.
    #[prop(into)]
    summary: Signal<String>,
    /// Oldest first.
    #[prop(into)]
    values: Signal<Vec<f64>>,
) -> impl IntoView {
    let line = Memo::new(move |_| values.with(|values| points(values)));
    let area = move || line.with(|line| format!("0,24 {line} 100,24"));
    view! {
        <span class="sparkline" role="img" aria-label=summary>
            {svg::svg()
                .attr("viewBox", "0 0 100 24")
                .attr("preserveAspectRatio", "none")
                .child((
                    svg::polygon().attr("points", area),
                    svg::polyline().attr("points", move || line.get()),
                ))}
        </span>
    }
}

/// Points of a line over a box of 100 by 24, with a margin so that the stroke is not cut off.
fn points(values: &[f64]) -> String {
    let (min, max) = values
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(min, max), value| {
            (min.min(*value), max.max(*value))
        });
    let span = if max > min { max - min } else { 1.0 };
    let apart = 100.0 / values.len().saturating_sub(1).max(1) as f64;
    values
        .iter()
        .enumerate()
        .map(|(index, value)| {
            format!(
                "{:.1},{:.1}",
                index as f64 * apart,
                22.0 - (value - min) / span * 20.0
            )
        })
        .collect::<Vec<_>>()
        .join(" ")
}
