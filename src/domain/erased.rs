//! People who were erased here, when another copy of the notebook takes the place of this one. An
//! older copy still knows them; unless the owner wants them back, they stay erased.

use std::collections::BTreeSet;

use super::change::{Action, Fields};
use super::clock::Clock;
use super::decide::Circumstances;
use super::entry::Verb;
use super::stamp::FieldStamps;
use super::{Book, Command, Customer, Held, Id, Kind, Moment, Refusal, Stamp, Task};

impl Book {
    /// People erased here whom that copy still knows, and when they were erased. Cards that are of
    /// one person there count once.
    pub fn erased_but_known_to(&self, copy: &Book) -> Vec<(Id, Moment)> {
        let rows = self.customers().rows().iter();
        let erased: Vec<(Id, Moment)> = rows
            .filter_map(|held| Some((held.id, held.card.erased?)))
            .filter(|(id, _)| {
                let there = copy.customers().held(*id);
                there.is_some_and(|there| !there.card.is_erased())
            })
            .collect();
        let ids: BTreeSet<Id> = erased.iter().map(|(id, _)| *id).collect();
        let is_part = |id: Id| {
            let there = copy.customers().held(id);
            let into = there.and_then(|there| there.card.merged_into);
            into.is_some_and(|into| ids.contains(&into))
        };
        erased.into_iter().filter(|(id, _)| !is_part(*id)).collect()
    }

    /// The card is what is left of somebody erased, or of what was told of them.
    pub fn is_of_erased(&self, kind: &Kind, id: Id) -> bool {
        let is_erased = |customer: Option<Id>| customer.is_some_and(|id| self.is_erased(id));
        match kind {
            Kind::Customer => self.is_erased(id),
            Kind::Note => is_erased(self.notes().held(id).map(|held| held.card.customer)),
            Kind::Coupon => is_erased(self.coupons().held(id).and_then(|held| held.card.customer)),
            Kind::Deal => is_erased(self.deals().held(id).and_then(|held| held.card.customer)),
            // Only its being deleted is left.
            Kind::Task => self
                .cards::<Task>()
                .held(id)
                .is_some_and(|held| held.is_deleted && held.card == Task::default()),
            _ => false,
        }
    }

    /// Nothing is known of that customer any more, at their own wish.
    pub fn is_erased(&self, customer: Id) -> bool {
        let held = self.customers().held(customer);
        held.is_some_and(|held| held.card.is_erased())
    }

    /// Nothing is written down any more of who was erased: what stands in the books goes on being
    /// settled, without a word.
    ///
    /// # Errors
    /// `Erased`, where the command would.
    pub(super) fn check_not_erased(&self, command: &Command) -> Result<(), Refusal> {
        let is_erased = |customer: Option<Id>| customer.is_some_and(|id| self.is_erased(id));
        let is_worded =
            |customer: Id, words: &str| !words.trim().is_empty() && self.is_erased(customer);
        let is_told = match command {
            Command::SaveCustomer(save) => self.is_erased(save.id),
            Command::SaveNote(save) => self.is_erased(save.after.customer),
            Command::SaveTask(save) => is_erased(save.after.customer),
            Command::SaveCoupon(save) => is_erased(save.after.customer),
            Command::AddDeal { deal, .. } => is_erased(deal.customer),
            Command::SaveDeal(save) => {
                let words = [&save.after.title, &save.after.note];
                is_erased(save.after.customer) && words.iter().any(|text| !text.trim().is_empty())
            }
            Command::SayOfCustomers { ids, .. } | Command::TagCustomers { ids, .. } => {
                ids.iter().any(|id| self.is_erased(*id))
            }
            Command::Restore { kind, ids } => ids.iter().any(|id| self.is_of_erased(kind, *id)),
            Command::RecordSale(sale) => sale
                .customer
                .is_some_and(|customer| is_worded(customer, &sale.note)),
            Command::RecordPayment(entry) => is_worded(entry.customer, &entry.note),
            Command::RecordPromise(entry) => is_worded(entry.customer, &entry.note),
            Command::RecordOpening(entry) => is_worded(entry.customer, &entry.note),
            Command::WriteOff(entry) => is_worded(entry.customer, &entry.reason),
            Command::AdjustPoints(entry) => entry
                .customer
                .is_some_and(|customer| is_worded(customer, &entry.note)),
            _ => false,
        };
        if is_told {
            return Err(Refusal::Erased);
        }
        Ok(())
    }

    /// Of fields as another copy says them, those that are not taken from it as older words: they
    /// name somebody erased here, or say what every amount means.
    pub fn kept_from(&self, kind: &Kind, fields: &Fields) -> Vec<&'static str> {
        match kind {
            Kind::Shop => vec!["currency", "currency_digits"],
            Kind::Customer => {
                let names: [&str; 3] = ["relatives", "referred_by", "distinct"];
                let card: Customer =
                    Held::from_fields(Id::default(), fields.clone(), FieldStamps::default()).card;
                let relatives = card
                    .relatives
                    .iter()
                    .filter_map(|relative| relative.customer);
                let named = relatives
                    .chain(card.referred_by)
                    .chain(card.distinct.clone());
                if named.into_iter().any(|id| self.is_erased(id)) {
                    names.to_vec()
                } else {
                    Vec::new()
                }
            }
            _ => Vec::new(),
        }
    }

    /// Keeps those erased who were erased in `own`, as of the day they were. Their emptied cards
    /// come along, so that no third copy brings them back either. `stamp` tells who writes it down.
    pub fn keep_erased(
        &mut self,
        own: &Book,
        stamp: Stamp,
        by: Option<Id>,
        circumstances: &mut Circumstances<'_>,
    ) {
        let now = circumstances.now;
        for (id, erased) in own.erased_but_known_to(self) {
            circumstances.now = erased;
            let Ok(decision) = self.decide_erasure(id, circumstances) else {
                continue;
            };
            // What the copy says must not be later than that it was erased.
            let latest = stamp.max(self.latest());
            let stamp = Clock::new(stamp.device(), latest).tick(latest.ms());
            self.ledger_mut().start_loading();
            self.apply(&Action::new(stamp, by, Verb::Erase, decision.changes));
            self.ledger_mut().finish_loading();
        }
        circumstances.now = now;
        let is_same_shop = own.shop().map(|(id, _)| id) == self.shop().map(|(id, _)| id);
        for held in own.customers().rows() {
            if held.card.is_erased() && (is_same_shop || self.customers().held(held.id).is_some()) {
                self.put(held.clone().into());
            }
        }
    }
}
