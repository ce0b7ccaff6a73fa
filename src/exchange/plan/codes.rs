//! Buyers known by a code: their card, their number in a till, a field of the owner's own. A list of
//! sales often names them by nothing else.

use rustc_hash::FxHashMap;

use crate::domain::{Customer, Id};
use crate::exchange::layout::may_mean;
use crate::exchange::meaning::Meaning;
use crate::exchange::plan::known::OWN;
use crate::exchange::plan::name_key;
use crate::text::fold;

/// A number of so many digits or fewer may be a running one of any list: the name decides, too.
const RUNNING: usize = 6;

/// What more of them share is no code of a customer.
const SHARED: usize = 20;

/// Customers by their codes.
#[derive(Debug, Default)]
pub struct Codes {
    by: FxHashMap<Box<str>, Vec<(Id, Box<str>)>>,
    /// Whom this file itself brings, with their codes.
    coming: FxHashMap<Id, Box<str>>,
    /// Which fields of the owner's own hold codes: to read a heading takes long.
    fields: FxHashMap<String, bool>,
}

impl Codes {
    /// Takes in somebody who is here.
    pub fn insert(&mut self, id: Id, card: &Customer) {
        let elsewhere = card.elsewhere.iter().filter(|own| !own.starts_with(OWN));
        let elsewhere = elsewhere.map(|own| own.split_once(':').map_or(own.as_str(), |own| own.1));
        for code in std::iter::once(card.card_number.as_str()).chain(elsewhere) {
            self.enter(id, code, card);
        }
        for (name, value) in &card.own_fields {
            if !self.fields.contains_key(name) {
                self.fields.insert(name.clone(), is_of_code(name));
            }
            if self.fields.get(name) == Some(&true) {
                self.enter(id, value, card);
            }
        }
    }

    /// Takes in somebody whom the file brings.
    pub fn insert_coming(&mut self, id: Id, code: &str, card: &Customer) {
        self.enter(id, code, card);
        self.coming.insert(id, plain(code));
    }

    fn enter(&mut self, id: Id, code: &str, card: &Customer) {
        let code = plain(code);
        if code.is_empty() {
            return;
        }
        let known = self.by.entry(code).or_default();
        // One after the other: the codes of one card stand together.
        if known.last().is_none_or(|(own, _)| *own != id) {
            known.push((id, name_key(card)));
        }
    }

    /// Whose code it is; of several, whoever has that name.
    pub fn of(&self, code: &str, card: &Customer) -> Option<Id> {
        let code = plain(code);
        let known = self.by.get(&code)?;
        let name = name_key(card);
        let has_name = |own: &str| {
            own.split(' ')
                .any(|word| name.split(' ').any(|one| one == word))
        };
        let is_running = code.len() <= RUNNING && is_digits(&code);
        let is_meant = |own: &str| name.is_empty() || own.is_empty() || has_name(own);
        match known.as_slice() {
            [(id, own)] => (!is_running || is_meant(own)).then_some(*id),
            several if several.len() > SHARED => None,
            several => {
                let mut named = several
                    .iter()
                    .filter(|(_, own)| !name.is_empty() && has_name(own));
                let first = named.next()?;
                named.next().is_none().then_some(first.0)
            }
        }
    }

    /// Whether the file itself gives somebody another code: a namesake.
    pub fn is_other(&self, id: Id, code: &str) -> bool {
        let own = self.coming.get(&id);
        !code.is_empty() && own.is_some_and(|own| *own != plain(code))
    }
}

/// A field of the owner's own that holds a code.
fn is_of_code(name: &str) -> bool {
    [
        Meaning::BuyerCode,
        Meaning::Card,
        Meaning::Elsewhere,
        Meaning::Sku,
    ]
    .iter()
    .any(|meaning| may_mean(name, meaning))
}

/// A code as it is compared: spreadsheets drop zeros in front.
fn plain(code: &str) -> Box<str> {
    let code = fold::plain(code);
    if is_digits(&code) {
        code.trim_start_matches('0').into()
    } else {
        code.as_str().into()
    }
}

fn is_digits(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_digit())
}
