//! Telling that something was saved, undone or done again, and offering the way back.
//!
//! Undo takes back the last step, whatever an older notice spoke of: each of these takes the
//! older ones away.

use leptos::prelude::*;

use crate::desk::{Desk, Done, Saving, StepTold};
use crate::insight::concerned;
use crate::ui::{Glyph, Toast, Toaster};
use crate::views::customers::called;

/// Shows a notice that says `text` once the action is on the disk, and offers to undo it.
pub fn say_saved(desk: Desk, toaster: Toaster, done: &Done, text: impl Into<String>) {
    let w = desk.words().common();
    let (saving, text) = (done.saving.clone(), text.into());
    desk.tell_step(&text);
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
    let Some(told) = desk.undo() else {
        return false;
    };
    let said =
        step_said(desk, &told).map_or_else(|| w.undone().to_owned(), |what| w.undone_what(what));
    toaster.clear();
    let toast = Toast::new(said).icon(Glyph::Undo);
    toaster.show(toast.action(w.redo(), move || {
        step_forth(desk, toaster);
    }));
    true
}

/// Does the step that was taken back again and says so. Nothing happens where there is none.
pub fn step_forth(desk: Desk, toaster: Toaster) -> bool {
    let w = desk.words().common();
    let Some(told) = desk.redo() else {
        return false;
    };
    let said =
        step_said(desk, &told).map_or_else(|| w.redone().to_owned(), |what| w.redone_what(what));
    toaster.clear();
    let toast = Toast::new(said).icon(Glyph::Redo);
    toaster.show(toast.action(w.undo(), move || {
        step_back(desk, toaster);
    }));
    true
}

/// What a step was, in the words it was told by, and whom it concerned where they do not say so.
fn step_said(desk: Desk, told: &StepTold) -> Option<String> {
    if told.said.is_empty() {
        return None;
    }
    let whom = told.about.as_ref().and_then(|(kind, id)| {
        desk.read(|book| {
            let customer = concerned(book, kind, *id)?;
            let held = book.customers().held(customer)?;
            Some(called(desk, &held.card))
        })
    });
    let whom = whom.filter(|whom| !told.said.contains(whom.as_str()));
    Some(whom.map_or_else(
        || told.said.clone(),
        |whom| desk.words().common().done_for(&told.said, whom),
    ))
}
