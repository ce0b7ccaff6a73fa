//! A drawn chart on the page: as wide as there is room, walked point by point with arrow keys, a
//! finger or the mouse.

use std::sync::Arc;

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    html,
    prelude::*,
};

use super::plot::{Chart, Plot, draw, titled};
use crate::ui::{Button, SizeWatch, Tone};

/// What the browser draws before it has told how wide it is.
const FIRST_GUESS_PX: f64 = 640.0;

/// Words of a chart that are not its own.
#[derive(Clone, Copy)]
pub struct GraphWords {
    /// How to walk it, where nothing is pointed at yet.
    pub hint: &'static str,
    /// On the button that opens what a point is made of.
    pub open: &'static str,
}

/// A chart. For screen readers it is a slider over its points, each said in words.
#[component]
pub fn Graph(
    #[prop(into)] chart: Signal<Arc<Chart>>,
    words: GraphWords,
    /// Opens the point at a place; `opens` says which can be.
    #[prop(into)]
    on_open: Callback<usize>,
    #[prop(into)] opens: Callback<usize, bool>,
) -> impl IntoView {
    let element = NodeRef::<html::Div>::new();
    let width = RwSignal::new(FIRST_GUESS_PX);
    let watched = StoredValue::new_local(None::<SizeWatch>);
    Effect::new(move || {
        let Some(element) = element.get() else { return };
        let own = element.clone();
        let resized = move || {
            let now = f64::from(own.client_width());
            if now > 0.0 && (now - width.get_untracked()).abs() >= 1.0 {
                width.set(now);
            }
        };
        resized();
        watched.set_value(SizeWatch::start(&element, resized));
    });
    let plot = Memo::new_with_compare(
        move |_| Arc::new(chart.with(|chart| draw(chart, width.get()))),
        |_, _| true,
    );
    let at = RwSignal::new(None::<usize>);
    // Other figures have other points.
    Effect::new(move || {
        chart.track();
        at.set(None);
    });
    let count = move || plot.with(|plot| plot.marks.len());
    let said = move || {
        let said = at
            .get()
            .and_then(|place| chart.with(|chart| chart.says.get(place).cloned()));
        said.unwrap_or_else(|| words.hint.to_owned())
    };
    let open = move || {
        if let Some(place) = at.get_untracked().filter(|place| opens.run(*place)) {
            on_open.run(place);
        }
    };
    let keydown = move |event: KeyboardEvent| {
        let last = count().saturating_sub(1);
        let columns = plot.with_untracked(|plot| plot.columns);
        let now = at.get_untracked();
        let next = match (event.key().as_str(), columns) {
            ("ArrowRight", _) => now.map_or(0, |now| now + 1),
            ("ArrowLeft", _) => now.map_or(last, |now| now.saturating_sub(1)),
            ("ArrowDown", Some(columns)) => now.map_or(0, |now| now + columns),
            ("ArrowUp", Some(columns)) => now.map_or(0, |now| now.saturating_sub(columns)),
            ("Home", _) => 0,
            ("End", _) => last,
            ("Enter" | " ", _) => {
                event.prevent_default();
                return open();
            }
            ("Escape", _) if now.is_some() => {
                event.stop_propagation();
                return at.set(None);
            }
            _ => return,
        };
        event.prevent_default();
        at.set(Some(next.min(last)));
    };
    let point = move |event: &PointerEvent| {
        let Some(element) = element.get_untracked() else {
            return;
        };
        let bounds = element.get_bounding_client_rect();
        plot.with_untracked(|plot| {
            let scale = plot.width / bounds.width().max(1.0);
            let x = (f64::from(event.client_x()) - bounds.left()) * scale;
            let y = (f64::from(event.client_y()) - bounds.top()) * scale;
            let nearest = plot.nearest(x, y);
            if nearest.is_some() && nearest != at.get_untracked() {
                at.set(nearest);
            }
        });
    };
    let cursor = move || {
        let mark = at
            .get()
            .and_then(|place| plot.with(|plot| plot.marks.get(place).copied()))?;
        let (width, height) = plot.with(|plot| (plot.width, plot.height));
        let share = |part: f64, whole: f64| format!("{:.2}%", part / whole * 100.0);
        Some(view! {
            <div
                class="plot-cursor"
                style:left=share(mark.x, width)
                style:top=share(mark.y, height)
                style:width=share(mark.width, width)
                style:height=share(mark.height, height)
            ></div>
        })
    };
    let label = move || chart.with(|chart| chart.summary.clone());
    view! {
        <div class="graph">
            <div
                class="plot"
                role="slider"
                tabindex="0"
                aria-label=label
                aria-valuemin="0"
                aria-valuemax=move || count().saturating_sub(1).to_string()
                aria-valuenow=move || at.get().unwrap_or(0).to_string()
                aria-valuetext=said
                node_ref=element
                on:keydown=keydown
                on:pointerdown=move |event| point(&event)
                on:pointermove=move |event: PointerEvent| {
                    if event.pointer_type() == "mouse" || event.buttons() > 0 {
                        point(&event);
                    }
                }
                on:dblclick=move |_| open()
            >
                <div class="plot-picture" inner_html=move || plot.with(|plot| plot.svg.clone())></div>
                {cursor}
            </div>
            <div class="plot-said no-print" class:muted=move || at.get().is_none()>
                <span>{said}</span>
                <Show when=move || at.get().is_some_and(|place| opens.run(place))>
                    <Button label=words.open tone=Tone::Quiet on_click=move |_| open() />
                </Show>
            </div>
        </div>
    }
}

/// The picture of a chart as a file, at a width that suits paper.
pub fn picture(chart: &Chart) -> Plot {
    titled(&draw(chart, 960.0), &chart.summary)
}
