//! Fields that are typed into.

use leptos::{
    ev::{Event, KeyboardEvent},
    html,
    prelude::*,
};

use super::{Described, Frame};
use crate::ui::{Glyph, Icon, Model, id::unique};

/// What is typed, so that the right keyboard comes up and the browser can check and fill it in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Any words.
    #[default]
    Words,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A secret.
    Password,
    /// A secret being chosen.
    NewPassword,
}

impl TextKind {
    fn input_type(self) -> &'static str {
        match self {
            Self::Words => "text",
            Self::Phone => "tel",
            Self::Email => "email",
            Self::Url => "url",
            Self::Password | Self::NewPassword => "password",
        }
    }

    // People typed in here are the shop's customers, not the user: the browser must not offer the
    // user's own details.
    fn autocomplete(self) -> &'static str {
        match self {
            Self::Password => "current-password",
            Self::NewPassword => "new-password",
            _ => "off",
        }
    }
}

/// Keeps an input's text equal to the model. Writes to the element only when they differ, so that
/// the caret and a word being composed (Vietnamese Telex) are left alone.
pub(crate) fn bind_input(input: NodeRef<html::Input>, value: Signal<String>) {
    Effect::new(move || {
        let text = value.get();
        if let Some(input) = input.get()
            && input.value() != text
        {
            input.set_value(&text);
        }
    });
}

/// Hands on what is typed: at every key, or once it is done where that is `lazy`.
fn writer(value: Model<String>, lazy: bool) -> impl Fn(Event, bool) + Copy {
    move |event, is_done| {
        if is_done == lazy {
            value.set(event_target_value(&event));
        }
    }
}

/// Hears Enter, unless it only ends a word being composed.
fn at_enter(on_enter: Option<Callback<()>>) -> impl Fn(KeyboardEvent) {
    move |event| {
        if let Some(on_enter) = on_enter
            && event.key() == "Enter"
            && !event.is_composing()
        {
            event.prevent_default();
            on_enter.run(());
        }
    }
}

/// One line of words.
#[component]
pub fn TextField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<String>,
    #[prop(optional)] kind: TextKind,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] placeholder: Signal<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] required: bool,
    #[prop(optional)] autofocus: bool,
    #[prop(optional)] hide_label: bool,
    /// Writes when the field is left or Enter is pressed, rather than at every key.
    #[prop(optional)]
    lazy: bool,
    #[prop(optional)] max_length: Option<u32>,
    #[prop(optional)] icon: Option<Glyph>,
    /// Shown before the text, such as `@` or `+998`.
    #[prop(optional, into)]
    prefix: Option<Signal<String>>,
    /// Shown after the text, such as a unit.
    #[prop(optional, into)]
    suffix: Option<Signal<String>>,
    /// What the browser offers while typing.
    #[prop(optional, into)]
    suggestions: Option<Signal<Vec<String>>>,
    /// The form name, also a handle for tests.
    #[prop(optional, into)]
    name: Option<&'static str>,
    #[prop(optional, into)] on_enter: Option<Callback<()>>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error, hide_label, required);
    let Described {
        id,
        descriptions,
        invalid,
    } = frame.described();
    let input = NodeRef::<html::Input>::new();
    bind_input(input, value.signal());
    let write = writer(value, lazy);
    let list_id = suggestions.map(|_| unique("suggestions"));
    let entered = at_enter(on_enter);
    let control = view! {
        <div class="input">
            {icon.map(|glyph| view! { <Icon glyph=glyph /> })}
            {prefix.map(|text| view! { <span class="input-affix">{text}</span> })}
            <input
                id=id
                name=name
                type=kind.input_type()
                autocomplete=kind.autocomplete()
                placeholder=placeholder
                required=required
                autofocus=autofocus
                disabled=disabled
                maxlength=max_length
                list=list_id.clone()
                aria-describedby=descriptions
                aria-invalid=invalid
                node_ref=input
                on:input=move |event| write(event, false)
                on:change=move |event| write(event, true)
                on:keydown=entered
            />
            {suffix.map(|text| view! { <span class="input-affix">{text}</span> })}
            {suggestions
                .map(|words| {
                    view! {
                        <datalist id=list_id>
                            {move || {
                                words
                                    .get()
                                    .into_iter()
                                    .map(|word| view! { <option value=word></option> })
                                    .collect_view()
                            }}
                        </datalist>
                    }
                })}
        </div>
    };
    frame.around(control.into_any())
}

/// A figure: money, a quantity, a percentage. The text is handed on as typed, because how figures
/// are written depends on the language; whoever reads it says so with `error` when it is none.
#[component]
pub fn NumberField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<String>,
    /// Whether a decimal separator can be typed on a phone.
    #[prop(optional)]
    decimals: bool,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] placeholder: Signal<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] required: bool,
    #[prop(optional)] autofocus: bool,
    #[prop(optional)] hide_label: bool,
    #[prop(optional)] lazy: bool,
    /// What the field says of the typed once it is left, such as an amount in groups.
    #[prop(optional, into)]
    tidy: Option<Callback<String, String>>,
    #[prop(optional, into)] prefix: Option<Signal<String>>,
    #[prop(optional, into)] suffix: Option<Signal<String>>,
    #[prop(optional, into)] name: Option<&'static str>,
    #[prop(optional, into)] on_enter: Option<Callback<()>>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error, hide_label, required);
    let Described {
        id,
        descriptions,
        invalid,
    } = frame.described();
    let input = NodeRef::<html::Input>::new();
    bind_input(input, value.signal());
    let hand_on = writer(value, lazy);
    let write = move |event: Event, is_done: bool| match tidy.filter(|_| is_done) {
        Some(tidy) => value.set(tidy.run(event_target_value(&event))),
        None => hand_on(event, is_done),
    };
    // A figure is mostly replaced, seldom edited.
    let select = move |_| {
        if let Some(input) = input.get_untracked() {
            input.select();
        }
    };
    let entered = at_enter(on_enter);
    let control = view! {
        <div class="input">
            {prefix.map(|text| view! { <span class="input-affix">{text}</span> })}
            <input
                id=id
                name=name
                type="text"
                inputmode=if decimals { "decimal" } else { "numeric" }
                autocomplete="off"
                placeholder=placeholder
                required=required
                autofocus=autofocus
                disabled=disabled
                aria-describedby=descriptions
                aria-invalid=invalid
                node_ref=input
                on:focus=select
                on:input=move |event| write(event, false)
                on:change=move |event| write(event, true)
                on:keydown=entered
            />
            {suffix.map(|text| view! { <span class="input-affix">{text}</span> })}
        </div>
    };
    frame.around(control.into_any())
}

/// A day, written `YYYY-MM-DD` in the model and in the browser's own way on screen; empty for none.
#[component]
pub fn DateField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The first day that may be chosen.
    #[prop(optional, into)]
    min: Option<String>,
    /// The last day that may be chosen.
    #[prop(optional, into)]
    max: Option<String>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional)] required: bool,
    #[prop(optional)] hide_label: bool,
    #[prop(optional, into)] name: Option<&'static str>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error, hide_label, required);
    picked(frame, "date", value, (min, max), disabled, required, name)
}

/// A time of day, written `HH:MM` in the model and in the browser's own way on screen; empty for
/// none.
#[component]
pub fn TimeField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<String>,
    #[prop(optional, into)] hint: Signal<String>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, Signal::stored(None), false, false);
    let disabled = Signal::stored(false);
    picked(frame, "time", value, (None, None), disabled, false, None)
}

/// What the browser has a picker of its own for.
fn picked(
    frame: Frame,
    kind: &'static str,
    value: Model<String>,
    (min, max): (Option<String>, Option<String>),
    disabled: Signal<bool>,
    required: bool,
    name: Option<&'static str>,
) -> AnyView {
    let Described {
        id,
        descriptions,
        invalid,
    } = frame.described();
    let input = NodeRef::<html::Input>::new();
    bind_input(input, value.signal());
    let control = view! {
        <div class="input">
            <input
                id=id
                name=name
                type=kind
                min=min
                max=max
                required=required
                disabled=disabled
                aria-describedby=descriptions
                aria-invalid=invalid
                node_ref=input
                on:change=move |event| value.set(event_target_value(&event))
            />
        </div>
    };
    frame.around(control.into_any())
}

/// Several lines of words; grows with them where the browser can.
#[component]
pub fn TextArea(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Model<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] placeholder: Signal<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] autofocus: bool,
    #[prop(optional)] hide_label: bool,
    #[prop(optional)] lazy: bool,
    #[prop(default = 3)] rows: u32,
    #[prop(optional)] max_length: Option<u32>,
    #[prop(optional, into)] name: Option<&'static str>,
    /// Ctrl+Enter (⌘+Enter), as in a chat.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error, hide_label, required);
    let Described {
        id,
        descriptions,
        invalid,
    } = frame.described();
    let area = NodeRef::<html::Textarea>::new();
    Effect::new(move || {
        let text = value.get();
        if let Some(area) = area.get()
            && area.value() != text
        {
            area.set_value(&text);
        }
    });
    let write = writer(value, lazy);
    let entered = move |event: KeyboardEvent| {
        if let Some(on_enter) = on_enter
            && event.key() == "Enter"
            && (event.ctrl_key() || event.meta_key())
        {
            event.prevent_default();
            on_enter.run(());
        }
    };
    let control = view! {
        <div class="input">
            <textarea
                id=id
                name=name
                rows=rows
                placeholder=placeholder
                required=required
                autofocus=autofocus
                maxlength=max_length
                aria-describedby=descriptions
                aria-invalid=invalid
                node_ref=area
                on:input=move |event| write(event, false)
                on:change=move |event| write(event, true)
                on:keydown=entered
            ></textarea>
        </div>
    };
    frame.around(control.into_any())
}
