//! Sales at a glance: what a span of days came to, in all, piece by piece and in parts.
//!
//! Sales count on the day they were made, returns on the day the goods came back, as in
//! [`total_days`](super::receipts::total_days). What was taken back counts nowhere.

mod parts;

pub use parts::{
    CategoryPart, Part, PaymentPart, by_category, by_payment, by_seller, people, receipts,
};

use super::digest::{Digest, NONE};
use super::receipts::DayTotal;
use super::slices::{Slices, in_one_go};
use super::span::{Span, Step};
use crate::domain::{Day, Money};

/// Of more pieces than this only the latest are told.
const MOST_PIECES: usize = 4_000;

/// What a span came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overview {
    /// Receipts, sales, returns, profit.
    pub total: DayTotal,
    /// What was sold with a known cost, less what of it came back: what the profit is of.
    pub costed: Money,
    /// What was sold, in thousandths of the unit, before returns.
    pub items_milli: i64,
    /// Receipts of known customers.
    pub known_receipts: u32,
    /// What was sold to known customers, before returns.
    pub known_sold: Money,
    /// Known customers whose first purchase of all lies within.
    pub new_customers: u32,
    /// Known customers who bought within and had bought before.
    pub returning_customers: u32,
}

impl Overview {
    /// Sales less returns.
    pub fn sales(&self) -> Money {
        self.total.net()
    }

    /// What was earned, where costs are known.
    pub fn profit(&self) -> Option<Money> {
        self.total.profit
    }

    /// Profit of what it brought in, in hundredths of a per cent; of sales of known cost.
    pub fn margin_bp(&self) -> Option<i64> {
        share_bp(self.total.profit?, self.costed)
    }

    /// What was sold divided by receipts; returns are not taken off.
    pub fn average_receipt(&self) -> Option<Money> {
        self.total.average()
    }

    /// Units on a receipt, in thousandths.
    pub fn items_per_receipt_milli(&self) -> Option<i64> {
        let receipts = i64::from(self.total.receipts);
        (receipts > 0).then(|| Money(self.items_milli).ratio(1, receipts).0)
    }

    /// Customers who bought, as far as they are known.
    pub fn customers(&self) -> u32 {
        self.new_customers + self.returning_customers
    }

    /// The share of what was sold whose customer is known, in hundredths of a per cent.
    pub fn known_share_bp(&self) -> Option<i64> {
        share_bp(self.known_sold, self.total.sold)
    }

    /// The share of receipts whose customer is known, in hundredths of a per cent.
    pub fn known_receipts_bp(&self) -> Option<i64> {
        let receipts = Money(i64::from(self.total.receipts));
        share_bp(Money(i64::from(self.known_receipts)), receipts)
    }

    /// Counts a sale.
    fn count(&mut self, digest: &Digest, place: usize) {
        let sales = &digest.sales;
        self.total.receipts += 1;
        self.total.sold = self.total.sold + Money(sales.total[place]);
        self.costed = self.costed + Money(sales.costed[place]);
        self.total.is_cost_missing |= digest.lacks_cost(place);
        if digest.has_cost(place) {
            self.total.earn(Money(sales.profit[place]));
        }
        self.items_milli = self.items_milli.saturating_add(sales.items_milli[place]);
        if sales.owner[place] != NONE {
            self.known_receipts += 1;
            self.known_sold = self.known_sold + Money(sales.total[place]);
        }
    }

    /// Counts a line that came back.
    fn count_back(&mut self, digest: &Digest, back: usize) {
        let amount = Money(digest.backs.amount[back]);
        self.total.returned = self.total.returned + amount;
        if let Some(profit) = digest.back_profit(back) {
            self.costed = self.costed - amount;
            self.total.earn(Money(-profit));
        }
    }
}

/// What a span came to.
pub fn overview(digest: &Digest, span: Span) -> Overview {
    in_one_go(|slices| overview_in(slices, digest, span))
}

/// The same in slices.
pub fn overview_in(slices: &Slices, digest: &Digest, span: Span) -> Option<Overview> {
    let mut found = Pieces::whole(span).tell(slices, digest)?;
    Some(found.pop().map(|(_, own)| own).unwrap_or_default())
}

/// What each day, week or month of a span came to, by its first day, the oldest first. Pieces
/// without sales are there too, from the first with any on; the first and last may be cut by the
/// span. A customer is new in the piece of their first purchase and returns in later ones.
pub fn series(digest: &Digest, span: Span, step: Step) -> Vec<(Day, Overview)> {
    in_one_go(|slices| series_in(slices, digest, span, step))
}

/// The same in slices.
pub fn series_in(
    slices: &Slices,
    digest: &Digest,
    span: Span,
    step: Step,
) -> Option<Vec<(Day, Overview)>> {
    let mut days = digest.places(span).map(|place| digest.sales.day[place]);
    let (first, last) = (days.next(), days.next_back());
    let backs = digest.backs(span).map(|back| digest.backs.day[back]);
    let (early, late) = backs.fold((first, last.or(first)), |(early, late), day| {
        let early = early.map_or(day, |early| early.min(day));
        (Some(early), late.max(Some(day)))
    });
    let (Some(early), Some(late)) = (early, late) else {
        return Some(Vec::new());
    };
    Pieces::cut(Span::new(early, late), step).tell(slices, digest)
}

/// A span in pieces.
struct Pieces {
    span: Span,
    /// First days, ascending.
    starts: Vec<Day>,
}

impl Pieces {
    fn whole(span: Span) -> Self {
        Self {
            span,
            starts: vec![span.from],
        }
    }

    /// At most the latest so many pieces.
    fn cut(span: Span, step: Step) -> Self {
        let longest = [1, 7, 31][step as usize] * MOST_PIECES as i32;
        let from = span.from.max(Span::last_days(span.to, longest).from);
        let mut starts = Vec::new();
        let mut start = step.start(from);
        while start <= span.to {
            starts.push(start);
            start = step.next(start);
        }
        let surplus = starts.len().saturating_sub(MOST_PIECES);
        starts.drain(..surplus);
        let from = starts.first().map_or(from, |first| from.max(*first));
        Self {
            span: Span::new(from, span.to),
            starts,
        }
    }

    fn tell(self, slices: &Slices, digest: &Digest) -> Option<Vec<(Day, Overview)>> {
        slices.next(|| digest.first_days().len())?;
        let begin = || {
            let empty = self.starts.iter().map(|day| (*day, Overview::default()));
            Telling {
                told: empty.collect(),
                met: vec![0; digest.customers.len()],
                piece: 0,
            }
        };
        let found = slices.scan(digest, self.span, begin, |telling, place| {
            telling.take(&self, digest, place);
        })?;
        let mut told = found.told.clone();
        for back in digest.backs(self.span) {
            let day = digest.backs.day[back];
            let piece = self.starts.partition_point(|start| *start <= day);
            if let Some((_, own)) = told.get_mut(piece.saturating_sub(1)) {
                own.count_back(digest, back);
            }
        }
        Some(told)
    }
}

/// What pieces come to, as their sales come by.
struct Telling {
    told: Vec<(Day, Overview)>,
    /// The piece in which a customer was met last, counted from one.
    met: Vec<u32>,
    piece: usize,
}

impl Telling {
    fn take(&mut self, pieces: &Pieces, digest: &Digest, place: usize) {
        let day = digest.sales.day[place];
        let is_over = |next: &Day| *next <= day;
        while pieces.starts.get(self.piece + 1).is_some_and(is_over) {
            self.piece += 1;
        }
        let Some((start, own)) = self.told.get_mut(self.piece) else {
            return;
        };
        own.count(digest, place);
        let owner = digest.sales.owner[place] as usize;
        if let (Some(met), Some(first)) = (self.met.get_mut(owner), digest.first_days().get(owner))
            && *met != self.piece as u32 + 1
        {
            *met = self.piece as u32 + 1;
            if first.is_some_and(|first| first < (*start).max(pieces.span.from)) {
                own.returning_customers += 1;
            } else {
                own.new_customers += 1;
            }
        }
    }
}

/// A part of a whole in hundredths of a per cent; nothing of nothing.
pub(super) fn share_bp(part: Money, whole: Money) -> Option<i64> {
    (!whole.is_zero()).then(|| part.ratio(10_000, whole.0).0)
}
