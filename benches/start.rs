//! How fast a busy shop is read from its segments, natively: the computing part of a start.
//!
//! `cargo bench --no-default-features --bench start [-- customers sales]`

// A bench that cannot go on stops.
#![allow(clippy::expect_used)]

use std::time::Instant;

use daftar::domain::change::Record;
use daftar::domain::{Book, Moment};
use daftar::format::kinds::load_segment;
use daftar::format::segment;
use daftar::insight::sample::big::big_shop;

const NOW: Moment = Moment(1_795_340_000_000);
const RUNS: u32 = 9;

fn main() {
    let numbers: Vec<usize> = std::env::args()
        .filter_map(|arg| arg.parse().ok())
        .collect();
    let customers = numbers.first().copied().unwrap_or(20_000);
    let sales = numbers.get(1).copied().unwrap_or(200_000);
    let mut book = Book::default();
    book.ledger_mut().start_loading();
    big_shop(customers, sales, 7, NOW, |record: Record| {
        book.put(record);
    });
    book.ledger_mut().finish_loading();
    let cards = [
        ("product", segment::pack(book.products().rows())),
        ("customer", segment::pack(book.customers().rows())),
    ];
    let sold = segment::pack(book.ledger().sales().rows());
    let bytes: usize = sold.iter().map(|(_, bytes)| bytes.len()).sum();
    println!(
        "{customers} customers, {sales} sales in {:.1} MB",
        bytes as f64 / 1e6
    );
    drop(book);
    let mut best = [f64::MAX; 3];
    for _ in 0..RUNS {
        let start = Instant::now();
        let mut book = Book::default();
        book.ledger_mut().start_loading();
        for (kind, packed) in &cards {
            for (_, bytes) in packed {
                load_segment(&mut book, kind, bytes.clone()).expect("own segment");
            }
        }
        let cards_s = start.elapsed().as_secs_f64();
        book.ledger_mut().reserve_sales(sales);
        for (_, bytes) in &sold {
            load_segment(&mut book, "sale", bytes.clone()).expect("own segment");
            book.ledger_mut().gather_more();
        }
        let entries_s = start.elapsed().as_secs_f64();
        book.ledger_mut().finish_loading();
        let whole_s = start.elapsed().as_secs_f64();
        let took = [cards_s, entries_s - cards_s, whole_s - entries_s];
        for (best, took_s) in best.iter_mut().zip(took) {
            *best = best.min(took_s * 1e3);
        }
        assert_eq!(book.ledger().standing_sale_count(), sales as u64);
    }
    let [cards, entries, end] = best;
    println!("cards {cards:.1} ms, sales {entries:.1} ms, end {end:.1} ms; best of {RUNS}");
}
