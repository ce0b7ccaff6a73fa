//! A coupon or certificate that is shown at the counter.

use leptos::prelude::*;

use super::counter::Counter;
use super::entitled::Shown;
use crate::domain::loyalty::entitlement::refused_coupon;
use crate::domain::{Id, Refusal};
use crate::ui::{Glyph, Toast};
use crate::views::refusals;

impl Counter {
    /// A coupon or certificate is shown.
    pub fn show(&self, shown: Shown) {
        self.begin();
        let before = self.cart.with_untracked(|cart| cart.wish.coupon);
        if let (Shown::Coupon(now), Some(before)) = (shown, before)
            && self.keeps(before, now)
        {
            return;
        }
        self.cart.update(|cart| shown.wish_for(&mut cart.wish));
        self.said.set(shown.title(self.desk));
        if let (Shown::Coupon(now), Some(before)) = (shown, before)
            && now != before
        {
            self.say_replaced(before, now);
        }
    }

    /// A coupon that works stays where the one shown now is refused, and it is said why.
    fn keeps(&self, before: Id, now: Id) -> bool {
        let desk = self.desk;
        let refused = desk.read(|book| {
            self.cart.with_untracked(|cart| {
                let sale = cart.sale(|_, _| None);
                refused_coupon(book, &desk.zone(), &sale, &cart.wish, now, desk.now())
            })
        });
        let Some(why) = refused else { return false };
        let why = refusals::explain(&desk, &Refusal::CouponRefused(why));
        let [old, new] = [before, now].map(|id| Shown::Coupon(id).title(desk));
        let told = desk.words().rewards().coupon_kept(old, new, why);
        self.toaster.show(Toast::new(told).icon(Glyph::Alert));
        true
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
