//! What the customer at the counter is entitled to, as it is shown and recorded.

use crate::desk::{Desk, Topic};
use crate::domain::loyalty::coupons::coupon_by_code;
use crate::domain::loyalty::entitlement::entitle;
use crate::domain::loyalty::{Entitlement, Wish};
use crate::domain::programme::Level;
use crate::domain::{
    Book, Cart, Certificate, Command, Id, Money, Refusal, Sale, Tender, TenderMethod,
};
use crate::text::numbers::percent;
use crate::views::balances::stamps_told;
use crate::views::days;
use crate::views::refusals;
use crate::views::sales::reward_name;

/// A coupon or certificate that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    /// A coupon.
    Coupon(Id),
    /// A gift certificate.
    Certificate(Id),
}

impl Shown {
    /// It is to be used.
    pub fn wish_for(self, wish: &mut Wish) {
        match self {
            Self::Coupon(id) => wish.coupon = Some(id),
            Self::Certificate(id) if wish.certificates.contains(&id) => {}
            Self::Certificate(id) => wish.certificates.push(id),
        }
    }

    /// It is not to be used after all.
    pub fn take_from(self, wish: &mut Wish) {
        match self {
            Self::Coupon(_) => wish.coupon = None,
            Self::Certificate(id) => wish.certificates.retain(|other| *other != id),
        }
    }

    /// What it is, with its code.
    pub fn title(self, desk: Desk) -> String {
        let r = desk.words().rewards();
        desk.read(|book| match self {
            Self::Coupon(id) => {
                let coupon = book.coupons().held(id);
                coupon.map_or_else(String::new, |held| r.coupon(&held.card.code))
            }
            Self::Certificate(id) => {
                let known = book.ledger().entries::<Certificate>().get(id);
                known.map_or_else(String::new, |known| r.certificate(&known.code))
            }
        })
    }
}

/// The coupon or certificate with that code.
pub fn shown_by(desk: Desk, code: &str) -> Option<Shown> {
    desk.read(|book| {
        let coupon = coupon_by_code(book, code).map(|(id, _)| Shown::Coupon(id));
        coupon.or_else(|| {
            let known = book.ledger().certificate_by_code(code);
            known.map(|known| Shown::Certificate(known.id))
        })
    })
}

/// A coupon or certificate as it counts here.
#[derive(Debug, Clone, PartialEq)]
pub struct CodeUse {
    /// Which.
    pub shown: Shown,
    /// What it is.
    pub title: String,
    /// What it is worth here, or why it is not taken.
    pub result: Result<Money, String>,
    /// What stays on it.
    pub stays: Option<Money>,
}

/// What the customer is entitled to, in words where it is only read.
#[derive(Debug, Clone, PartialEq)]
pub struct Entitled {
    /// The level they are on.
    pub level: Option<LevelName>,
    /// What it gives, and the way to the next: one line.
    pub line: String,
    /// Each stamp card: which, how full it is, and how many are free.
    pub stamps: Vec<(Id, String)>,
    /// Something is free.
    pub is_some_free: bool,
    /// The level whose discount may be left off.
    pub discount_level: Option<String>,
    /// Points they have.
    pub balance: Money,
    /// What of them is lost soon, in words.
    pub expiring: String,
    /// How many may be used here.
    pub points_limit: Money,
    /// How many are used.
    pub points_used: Money,
    /// What was shown.
    pub codes: Vec<CodeUse>,
    /// What is taken off or paid, and by what.
    pub taken: Vec<(String, Money)>,
    /// Prices by quantities, before everything.
    pub gross: Money,
    /// What the seller takes off.
    pub own_discount: Money,
    /// What is left to pay.
    pub left_to_pay: Money,
    /// Points it will earn this customer, bonuses included.
    pub earns: Money,
    /// The level it will reach.
    pub new_level: Option<LevelName>,
}

/// A level as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelName {
    /// What it is called.
    pub name: String,
    /// Its colour, by the token of the palette.
    pub colour: String,
}

impl From<&Level> for LevelName {
    fn from(level: &Level) -> Self {
        Self {
            name: level.name.clone(),
            colour: level.colour.clone(),
        }
    }
}

/// What the cart's customer is entitled to. Follows what it depends on but the cart. Nothing
/// where neither rules nor codes apply, so that a shop without them pays nothing for it.
pub fn entitled(desk: Desk, cart: &Cart) -> Option<Entitled> {
    let topics = [
        Topic::Ledger,
        Topic::Loyalty,
        Topic::Customers,
        Topic::Products,
        Topic::Shop,
    ];
    desk.follow(&topics, |book| {
        if !is_concerned(desk, book, cart) {
            return None;
        }
        let zone = desk.zone();
        let own = cart.sale(|_, _| None);
        let own_discount = own.discount();
        let entitlement = entitle(book, &zone, own, &cart.wish, desk.now());
        Some(Entitled::of(desk, book, cart, &entitlement, own_discount))
    })
}

/// The sale of the cart with all the customer is entitled to, still without the rest of the
/// payment; and the level it lifts them to.
pub fn entitled_to(desk: Desk, cart: &Cart) -> (Sale, Option<LevelName>) {
    desk.read(|book| {
        let sale = cart.sale(|product, variant| book.products().get(product)?.cost_of(variant));
        if !is_concerned(desk, book, cart) {
            return (sale, None);
        }
        let zone = desk.zone();
        let entitlement = entitle(book, &zone, sale, &cart.wish, desk.now());
        let new_level = entitlement.new_level.map(LevelName::from);
        (entitlement.sale, new_level)
    })
}

/// The sale of the cart with all the customer is entitled to, the rest of it paid like that.
pub fn paid_like(
    desk: Desk,
    cart: &Cart,
    tenders: Vec<(TenderMethod, Money)>,
) -> (Sale, Option<LevelName>) {
    let (mut sale, new_level) = entitled_to(desk, cart);
    let tenders = tenders.into_iter();
    let tenders = tenders.filter(|(_, amount)| !amount.is_zero());
    let tenders = tenders.map(|(method, amount)| Tender::new(method, amount));
    sale.tenders.extend(tenders);
    (sale, new_level)
}

/// Points the customer gets for the cart, paid like that: at once, and once the debt is paid.
pub fn earned_by(desk: Desk, cart: &Cart, tenders: Vec<(TenderMethod, Money)>) -> (Money, Money) {
    let (mut sale, _) = paid_like(desk, cart, tenders);
    (sale.id, sale.at) = (desk.new_id(), desk.now());
    let customer = sale.customer;
    let tried = desk.decide(Command::RecordSale(Box::new(sale)));
    tried.map_or_else(|_| Default::default(), |tried| tried.points_for(customer))
}

fn is_concerned(desk: Desk, book: &Book, cart: &Cart) -> bool {
    let is_shown = cart.wish.coupon.is_some() || !cart.wish.certificates.is_empty();
    is_shown || (cart.customer.is_some() && book.ledger().rules_at(desk.now()).is_some())
}

impl Entitled {
    fn of(
        desk: Desk,
        book: &Book,
        cart: &Cart,
        given: &Entitlement<'_>,
        own_discount: Money,
    ) -> Self {
        let w = desk.words();
        let r = w.rewards();
        let stamps = given.stamps.iter();
        let stamps = stamps.map(|own| (own.card.id, stamps_told(w, own)));
        let level = given.standing.and_then(|standing| standing.level);
        let has_discount = given.rules.is_some_and(|rules| rules.has_discount);
        let bonuses = given.earning.bonuses.iter();
        let own = bonuses.filter(|bonus| Some(bonus.customer) == cart.customer);
        let earns = given.earning.earned + own.map(|bonus| bonus.amount).sum();
        Self {
            level: level.map(LevelName::from),
            line: line(desk, given),
            stamps: stamps.collect(),
            is_some_free: given.stamps.iter().any(|card| card.free > 0),
            discount_level: level
                .filter(|level| has_discount && level.discount_bp > 0)
                .map(|level| level.name.clone()),
            balance: given.balance,
            expiring: given.expiring.map_or_else(String::new, |(amount, day)| {
                r.expires(desk.points(amount), days::short(desk, day))
            }),
            points_limit: given.points_limit,
            points_used: given.points_used,
            codes: codes(desk, cart, given),
            taken: taken(desk, book, given),
            gross: cart.sums().gross,
            own_discount,
            left_to_pay: given.left_to_pay,
            earns,
            new_level: given.new_level.map(LevelName::from),
        }
    }
}

/// "5% · 1 240 000 soʻm to Gold".
fn line(desk: Desk, given: &Entitlement<'_>) -> String {
    let (w, Some((rules, standing))) = (desk.words(), given.rules.zip(given.standing)) else {
        return String::new();
    };
    let r = w.rewards();
    let share = |basis_points: i64| percent(w.language(), basis_points);
    let level = standing.level;
    let off = level.filter(|level| rules.has_discount && level.discount_bp > 0);
    let back = level.filter(|level| rules.has_points && level.cashback_bp > 0);
    let next = standing.next;
    let parts = [
        off.map(|level| share(level.discount_bp)),
        back.map(|level| r.back(share(level.cashback_bp))),
        next.map(|next| r.to_next(desk.money(standing.missing), &next.name)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn codes(desk: Desk, cart: &Cart, given: &Entitlement<'_>) -> Vec<CodeUse> {
    let coupon = cart.wish.coupon.zip(given.coupon.as_ref());
    let coupon = coupon.map(|(id, result)| {
        let explain = |why| refusals::explain(&desk, &Refusal::CouponRefused(why));
        CodeUse {
            shown: Shown::Coupon(id),
            title: Shown::Coupon(id).title(desk),
            result: result.clone().map_err(explain),
            stays: None,
        }
    });
    let certificates = given.certificates.iter().map(|known| {
        let shown = Shown::Certificate(known.certificate);
        let result = known.result.as_ref();
        CodeUse {
            shown,
            title: shown.title(desk),
            result: result
                .map(|(pays, _)| *pays)
                .map_err(|why| refusals::explain(&desk, why)),
            stays: result.ok().map(|(_, left)| *left),
        }
    });
    coupon.into_iter().chain(certificates).collect()
}

fn taken(desk: Desk, book: &Book, given: &Entitlement<'_>) -> Vec<(String, Money)> {
    let w = desk.words();
    let rewards = given.sale.rewards.iter();
    let rewards = rewards.map(|reward| (reward_name(w, book, reward, desk.now()), reward.amount));
    let certificates = given.certificates.iter().filter_map(|known| {
        let (pays, _) = known.result.as_ref().ok()?;
        let title = Shown::Certificate(known.certificate).title(desk);
        Some((title, *pays))
    });
    let points =
        (!given.points_used.is_zero()).then(|| (w.sales().points().to_owned(), given.points_used));
    let mut taken: Vec<_> = rewards.chain(certificates).chain(points).collect();
    taken.retain(|(_, amount)| !amount.is_zero());
    taken
}
