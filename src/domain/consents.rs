//! What changed of a customer's consents: who says "consents" alone says neither of what nor how.

use super::change::{Change, Fields};
use super::customer::{Channel, Consent, ConsentState, Customer};
use super::ids::Id;
use super::kinds::{Entry, Record};
use super::table::Table;

/// The field they stand in.
const FIELD: &str = "consents";

record! {
    /// What a customer says of one channel, and what they had said.
    pub struct ConsentChange {
        /// The way of reaching them.
        0 channel: Channel,
        /// What they had said; nothing where several had not said the same.
        1 before: Option<ConsentState>,
        /// What they say now.
        2 after: ConsentState,
    }
}

/// What an edit changes, of a card that said this.
pub(super) fn changed(before: &Fields, edit: &Fields) -> Vec<ConsentChange> {
    let read = |fields: &Fields| -> Vec<Consent> {
        let list = fields.get(FIELD).cloned();
        list.and_then(|list| serde_json::from_value(list).ok())
            .unwrap_or_default()
    };
    if !edit.contains_key(FIELD) {
        return Vec::new();
    }
    let (before, after) = (read(before), read(edit));
    let mut channels: Vec<&Channel> = Vec::new();
    for consent in after.iter().chain(&before) {
        if !channels.contains(&&consent.channel) {
            channels.push(&consent.channel);
        }
    }
    let changes = channels.into_iter().map(|channel| ConsentChange {
        channel: channel.clone(),
        before: Some(state(&before, channel)),
        after: state(&after, channel),
    });
    changes
        .filter(|change| change.before.as_ref() != Some(&change.after))
        .collect()
}

/// What one word to all of these changes.
pub(super) fn changed_of_many(
    customers: &Table<Customer>,
    ids: impl Iterator<Item = Id>,
    said: &Consent,
) -> ConsentChange {
    let cards = ids.filter_map(|id| customers.get(id));
    let mut before = cards.map(|card| state(&card.consents, &said.channel));
    let first = before.next();
    ConsentChange {
        channel: said.channel.clone(),
        before: first.filter(|first| before.all(|other| other == *first)),
        after: said.state.clone(),
    }
}

/// Writes it into the line of the log that a change ends with.
pub(super) fn tell(changes: &mut [Change], told: Vec<ConsentChange>) {
    if let Some(Change::Put(record)) = changes.last_mut()
        && let Record::Entry(Entry::Log(log)) = &mut **record
    {
        log.consents = told;
    }
}

/// What holds now stands first of its channel.
fn state(consents: &[Consent], channel: &Channel) -> ConsentState {
    let own = consents.iter().find(|own| own.channel == *channel);
    own.map(|own| own.state.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::held::{difference, fields_of};

    fn said(channel: Channel, state: ConsentState) -> Consent {
        Consent {
            channel,
            state,
            ..Consent::default()
        }
    }

    fn change(channel: Channel, before: ConsentState, after: ConsentState) -> ConsentChange {
        ConsentChange {
            channel,
            before: Some(before),
            after,
        }
    }

    #[test]
    fn each_channel_tells_what_was_said_and_what_is() {
        use ConsentState::{Given, Refused, Unknown, Withdrawn};
        let mut before = Customer::default();
        before.take_consent(said(Channel::Sms, Given));
        before.take_consent(said(Channel::Email, Refused));
        before.take_consent(said(Channel::Post, Given));
        let mut after = before.clone();
        after.take_consent(said(Channel::Sms, Withdrawn));
        after.take_consent(said(Channel::Telegram, Given));
        after.take_consent(said(Channel::Email, Unknown));
        // Only how the shop knows: nothing that was agreed to changed.
        after.take_consent(Consent {
            source: "form".to_owned(),
            ..said(Channel::Post, Given)
        });
        let edit = difference(&before, &after);
        let expected = [
            change(Channel::Sms, Given, Withdrawn),
            change(Channel::Telegram, Unknown, Given),
            change(Channel::Email, Refused, Unknown),
        ];
        let told = changed(&fields_of(&before), &edit);
        let sorted = |mut list: Vec<ConsentChange>| {
            list.sort_by(|a, b| a.channel.cmp(&b.channel));
            list
        };
        assert_eq!(sorted(told), sorted(expected.to_vec()));
        // The last one taken away.
        let none = difference(&after, &Customer::default());
        assert_eq!(changed(&fields_of(&after), &none).len(), 3);
        let noted = difference(
            &before,
            &Customer {
                note: "a".to_owned(),
                ..before.clone()
            },
        );
        assert!(changed(&fields_of(&before), &noted).is_empty());
    }
}
