//! The photo of a customer, chosen or taken.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::subject::Subject;
use crate::storage::files::pick_file;
use crate::storage::photos::scale_photo;
use crate::ui::{AvatarSize, Glyph, Toast};
use crate::views::customers::Face;

/// The photo, which is also the button to change it.
#[component]
pub fn Photo(subject: Subject) -> impl IntoView {
    let p = subject.words().profile();
    let label = move || {
        if subject.card.read().photo.is_some() {
            p.change_photo()
        } else {
            p.add_photo()
        }
    };
    view! {
        <button
            class="profile-photo"
            type="button"
            title=label
            aria-label=label
            on:click=move |_| choose_photo(subject)
        >
            <Face
                name=Signal::derive(move || subject.name())
                photo=Signal::derive(move || subject.card.read().photo)
                size=AvatarSize::Large
            />
        </button>
    }
}

/// Lets the owner choose a picture or take one, scales it down and keeps it apart.
pub fn choose_photo(subject: Subject) {
    let p = subject.words().profile();
    spawn_local(async move {
        let Some(file) = pick_file("image/*").await else {
            return;
        };
        let Ok(photo) = scale_photo(&file).await else {
            subject
                .toaster
                .show(Toast::new(p.not_a_photo()).icon(Glyph::Alert));
            return;
        };
        let Some(store) = subject.desk.store() else {
            return;
        };
        // A new file each time, so that undo finds the old one.
        let id = subject.desk.new_id();
        match store.put_file(&id.to_string(), &photo).await {
            Ok(()) => {
                let said = p.saved_part(subject.words().common().photo());
                subject.change(said, |card| card.photo = Some(id));
            }
            Err(_) => {
                let text = subject.words().errors().not_saved();
                subject.toaster.show(Toast::new(text).icon(Glyph::Alert));
            }
        }
    });
}
