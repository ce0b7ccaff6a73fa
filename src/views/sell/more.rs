//! What is worth knowing about a sale, seldom needed to make it: seller, purpose, campaign, note.

use leptos::prelude::*;

use super::counter::Counter;
use crate::desk::Topic;
use crate::domain::Id;
use crate::domain::cart::CartSeller;
use crate::domain::sale::SalePurpose;
use crate::ui::{Model, SelectField, TextArea, TextField, Unfolding};
use crate::views::sales::purpose_name;

/// Purposes that can be chosen.
const PURPOSES: [SalePurpose; 6] = [
    SalePurpose::Unknown,
    SalePurpose::Own,
    SalePurpose::Family,
    SalePurpose::Gift,
    SalePurpose::Work,
    SalePurpose::Resale,
];

/// The details of a sale, folded away.
#[component]
pub fn More(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let is_open = RwSignal::new(false);
    Effect::new(move || {
        if counter.paid.with(Option::is_some) {
            is_open.set(false);
        }
    });
    let cart = counter.cart;
    let purpose = Model::new(
        Signal::derive(move || cart.with(|cart| cart.purpose.clone())),
        move |purpose| cart.update(|cart| cart.purpose = purpose),
    );
    let campaign = Model::new(
        Signal::derive(move || cart.with(|cart| cart.campaign.clone())),
        move |campaign| cart.update(|cart| cart.campaign = campaign),
    );
    let note = Model::new(
        Signal::derive(move || cart.with(|cart| cart.note.clone())),
        move |note| cart.update(|cart| cart.note = note),
    );
    let seller = Model::new(
        Signal::derive(move || match cart.with(|cart| cart.seller) {
            CartSeller::Acting => desk.acting_staff().get(),
            CartSeller::Chosen(seller) => seller,
        }),
        move |seller| cart.update(|cart| cart.seller = CartSeller::Chosen(seller)),
    );
    let staff = Signal::derive(move || {
        desk.follow(&[Topic::Staff], |book| {
            let nobody = (None::<Id>, s.no_seller().to_owned());
            let chosen = seller.get();
            let working = book
                .staff()
                .iter()
                .filter(|(id, person)| !person.is_archived || chosen == Some(*id))
                .map(|(id, person)| (Some(id), person.name.clone()));
            [nobody].into_iter().chain(working).collect::<Vec<_>>()
        })
    });
    let purposes: Vec<(SalePurpose, String)> = PURPOSES
        .map(|purpose| (purpose.clone(), purpose_name(w, &purpose).to_owned()))
        .into();
    // What was said already, so that nobody needs to open this to know.
    let summary = move || {
        let said = cart.with(|cart| {
            let purpose = match &cart.purpose {
                SalePurpose::Unknown => "",
                known => purpose_name(w, known),
            };
            [purpose.to_owned(), cart.campaign.clone(), cart.note.clone()]
        });
        let seller = staff.with(|staff| {
            let chosen = seller.get();
            let found = staff.iter().find(|(id, _)| id.is_some() && *id == chosen);
            found.map(|(_, name)| name.clone()).unwrap_or_default()
        });
        let said: Vec<String> = std::iter::once(seller)
            .chain(said)
            .filter(|text| !text.trim().is_empty())
            .collect();
        said.join(" · ")
    };
    // Earlier campaigns, looked for only when they can be chosen.
    let campaigns = Memo::new(move |_| {
        if is_open.get() {
            earlier_campaigns(counter)
        } else {
            Vec::new()
        }
    });
    view! {
        <Unfolding label=s.more() is_open=is_open summary=Signal::derive(summary)>
            <div class="stack">
                <Show when=move || staff.with(|staff| staff.len() > 1)>
                    <SelectField label=w.common().seller() value=seller options=staff />
                </Show>
                <SelectField label=s.purpose() value=purpose options=purposes.clone() />
                <TextField label=s.campaign() value=campaign suggestions=campaigns hint=s.campaign_hint() />
                <TextArea label=w.common().note() value=note rows=2 />
            </div>
        </Unfolding>
    }
}

/// Campaigns named on earlier sales, the latest first.
fn earlier_campaigns(counter: Counter) -> Vec<String> {
    counter.desk.read(|book| {
        let mut names: Vec<String> = Vec::new();
        for (_, sale) in book.ledger().standing_sales().rev() {
            if !sale.campaign.is_empty() && !names.contains(&sale.campaign) {
                names.push(sale.campaign.clone());
                if names.len() == 20 {
                    break;
                }
            }
        }
        names
    })
}
