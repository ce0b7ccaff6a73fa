//! Customers as cards of an address book.

use super::Whom;
use crate::domain::customer::{Channel, Customer, Handle, Sex};
use crate::domain::{Book, Id};
use crate::exchange::contact::{Contact, Related};
use crate::exchange::ours;
use crate::exchange::plan::{label_of, own_id};

impl Whom<'_> {
    /// Whose cards are written, in that order.
    pub fn ids(self, book: &Book) -> Vec<Id> {
        match self {
            Self::All => book.customers().iter().map(|(id, _)| id).collect(),
            Self::These(ids) => ids.to_vec(),
        }
    }
}

/// The card of a customer, and the file with their photo, which is to be put in: photos of very
/// many are not held at once.
pub fn contact(book: &Book, id: Id) -> Option<(Contact, Option<Id>)> {
    let card = book.customers().get(id)?;
    let contact = Contact {
        uid: own_id(id),
        ..said(card)
    };
    Some((contact, card.photo))
}

fn said(card: &Customer) -> Contact {
    let has_address = !card.address.lines().is_empty();
    let own = card.own_fields.iter();
    let own = own.map(|(name, value)| (name.clone(), value.clone()));
    let sex = match card.sex {
        Sex::Female => Some("F"),
        Sex::Male => Some("M"),
        _ => None,
    };
    let sex = sex.map(|sex| ("gender".to_owned(), sex.to_owned()));
    let (mut links, mut ours) = (Vec::new(), ours::of_customer(card));
    for handle in &card.handles {
        match link(handle) {
            Some(link) => links.push(link),
            None => ours.push(ours::of_handle(handle)),
        }
    }
    let phones = card.phones.iter();
    let relatives = card.relatives.iter().map(|own| Related {
        name: own.name.clone(),
        label: label_of(own),
        ours: ours::of_relative(own),
    });
    Contact {
        family_name: card.family.clone(),
        given_name: card.given.clone(),
        middle_name: card.middle.clone(),
        nickname: card.nickname.clone(),
        organization: card.company.clone(),
        phones: phones
            .map(|phone| (phone.number.clone(), phone.label.clone()))
            .collect(),
        emails: card.emails.clone(),
        addresses: Vec::from_iter(has_address.then(|| card.address.clone())),
        links,
        birthday: card.birthday,
        groups: card.tags.clone(),
        note: card.note.clone(),
        others: sex.into_iter().chain(own).collect(),
        relatives: relatives.collect(),
        card_number: card.card_number.clone(),
        ours,
        ..Contact::default()
    }
}

/// The address at which a phone opens a messenger; nothing where there is none.
fn link(handle: &Handle) -> Option<String> {
    let host = match handle.channel {
        Channel::Telegram => "t.me/",
        Channel::Instagram => "instagram.com/",
        Channel::Facebook => "facebook.com/",
        Channel::WhatsApp => "wa.me/",
        Channel::Zalo => "zalo.me/",
        _ => return None,
    };
    let name = handle.handle.trim().trim_start_matches('@');
    if name.contains("://") {
        return name.contains(host).then(|| name.to_owned());
    }
    let is_name = !name.is_empty() && !name.contains(['/', '?', '=']);
    is_name.then(|| format!("https://{host}{name}"))
}
