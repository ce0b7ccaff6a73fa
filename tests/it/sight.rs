//! What there is to see of a book, in forms that can be compared.

use std::collections::BTreeSet;

use daftar::domain::loyalty::{PointsAccount, certificates};
use daftar::domain::{
    Book, Certificate, DeviceId, Fields, Id, Kind, Moment, Opening, Points, Zone,
};
use daftar::format::backup::{BackupWriter, Origin};
use serde_json::json;

use super::world::START_MS;

/// The book as a backup: equal bytes mean equal records.
pub fn backup(book: &Book) -> Vec<u8> {
    let origin = Origin {
        device: DeviceId(9),
        written: Moment(START_MS),
    };
    let mut writer = BackupWriter::new(book, origin);
    let mut bytes = Vec::new();
    while let Some(piece) = writer.piece(book) {
        bytes.extend_from_slice(&piece);
    }
    bytes.extend_from_slice(&writer.finish());
    bytes
}

/// The same as text, to be compared where differences shall be seen.
pub fn text(book: &Book) -> String {
    String::from_utf8(backup(book)).unwrap()
}

/// What the owner sees: cards that are there, entries that stand, accounts.
pub fn view(book: &Book) -> String {
    let mut seen = Vec::new();
    let kinds = [
        Kind::Shop,
        Kind::Staff,
        Kind::Customer,
        Kind::Product,
        Kind::Note,
    ];
    for kind in kinds {
        let ids: Vec<Id> = match kind {
            Kind::Shop => book.shops().rows().iter().map(|held| held.id).collect(),
            Kind::Customer => book.customers().rows().iter().map(|held| held.id).collect(),
            Kind::Product => book.products().rows().iter().map(|held| held.id).collect(),
            Kind::Note => book.notes().rows().iter().map(|held| held.id).collect(),
            _ => Vec::new(),
        };
        for id in ids {
            if !book.is_deleted(&kind, id) {
                let fields: Fields = book.fields(&kind, id).unwrap_or_default();
                seen.push(format!("{} {id} {}", kind.as_str(), json!(fields)));
            }
        }
    }
    for foreign in book.foreign() {
        let is_deleted = foreign.fields.get("deleted") == Some(&true.into());
        if !is_deleted {
            seen.push(format!(
                "{} {} {}",
                foreign.kind,
                foreign.id,
                json!(foreign.fields)
            ));
        }
    }
    for (_, sale) in book.ledger().standing_sales() {
        let owner = book.ledger().owner(sale.id);
        let net = book.ledger().net(sale);
        seen.push(format!("sale {} {owner:?} {net:?}", sale.id));
    }
    seen.extend(accounts(book));
    seen.sort();
    seen.join("\n")
}

/// Every account with what it comes from, by ids, those that come to nothing left out.
pub fn accounts(book: &Book) -> Vec<String> {
    let ledger = book.ledger();
    // Also of customers whose card has not come yet.
    let owners = (0..ledger.sales().len() as u32).filter_map(|place| ledger.owner_at(place));
    let payers = ledger
        .payments()
        .rows()
        .iter()
        .map(|payment| payment.customer);
    let customers: BTreeSet<Id> = owners.chain(payers).collect();
    let customers = customers.into_iter().filter_map(|customer| {
        let account = ledger.account(customer)?;
        let standing = account
            .sales
            .iter()
            .map(|place| ledger.sales().at(*place).id);
        let standing: Vec<Id> = standing.filter(|sale| !ledger.is_void(*sale)).collect();
        let payments = account
            .payments
            .iter()
            .map(|place| ledger.payments().at(*place).id);
        let mut payments: Vec<Id> = payments
            .filter(|payment| !ledger.is_void(*payment))
            .collect();
        payments.sort();
        let is_empty = standing.is_empty() && payments.is_empty();
        (!is_empty).then(|| {
            format!(
                "account {customer} {} {:?} {:?} {:?} {standing:?} {payments:?}",
                account.sale_count, account.spent, account.first_at, account.last_at
            )
        })
    });
    let mut accounts: Vec<String> = customers.collect();
    accounts.extend(loyalty(book));
    accounts.push(format!("sales standing: {}", ledger.standing_sale_count()));
    accounts.sort();
    accounts
}

/// Points of all customers and what is left on all certificates, those that stand and hold
/// something.
fn loyalty(book: &Book) -> impl Iterator<Item = String> {
    let ledger = book.ledger();
    let zone = Zone::fixed(300);
    let given = ledger.entries::<Points>().rows().iter();
    let opened = ledger.entries::<Opening>().rows().iter();
    let holders = given.filter_map(|points| points.customer);
    let holders = holders.chain(opened.map(|opening| opening.customer));
    let holders =
        holders.chain((0..ledger.sales().len() as u32).filter_map(|at| ledger.owner_at(at)));
    let holders: BTreeSet<Id> = holders.collect();
    let points = holders.into_iter().filter_map(move |customer| {
        let day = zone.day_of(Moment(START_MS + 86_400_000));
        let account = PointsAccount::of(ledger, customer, &zone, day);
        (!account.lines.is_empty()).then(|| format!("points {customer} {account:?}"))
    });
    let certificates = ledger.entries::<Certificate>().rows().iter();
    points.chain(
        certificates
            .filter(|own| !ledger.is_void(own.id))
            .map(|own| {
                let left = certificates::balance(ledger, own.id);
                let shown = ledger.certificate_by_code(&own.code).map(|own| own.id);
                format!("certificate {} {left:?} {shown:?}", own.id)
            }),
    )
}
