//! Ways to pay and purposes in words, and what a line of a receipt says.

use crate::domain::sale::{Reward, RewardKind, SalePurpose};
use crate::domain::{Book, Moment, SaleLine};
use crate::text::Words;

/// What a sale was for.
pub fn purpose_name(w: Words, purpose: &SalePurpose) -> &str {
    let s = w.sales();
    match purpose {
        SalePurpose::Unknown => s.purpose_unknown(),
        SalePurpose::Own => s.purpose_own(),
        SalePurpose::Family => s.purpose_family(),
        SalePurpose::Gift => s.purpose_gift(),
        SalePurpose::Work => s.purpose_work(),
        SalePurpose::Resale => s.purpose_resale(),
        SalePurpose::Other(name) => name,
    }
}

/// What took something off at that moment, by the rules that held then.
pub fn reward_name(w: Words, book: &Book, reward: &Reward, at: Moment) -> String {
    let r = w.rewards();
    let rules = book.ledger().rules_at(at);
    let name = match reward.kind_of {
        RewardKind::Level => rules
            .and_then(|rules| rules.levels.iter().find(|level| level.id == reward.source))
            .map(|level| r.level_discount(&level.name)),
        RewardKind::Coupon => {
            let coupon = book.coupons().held(reward.source);
            coupon.map(|held| r.coupon(&held.card.code))
        }
        RewardKind::Stamps => rules
            .and_then(|rules| {
                rules
                    .stamp_cards
                    .iter()
                    .find(|card| card.id == reward.source)
            })
            .map(|card| r.free_goods(&card.name)),
        RewardKind::Other(_) => None,
    };
    name.unwrap_or_else(|| w.common().discount().to_owned())
}

/// What was sold in a line, also when the product was deleted since.
pub fn line_title(book: &Book, line: &SaleLine) -> String {
    let held = line.product.and_then(|id| book.products().held(id));
    held.map_or_else(|| line.text.clone(), |held| held.card.title(line.variant))
}
