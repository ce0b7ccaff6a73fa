//! Figures and facts to read.

use leptos::prelude::*;

use super::Status;

/// One figure: what it is, how much, and what to know about it. With `on_open` it opens what the
/// figure is made of.
#[component]
pub fn Stat(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] figure: Signal<String>,
    #[prop(optional, into)] note: Signal<String>,
    #[prop(optional, into)] status: Signal<Status>,
    #[prop(optional, into)] on_open: Option<Callback<()>>,
) -> impl IntoView {
    let body = move || {
        view! {
            <span class="stat-label">{label}</span>
            <span class="stat-figure">{figure}</span>
            <span class="stat-note" data-status=move || status.get().name()>
                {note}
            </span>
        }
    };
    match on_open {
        Some(on_open) => view! {
            <button class="stat" type="button" on:click=move |_| on_open.run(())>
                {body()}
            </button>
        }
        .into_any(),
        None => view! { <div class="stat">{body()}</div> }.into_any(),
    }
}

/// Facts and their names; holds [`DescriptionItem`]s.
#[component]
pub fn DescriptionList(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact of a [`DescriptionList`].
#[component]
pub fn DescriptionItem(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
