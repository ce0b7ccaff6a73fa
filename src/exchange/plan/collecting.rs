//! The changes that bring in what was planned, a bounded number at a time.

use super::{Choice, Draft, Plan};
use crate::domain::batch::BatchDraft;
use crate::domain::change::Change;
use crate::domain::decide::Circumstances;
use crate::domain::held::difference;
use crate::domain::{Book, Customer, Id, Kind, Opening};

impl Plan {
    /// Puts changes of up to `budget` customers into the batch; true when there are no more.
    pub fn collect(
        &mut self,
        book: &Book,
        batch: &mut BatchDraft,
        budget: usize,
        circumstances: &mut Circumstances<'_>,
    ) -> bool {
        if !self.is_settled {
            self.settle(book);
            self.name_own_fields(book, batch);
            self.left_buyers = self.till.left_buyers();
            self.till.leave_out();
            self.is_settled = true;
            for opening in self.spend_taken_off(book) {
                let (id, at) = ((circumstances.new_id)(), circumstances.now);
                batch.push(book, Change::enter(Opening { id, at, ..opening }));
            }
        }
        let end = self.drafts.len().min(self.collected + budget.max(1));
        for place in self.collected..end {
            let draft = std::mem::replace(
                &mut self.drafts[place],
                Draft::of(Id::default(), Customer::default(), 0),
            );
            if draft.is_asked() && draft.choice != Choice::Add {
                continue;
            }
            if draft.is_new && self.left_buyers.contains(&draft.id) {
                continue;
            }
            let is_believed = self.believes(&draft);
            let (id, balances) = (draft.id, draft.balances);
            if draft.is_new {
                batch.push(book, Change::add(id, draft.card));
            } else if let Some(own) = book.customers().get(id) {
                let fields = difference(own, &draft.card);
                if !fields.is_empty() {
                    let kind = Kind::Customer;
                    batch.push(book, Change::Edit { kind, id, fields });
                }
            } else {
                // Deleted meanwhile.
                continue;
            }
            for opening in balances.due(book, id, is_believed) {
                batch.push(
                    book,
                    Change::enter(Opening {
                        id: (circumstances.new_id)(),
                        at: circumstances.now,
                        ..opening
                    }),
                );
            }
        }
        self.collected = end;
        if self.collected < self.drafts.len() {
            return false;
        }
        let sold = (!self.is_of_goods()).then(|| self.till.goods());
        self.goods.collect(book, batch, sold.as_ref());
        self.till.collect(book, batch, budget, circumstances)
    }

    /// The shop's card learns of own fields it does not know.
    fn name_own_fields(&self, book: &Book, batch: &mut BatchDraft) {
        let Some((id, shop)) = book.shop() else {
            return;
        };
        let mut after = shop.clone();
        for draft in &self.drafts {
            for name in draft.card.own_fields.keys() {
                if !after.own_fields.contains(name) {
                    after.own_fields.push(name.clone());
                }
            }
        }
        let fields = difference(shop, &after);
        if !fields.is_empty() {
            let kind = Kind::Shop;
            batch.push(book, Change::Edit { kind, id, fields });
        }
    }
}
