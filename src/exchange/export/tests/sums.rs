//! Receipts of which only a sum is known come back as such, whatever the language says of them.

use super::*;
use crate::domain::change::Record;
use crate::domain::entry::Entry;
use crate::domain::sale::{Sale, Tender, TenderMethod};
use crate::domain::{Money, SaleLine};

#[test]
fn a_sum_comes_back_without_a_product() {
    for language in Language::ALL {
        let line = SaleLine {
            text: words(language).exchange().purchase().to_owned(),
            quantity_milli: 1000,
            unit_price: Money(65_000),
            ..SaleLine::default()
        };
        let mut book = Book::default();
        book.put(Record::Entry(Entry::Sale(Sale {
            id: Id(7),
            at: Moment(1_780_000_000_000),
            number: "17".to_owned(),
            lines: vec![line],
            tenders: vec![Tender::new(TenderMethod::Cash, Money(65_000))],
            ..Sale::default()
        })));
        book.ledger_mut().finish_loading();
        let table = written(&book, Sheet::Sales, language);
        let again = plan(&book, table.clone());
        assert_eq!(again.count(Heading::Same), 1, "{language:?}");
        let empty = Book::default();
        let plan = plan(&empty, table);
        let told = plan.tally(&empty).contents;
        assert_eq!((told.receipts, told.products), (1, 0), "{language:?}");
        assert_eq!(told.sold, Money(65_000));
    }
}
