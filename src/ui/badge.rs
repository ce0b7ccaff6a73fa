//! Small marks beside words: states, tags, faces.

use leptos::prelude::*;

use super::{Glyph, Icon, Status, initials};

/// A state or a count in a word: "late", "3 new".
#[component]
pub fn Badge(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] status: Signal<Status>,
    #[prop(optional, into)] icon: Option<Signal<Glyph>>,
) -> impl IntoView {
    view! {
        <span class="badge" data-status=move || status.get().name()>
            {icon.map(|glyph| view! { <Icon glyph=glyph /> })}
            <span>{label}</span>
        </span>
    }
}

/// A tag. With `on_press` it can be pressed (a filter: `pressed` says whether it is on), with
/// `on_remove` it can be taken away.
#[component]
pub fn Chip(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] icon: Option<Signal<Glyph>>,
    #[prop(optional, into)] pressed: Option<Signal<bool>>,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
    /// What the remove button says, such as "Remove VIP".
    #[prop(optional, into)]
    remove_label: Signal<String>,
    #[prop(optional, into)] on_remove: Option<Callback<()>>,
) -> impl IntoView {
    let words = move || {
        view! {
            {icon.map(|glyph| view! { <Icon glyph=glyph /> })}
            <span>{label}</span>
        }
    };
    let body = if let Some(on_press) = on_press {
        view! {
            <button
                class="chip-body"
                type="button"
                aria-pressed=move || pressed.map(|pressed| pressed.get().to_string())
                on:click=move |_| on_press.run(())
            >
                {words()}
            </button>
        }
        .into_any()
    } else {
        view! { <span class="chip-body">{words()}</span> }.into_any()
    };
    view! {
        <span class="chip" data-on=move || pressed.is_some_and(|pressed| pressed.get()).then_some("")>
            {body}
            {on_remove
                .map(|on_remove| {
                    view! {
                        <button
                            class="chip-remove"
                            type="button"
                            aria-label=remove_label
                            title=remove_label
                            on:click=move |_| on_remove.run(())
                        >
                            <Icon glyph=Glyph::X />
                        </button>
                    }
                })}
        </span>
    }
}

/// How large a face is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AvatarSize {
    /// In a row.
    #[default]
    Usual,
    /// At the head of a profile.
    Large,
}

/// A face: the picture, else the initials on a colour that stays with the name. Decoration beside
/// the name itself, so the style sheet draws the initials: they are no words of the page.
#[component]
pub fn Avatar(
    #[prop(into)] name: Signal<String>,
    /// Address of a picture (`blob:` or same origin).
    #[prop(optional, into)]
    image: Signal<Option<String>>,
    #[prop(optional)] size: AvatarSize,
) -> impl IntoView {
    let letters = Memo::new(move |_| name.with(|name| initials::initials(name)));
    let face = move || {
        if let Some(address) = image.get() {
            view! { <img src=address alt="" /> }.into_any()
        } else if letters.with(String::is_empty) {
            view! { <Icon glyph=Glyph::User /> }.into_any()
        } else {
            ().into_any()
        }
    };
    view! {
        <span
            class="avatar"
            aria-hidden="true"
            data-size=(size == AvatarSize::Large).then_some("large")
            data-hue=move || name.with(|name| initials::hue(name)).to_string()
            data-letters=move || {
                let is_drawn = image.with(Option::is_none) && !letters.with(String::is_empty);
                is_drawn.then(|| letters.get())
            }
        >
            {face}
        </span>
    }
}
