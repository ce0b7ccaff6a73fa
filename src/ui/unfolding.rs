//! What stays folded away until it is asked for.

use leptos::{ev::Event, prelude::*};
use wasm_bindgen::JsCast;

/// A heading that opens and closes what is below it. Whoever fills it in can follow `is_open`
/// and do nothing until then.
#[component]
pub fn Unfolding(
    #[prop(into)] label: Signal<String>,
    is_open: RwSignal<bool>,
    /// Said beside the label while it is closed too.
    #[prop(optional, into)]
    summary: Signal<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <details
            class="unfolding"
            prop:open=is_open
            on:toggle=move |event| is_open.set(is_details_open(&event))
        >
            <summary>
                <span>{label}</span>
                {move || summary.with(|summary| !summary.is_empty()).then(|| {
                    view! {
                        " "
                        <small class="muted">{summary}</small>
                    }
                })}
            </summary>
            {children()}
        </details>
    }
}

fn is_details_open(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|details| details.has_attribute("open"))
}
