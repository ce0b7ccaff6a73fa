//! The standing note on the card: what one must know before saying hello.

use leptos::prelude::*;

use super::part::{Part, PartForm, is_blank};
use super::subject::Subject;
use crate::ui::TextArea;
use crate::views::customers::Drafts;

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
    let Drafts(unsaved) = Drafts::get();
    let begun = unsaved.with_untracked(|unsaved| unsaved.standing(subject.id).cloned());
    let note = RwSignal::new(begun.unwrap_or_else(|| before.note.clone()));
    let before = StoredValue::new(before);
    Effect::new(move || {
        let (typed, card) = (note.get(), before.get_value());
        unsaved.update(|unsaved| unsaved.keep_standing(subject.id, &typed, &card.note));
    });
    let save = move |()| {
        let text = note.get_untracked().trim().to_owned();
        subject.save(&before.get_value(), p.saved_part(p.note()), |card| {
            card.note = text;
        })?;
        unsaved.update(|unsaved| unsaved.drop_standing(subject.id));
        Ok(())
    };
    let give_up = move |()| unsaved.update(|unsaved| unsaved.drop_standing(subject.id));
    view! {
        <PartForm is_open=is_open save=save on_cancel=give_up>
            <TextArea label=p.note() value=note rows=4 />
        </PartForm>
    }
}
