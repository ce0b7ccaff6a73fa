//! Upright bars: one figure for each of a few dozen periods or kinds.

use leptos::{prelude::*, svg};

use super::scale::{Scale, is_labelled};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for, short: "Mar".
    pub label: String,
    /// How high it is.
    pub value: f64,
    /// The figure as people read it.
    pub text: String,
    /// The upper part of it that is only expected, drawn lighter.
    pub expected: f64,
    /// The same of the period before, drawn as a line across.
    pub before: Option<f64>,
    /// Set apart, as the current month is.
    pub stands_out: bool,
}

impl Bar {
    /// A bar of this height.
    pub fn new(label: impl Into<String>, value: f64, text: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value,
            text: text.into(),
            expected: 0.0,
            before: None,
            stands_out: false,
        }
    }
}

/// Lines across the chart, about.
const LINES: usize = 4;
/// Labels below it, at most.
const LABELS: usize = 12;

/// Bars side by side over a round axis, with the same figures as a table below on request.
#[component]
pub fn Bars(
    /// What the chart shows, in a sentence: read aloud in place of the picture.
    #[prop(into)]
    summary: Signal<String>,
    #[prop(into)] bars: Signal<Vec<Bar>>,
    /// How a figure of the axis is written.
    #[prop(into)]
    axis: Callback<f64, String>,
    /// The figures are counts: no fractions on the axis.
    #[prop(optional)]
    whole: bool,
    /// What opens the table.
    #[prop(into)]
    table_label: Signal<String>,
    /// Heads of the table's two columns.
    #[prop(optional, into)]
    label_head: Signal<String>,
    #[prop(optional, into)] value_head: Signal<String>,
    /// Another table, where there is more to say than a figure for each bar.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let scale = Memo::new(move |_| {
        bars.with(|bars| {
            let values = bars
                .iter()
                .flat_map(|bar| [Some(bar.value), bar.before])
                .flatten();
            Scale::over(values, LINES, whole)
        })
    });
    let lines = move || {
        let scale = scale.get();
        scale
            .lines()
            .into_iter()
            .map(|line| {
                let bottom = format!("{}%", scale.share(line) * 100.0);
                view! {
                    <div class="bars-line" data-zero=(line == 0.0).then_some("") style:bottom=bottom>
                        <span>{axis.run(line)}</span>
                    </div>
                }
            })
            .collect_view()
    };
    let plot = move || {
        let scale = scale.get();
        let bars = bars.get();
        let width = 100.0 / bars.len().max(1) as f64;
        let drawn = bars
            .into_iter()
            .enumerate()
            .map(|(index, bar)| rect(&bar, index as f64 * width, width, scale))
            .collect_view();
        svg::svg()
            .attr("viewBox", "0 0 100 100")
            .attr("preserveAspectRatio", "none")
            .child(drawn)
    };
    let labels = move || {
        let bars = bars.get();
        let count = bars.len();
        bars.into_iter()
            .enumerate()
            .map(|(index, bar)| {
                let written = is_labelled(index, count, LABELS).then_some(bar.label);
                view! { <span>{written}</span> }
            })
            .collect_view()
    };
    let table_rows = move || {
        bars.get()
            .into_iter()
            .map(|bar| {
                view! {
                    <tr>
                        <th scope="row">{bar.label}</th>
                        <td>{bar.text}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    let table = if let Some(children) = children {
        children().into_any()
    } else {
        view! {
            <table>
                <thead>
                    <tr>
                        <th scope="col">{label_head}</th>
                        <th scope="col">{value_head}</th>
                    </tr>
                </thead>
                <tbody>{table_rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <figure class="chart">
            <div class="bars" role="img" aria-label=summary>
                <div class="bars-plot">{lines} {plot}</div>
                <div class="bars-labels">{labels}</div>
            </div>
            <details class="chart-table">
                <summary>{table_label}</summary>
                {table}
            </details>
        </figure>
    }
}

fn rect(bar: &Bar, left: f64, width: f64, scale: Scale) -> AnyView {
    let y = |value: f64| (1.0 - scale.share(value)) * 100.0;
    let (top, bottom) = (y(bar.value.max(0.0)), y(bar.value.min(0.0)));
    let gap = width * 0.16;
    let expected = (bar.expected > 0.0).then(|| {
        let below = y(bar.value - bar.expected);
        svg::rect()
            .class("bar-expected")
            .attr("x", (left + gap).to_string())
            .attr("y", top.to_string())
            .attr("width", (width - 2.0 * gap).to_string())
            .attr("height", (below - top).max(0.0).to_string())
    });
    let before = bar.before.map(|before| {
        svg::line()
            .class("bar-before")
            .attr("x1", (left + gap / 2.0).to_string())
            .attr("x2", (left + width - gap / 2.0).to_string())
            .attr("y1", y(before).to_string())
            .attr("y2", y(before).to_string())
    });
    svg::g()
        .child((
            svg::title().child(format!("{}: {}", bar.label, bar.text)),
            // As high as the chart, so that small bars can be pointed at too.
            svg::rect()
                .class("bar-reach")
                .attr("x", left.to_string())
                .attr("y", "0")
                .attr("width", width.to_string())
                .attr("height", "100"),
            svg::rect()
                .class("bar")
                .attr("data-stands-out", bar.stands_out.then_some(""))
                .attr("x", (left + gap).to_string())
                .attr("y", top.to_string())
                .attr("width", (width - 2.0 * gap).to_string())
                .attr("height", (bottom - top).max(0.0).to_string()),
            expected,
            before,
        ))
        .into_any()
}
