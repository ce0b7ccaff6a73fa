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
    let unpaid = never_paid(ledger, sale);
    let mut ways: Vec<Tender> = Vec::new();
    let mut credit = Money::ZERO;
    for tender in &sale.tenders {
        if tender.method == TenderMethod::Credit {
            credit = credit + tender.amount;
            continue;
        }
        add(&mut ways, tender);
    }
    let mut credit_back = Money::ZERO;
    for tender in ledger.returns_of(sale.id).flat_map(|entry| &entry.tenders) {
        if tender.method == TenderMethod::Credit {
            credit_back = credit_back + tender.amount;
            continue;
        }
        if let Some(own) = ways.iter_mut().find(|own| is_same_way(own, tender)) {
            own.amount = (own.amount - tender.amount).max(Money::ZERO);
        }
    }
    let credit_left = (credit - credit_back).max(Money::ZERO);
    let to_debt = amount.min(unpaid).max(Money::ZERO);
    let settled = credit_left - unpaid.min(credit_left);
    if !settled.is_zero() {
        add(&mut ways, &Tender::new(TenderMethod::Cash, settled));
    }
    let rest = amount - to_debt;
    let weights: Vec<Money> = ways.iter().map(|way| way.amount).collect();
    let whole: Money = weights.iter().copied().sum();
    let mut proposed = vec![Tender::new(TenderMethod::Credit, to_debt)];
    for (way, share) in ways.iter().zip(share_within(rest.min(whole), &weights)) {
        let amount = share;
        proposed.push(Tender {
            amount,
            ..way.clone()
        });
    }
    // Given back another way before: what is missing is given in cash.
    let over = rest - rest.min(whole);
    if over > Money::ZERO {
        let cash = Tender::new(TenderMethod::Cash, over);
        add(&mut proposed, &cash);
    }
    proposed.retain(|tender| !tender.amount.is_zero());
    proposed
}

/// How so much goes back in one way, as far as it was paid; the rest comes off the debt.
pub fn refund_by(ledger: &Ledger, sale: &Sale, amount: Money, method: TenderMethod) -> Vec<Tender> {
    let paid = if method == TenderMethod::Credit {
        amount
    } else {
        amount.min(payable_back(ledger, sale))
    };
    let mut ways = vec![
        Tender::new(TenderMethod::Credit, amount - paid),
        Tender::new(method, paid),
    ];
    ways.retain(|tender| !tender.amount.is_zero());
    ways
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

/// Points and certificates get back no more than they paid, and nothing goes back that was never
/// paid: that comes off the debt.
pub(in crate::domain) fn check_tenders(
    ledger: &Ledger,
    sale: &Sale,
    tenders: &[Tender],
) -> Result<(), Refusal> {
    let is_held = |tender: &&Tender| {
        matches!(
            tender.method,
            TenderMethod::Points | TenderMethod::Certificate
        ) || tender.certificate.is_some()
    };
    for tender in tenders.iter().filter(is_held) {
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
    Ok(())
}

/// Points that are taken again when these goods come back: what the sale has earned so far, in
/// proportion of what is left of it, and all of it with the last piece.
pub fn points_to_reverse(book: &Book, sale: &Sale, lines: &[ReturnLine]) -> Money {
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
    (kept - left).max(Money::ZERO)
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
