//! Whether money is written down anywhere.

use super::Book;
use crate::domain::coupon::{Certificate, Coupon};
use crate::domain::credit::{Opening, WriteOff};
use crate::domain::money::Money;
use crate::domain::product::Product;
use crate::domain::programme::{Points, Programme};

impl Book {
    /// Whether any amount stands in the shop's currency: another one would change what it says.
    pub fn has_amounts(&self) -> bool {
        let ledger = self.ledger();
        !(ledger.sales().is_empty()
            && ledger.payments().is_empty()
            && ledger.entries::<Opening>().is_empty()
            && ledger.entries::<WriteOff>().is_empty()
            && ledger.entries::<Points>().is_empty()
            && ledger.entries::<Programme>().is_empty()
            && ledger.entries::<Certificate>().is_empty())
            || self
                .products()
                .iter()
                .any(|(_, product)| is_priced(product))
            || self
                .deals()
                .iter()
                .any(|(_, deal)| deal.value != Money::ZERO || !deal.lines.is_empty())
            || !self.cards::<Coupon>().is_empty()
    }
}

fn is_priced(product: &Product) -> bool {
    let own = product.price != Money::ZERO || product.cost.is_some();
    own || product
        .variants
        .iter()
        .any(|variant| variant.price.is_some() || variant.cost.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::Record;
    use crate::domain::{Customer, Held, Id};

    #[test]
    fn a_price_or_a_balance_from_before_is_an_amount() {
        let mut book = Book::default();
        let put = |book: &mut Book, record: Record| {
            book.put(record);
        };
        put(&mut book, Held::new(Id(1), Customer::default()).into());
        put(&mut book, Held::new(Id(2), Product::default()).into());
        assert!(!book.has_amounts());
        let mut priced = book.clone();
        let product = Product {
            price: Money(120_000),
            ..Product::default()
        };
        put(&mut priced, Held::new(Id(3), product).into());
        assert!(priced.has_amounts());
        let opening = Opening {
            id: Id(4),
            customer: Id(1),
            ..Opening::default()
        };
        put(&mut book, Record::Entry(opening.into()));
        assert!(book.has_amounts());
    }
}
