use super::*;
use crate::domain::change::Record;
use crate::domain::{Entry, Held, Money, Opening};

const HER: Id = Id(1);

fn count(opening: Opening, kind: TimelineKind) -> usize {
    let mut book = Book::default();
    book.put(Held::new(HER, Customer::default()).into());
    book.put(Record::Entry(Entry::from(Opening {
        id: Id(2),
        customer: HER,
        ..opening
    })));
    Timeline::of(&book, HER, &Zone::fixed(0)).count(kind)
}

#[test]
fn points_brought_along_are_no_debt() {
    let amount = Money(100);
    let points = Opening {
        points: amount,
        ..Opening::default()
    };
    let spent = Opening {
        spent: amount,
        ..Opening::default()
    };
    for opening in [points.clone(), spent] {
        assert_eq!(count(opening.clone(), TimelineKind::Debt), 0);
        assert_eq!(count(opening, TimelineKind::Loyalty), 1);
    }
    // Who owed as well finds it among the debts; so does whom the shop owed.
    for debt in [amount, Money(-100)] {
        let opening = Opening {
            debt,
            ..points.clone()
        };
        assert_eq!(count(opening.clone(), TimelineKind::Debt), 1);
        assert_eq!(count(opening, TimelineKind::Loyalty), 0);
    }
}
