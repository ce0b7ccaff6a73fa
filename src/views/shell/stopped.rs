//! What stands in for the pages while the notebook cannot be used, and what can be done.

use leptos::prelude::*;

use crate::desk::{Boot, use_desk};
use crate::ui::{Button, EmptyState, Glyph, Tone};
use crate::views::data::rescue;
use crate::views::parts::{aside, piece, reload};
use crate::views::pieces::Piece;

/// Storage is being read.
#[component]
pub fn Opening() -> impl IntoView {
    let w = use_desk().words().shell();
    view! {
        <main class="page" aria-busy="true">
            <p class="opening" role="status">{w.opening()}</p>
        </main>
    }
}

/// Why the notebook cannot be used, and the way out.
#[component]
pub fn Stopped(
    /// What stands in the way.
    why: Boot,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.shell();
    let is_damaged = matches!(why, Boot::Damaged { .. });
    let (title, text, is_readable) = match &why {
        Boot::Blocked => (s.blocked_title(), s.blocked().to_owned(), false),
        Boot::Outdated => (s.outdated_title(), s.outdated().to_owned(), false),
        Boot::Newer => (s.newer_title(), s.newer().to_owned(), true),
        Boot::Incomplete => (s.incomplete_title(), s.incomplete().to_owned(), false),
        Boot::Damaged { .. } => (s.damaged_title(), s.damaged().to_owned(), true),
        _ => (
            s.unavailable_title(),
            w.errors().storage_unavailable().to_owned(),
            false,
        ),
    };
    let detail = match &why {
        Boot::Damaged { parts } => Some(s.unreadable_parts(parts.join(", "))),
        Boot::Unavailable { reason } => Some(reason.clone()),
        _ => None,
    };
    let can_reload = !matches!(why, Boot::Blocked);
    let actions = move || {
        view! {
            {is_damaged.then(|| aside(Piece::SaveReadable))}
            {is_readable.then(|| view! { <rescue::SaveRaw /> })}
            {can_reload
                .then(|| {
                    view! { <Button label=w.errors().reload() tone=Tone::Primary on_click=|_| reload() /> }
                })}
        }
    };
    view! {
        <main class="page">
            <EmptyState icon=Glyph::Alert is_page=true title=title text=text actions=actions />
            <p class="muted small">{detail}</p>
            {is_damaged.then(|| piece(Piece::Restore))}
        </main>
    }
}
