//! Sales and returns as rows, one for each line. Sums of returns are negative.

use super::people::known_by;
use super::{Style, said};
use crate::domain::{Book, Customer, Id, Moment, Money, Return, Sale, SaleLine, Tender};
use crate::exchange::meaning::Meaning;
use crate::exchange::table::Cell;
use crate::insight::labels;

pub(super) const MEANINGS: [Meaning; 18] = [
    Meaning::When,
    Meaning::Number,
    Meaning::Type,
    Meaning::Product,
    Meaning::Variant,
    Meaning::Quantity,
    Meaning::Gross,
    Meaning::Discount,
    Meaning::Net,
    Meaning::CostTotal,
    Meaning::PaidHow,
    Meaning::Buyer,
    Meaning::BuyerContact,
    Meaning::Seller,
    Meaning::Sku,
    Meaning::Category,
    Meaning::Note,
    Meaning::Elsewhere,
];

/// Sales come first, then returns. What was taken back is left out.
pub(super) fn rows(
    book: &Book,
    places: &mut dyn Iterator<Item = usize>,
    style: &Style,
) -> Vec<Vec<Cell>> {
    let ledger = book.ledger();
    let (sales, returns) = (ledger.sales().rows(), ledger.returns().rows());
    let mut written = Vec::new();
    for place in places {
        if let Some(sale) = sales.get(place) {
            if !ledger.is_void(sale.id) {
                let buyer = ledger.owner_at(place as u32);
                sold(book, sale, buyer, style, &mut written);
            }
        } else if let Some(entry) = returns.get(place - sales.len()) {
            let sale = ledger.sales().get(entry.sale);
            if let Some(sale) = sale.filter(|_| !ledger.is_void(entry.id)) {
                came_back(book, sale, entry, style, &mut written);
            }
        }
    }
    written
}

/// What all lines of a receipt share.
struct Head<'a> {
    at: Moment,
    number: &'a str,
    kind: &'a str,
    tenders: &'a [Tender],
    buyer: Option<(Id, &'a Customer)>,
    seller: Option<Id>,
    /// Of the whole: it stands in the first row.
    note: &'a str,
}

/// What a line says in numbers.
struct Sums {
    quantity_milli: i64,
    gross: Money,
    discount: Money,
    net: Money,
    cost: Option<Money>,
}

fn sold(book: &Book, sale: &Sale, buyer: Option<Id>, style: &Style, rows: &mut Vec<Vec<Cell>>) {
    let mut head = Head {
        at: sale.at,
        number: &sale.number,
        kind: style.words.exchange().purchase(),
        tenders: &sale.tenders,
        buyer: buyer.and_then(|buyer| Some((buyer, book.customers().get(buyer)?))),
        seller: sale.seller,
        note: &sale.note,
    };
    for line in &sale.lines {
        let sums = Sums {
            quantity_milli: line.quantity_milli,
            gross: line.gross(),
            discount: line.discount + line.receipt_discount,
            net: line.net(),
            cost: line.cost(),
        };
        rows.push(row(book, &head, line, &sums, style));
        head.note = "";
    }
}

fn came_back(book: &Book, sale: &Sale, entry: &Return, style: &Style, rows: &mut Vec<Vec<Cell>>) {
    let buyer = book.ledger().owner(sale.id);
    let mut head = Head {
        at: entry.at,
        number: &sale.number,
        kind: style.words.sales().returned(),
        tenders: &entry.tenders,
        buyer: buyer.and_then(|buyer| Some((buyer, book.customers().get(buyer)?))),
        seller: entry.seller,
        note: &entry.reason,
    };
    for back in &entry.lines {
        let Some(line) = sale.lines.get(back.line as usize) else {
            continue;
        };
        let cost = line
            .unit_cost
            .map(|cost| cost.times_milli(back.quantity_milli));
        let sums = Sums {
            quantity_milli: -back.quantity_milli,
            gross: -back.amount,
            discount: Money::ZERO,
            net: -back.amount,
            cost: cost.map(|cost| -cost),
        };
        rows.push(row(book, &head, line, &sums, style));
        head.note = "";
    }
}

fn row(book: &Book, head: &Head, line: &SaleLine, sums: &Sums, style: &Style) -> Vec<Cell> {
    let product = line
        .product
        .and_then(|product| book.products().get(product));
    let variant = product.and_then(|product| product.variant(line.variant));
    let name = product.map_or(line.text.as_str(), |product| &product.name);
    let sku = variant
        .map(|variant| &variant.sku)
        .filter(|sku| !sku.is_empty());
    let sku = sku.or(product.map(|product| &product.sku));
    let whose = head
        .buyer
        .map_or(Cell::Empty, |(id, card)| Cell::text(&known_by(id, card)));
    let buyer = head.buyer.map(|(_, card)| card);
    let contact = buyer.and_then(|buyer| {
        let phone = buyer.phones.first().map(|phone| &phone.number);
        phone.or(buyer.emails.first())
    });
    let seller = head.seller.and_then(|seller| book.staff().get(seller));
    let name_of = |buyer: &Customer| Cell::text(&buyer.display_name(style.is_family_first));
    let text = |text: Option<&String>| text.map_or(Cell::Empty, |text| Cell::text(text));
    let list = [
        (Meaning::When, moment(head.at, style)),
        (Meaning::Number, Cell::text(head.number)),
        (Meaning::Type, Cell::text(head.kind)),
        (Meaning::Product, Cell::text(name)),
        (
            Meaning::Variant,
            variant.map_or(Cell::Empty, |variant| Cell::text(&variant.title())),
        ),
        (
            Meaning::Quantity,
            Cell::Number(sums.quantity_milli as f64 / 1000.0),
        ),
        (Meaning::Gross, style.money(sums.gross)),
        (Meaning::Discount, style.money(sums.discount)),
        (Meaning::Net, style.money(sums.net)),
        (Meaning::CostTotal, style.some_money(sums.cost)),
        (Meaning::PaidHow, Cell::text(&paid_how(head.tenders, style))),
        (Meaning::Buyer, buyer.map_or(Cell::Empty, name_of)),
        (Meaning::BuyerContact, text(contact)),
        (Meaning::Seller, text(seller.map(|seller| &seller.name))),
        (Meaning::Sku, text(sku)),
        (
            Meaning::Category,
            text(product.map(|product| &product.category)),
        ),
        (Meaning::Note, Cell::text(head.note)),
        (Meaning::Elsewhere, whose),
    ];
    MEANINGS
        .iter()
        .map(|meaning| said(&list, meaning))
        .collect()
}

pub(super) fn moment(at: Moment, style: &Style) -> Cell {
    let (hour, minute) = style.zone.time_of(at);
    Cell::Date(style.zone.day_of(at), Some(hour * 3600 + minute * 60))
}

fn paid_how(tenders: &[Tender], style: &Style) -> String {
    let mut words: Vec<&str> = tenders
        .iter()
        .map(|tender| labels::tender(style.words, &tender.method))
        .filter(|word| !word.is_empty())
        .collect();
    words.dedup();
    words.join(" + ")
}
