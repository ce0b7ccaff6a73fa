//! How far something is, how full, or that it is still coming.

use leptos::prelude::*;

use super::{Button, Status, Tone};

/// Long work: how far it is, and a way to stop it.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: Signal<String>,
    /// From 0 to 1; none while that is not known.
    #[prop(into)]
    share: Signal<Option<f64>>,
    /// How far in words, such as "1,200 of 9,000".
    #[prop(optional, into)]
    note: Signal<String>,
    #[prop(optional, into)] cancel_label: Signal<String>,
    #[prop(optional, into)] on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <div class="progress">
            <label class="progress-text">
                <span class="progress-label">{label}</span>
                <span class="progress-note">{note}</span>
                <progress max="1" prop:value=move || share.get().unwrap_or(0.0) data-unknown=move || {
                    share.get().is_none().then_some("")
                }></progress>
            </label>
            {on_cancel
                .map(|on_cancel| {
                    view! {
                        <Button
                            label=cancel_label
                            tone=Tone::Quiet
                            on_click=move |_| on_cancel.run(())
                        />
                    }
                })}
        </div>
    }
}

/// How full or how old something is, as a bar whose colour and words say whether that is well.
#[component]
pub fn Gauge(
    #[prop(into)] label: Signal<String>,
    /// From 0 to 1.
    #[prop(into)]
    share: Signal<f64>,
    /// The state in words; the colour only repeats it.
    #[prop(into)]
    text: Signal<String>,
    #[prop(into)] status: Signal<Status>,
) -> impl IntoView {
    let percent = move || (share.get().clamp(0.0, 1.0) * 100.0).round();
    view! {
        <div class="gauge" data-status=move || status.get().name()>
            <span class="gauge-label">{label}</span>
            <span class="gauge-text">{text}</span>
            <div
                class="gauge-track"
                role="meter"
                aria-label=label
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent().to_string()
                aria-valuetext=text
            >
                <div class="gauge-fill" style:width=move || format!("{}%", percent())></div>
            </div>
        </div>
    }
}

/// Grey lines where words will be, so that nothing jumps when they come.
#[component]
pub fn Skeleton(#[prop(default = 3)] lines: usize) -> impl IntoView {
    view! {
        <div class="skeleton" aria-hidden="true">
            {(0..lines).map(|_| view! { <span></span> }).collect_view()}
        </div>
    }
}
