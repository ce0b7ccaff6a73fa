//! The face of a card or certificate: who gives it, whose or what it is, and its code.

use leptos::prelude::*;

use crate::desk::{Desk, Topic};
use crate::domain::Customer;
use crate::domain::barcode::ean13_of;
use crate::storage::settings::{CardCodes, DeviceSettings};
use crate::ui::{Barcode, ChoiceGroup, Model, Qr};
use crate::views::customers::called;

/// What stands on a card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardFace {
    /// The shop.
    pub shop: String,
    /// Whose it is, or what.
    pub title: String,
    /// What it is worth; nothing on a customer's card.
    pub worth: String,
    /// What its code says.
    pub code: String,
    /// What else is to be known.
    pub note: String,
}

impl CardFace {
    /// The card of a customer. Follows the shop's name.
    pub fn of_customer(desk: Desk, customer: &Customer) -> Self {
        Self {
            shop: shop_name(desk),
            title: called(desk, customer),
            code: customer.card_number.trim().to_owned(),
            ..Self::default()
        }
    }

    /// The codes that can be drawn of those wished for: what does not fit into a barcode stays QR.
    pub fn drawn(&self, wished: CardCodes) -> (bool, Option<String>) {
        let barcode = match wished {
            CardCodes::Qr => None,
            CardCodes::Ean13 | CardCodes::Both => ean13_of(&self.code),
        };
        (wished != CardCodes::Ean13 || barcode.is_none(), barcode)
    }
}

/// The shop's name, as cards bear it. Follows it.
pub fn shop_name(desk: Desk) -> String {
    desk.follow(&[Topic::Shop], |book| {
        book.shop()
            .map(|(_, shop)| shop.name.clone())
            .unwrap_or_default()
    })
}

/// A card as it is seen and printed.
pub fn card_face(desk: Desk, face: &CardFace, wished: CardCodes) -> AnyView {
    let t = desk.words().cards();
    let (has_qr, barcode) = face.drawn(wished);
    let line = |class: &'static str, text: &str| {
        let text = text.to_owned();
        (!text.is_empty()).then(|| view! { <p class=class>{text}</p> })
    };
    let code = face.code.clone();
    view! {
        <article class="code-card" aria-label=face.title.clone()>
            {line("code-card-shop", &face.shop)}
            {line("code-card-title", &face.title)}
            {line("code-card-worth figures", &face.worth)}
            <div class="code-card-codes">
                {has_qr.then(|| view! { <Qr text=code.clone() label=t.code_of(&code) /> })}
                {barcode
                    .map(|number| {
                        let label = t.barcode_of(&number);
                        view! { <Barcode number=number label=label /> }
                    })}
            </div>
            {line("code-card-number figures", &face.code)}
            {line("code-card-note", &face.note)}
        </article>
    }
    .into_any()
}

/// Which codes cards bear on this device.
pub fn codes_of_device() -> RwSignal<CardCodes> {
    RwSignal::new(DeviceSettings::load().card_codes)
}

/// QR, EAN-13 or both; remembered on this device.
#[component]
pub fn CodesChoice(desk: Desk, codes: RwSignal<CardCodes>) -> impl IntoView {
    let t = desk.words().cards();
    let chosen = Model::new(codes, move |now: CardCodes| {
        codes.set(now);
        DeviceSettings::update(|settings| settings.card_codes = now);
    });
    let options = vec![
        (CardCodes::Qr, t.qr().to_owned()),
        (CardCodes::Ean13, t.ean().to_owned()),
        (CardCodes::Both, t.both().to_owned()),
    ];
    view! { <ChoiceGroup label=t.codes() value=chosen options=options /> }
}
