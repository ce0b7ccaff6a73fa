//! What stands on a receipt, in words: the same for the page, the printer and a message.

use std::fmt::Write;

use super::names::{line_title, reward_name};
use super::points::points_of_sale;
use crate::desk::Desk;
use crate::domain::credit::{DebtAccount, covered_ahead};
use crate::domain::loyalty::certificates::lines_of;
use crate::domain::{Book, Certificate, Money, Sale, SaleLine, TenderMethod};
use crate::insight::labels;
use crate::text::phone;
use crate::views::amounts::write_quantity_of;
use crate::views::customers::called;
use crate::views::days;

/// A receipt in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slip {
    /// Name, address and phone of the shop, as far as they are known.
    pub head: Vec<String>,
    /// Number of the receipt.
    pub number: String,
    /// Day and time.
    pub when: String,
    /// Who sold.
    pub seller: String,
    /// Who bought.
    pub customer: String,
    /// What was sold.
    pub lines: Vec<SlipLine>,
    /// Prices before discounts; empty without discounts.
    pub gross: String,
    /// What was taken off; empty without discounts.
    pub off: String,
    /// What of that was taken off by which reward.
    pub rewards: Vec<(String, String)>,
    /// What was to be paid.
    pub total: String,
    /// How it was paid: way and amount.
    pub tenders: Vec<(String, String)>,
    /// What is left on the certificates that paid, by their names.
    pub certificates: Vec<(String, String)>,
    /// What of it had been paid ahead; empty if nothing.
    pub ahead: String,
    /// When what stays owed for it falls due; empty where nothing does.
    pub due: String,
    /// All the customer owes; empty where nothing is owed for this receipt.
    pub owed: String,
    /// What was given back since; empty if nothing.
    pub returned: String,
    /// Points earned; empty if none.
    pub points_earned: String,
    /// Points the customer has then; empty where points play no part.
    pub points_balance: String,
    /// The shop's words at the foot.
    pub foot: String,
    /// The sale was taken back.
    pub is_void: bool,
}

/// A line of a receipt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlipLine {
    /// What was sold.
    pub title: String,
    /// "2 × 250 000 soʻm".
    pub count: String,
    /// Price by quantity.
    pub gross: String,
    /// Taken off this line; empty if nothing.
    pub off: String,
    /// "1 came back"; empty if nothing did.
    pub returned: String,
}

impl Slip {
    /// The receipt of a sale.
    pub fn of(desk: &Desk, book: &Book, sale: &Sale) -> Self {
        let w = desk.words();
        let off = sale.discount();
        let gross: Money = sale.lines.iter().map(SaleLine::gross).sum();
        let shop = book.shop().map(|(_, shop)| shop);
        let head = shop.map_or_else(Vec::new, |shop| {
            let phone = phone::pretty(&shop.phone, &shop.country);
            [shop.name.clone(), shop.address.clone(), phone]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect()
        });
        let customer = book.ledger().owner(sale.id);
        let customer = customer.and_then(|id| book.customers().held(id));
        let seller = sale.seller.and_then(|id| book.staff().held(id));
        let ahead = covered_ahead(book.ledger(), sale);
        // What was paid ahead has a line of its own and is not told as a debt beside it.
        let mut covered = ahead;
        let tenders = sale.tenders.iter().filter_map(|tender| {
            let mut amount = tender.amount;
            if tender.method == TenderMethod::Credit {
                let paid = covered.min(amount);
                (amount, covered) = (amount - paid, covered - paid);
                if amount.is_zero() {
                    return None;
                }
            }
            let certificate = tender.certificate;
            let certificate =
                certificate.and_then(|id| book.ledger().entries::<Certificate>().get(id));
            let way = certificate.map_or_else(
                || labels::tender(w, &tender.method).to_owned(),
                |known| w.rewards().certificate(&known.code),
            );
            Some((way, desk.money(amount)))
        });
        let rewards = sale.rewards.iter().map(|reward| {
            let name = reward_name(w, book, reward, sale.at);
            (name, format!("−{}", desk.money(reward.amount)))
        });
        let certificates = left_on(desk, book, sale);
        let account = customer.map(|held| DebtAccount::of(book.ledger(), held.id));
        let account = account.filter(|account| !account.owed_for(sale.id).is_zero());
        let due = account
            .as_ref()
            .and_then(|account| account.of_sale(sale.id));
        let due = due.and_then(|debit| debit.due_day(&desk.zone(), book.credit_days()));
        let points = points_of_sale(desk, book, sale);
        let earned = points.map_or(Money::ZERO, |points| points.earned);
        let lines = sale.lines.iter().zip(0..);
        let returned = book.ledger().returned(sale.id);
        let unless_zero = |amount: Money, text: String| {
            if amount.is_zero() {
                String::new()
            } else {
                text
            }
        };
        Self {
            head,
            number: sale.number.clone(),
            when: days::date_time(*desk, sale.at),
            seller: seller
                .map(|held| held.card.name.clone())
                .unwrap_or_default(),
            customer: customer
                .map(|held| called(*desk, &held.card))
                .unwrap_or_default(),
            lines: lines
                .map(|(line, place)| slip_line(desk, book, sale, line, place))
                .collect(),
            gross: unless_zero(off, desk.money(gross)),
            off: unless_zero(off, format!("−{}", desk.money(off))),
            rewards: rewards.collect(),
            total: desk.money(sale.total()),
            tenders: tenders.collect(),
            certificates,
            ahead: unless_zero(ahead, desk.money(ahead)),
            due: due.map_or_else(String::new, |due| days::short(*desk, due)),
            owed: account.map_or_else(String::new, |account| desk.money(account.owed)),
            returned: unless_zero(returned, desk.money(returned)),
            points_earned: unless_zero(earned, desk.points(earned)),
            points_balance: points
                .map(|points| desk.points(points.balance))
                .unwrap_or_default(),
            foot: shop
                .map(|shop| shop.receipt_footer.clone())
                .unwrap_or_default(),
            is_void: book.ledger().is_void(sale.id),
        }
    }

    /// The receipt as a message.
    pub fn text(&self, desk: &Desk) -> String {
        let w = desk.words();
        let s = w.sales();
        let mut text = String::new();
        for line in &self.head {
            let _ = writeln!(text, "{line}");
        }
        let _ = writeln!(text, "{}", s.receipt_of(&self.number, &self.when));
        if self.is_void {
            let _ = writeln!(text, "{}", s.void());
        }
        text.push('\n');
        for line in &self.lines {
            let _ = writeln!(text, "{}\n  {} = {}", line.title, line.count, line.gross);
            for part in [&line.off, &line.returned] {
                if !part.is_empty() {
                    let _ = writeln!(text, "  {part}");
                }
            }
        }
        text.push('\n');
        if !self.off.is_empty() {
            let _ = writeln!(text, "{}: {}", w.common().discount(), self.off);
        }
        for (reward, amount) in &self.rewards {
            let _ = writeln!(text, "  {reward}: {amount}");
        }
        let _ = writeln!(text, "{}: {}", w.common().total(), self.total);
        for (way, amount) in &self.tenders {
            let _ = writeln!(text, "{way}: {amount}");
        }
        for (label, amount) in &self.certificates {
            let _ = writeln!(text, "{label}: {amount}");
        }
        let (c, r) = (w.credit(), w.rewards());
        let rest = [
            (c.paid_ahead(), &self.ahead),
            (c.due_day(), &self.due),
            (c.owed_in_all(), &self.owed),
            (s.given_back(), &self.returned),
            (r.points_earned(), &self.points_earned),
            (r.points_balance(), &self.points_balance),
        ];
        for (label, amount) in rest {
            if !amount.is_empty() {
                let _ = writeln!(text, "{label}: {amount}");
            }
        }
        if !self.foot.is_empty() {
            let _ = write!(text, "\n{}", self.foot);
        }
        text.trim_end().to_owned()
    }
}

/// What is left on each certificate that paid a sale, once it was paid.
pub fn left_on(desk: &Desk, book: &Book, sale: &Sale) -> Vec<(String, String)> {
    let ledger = book.ledger();
    let used = sale.tenders.iter().filter_map(|tender| tender.certificate);
    let left = used.filter_map(|id| {
        let known = ledger.entries::<Certificate>().get(id)?;
        let lines = lines_of(ledger, id);
        let then = lines.iter().filter(|line| line.at <= sale.at);
        let left = then.map(|line| line.amount).sum();
        let label = desk.words().rewards().left_on(&known.code);
        Some((label, desk.money(left)))
    });
    left.collect()
}

fn slip_line(desk: &Desk, book: &Book, sale: &Sale, line: &SaleLine, place: u32) -> SlipLine {
    let product = line.product.and_then(|id| book.products().held(id));
    let unit = product.map_or("", |held| held.card.unit.as_str());
    let quantity = write_quantity_of(desk, line.quantity_milli, unit);
    let (returned_milli, _) = book.ledger().returned_of_line(sale.id, place);
    let returned = write_quantity_of(desk, returned_milli, unit);
    SlipLine {
        title: line_title(book, line),
        count: format!("{quantity} × {}", desk.money(line.unit_price)),
        gross: desk.money(line.gross()),
        off: if line.discount.is_zero() {
            String::new()
        } else {
            desk.words().sales().line_off(desk.money(line.discount))
        },
        returned: if returned_milli == 0 {
            String::new()
        } else {
            desk.words().sales().came_back(returned)
        },
    }
}
