//! A sale is paid: it is recorded, and its goods leave the counter.

use leptos::prelude::*;

use super::counter::Counter;
use super::entitled::{LevelName, entitled_to, paid_like};
use crate::desk::{Saving, Topic};
use crate::domain::cart::{Cart, CartSeller};
use crate::domain::{Command, Day, Id, Money, TenderMethod};
use crate::views::refusals;

/// A sale that was just paid.
#[derive(Clone)]
pub struct Paid {
    /// Which sale.
    pub sale: Id,
    /// Whether it is on the disk.
    pub saving: ArcRwSignal<Saving>,
    /// To be given back in cash.
    pub change: Money,
    /// What lay on the counter.
    pub cart: Cart,
    /// The level the purchase lifted the customer to.
    pub new_level: Option<LevelName>,
}

/// Why so much may not be taken off by hand. Follows the cart, who sells and what they may.
pub fn refused_by_hand(counter: Counter) -> Option<String> {
    let desk = counter.desk;
    let by = desk.acting_staff().get();
    let has_limit = desk.follow(&[Topic::Shop, Topic::Staff], |book| {
        book.is_seller(by) && book.seller_discount_bp().is_some()
    });
    if !has_limit {
        return None;
    }
    let (sale, _) = counter.cart.with(|cart| entitled_to(desk, cart));
    let refused = desk.read(|book| book.check_by_hand(&sale, by)).err();
    refused.map(|why| refusals::explain(&desk, &why))
}

impl Counter {
    /// The customer counts out the exact amount.
    pub fn take_cash(&self) {
        let total = untrack(|| self.left_to_pay());
        self.pay(vec![(TenderMethod::Cash, total)], Money::ZERO, None);
    }

    /// Records the sale. `change` is what was given back of the cash; `due` is when what stays
    /// owed is to be paid.
    pub fn pay(&self, tenders: Vec<(TenderMethod, Money)>, change: Money, due: Option<Day>) {
        // The second press of two: what is on the counter was paid by the first.
        if self.leaving.with_value(Option::is_some) {
            return;
        }
        let desk = self.desk;
        let cart = self.cart.get_untracked();
        let (mut sale, new_level) = paid_like(desk, &cart, tenders);
        sale.due = due;
        // A number is only used up by a sale that will stand.
        let recorded = sale.check().and_then(|()| {
            sale.id = desk.new_id();
            sale.at = desk.now();
            sale.number = desk.take_receipt_number();
            sale.seller = match cart.seller {
                CartSeller::Acting => desk.acting_staff().get_untracked(),
                CartSeller::Chosen(seller) => seller,
            };
            let id = sale.id;
            desk.run(Command::RecordSale(Box::new(sale)))
                .map(|done| (id, done))
        });
        match recorded {
            Ok((sale, done)) => {
                desk.tell_step(desk.words().sell().done_title());
                let paid = Paid {
                    sale,
                    saving: done.saving,
                    change,
                    cart,
                    new_level,
                };
                self.leaving.set_value(Some(paid));
                // An emptied counter and a receipt are much to draw: they come with the answer
                // of the disk, which is not heard before everything is drawn.
                let counter = *self;
                desk.when_answered(move || counter.hand_over());
            }
            Err(why) => self.refused.set(Some(refusals::explain(&desk, &why))),
        }
    }

    /// The goods leave the counter; their receipt is shown.
    pub(super) fn hand_over(&self) {
        if let Some(paid) = self.leaving.try_update_value(Option::take).flatten() {
            self.refused.set(None);
            self.is_paying.set(false);
            self.cart.set(Cart::default());
            self.paid.set(Some(paid));
        }
    }
}
