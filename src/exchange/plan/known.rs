//! Who is known by which phone, address of mail, card, foreign id and name, so that a row finds its
//! customer without looking at all of them.

use rustc_hash::FxHashMap;

use crate::domain::{Book, Customer, Id};
use crate::text::fold;
use crate::text::phone;

/// Customers by what they are known by, those of the file among them.
#[derive(Debug, Default)]
pub struct Known {
    by: FxHashMap<Box<str>, Vec<Id>>,
    names: FxHashMap<Box<str>, Vec<Id>>,
    country: String,
}

impl Known {
    /// Nobody yet. Phones without a code are of that country.
    pub fn new(country: &str) -> Self {
        Self {
            country: country.to_owned(),
            ..Self::default()
        }
    }

    /// Makes room for so many more.
    pub fn reserve(&mut self, more: usize) {
        // A phone and the id of our own.
        self.by.reserve(more * 2);
        self.names.reserve(more);
    }

    /// Takes in a customer.
    pub fn insert(&mut self, id: Id, customer: &Customer) {
        for key in keys(customer, &self.country) {
            add(self.by.entry(key).or_default(), id);
        }
        let own = format!("elsewhere {}", own_id(id));
        add(self.by.entry(own.into()).or_default(), id);
        let name = name_key(customer);
        if !name.is_empty() {
            add(self.names.entry(name).or_default(), id);
        }
    }

    /// Whoever shares a phone, an address of mail, a card or a foreign id; a foreign id or a card
    /// alone decides.
    pub fn matches(&self, customer: &Customer) -> Vec<Id> {
        let mut found: Vec<Id> = Vec::new();
        let mut numbered = None;
        for key in keys(customer, &self.country) {
            let ids = self.by.get(&key).map_or(&[][..], Vec::as_slice);
            if is_running(&key) {
                if let [only] = ids {
                    numbered = Some(*only);
                }
                continue;
            }
            if let [only] = ids
                && (key.starts_with("elsewhere ") || key.starts_with("card "))
            {
                return vec![*only];
            }
            for id in ids {
                add(&mut found, *id);
            }
        }
        if found.is_empty() {
            found.extend(numbered);
        }
        found
    }

    /// Whether nothing but a number of a file tells that a customer is one who is known.
    pub fn is_only_numbered(&self, customer: &Customer) -> bool {
        let mut keys = keys(customer, &self.country).into_iter();
        !keys.any(|key| !is_running(&key) && self.by.contains_key(&key))
    }

    /// Whether anything by which a customer is surely known stands on the card: a number of two
    /// digits tells nobody.
    pub fn has_keys(&self, customer: &Customer) -> bool {
        !keys(customer, &self.country).is_empty()
    }

    /// Whoever has the same name in any script.
    pub fn namesakes(&self, customer: &Customer) -> &[Id] {
        let name = name_key(customer);
        // One word is a given name: half the town shares it.
        if !name.contains(' ') {
            return &[];
        }
        self.names.get(&name).map_or(&[][..], Vec::as_slice)
    }

    /// Whoever has the same name, be it one word.
    pub fn all_of_name(&self, customer: &Customer) -> &[Id] {
        let name = name_key(customer);
        self.names.get(&name).map_or(&[][..], Vec::as_slice)
    }

    /// Whoever has just this name, as receipts name them.
    pub fn called(&self, name: &str) -> &[Id] {
        self.names.get(&key_of(name)).map_or(&[][..], Vec::as_slice)
    }

    /// Who has this card already.
    pub fn holder_of(&self, number: &str) -> Option<Id> {
        let key = format!("card {}", fold::plain(number));
        self.by
            .get(key.as_str())
            .and_then(|ids| ids.first().copied())
    }
}

/// What stands before an id of this program among ids of other programs.
pub const OWN: &str = "daftar:";

/// A customer's own id, as tables for other programs carry it.
pub fn own_id(id: Id) -> String {
    format!("{OWN}{id}")
}

/// Phones of a country that is not the shop's, as the owner said of the file: that stays with them,
/// for they are kept as typed.
pub(super) fn place_phones(book: &Book, card: &mut Customer, country: &str) {
    let own = book.shop().map_or("", |(_, shop)| &shop.country);
    for phone in &mut card.phones {
        let told = phone::international(&phone.number, country);
        if told.is_some() && told != phone::international(&phone.number, own) {
            country.clone_into(&mut phone.country);
        }
    }
}

/// What a customer is surely known by. A foreign id and a card stand first.
fn keys(customer: &Customer, country: &str) -> Vec<Box<str>> {
    let mut keys: Vec<Box<str>> = Vec::new();
    for id in &customer.elsewhere {
        keys.push(format!("elsewhere {id}").into());
    }
    if !customer.card_number.is_empty() {
        keys.push(format!("card {}", fold::plain(&customer.card_number)).into());
    }
    for own in &customer.phones {
        let key = phone::matching_key(&own.number, own.country_or(country));
        // Fewer digits are an extension, not somebody's number.
        if key.len() >= 5 {
            keys.push(format!("phone {key}").into());
        }
    }
    for email in &customer.emails {
        keys.push(format!("mail {}", email.trim().to_lowercase()).into());
    }
    keys
}

/// A bare number of a file nobody knows: any list may have been counted so.
fn is_running(key: &str) -> bool {
    let number = key.strip_prefix("elsewhere file:");
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A name whatever its script, marks and order of words.
pub fn name_key(customer: &Customer) -> Box<str> {
    let parts = [&customer.given, &customer.middle, &customer.family];
    let whole: Vec<&str> = parts.iter().map(|part| part.as_str()).collect();
    key_of(&whole.join(" "))
}

/// The sounds of its words, sorted, without what scripts and keyboards leave out.
pub(super) fn key_of(name: &str) -> Box<str> {
    let sounds = |word: &str| -> String {
        let codes = fold::sound::codes(&fold::exact(word));
        let code = codes.last().map_or(&[][..], Vec::as_slice);
        let code = fold::sound::bare(code).into_iter();
        code.map(|sound| char::from(sound.saturating_add(33)))
            .collect()
    };
    let mut words: Vec<String> = fold::words(name).map(sounds).collect();
    words.retain(|word| !word.is_empty());
    words.sort_unstable();
    words.join(" ").into()
}

/// Whether two names could be of one person: a word in common, or one of them not known.
pub fn may_be_one(one: &Customer, other: &Customer) -> bool {
    let (one, other) = (name_key(one), name_key(other));
    let is_in_other = |word: &str| other.split(' ').any(|own| own == word);
    one.is_empty() || other.is_empty() || one.split(' ').any(is_in_other)
}

fn add(ids: &mut Vec<Id>, id: Id) {
    if !ids.contains(&id) {
        ids.push(id);
    }
}
