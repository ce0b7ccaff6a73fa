//! Whom a record concerns.

use crate::domain::{Book, Deal, Id, Kind, Payment, Task};

/// The customer a record is about or was written for; nobody where it is about something else.
pub fn concerned(book: &Book, kind: &Kind, id: Id) -> Option<Id> {
    match kind {
        Kind::Customer => Some(id),
        Kind::Note => book.notes().held(id).map(|held| held.card.customer),
        Kind::Task => book.cards::<Task>().held(id)?.card.customer,
        Kind::Deal => book.cards::<Deal>().held(id)?.card.customer,
        Kind::Sale => book.ledger().owner(id),
        Kind::Payment => {
            let payment = book.ledger().entries::<Payment>().get(id)?;
            Some(payment.customer)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::{Action, Change};
    use crate::domain::entry::Verb;
    use crate::domain::{DeviceId, Note, Product, Sale, Stamp};

    #[test]
    fn records_tell_whom_they_concern() {
        let mut book = Book::default();
        let note = Note {
            customer: Id(1),
            ..Note::default()
        };
        let sale = Sale {
            id: Id(3),
            customer: Some(Id(1)),
            ..Sale::default()
        };
        let changes = vec![
            Change::add(Id(2), note),
            Change::enter(sale),
            Change::add(Id(4), Product::default()),
        ];
        let stamp = Stamp::new(1, 0, DeviceId(1));
        book.apply(&Action::new(stamp, None, Verb::Add, changes));
        // A note that was taken back still tells whose it was.
        let gone = vec![Change::delete(Kind::Note, Id(2), true)];
        let stamp = Stamp::new(2, 0, DeviceId(1));
        book.apply(&Action::new(stamp, None, Verb::Undo, gone));
        assert_eq!(concerned(&book, &Kind::Customer, Id(1)), Some(Id(1)));
        assert_eq!(concerned(&book, &Kind::Note, Id(2)), Some(Id(1)));
        assert_eq!(concerned(&book, &Kind::Sale, Id(3)), Some(Id(1)));
        assert_eq!(concerned(&book, &Kind::Product, Id(4)), None);
    }
}
