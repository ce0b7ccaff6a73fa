//! Pictures in cards of an address book, for customers who have none yet.

use super::{Fate, Incoming, Plan};
use crate::domain::{Book, Id};

impl Plan {
    /// Which cards bring a picture for whom: the place of the customer among the drafts, that of
    /// the card in the file.
    pub fn pictures(&self, book: &Book) -> Vec<(u32, u32)> {
        let Incoming::Contacts(contacts) = &self.source else {
            return Vec::new();
        };
        let is_wanted = |place: u32| {
            let Some(draft) = self.drafts.get(place as usize) else {
                return false;
            };
            let Some(home) = self.home(draft) else {
                return false;
            };
            let own = book.customers().get(home);
            draft.card.photo.is_none() && own.is_none_or(|own| own.photo.is_none())
        };
        let found = self.outcomes.iter().filter_map(|outcome| {
            let Fate::Person(draft) = outcome.fate else {
                return None;
            };
            let contact = contacts.get(outcome.place as usize)?;
            (contact.photo.is_some() && is_wanted(draft)).then_some((draft, outcome.place))
        });
        found.collect()
    }

    /// The picture of a card of the file, as the bytes of an image.
    pub fn picture(&self, card: u32) -> Option<&[u8]> {
        match &self.source {
            Incoming::Contacts(contacts) => contacts.get(card as usize)?.photo.as_deref(),
            Incoming::Table(..) => None,
        }
    }

    /// Gives a customer the photo that is stored under this id.
    pub fn hang(&mut self, draft: u32, photo: Id) {
        if let Some(draft) = self.drafts.get_mut(draft as usize) {
            draft.card.photo = Some(photo);
        }
    }
}
