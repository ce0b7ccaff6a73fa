//! Fields of a form: words, figures, dates.

mod day_month;
mod frame;
mod text;

use leptos::{ev::SubmitEvent, prelude::*};

pub use day_month::{DayMonth, DayMonthField, DayMonthWords};
pub(crate) use frame::{Described, Frame};
pub(crate) use text::bind_input;
pub use text::{DateField, NumberField, TextArea, TextField, TextKind, TimeField};

/// A form. The browser checks its fields first and says what is missing; only then is `on_submit`
/// called. Never reloads the page.
#[component]
pub fn Form(
    #[prop(into)] on_submit: Callback<()>,
    /// Names the form for screen readers when no heading does.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="form" aria-label=label on:submit=submit>
            {children()}
        </form>
    }
}
