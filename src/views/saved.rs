//! Telling that something was saved, and offering to undo it.

use leptos::prelude::*;

use crate::desk::{Desk, Done, Saving};
use crate::ui::{Glyph, Toast, Toaster};

/// Shows a notice that says `text` once the action is on the disk, and offers to undo it.
pub fn say_saved(desk: Desk, toaster: Toaster, done: &Done, text: impl Into<String>) {
    let w = desk.words().common();
    let (saving, text) = (done.saving.clone(), text.into());
    let words = ArcSignal::derive(move || match saving.get() {
        Saving::Pending => w.saving().to_owned(),
        Saving::Saved => text.clone(),
        Saving::Failed(_) => w.not_saved().to_owned(),
    });
    // Undo takes back the last step only: an older notice must not offer it any more.
    toaster.clear();
    let toast = Toast::live(words).icon(Glyph::Check);
    toaster.show(toast.action(w.undo(), move || drop(desk.undo())));
}
