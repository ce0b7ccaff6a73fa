//! Decisions about sales, returns and whose a sale was, with what they mean for loyalty.

use super::credit::check_credit;
use super::{Circumstances, Decision};
use crate::domain::book::Book;
use crate::domain::cart::ONE_MILLI;
use crate::domain::change::{Change, Record};
use crate::domain::entry::{Entry, Verb};
use crate::domain::loyalty::earning::{bonus_entry, earned_so_far};
use crate::domain::loyalty::{Terms, certificates, refund};
use crate::domain::programme::PointsReason;
use crate::domain::{Id, Money, Points, Refusal, Return, Sale, SaleLine, Tie};

impl Decision {
    /// Points a sale gives its customer: at once, bonuses included, and once the debt is paid.
    pub fn points_for(&self, customer: Option<Id>) -> (Money, Money) {
        let (mut now, mut later) = (Money::ZERO, Money::ZERO);
        for change in &self.changes {
            let Change::Put(record) = change else {
                continue;
            };
            match &**record {
                Record::Entry(Entry::Sale(sale)) => {
                    now = now + sale.points_earned;
                    later = later + sale.points_promised - sale.points_earned;
                }
                Record::Entry(Entry::Points(points)) if points.customer.is_none() => {
                    now = now + points.amount;
                    later = later - points.amount;
                }
                Record::Entry(Entry::Points(points)) if points.customer == customer => {
                    now = now + points.amount;
                }
                _ => {}
            }
        }
        (now, later)
    }
}

impl Book {
    pub(super) fn decide_sale(
        &self,
        mut sale: Sale,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        sale.check()?;
        self.refuse_known(sale.id)?;
        check_credit(&sale)?;
        self.check_by_hand(&sale, circumstances.by)?;
        self.set_due(&mut sale, circumstances);
        let terms = Terms::of(self, circumstances.zone, sale.customer, sale.at);
        terms.check(&sale)?;
        let earning = terms.earning(&sale);
        sale.points_promised = earning.promised;
        sale.points_earned = earning.earned;
        // A promise is kept as long as points earned at once.
        sale.points_until = earning.until.filter(|_| !earning.promised.is_zero());
        let bonuses: Vec<Change> = earning
            .bonuses
            .into_iter()
            .map(|bonus| {
                let id = (circumstances.new_id)();
                Change::enter(bonus_entry(id, &sale, bonus, earning.until))
            })
            .collect();
        let by_advance = self.points_by_advance(&sale, circumstances);
        let won = self.won_by_sale(&sale, circumstances);
        let mut changes = vec![Change::enter(sale)];
        changes.extend(bonuses);
        changes.extend(by_advance);
        changes.extend(won);
        Ok(Decision {
            verb: Verb::Sell,
            changes,
        })
    }

    pub(super) fn decide_return(&self, mut entry: Return) -> Result<Decision, Refusal> {
        self.refuse_known(entry.id)?;
        self.check_return(&entry)?;
        if let Some(sale) = self.ledger().sales().get(entry.sale) {
            self.check_whole(sale, &entry)?;
            refund::check_tenders(self.ledger(), sale, &entry.tenders)?;
            entry.points_reversed =
                refund::points_to_reverse(self, sale, &entry.lines, &entry.tenders);
        }
        Ok(Decision {
            verb: Verb::Return,
            changes: vec![Change::enter(entry)],
        })
    }

    /// Things counted in pieces come back whole, unless that is all that is left of them.
    fn check_whole(&self, sale: &Sale, entry: &Return) -> Result<(), Refusal> {
        for back in &entry.lines {
            let line_index = back.line as usize;
            let Some(line) = sale.lines.get(line_index) else {
                continue;
            };
            let (before_milli, _) = self.ledger().returned_of_line(sale.id, back.line);
            let is_last = back.quantity_milli == line.quantity_milli - before_milli;
            let is_part = back.quantity_milli % ONE_MILLI != 0 && !is_last;
            if is_part && self.is_in_pieces(line) {
                return Err(Refusal::WholeOnly { line_index });
            }
        }
        Ok(())
    }

    /// Whether what a line sold is counted in pieces: a product without a unit of its own, sold
    /// whole. What is no product may have been weighed or measured.
    fn is_in_pieces(&self, line: &SaleLine) -> bool {
        let product = line.product.and_then(|id| self.products().held(id));
        line.quantity_milli % ONE_MILLI == 0
            && product.is_some_and(|held| held.card.unit.trim().is_empty())
    }

    pub(super) fn decide_tie(
        &self,
        sale: Id,
        customer: Option<Id>,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        let known = self.ledger().sales().get(sale).ok_or(Refusal::NotFound)?;
        if customer.is_some_and(|customer| self.customers().get(customer).is_none()) {
            return Err(Refusal::NotFound);
        }
        let mut changes = Vec::new();
        if self.ledger().owner(known.id) != customer {
            let id = (circumstances.new_id)();
            changes.push(Change::enter(Tie {
                id,
                at: circumstances.now,
                sale,
                customer,
                ..Tie::default()
            }));
            changes.extend(self.earn_late(known, customer, circumstances));
        }
        Ok(Decision {
            verb: Verb::Tie,
            changes,
        })
    }

    /// What a sale earns whose customer was not known when it was made, by the rules it was made
    /// under. It follows the sale's owner from then on.
    fn earn_late(
        &self,
        sale: &Sale,
        customer: Option<Id>,
        circumstances: &mut Circumstances<'_>,
    ) -> Option<Change> {
        customer?;
        let (earned, _) = earned_so_far(self.ledger(), sale);
        if !sale.points_promised.is_zero() || !earned.is_zero() || self.ledger().is_void(sale.id) {
            return None;
        }
        let terms = Terms::of(self, circumstances.zone, customer, sale.at);
        let earning = terms.earning(sale);
        let left = self.ledger().net(sale).max(Money::ZERO);
        // What came back already earns nothing.
        let amount = earning.earned.ratio(left.0, sale.total().0);
        (!amount.is_zero()).then(|| {
            Change::enter(Points {
                id: (circumstances.new_id)(),
                at: circumstances.now.max(sale.at),
                sale: Some(sale.id),
                reason: PointsReason::Earned,
                amount,
                until: earning.until,
                is_sample: sale.is_sample,
                ..Points::default()
            })
        })
    }

    /// Taking an entry back must not leave less than nothing on a certificate.
    pub(super) fn check_void(&self, target: Id) -> Result<(), Refusal> {
        certificates::check_void(self.ledger(), target)
    }

    /// Letting an entry stand again must not either, nor bring goods back twice.
    pub(super) fn check_restore(&self, target: Id) -> Result<(), Refusal> {
        if let Some(entry) = self.ledger().returns().get(target) {
            self.check_return(entry)?;
            if let Some(sale) = self.ledger().sales().get(entry.sale) {
                refund::check_tenders(self.ledger(), sale, &entry.tenders)?;
            }
        }
        certificates::check_restore(self.ledger(), target)
    }
}
