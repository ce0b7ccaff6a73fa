//! What a return gives back and takes again, in proportion.

use super::earning::earned_so_far;
use super::points::{emptied_by, is_theirs};
use super::{is_eligible, share_within};
use crate::domain::Book;
use crate::domain::credit::{never_paid, on_credit, payable_back};
use crate::domain::ids::Id;
use crate::domain::ledger::Ledger;
use crate::domain::money::Money;
use crate::domain::programme::PointsReason;
use crate::domain::refusal::Refusal;
use crate::domain::sale::{ReturnLine, Sale, Tender, TenderMethod};

/// How the money for a return is best given back. First what was never paid comes off the debt,
/// then points, certificates and money go back in proportion of how the sale was paid. What was
/// paid off a debt meanwhile is given back in cash.
pub fn propose_refund(ledger: &Ledger, sale: &Sale, amount: Money) -> Vec<Tender> {
    let to_debt = amount.min(never_paid(ledger, sale)).max(Money::ZERO);
    let mut proposed = vec![Tender::new(TenderMethod::Credit, to_debt)];
    proposed.extend(as_paid(ledger, sale, amount - to_debt));
    proposed.retain(|tender| !tender.amount.is_zero());
    proposed
}

/// How so much goes back as far as it was paid, all money in one way; the rest comes off the debt.
/// Points and certificates stay what they are.
pub fn refund_by(ledger: &Ledger, sale: &Sale, amount: Money, method: TenderMethod) -> Vec<Tender> {
    let paid = amount.min(payable_back(ledger, sale));
    let mut ways = vec![Tender::new(TenderMethod::Credit, amount - paid)];
    for tender in as_paid(ledger, sale, paid) {
        if is_held(&tender) {
            add(&mut ways, &tender);
        } else {
            add(&mut ways, &Tender::new(method.clone(), tender.amount));
        }
    }
    ways.retain(|tender| !tender.amount.is_zero());
    ways
}

/// So much of what was paid, in proportion of how it was paid.
fn as_paid(ledger: &Ledger, sale: &Sale, amount: Money) -> Vec<Tender> {
    let mut ways: Vec<Tender> = Vec::new();
    for tender in sale.tenders.iter().filter(|own| !is_credit(own)) {
        add(&mut ways, tender);
    }
    let (credit, mut credit_back) = (on_credit(&sale.tenders), Money::ZERO);
    // Given back otherwise than it was paid: card instead of cash.
    let mut elsewhere = Money::ZERO;
    for tender in ledger.returns_of(sale.id).flat_map(|entry| &entry.tenders) {
        if is_credit(tender) {
            credit_back = credit_back + tender.amount;
            continue;
        }
        let own = ways.iter_mut().find(|own| is_same_way(own, tender));
        let taken = own.map_or(Money::ZERO, |own| take(own, tender.amount));
        elsewhere = elsewhere + tender.amount - taken;
    }
    elsewhere = elsewhere + (credit_back - credit).max(Money::ZERO);
    let credit_left = (credit - credit_back).max(Money::ZERO);
    let settled = credit_left - never_paid(ledger, sale).min(credit_left);
    if !settled.is_zero() {
        add(&mut ways, &Tender::new(TenderMethod::Cash, settled));
    }
    for way in ways.iter_mut().filter(|way| !is_held(way)) {
        elsewhere = elsewhere - take(way, elsewhere);
    }
    let weights: Vec<Money> = ways.iter().map(|way| way.amount).collect();
    let whole: Money = weights.iter().copied().sum();
    let shares = share_within(amount.min(whole), &weights);
    for (way, share) in ways.iter_mut().zip(shares) {
        way.amount = share;
    }
    // Given back another way before: what is missing is given in cash.
    let over = amount - amount.min(whole);
    if over > Money::ZERO {
        add(&mut ways, &Tender::new(TenderMethod::Cash, over));
    }
    ways
}

/// What may be given back of a sale in money or on account: what is left of it, less what points
/// and certificates paid of that.
pub fn money_back(ledger: &Ledger, sale: &Sale) -> Money {
    let paid = held(&sale.tenders);
    let back: Money = ledger
        .returns_of(sale.id)
        .map(|entry| held(&entry.tenders))
        .sum();
    (ledger.net(sale) - (paid - back).max(Money::ZERO)).max(Money::ZERO)
}

/// What of these is money that changes hands: what points and certificates take back is held here,
/// and what comes off a debt nobody is given.
pub fn handed_out(tenders: &[Tender]) -> Money {
    let whole: Money = tenders.iter().map(|tender| tender.amount).sum();
    whole - held(tenders) - on_credit(tenders)
}

fn held(tenders: &[Tender]) -> Money {
    let own = tenders.iter().filter(|tender| is_held(tender));
    own.map(|tender| tender.amount).sum()
}

/// Points and certificates are held here: they are no money until they buy something.
fn is_held(tender: &Tender) -> bool {
    let is_held = matches!(
        tender.method,
        TenderMethod::Points | TenderMethod::Certificate
    );
    is_held || tender.certificate.is_some()
}

fn is_credit(tender: &Tender) -> bool {
    tender.method == TenderMethod::Credit
}

/// Takes as much as there is; says how much.
fn take(from: &mut Tender, amount: Money) -> Money {
    let taken = from.amount.min(amount).max(Money::ZERO);
    from.amount = from.amount - taken;
    taken
}

fn add(ways: &mut Vec<Tender>, tender: &Tender) {
    match ways.iter_mut().find(|own| is_same_way(own, tender)) {
        Some(own) => own.amount = own.amount + tender.amount,
        None => ways.push(tender.clone()),
    }
}

fn is_same_way(one: &Tender, other: &Tender) -> bool {
    one.method == other.method && one.certificate == other.certificate
}

/// Points and certificates get back what they paid, neither more nor in money, and nothing goes back
/// that was never paid: that comes off the debt.
pub(in crate::domain) fn check_tenders(
    ledger: &Ledger,
    sale: &Sale,
    tenders: &[Tender],
) -> Result<(), Refusal> {
    for tender in tenders.iter().filter(|tender| is_held(tender)) {
        if tender.amount < Money::ZERO {
            return Err(Refusal::AmountOutOfRange);
        }
        let sum = |tenders: &[Tender]| -> Money {
            let own = tenders.iter().filter(|own| is_same_way(own, tender));
            own.map(|own| own.amount).sum()
        };
        let back = ledger.returns_of(sale.id);
        let back: Money = back.map(|entry| sum(&entry.tenders)).sum();
        let limit = sum(&sale.tenders) - back;
        if sum(tenders) > limit {
            return Err(Refusal::RefundTooLarge { limit });
        }
    }
    let whole: Money = tenders.iter().map(|tender| tender.amount).sum();
    let limit = payable_back(ledger, sale);
    if whole - on_credit(tenders) > limit {
        return Err(Refusal::NotPaid { limit });
    }
    let limit = money_back(ledger, sale);
    if whole - held(tenders) > limit {
        return Err(Refusal::NotPaidInMoney { limit });
    }
    Ok(())
}

/// Points that are taken again when these goods come back: what the sale has earned so far, in
/// proportion of what is left of it, and all of it with the last piece. What only comes off the debt
/// was not paid for, so it has earned nothing.
pub fn points_to_reverse(
    book: &Book,
    sale: &Sale,
    lines: &[ReturnLine],
    tenders: &[Tender],
) -> Money {
    let ledger = book.ledger();
    let (earned, reversed) = earned_so_far(ledger, sale);
    let kept = earned - reversed;
    if kept <= Money::ZERO {
        return Money::ZERO;
    }
    let rules = ledger.rules_at(sale.at);
    let (mut own, mut all) = ((Money::ZERO, Money::ZERO), (Money::ZERO, Money::ZERO));
    let mut is_all_back = true;
    for (line, place) in sale.lines.iter().zip(0..) {
        let (back_milli, back) = ledger.returned_of_line(sale.id, place);
        let now = lines.iter().filter(|entry| entry.line == place);
        let now_milli = now.clone().fold(back_milli, |sum, entry| {
            sum.saturating_add(entry.quantity_milli)
        });
        is_all_back &= now_milli >= line.quantity_milli;
        let before = line.net() - back;
        let after = before - now.map(|entry| entry.amount).sum();
        all = (all.0 + before, all.1 + after);
        if is_eligible(book, rules, line) {
            own = (own.0 + before, own.1 + after);
        }
    }
    if is_all_back {
        return kept;
    }
    let (before, after) = if own.0 > Money::ZERO { own } else { all };
    let left = kept.ratio(after.max(Money::ZERO).0, before.0);
    let reversed = (kept - left).max(Money::ZERO);
    let (paid, whole) = (payable_back(ledger, sale), ledger.net(sale));
    let given_back: Money = tenders.iter().map(|tender| tender.amount).sum();
    if paid >= whole || given_back <= Money::ZERO {
        return reversed;
    }
    // As if all that comes back had been paid for, by the part that was, of the part that earned.
    let off_debt = on_credit(tenders).min(never_paid(ledger, sale));
    let of_paid = reversed.ratio((given_back - off_debt).0, given_back.0);
    of_paid.ratio(whole.0, paid.0.max(1)).min(kept)
}

/// Bonuses that came with a sale and go with the last of it, should so much be given back of it
/// now: whose they are, and how many.
pub fn bonuses_withdrawn(ledger: &Ledger, sale: &Sale, back: Money) -> Vec<(Id, Money)> {
    if ledger.net(sale) > back || emptied_by(ledger, sale).is_some() {
        return Vec::new();
    }
    let own = ledger.points_for(sale.id).filter(|points| {
        let is_bonus = points.reason != PointsReason::Earned && points.source == Some(sale.id);
        is_bonus && ledger.counts(points)
    });
    own.filter_map(|points| {
        let whose = points.customer?;
        is_theirs(ledger, points, whose).then_some((whose, points.amount))
    })
    .collect()
}
