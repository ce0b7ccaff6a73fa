//! A funnel drawn as one: each step as wide as what came to it, narrowing to the next.

use leptos::{prelude::*, svg};

/// One step of a funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct FunnelStep {
    /// What it is called.
    pub label: String,
    /// How much came to it: its width beside the widest.
    pub value: f64,
    /// The same as people read it.
    pub text: String,
    /// What to know about the way to the next step.
    pub note: String,
}

/// Steps below each other, with the same as a table below on request.
#[component]
pub fn FunnelChart(
    /// What the chart shows, in a sentence: read aloud in place of the picture.
    #[prop(into)]
    summary: Signal<String>,
    /// From the widest on.
    #[prop(into)]
    steps: Signal<Vec<FunnelStep>>,
    /// What opens the table.
    #[prop(into)]
    table_label: Signal<String>,
    /// The table.
    children: ChildrenFn,
) -> impl IntoView {
    let rows = move || {
        let steps = steps.get();
        let widest = steps.iter().map(|step| step.value).fold(0.0, f64::max);
        let width = |step: Option<&FunnelStep>| match step {
            Some(step) if widest > 0.0 => (step.value / widest * 100.0).max(1.5),
            _ => 1.5,
        };
        let mut drawn = Vec::new();
        for (index, step) in steps.iter().enumerate() {
            let top = width(Some(step));
            let below = steps.get(index + 1);
            let bottom = if below.is_some() { width(below) } else { top };
            let points = format!(
                "{:.2},0 {:.2},0 {:.2},20 {:.2},20",
                50.0 - top / 2.0,
                50.0 + top / 2.0,
                50.0 + bottom / 2.0,
                50.0 - bottom / 2.0,
            );
            drawn.push(view! {
                <div class="funnel-step">
                    <span class="funnel-label">{step.label.clone()}</span>
                    {svg::svg()
                        .attr("viewBox", "0 0 100 20")
                        .attr("preserveAspectRatio", "none")
                        .child(svg::polygon().attr("points", points))}
                    <span class="funnel-figure">
                        <strong>{step.text.clone()}</strong>
                        <span class="muted">{step.note.clone()}</span>
                    </span>
                </div>
            });
        }
        drawn
    };
    view! {
        <figure class="chart">
            <div class="funnel" role="img" aria-label=summary>
                {rows}
            </div>
            <details class="chart-table">
                <summary>{table_label}</summary>
                {children()}
            </details>
        </figure>
    }
}
