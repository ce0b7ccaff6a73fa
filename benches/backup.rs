//! How fast a backup of a busy shop is written, read, planned and taken in, natively.
//!
//! `cargo bench --no-default-features --bench backup [-- customers sales]`

// A bench that cannot go on stops.
#![allow(clippy::expect_used)]

use std::time::Instant;

use daftar::domain::change::Change;
use daftar::domain::customer::Phone;
use daftar::domain::decide::Circumstances;
use daftar::domain::{
    Book, Customer, DeviceId, Held, Id, Moment, Money, Sale, SaleLine, Shop, Stamp, Tender, Zone,
};
use daftar::format::backup::{self, BackupWriter, Choices, Origin};
use daftar::format::segment;

const NOW_MS: i64 = 1_790_000_000_000;

fn main() {
    let numbers: Vec<usize> = std::env::args()
        .filter_map(|arg| arg.parse().ok())
        .collect();
    let customers = numbers.first().copied().unwrap_or(20_000);
    let sales = numbers.get(1).copied().unwrap_or(200_000);
    let book = busy_shop(customers, sales);
    let records = 1 + customers + sales;
    println!("{customers} customers, {sales} sales");

    let bytes = timed("write", records, || write(&book));
    println!("{:>24} {:.1} MB", "", bytes.len() as f64 / 1e6);
    let staged = timed("read", records, || {
        backup::read(&bytes).expect("own backup")
    });
    let other = staged.clone();
    let plan = timed("plan, empty book", records, || {
        backup::plan(&Book::default(), staged, NOW_MS)
    });
    let mut fresh = Book::default();
    timed("commit, empty book", records, || commit(plan, &mut fresh));
    let plan = timed("plan, all the same", records, || {
        backup::plan(&book, other, NOW_MS)
    });
    assert_eq!(plan.findings.total().same as usize, records);
    timed("commit, all the same", records, || commit(plan, &mut fresh));
    let stampless = without_stamps(&bytes);
    let staged = timed("read, stampless", records, || {
        backup::read(&stampless).expect("own backup")
    });
    assert_eq!(staged.stampless as usize, records);
    let again = staged.clone();
    timed("restore, stampless", records, || {
        staged.restore(Stamp(9 << 80), None)
    });
    let plan = timed("plan, stampless", records, || {
        backup::plan(&fresh, again, NOW_MS)
    });
    assert_eq!(plan.findings.total().same as usize, records);
    let packed = timed("pack", records, || {
        (
            segment::pack(book.customers().rows()),
            segment::pack(book.ledger().sales().rows()),
        )
    });
    timed("unpack and account", records, || {
        let mut book = Book::default();
        book.ledger_mut().start_loading();
        for (_, bytes) in &packed.0 {
            let put = |held: Held<Customer>| {
                book.put(held.into());
            };
            segment::unpack(bytes, put).expect("own segment");
        }
        for (_, bytes) in &packed.1 {
            let put = |sale: Sale| {
                book.ledger_mut().put(sale.into());
            };
            segment::unpack(bytes, put).expect("own segment");
        }
        book.ledger_mut().finish_loading();
        book
    });
}

fn timed<T>(what: &str, records: usize, work: impl FnOnce() -> T) -> T {
    let (start, busy) = (Instant::now(), busy_ns());
    let result = work();
    let seconds = start.elapsed().as_secs_f64();
    // On a machine that others use too, only the time it worked for us says something.
    let busy_seconds = busy_ns()
        .zip(busy)
        .map(|(end, start)| (end - start) as f64 / 1e9);
    println!(
        "{what:>24} {:7.1} ms, {:7.1} ms of work {:10.0} records/s",
        seconds * 1e3,
        busy_seconds.unwrap_or(seconds) * 1e3,
        records as f64 / busy_seconds.unwrap_or(seconds)
    );
    result
}

/// How long this process was at work, in nanoseconds, where the system tells.
fn busy_ns() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok()
}

fn write(book: &Book) -> Vec<u8> {
    let origin = Origin {
        device: DeviceId(7),
        written: Moment(NOW_MS),
    };
    let mut writer = BackupWriter::new(book, origin);
    let mut bytes = Vec::new();
    while let Some(piece) = writer.piece(book) {
        bytes.extend_from_slice(&piece);
    }
    bytes.extend_from_slice(&writer.finish());
    bytes
}

fn commit(plan: backup::Plan, book: &mut Book) {
    let mut next = 0;
    let mut new_id = || {
        next += 1;
        Id(next << 64)
    };
    let mut circumstances = Circumstances {
        by: None,
        now: Moment(NOW_MS),
        zone: &Zone::fixed(300),
        new_id: &mut new_id,
    };
    let stamp = Stamp::new(NOW_MS, 0, DeviceId(7));
    plan.commit(book, stamp, None, Choices::default(), &mut circumstances);
}

/// The same file as another program would write it.
fn without_stamps(bytes: &[u8]) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).expect("JSON");
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\"stamp\":\"") {
        out.push_str(&rest[..at]);
        rest = &rest[at + "\"stamp\":\"\",".len() + 34..];
    }
    out.push_str(rest);
    let sum = out.rfind(",\n\"sha256\"").expect("a checksum");
    out.truncate(sum);
    out.push('}');
    out.into_bytes()
}

/// A shop whose data are the same at every run.
fn busy_shop(customers: usize, sales: usize) -> Book {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    };
    let mut book = Book::default();
    book.ledger_mut().start_loading();
    let stamp = |n: usize| Stamp::new(1_700_000_000_000 + n as i64 * 400, 0, DeviceId(7));
    let id = |n: usize| Id::new_v7(1_700_000_000_000 + n as i64 * 400, [n as u8; 10]);
    let shop = Shop {
        name: "Busy".into(),
        currency: "UZS".into(),
        ..Shop::default()
    };
    put(&mut book, stamp(0), Change::add(id(0), shop));
    for n in 1..=customers {
        let customer = Customer {
            given: format!("Shahnoza {n}"),
            family: "Karimova".into(),
            phones: vec![Phone {
                number: format!("+998 90 {n:07}"),
                ..Phone::default()
            }],
            tags: vec!["regular".into()],
            birthday: "1990-05-09".parse().ok(),
            ..Customer::default()
        };
        put(&mut book, stamp(n), Change::add(id(n), customer));
    }
    for n in customers + 1..=customers + sales {
        let line = |unit_price: u64| SaleLine {
            text: "Ko'ylak".into(),
            product: Some(Id(unit_price.into())),
            quantity_milli: 1000,
            unit_price: Money(unit_price as i64 * 1000),
            unit_cost: Some(Money(unit_price as i64 * 600)),
            ..SaleLine::default()
        };
        let lines: Vec<SaleLine> = (0..=random(3)).map(|_| line(20 + random(400))).collect();
        let mut sale = Sale {
            id: id(n),
            at: Moment(stamp(n).ms()),
            customer: Some(id(1 + random(customers as u64) as usize)),
            seller: Some(id(0)),
            lines,
            ..Sale::default()
        };
        sale.tenders = vec![Tender {
            amount: sale.total(),
            ..Tender::default()
        }];
        put(&mut book, stamp(n), Change::enter(sale));
    }
    book.ledger_mut().finish_loading();
    book
}

fn put(book: &mut Book, stamp: Stamp, change: Change) {
    if let Change::Put(mut record) = change {
        record.set_stamp(stamp, None);
        book.put(*record);
    }
}
