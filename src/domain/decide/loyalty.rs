//! Decisions about loyalty: rules, points, coupons and certificates.

use super::{Circumstances, Decision, save_card};
use crate::domain::book::Book;
use crate::domain::change::Change;
use crate::domain::command::Save;
use crate::domain::entry::Verb;
use crate::domain::loyalty::{PointsAccount, certificates};
use crate::domain::sale::TenderMethod;
use crate::domain::{Certificate, CertificateRefund, Coupon, Money, Points, Programme, Refusal};

impl Book {
    pub(super) fn decide_programme(&self, programme: Programme) -> Result<Decision, Refusal> {
        self.refuse_known(programme.id)?;
        programme.check()?;
        Ok(Decision {
            verb: Verb::Programme,
            changes: vec![Change::enter(programme)],
        })
    }

    pub(super) fn decide_adjustment(
        &self,
        points: Points,
        circumstances: &Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        self.refuse_known(points.id)?;
        if points
            .customer
            .is_none_or(|id| self.customers().get(id).is_none())
        {
            return Err(Refusal::CustomerNeeded);
        }
        if points.amount.is_zero() || !points.amount.is_exact() {
            return Err(Refusal::AmountOutOfRange);
        }
        if points.note.trim().is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        if points.amount < Money::ZERO {
            let (zone, customer) = (circumstances.zone, points.customer.unwrap_or_default());
            let today = zone.day_of(circumstances.now);
            let balance = PointsAccount::of(self.ledger(), customer, zone, today).balance;
            let left = balance.max(Money::ZERO);
            if -points.amount > left {
                return Err(Refusal::PointsTooFew { left });
            }
        }
        Ok(Decision {
            verb: Verb::Adjust,
            changes: vec![Change::enter(points)],
        })
    }

    pub(super) fn decide_coupon(
        &self,
        save: Save<Coupon>,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        self.check_code(&save.after.code, Some(save.id))?;
        save_card(self.coupons().get(save.id), save, circumstances)
    }

    pub(super) fn decide_certificate(&self, certificate: Certificate) -> Result<Decision, Refusal> {
        self.refuse_known(certificate.id)?;
        certificate.check()?;
        certificate
            .tenders
            .iter()
            .try_for_each(|tender| is_money(&tender.method))?;
        self.check_code(&certificate.code, None)?;
        Ok(Decision {
            verb: Verb::Certificate,
            changes: vec![Change::enter(certificate)],
        })
    }

    pub(super) fn decide_certificate_refund(
        &self,
        refund: CertificateRefund,
    ) -> Result<Decision, Refusal> {
        self.refuse_known(refund.id)?;
        let ledger = self.ledger();
        let certificate = ledger.entries::<Certificate>().get(refund.certificate);
        if certificate.is_none_or(|certificate| ledger.is_void(certificate.id)) {
            return Err(Refusal::NotFound);
        }
        if refund.amount.0 <= 0 || !refund.amount.is_exact() {
            return Err(Refusal::AmountOutOfRange);
        }
        is_money(&refund.method)?;
        // Also when it expired: whether to give money back then is the owner's to say.
        let left = certificates::balance(ledger, refund.certificate);
        if refund.amount > left {
            return Err(Refusal::CertificateTooSmall { left });
        }
        Ok(Decision {
            verb: Verb::Refund,
            changes: vec![Change::enter(refund)],
        })
    }

    /// One code is one coupon or one certificate, since one field at the counter takes both.
    fn check_code(&self, code: &str, coupon: Option<crate::domain::Id>) -> Result<(), Refusal> {
        let is_same = |other: &str| other.trim().eq_ignore_ascii_case(code.trim());
        let mut coupons = self.coupons().iter();
        let certificates = self.ledger().entries::<Certificate>();
        let is_taken = coupons.any(|(id, other)| Some(id) != coupon && is_same(&other.code))
            || certificates
                .rows()
                .iter()
                .any(|other| !self.ledger().is_void(other.id) && is_same(&other.code));
        if is_taken {
            Err(Refusal::CodeTaken)
        } else {
            Ok(())
        }
    }
}

/// A certificate is money held: it is neither bought with points nor on credit.
fn is_money(method: &TenderMethod) -> Result<(), Refusal> {
    match method {
        TenderMethod::Points | TenderMethod::Credit | TenderMethod::Certificate => {
            Err(Refusal::NotEntitled)
        }
        _ => Ok(()),
    }
}
