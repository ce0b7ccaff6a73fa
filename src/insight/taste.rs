//! What a customer likes, learnt from what they bought and kept.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::domain::order;
use crate::domain::sale::{SaleLine, SalePurpose, TenderMethod};
use crate::domain::{Book, Day, Id, Product, Sale, Variant, Zone};

/// A size goes with the kind of goods it was bought in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SizeOf {
    /// Category of the product.
    pub category: String,
    /// The size.
    pub size: String,
}

/// Something bought again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Liking<T> {
    /// What.
    pub what: T,
    /// How much of it was bought and kept, in thousandths of the unit; for purposes and
    /// ways of paying, how often.
    pub quantity_milli: i64,
    /// Its share of all that is known of this kind, in hundredths of a per cent.
    pub share_bp: i64,
    /// When it was bought last.
    pub last: Day,
}

/// What a customer likes. Each list begins with what they like best.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taste {
    /// Colours.
    pub colours: Vec<Liking<String>>,
    /// Sizes, by category.
    pub sizes: Vec<Liking<SizeOf>>,
    /// Brands.
    pub brands: Vec<Liking<String>>,
    /// Categories.
    pub categories: Vec<Liking<String>>,
    /// Fabrics.
    pub fabrics: Vec<Liking<String>>,
    /// Products.
    pub products: Vec<Liking<Id>>,
    /// What purchases were for; unknown purposes are left out.
    pub purposes: Vec<Liking<SalePurpose>>,
    /// Ways of paying, by the number of purchases.
    pub tenders: Vec<Liking<TenderMethod>>,
    /// Purchases by weekday, Monday first.
    pub weekdays: [u32; 7],
    /// Purchases by hour of the shop's day.
    pub hours: [u32; 24],
}

/// Fewer purchases than this make no habit of day or hour.
const HABIT_PURCHASES: u32 = 3;
/// A usual time of day is this many hours long.
const HABIT_HOURS: usize = 3;

impl Taste {
    /// Learns from all purchases of a customer that stand.
    pub fn of(book: &Book, customer: Id, zone: &Zone) -> Self {
        let ledger = book.ledger();
        let places = ledger
            .account(customer)
            .map_or(&[][..], |account| account.sales.as_slice());
        let mut counts = Counts::default();
        let mut taste = Self::default();
        for sale in places.iter().map(|place| ledger.sales().at(*place)) {
            if ledger.is_void(sale.id) {
                continue;
            }
            let day = zone.day_of(sale.at);
            taste.weekdays[day.weekday() as usize % 7] += 1;
            taste.hours[zone.time_of(sale.at).0 as usize % 24] += 1;
            counts.count_sale(book, sale, day);
        }
        counts.into_taste(taste)
    }

    /// The weekday they come on, Monday 0, if a third or more of their purchases fall on
    /// it and no other is as frequent.
    pub fn usual_weekday(&self) -> Option<u32> {
        let all: u32 = self.weekdays.iter().sum();
        let most = self.weekdays.iter().copied().max()?;
        let is_habit = all >= HABIT_PURCHASES && most * 3 >= all;
        let is_single = self.weekdays.iter().filter(|count| **count == most).count() == 1;
        let place = self.weekdays.iter().position(|count| *count == most)?;
        (is_habit && is_single).then_some(place as u32)
    }

    /// The three hours they come in (from, to), if half or more of their purchases fall
    /// into them: `(17, 20)` is from five to eight.
    pub fn usual_hours(&self) -> Option<(u32, u32)> {
        let all: u32 = self.hours.iter().sum();
        let windows = self
            .hours
            .windows(HABIT_HOURS)
            .map(|hours| hours.iter().sum());
        // The earliest of windows that hold the same.
        let (from, most) = windows
            .enumerate()
            .max_by_key(|(from, sum): &(usize, u32)| (*sum, std::cmp::Reverse(*from)))?;
        (all >= HABIT_PURCHASES && most * 2 >= all)
            .then_some((from as u32, (from + HABIT_HOURS) as u32))
    }
}

#[derive(Default)]
struct Counts {
    colours: Words,
    sizes: FxHashMap<(String, String), Count<SizeOf>>,
    brands: Words,
    categories: Words,
    fabrics: Words,
    products: FxHashMap<Id, Count<Id>>,
    purposes: FxHashMap<SalePurpose, Count<SalePurpose>>,
    tenders: FxHashMap<TenderMethod, Count<TenderMethod>>,
}

/// Words that differ in capitals only are one; the latest spelling is shown.
type Words = FxHashMap<String, Count<String>>;

struct Count<T> {
    what: T,
    quantity_milli: i64,
    last: Day,
}

impl Counts {
    fn count_sale(&mut self, book: &Book, sale: &Sale, day: Day) {
        let mut is_anything_kept = false;
        let has_returns = book.ledger().returns_of(sale.id).next().is_some();
        for (place, line) in sale.lines.iter().enumerate() {
            let mut quantity_milli = line.quantity_milli;
            if has_returns {
                quantity_milli -= book.ledger().returned_of_line(sale.id, place as u32).0;
            }
            if quantity_milli > 0 {
                is_anything_kept = true;
                self.count_line(book, line, quantity_milli, day);
            }
        }
        if !is_anything_kept {
            return;
        }
        if sale.purpose != SalePurpose::Unknown {
            let purpose = sale.purpose.clone();
            add(&mut self.purposes, purpose.clone(), purpose, 1000, day);
        }
        for (place, tender) in sale.tenders.iter().enumerate() {
            let method = &tender.method;
            if !sale.tenders[..place]
                .iter()
                .any(|own| own.method == *method)
            {
                add(&mut self.tenders, method.clone(), method.clone(), 1000, day);
            }
        }
    }

    fn count_line(&mut self, book: &Book, line: &SaleLine, quantity_milli: i64, day: Day) {
        let Some(id) = line.product else { return };
        // Also what is no longer sold tells what was liked.
        let Some(held) = book.products().held(id) else {
            return;
        };
        let product = &held.card;
        let variant = product.variant(line.variant);
        add(&mut self.products, id, id, quantity_milli, day);
        let fabric = own_or(variant, |variant| &variant.fabric, &product.fabric);
        let colour = variant.map_or("", |variant| variant.colour.as_str());
        for (words, word) in [
            (&mut self.colours, colour),
            (&mut self.brands, product.brand.as_str()),
            (&mut self.categories, product.category.as_str()),
            (&mut self.fabrics, fabric),
        ] {
            let word = word.trim();
            if !word.is_empty() {
                add(
                    words,
                    word.to_lowercase(),
                    word.to_owned(),
                    quantity_milli,
                    day,
                );
            }
        }
        if let Some(size) = variant
            .map(|variant| variant.size.trim())
            .filter(|size| !size.is_empty())
        {
            self.count_size(product, size, quantity_milli, day);
        }
    }

    fn count_size(&mut self, product: &Product, size: &str, quantity_milli: i64, day: Day) {
        let category = product.category.trim();
        let key = (category.to_lowercase(), size.to_lowercase());
        let what = SizeOf {
            category: category.to_owned(),
            size: size.to_owned(),
        };
        add(&mut self.sizes, key, what, quantity_milli, day);
    }

    fn into_taste(self, taste: Taste) -> Taste {
        Taste {
            colours: ranked(self.colours),
            sizes: ranked(self.sizes),
            brands: ranked(self.brands),
            categories: ranked(self.categories),
            fabrics: ranked(self.fabrics),
            products: ranked(self.products),
            purposes: ranked(self.purposes),
            tenders: ranked(self.tenders),
            ..taste
        }
    }
}

fn own_or<'a>(
    variant: Option<&'a Variant>,
    field: impl Fn(&'a Variant) -> &'a String,
    product: &'a str,
) -> &'a str {
    variant
        .map(|variant| field(variant).as_str())
        .filter(|text| !text.trim().is_empty())
        .unwrap_or(product)
}

fn add<K: Eq + Hash, T>(
    counts: &mut FxHashMap<K, Count<T>>,
    key: K,
    what: T,
    quantity_milli: i64,
    day: Day,
) {
    use std::collections::hash_map::Entry::{Occupied, Vacant};
    match counts.entry(key) {
        Vacant(free) => {
            free.insert(Count {
                what,
                quantity_milli,
                last: day,
            });
        }
        Occupied(mut known) => {
            let count = known.get_mut();
            count.quantity_milli += quantity_milli;
            // Sales come oldest first.
            (count.what, count.last) = (what, day);
        }
    }
}

fn ranked<K: Ord, T>(counts: FxHashMap<K, Count<T>>) -> Vec<Liking<T>> {
    let all: i64 = counts.values().map(|count| count.quantity_milli).sum();
    let mut counts: Vec<(K, Count<T>)> = counts.into_iter().collect();
    order::sort_by(&mut counts, |(a_key, a), (b_key, b)| {
        let order = (b.quantity_milli, b.last).cmp(&(a.quantity_milli, a.last));
        order.then_with(|| a_key.cmp(b_key))
    });
    let likings = counts.into_iter().map(|(_, count)| Liking {
        share_bp: share_bp(count.quantity_milli, all),
        what: count.what,
        quantity_milli: count.quantity_milli,
        last: count.last,
    });
    likings.collect()
}

fn share_bp(part: i64, whole: i64) -> i64 {
    crate::domain::Money(part).ratio(10_000, whole).0
}
