//! By what a customer of a file is reached.

use super::person::{JOINT, Person};
use crate::domain::Customer;
use crate::domain::customer::Phone;
use crate::exchange::reading::several;

impl Person {
    /// Takes in the phones of a cell. Whether there was any.
    pub(super) fn phones(&mut self, text: &str, label: &str) -> bool {
        let parts = text.split(JOINT).flat_map(several::numbers);
        let numbers: Vec<(String, String)> = parts.collect();
        let has_any = !numbers.is_empty();
        for (number, remark) in numbers {
            if self.card.phones.iter().any(|own| own.number == number) {
                continue;
            }
            let labels = [label, &remark].into_iter().filter(|one| !one.is_empty());
            self.card.phones.push(Phone {
                number,
                label: labels.collect::<Vec<_>>().join(", "),
                ..Phone::default()
            });
        }
        has_any
    }
}

/// There is something they are known by besides their name.
pub(super) fn is_reached(card: &Customer) -> bool {
    !(card.phones.is_empty()
        && card.emails.is_empty()
        && card.handles.is_empty()
        && card.card_number.is_empty())
}
