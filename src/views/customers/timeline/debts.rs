//! Promises, debts forgiven and opening balances in the feed, and taking such an entry back.

use leptos::prelude::*;

use super::entry::Told;
use crate::domain::{Book, Command, Id, Opening, Promise, WriteOff};
use crate::insight::labels;
use crate::insight::timeline::{Item, What};
use crate::ui::{Glyph, Menu, MenuItem};
use crate::views::act::Actor;
use crate::views::customers::profile::Subject;
use crate::views::days;

/// Puts an entry about debts into words.
pub fn tell(subject: Subject, book: &Book, what: &What, told: Told) -> Told {
    let desk = subject.desk;
    let c = subject.words().credit();
    let ledger = book.ledger();
    match what {
        What::Promise(id) => {
            let Some(promise) = ledger.entries::<Promise>().get(*id) else {
                return told;
            };
            let title = promise.day.map_or_else(
                || c.told_no_promise().to_owned(),
                |day| c.told_promise(days::short(desk, day)),
            );
            Told {
                glyph: Glyph::Handshake,
                title,
                text: promise.note.clone(),
                ..told
            }
        }
        What::WriteOff(id) => {
            let Some(write_off) = ledger.entries::<WriteOff>().get(*id) else {
                return told;
            };
            Told {
                glyph: Glyph::Ban,
                title: c.written_off(desk.money(write_off.amount)),
                text: write_off.reason.clone(),
                ..told
            }
        }
        What::Opening(id) => {
            let Some(opening) = ledger.entries::<Opening>().get(*id) else {
                return told;
            };
            let since = days::short(desk, days::of(desk, opening.owed_since()));
            let detail = labels::opening(
                subject.words(),
                opening,
                |own| desk.money(own),
                |own| desk.points(own),
                since,
            );
            Told {
                glyph: Glyph::Book,
                title: c.told_opening().to_owned(),
                text: opening.note.clone(),
                detail,
                ..told
            }
        }
        _ => told,
    }
}

/// The entry behind a line that can be taken back here.
pub fn taken_back_by(item: &Item) -> Option<Id> {
    match item.what {
        What::Payment(id) | What::Promise(id) | What::WriteOff(id) | What::Opening(id) => Some(id),
        _ => None,
    }
}

/// What can be done with an entry about debts.
#[component]
pub fn DebtMenu(subject: Subject, id: Id) -> impl IntoView {
    let w = subject.words();
    let c = w.credit();
    let actor = Actor::new(subject.desk);
    let take_back = move || {
        let command = Command::VoidEntry {
            target: id,
            reason: String::new(),
        };
        actor.try_act(command, c.taken_back());
    };
    let items = move || {
        let take_back = MenuItem::new(c.take_back(), take_back).icon(Glyph::Undo);
        vec![take_back.danger()]
    };
    view! {
        <span class="no-print">
            <Menu label=w.timeline().entry_menu() items=Signal::derive(items) />
        </span>
    }
}
