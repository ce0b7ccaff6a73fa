//! Things to press.

use leptos::{ev::MouseEvent, html, prelude::*};

use super::{Glyph, Icon, id::unique};

/// How loudly a button speaks. One primary button to a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Outlined: the usual one.
    #[default]
    Plain,
    /// Filled with the accent: what the screen is for.
    Primary,
    /// Words alone: beside others, in heads and rows.
    Quiet,
    /// Outlined in red: leads to something destructive.
    Danger,
    /// Filled red: does something that cannot be undone.
    DangerSolid,
}

impl Tone {
    /// The value of `data-tone` in the style sheets.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Plain => None,
            Self::Primary => Some("primary"),
            Self::Quiet => Some("quiet"),
            Self::Danger => Some("danger"),
            Self::DangerSolid => Some("danger-solid"),
        }
    }
}

/// Does something when pressed. While `busy` it turns, keeps its width and ignores presses.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] icon: Option<Signal<Glyph>>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    /// For buttons that stay down, such as a filter: whether it is down.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Sends the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// Takes the whole width.
    #[prop(optional)]
    wide: bool,
    #[prop(optional, into)] on_click: Option<Callback<MouseEvent>>,
) -> impl IntoView {
    view! {
        <button
            class="button"
            type=if submit { "submit" } else { "button" }
            data-tone=tone.name()
            data-wide=wide.then_some("")
            disabled=disabled
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || busy.get().then_some("true")
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            on:click=move |event| press(&event, busy, on_click)
        >
            {icon.map(|glyph| view! { <Icon glyph=glyph /> })}
            <span>{label}</span>
        </button>
    }
}

/// A button of a picture alone; `label` is read aloud and shown as a tip.
#[component]
pub fn IconButton(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] icon: Signal<Glyph>,
    #[prop(default = Tone::Quiet)] tone: Tone,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(optional, into)] pressed: Option<Signal<bool>>,
    #[prop(optional, into)] on_click: Option<Callback<MouseEvent>>,
) -> impl IntoView {
    view! {
        <button
            class="button"
            type="button"
            data-shape="icon"
            data-tone=tone.name()
            disabled=disabled
            title=label
            aria-label=label
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || busy.get().then_some("true")
            aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
            on:click=move |event| press(&event, busy, on_click)
        >
            <Icon glyph=icon />
        </button>
    }
}

fn press(event: &MouseEvent, busy: Signal<bool>, on_click: Option<Callback<MouseEvent>>) {
    if busy.get_untracked() {
        event.prevent_default();
    } else if let Some(on_click) = on_click {
        on_click.run(event.clone());
    }
}

/// A link that looks like a button: goes somewhere, so it can be opened in another tab.
#[component]
pub fn LinkButton(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] icon: Option<Signal<Glyph>>,
    /// Opens outside the app, as for `tel:`, `sms:` and messengers.
    #[prop(optional)]
    external: bool,
) -> impl IntoView {
    view! {
        <a
            class="button"
            href=href
            data-tone=tone.name()
            rel=external.then_some("noopener external")
            target=external.then_some("_blank")
        >
            {icon.map(|glyph| view! { <Icon glyph=glyph /> })}
            <span>{label}</span>
        </a>
    }
}

/// Files picked from the device; at least one.
pub type Files = Vec<web_sys::File>;

/// Picks files from the device. The same file can be picked twice in a row.
#[component]
pub fn FileButton(
    #[prop(into)] label: Signal<String>,
    /// Types as in the `accept` attribute, such as `.json,image/*`.
    #[prop(optional, into)]
    accept: &'static str,
    #[prop(optional)] multiple: bool,
    #[prop(optional)] tone: Tone,
    #[prop(default = Glyph::Upload)] icon: Glyph,
    #[prop(optional, into)] disabled: Signal<bool>,
    #[prop(into)] on_files: UnsyncCallback<Files>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let id = unique("file");
    let picked = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let list = input.files();
        let files: Vec<_> = list
            .iter()
            .flat_map(|list| (0..list.length()).filter_map(|index| list.get(index)))
            .collect();
        input.set_value("");
        if !files.is_empty() {
            on_files.run(files);
        }
    };
    view! {
        <span class="file-button">
            <input
                id=id.clone()
                class="visually-hidden"
                type="file"
                accept=accept
                multiple=multiple
                disabled=disabled
                node_ref=input
                on:change=picked
            />
            <label
                class="button"
                for=id
                data-tone=tone.name()
                aria-disabled=move || disabled.get().then_some("true")
            >
                <Icon glyph=icon />
                <span>{label}</span>
            </label>
        </span>
    }
}
