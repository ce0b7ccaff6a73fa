//! Figures by touch: quantities up and down, amounts on a number pad.

use leptos::{ev::Event, html, prelude::*};

use super::{
    Glyph, Icon, Model,
    field::{Described, Frame, bind_input},
    keypad::{PadKey, press},
};

/// A quantity with a smaller and a larger button. How a figure is written and what a step is, the
/// view decides: it gets -1 or 1, or what was typed.
#[component]
pub fn StepperField(
    #[prop(into)] label: Signal<String>,
    /// The figure as shown; a typed one is handed on when the field is left.
    #[prop(into)]
    text: Model<String>,
    /// -1 for less, 1 for more.
    #[prop(into)]
    on_step: Callback<i64>,
    #[prop(into)] less_label: Signal<String>,
    #[prop(into)] more_label: Signal<String>,
    /// Nothing less can be chosen.
    #[prop(optional, into)]
    at_least: Signal<bool>,
    /// Nothing more can be chosen.
    #[prop(optional, into)]
    at_most: Signal<bool>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] hide_label: bool,
) -> impl IntoView {
    let frame = Frame::new(label, Signal::default(), error, hide_label, false);
    let Described {
        id,
        descriptions,
        invalid,
    } = frame.described();
    let input = NodeRef::<html::Input>::new();
    bind_input(input, text.signal());
    let select = move |_| {
        if let Some(input) = input.get_untracked() {
            input.select();
        }
    };
    let step = move |by: i64, words: Signal<String>, glyph: Glyph, is_end: Signal<bool>| {
        view! {
            <button
                class="button"
                type="button"
                data-shape="icon"
                data-tone="quiet"
                aria-label=words
                title=words
                disabled=is_end
                on:click=move |_| on_step.run(by)
            >
                <Icon glyph=glyph />
            </button>
        }
    };
    let control = view! {
        <div class="input stepper">
            {step(-1, less_label, Glyph::Minus, at_least)}
            <input
                id=id
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-describedby=descriptions
                aria-invalid=invalid
                node_ref=input
                on:focus=select
                on:change=move |event: Event| text.set(event_target_value(&event))
            />
            {step(1, more_label, Glyph::Plus, at_most)}
        </div>
    };
    frame.around(control.into_any())
}

/// Large keys for an amount, beside a field that shows it. For touch; a keyboard types into the
/// field.
#[component]
pub fn NumberPad(
    #[prop(into)] label: Signal<String>,
    /// The amount as typed: digits and at most one separator.
    #[prop(into)]
    value: Model<String>,
    /// What stands there is a proposal: the first figure takes its place.
    #[prop(optional, into)]
    proposed: Signal<bool>,
    /// Digits after the separator; 0 puts a key of three noughts in its place.
    #[prop(optional)]
    decimals: u32,
    #[prop(default = ',')] separator: char,
    #[prop(into)] back_label: Signal<String>,
) -> impl IntoView {
    let last = if decimals == 0 {
        PadKey::Thousand
    } else {
        PadKey::Separator(separator)
    };
    let keys = (1..=9)
        .map(PadKey::Digit)
        .chain([last, PadKey::Digit(0), PadKey::Back]);
    let press = move |key: PadKey| {
        let is_replaced = proposed.get_untracked() && key != PadKey::Back;
        let before = if is_replaced {
            String::new()
        } else {
            value.get_untracked()
        };
        value.set(press(&before, key, decimals));
    };
    let key = move |key: PadKey| {
        let face = match key {
            PadKey::Digit(digit) => digit.to_string().into_any(),
            PadKey::Thousand => "000".into_any(),
            PadKey::Separator(separator) => separator.to_string().into_any(),
            PadKey::Back | PadKey::Clear => view! { <Icon glyph=Glyph::Backspace /> }.into_any(),
        };
        view! {
            <button
                class="pad-key"
                type="button"
                aria-label=move || (key == PadKey::Back).then(|| back_label.get())
                on:click=move |_| press(key)
            >
                {face}
            </button>
        }
    };
    view! {
        <div class="pad" role="group" aria-label=label>
            {keys.map(key).collect_view()}
        </div>
    }
}
