//! Choosing by looking: a few values side by side, yes or no.

use leptos::prelude::*;

use super::{Model, id::unique};

/// One of two to five values, all in sight. For more, [`SelectField`](super::SelectField).
#[component]
pub fn ChoiceGroup<T: Clone + PartialEq + Send + Sync + 'static>(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<T>,
    /// Values and their words, in the order shown.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    #[prop(optional)] hide_label: bool,
    /// Takes the whole width, in equal parts.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let group = unique("choice");
    let radios = move || {
        let group = group.clone();
        options
            .get()
            .into_iter()
            .map(move |(option, words)| {
                let compared = option.clone();
                let checked = Signal::derive(move || value.get() == compared);
                let choose = Callback::new(move |()| value.set(option.clone()));
                radio(group.clone(), words, checked, choose)
            })
            .collect_view()
    };
    view! {
        <fieldset class="choices">
            <legend class=if hide_label { "visually-hidden" } else { "field-label" }>{label}</legend>
            <div class="choices-track" data-wide=wide.then_some("")>
                {radios}
            </div>
        </fieldset>
    }
}

fn radio(group: String, words: String, checked: Signal<bool>, choose: Callback<()>) -> AnyView {
    view! {
        <label class="choice">
            <input type="radio" name=group prop:checked=checked on:change=move |_| choose.run(()) />
            <span>{words}</span>
        </label>
    }
    .into_any()
}

/// Yes or no, as part of a form; several may be ticked.
#[component]
pub fn Checkbox(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<bool>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] name: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                name=name
                disabled=disabled
                prop:checked=value.signal()
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <span>
                {label}
                {move || Some(hint.get()).filter(|hint| !hint.is_empty()).map(|hint| view! { <small>{hint}</small> })}
            </span>
        </label>
    }
}

/// On or off, taking effect at once: settings and consents.
#[component]
pub fn Switch(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<bool>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] name: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="check switch">
            <input
                type="checkbox"
                role="switch"
                name=name
                disabled=disabled
                prop:checked=value.signal()
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <span>
                {label}
                {move || Some(hint.get()).filter(|hint| !hint.is_empty()).map(|hint| view! { <small>{hint}</small> })}
            </span>
        </label>
    }
}
