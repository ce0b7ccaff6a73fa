//! Customers in the index: which of their fields they are found by.

use super::{Fields, Index};
use crate::domain::{Customer, Id};
use crate::text::phone;

impl Index<Id> {
    /// Adds a customer, or replaces what was known of one.
    ///
    /// `country` is the shop's two-letter code, by which phones without a code are read; `notes` is what was
    /// written about them elsewhere, as in the timeline; among equal matches the higher `weight` comes first.
    pub fn put_customer(
        &mut self,
        id: Id,
        customer: &Customer,
        country: &str,
        notes: &[&str],
        weight: u32,
    ) {
        let handles = customer.handles.iter().map(|handle| handle.handle.as_str());
        // In some messengers the handle is a number.
        let dialled = handles.clone().filter(|handle| handle.starts_with('+'));
        let numbers = customer.phones.iter();
        let phones: Vec<String> = numbers
            .map(|own| (own.number.as_str(), own.country_or(country)))
            .chain(dialled.map(|typed| (typed, country)))
            .map(|(typed, country)| phone::matching_key(typed, country))
            .collect();
        let relatives: Vec<&str> = customer
            .relatives
            .iter()
            .map(|one| one.name.as_str())
            .collect();
        let own_fields = customer.own_fields.values().map(String::as_str);
        let relatives_notes = customer.relatives.iter().map(|one| one.note.as_str());
        let mailboxes = customer.emails.iter().map(|email| mailbox(email));
        let address = &customer.address;
        let all_notes: Vec<&str> = [
            &customer.note,
            &customer.likes,
            &address.city,
            &address.street,
        ]
        .into_iter()
        .map(String::as_str)
        .chain(mailboxes)
        .chain(handles)
        .chain(own_fields)
        .chain(relatives_notes)
        .chain(notes.iter().copied())
        .collect();
        self.put(
            id,
            &Fields {
                names: &[&customer.given, &customer.middle, &customer.family],
                nicknames: &[&customer.nickname, &customer.company],
                phones: &as_strs(&phones),
                cards: &[&customer.card_number],
                relatives: &relatives,
                tags: &as_strs(&customer.tags),
                notes: &all_notes,
                weight,
            },
        );
    }
}

/// What tells one address from another: `anvar.k` of `anvar.k@mail.uz`.
fn mailbox(email: &str) -> &str {
    email.split_once('@').map_or(email, |(mailbox, _)| mailbox)
}

fn as_strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::{Handle, Phone, Relative};

    #[test]
    fn a_customer_is_found_by_everything_written_down() {
        let phone = |number: &str| Phone {
            number: number.to_owned(),
            ..Phone::default()
        };
        let customer = Customer {
            given: "Шаҳноза".to_owned(),
            family: "Каримова".to_owned(),
            nickname: "Shoxi".to_owned(),
            company: "Atlas".to_owned(),
            phones: vec![phone("90 123-45-67")],
            emails: vec!["karimova.sh@mail.uz".to_owned()],
            handles: vec![Handle {
                handle: "@gulbahor".to_owned(),
                ..Handle::default()
            }],
            relatives: vec![Relative {
                name: "Malika".to_owned(),
                ..Relative::default()
            }],
            tags: vec!["VIP".to_owned()],
            note: "любит шёлк".to_owned(),
            card_number: "K-000123".to_owned(),
            ..Customer::default()
        };
        let id = Id(7);
        let mut index = Index::default();
        index.put_customer(id, &customer, "UZ", &["came with her sister"], 3);
        for typed in [
            "shahnoza",
            "karimova shah",
            "shoxi",
            "atlas",
            "4567",
            "+998 90 123 45 67",
            "gulbahor",
            "malika",
            "vip",
            "shelk",
            "123",
            "K-000123",
            "sister",
            "karimova.sh",
        ] {
            assert_eq!(index.find_all(typed), [id], "{typed}");
        }
        for typed in ["uz", "bekzod", "999"] {
            assert!(index.find_all(typed).is_empty(), "{typed}");
        }
    }

    #[test]
    fn a_customer_without_anything_is_no_burden() {
        let mut index = Index::default();
        index.put_customer(Id(1), &Customer::default(), "UZ", &[], 0);
        assert_eq!(index.len(), 1);
        assert!(index.find_all("a").is_empty());
    }
}
