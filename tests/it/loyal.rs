//! Deeds of loyalty and credit, for the histories of several devices.

use daftar::domain::command::Save;
use daftar::domain::{
    Book, Certificate, CertificateRefund, Command, Coupon, Id, Moment, Money, Opening, Points,
    Tender, TenderMethod, WriteOff,
};

use super::loyalty_rules::programme;
use super::world::{Deed, START_MS};

/// What a deed of loyalty or credit asks for; `pick` and `value` say to whom and how much.
pub fn loyal(
    deed: Deed,
    book: &Book,
    id: Id,
    customer: Option<Id>,
    (pick, value): (u16, u16),
) -> Option<Command> {
    let at = Moment(START_MS + i64::from(value % 16) * 1_000);
    let amount = Money(i64::from(value % 900) + 1);
    let certificates = book.ledger().entries::<Certificate>().rows();
    Some(match deed {
        Deed::SetProgramme => Command::SetProgramme(Box::new(programme(id, at, value))),
        Deed::AdjustPoints => Command::AdjustPoints(Points {
            id,
            at,
            customer: Some(customer?),
            amount: amount - Money(400),
            note: "by hand".into(),
            ..Points::default()
        }),
        Deed::AddCoupon => Command::SaveCoupon(Save::add(
            id,
            Coupon {
                code: format!("K{value}"),
                percent_bp: 1 + i64::from(value % 10_000),
                ..Coupon::default()
            },
        )),
        Deed::SellCertificate => Command::SellCertificate(Certificate {
            id,
            at,
            // Two devices may sell the same code.
            code: format!("C{}", value % 8),
            value: amount,
            tenders: vec![Tender::new(TenderMethod::Cash, amount)],
            ..Certificate::default()
        }),
        Deed::RefundCertificate => Command::RefundCertificate(CertificateRefund {
            id,
            at,
            certificate: certificates
                .get(usize::from(pick) % certificates.len().max(1))?
                .id,
            amount: Money(1 + amount.0 / 4),
            ..CertificateRefund::default()
        }),
        Deed::WriteOff => Command::WriteOff(WriteOff {
            id,
            at,
            customer: customer?,
            amount,
            reason: "old".into(),
            ..WriteOff::default()
        }),
        Deed::Open => Command::RecordOpening(Opening {
            id,
            at,
            customer: customer?,
            debt: amount - Money(300),
            points: amount,
            spent: amount,
            ..Opening::default()
        }),
        _ => return None,
    })
}
