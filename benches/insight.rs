//! How fast the figures of a busy shop are computed, natively.
//!
//! `cargo bench --no-default-features --bench insight [-- customers sales]`

use std::cell::Cell;
use std::hint::black_box;
use std::rc::Rc;
use std::time::Instant;

use daftar::domain::change::Record;
use daftar::domain::entry::EntryRecord;
use daftar::domain::loyalty::Terms;
use daftar::domain::programme::{Level, SpendWindow, StampCard};
use daftar::domain::{
    Book, Day, DeviceId, Entry, Id, Moment, Money, PartialDate, Programme, Shop, Stamp, Tender,
    TenderMethod, Zone,
};
use daftar::insight::abc::{classify_customers, classify_products};
use daftar::insight::basket::{pairs, sold_with};
use daftar::insight::cohorts::cohorts;
use daftar::insight::customers::{count_tags, list_customers};
use daftar::insight::forecast::{demand, forecast_in};
use daftar::insight::goods::{Measure, dead_stock, sellers};
use daftar::insight::habit::habit;
use daftar::insight::lifetime::{Check, HORIZON_DAYS, Learnt, Lifetime, comings_in};
use daftar::insight::liking::liked;
use daftar::insight::overview::{
    Part, by_category, by_payment, by_seller, overview_in, receipts, series_in,
};
use daftar::insight::patrons::{PatronOrder, away, patrons, referrers, sources};
use daftar::insight::receipts::{list_sales, total_days};
use daftar::insight::rfm::Rfm;
use daftar::insight::sample::{big::big_shop, sample_shop};
use daftar::insight::scorecard::{last_month, score_in};
use daftar::insight::today::calendar;
use daftar::insight::{
    Assumptions, CustomerFilter, CustomerOrder, Digest, LoyaltyOverview, Outlook, SalesFilter,
    ShopRhythm, Slices, SoldSoFar, Span, Step, Timeline, Today, profile, simulate,
};

const NOW: Moment = Moment(1_795_340_000_000);
const RUNS: u32 = 7;

fn main() {
    let numbers: Vec<usize> = std::env::args()
        .filter_map(|arg| arg.parse().ok())
        .collect();
    let customers = numbers.first().copied().unwrap_or(20_000);
    let sales = numbers.get(1).copied().unwrap_or(200_000);
    println!("{customers} customers, {sales} sales; best of {RUNS}");
    let start = Instant::now();
    let book = busy_shop(customers, sales);
    report("big shop made and put", start);
    let zone = Zone::fixed(300);
    let today = zone.day_of(NOW);
    let shop = timed("rhythm of the shop", || ShopRhythm::of(&book, &zone));
    timed("sold so far", || SoldSoFar::of(&book));
    timed("totals of all days", || {
        total_days(&book, &SalesFilter::default(), &zone)
    });
    timed("sales, newest first", || {
        list_sales(&book, &SalesFilter::default(), &zone)
    });
    let keys: rustc_hash::FxHashMap<Id, String> = book
        .customers()
        .iter()
        .map(|(id, customer)| (id, customer.display_name(true).to_lowercase()))
        .collect();
    for order in CustomerOrder::ALL {
        let all = CustomerFilter::default();
        timed(&format!("customers by {order:?}"), || {
            list_customers(&book, &shop, today, &all, order, |id, _| keys[&id].as_str())
        });
    }
    timed("tags counted", || count_tags(&book));
    let busiest = book
        .customers()
        .iter()
        .max_by_key(|(id, _)| book.ledger().account(*id).map(|account| account.sale_count));
    let busiest = busiest.map_or(Id(0), |(id, _)| id);
    let count = book
        .ledger()
        .account(busiest)
        .map_or(0, |account| account.sale_count);
    timed(&format!("profile, {count} purchases"), || {
        profile(&book, busiest, &shop, &zone, NOW)
    });
    timed("timeline of the same", || {
        Timeline::of(&book, busiest, &zone)
    });
    timed("refresh after a sale", || {
        let mut shop = shop.clone();
        let start = Instant::now();
        shop.refresh(&book, &zone, [busiest]);
        start.elapsed()
    });
    figures(&book, &zone, &shop, busiest);
    let book = loyal_shop(customers, sales);
    let rules = programme(NOW);
    timed("loyalty page", || LoyaltyOverview::of(&book, &zone, NOW));
    let rhythm = ShopRhythm::of(&book, &zone);
    let outlook = Outlook {
        book: &book,
        rhythm: &rhythm,
        zone: &zone,
        now: NOW,
        last_backup: None,
    };
    let list = timed("today", || Today::of(&outlook));
    println!("{:>28} {:9}", "things to do", list.rows.len());
    let (year, month, _) = today.ymd();
    let first = Day::from_ymd(year, month, 1).unwrap_or_default();
    timed("a month of the calendar", || {
        calendar(&outlook, first, Day(first.plus_months(1).0 - 1))
    });
    timed("simulator", || {
        simulate(&book, &zone, &rules, Assumptions::default(), NOW)
    });
    timed("at the counter", || {
        Terms::of(&book, &zone, Some(busiest), NOW).balance
    });
    timed("sample shop", || {
        let shop = Shop {
            country: "UZ".into(),
            currency: "UZS".into(),
            language: "uz-Latn".into(),
            ..Shop::default()
        };
        sample_shop(Id(1), shop, NOW, &zone)
    });
}

/// Every report over the digest of all sales.
fn figures(book: &Book, zone: &Zone, shop: &ShopRhythm, busiest: Id) {
    let digest = timed("digest of all sales", || Digest::of(book, zone));
    let today = zone.day_of(NOW);
    sliced(&digest, "learnt of customers", |slices| {
        Learnt::from_in(slices, &comings_in(slices, &digest, today)?)
    });
    let year = Span::last_days(today, 365);
    let latest = book.ledger().sales().rows().last().cloned();
    let latest: Vec<Entry> = latest.into_iter().map(Entry::Sale).collect();
    timed("digest after a sale", || {
        let mut digest = digest.clone();
        let start = Instant::now();
        digest.refresh(book, zone, &latest);
        start.elapsed()
    });
    let digest = &digest;
    sliced(digest, "year, before, year before", |slices| {
        slices.compared(year, |span| overview_in(slices, digest, span))
    });
    for step in Step::ALL {
        sliced(digest, &format!("all sales by {step:?}"), |slices| {
            series_in(slices, digest, digest.span()?, step)
        });
    }
    timed("receipts behind a figure", || {
        receipts(digest, book, year, &Part::NewCustomers)
    });
    sliced(digest, "by seller", |slices| {
        by_seller(slices, digest, year)
    });
    sliced(digest, "by payment", |slices| {
        by_payment(slices, digest, year)
    });
    sliced(digest, "by category", |slices| {
        by_category(slices, digest, book, year)
    });
    sliced(digest, "RFM", |slices| {
        Rfm::of(slices, digest, book, today, 365)
    });
    sliced(digest, "ABC of customers", |slices| {
        classify_customers(slices, digest, book, year)
    });
    sliced(digest, "ABC and XYZ of products", |slices| {
        classify_products(slices, digest, year, Measure::Sales)
    });
    sliced(digest, "cohorts", |slices| {
        cohorts(slices, digest, today, 24)
    });
    sliced(digest, "coming again", |slices| {
        slices.compared(year, |span| habit(slices, digest, span))
    });
    sliced(digest, "top customers", |slices| {
        patrons(slices, digest, book, year, PatronOrder::Sales)
    });
    sliced(digest, "late and lost", |slices| {
        away(slices, digest, book, shop, today)
    });
    sliced(digest, "sources", |slices| {
        sources(slices, digest, book, year)
    });
    sliced(digest, "referrers", |slices| {
        referrers(slices, digest, book, year)
    });
    sliced(digest, "best and worst sellers", |slices| {
        sellers(slices, digest, book, year, Measure::Profit)
    });
    sliced(digest, "dead stock", |slices| {
        dead_stock(slices, digest, book, zone, today, 90)
    });
    sliced(digest, "what sells together", |slices| {
        pairs(slices, digest, year, 3)
    });
    sliced(digest, "lifetime value", |slices| {
        let known = comings_in(slices, digest, today)?;
        let learnt = Learnt::from_in(slices, &known)?.ok()?;
        Lifetime::of_in(slices, digest, book, &known, learnt, HORIZON_DAYS)
    });
    sliced(digest, "held-out check", |slices| {
        Check::of_in(slices, digest, today, HORIZON_DAYS)?.held_out(slices)
    });
    sliced(digest, "forecast by week", |slices| {
        forecast_in(slices, digest, today, Step::Week, 13)
    });
    sliced(digest, "forecast by month", |slices| {
        forecast_in(slices, digest, today, Step::Month, 12)
    });
    sliced(digest, "demand of products", |slices| {
        demand(slices, digest, book, today, 4)
    });
    sliced(digest, "scorecard", |slices| {
        slices.compared(last_month(today), |span| score_in(slices, digest, span))
    });
    sliced(digest, "what a customer will like", |slices| {
        liked(slices, digest, book, busiest, today, 20)
    });
    sliced(digest, "what goes with a product", |slices| {
        let product = *digest.products().ids().first()?;
        sold_with(slices, digest, year, product, 3)
    });
}

fn timed<T>(what: &str, work: impl Fn() -> T) -> T {
    let mut best = f64::MAX;
    for _ in 0..RUNS {
        let start = Instant::now();
        black_box(work());
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!("{what:>28} {:9.3} ms", best * 1e3);
    work()
}

/// A report in slices: how long all of it takes, and the longest stretch within which it could not
/// be stopped.
fn sliced<T>(digest: &Digest, what: &str, tell: impl Fn(&Slices) -> Option<T>) {
    let (mut best, mut stretch) = (f64::MAX, f64::MAX);
    for _ in 0..RUNS {
        let (start, longest) = (Instant::now(), Rc::new(Cell::new(0.0_f64)));
        let asked = Rc::new(Cell::new(start));
        let look = {
            let (longest, asked) = (Rc::clone(&longest), Rc::clone(&asked));
            move || {
                let now = Instant::now();
                let passed = (now - asked.replace(now)).as_secs_f64();
                longest.set(longest.get().max(passed));
                false
            }
        };
        let slices = Slices::default();
        slices.begin_turn(digest, look.clone());
        black_box(tell(&slices));
        look();
        best = best.min(start.elapsed().as_secs_f64());
        stretch = stretch.min(longest.get());
    }
    println!(
        "{what:>28} {:9.3} ms, longest stretch {:7.3} ms",
        best * 1e3,
        stretch * 1e3
    );
}

fn report(what: &str, start: Instant) {
    println!("{what:>28} {:9.3} ms", start.elapsed().as_secs_f64() * 1e3);
}

/// The rules of the shop that is measured: levels within a year, points that expire, a card.
fn programme(at: Moment) -> Programme {
    let level = |number: i64| Level {
        id: Id(number as u128 + 1),
        name: "Level".into(),
        threshold: Money(number * 3_000_000),
        discount_bp: number * 200,
        cashback_bp: 100 + number * 100,
        ..Level::default()
    };
    Programme {
        id: Id(99),
        at,
        is_on: true,
        has_discount: true,
        has_points: true,
        levels: (0..4).map(level).collect(),
        window: SpendWindow::RollingYear,
        points_months: 12,
        warning_days: 30,
        pay_limit_bp: 5_000,
        welcome_points: Money(5_000),
        birthday_points: Money(10_000),
        birthday_days: 7,
        excluded_categories: vec!["nothing".into()],
        stamp_cards: vec![StampCard {
            id: Id(98),
            name: "Card".into(),
            needed: 10,
            ..StampCard::default()
        }],
        ..Programme::default()
    }
}

/// The same shop where everybody earns points, and some use them.
fn loyal_shop(customers: usize, sales: usize) -> Book {
    let mut rules = programme(Moment(0));
    rules.set_stamp(Stamp::new(1, 0, DeviceId(7)), None);
    let mut book = Book::default();
    book.ledger_mut().start_loading();
    book.put(Record::Entry(rules.into()));
    let mut number = 0;
    big_shop(customers, sales, 1, NOW, |mut record| {
        if let Record::Customer(held) = &mut record {
            number += 1;
            // Every third has a birthday, spread over the year.
            if number % 3 == 0 {
                let born = Day(7_000 + number % 365).ymd();
                held.card.birthday = PartialDate::new(Some(born.0), born.1, born.2);
            }
        }
        if let Record::Entry(Entry::Sale(sale)) = &mut record {
            let total = sale.total();
            let day = Zone::fixed(300).day_of(sale.at);
            number += 1;
            sale.points_earned = total.percent(200);
            sale.points_until = Some(day.plus_months(12));
            if number % 10 == 0 {
                let used = total.percent(300);
                sale.tenders = vec![
                    Tender::new(TenderMethod::Points, used),
                    Tender::new(TenderMethod::Cash, total - used),
                ];
            } else if number % 50 == 1 && sale.customer.is_some() {
                // Four thousand debts nobody paid.
                sale.tenders = vec![Tender::new(TenderMethod::Credit, total)];
            }
        }
        record.set_stamp(Stamp::new(NOW.0, 0, DeviceId(7)), None);
        book.put(record);
    });
    book.ledger_mut().finish_loading();
    book
}

fn busy_shop(customers: usize, sales: usize) -> Book {
    let mut book = Book::default();
    book.ledger_mut().start_loading();
    big_shop(customers, sales, 1, NOW, |mut record| {
        record.set_stamp(Stamp::new(NOW.0, 0, DeviceId(7)), None);
        book.put(record);
    });
    book.ledger_mut().finish_loading();
    book
}
