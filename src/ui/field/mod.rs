//! Fields of a form: words, figures, dates.

mod day_month;
mod frame;
mod text;

use leptos::{ev::SubmitEvent, html, prelude::*};
use wasm_bindgen::JsCast;

pub use day_month::{DayMonth, DayMonthField, DayMonthWords};
pub(crate) use frame::{Described, Frame};
pub(crate) use text::bind_input;
pub use text::{DateField, NumberField, TextArea, TextField, TextKind, TimeField};

/// A form. The browser checks its fields first and says what is missing; only then is `on_submit`
/// called. Never reloads the page. If a field says that it is wrong, the focus goes there.
#[component]
pub fn Form(
    #[prop(into)] on_submit: Callback<()>,
    /// Names the form for screen readers when no heading does.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    let form = NodeRef::<html::Form>::new();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
        // Once what it found is drawn.
        request_animation_frame(move || {
            let form = form.try_get_untracked().flatten();
            let wrong = form.and_then(|form| form.query_selector("[aria-invalid=true]").ok()?);
            let wrong = wrong.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok());
            if let Some(wrong) = wrong {
                let _ = wrong.focus();
            }
        });
    };
    view! {
        <form class="form" aria-label=label node_ref=form on:submit=submit>
            {children()}
        </form>
    }
}
