//! A coupon or certificate that is shown at the counter.

use leptos::prelude::*;

use super::counter::Counter;
use super::entitled::Shown;
use crate::domain::Id;
use crate::ui::{Glyph, Toast};

impl Counter {
    /// A coupon or certificate is shown.
    pub fn show(&self, shown: Shown) {
        self.begin();
        let before = self.cart.with_untracked(|cart| cart.wish.coupon);
        self.cart.update(|cart| shown.wish_for(&mut cart.wish));
        self.said.set(shown.title(self.desk));
        if let (Shown::Coupon(now), Some(before)) = (shown, before)
            && now != before
        {
            self.say_replaced(before, now);
        }
    }

    /// One coupon for one receipt: the one before is not lost without a word.
    fn say_replaced(&self, before: Id, now: Id) {
        let (cart, desk) = (self.cart, self.desk);
        let w = desk.words();
        let [old, new] = [before, now].map(|id| Shown::Coupon(id).title(desk));
        let toast = Toast::new(w.rewards().coupon_replaced(old, new)).icon(Glyph::Tag);
        self.toaster.show(toast.action(w.common().undo(), move || {
            cart.update(|cart| cart.wish.coupon = Some(before));
        }));
    }
}
