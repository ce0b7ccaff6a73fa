//! What was typed about customers and not saved yet: leaving the form or the page loses none of it.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::domain::{Id, Note};

/// Words that are not saved yet, by customer. They last as long as the tab.
#[derive(Debug, Default)]
pub struct Unsaved {
    entries: HashMap<Id, Note>,
    standing: HashMap<Id, String>,
}

impl Unsaved {
    /// The entry begun for a customer's feed.
    pub fn entry(&self, customer: Id) -> Option<&Note> {
        self.entries.get(&customer)
    }

    /// Keeps a begun entry; one without words is no longer begun.
    pub fn keep_entry(&mut self, entry: Note) {
        if entry.text.trim().is_empty() {
            self.entries.remove(&entry.customer);
        } else {
            self.entries.insert(entry.customer, entry);
        }
    }

    /// The entry was saved or given up.
    pub fn drop_entry(&mut self, customer: Id) {
        self.entries.remove(&customer);
    }

    /// The standing note as it was last typed.
    pub fn standing(&self, customer: Id) -> Option<&String> {
        self.standing.get(&customer)
    }

    /// Keeps a standing note as typed, unless it says what the card says.
    pub fn keep_standing(&mut self, customer: Id, typed: &str, on_card: &str) {
        if typed.trim() == on_card.trim() {
            self.standing.remove(&customer);
        } else {
            self.standing.insert(customer, typed.to_owned());
        }
    }

    /// The standing note was saved or given up.
    pub fn drop_standing(&mut self, customer: Id) {
        self.standing.remove(&customer);
    }
}

/// The unsaved words of this tab.
#[derive(Clone, Copy)]
pub struct Drafts(pub RwSignal<Unsaved>);

impl Drafts {
    /// Makes room for them. Call once, in the root.
    pub fn provide() {
        provide_context(Self(RwSignal::new(Unsaved::default())));
    }

    /// The drafts provided in the root.
    pub fn get() -> Self {
        expect_context()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about(customer: Id, text: &str) -> Note {
        Note {
            customer,
            text: text.to_owned(),
            ..Note::default()
        }
    }

    #[test]
    fn each_customer_keeps_what_was_typed_until_it_is_saved_or_emptied() {
        let (anna, vera) = (Id::new_v7(1, [1; 10]), Id::new_v7(2, [2; 10]));
        let mut unsaved = Unsaved::default();
        unsaved.keep_entry(about(anna, "wants size 38"));
        unsaved.keep_entry(about(vera, "call on Friday"));
        unsaved.keep_entry(about(anna, "wants size 38, red"));
        let text = |unsaved: &Unsaved, id| unsaved.entry(id).map(|note| note.text.clone());
        assert_eq!(text(&unsaved, anna).as_deref(), Some("wants size 38, red"));
        unsaved.keep_entry(about(anna, " \n"));
        assert_eq!(text(&unsaved, anna), None);
        assert_eq!(text(&unsaved, vera).as_deref(), Some("call on Friday"));
        unsaved.drop_entry(vera);
        assert_eq!(text(&unsaved, vera), None);
    }

    #[test]
    fn a_standing_note_is_unsaved_while_it_differs_from_the_card() {
        let anna = Id::new_v7(1, [1; 10]);
        let mut unsaved = Unsaved::default();
        unsaved.keep_standing(anna, "Allergic to wool", "Allergic");
        assert_eq!(
            unsaved.standing(anna).map(String::as_str),
            Some("Allergic to wool")
        );
        unsaved.keep_standing(anna, "", "Allergic");
        assert_eq!(unsaved.standing(anna).map(String::as_str), Some(""));
        unsaved.keep_standing(anna, "Allergic ", "Allergic");
        assert_eq!(unsaved.standing(anna), None);
    }
}
