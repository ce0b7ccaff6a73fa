//! The shop that is measured, as a backup.

use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use daftar::domain::change::Record;
use daftar::domain::programme::Level;
use daftar::domain::{
    Book, Day, Deal, DeviceId, Entry, Held, Id, Moment, Money, Pipeline, Programme, Sale, Stage,
    StageChange, Stamp, Zone,
};
use daftar::format::backup::{BackupWriter, Origin};
use daftar::insight::sample::big::big_shop;
use daftar_e2e::Place;

/// Deals on the board.
pub const DEALS: u128 = 5_000;
/// Stages they stand in.
const STAGES: u128 = 5;

/// A backup on the disk.
pub struct Backup {
    /// Where.
    pub path: PathBuf,
    /// How many records it holds.
    pub records: usize,
    /// How long it is.
    pub bytes: u64,
}

/// The rules of the shop, in force since long: what was bought earned points by them.
fn programme(now: Moment) -> Programme {
    const TEN_YEARS_MS: i64 = 10 * 365 * 86_400_000;
    let levels = [
        ("Bronze", 0, 300),
        ("Silver", 5_000_000, 500),
        ("Gold", 20_000_000, 700),
    ];
    let levels = levels.into_iter().zip(1..);
    let levels = levels.map(|((name, threshold, cashback_bp), id)| Level {
        id: Id(id),
        name: name.to_owned(),
        threshold: Money(threshold),
        cashback_bp,
        ..Level::default()
    });
    Programme {
        id: Id(100),
        at: Moment(now.0 - TEN_YEARS_MS),
        is_on: true,
        has_points: true,
        levels: levels.collect(),
        pay_limit_bp: 5_000,
        points_months: 12,
        warning_days: 30,
        ..Programme::default()
    }
}

/// Points as of the lowest level, to be used within a year.
fn earn(sale: &mut Sale) {
    const YEAR_DAYS: i32 = 365;
    if sale.customer.is_some() {
        sale.points_earned = Money(sale.total().0 * 3 / 100);
        sale.points_until = Some(Day(Zone::fixed(300).day_of(sale.at).0 + YEAR_DAYS));
    }
}

/// Writes the backup of a shop of so many customers and sales.
pub fn backup(place: &Place, customers: usize, sales: usize) -> Result<Backup> {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .context("a clock before 1970")?;
    let now = Moment(now.as_millis() as i64);
    let device = DeviceId(7);
    let stamp = Stamp::new(now.0, 0, device);
    let mut book = Book::default();
    book.ledger_mut().start_loading();
    let mut records = 0;
    let mut put = |mut record: Record| {
        if let Record::Entry(Entry::Sale(sale)) = &mut record {
            earn(sale);
        }
        record.set_stamp(stamp, None);
        book.put(record);
        records += 1;
    };
    put(Record::Entry(programme(now).into()));
    big_shop(customers, sales, 1, now, &mut put);
    big_board(now, &mut put);
    book.ledger_mut().finish_loading();
    let written = Origin {
        device,
        written: now,
    };
    let mut writer = BackupWriter::new(&book, written);
    let mut bytes = Vec::new();
    while let Some(piece) = writer.piece(&book) {
        bytes.extend_from_slice(&piece);
    }
    bytes.extend_from_slice(&writer.finish());
    let path = place.write("shop.json", &bytes)?;
    let bytes = fs::metadata(&path)?.len();
    Ok(Backup {
        path,
        records,
        bytes,
    })
}

/// A pipeline with very many open deals.
fn big_board(now: Moment, put: &mut dyn FnMut(Record)) {
    let pipeline = Id::from_name("bench pipeline");
    let stage = |place: u128| Id::from_name(&format!("bench stage {place}"));
    let stages = (0..STAGES).map(|place| Stage {
        id: stage(place),
        name: format!("Bosqich {}", place + 1),
        probability_pm: 150 * (place as u32 + 1),
        quiet_days: 7,
    });
    let card = Pipeline {
        name: "Buyurtmalar".to_owned(),
        stages: stages.collect(),
        ..Pipeline::default()
    };
    put(Held::new(pipeline, card).into());
    for number in 0..DEALS {
        let deal = Id::from_name(&format!("bench deal {number}"));
        let card = Deal {
            title: format!("Buyurtma {number}"),
            pipeline,
            value: Money(100_000 + 1_000 * (number as i64 % 977)),
            expected: Some(Day((now.0 / 86_400_000) as i32 + (number % 60) as i32)),
            ..Deal::default()
        };
        put(Held::new(deal, card).into());
        let change = StageChange {
            id: Id::from_name(&format!("bench move {number}")),
            at: Moment(now.0 - (number as i64 + 1) * 60_000),
            deal,
            to: Some(stage(number % STAGES)),
            ..StageChange::default()
        };
        put(Record::Entry(Entry::StageChange(change)));
    }
}
