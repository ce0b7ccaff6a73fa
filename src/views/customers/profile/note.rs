//! The standing note on the card: what one must know before saying hello.

use leptos::prelude::*;

use super::part::{Part, PartForm, is_blank};
use super::subject::Subject;
use crate::ui::TextArea;

/// The note.
#[component]
pub fn StandingNote(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    view! {
        <Part
            title=p.note()
            is_open=is_open
            is_empty=is_blank(subject, |card| card.note.trim().is_empty())
            view=move || {
                view! { <p class="written">{move || subject.card.read().note.clone()}</p> }
            }
            form=move || view! { <NoteForm subject=subject is_open=is_open /> }
        />
    }
}

#[component]
fn NoteForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let p = subject.words().profile();
    let before = subject.card.get_untracked();
    let note = RwSignal::new(before.note.clone());
    let before = StoredValue::new(before);
    let save = move |()| {
        let text = note.get_untracked().trim().to_owned();
        subject.save(&before.get_value(), p.saved_part(p.note()), |card| {
            card.note = text;
        })
    };
    view! {
        <PartForm is_open=is_open save=save>
            <TextArea label=p.note() value=note rows=4 />
        </PartForm>
    }
}
