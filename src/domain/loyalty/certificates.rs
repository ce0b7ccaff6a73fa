//! Gift certificates: what is left on them, and what may be done with it.

use crate::domain::coupon::Certificate;
use crate::domain::days::{Day, Moment};
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::order;
use crate::domain::refusal::Refusal;
use crate::domain::sale::{Return, Sale, Tender};

/// What is left on a certificate; nothing if there is none, or it was taken back.
pub fn balance(ledger: &Ledger, certificate: Id) -> Money {
    let known = ledger.entries::<Certificate>().get(certificate);
    let Some(known) = known.filter(|known| !ledger.is_void(known.id)) else {
        return Money::ZERO;
    };
    let on = |tenders: &[Tender]| named_in(tenders, certificate);
    let used = ledger.sales_paid_with(certificate);
    let used: Money = used.map(|sale| on(&sale.tenders)).sum();
    let back = ledger.returns_paid_with(certificate);
    let back: Money = back.map(|entry| on(&entry.tenders)).sum();
    let refunds = ledger.refunds_of(certificate);
    known.value - used + back - refunds.map(|refund| refund.amount).sum()
}

/// One step of what became of a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CertificateLine {
    /// When.
    pub at: Moment,
    /// What happened.
    pub kind: CertificateLineKind,
    /// What came onto it; negative when it went.
    pub amount: Money,
}

/// What may happen to a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CertificateLineKind {
    /// It was sold.
    Sold,
    /// It paid for this sale.
    Used(Id),
    /// Goods of this sale came back.
    GivenBack(Id),
    /// What was left was given back in money.
    Refunded,
}

/// What became of a certificate, the oldest first; the lines add up to [`balance`].
pub fn lines_of(ledger: &Ledger, certificate: Id) -> Vec<CertificateLine> {
    let known = ledger.entries::<Certificate>().get(certificate);
    let Some(known) = known.filter(|known| !ledger.is_void(known.id)) else {
        return Vec::new();
    };
    let line = |at, kind, amount| CertificateLine { at, kind, amount };
    let mut lines = vec![line(known.at, CertificateLineKind::Sold, known.value)];
    lines.extend(ledger.sales_paid_with(certificate).map(|sale| {
        let kind = CertificateLineKind::Used(sale.id);
        line(sale.at, kind, -named_in(&sale.tenders, certificate))
    }));
    lines.extend(ledger.returns_paid_with(certificate).map(|entry| {
        let kind = CertificateLineKind::GivenBack(entry.sale);
        line(entry.at, kind, named_in(&entry.tenders, certificate))
    }));
    lines.extend(
        ledger
            .refunds_of(certificate)
            .map(|refund| line(refund.at, CertificateLineKind::Refunded, -refund.amount)),
    );
    order::sort_by_key(&mut lines, |line| line.at);
    lines
}

/// What of these tenders names the certificate.
pub fn named_in(tenders: &[Tender], certificate: Id) -> Money {
    let own = tenders
        .iter()
        .filter(|tender| tender.certificate == Some(certificate));
    own.map(|tender| tender.amount).sum()
}

/// The certificates these tenders name, each once.
pub fn certificates_of(tenders: &[Tender]) -> Vec<Id> {
    let mut named: Vec<Id> = tenders
        .iter()
        .filter_map(|tender| tender.certificate)
        .collect();
    named.sort_unstable();
    named.dedup();
    named
}

/// Whether the certificate is taken on that day. Gives what is left on it.
///
/// # Errors
/// Why it is not taken.
pub fn usable(ledger: &Ledger, certificate: Id, day: Day) -> Result<Money, Refusal> {
    let known = ledger.entries::<Certificate>().get(certificate);
    let known = known.filter(|known| !ledger.is_void(known.id));
    let known = known.ok_or(Refusal::NotFound)?;
    if known.until.is_some_and(|until| until < day) {
        return Err(Refusal::CertificateExpired);
    }
    Ok(balance(ledger, certificate))
}

/// Whether the certificates may pay what the sale says they do.
pub(super) fn check_sale(ledger: &Ledger, sale: &Sale, day: Day) -> Result<(), Refusal> {
    for certificate in certificates_of(&sale.tenders) {
        let left = usable(ledger, certificate, day)?;
        if named_in(&sale.tenders, certificate) > left {
            return Err(Refusal::CertificateTooSmall { left });
        }
    }
    Ok(())
}

/// Whether the entry may be taken back: not what was used meanwhile.
///
/// # Errors
/// What is left on the certificate is less than what would be taken off it.
pub fn check_void(ledger: &Ledger, entry: Id) -> Result<(), Refusal> {
    if let Some(certificate) = ledger.entries::<Certificate>().get(entry) {
        let left = balance(ledger, entry);
        if left != certificate.value {
            return Err(Refusal::CertificateTooSmall { left });
        }
    }
    if let Some(back) = ledger.returns().get(entry)
        && !ledger.is_void(back.sale)
    {
        check_taken(ledger, certificates_given(back))?;
    }
    Ok(())
}

/// Whether the entry may stand again: what it took off a certificate must still be there.
///
/// # Errors
/// What is left on the certificate is less than that.
pub fn check_restore(ledger: &Ledger, entry: Id) -> Result<(), Refusal> {
    if let Some(sale) = ledger.sales().get(entry) {
        let net = |certificate: Id| {
            let back = ledger.returns_of(sale.id);
            let back: Money = back
                .map(|entry| named_in(&entry.tenders, certificate))
                .sum();
            named_in(&sale.tenders, certificate) - back
        };
        let named = certificates_of(&sale.tenders).into_iter();
        check_taken(ledger, named.map(|id| (id, net(id))))?;
    }
    if let Some(refund) = ledger
        .entries::<crate::domain::CertificateRefund>()
        .get(entry)
    {
        check_taken(ledger, std::iter::once((refund.certificate, refund.amount)))?;
    }
    Ok(())
}

fn certificates_given(entry: &Return) -> impl Iterator<Item = (Id, Money)> {
    let named = certificates_of(&entry.tenders).into_iter();
    named.map(|id| (id, named_in(&entry.tenders, id)))
}

fn check_taken(ledger: &Ledger, taken: impl Iterator<Item = (Id, Money)>) -> Result<(), Refusal> {
    for (certificate, amount) in taken {
        let left = balance(ledger, certificate);
        if amount > left && amount > Money::ZERO {
            return Err(Refusal::CertificateTooSmall { left });
        }
    }
    Ok(())
}
