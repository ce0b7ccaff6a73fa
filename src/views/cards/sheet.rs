//! Cards of many customers, ten to a sheet of A4, to be printed and cut.

use std::cell::RefCell;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::face::{CardFace, CodesChoice, card_face, codes_of_device};
use crate::desk::{Desk, Topic, use_desk};
use crate::domain::barcode::ean13_of;
use crate::domain::{Command, Id};
use crate::storage::settings::CardCodes;
use crate::ui::{Banner, Button, EmptyState, Glyph, LinkButton, PageHeader, Status, Tone};
use crate::views::act::Actor;
use crate::views::routes::Page;

/// More at once make the browser slow, and no printer holds the paper.
const MOST: usize = 500;

thread_local! {
    /// Kept here and not in the browser: chosen anew when the app is opened anew.
    static PICKED: RefCell<Vec<Id>> = RefCell::default();
}

/// These customers' cards are what the page of cards shows next.
pub fn pick_cards(ids: Vec<Id>) {
    PICKED.set(ids);
}

/// What is known of the cards to be printed.
#[derive(Debug, Clone, Default, PartialEq)]
struct Sheet {
    faces: Vec<CardFace>,
    /// Who has no number.
    without: Vec<Id>,
    /// How many numbers do not fit into a barcode.
    not_fitting: usize,
}

impl Sheet {
    fn of(desk: Desk, picked: &[Id]) -> Self {
        let mut sheet = Self::default();
        desk.follow(&[Topic::Customers, Topic::Shop], |book| {
            for id in picked.iter().copied() {
                let Some(card) = book.customers().get(id) else {
                    continue;
                };
                let face = CardFace::of_customer(desk, card);
                if face.code.is_empty() {
                    sheet.without.push(id);
                } else if sheet.faces.len() < MOST {
                    sheet.not_fitting += usize::from(ean13_of(&face.code).is_none());
                    sheet.faces.push(face);
                }
            }
        });
        sheet
    }
}

/// The page of cards to be printed.
#[component]
pub fn CardsPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.cards();
    let actor = Actor::new(desk);
    let navigate = use_navigate();
    let picked = StoredValue::new(PICKED.with_borrow(Clone::clone));
    let codes = codes_of_device();
    let sheet = Memo::new(move |_| picked.with_value(|picked| Sheet::of(desk, picked)));
    let count = Memo::new(move |_| sheet.read().faces.len());
    let without = Memo::new(move |_| sheet.read().without.len());
    let give = move |_| {
        let ids = sheet.with_untracked(|sheet| sheet.without.clone());
        let said = t.given(ids.len());
        actor.try_act(Command::GiveCards { ids }, said);
    };
    let note = move || {
        let not_fitting = sheet.read().not_fitting;
        let is_told = not_fitting > 0 && codes.get() != CardCodes::Qr;
        let is_first_only = picked.with_value(Vec::len) > count.get() + without.get();
        let notes = [
            is_told.then(|| t.shown_as_qr(not_fitting)),
            is_first_only.then(|| t.first_only(count.get())),
        ];
        let notes = notes.into_iter().flatten();
        notes
            .map(|note| view! { <p class="muted no-print">{note}</p> })
            .collect_view()
    };
    view! {
        <div class="page cards-page">
            <PageHeader
                title=t.sheet()
                subtitle=Signal::derive(move || t.cards(count.get()))
                back_label=w.customers().to_list()
                on_back=move |()| navigate(&Page::Customers.path(), NavigateOptions::default())
                actions=move || {
                    view! {
                        <Show when=move || { count.get() > 0 }>
                            <Button
                                label=w.common().print()
                                icon=Glyph::Printer
                                tone=Tone::Primary
                                on_click=move |_| {
                                    let _ = window().print();
                                }
                            />
                        </Show>
                    }
                }
            />
            <Show when=move || { without.get() > 0 }>
                <Banner
                    status=Status::Warn
                    text=Signal::derive(move || t.without_number(without.get()))
                    actions=move || {
                        view! { <Button label=t.give_numbers() icon=Glyph::Card on_click=give /> }
                    }
                />
            </Show>
            <Show when=move || { count.get() > 0 }>
                <div class="no-print">
                    <CodesChoice desk=desk codes=codes />
                </div>
                {note}
                <div class="card-sheet">
                    {move || {
                        let codes = codes.get();
                        let sheet = sheet.read();
                        sheet
                            .faces
                            .iter()
                            .map(|face| card_face(desk, face, codes))
                            .collect_view()
                    }}
                </div>
            </Show>
            <Show when=move || count.get() == 0 && without.get() == 0>
                <EmptyState
                    icon=Glyph::Card
                    title=t.no_cards_title()
                    text=t.no_cards()
                    actions=move || {
                        view! {
                            <LinkButton
                                label=w.customers().to_list()
                                href=Page::Customers.href()
                            />
                        }
                    }
                />
            </Show>
        </div>
    }
}
