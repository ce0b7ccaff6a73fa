//! What sells: products by quantity, sales, profit and margin, and what does not.
//!
//! Sales count on the day they were made, returns on the day the goods came back, as in
//! [`SoldSoFar`](super::SoldSoFar).

use std::cmp::Reverse;
use std::rc::Rc;

use super::digest::{Digest, NONE};
use super::overview::share_bp;
use super::slices::{Slices, owned};
use super::span::{Span, Step, month_number};
use crate::domain::order;
use crate::domain::{Book, Day, Id, Moment, Money, Zone};

/// What was sold of a product within a span, returns taken off.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traded {
    /// Receipts it stood on.
    pub receipts: u32,
    /// Thousandths of units.
    pub quantity_milli: i64,
    /// What it brought in.
    pub sales: Money,
    /// What it earned where the cost is known; nothing if it never is.
    pub profit: Option<Money>,
    /// What of the sales the profit is of.
    pub costed: Money,
    /// The latest day on which it was sold.
    pub last: Option<Day>,
}

impl Traded {
    /// Profit of what it brought in, in hundredths of a per cent; of sales of known cost.
    pub fn margin_bp(&self) -> Option<i64> {
        share_bp(self.profit?, self.costed)
    }

    fn add(&mut self, quantity_milli: i64, net: Money, profit: Option<i64>) {
        self.quantity_milli = self.quantity_milli.saturating_add(quantity_milli);
        self.sales = self.sales + net;
        if let Some(profit) = profit {
            self.profit = Some(self.profit.unwrap_or_default() + Money(profit));
            self.costed = self.costed + net;
        }
    }

    fn sell(&mut self, digest: &Digest, line: usize, day: Day, is_first_on_receipt: bool) {
        self.receipts += u32::from(is_first_on_receipt);
        self.last = self.last.max(Some(day));
        let (net, profit) = (Money(digest.lines.net[line]), digest.line_profit(line));
        self.add(digest.lines.quantity_milli[line], net, profit);
    }

    fn take_back(&mut self, digest: &Digest, back: usize) {
        let (amount, profit) = (Money(digest.backs.amount[back]), digest.back_profit(back));
        let quantity_milli = digest.backs.quantity_milli[back];
        self.add(-quantity_milli, -amount, profit.map(|own| -own));
    }
}

/// What products are ranked by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Measure {
    /// How much was sold.
    Quantity,
    /// What it brought in.
    #[default]
    Sales,
    /// What it earned.
    Profit,
    /// What it earned of what it brought in.
    Margin,
}

impl Measure {
    /// Every measure, as it is offered.
    pub const ALL: [Self; 4] = [Self::Quantity, Self::Sales, Self::Profit, Self::Margin];

    /// What a product comes to; nothing where no cost is known.
    pub fn of(self, traded: &Traded) -> Option<i64> {
        match self {
            Self::Quantity => Some(traded.quantity_milli),
            Self::Sales => Some(traded.sales.0),
            Self::Profit => traded.profit.map(|profit| profit.0),
            Self::Margin => traded.margin_bp(),
        }
    }
}

/// A product within a span, and in the span before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seller {
    /// Which product.
    pub product: Id,
    /// Within the span.
    pub now: Traded,
    /// Within the span before.
    pub before: Traded,
}

impl Seller {
    /// By how much a measure rose; nothing where it is not known of both.
    pub fn rise(&self, measure: Measure) -> Option<i64> {
        Some(
            measure
                .of(&self.now)?
                .saturating_sub(measure.of(&self.before)?),
        )
    }
}

/// What was sold of each product within a span, by the number of the product.
pub(super) fn traded(slices: &Slices, digest: &Digest, span: Span) -> Option<Vec<Traded>> {
    let product = |line: usize| digest.lines.product[line];
    let nothing = || vec![Traded::default(); digest.products.len()];
    let found = slices.scan(digest, span, nothing, |traded, place| {
        let (lines, day) = (digest.lines_of(place), digest.sales.day[place]);
        for line in lines.clone() {
            if product(line) != NONE {
                let is_first = (lines.start..line).all(|other| product(other) != product(line));
                traded[product(line) as usize].sell(digest, line, day, is_first);
            }
        }
    })?;
    let mut traded = owned(found);
    for back in digest.backs(span) {
        let line = digest.backs.line[back] as usize;
        let product = digest.lines.product.get(line).copied().unwrap_or(NONE);
        if let Some(own) = traded.get_mut(product as usize) {
            own.take_back(digest, back);
        }
    }
    Some(traded)
}

/// All products that were sold within a span or the one before or still could be, the best by a
/// measure first; those of which it is not known come last. The worst are at the end.
pub fn sellers(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    span: Span,
    by: Measure,
) -> Option<Vec<Seller>> {
    let now = traded(slices, digest, span)?;
    let before = traded(slices, digest, span.before())?;
    let known = digest.products.ids().iter().zip(now).zip(before);
    let mut sellers: Vec<Seller> = known
        .map(|((product, now), before)| Seller {
            product: *product,
            now,
            before,
        })
        .collect();
    let is_offered = |id: Id| {
        book.products()
            .get(id)
            .is_some_and(|card| !card.is_archived)
    };
    let nothing = Traded::default();
    sellers.retain(|own| own.now != nothing || own.before != nothing || is_offered(own.product));
    let offered = book.products().iter().filter(|(_, card)| !card.is_archived);
    let unsold = offered.filter(|(id, _)| digest.products.number(*id).is_none());
    sellers.extend(unsold.map(|(product, _)| Seller {
        product,
        ..Seller::default()
    }));
    order::sort_by_key(&mut sellers, |own| {
        (
            Reverse(by.of(&own.now)),
            Reverse(own.now.sales),
            own.product,
        )
    });
    Some(sellers)
}

/// What was sold of one product in each day, week or month of a span, the oldest first, empty
/// pieces included.
pub fn trend(digest: &Digest, product: Id, span: Span, step: Step) -> Vec<(Day, Traded)> {
    let (Some(number), Some(known)) = (digest.products.number(product), digest.span()) else {
        return Vec::new();
    };
    let of_it = |back: &usize| {
        let line = digest.backs.line[*back] as usize;
        digest.lines.product.get(line) == Some(&number)
    };
    let backs = || digest.backs(span).filter(of_it);
    // Nothing is told of days before the first sale of the shop, or after the last.
    let (mut from, mut to) = (span.from.max(known.from), span.to.min(known.to));
    for back in backs() {
        let day = digest.backs.day[back];
        (from, to) = (from.min(day), to.max(day));
    }
    let mut pieces: Vec<(Day, Traded)> = Vec::new();
    let mut start = step.start(from);
    while start <= to {
        pieces.push((start, Traded::default()));
        start = step.next(start);
    }
    let place_of = |pieces: &[(Day, Traded)], day: Day| {
        let after = pieces.partition_point(|(start, _)| *start <= day);
        after.saturating_sub(1)
    };
    for place in digest.places(span) {
        let mut is_first = true;
        let day = digest.sales.day[place];
        for line in digest.lines_of(place) {
            if digest.lines.product[line] != number {
                continue;
            }
            let piece = place_of(&pieces, day);
            if let Some((_, own)) = pieces.get_mut(piece) {
                own.sell(digest, line, day, is_first);
            }
            is_first = false;
        }
    }
    for back in backs() {
        let piece = place_of(&pieces, digest.backs.day[back]);
        if let Some((_, own)) = pieces.get_mut(piece) {
            own.take_back(digest, back);
        }
    }
    pieces
}

/// A product that does not sell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeadStock {
    /// Which.
    pub product: Id,
    /// The day on which it was sold last; nothing if it never was.
    pub last: Option<Day>,
    /// Days since.
    pub days_since: Option<i32>,
    /// How much was sold in all time, in thousandths of units.
    pub quantity_milli: i64,
}

/// Products on offer that were not sold for `days` days, those never sold first, then the longest
/// unsold. A product that was never sold counts once its card was left alone for as long.
pub fn dead_stock(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    zone: &Zone,
    today: Day,
    days: i32,
) -> Option<Vec<DeadStock>> {
    let traded = traded(slices, digest, Span::new(Day(i32::MIN), today))?;
    let mut found = Vec::new();
    for held in book.products().rows() {
        if held.is_deleted || held.card.is_archived {
            continue;
        }
        let number = digest.products.number(held.id);
        let own = number.map_or_else(Traded::default, |number| traded[number as usize]);
        let changed = zone.day_of(Moment(held.stamps.latest().ms()));
        let since = today.0.saturating_sub(own.last.unwrap_or(changed).0);
        if since >= days {
            found.push(DeadStock {
                product: held.id,
                last: own.last,
                days_since: own.last.map(|_| since),
                quantity_milli: own.quantity_milli,
            });
        }
    }
    order::sort_by_key(&mut found, |own| (own.last, own.product));
    Some(found)
}

/// What was sold of each product in each month of a span of whole months, in thousandths of
/// units, from the month of its first sale on; by the number of the product.
pub(super) fn monthly(slices: &Slices, digest: &Digest, months: Span) -> Option<Vec<Vec<i64>>> {
    let (first, last) = (month_number(months.from), month_number(months.to));
    let count = (last - first + 1).max(0) as usize;
    let until = Span::new(Day(i32::MIN), months.to);
    let begin = || Monthly {
        sums: vec![vec![0; count]; digest.products.len()],
        begins: vec![None; digest.products.len()],
        current: (Day(i32::MIN), 0),
    };
    let found: Rc<Monthly> = slices.scan(digest, until, begin, |found, place| {
        let day = digest.sales.day[place];
        if day != found.current.0 {
            found.current = (day, month_number(day));
        }
        let month = usize::try_from(found.current.1 - first).ok();
        for line in digest.lines_of(place) {
            let product = digest.lines.product[line] as usize;
            let Some(begin) = found.begins.get_mut(product) else {
                continue;
            };
            begin.get_or_insert(month.unwrap_or_default());
            let sum = month.and_then(|month| found.sums[product].get_mut(month));
            if let Some(sum) = sum {
                *sum = sum.saturating_add(digest.lines.quantity_milli[line]);
            }
        }
    })?;
    let mut sums = found.sums.clone();
    for back in digest.backs(months) {
        let line = digest.backs.line[back] as usize;
        let product = digest.lines.product.get(line).copied().unwrap_or(NONE);
        let month = usize::try_from(month_number(digest.backs.day[back]) - first).ok();
        let sums = sums.get_mut(product as usize);
        if let Some(sum) = sums
            .zip(month)
            .and_then(|(sums, month)| sums.get_mut(month))
        {
            *sum = sum.saturating_sub(digest.backs.quantity_milli[back]);
        }
    }
    for (sums, begin) in sums.iter_mut().zip(&found.begins) {
        sums.drain(..begin.unwrap_or(count).min(count));
    }
    Some(sums)
}

/// What months come to, as their sales come by.
struct Monthly {
    sums: Vec<Vec<i64>>,
    /// The place of the month in which each was first sold, of any time.
    begins: Vec<Option<usize>>,
    /// The calendar is asked once a day.
    current: (Day, i32),
}
