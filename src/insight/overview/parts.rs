//! The same in parts: by seller, way of paying, category; and the receipts behind each.

use rustc_hash::FxHashSet;

use super::{Overview, share_bp};
use crate::domain::order;
use crate::domain::{Book, Id, Money, TenderMethod};
use crate::insight::digest::{Digest, NONE};
use crate::insight::shelves::Shelves;
use crate::insight::slices::{Slices, owned};
use crate::insight::span::Span;

/// What was paid in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentPart {
    /// How.
    pub method: TenderMethod,
    /// Receipts all or a part of which was paid so.
    pub receipts: u32,
    /// What was paid so.
    pub received: Money,
    /// What was given back so.
    pub refunded: Money,
}

/// What was sold of one category.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CategoryPart {
    /// Which; empty for goods without one and for free lines.
    pub category: String,
    /// Receipts with any of it.
    pub receipts: u32,
    /// Thousandths of units, returns taken off.
    pub quantity_milli: i64,
    /// What it brought in, returns taken off.
    pub sales: Money,
    /// What it earned where the cost is known; nothing if it never is.
    pub profit: Option<Money>,
    /// What of the sales the profit is of.
    pub costed: Money,
}

impl CategoryPart {
    /// Profit of what it brought in, in hundredths of a per cent; of sales of known cost.
    pub fn margin_bp(&self) -> Option<i64> {
        share_bp(self.profit?, self.costed)
    }
}

/// What each seller sold within a span, the most first; nobody for receipts without one. What
/// came back is taken off the seller of the sale.
pub fn by_seller(
    slices: &Slices,
    digest: &Digest,
    span: Span,
) -> Option<Vec<(Option<Id>, Overview)>> {
    let sellers = digest.sellers.len();
    let seller = |place: usize| (digest.sales.seller[place] as usize).min(sellers);
    slices.next(|| digest.first_days().len())?;
    let first_days = digest.first_days();
    let customers = digest.customers.len();
    // Whom each seller has met; of very many sellers few meet many.
    let begin = || {
        let met: FxHashSet<u64> = FxHashSet::default();
        (vec![Overview::default(); sellers + 1], met)
    };
    let found = slices.scan(digest, span, begin, |(parts, met), place| {
        let part = &mut parts[seller(place)];
        part.count(digest, place);
        let owner = digest.sales.owner[place];
        if owner == NONE || !met.insert((seller(place) * customers) as u64 + u64::from(owner)) {
            return;
        }
        let first = first_days.get(owner as usize).copied().flatten();
        if first.is_some_and(|first| first < span.from) {
            part.returning_customers += 1;
        } else {
            part.new_customers += 1;
        }
    })?;
    let mut parts = found.0.clone();
    for back in digest.backs(span) {
        let place = digest.backs.sale[back] as usize;
        parts[seller(place)].count_back(digest, back);
    }
    let told = parts.into_iter().enumerate();
    let told = told.map(|(seller, part)| (digest.sellers.id(seller as u32), part));
    let mut told: Vec<_> = told
        .filter(|(_, part)| *part != Overview::default())
        .collect();
    order::sort_by_key(&mut told, |(seller, part)| {
        (std::cmp::Reverse(part.sales()), *seller)
    });
    Some(told)
}

/// How receipts of a span were paid and money given back, the most first.
pub fn by_payment(slices: &Slices, digest: &Digest, span: Span) -> Option<Vec<PaymentPart>> {
    let part = |method: &TenderMethod| PaymentPart {
        method: method.clone(),
        receipts: 0,
        received: Money::ZERO,
        refunded: Money::ZERO,
    };
    let begin = || digest.methods.iter().map(part).collect::<Vec<_>>();
    let found = slices.scan(digest, span, begin, |parts, place| {
        let tenders = digest.tenders_of(place);
        for tender in tenders.clone() {
            let method = digest.tenders.method[tender];
            let part = &mut parts[method as usize];
            let mut earlier = tenders.start..tender;
            let is_first = earlier.all(|other| digest.tenders.method[other] != method);
            part.receipts += u32::from(is_first);
            part.received = part.received + Money(digest.tenders.amount[tender]);
        }
    })?;
    let mut parts = owned(found);
    for refund in digest.refunds(span) {
        let part = &mut parts[digest.refunds.method[refund] as usize];
        part.refunded = part.refunded + Money(digest.refunds.amount[refund]);
    }
    parts.retain(|part| part.receipts > 0 || !part.refunded.is_zero());
    order::sort_by_key(&mut parts, |part| {
        (
            std::cmp::Reverse(part.received - part.refunded),
            part.method.clone(),
        )
    });
    Some(parts)
}

/// What was sold of each category within a span, the most first.
pub fn by_category(
    slices: &Slices,
    digest: &Digest,
    book: &Book,
    span: Span,
) -> Option<Vec<CategoryPart>> {
    let shelves = slices.next(|| Shelves::of(digest, book))?;
    let begin = || vec![CategoryPart::default(); shelves.names().len()];
    let found = slices.scan(digest, span, begin, |parts, place| {
        let lines = digest.lines_of(place);
        for line in lines.clone() {
            let category = shelves.of_product(digest.lines.product[line]);
            let part = &mut parts[category];
            let mut earlier = lines.start..line;
            let is_first =
                earlier.all(|other| shelves.of_product(digest.lines.product[other]) != category);
            part.receipts += u32::from(is_first);
            let (net, profit) = (Money(digest.lines.net[line]), digest.line_profit(line));
            part.add(digest.lines.quantity_milli[line], net, profit);
        }
    })?;
    let mut parts = owned(found);
    for back in digest.backs(span) {
        let line = digest.backs.line[back] as usize;
        let product = digest.lines.product.get(line).copied().unwrap_or(NONE);
        let (amount, profit) = (Money(digest.backs.amount[back]), digest.back_profit(back));
        let part = &mut parts[shelves.of_product(product)];
        part.add(
            -digest.backs.quantity_milli[back],
            -amount,
            profit.map(|own| -own),
        );
    }
    for (part, name) in parts.iter_mut().zip(shelves.names()) {
        part.category.clone_from(name);
    }
    parts.retain(|part| part.receipts > 0 || !part.sales.is_zero() || part.quantity_milli != 0);
    order::sort_by_key(&mut parts, |part| {
        (std::cmp::Reverse(part.sales), part.category.clone())
    });
    Some(parts)
}

impl CategoryPart {
    fn add(&mut self, quantity_milli: i64, net: Money, profit: Option<i64>) {
        self.quantity_milli = self.quantity_milli.saturating_add(quantity_milli);
        self.sales = self.sales + net;
        if let Some(profit) = profit {
            self.profit = Some(self.profit.unwrap_or_default() + Money(profit));
            self.costed = self.costed + net;
        }
    }
}

/// Which receipts of a span a figure is of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Part {
    /// All.
    #[default]
    All,
    /// Those of one seller, or of none.
    Seller(Option<Id>),
    /// Those all or a part of which was paid so.
    Payment(TenderMethod),
    /// Those with goods of a category.
    Category(String),
    /// Those with a product.
    Product(Id),
    /// Those of customers whose first purchase lies within the span.
    NewCustomers,
    /// Those of customers who had bought before.
    ReturningCustomers,
    /// Those whose customer is known.
    Known,
    /// Those whose customer is not.
    Unknown,
    /// Those of whose goods some came back within the span, whenever they were sold.
    Returned,
}

/// Places of the standing sales behind a figure, the newest day first.
pub fn receipts(digest: &Digest, book: &Book, span: Span, part: &Part) -> Vec<u32> {
    if *part == Part::Returned {
        let mut places: Vec<u32> = digest
            .backs(span)
            .map(|back| digest.backs.sale[back])
            .collect();
        places.sort_unstable_by_key(|place| (digest.sales.day[*place as usize], *place));
        places.dedup();
        places.reverse();
        return places;
    }
    let mut shelves = Shelves::default();
    let mut wanted = None;
    if let Part::Category(category) = part {
        shelves = Shelves::of(digest, book);
        wanted = shelves.names().iter().position(|name| name == category);
    }
    let sales = &digest.sales;
    let is_known = |place: usize| sales.owner[place] != NONE;
    let had_bought = |place: usize| {
        let first = digest.first_days().get(sales.owner[place] as usize);
        first.is_some_and(|first| first.is_some_and(|first| first < span.from))
    };
    let is_meant = |place: &usize| {
        let place = *place;
        match part {
            Part::All | Part::Returned => true,
            Part::Seller(seller) => digest.sellers.id(sales.seller[place]) == *seller,
            Part::Payment(method) => digest.tenders_of(place).any(|tender| {
                digest.methods.get(digest.tenders.method[tender] as usize) == Some(method)
            }),
            Part::Category(_) => digest
                .lines_of(place)
                .any(|line| Some(shelves.of_product(digest.lines.product[line])) == wanted),
            Part::Product(product) => {
                let number = digest.products.number(*product);
                let mut lines = digest.lines_of(place);
                number.is_some_and(|number| lines.any(|line| digest.lines.product[line] == number))
            }
            Part::NewCustomers => is_known(place) && !had_bought(place),
            Part::ReturningCustomers => had_bought(place),
            Part::Known => is_known(place),
            Part::Unknown => !is_known(place),
        }
    };
    let places = digest.places(span).rev().filter(is_meant);
    places.map(|place| place as u32).collect()
}

/// The customers behind a figure of them: whose receipts those are, each once, who came latest
/// first.
pub fn people(digest: &Digest, book: &Book, span: Span, part: &Part) -> Vec<Id> {
    let mut is_met = vec![false; digest.customers.len()];
    let owners = receipts(digest, book, span, part).into_iter();
    let owners = owners.map(|place| digest.sales.owner[place as usize]);
    let new = owners.filter(|owner| {
        let met = is_met.get_mut(*owner as usize);
        met.is_some_and(|met| !std::mem::replace(met, true))
    });
    new.filter_map(|owner| digest.customers.id(owner)).collect()
}
