//! What can be done with an entry the owner wrote.

use leptos::prelude::*;

use super::entry::note_title;
use crate::domain::{Command, Id, Kind};
use crate::ui::{Glyph, Menu, MenuItem};
use crate::views::customers::profile::Subject;

/// A title is a line, not a letter; in characters.
const MOST_OF_A_TITLE: usize = 120;

/// Changes an entry, takes it away, or makes a task of it.
#[component]
pub(super) fn NoteMenu(subject: Subject, id: Id, is_editing: RwSignal<bool>) -> impl IntoView {
    let t = subject.words().timeline();
    let items = move || {
        let delete = move || {
            let (kind, ids) = (Kind::Note, vec![id]);
            subject.run(Command::Delete { kind, ids }, t.entry_deleted());
        };
        let make_task = move || make_task(subject, id);
        vec![
            MenuItem::new(t.make_task(), make_task).icon(Glyph::CheckCircle),
            MenuItem::new(t.edit_entry(), move || is_editing.set(true)).icon(Glyph::Edit),
            MenuItem::new(t.delete_entry(), delete)
                .icon(Glyph::Trash)
                .danger(),
        ]
    };
    view! {
        <span class="no-print">
            <Menu label=t.entry_menu() items=Signal::derive(items) />
        </span>
    }
}

/// Opens a new task about the customer that begins with what the entry says, on the day one
/// wanted to come back to it.
fn make_task(subject: Subject, id: Id) {
    let begun = subject.desk.read(|book| {
        let note = book.notes().get(id)?;
        let line = note.text.trim().lines().next().unwrap_or_default();
        let title = if line.is_empty() {
            note_title(subject, note)
        } else {
            line.chars().take(MOST_OF_A_TITLE).collect()
        };
        Some((title, note.follow_up))
    });
    if let Some((title, day)) = begun {
        subject.work.begin_task(subject.id, title, day);
    }
}
