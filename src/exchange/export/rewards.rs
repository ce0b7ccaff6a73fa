//! Debts by age, points and levels, coupons and certificates as rows. They are for reading: what
//! they say follows from other records.

use super::people::known_by;
use super::{Sheet, Style};
use crate::domain::coupon::{Certificate, Coupon, CouponKind};
use crate::domain::loyalty::{PointsAccount, certificates, coupons, standing_of};
use crate::domain::{Book, Customer, Day, Id, Money};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::Cell;
use crate::insight::Age;
use crate::insight::debts::debt_of;
use crate::text::Words;

/// What stands above the columns.
pub(super) fn heads(sheet: Sheet, w: Words) -> Vec<String> {
    let (c, l) = (w.credit(), w.loyalty());
    let (customer, phone) = (w.common().customer(), Meaning::Phone.label(w));
    let known_by = Meaning::Elsewhere.label(w);
    let list = match sheet {
        Sheet::Debts => {
            let ages = Age::ALL.map(|age| match age.days() {
                (from, Some(to)) => c.age_between(from, to),
                (days, None) => c.age_over(days),
            });
            let before = [customer, phone, c.owes(), c.overdue()].map(str::to_owned);
            let behind = [c.oldest(), c.due(), c.paid_ahead(), known_by].map(str::to_owned);
            return before.into_iter().chain(ages).chain(behind).collect();
        }
        Sheet::Points => vec![
            customer,
            phone,
            Meaning::Card.label(w),
            l.level(),
            w.rewards().counted_spend(),
            l.points(),
            known_by,
        ],
        Sheet::Coupons => vec![
            l.code(),
            l.title(),
            l.percentage(),
            l.amount(),
            l.gift(),
            customer,
            l.valid_from(),
            l.valid_to(),
            l.minimum(),
            l.times_used(),
            l.use_limit(),
        ],
        Sheet::Certificates => vec![
            l.code(),
            l.sold(),
            l.value(),
            c.balance(),
            l.valid_to(),
            customer,
        ],
        _ => Vec::new(),
    };
    list.into_iter().map(str::to_owned).collect()
}

/// What the columns mean that say what no other table says.
pub fn meanings(sheet: Sheet) -> Vec<Meaning> {
    use Meaning as M;
    match sheet {
        Sheet::Debts => {
            let ages = Age::ALL.map(|_| M::Skip);
            let before = [M::Name, M::Phone, M::Debt, M::Skip];
            let behind = [M::DebtSince, M::DebtDue, M::Advance, M::Elsewhere];
            before.into_iter().chain(ages).chain(behind).collect()
        }
        Sheet::Points => vec![
            M::Name,
            M::Phone,
            M::Card,
            M::Skip,
            M::Skip,
            M::Points,
            M::Elsewhere,
        ],
        _ => Vec::new(),
    }
}

/// Of how many records rows may come.
pub(super) fn count(book: &Book, sheet: Sheet) -> usize {
    match sheet {
        Sheet::Coupons => book.cards::<Coupon>().rows().len(),
        Sheet::Certificates => book.ledger().entries::<Certificate>().rows().len(),
        _ => book.customers().rows().len(),
    }
}

pub(super) fn rows(
    book: &Book,
    sheet: Sheet,
    places: &mut dyn Iterator<Item = usize>,
    style: &Style,
) -> Vec<Vec<Cell>> {
    let row = |place: usize| match sheet {
        Sheet::Coupons => {
            let held = book.cards::<Coupon>().rows().get(place);
            let held = held.filter(|held| !held.is_deleted);
            held.map(|held| coupon(book, held.id, &held.card, style))
        }
        Sheet::Certificates => {
            let sold = book.ledger().entries::<Certificate>().rows().get(place);
            let sold = sold.filter(|sold| !book.ledger().is_void(sold.id));
            sold.map(|sold| certificate(book, sold, style))
        }
        _ => {
            let held = book.customers().rows().get(place);
            let held = held.filter(|held| !held.is_deleted)?;
            match sheet {
                Sheet::Debts => debts(book, held.id, &held.card, style),
                _ => points(book, held.id, &held.card, style),
            }
        }
    };
    places.filter_map(row).collect()
}

pub(super) fn who(card: &Customer, style: &Style) -> [Cell; 2] {
    let phone = card.phones.first().map(|phone| phone.number.as_str());
    [
        Cell::text(&card.display_name(style.is_family_first)),
        Cell::text(phone.unwrap_or_default()),
    ]
}

fn whose(book: &Book, customer: Option<Id>, style: &Style) -> Cell {
    let card = customer.and_then(|id| book.customers().get(id));
    card.map_or(Cell::Empty, |card| {
        Cell::text(&card.display_name(style.is_family_first))
    })
}

pub(super) fn day(day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, |day| Cell::Date(day, None))
}

/// Who owes nothing and paid nothing ahead has no row.
fn debts(book: &Book, id: Id, card: &Customer, style: &Style) -> Option<Vec<Cell>> {
    let row = debt_of(book, id, style.zone, style.zone.day_of(style.now));
    if row.owed.is_zero() && row.advance.is_zero() {
        return None;
    }
    let sums = [row.owed, row.overdue].into_iter().chain(row.by_age);
    let sums = sums.map(|amount| style.money(amount));
    let known_by = Cell::text(&known_by(id, card));
    let behind = [
        day(row.oldest),
        day(row.due),
        style.money(row.advance),
        known_by,
    ];
    Some(
        who(card, style)
            .into_iter()
            .chain(sums)
            .chain(behind)
            .collect(),
    )
}

/// Who never earned points nor stands on a level has no row.
fn points(book: &Book, id: Id, card: &Customer, style: &Style) -> Option<Vec<Cell>> {
    let ledger = book.ledger();
    let today = style.zone.day_of(style.now);
    let account = PointsAccount::of(ledger, id, style.zone, today);
    let rules = ledger.rules_at(style.now);
    let standing = rules.map(|rules| standing_of(ledger, rules, id, style.zone, style.now));
    let spent = standing.map_or(Money::ZERO, |standing| standing.spent);
    if account.lines.is_empty() && spent.is_zero() {
        return None;
    }
    let level = standing.and_then(|standing| standing.level);
    let [name, phone] = who(card, style);
    Some(vec![
        name,
        phone,
        Cell::text(&card.card_number),
        Cell::text(level.map_or("", |level| level.name.as_str())),
        style.money(spent),
        style.money(account.balance),
        Cell::text(&known_by(id, card)),
    ])
}

fn coupon(book: &Book, id: Id, coupon: &Coupon, style: &Style) -> Vec<Cell> {
    let is = |kind: CouponKind| coupon.kind_of == kind;
    let gift = coupon.gift.and_then(|id| book.products().get(id));
    let count = |number: u32| match number {
        0 => Cell::Empty,
        number => Cell::Number(f64::from(number)),
    };
    vec![
        Cell::text(&coupon.code),
        Cell::text(&coupon.title),
        if is(CouponKind::Percent) {
            Cell::Number(coupon.percent_bp as f64 / 100.0)
        } else {
            Cell::Empty
        },
        style.some_money(is(CouponKind::Amount).then_some(coupon.amount)),
        Cell::text(gift.map_or("", |gift| gift.name.as_str())),
        whose(book, coupon.customer, style),
        day(coupon.from),
        day(coupon.to),
        style.money(coupon.minimum),
        Cell::Number(coupons::uses(book.ledger(), id).count() as f64),
        count(coupon.use_limit),
    ]
}

fn certificate(book: &Book, sold: &Certificate, style: &Style) -> Vec<Cell> {
    vec![
        Cell::text(&sold.code),
        day(Some(style.zone.day_of(sold.at))),
        style.money(sold.value),
        style.money(certificates::balance(book.ledger(), sold.id)),
        day(sold.until),
        whose(book, sold.customer, style),
    ]
}
