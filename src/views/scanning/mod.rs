//! Scanning: by camera, from a picture, or with a scanner that types.

mod film;
mod wedge;

use leptos::prelude::*;

use crate::desk::use_desk;
use crate::ui::{Dialog, Glyph, IconButton, Tone};
use film::Film;

pub use wedge::{hear_keys, is_in_dialog, is_typing, listen_for_scanner};

/// What became of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanned {
    /// All is done; the camera can go.
    Done,
    /// This is to be said, and another code may follow.
    More(String),
}

/// A button that opens the camera and hands on the codes it reads.
#[component]
pub fn ScanButton(
    /// Gets each code.
    #[prop(into)]
    on_code: Callback<String, Scanned>,
) -> impl IntoView {
    let w = use_desk().words();
    let is_open = RwSignal::new(false);
    view! {
        <IconButton
            label=w.cards().scan()
            icon=Glyph::Camera
            tone=Tone::Plain
            on_click=move |_| is_open.set(true)
        />
        <Dialog open=is_open title=w.cards().scanning() close_label=w.common().close()>
            <Film is_open=is_open on_code=on_code />
        </Dialog>
    }
}
