//! Purchases of before: receipts, and what stood on them.

use std::sync::OnceLock;

use super::known::OWN;
use super::nobody::is_nobody;
use super::reason::Reason;
use super::totals::sums_up;
use super::{Ways, day_of};
use crate::domain::customer::Phone;
use crate::domain::{Customer, Day, Id, Moment, Money, SaleLine, TenderMethod};
use crate::exchange::layout::{Mapping, key, text_of};
use crate::exchange::meaning::Meaning;
use crate::exchange::reading::{amounts, is_nothing, paid, phones};
use crate::exchange::table::{Cell, Row};
use crate::text::{Language, phone, words};

const WHOLE_BP: i64 = 10_000;

/// A row of a list of receipts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReceiptRow {
    /// When.
    pub at: Moment,
    /// The time of day was told too.
    pub has_time: bool,
    /// Number of the receipt.
    pub number: String,
    /// Which shop or till.
    pub shop: String,
    /// Goods come back.
    pub is_refund: bool,
    /// Does not count.
    pub is_cancelled: bool,
    /// Whose purchase it is, as far as the row says.
    pub buyer: Customer,
    /// Their card or number, as the shop or its till counts them.
    pub code: String,
    /// How it was paid.
    pub method: TenderMethod,
    /// How much was paid by which way, where the row says it.
    pub paid_by: Vec<(TenderMethod, Money)>,
    /// How much was paid; the rest is owed.
    pub paid: Option<Money>,
    /// How much is owed still.
    pub owed: Option<Money>,
    /// When what is owed falls due, if that is said.
    pub due: Option<Day>,
    /// Taken off the whole receipt.
    pub discount: Money,
    /// What else is said of it.
    pub note: String,
    /// Who sold.
    pub seller: String,
    /// The amount that is written as phones are.
    pub like_phone: Option<Money>,
    /// What was bought.
    pub item: Item,
}

/// What stands in a row of a receipt.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// What it is called; empty where the row is a whole receipt.
    pub name: String,
    /// Which of its variants.
    pub variant: String,
    /// The shop's own code.
    pub sku: String,
    /// Its category.
    pub category: String,
    /// How many, in thousandths.
    pub quantity_milli: i64,
    /// Before discounts.
    pub gross: Money,
    /// What it brought in.
    pub net: Money,
    /// What the goods had cost.
    pub cost: Option<Money>,
}

impl ReceiptRow {
    /// Reads a row.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of_row(row: &Row, mapping: &Mapping, ways: &Ways) -> Result<Self, Reason> {
        let mut read = Self {
            method: TenderMethod::Untold,
            ..Self::default()
        };
        let mut sums = Sums::default();
        let mut has_date = false;
        for (column, cell) in mapping.cells(row) {
            let text = text_of(cell);
            if column.meaning == Meaning::Skip || is_nothing(&text) {
                continue;
            }
            let column_name = || column.title(ways.words);
            match &column.meaning {
                Meaning::When => {
                    let date = ways.date(cell);
                    let day = date.and_then(|read| day_of(read.date));
                    let (Some(date), Some(day)) = (date, day) else {
                        if sums_up(row) {
                            return Err(Reason::Total);
                        }
                        let (column, value) = (column_name(), text);
                        return Err(Reason::Date { column, value });
                    };
                    if day > ways.today {
                        return Err(Reason::Ahead { day });
                    }
                    // Without a time, midday: the day is the same in every zone nearby.
                    let minute = date.second.map_or(12 * 60, |second| second / 60);
                    read.at = ways.zone.moment_at(day, minute / 60, minute % 60);
                    read.has_time = date.second.is_some();
                    has_date = true;
                }
                Meaning::DebtDue => match ways.date(cell).and_then(|read| day_of(read.date)) {
                    Some(due) => read.due = Some(due),
                    None => add_line(&mut read.note, &note_line(&column_name(), &text)),
                },
                meaning if meaning.is_amount() || *meaning == Meaning::Quantity => {
                    let wrong = || Reason::Amount {
                        column: column_name(),
                        value: text.clone(),
                    };
                    if *meaning == Meaning::Quantity {
                        let milli = amounts::read_milli(cell, ways.reading.quantity);
                        let milli = milli.ok_or_else(wrong)?;
                        // Fewer than none are bought: they came back.
                        read.is_refund |= milli < 0;
                        read.item.quantity_milli = milli.abs();
                    } else if let Some(share_bp) = share_of(meaning, &column.name, cell, ways) {
                        sums.discount_bp = Some(share_bp);
                    } else {
                        let amount = amounts::read(cell, ways.written()).ok_or_else(wrong)?;
                        if phones::is_written_so(&text) {
                            read.like_phone = Some(amount);
                        }
                        let size = Money(amount.0.abs());
                        match meaning {
                            Meaning::PaidBy if size.is_zero() => {}
                            Meaning::PaidBy => {
                                let method = paid_how(column_name(), ways);
                                read.paid_by.push((method, size));
                            }
                            Meaning::ReceiptPaid => read.paid = Some(size),
                            Meaning::ReceiptOwed => read.owed = Some(size),
                            Meaning::ReceiptDiscount => read.discount = size,
                            _ => sums.take(meaning, amount),
                        }
                    }
                }
                Meaning::NoteLine => add_line(&mut read.note, &note_line(&column_name(), &text)),
                Meaning::PaidHow => read.method = paid_how(text, ways),
                meaning => read.text(meaning, text),
            }
        }
        if !has_date {
            let is_total = sums_up(row);
            return Err(if is_total {
                Reason::Total
            } else {
                Reason::DateMissing
            });
        }
        read.is_refund |= sums.is_negative();
        if read.item.quantity_milli == 0 {
            read.item.quantity_milli = 1000;
        }
        sums.settle(&mut read.item)?;
        if read.item.is_whole() {
            read.item.name.clear();
        }
        Ok(read)
    }

    fn text(&mut self, meaning: &Meaning, text: String) {
        match meaning {
            Meaning::Number => self.number = text,
            Meaning::Shop => self.shop = text,
            Meaning::Seller => self.seller = text,
            Meaning::Note => add_line(&mut self.note, &text),
            Meaning::Product => self.item.name = text,
            Meaning::Variant => self.item.variant = text,
            Meaning::Sku => self.item.sku = text,
            Meaning::Category => self.item.category = text,
            Meaning::Type => self.is_refund |= is_refund(&text),
            Meaning::Status => self.is_cancelled = is_cancelled(&text),
            Meaning::Buyer if is_nobody(&text) => {}
            Meaning::Buyer => self.buyer.given = text,
            // Our own tables say so whose it was: namesakes without a phone are told apart.
            Meaning::Elsewhere if text.starts_with(OWN) => self.buyer.elsewhere = vec![text],
            Meaning::BuyerCode if is_nobody(&text) || phones::is_cut(&text) => {}
            Meaning::BuyerCode => self.code = text,
            Meaning::BuyerContact => {
                for part in text.split([',', ';', '\n']).map(str::trim) {
                    if part.contains('@') {
                        self.buyer.emails.push(part.to_owned());
                    } else if phone::is_plausible(part) {
                        self.buyer.phones.push(Phone {
                            number: part.to_owned(),
                            ..Phone::default()
                        });
                    }
                }
            }
            _ => {}
        }
    }

    /// By what rows of one receipt are known. Tills that count anew each day give one number to
    /// many, so the day counts, too. Without a number nor a time nor a buyer, a row stands alone.
    pub fn group(&self, day: Day, place: usize) -> String {
        let is_alone = self.number.is_empty()
            && !self.has_time
            && super::name_key(&self.buyer).is_empty()
            && self.code.is_empty()
            && self.buyer.phones.is_empty();
        let mut group = format!("{}\n{day}", self.receipt());
        if is_alone {
            group = format!("{group}\n{place}");
        } else if self.is_refund {
            // Of one sale goods may come back more than once.
            group = format!("{group}\n{}", self.at.0);
        }
        group
    }

    /// By what a receipt is known from one file to the next.
    pub fn receipt(&self) -> String {
        let kind = if self.is_refund { "refund" } else { "sale" };
        if self.number.is_empty() {
            format!(
                "{kind}\n{}\n{}\n{}",
                self.shop,
                self.at.0,
                super::name_key(&self.buyer)
            )
        } else {
            format!("{kind}\n{}\n{}", self.shop, self.number)
        }
    }
}

/// The sums of a row. Signs of refunds vary: only their size counts.
#[derive(Debug, Default)]
struct Sums {
    /// Of one.
    price: Option<Money>,
    gross: Option<Money>,
    discount: Option<Money>,
    /// In hundredths of a percent.
    discount_bp: Option<i64>,
    net: Option<Money>,
    paid: Option<Money>,
    cost: Option<Money>,
}

impl Sums {
    fn take(&mut self, meaning: &Meaning, amount: Money) {
        match meaning {
            Meaning::Price => self.price = Some(amount),
            Meaning::Gross => self.gross = Some(amount),
            Meaning::Discount => self.discount = Some(amount),
            Meaning::Net => self.net = Some(amount),
            Meaning::Paid => self.paid = Some(amount),
            Meaning::CostTotal => self.cost = Some(amount),
            _ => {}
        }
    }

    fn is_negative(&self) -> bool {
        let sums = [self.paid, self.net, self.gross, self.price];
        sums.into_iter()
            .flatten()
            .any(|amount| amount < Money::ZERO)
    }

    fn settle(self, item: &mut Item) -> Result<(), Reason> {
        let size = |amount: Option<Money>| amount.map(|amount| Money(amount.0.abs()));
        let by_price = || Some(size(self.price)?.times_milli(item.quantity_milli));
        let gross = size(self.gross).or_else(by_price);
        let net = size(self.paid).or(size(self.net));
        let share = |share_bp: i64| match (gross, net) {
            (Some(gross), _) => gross.ratio(share_bp, WHOLE_BP),
            (None, Some(net)) => net.ratio(share_bp, (WHOLE_BP - share_bp).max(1)),
            (None, None) => Money::ZERO,
        };
        let discount = size(self.discount).or(self.discount_bp.map(share));
        let discount = discount.unwrap_or_default();
        let net = net.or(gross.map(|gross| gross - discount));
        let net = net.ok_or(Reason::SumMissing)?.max(Money::ZERO);
        item.net = net;
        item.gross = gross.unwrap_or(net + discount).max(net);
        item.cost = size(self.cost);
        Ok(())
    }
}

impl Item {
    /// The row stands for a whole receipt, as our own tables write it in every language: nothing is
    /// called so.
    fn is_whole(&self) -> bool {
        static NAMES: OnceLock<[String; Language::ALL.len()]> = OnceLock::new();
        let own = |language| key(words(language).exchange().purchase());
        let is_alone = self.sku.is_empty() && self.category.is_empty() && self.variant.is_empty();
        let names = NAMES.get_or_init(|| Language::ALL.map(own));
        is_alone && !self.name.is_empty() && names.contains(&key(&self.name))
    }

    /// The line of a sale.
    pub fn line(&self, product: Option<Id>, variant: Option<Id>, text: &str) -> SaleLine {
        let quantity = self.quantity_milli.max(1);
        // Rounded up, so that what was taken off is never less than nothing.
        let product_milli = i128::from(self.gross.0) * 1000;
        let price = (product_milli + i128::from(quantity) - 1) / i128::from(quantity);
        let unit_price = Money(i64::try_from(price).unwrap_or(i64::MAX));
        let mut line = SaleLine {
            product,
            variant,
            quantity_milli: quantity,
            unit_price,
            unit_cost: self.cost.map(|cost| cost.ratio(1000, quantity)),
            ..SaleLine::default()
        };
        if product.is_none() {
            text.clone_into(&mut line.text);
        }
        line.discount = (line.gross() - self.net).max(Money::ZERO);
        line
    }
}

/// A column that has no place of its own, as a line of the note.
pub(super) fn note_line(column: &str, text: &str) -> String {
    let column = column.trim();
    if column.is_empty() {
        text.to_owned()
    } else {
        format!("{column}: {text}")
    }
}

pub(super) fn add_line(note: &mut String, line: &str) {
    if !note.is_empty() {
        note.push('\n');
    }
    note.push_str(line);
}

fn is_refund(text: &str) -> bool {
    let word = key(text);
    [
        "refund",
        "return",
        "vozvrat",
        "vozvrat prodaji",
        "qaytarish",
        "qaytarma",
        "tra hang",
    ]
    .iter()
    .any(|own| word.starts_with(own))
}

fn is_cancelled(text: &str) -> bool {
    let word = key(text);
    ["cancel", "void", "otmen", "bekor", "legv", "huy", "da huy"]
        .iter()
        .any(|own| word.starts_with(own))
}

fn paid_how(text: String, ways: &Ways) -> TenderMethod {
    match paid::method(&text) {
        // What was paid since is no debt; how, nobody knows.
        TenderMethod::Credit if !ways.reading.is_credit_owed => TenderMethod::Other(text.into()),
        method => method,
    }
}

/// A discount that is told as a share, in hundredths of a percent.
fn share_of(meaning: &Meaning, column: &str, cell: &Cell, ways: &Ways) -> Option<i64> {
    if *meaning != Meaning::Discount {
        return None;
    }
    let decimal = ways.reading.decimal;
    let share_bp = amounts::read_percent_bp(cell, decimal).or_else(|| {
        let told = column
            .contains('%')
            .then(|| amounts::read_milli(cell, decimal));
        let share_bp = told.flatten()? / 10;
        // Spreadsheets keep 10% as a tenth.
        let is_part = matches!(cell, Cell::Number(part) if part.abs() < 1.0);
        Some(if is_part { share_bp * 100 } else { share_bp })
    })?;
    Some(share_bp.abs().min(WHOLE_BP))
}
