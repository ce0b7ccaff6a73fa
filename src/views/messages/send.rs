//! From an occasion to a link with the words in it, and the trace it leaves.

use crate::desk::Desk;
use crate::domain::command::Save;
use crate::domain::customer::{Channel, Consent, ConsentState};
use crate::domain::note::{ContactChannel, Direction, Outcome, Purpose};
use crate::domain::{Command, Id, Note, Occasion, Template};
use crate::insight::messages::{Addressed, Brought, language_of, template_for, text_of};
use crate::text::Language;
use crate::text::template::{Value, render};
use crate::views::act::Actor;
use crate::views::customers::{Way, contact_channel, ways};

/// A message to a customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// To whom.
    pub customer: Id,
    /// For what.
    pub occasion: Occasion,
    /// What the occasion brings along.
    pub brought: Brought,
}

impl Letter {
    /// The words, filled in, in the customer's language.
    pub fn text(&self, desk: Desk) -> String {
        let template = desk.read(|book| template_for(book, &self.occasion).cloned());
        self.text_by(desk, template.as_ref(), &self.occasion)
    }

    /// The same by another template.
    pub fn text_by(&self, desk: Desk, template: Option<&Template>, occasion: &Occasion) -> String {
        self.addressed(desk, |addressed| {
            let text = text_of(template, occasion, addressed.language);
            render(&text, &addressed.values(&self.brought))
        })
    }

    /// The values of all places for this customer, written in `language`.
    pub fn values_in(&self, desk: Desk, language: Language) -> Vec<Value> {
        self.addressed_in(desk, Some(language), |addressed| {
            addressed.values(&self.brought)
        })
    }

    fn addressed<T>(&self, desk: Desk, look: impl FnOnce(&Addressed<'_>) -> T) -> T {
        self.addressed_in(desk, None, look)
    }

    /// In the customer's own language, where none is given.
    fn addressed_in<T>(
        &self,
        desk: Desk,
        language: Option<Language>,
        look: impl FnOnce(&Addressed<'_>) -> T,
    ) -> T {
        let otherwise = desk.words().language();
        desk.read(|book| {
            let card = book.customers().held(self.customer).map(|held| &held.card);
            let own = || card.map_or(otherwise, |card| language_of(book, card, otherwise));
            let language = language.unwrap_or_else(own);
            look(&Addressed {
                book,
                zone: &desk.zone(),
                now: desk.now(),
                currency: desk.currency(),
                language,
                customer: self.customer,
            })
        })
    }

    /// What the timeline says it was about.
    pub fn purpose(&self) -> Purpose {
        match self.occasion {
            Occasion::Birthday | Occasion::RelativeBirthday | Occasion::Anniversary => {
                Purpose::Congratulation
            }
            Occasion::DebtDue | Occasion::DebtLate => Purpose::Debt,
            Occasion::OrderReady => Purpose::Order,
            Occasion::Thanks => Purpose::Thanks,
            Occasion::NewGoods => Purpose::Offer,
            Occasion::Late | Occasion::Points => Purpose::Reminder,
            Occasion::Own | Occasion::Other(_) => Purpose::Unknown,
        }
    }
}

/// Ways that can carry words, and where the customer refused to be written to that way, what they
/// said: those they agreed to come first, refused ones last.
pub fn writing_ways(desk: Desk, customer: Id) -> Vec<(Way, Option<Consent>)> {
    let mut found = desk.read(|book| {
        let Some(held) = book.customers().held(customer) else {
            return Vec::new();
        };
        let card = &held.card;
        let ways = ways(desk, card).into_iter().filter(carries_text);
        ways.map(|way| {
            let said = card.consent(&way.channel);
            let is_given = said.is_some_and(|said| said.state == ConsentState::Given);
            let refusal = card.refusal(&way.channel).cloned();
            let order = match &way.channel {
                _ if refusal.is_some() => 3,
                _ if is_given => 0,
                // Costs the shop nothing.
                Channel::Telegram | Channel::WhatsApp => 1,
                _ => 2,
            };
            (order, way, refusal)
        })
        .collect()
    });
    found.sort_by_key(|(order, ..)| *order);
    let ways = found.into_iter();
    ways.map(|(_, way, refusal)| (way, refusal)).collect()
}

/// The way to write to somebody at a tap: the first they did not refuse.
pub fn best_way(desk: Desk, customer: Id) -> Option<Way> {
    let ways = writing_ways(desk, customer);
    let first = ways.into_iter().find(|(_, refusal)| refusal.is_none());
    first.map(|(way, _)| way)
}

fn carries_text(way: &Way) -> bool {
    let is_link = way.href.contains("wa.me/") || way.href.contains("t.me/");
    match way.channel {
        Channel::Sms | Channel::Email => true,
        Channel::WhatsApp | Channel::Telegram => is_link,
        _ => false,
    }
}

/// The link with the words to send in it.
pub fn href_with(way: &Way, text: &str) -> String {
    let text = String::from(js_sys::encode_uri_component(text));
    let name = match way.channel {
        Channel::Sms | Channel::Email => "body",
        _ => "text",
    };
    format!("{}?{name}={text}", way.href)
}

/// Writes down that a message was opened: what became of it there is not known.
pub fn leave_trace(desk: Desk, actor: Actor, letter: &Letter, channel: &Channel, text: String) {
    let note = Note {
        channel: contact_channel(channel),
        purpose: letter.purpose(),
        outcome: Outcome::Opened,
        text,
        ..note_of(desk, letter.customer)
    };
    let command = Command::SaveNote(Save::add(desk.new_id(), note));
    actor.try_act(command, desk.words().messages().opened());
}

/// Writes down that somebody was called.
pub fn write_down_call(desk: Desk, actor: Actor, customer: Id) {
    let note = Note {
        channel: ContactChannel::Call,
        ..note_of(desk, customer)
    };
    let command = Command::SaveNote(Save::add(desk.new_id(), note));
    actor.try_act(command, desk.words().messages().called());
}

fn note_of(desk: Desk, customer: Id) -> Note {
    Note {
        customer,
        at: desk.now(),
        direction: Direction::Outgoing,
        staff: leptos::prelude::GetUntracked::get_untracked(&desk.acting_staff()),
        ..Note::default()
    }
}
