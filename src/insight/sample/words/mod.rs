//! The words of the sample shop, in each language: goods, notes, tags. They are data the
//! owner could have typed, not words of the interface.

mod az;
mod en;
mod ru;
mod uz;
mod vi;

use super::countries::Country;
use super::uzbek;

/// The words of one language as they are kept: lists with `|` between the items.
struct Lists {
    shop: &'static str,
    footer: &'static str,
    metre: &'static str,
    own_field: &'static str,
    categories: &'static str,
    goods: &'static str,
    colours: &'static str,
    fabrics: &'static str,
    tags: &'static str,
    sources: &'static str,
    campaigns: &'static str,
    phone_labels: &'static str,
    consents: &'static str,
    reasons: &'static str,
    receipt_notes: &'static str,
    likes: &'static str,
    contacts: &'static str,
    tasks: &'static str,
}

/// The words of one language.
#[derive(Debug, Clone)]
pub struct Words {
    is_cyrillic: bool,
    /// Over the door.
    pub shop: String,
    /// At the foot of a receipt.
    pub footer: String,
    /// The unit of cloth.
    pub metre: String,
    /// A field of the shop's own.
    pub own_field: String,
    /// Twelve categories.
    pub categories: Vec<String>,
    /// Names of [`super::goods::GOODS`].
    pub goods: Vec<String>,
    /// Twelve colours.
    pub colours: Vec<String>,
    /// Ten fabrics.
    pub fabrics: Vec<String>,
    /// Tags of customers; the first is for the best of them.
    pub tags: Vec<String>,
    /// How customers found the shop; the last is through a friend.
    pub sources: Vec<String>,
    /// What brings customers.
    pub campaigns: Vec<String>,
    /// What second phones are.
    pub phone_labels: Vec<String>,
    /// How it is known that somebody agreed.
    pub consents: Vec<String>,
    /// Why goods come back.
    pub reasons: Vec<String>,
    /// Notes on receipts.
    pub receipt_notes: Vec<String>,
    /// What customers like or cannot stand.
    pub likes: Vec<String>,
    /// Texts of [`super::contacts::CONTACTS`].
    pub contacts: Vec<String>,
    /// What is to be done.
    pub tasks: Vec<String>,
}

impl Words {
    /// The words of a language, by its tag; English for languages not among ours.
    pub fn of(tag: &str) -> Self {
        let is_cyrillic = tag.starts_with("uz-Cyrl");
        let lists = match tag.get(..2) {
            Some("uz") => &uz::LISTS,
            Some("az") => &az::LISTS,
            Some("vi") => &vi::LISTS,
            Some("ru") => &ru::LISTS,
            _ => &en::LISTS,
        };
        let one = |text: &str| {
            if is_cyrillic {
                uzbek::to_cyrillic(text)
            } else {
                text.to_owned()
            }
        };
        let many = |list: &str| list.split('|').map(one).collect();
        Self {
            is_cyrillic,
            shop: one(lists.shop),
            footer: one(lists.footer),
            metre: one(lists.metre),
            own_field: one(lists.own_field),
            categories: many(lists.categories),
            goods: many(lists.goods),
            colours: many(lists.colours),
            fabrics: many(lists.fabrics),
            tags: many(lists.tags),
            sources: many(lists.sources),
            campaigns: many(lists.campaigns),
            phone_labels: many(lists.phone_labels),
            consents: many(lists.consents),
            reasons: many(lists.reasons),
            receipt_notes: many(lists.receipt_notes),
            likes: many(lists.likes),
            contacts: many(lists.contacts),
            tasks: many(lists.tasks),
        }
    }

    /// What the country calls its own, in the letters of the shop.
    pub fn written(&self, country: &Country, text: &str) -> String {
        if self.is_cyrillic && country.is_uzbek() {
            uzbek::to_cyrillic(text)
        } else {
            text.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::sample::{contacts::CONTACTS, goods::GOODS};

    #[test]
    fn every_language_has_every_word() {
        for tag in ["en", "uz-Latn", "uz-Cyrl", "az", "vi", "ru"] {
            let words = Words::of(tag);
            assert_eq!(words.goods.len(), GOODS.len(), "{tag}");
            assert_eq!(words.contacts.len(), CONTACTS.len(), "{tag}");
            let lengths = [
                (&words.categories, 12),
                (&words.colours, 12),
                (&words.fabrics, 10),
                (&words.tags, 8),
                (&words.sources, 7),
                (&words.campaigns, 4),
                (&words.phone_labels, 3),
                (&words.consents, 3),
                (&words.reasons, 4),
                (&words.receipt_notes, 4),
                (&words.likes, 8),
                (&words.tasks, 7),
            ];
            for (list, length) in lengths {
                assert_eq!(list.len(), length, "{tag} {list:?}");
            }
            let all = lengths.into_iter().flat_map(|(list, _)| list);
            for word in all.chain(&words.goods).chain(&words.contacts) {
                assert!(!word.is_empty() && word.trim() == word, "{tag} {word:?}");
                let is_latin = |c: char| c.is_alphabetic() && c < '\u{250}';
                let is_cyrillic = |c: char| ('\u{400}'..'\u{500}').contains(&c);
                match tag {
                    "uz-Cyrl" => assert!(!word.contains(is_latin), "{word}"),
                    "ru" => assert!(
                        word.contains(is_cyrillic) || words.sources.contains(word),
                        "{word}"
                    ),
                    _ => assert!(!word.contains(is_cyrillic), "{word}"),
                }
                assert!(
                    !word.contains(['\'', '’', '‘']) || tag == "en",
                    "{tag} {word}"
                );
            }
            let names: std::collections::BTreeSet<_> = words.goods.iter().collect();
            assert_eq!(names.len(), GOODS.len(), "{tag}: two goods of one name");
        }
    }
}
