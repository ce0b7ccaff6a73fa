//! Records of other programs: what they may leave out is filled in, the rest is checked
//! as if it were written down here.

use crate::domain::change::Record;
use crate::domain::held::Card;
use crate::domain::sale::{Payment, Return, Sale, Tender};
use crate::domain::{Deal, DealOutcome, Entry, Held, Id, Moment, Money, Points, Product, Refusal};
use crate::format::unreadable::Unreadable;

/// Completes a record without stamps.
///
/// # Errors
/// What is missing or wrong.
pub fn complete(record: &mut Record) -> Result<(), Unreadable> {
    match record {
        Record::Shop(held) => check(held),
        Record::Staff(held) => check(held),
        Record::Customer(held) => check(held),
        Record::Product(held) => {
            name_variants(held);
            check(held)
        }
        Record::Coupon(held) => check(held),
        Record::Pipeline(held) => check(held),
        Record::Deal(held) => {
            complete_deal(&mut held.card);
            if !held.is_deleted {
                needed("pipeline", held.card.pipeline)?;
            }
            check(held)
        }
        Record::Task(held) => check(held),
        Record::Template(held) => check(held),
        Record::Dismissal(held) => check(held),
        Record::Note(held) => {
            if !held.is_deleted {
                needed_moment("at", held.card.at)?;
            }
            check(held)
        }
        Record::Entry(entry) => complete_entry(entry),
        // A kind nobody knows is a slip of the other program, not a newer version.
        Record::Foreign(foreign) => Err(Unreadable::UnknownKind {
            kind: foreign.kind.to_string(),
        }),
    }
}

fn check<T: Card>(held: &Held<T>) -> Result<(), Unreadable> {
    if held.is_deleted {
        return Ok(());
    }
    held.card.check().map_err(Unreadable::Refused)
}

/// Variants are named in sale lines; one without a name gets one from what it is.
fn name_variants(held: &mut Held<Product>) {
    for (place, variant) in held.card.variants.iter_mut().enumerate() {
        if variant.id.is_nil() {
            let (colour, size) = (&variant.colour, &variant.size);
            variant.id = Id::from_name(&format!("{}/{place}/{colour}/{size}", held.id));
        }
    }
}

fn complete_entry(entry: &mut Entry) -> Result<(), Unreadable> {
    match entry {
        Entry::Sale(sale) => complete_sale(sale),
        Entry::Return(entry) => complete_return(entry),
        Entry::Payment(payment) => check_payment(payment),
        Entry::Tie(tie) => {
            forget_nobody(&mut tie.customer);
            needed("sale", tie.sale)
        }
        Entry::Void(void) => needed("target", void.target),
        Entry::Batch(batch) => needed_moment("at", batch.at),
        Entry::Log(log) => needed_moment("at", log.at),
        Entry::Programme(programme) => {
            needed_moment("at", programme.at)?;
            programme.check().map_err(Unreadable::Refused)
        }
        Entry::Points(points) => check_points(points),
        Entry::Certificate(certificate) => {
            forget_nobody(&mut certificate.customer);
            needed_moment("at", certificate.at)?;
            pay_in_cash(&mut certificate.tenders, certificate.value);
            certificate.check().map_err(Unreadable::Refused)
        }
        Entry::CertificateRefund(refund) => {
            needed_moment("at", refund.at)?;
            needed("certificate", refund.certificate)?;
            check_amount(refund.amount)
        }
        Entry::Promise(promise) => {
            needed_moment("at", promise.at)?;
            needed("customer", promise.customer)
        }
        Entry::WriteOff(write_off) => {
            needed_moment("at", write_off.at)?;
            needed("customer", write_off.customer)?;
            check_amount(write_off.amount)
        }
        Entry::StageChange(change) => {
            needed_moment("at", change.at)?;
            needed("deal", change.deal)?;
            forget_nobody(&mut change.from);
            forget_nobody(&mut change.to);
            if change.outcome == DealOutcome::Open && change.to.is_none() {
                return Err(Unreadable::Missing { field: "to" });
            }
            Ok(())
        }
        Entry::Opening(opening) => {
            needed_moment("at", opening.at)?;
            needed("customer", opening.customer)
        }
    }
}

fn complete_deal(deal: &mut Deal) {
    forget_nobody(&mut deal.customer);
    forget_nobody(&mut deal.owner);
    for line in &mut deal.lines {
        forget_nobody(&mut line.product);
        forget_nobody(&mut line.variant);
    }
}

fn complete_sale(sale: &mut Sale) -> Result<(), Unreadable> {
    needed_moment("at", sale.at)?;
    forget_nobody(&mut sale.customer);
    forget_nobody(&mut sale.seller);
    forget_nobody(&mut sale.deal);
    for line in &mut sale.lines {
        forget_nobody(&mut line.product);
        forget_nobody(&mut line.variant);
    }
    let total = sale.total();
    pay_in_cash(&mut sale.tenders, total);
    sale.check().map_err(Unreadable::Refused)
}

fn complete_return(entry: &mut Return) -> Result<(), Unreadable> {
    needed_moment("at", entry.at)?;
    needed("sale", entry.sale)?;
    let total = entry.total();
    pay_in_cash(&mut entry.tenders, total);
    let paid: Money = entry.tenders.iter().map(|tender| tender.amount).sum();
    let wrong_line = entry.lines.iter().position(|line| line.quantity_milli <= 0);
    let refusal = if entry.lines.is_empty() {
        Refusal::NothingSold
    } else if let Some(line_index) = wrong_line {
        Refusal::QuantityOutOfRange { line_index }
    } else if entry.lines.iter().any(|line| line.amount < Money::ZERO) || !total.is_exact() {
        Refusal::AmountOutOfRange
    } else if paid != total {
        Refusal::TendersDoNotMatch { total, paid }
    } else {
        return Ok(());
    };
    Err(Unreadable::Refused(refusal))
}

fn check_payment(payment: &Payment) -> Result<(), Unreadable> {
    needed_moment("at", payment.at)?;
    needed("customer", payment.customer)?;
    if payment.amount.is_zero() {
        return Err(Unreadable::Refused(Refusal::AmountOutOfRange));
    }
    Ok(())
}

fn check_points(points: &Points) -> Result<(), Unreadable> {
    needed_moment("at", points.at)?;
    if points.customer.is_none() && points.sale.is_none() {
        return Err(Unreadable::Missing { field: "customer" });
    }
    if points.amount.is_zero() {
        return Err(Unreadable::Refused(Refusal::AmountOutOfRange));
    }
    Ok(())
}

fn check_amount(amount: Money) -> Result<(), Unreadable> {
    if amount > Money::ZERO {
        Ok(())
    } else {
        Err(Unreadable::Refused(Refusal::AmountOutOfRange))
    }
}

/// An empty text where an id may stand names nobody.
fn forget_nobody(id: &mut Option<Id>) {
    if id.is_some_and(Id::is_nil) {
        *id = None;
    }
}

/// What is not said to be paid otherwise was paid in cash.
fn pay_in_cash(tenders: &mut Vec<Tender>, total: Money) {
    if tenders.is_empty() && !total.is_zero() {
        tenders.push(Tender {
            amount: total,
            ..Tender::default()
        });
    }
}

fn needed(field: &'static str, id: Id) -> Result<(), Unreadable> {
    if id.is_nil() {
        return Err(Unreadable::Missing { field });
    }
    Ok(())
}

fn needed_moment(field: &'static str, moment: Moment) -> Result<(), Unreadable> {
    if moment == Moment::default() {
        return Err(Unreadable::Missing { field });
    }
    Ok(())
}
