//! What changes of a card, field by field.

use super::{Draft, Fate, Outcome, Plan};
use crate::domain::held::fields_of;
use crate::domain::{Book, Product};

/// The field of a card that holds the shop's own.
const OWN_FIELDS: &str = "own_fields";

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

impl Plan {
    /// What a draft changes, field by field.
    pub fn differences(&self, book: &Book, draft: &Draft) -> Vec<Difference> {
        let Some(own) = book.customers().get(draft.id) else {
            return Vec::new();
        };
        let (old, new) = (fields_of(own), fields_of(&draft.card));
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
        differences
    }

    /// The product a row is about, as it is here and as it shall be.
    pub fn product_change<'a>(
        &'a self,
        book: &'a Book,
        outcome: &Outcome,
    ) -> Option<(&'a Product, &'a Product)> {
        let Fate::Product(draft) = outcome.fate else {
            return None;
        };
        let draft = self.goods.drafts.get(draft as usize)?;
        Some((book.products().get(draft.id)?, &draft.card))
    }
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
