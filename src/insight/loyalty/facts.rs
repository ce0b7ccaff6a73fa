//! What a replay needs to know of each sale, taken down in one pass in the order sales lie in
//! memory: asking for it customer by customer would wait for memory at every sale.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::domain::loyalty::earning::earning_parts;
use crate::domain::programme::Programme;
use crate::domain::sale::{RewardKind, Sale, TenderMethod};
use crate::domain::{Book, Id, Money};

/// What a replay needs to know of a sale.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Facts {
    pub at_ms: i64,
    /// It stands, and something of it is left.
    pub is_kept: bool,
    /// What counted for a level.
    pub spent: Money,
    /// What level and stamp cards took off.
    pub given: Money,
    /// What a level's discount would be taken off.
    pub base: Money,
    /// What of that was paid in ways that earn.
    pub earning: Money,
    /// Where its stamps begin.
    pub stamps_from: u32,
}

/// Stamped goods on a sale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stamped {
    pub card: usize,
    pub units: i64,
    /// What the cheapest of them costs.
    pub unit_price: Money,
}

/// All sales, and the shop's own figures of them.
#[derive(Debug, Clone, Default)]
pub(super) struct AllFacts {
    /// By place.
    pub sales: Vec<Facts>,
    pub stamped: Vec<Stamped>,
}

/// What of the products matters to a programme.
struct Goods {
    excluded: FxHashSet<Id>,
    is_free_line_excluded: bool,
    cards: FxHashMap<Id, Vec<usize>>,
}

impl Goods {
    fn of(book: &Book, rules: &Programme) -> Self {
        let is_excluded = |name: &str| rules.excluded_categories.iter().any(|own| own == name);
        let mut goods = Self {
            excluded: FxHashSet::default(),
            is_free_line_excluded: is_excluded(""),
            cards: FxHashMap::default(),
        };
        for held in book.products().rows() {
            let category = held.card.category.as_str();
            if is_excluded(category) {
                goods.excluded.insert(held.id);
            }
            for (number, card) in rules.stamp_cards.iter().enumerate() {
                let by_category =
                    !category.is_empty() && card.categories.iter().any(|name| name == category);
                let is_stamped = by_category || card.products.contains(&held.id);
                if !card.is_off && card.needed > 0 && is_stamped {
                    goods.cards.entry(held.id).or_default().push(number);
                }
            }
        }
        goods
    }

    fn is_eligible(&self, product: Option<Id>) -> bool {
        match product {
            None => !self.is_free_line_excluded,
            Some(id) => self.excluded.is_empty() || !self.excluded.contains(&id),
        }
    }
}

impl AllFacts {
    pub(super) fn of(book: &Book, rules: &Programme) -> Self {
        let ledger = book.ledger();
        let goods = Goods::of(book, rules);
        let mut all = Self::default();
        all.sales.reserve(ledger.sales().len());
        for sale in ledger.sales().rows() {
            let facts = Facts {
                at_ms: sale.at.0,
                stamps_from: all.stamped.len() as u32,
                ..Facts::default()
            };
            let total = sale.total();
            let net = ledger.net(sale);
            if net <= Money::ZERO {
                all.sales.push(facts);
                continue;
            }
            all.take_down(&goods, sale, total, net, rules, facts);
        }
        all
    }

    /// Stamps of the sale at a place.
    pub(super) fn stamps(&self, place: u32) -> &[Stamped] {
        let from = self
            .sales
            .get(place as usize)
            .map(|facts| facts.stamps_from);
        let to = self.sales.get(place as usize + 1);
        let to = to.map_or(self.stamped.len(), |facts| facts.stamps_from as usize);
        let from = from.map_or(to, |from| from as usize);
        self.stamped.get(from..to).unwrap_or_default()
    }

    fn take_down(
        &mut self,
        goods: &Goods,
        sale: &Sale,
        total: Money,
        net: Money,
        rules: &Programme,
        facts: Facts,
    ) {
        let mut eligible = Money::ZERO;
        let from = self.stamped.len();
        for line in &sale.lines {
            if goods.is_eligible(line.product) {
                eligible = eligible + line.net();
            }
            if goods.cards.is_empty() {
                continue;
            }
            let cards = line.product.and_then(|id| goods.cards.get(&id));
            for card in cards.into_iter().flatten().copied() {
                let units = line.quantity_milli / 1_000;
                let mut known = self.stamped[from..].iter_mut();
                if let Some(own) = known.find(|own| own.card == card) {
                    own.units += units;
                    own.unit_price = own.unit_price.min(line.unit_price);
                } else if units > 0 {
                    let unit_price = line.unit_price;
                    self.stamped.push(Stamped {
                        card,
                        units,
                        unit_price,
                    });
                }
            }
        }
        let loyal = sale
            .rewards
            .iter()
            .filter(|reward| matches!(reward.kind_of, RewardKind::Level | RewardKind::Stamps));
        let given: Money = loyal.map(|reward| reward.amount).sum();
        // What came back is gone in proportion.
        let kept = |amount: Money| {
            if net == total {
                amount
            } else {
                amount.ratio(net.0, total.0)
            }
        };
        let (given, base) = (kept(given), kept(eligible + given));
        // Points that paid in the past stand for money: the replay gives its own.
        let in_points = sale.paid_by(&TenderMethod::Points);
        let (whole, _) = earning_parts(rules, sale);
        let earning = whole + in_points;
        self.sales.push(Facts {
            is_kept: true,
            spent: kept(total - in_points),
            given,
            base,
            earning: if earning == total {
                base
            } else {
                base.ratio(earning.0, total.0)
            },
            ..facts
        });
    }
}
