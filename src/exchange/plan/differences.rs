//! What changes of a card, field by field.

use super::{Draft, Fate, Outcome, Plan};
use crate::domain::cart::ONE_MILLI;
use crate::domain::held::fields_of;
use crate::domain::{Book, Customer, Id, Return, SaleLine, Tender, TenderMethod};
use crate::exchange::meaning::Meaning;
use crate::insight::labels;
use crate::text::numbers;

/// The field of a card that holds the shop's own.
const OWN_FIELDS: &str = "own_fields";

/// Fields that are told by themselves, or tell nothing that somebody could read.
const WHO: [&str; 8] = [
    "given",
    "middle",
    "family",
    "nickname",
    "phones",
    "photo",
    "elsewhere",
    "consents",
];

/// What changes of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is called: a field of the card, or one of the shop's own.
    pub name: String,
    /// It is one of the shop's own.
    pub is_own: bool,
    /// What it says.
    pub before: String,
    /// What it shall say.
    pub after: String,
}

/// What the file says more of a receipt that is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptChange {
    /// Of what.
    pub meaning: Meaning,
    /// What is known here.
    pub before: String,
    /// What will be.
    pub after: String,
}

impl Plan {
    /// What a draft changes, field by field.
    pub fn differences(&self, book: &Book, draft: &Draft) -> Vec<Difference> {
        let Some(own) = book.customers().get(draft.id) else {
            return Vec::new();
        };
        differences_of(own, &draft.card)
    }

    /// What is said of somebody new, field by field, beside who they are and their phones.
    pub fn said(&self, draft: &Draft) -> Vec<Difference> {
        let mut said = differences_of(&Customer::default(), &draft.card);
        said.retain(|own| own.is_own || !WHO.contains(&own.name.as_str()));
        said
    }

    /// What a row says more of a receipt that is here.
    pub fn receipt_changes(&self, book: &Book, outcome: &Outcome) -> Vec<ReceiptChange> {
        let (before, after) = match outcome.fate {
            Fate::Fuller(place) => {
                let coming = self.till.sales.get(place as usize);
                let former = coming.and_then(|own| book.ledger().sales().get(own.instead_of?));
                let Some((coming, before)) = coming.zip(former) else {
                    return Vec::new();
                };
                let owner = book.ledger().owner(before.id);
                let told = |of: &crate::domain::Sale, customer| {
                    [
                        (Meaning::Product, self.items_told(book, &of.lines)),
                        (Meaning::PaidHow, self.ways_told(&of.tenders)),
                        (Meaning::Seller, self.seller_told(book, of.seller)),
                        (Meaning::Buyer, self.buyer_told(book, customer)),
                        (Meaning::Note, of.note.clone()),
                    ]
                };
                let after = &coming.entry;
                (told(before, owner), told(after, after.customer))
            }
            Fate::FullerReturn(place) => {
                let coming = self.till.returns.get(place as usize);
                let former = coming.and_then(|own| book.ledger().returns().get(own.instead_of?));
                let Some((coming, before)) = coming.zip(former) else {
                    return Vec::new();
                };
                let told = |of: &Return| {
                    [
                        (Meaning::Product, self.goods_back_told(book, of)),
                        (Meaning::PaidHow, self.ways_told(&of.tenders)),
                        (Meaning::Seller, self.seller_told(book, of.seller)),
                        (Meaning::Buyer, String::new()),
                        (Meaning::Note, of.reason.clone()),
                    ]
                };
                (told(before), told(&coming.entry))
            }
            _ => return Vec::new(),
        };
        let both = before.into_iter().zip(after);
        let changed = both.filter(|((_, before), (_, after))| before != after);
        let changes = changed.map(|((meaning, before), (_, after))| ReceiptChange {
            meaning,
            before,
            after,
        });
        changes.collect()
    }

    fn items_told(&self, book: &Book, lines: &[SaleLine]) -> String {
        let items = lines.iter().map(|line| {
            let name = line.product.and_then(|id| self.name_of(book, id));
            let name = name.unwrap_or(&line.text);
            let quantity = line.quantity_milli;
            if quantity == ONE_MILLI {
                return name.to_owned();
            }
            let language = self.ways.words.language();
            format!("{name} × {}", numbers::trimmed(language, quantity, 3))
        });
        items.collect::<Vec<_>>().join(", ")
    }

    fn goods_back_told(&self, book: &Book, back: &Return) -> String {
        let sales = self.till.sales.iter().map(|coming| &coming.entry);
        let mut sales = sales.chain(book.ledger().sales().get(back.sale));
        let sale = sales.find(|sale| sale.id == back.sale);
        let lines = back.lines.iter().filter_map(|own| {
            let line = sale?.lines.get(own.line as usize)?;
            let quantity_milli = if line.product.is_none() {
                ONE_MILLI
            } else {
                own.quantity_milli
            };
            Some(SaleLine {
                quantity_milli,
                ..line.clone()
            })
        });
        self.items_told(book, &lines.collect::<Vec<_>>())
    }

    fn name_of<'a>(&'a self, book: &'a Book, product: Id) -> Option<&'a str> {
        let mut coming = self.goods.drafts.iter();
        let coming = coming.find(|draft| draft.id == product);
        let card = coming.map(|draft| &draft.card);
        let card = card.or_else(|| book.products().get(product));
        card.map(|card| card.name.as_str())
    }

    /// Nothing where nobody knows.
    fn ways_told(&self, tenders: &[Tender]) -> String {
        let told = tenders.iter().map(|tender| &tender.method);
        let told = told.filter(|method| **method != TenderMethod::Untold);
        let told = told.map(|method| labels::tender(self.ways.words, method));
        told.collect::<Vec<_>>().join(" + ")
    }

    fn seller_told(&self, book: &Book, seller: Option<Id>) -> String {
        let mut coming = self.till.staff.iter();
        let coming = coming.find(|(id, _)| Some(*id) == seller);
        let here = seller.and_then(|id| book.staff().get(id));
        let name = coming.map(|(_, name)| name);
        let name = name.or(here.map(|staff| &staff.name));
        name.cloned().unwrap_or_default()
    }

    fn buyer_told(&self, book: &Book, buyer: Option<Id>) -> String {
        let Some(buyer) = buyer else {
            return String::new();
        };
        let card = self.card(book, buyer);
        card.map_or_else(String::new, |card| card.display_name(false))
    }
}

/// What two states of a card differ in, field by field.
pub(super) fn differences_of(own: &Customer, new: &Customer) -> Vec<Difference> {
    let (old, new) = (fields_of(own), fields_of(new));
    let mut differences = Vec::new();
    for (name, value) in &new {
        let before = old.get(name).filter(|before| *before != value);
        if before.is_none() && old.contains_key(name) {
            continue;
        }
        let mut differ = |name: &str, is_own, before: Option<&_>, after| {
            differences.push(Difference {
                name: name.to_owned(),
                is_own,
                before: before.map(plain_value).unwrap_or_default(),
                after: plain_value(after),
            });
        };
        match value.as_object().filter(|_| name == OWN_FIELDS) {
            Some(own) => {
                for (name, after) in own {
                    let before = before.and_then(|before| before.get(name));
                    if before != Some(after) {
                        differ(name, true, before, after);
                    }
                }
            }
            None => differ(name, false, before, value),
        }
    }
    // What it says and shall say no more.
    let gone = old.iter().filter(|(name, _)| !new.contains_key(*name));
    differences.extend(gone.map(|(name, before)| Difference {
        name: name.clone(),
        is_own: false,
        before: plain_value(before),
        after: String::new(),
    }));
    differences
}

/// A value of a field in words: texts as they are, lists by their texts.
pub fn plain_value(value: &serde_json::Value) -> String {
    use serde_json::Value;
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(list) => joined(list.iter()),
        Value::Object(fields) => joined(fields.values()),
        other => other.to_string(),
    }
}

fn joined<'a>(values: impl Iterator<Item = &'a serde_json::Value>) -> String {
    let texts: Vec<String> = values
        .map(plain_value)
        .filter(|text| !text.is_empty())
        .collect();
    texts.join(", ")
}
