//! Telling that something was saved, undone or done again, and offering the way back.
//!
//! Undo takes back the last step, whatever an older notice spoke of: each of these takes the
//! older ones away.

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
    toaster.clear();
    let toast = Toast::live(words).icon(Glyph::Check);
    toaster.show(toast.action(w.undo(), move || {
        step_back(desk, toaster);
    }));
}

/// Takes the last step back and says so. Nothing happens where there is none.
pub fn step_back(desk: Desk, toaster: Toaster) -> bool {
    let w = desk.words().common();
    if desk.undo().is_none() {
        return false;
    }
    toaster.clear();
    let toast = Toast::new(w.undone()).icon(Glyph::Undo);
    toaster.show(toast.action(w.redo(), move || {
        step_forth(desk, toaster);
    }));
    true
}

/// Does the step that was taken back again and says so. Nothing happens where there is none.
pub fn step_forth(desk: Desk, toaster: Toaster) -> bool {
    let w = desk.words().common();
    if desk.redo().is_none() {
        return false;
    }
    toaster.clear();
    let toast = Toast::new(w.redone()).icon(Glyph::Redo);
    toaster.show(toast.action(w.undo(), move || {
        step_back(desk, toaster);
    }));
    true
}
