//! What came with an import and was used since: somebody bought on credit, goods went over the
//! counter, a note was written. Whoever is named so stays when the import is taken back, or a sale
//! would be left without its buyer, and a debt without a debtor.

mod balances;

use rustc_hash::FxHashSet;

use super::Book;
use super::ids::Id;
use super::note::Note;
use super::sale::SaleLine;
use super::stamp::Stamp;
use super::task::Task;
use super::{
    Certificate, Coupon, Deal, Opening, Payment, Points, Programme, Promise, Return, Sale, Tie,
    WriteOff,
};

impl Book {
    /// Hands on whom and what cards and entries that are meant name, by their id and first stamp.
    /// What only tells what was done names nobody, nor does a tie the sale that changed hands:
    /// both go with what they are about.
    fn each_named(&self, is_meant: &dyn Fn(Id, Stamp) -> bool, see: &mut dyn FnMut(Id)) {
        self.each_named_by_entries(is_meant, see);
        macro_rules! cards {
            ($kind:ty, $card:ident => $named:expr) => {
                for held in self.cards::<$kind>().rows() {
                    if !held.is_deleted && is_meant(held.id, held.stamps.base) {
                        let $card = &held.card;
                        $named;
                    }
                }
            };
        }
        cards!(Note, note => see(note.customer));
        cards!(Task, task => task.customer.into_iter().for_each(&mut *see));
        cards!(Coupon, coupon => coupon.customer.into_iter().chain(coupon.gift).for_each(&mut *see));
        cards!(Deal, deal => {
            deal.customer.into_iter().for_each(&mut *see);
            goods_of(&deal.lines, see);
        });
        for held in self.customers().rows() {
            let card = &held.card;
            // What a file wrote on a card that was here names nobody by hand.
            let is_written = |field: &str| {
                is_meant(held.id, held.stamps.base) && is_meant(held.id, held.stamps.of(field))
            };
            if !held.is_deleted && card.referred_by.is_some() && is_written("referred_by") {
                card.referred_by.into_iter().for_each(&mut *see);
            }
            let mut relatives = card
                .relatives
                .iter()
                .filter_map(|own| own.customer)
                .peekable();
            if !held.is_deleted && relatives.peek().is_some() && is_written("relatives") {
                relatives.for_each(&mut *see);
            }
            // A card that became part of another is deleted, and all of it lies there.
            if let Some(into) = card.merged_into.filter(|_| is_written("merged_into")) {
                see(into);
            }
        }
    }

    fn each_named_by_entries(&self, is_meant: &dyn Fn(Id, Stamp) -> bool, see: &mut dyn FnMut(Id)) {
        macro_rules! entries {
            ($kind:ty, $entry:ident => $named:expr) => {
                for $entry in self.ledger().entries::<$kind>().rows().iter() {
                    if is_meant($entry.id, $entry.stamp) {
                        $named;
                    }
                }
            };
        }
        entries!(Sale, sale => {
            sale.customer.into_iter().chain(sale.seller).for_each(&mut *see);
            goods_of(&sale.lines, see);
        });
        entries!(Return, back => back.seller.into_iter().chain([back.sale]).for_each(&mut *see));
        entries!(Payment, payment => payment.sale.into_iter().chain([payment.customer]).for_each(&mut *see));
        entries!(Tie, tie => tie.customer.into_iter().for_each(&mut *see));
        entries!(Points, points => points.customer.into_iter().chain(points.sale).for_each(&mut *see));
        entries!(Certificate, certificate => certificate.customer.into_iter().for_each(&mut *see));
        entries!(Promise, promise => promise.sale.into_iter().chain([promise.customer]).for_each(&mut *see));
        entries!(WriteOff, debt => debt.sale.into_iter().chain([debt.customer]).for_each(&mut *see));
        entries!(Opening, opening => see(opening.customer));
        entries!(Programme, programme => {
            let goods = programme.stamp_cards.iter().flat_map(|card| &card.products);
            goods.copied().for_each(&mut *see);
        });
    }
}

/// Which of the `candidates`, that all bear one of the stamps, are named by what bears another and
/// stands; and whom and what those entries among them name that stay for it, or stand by themselves.
pub(super) fn used(
    books: &[&Book],
    stamps: &[Stamp],
    candidates: &FxHashSet<Id>,
    is_void: &dyn Fn(Id) -> bool,
    stands: &dyn Fn(Id) -> bool,
) -> FxHashSet<Id> {
    let mut used = FxHashSet::default();
    if candidates.is_empty() {
        return used;
    }
    let is_own = |stamp: Stamp| stamps.contains(&stamp);
    for book in books {
        book.each_named(&|id, stamp| !is_own(stamp) && !is_void(id), &mut |id| {
            if candidates.contains(&id) {
                used.insert(id);
            }
        });
        book.each_balance_used(&is_own, is_void, &mut |id| {
            if candidates.contains(&id) {
                used.insert(id);
            }
        });
    }
    let staying = used.clone();
    for book in books {
        book.each_named_by_entries(
            &|id, stamp| is_own(stamp) && (staying.contains(&id) || stands(id)),
            &mut |id| {
                if candidates.contains(&id) {
                    used.insert(id);
                }
            },
        );
    }
    used
}

fn goods_of(lines: &[SaleLine], see: &mut dyn FnMut(Id)) {
    let goods = lines.iter().flat_map(|line| [line.product, line.variant]);
    goods.flatten().for_each(see);
}
