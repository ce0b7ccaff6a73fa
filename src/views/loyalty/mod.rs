//! Loyalty: the programme, what it does, coupons and gift certificates.

mod buyer;
mod cards;
mod certificate_card;
mod certificate_forms;
mod certificates;
mod code;
mod coupon_form;
mod coupons;
mod draft;
mod editor;
mod faults;
mod kept;
mod levels;
mod members;
mod overview;
mod picks;
mod simulator;
mod starts;
mod wrongs;

use leptos::prelude::*;

use crate::desk::{Topic, use_desk};
use crate::ui::{Banner, Button, PageHeader, Status, Tabs};
use draft::Drafting;

pub use levels::{LevelBadge, colours};

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// How it goes.
    Overview,
    /// The rules.
    Programme,
    /// Coupons.
    Coupons,
    /// Gift certificates.
    Certificates,
    /// What it would have cost.
    Simulator,
}

/// The page of loyalty.
#[component]
pub fn LoyaltyPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    let drafting = Drafting::begin(desk);
    let part = RwSignal::new(Part::Overview);
    // In the programme itself it is seen anyway.
    let is_unsaved = Memo::new(move |_| drafting.is_touched() && part.get() != Part::Programme);
    let rules = Memo::new(move |_| {
        desk.follow(&[Topic::Loyalty, Topic::Ledger], |book| {
            let rules = book.ledger().programme_at(desk.now());
            rules.map(|rules| rules.is_on)
        })
    });
    let parts = vec![
        (Part::Overview, l.overview().to_owned()),
        (Part::Programme, l.programme().to_owned()),
        (Part::Coupons, l.coupons().to_owned()),
        (Part::Certificates, l.certificates().to_owned()),
        (Part::Simulator, l.simulator().to_owned()),
    ];
    let panel = move |shown: Part| match shown {
        Part::Overview => view! {
            <Show
                when=move || rules.get().is_some()
                fallback=move || view! { <starts::Starts drafting=drafting part=part /> }
            >
                <overview::Overview />
            </Show>
        }
        .into_any(),
        Part::Programme => view! { <editor::Editor drafting=drafting /> }.into_any(),
        Part::Coupons => view! { <coupons::Coupons /> }.into_any(),
        Part::Certificates => view! { <certificates::Certificates /> }.into_any(),
        Part::Simulator => view! { <simulator::Simulator drafting=drafting /> }.into_any(),
    };
    view! {
        <div class="page">
            <PageHeader title=w.nav().loyalty() />
            <Show when=move || rules.get() == Some(false)>
                <Banner status=Status::Warn text=l.off_banner() />
            </Show>
            <Show when=move || is_unsaved.get()>
                <Banner
                    status=Status::Warn
                    text=l.not_saved_yet()
                    actions=move || {
                        view! {
                            <Button
                                label=l.go_on_editing()
                                on_click=move |_| part.set(Part::Programme)
                            />
                        }
                    }
                />
            </Show>
            <Tabs label=w.nav().loyalty() value=part tabs=Signal::stored(parts) panel=panel />
        </div>
    }
}
