//! A gift certificate as it is handed over: printed, as a picture, as words.

use leptos::prelude::*;

use super::certificates::{Known, known};
use crate::desk::{Desk, use_desk};
use crate::domain::Id;
use crate::ui::{Button, Glyph, Toaster, Tone};
use crate::views::cards::{CardCodes, CardFace, card_face, draw, shop_name};
use crate::views::days;
use crate::views::picture::send_picture;
use crate::views::sales::send_text;

/// What stands on it: what is left, not what it was sold for.
fn face_of(desk: Desk, own: &Known) -> CardFace {
    let w = desk.words();
    let until = own.certificate.until;
    let until = until.map(|until| w.loyalty().until(days::long(desk, until)));
    CardFace {
        shop: shop_name(desk),
        title: w.cards().gift().to_owned(),
        worth: desk.money(own.left),
        code: own.certificate.code.clone(),
        note: until.unwrap_or_default(),
    }
}

/// The certificate as words.
fn text_of(face: &CardFace, named: String) -> String {
    let lines = [&face.shop, &named, &face.worth, &face.note];
    let lines = lines.into_iter().map(String::as_str);
    lines
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The certificate, and the ways to hand it over.
#[component]
pub fn CertificateCard(id: Id) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let toaster = Toaster::get();
    let face = Memo::new(move |_| face_of(desk, &known(desk, id)));
    let print = move |_| {
        let _ = window().print();
    };
    let send = move |_| {
        face.with_untracked(|face| {
            let name = w.loyalty().certificate(&face.code);
            send_picture(desk, toaster, &name, draw(face, CardCodes::Qr));
        });
    };
    let send_words = move |_| {
        let text = face.with_untracked(|face| {
            let named = w.loyalty().certificate(&face.code);
            text_of(face, named)
        });
        send_text(desk, toaster, text);
    };
    view! {
        <div class="code-card-shown">
            {move || face.with(|face| card_face(desk, face, CardCodes::Qr))}
            <p class="muted">{w.cards().hint()}</p>
            <div class="row">
                <Button
                    label=w.common().print()
                    icon=Glyph::Printer
                    tone=Tone::Primary
                    on_click=print
                />
                <Button label=w.common().share_picture() icon=Glyph::Image on_click=send />
                <Button label=w.common().share_text() icon=Glyph::Share on_click=send_words />
            </div>
        </div>
    }
}
