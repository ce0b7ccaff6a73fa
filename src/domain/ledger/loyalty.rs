//! Entries of loyalty, found by whom or what they concern: what one customer holds must not cost
//! a look at everybody's entries.

use rustc_hash::FxHashMap;

use super::{Ledger, rows_of};
use crate::domain::coupon::{Certificate, CertificateRefund};
use crate::domain::credit::Opening;
use crate::domain::days::{Day, Moment};
use crate::domain::ids::Id;
use crate::domain::money::Money;
use crate::domain::programme::{Points, Programme};
use crate::domain::sale::{Return, Sale, Tender, telling_order};
use crate::domain::table::Outcome;

/// Points that a sale gave and that end some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The last day on which they can be used.
    pub until: Day,
    /// The place of the sale.
    pub place: u32,
    /// How many it gave.
    pub points: Money,
}

/// Places of entries, by what they name.
#[derive(Debug, Clone, Default)]
pub(super) struct LoyaltyIndex {
    points_of: FxHashMap<Id, Vec<u32>>,
    points_for: FxHashMap<Id, Vec<u32>>,
    openings_of: FxHashMap<Id, Vec<u32>>,
    certificates_by_code: FxHashMap<String, Vec<u32>>,
    refunds_of: FxHashMap<Id, Vec<u32>>,
    sales_paid_with: FxHashMap<Id, Vec<u32>>,
    returns_paid_with: FxHashMap<Id, Vec<u32>>,
    sales_rewarded_by: FxHashMap<Id, Vec<u32>>,
    /// In the order in which the sales came.
    ending: Vec<Ending>,
}

impl LoyaltyIndex {
    pub(super) fn sale_came(&mut self, place: u32, sale: &Sale) {
        if let Some(until) = sale.points_until {
            self.ending.push(Ending {
                until,
                place,
                points: sale.points_earned,
            });
        }
        for reward in &sale.rewards {
            enter(&mut self.sales_rewarded_by, reward.source, place);
        }
        for certificate in certificates_in(&sale.tenders) {
            enter(&mut self.sales_paid_with, certificate, place);
        }
    }

    fn return_came(&mut self, place: u32, entry: &Return) {
        for certificate in certificates_in(&entry.tenders) {
            enter(&mut self.returns_paid_with, certificate, place);
        }
    }

    fn points_came(&mut self, place: u32, points: &Points) {
        if let Some(customer) = points.customer {
            enter(&mut self.points_of, customer, place);
        }
        if let Some(sale) = points.sale {
            enter(&mut self.points_for, sale, place);
        }
    }

    fn certificate_came(&mut self, place: u32, certificate: &Certificate) {
        let code = folded(&certificate.code);
        self.certificates_by_code
            .entry(code)
            .or_default()
            .push(place);
    }
}

/// Codes are read by people: neither case nor space around them matters.
fn folded(code: &str) -> String {
    code.trim().to_ascii_lowercase()
}

fn certificates_in(tenders: &[Tender]) -> impl Iterator<Item = Id> {
    tenders.iter().filter_map(|tender| tender.certificate)
}

fn enter(places: &mut FxHashMap<Id, Vec<u32>>, of: Id, place: u32) {
    let places = places.entry(of).or_default();
    // One entry may name the same thing twice, one after the other.
    if places.last() != Some(&place) {
        places.push(place);
    }
}

impl Ledger {
    pub(super) fn index_return(&mut self, place: u32) {
        self.loyalty.return_came(place, self.rows.returns.at(place));
    }

    pub(super) fn put_points(&mut self, points: Points) -> Outcome {
        let (place, outcome) = self.rows.points.put(points);
        if outcome == Outcome::New {
            self.loyalty.points_came(place, self.rows.points.at(place));
        }
        outcome
    }

    pub(super) fn put_certificate(&mut self, certificate: Certificate) -> Outcome {
        let (place, outcome) = self.rows.certificates.put(certificate);
        if outcome == Outcome::New {
            let certificate = self.rows.certificates.at(place);
            self.loyalty.certificate_came(place, certificate);
        }
        outcome
    }

    pub(super) fn put_certificate_refund(&mut self, refund: CertificateRefund) -> Outcome {
        let certificate = refund.certificate;
        let (place, outcome) = self.rows.certificate_refunds.put(refund);
        if outcome == Outcome::New {
            enter(&mut self.loyalty.refunds_of, certificate, place);
        }
        outcome
    }

    pub(super) fn put_opening(&mut self, opening: Opening) -> Outcome {
        let customer = opening.customer;
        let (place, outcome) = self.rows.openings.put(opening);
        if outcome == Outcome::New {
            enter(&mut self.loyalty.openings_of, customer, place);
        }
        outcome
    }

    /// Finds everything anew, after an entry took the place of another.
    pub(super) fn index_loyalty_again(&mut self) {
        let mut index = LoyaltyIndex::default();
        for (sale, place) in self.rows.sales.rows().iter().zip(0..) {
            index.sale_came(place, sale);
        }
        for (entry, place) in self.rows.returns.rows().iter().zip(0..) {
            index.return_came(place, entry);
        }
        for (points, place) in self.rows.points.rows().iter().zip(0..) {
            index.points_came(place, points);
        }
        for (certificate, place) in self.rows.certificates.rows().iter().zip(0..) {
            index.certificate_came(place, certificate);
        }
        for (refund, place) in self.rows.certificate_refunds.rows().iter().zip(0..) {
            enter(&mut index.refunds_of, refund.certificate, place);
        }
        for (opening, place) in self.rows.openings.rows().iter().zip(0..) {
            enter(&mut index.openings_of, opening.customer, place);
        }
        self.loyalty = index;
    }

    /// Points of sales that end some day, those of sales taken back included.
    pub fn points_ending(&self) -> &[Ending] {
        &self.loyalty.ending
    }

    /// The rules written down last before that moment, whether they are on or off.
    pub fn programme_at(&self, at: Moment) -> Option<&Programme> {
        let known = self.rows.programmes.rows().iter();
        known
            .filter(|programme| programme.at <= at && !self.is_void(programme.id))
            .max_by_key(|programme| telling_order(*programme))
    }

    /// The rules in force at that moment, if loyalty was on.
    pub fn rules_at(&self, at: Moment) -> Option<&Programme> {
        self.programme_at(at).filter(|programme| programme.is_on)
    }

    /// Every programme that stands, the oldest first.
    pub fn standing_programmes(&self) -> Vec<&Programme> {
        let rows = self.rows.programmes.rows().iter();
        let mut standing: Vec<_> = rows.filter(|entry| !self.is_void(entry.id)).collect();
        standing.sort_by_key(|programme| telling_order(*programme));
        standing
    }

    /// Points given to the customer by name, whether they count or not.
    pub fn points_of(&self, customer: Id) -> impl Iterator<Item = &Points> {
        rows_of(&self.loyalty.points_of, &self.rows.points, customer)
    }

    /// Points given for a sale, whether they count or not.
    pub fn points_for(&self, sale: Id) -> impl Iterator<Item = &Points> {
        rows_of(&self.loyalty.points_for, &self.rows.points, sale)
    }

    /// What stood in the old notebook of a customer.
    pub fn openings_of(&self, customer: Id) -> impl Iterator<Item = &Opening> {
        self.all_openings_of(customer)
            .filter(|opening| !self.is_void(opening.id))
    }

    /// The same, what was taken back included.
    pub fn all_openings_of(&self, customer: Id) -> impl Iterator<Item = &Opening> {
        rows_of(&self.loyalty.openings_of, &self.rows.openings, customer)
    }

    /// The certificate that is shown, unless it was taken back.
    pub fn certificate_by_code(&self, code: &str) -> Option<&Certificate> {
        let places = self.loyalty.certificates_by_code.get(&folded(code))?;
        let shown = places.iter().map(|place| self.rows.certificates.at(*place));
        shown
            .filter(|certificate| !self.is_void(certificate.id))
            .min_by_key(|certificate| telling_order(*certificate))
    }

    /// Money given back for a certificate.
    pub fn refunds_of(&self, certificate: Id) -> impl Iterator<Item = &CertificateRefund> {
        let refunds = &self.rows.certificate_refunds;
        rows_of(&self.loyalty.refunds_of, refunds, certificate)
            .filter(|refund| !self.is_void(refund.id))
    }

    /// Standing sales a certificate paid for.
    pub fn sales_paid_with(&self, certificate: Id) -> impl Iterator<Item = &Sale> {
        rows_of(&self.loyalty.sales_paid_with, &self.rows.sales, certificate)
            .filter(|sale| !self.is_void(sale.id))
    }

    /// Standing returns that gave something back to a certificate.
    pub fn returns_paid_with(&self, certificate: Id) -> impl Iterator<Item = &Return> {
        let places = &self.loyalty.returns_paid_with;
        rows_of(places, &self.rows.returns, certificate)
            .filter(|entry| !self.is_void(entry.id) && !self.is_void(entry.sale))
    }

    /// Standing sales on which a level, coupon or stamp card took something off.
    pub fn sales_rewarded_by(&self, source: Id) -> impl Iterator<Item = &Sale> {
        rows_of(&self.loyalty.sales_rewarded_by, &self.rows.sales, source)
            .filter(|sale| !self.is_void(sale.id))
    }

    /// Points count while they stand, and what they came with stands.
    pub fn counts(&self, points: &Points) -> bool {
        let stands = |entry: Option<Id>| entry.is_none_or(|entry| !self.is_void(entry));
        !self.is_void(points.id) && stands(points.source) && stands(points.sale)
    }
}
