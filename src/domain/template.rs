//! Messages the owner has ready, in every language customers are written to in.

use std::collections::BTreeMap;

use super::entry::Kind;
use super::held::Card;
use super::ids::Id;
use super::refusal::Refusal;

choice! {
    /// What a message is for.
    pub enum Occasion {
        Own = "", Birthday = "birthday", RelativeBirthday = "relative_birthday",
        Anniversary = "anniversary", Late = "late", DebtDue = "debt_due", DebtLate = "debt_late",
        OrderReady = "order_ready", Thanks = "thanks", NewGoods = "new_goods", Points = "points",
    }
}

record! {
    /// A message with places such as `{name}` that are filled in for each customer.
    pub struct Template {
        /// What it is for.
        0 occasion: Occasion,
        /// What it is called; needed where it is for no occasion of ours.
        1 title: String,
        /// The words by language tag.
        2 texts: BTreeMap<String, String>,
        /// Part of the sample shop.
        3 is_sample: bool,
    }
}

impl Template {
    /// The one card for an occasion, the same on every device.
    pub fn id_for(occasion: &Occasion) -> Id {
        Id::from_name(&format!("daftar/template/{}", occasion.as_str()))
    }
}

impl Card for Template {
    const KIND: Kind = Kind::Template;
    const NAMES: &'static [&'static str] = Self::FIELDS;

    fn check(&self) -> Result<(), Refusal> {
        if self.occasion == Occasion::Own && self.title.trim().is_empty() {
            return Err(Refusal::TitleNeeded);
        }
        if self.texts.values().all(|text| text.trim().is_empty()) {
            return Err(Refusal::TextNeeded);
        }
        Ok(())
    }
}
