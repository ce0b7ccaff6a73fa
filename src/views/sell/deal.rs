//! A deal that is sold: its customer and goods go to the counter.

use leptos::prelude::*;

use super::counter::Counter;
use crate::desk::Topic;
use crate::domain::cart::{Discount, ONE_MILLI};
use crate::domain::{Cart, Id};
use crate::ui::{Chip, Glyph};
use crate::views::funnel::title_of;

impl Counter {
    /// Puts what a deal is to sell on the counter, unless it lies there already.
    pub fn sell_deal(&self, id: Id) {
        let desk = self.desk;
        if self.cart.with_untracked(|cart| cart.deal == Some(id)) {
            return;
        }
        let cart = desk.read(|book| {
            let deal = book.deals().get(id)?;
            let is_known = |id: &Id| book.customers().get(*id).is_some();
            let mut cart = Cart::default();
            cart.customer = deal.customer.filter(is_known);
            cart.deal = Some(id);
            for line in &deal.lines {
                let key = match line.product {
                    Some(product) => {
                        cart.add(product, line.variant, line.unit_price, line.quantity_milli)
                    }
                    None => cart.add_free(&line.text, line.unit_price, line.quantity_milli),
                };
                let taken_off = line.discount + line.receipt_discount;
                if !taken_off.is_zero() {
                    cart.change(key, |line| line.discount = Discount::Amount(taken_off));
                }
            }
            if deal.lines.is_empty() && !deal.value.is_zero() {
                cart.add_free(&title_of(desk, book, id), deal.value, ONE_MILLI);
            }
            Some(cart)
        });
        if let Some(cart) = cart {
            self.next_sale();
            // What lay there can be brought back from the notice.
            self.clear();
            self.cart.set(cart);
        }
    }
}

/// The deal the sale is made of.
#[component]
pub fn SaleDeal(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let deal = Memo::new(move |_| counter.cart.with(|cart| cart.deal));
    move || {
        deal.get().map(|id| {
            let title = desk.follow(&[Topic::Funnel], |book| title_of(desk, book, id));
            view! {
                <Chip
                    label=title.clone()
                    icon=Glyph::Filter
                    remove_label=w.profile().remove_row(title)
                    on_remove=move |()| counter.cart.update(|cart| cart.deal = None)
                />
            }
        })
    }
}
