//! What holds the rest of a page.

use leptos::prelude::*;

use super::{Glyph, IconButton};

/// The head of a page: where one is and what can be done here. Its title is the page's `h1`.
#[component]
pub fn PageHeader(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] subtitle: Signal<String>,
    /// Label of the button back to the list; shown only together with `on_back`.
    #[prop(optional, into)]
    back_label: Signal<String>,
    #[prop(optional, into)] on_back: Option<Callback<()>>,
    /// Buttons at the end.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    view! {
        <header class="page-head">
            {on_back
                .map(|on_back| {
                    view! {
                        <IconButton
                            label=back_label
                            icon=Glyph::ArrowLeft
                            on_click=move |_| on_back.run(())
                        />
                    }
                })}
            <div class="page-titles">
                <h1 tabindex="-1">{title}</h1>
                {move || {
                    Some(subtitle.get())
                        .filter(|text| !text.is_empty())
                        .map(|text| view! { <p>{text}</p> })
                }}
            </div>
            <div class="page-actions">{move || actions.run()}</div>
        </header>
    }
}

/// A sheet of paper: one subject, with its own head.
#[component]
pub fn Panel(
    /// Left out, the panel has no head.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    /// Buttons in the head.
    #[prop(optional, into)]
    actions: ViewFn,
    /// The content reaches the edges, as lists and tables do.
    #[prop(optional)]
    flush: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="panel">
            {title
                .map(|title| {
                    view! {
                        <header class="panel-head">
                            <h2>{title}</h2>
                            <div class="panel-actions">{move || actions.run()}</div>
                        </header>
                    }
                })}
            <div class="panel-body" data-flush=flush.then_some("")>
                {children()}
            </div>
        </section>
    }
}

/// A titled part of a page or panel, without a border.
#[component]
pub fn Section(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] actions: ViewFn,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="section">
            <header class="section-head">
                <h3>{title}</h3>
                <div class="panel-actions">{move || actions.run()}</div>
            </header>
            {children()}
        </section>
    }
}
