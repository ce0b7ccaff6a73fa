//! Customers as rows.

use std::collections::BTreeSet;

use super::{Style, Whom, said};
use crate::domain::customer::{Channel, ConsentState, Customer, Sex};
use crate::domain::{Book, Day, Id, PartialDate};
use crate::exchange::meaning::Meaning;
use crate::exchange::plan::{own_id, write_consents, write_relatives};
use crate::exchange::table::Cell;
use crate::text::Words;

/// Between several values of one cell, as Google parts them.
const BETWEEN: &str = " ::: ";
/// Phones beyond these do not get a column.
const MOST_PHONES: usize = 6;

const BEFORE_PHONES: [Meaning; 5] = [
    Meaning::Given,
    Meaning::Middle,
    Meaning::Family,
    Meaning::Nickname,
    Meaning::Company,
];
const BEHIND_PHONES: [Meaning; 19] = [
    Meaning::Email,
    Meaning::Telegram,
    Meaning::Instagram,
    Meaning::Birthday,
    Meaning::Sex,
    Meaning::Street,
    Meaning::City,
    Meaning::Region,
    Meaning::Postcode,
    Meaning::Country,
    Meaning::Card,
    Meaning::Tags,
    Meaning::Source,
    Meaning::Relative,
    Meaning::Note,
    Meaning::EmailConsent,
    Meaning::SmsConsent,
    Meaning::Consents,
    Meaning::Elsewhere,
];

/// The columns that depend on what customers have.
#[derive(Debug, Default)]
pub(super) struct Shape {
    phones: usize,
    /// Names of the shop's own fields.
    pub own_fields: Vec<String>,
}

impl Shape {
    pub(super) fn of(book: &Book, whom: Whom<'_>) -> Self {
        let mut phones = 1;
        let mut own_fields = BTreeSet::new();
        for customer in cards(book, whom) {
            phones = phones.max(customer.phones.len());
            for name in customer.own_fields.keys() {
                if !own_fields.contains(name) {
                    own_fields.insert(name.clone());
                }
            }
        }
        Self {
            phones: phones.min(MOST_PHONES),
            own_fields: own_fields.into_iter().collect(),
        }
    }

    /// What stands above the columns.
    pub(super) fn heads(&self, w: Words) -> Vec<String> {
        let names = self
            .meanings()
            .into_iter()
            .map(|own| own.label(w).to_owned());
        names.chain(self.own_fields.iter().cloned()).collect()
    }

    /// What a phone is called stands before it.
    pub(super) fn meanings(&self) -> Vec<Meaning> {
        let mut meanings = BEFORE_PHONES.to_vec();
        for _ in 0..self.phones {
            meanings.extend([Meaning::PhoneLabel, Meaning::Phone]);
        }
        meanings.extend(BEHIND_PHONES);
        meanings
    }
}

pub(super) fn rows(
    book: &Book,
    places: &mut dyn Iterator<Item = usize>,
    shape: &Shape,
    style: &Style,
) -> Vec<Vec<Cell>> {
    let rows = book.customers().rows();
    let held = places.filter_map(|place| rows.get(place));
    let held = held.filter(|held| !held.is_deleted);
    held.map(|held| row(held.id, &held.card, shape, style))
        .collect()
}

fn row(id: Id, card: &Customer, shape: &Shape, style: &Style) -> Vec<Cell> {
    let list = say(id, card, style);
    let cells = BEFORE_PHONES.iter().map(|meaning| said(&list, meaning));
    let mut cells: Vec<Cell> = cells.collect();
    for place in 0..shape.phones {
        let phone = card.phones.get(place);
        let text = |text: &String| Cell::text(text);
        cells.push(phone.map_or(Cell::Empty, |phone| text(&phone.label)));
        cells.push(phone.map_or(Cell::Empty, |phone| text(&phone.number)));
    }
    cells.extend(BEHIND_PHONES.iter().map(|meaning| said(&list, meaning)));
    let own = shape.own_fields.iter().map(|name| {
        let value = card.own_fields.get(name);
        value.map_or(Cell::Empty, |value| Cell::text(value))
    });
    cells.extend(own);
    cells
}

fn say(id: Id, card: &Customer, style: &Style) -> Vec<(Meaning, Cell)> {
    let address = &card.address;
    let handle = |channel: Channel| {
        let found = card.handles.iter().find(|handle| handle.channel == channel);
        found.map_or(Cell::Empty, |handle| Cell::text(&handle.handle))
    };
    vec![
        (Meaning::Given, Cell::text(&card.given)),
        (Meaning::Middle, Cell::text(&card.middle)),
        (Meaning::Family, Cell::text(&card.family)),
        (Meaning::Nickname, Cell::text(&card.nickname)),
        (Meaning::Company, Cell::text(&card.company)),
        (Meaning::Email, Cell::text(&card.emails.join(BETWEEN))),
        (Meaning::Telegram, handle(Channel::Telegram)),
        (Meaning::Instagram, handle(Channel::Instagram)),
        (
            Meaning::Birthday,
            card.birthday.map_or(Cell::Empty, birthday),
        ),
        (Meaning::Sex, sex(&card.sex, style)),
        (Meaning::Street, Cell::text(&address.street)),
        (Meaning::City, Cell::text(&address.city)),
        (Meaning::Region, Cell::text(&address.region)),
        (Meaning::Postcode, Cell::text(&address.postcode)),
        (Meaning::Country, Cell::text(&address.country)),
        (Meaning::Card, Cell::text(&card.card_number)),
        (Meaning::Tags, Cell::text(&card.tags.join(", "))),
        (Meaning::Source, Cell::text(&card.source)),
        (
            Meaning::Relative,
            Cell::text(&write_relatives(&card.relatives, style.words)),
        ),
        (Meaning::Note, Cell::text(&card.note)),
        (Meaning::EmailConsent, consent(card, &Channel::Email, style)),
        (Meaning::SmsConsent, consent(card, &Channel::Sms, style)),
        (
            Meaning::Consents,
            Cell::text(&write_consents(&card.consents, style.words)),
        ),
        (Meaning::Elsewhere, Cell::text(&known_by(id, card))),
    ]
}

/// By what a row finds its customer again, whatever else was changed in the table.
pub(super) fn known_by(id: Id, card: &Customer) -> String {
    let elsewhere = card.elsewhere.first().cloned();
    elsewhere.unwrap_or_else(|| own_id(id))
}

fn birthday(date: PartialDate) -> Cell {
    let (month, day) = (u32::from(date.month), u32::from(date.day));
    let whole = date.year.and_then(|year| Day::from_ymd(year, month, day));
    whole.map_or_else(
        || Cell::text(&date.to_string()),
        |day| Cell::Date(day, None),
    )
}

fn sex(sex: &Sex, style: &Style) -> Cell {
    let w = style.words.profile();
    match sex {
        Sex::Female => Cell::text(w.female()),
        Sex::Male => Cell::text(w.male()),
        _ => Cell::Empty,
    }
}

fn consent(card: &Customer, channel: &Channel, style: &Style) -> Cell {
    let w = style.words.common();
    match card.consent(channel).map(|consent| &consent.state) {
        Some(ConsentState::Given) => Cell::text(w.yes()),
        Some(ConsentState::Refused | ConsentState::Withdrawn) => Cell::text(w.no()),
        _ => Cell::Empty,
    }
}

fn cards<'a>(book: &'a Book, whom: Whom<'_>) -> Vec<&'a Customer> {
    match whom {
        Whom::All => book.customers().iter().map(|(_, card)| card).collect(),
        Whom::These(ids) => {
            let cards = ids.iter().filter_map(|id| book.customers().get(*id));
            cards.collect()
        }
    }
}
