//! The customer's card: its number as a code, to be scanned from the screen, printed, sent.

use leptos::prelude::*;

use super::subject::Subject;
use crate::domain::Command;
use crate::domain::barcode::ean13_of;
use crate::ui::{Button, Dialog, Glyph, Toaster, Tone};
use crate::views::cards::{CardCodes, CardFace, CodesChoice, card_face, codes_of_device, draw};
use crate::views::picture::send_picture;

/// The card over the page.
#[component]
pub fn CardDialog(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    view! {
        <Dialog open=is_open title=w.cards().card() close_label=w.common().close()>
            <CardToScan subject=subject />
        </Dialog>
    }
}

#[component]
fn CardToScan(subject: Subject) -> impl IntoView {
    let t = subject.words().cards();
    let has_number = Memo::new(move |_| !subject.card.read().card_number.trim().is_empty());
    move || {
        if has_number.get() {
            return view! { <Numbered subject=subject /> }.into_any();
        }
        view! {
            <div class="stack">
                <p>{t.no_number()}</p>
                <div class="row">
                    <Button
                        label=t.give_number()
                        icon=Glyph::Card
                        tone=Tone::Primary
                        on_click=move |_| give(subject)
                    />
                </div>
            </div>
        }
        .into_any()
    }
}

#[component]
fn Numbered(subject: Subject) -> impl IntoView {
    let desk = subject.desk;
    let w = subject.words();
    let t = w.cards();
    let toaster = Toaster::get();
    let codes = codes_of_device();
    let face = Memo::new(move |_| CardFace::of_customer(desk, &subject.card.read()));
    let is_unfit = Memo::new(move |_| {
        codes.get() != CardCodes::Qr && face.with(|face| ean13_of(&face.code).is_none())
    });
    let print = move |_| {
        let _ = window().print();
    };
    let send = move |_| {
        face.with_untracked(|face| {
            send_picture(
                desk,
                toaster,
                &face.title,
                draw(face, codes.get_untracked()),
            );
        });
    };
    view! {
        <div class="code-card-shown">
            {move || face.with(|face| card_face(desk, face, codes.get()))}
            <CodesChoice desk=desk codes=codes />
            <Show when=move || is_unfit.get()>
                <p class="muted">{t.not_ean()}</p>
                <Button
                    label=t.new_number()
                    icon=Glyph::Refresh
                    on_click=move |_| give(subject)
                />
            </Show>
            <p class="muted">{t.hint()}</p>
            <div class="row">
                <Button label=w.common().print() icon=Glyph::Printer on_click=print />
                <Button label=w.common().share_picture() icon=Glyph::Image on_click=send />
            </div>
        </div>
    }
}

/// A number that a barcode can carry.
fn give(subject: Subject) {
    let ids = vec![subject.id];
    let said = subject.words().cards().given(1);
    subject.run(Command::GiveCards { ids }, said);
}
