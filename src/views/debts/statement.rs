//! A statement of account in words, in the customer's own language: the same for the page, the
//! printer, a message and a picture.

use std::fmt::Write;

use super::names::{credit_name, debit_name};
use crate::desk::Desk;
use crate::domain::credit::{Credit, Debit, DebtAccount, Source};
use crate::domain::{Book, Customer, Day, Id, Moment, Money};
use crate::insight::{DebtRow, messages};
use crate::text::{Language, Words, dates, money, phone, words};
use crate::views::days::date_of;

/// A statement tells no more entries than this; what was before is brought forward.
const MOST_ROWS: usize = 40;

/// A statement in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// Name, address and phone of the shop, as far as they are known.
    pub head: Vec<String>,
    /// What it is.
    pub title: String,
    /// Of which day.
    pub as_of: String,
    /// Whose.
    pub customer: String,
    /// Heads of the columns: day, what, debt, paid, balance.
    pub heads: [String; 5],
    /// Entries, the oldest first.
    pub rows: Vec<StatementRow>,
    /// What it comes to: words and amount.
    pub sums: Vec<(String, String)>,
    /// Nothing was ever owed or paid.
    pub is_empty: bool,
    /// The language it is written in, as a tag.
    pub language: &'static str,
}

/// An entry of a statement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementRow {
    /// The day.
    pub day: String,
    /// What happened.
    pub what: String,
    /// What was owed by it; empty if nothing.
    pub debit: String,
    /// What was settled by it; empty if nothing.
    pub credit: String,
    /// What was owed after it; below zero paid ahead.
    pub balance: String,
}

/// The language a customer is spoken to in: their own, else the shop's, else this one.
fn language_of(desk: &Desk, book: &Book, customer: &Customer) -> Language {
    messages::language_of(book, customer, desk.words().language())
}

/// An amount of the shop's money in that language.
fn money_in(desk: &Desk, language: Language, amount: Money) -> String {
    money::format(language, amount.0, desk.currency())
}

/// The customer's name as that language says it.
fn name_in(language: Language, customer: &Customer) -> String {
    customer.display_name(language == Language::Vi)
}

/// When an entry happened.
pub fn moment_of(book: &Book, source: Source) -> Option<Moment> {
    let kind = book.ledger().kind_of(source.id())?;
    match book.record(&kind, source.id())? {
        crate::domain::change::Record::Entry(entry) => Some(entry.at()),
        _ => None,
    }
}

enum Event<'a> {
    Debit(&'a Debit),
    Credit(&'a Credit),
}

impl Statement {
    /// The statement of a customer.
    pub fn of(desk: &Desk, book: &Book, id: Id, today: Day) -> Option<Self> {
        let card = &book.customers().held(id)?.card;
        let language = language_of(desk, book, card);
        let w = words(language);
        let c = w.credit();
        let short = |day: Day| dates::short(language, date_of(day));
        let account = DebtAccount::of(book.ledger(), id);
        let shop = book.shop().map(|(_, shop)| shop);
        let head = shop.map_or_else(Vec::new, |shop| {
            let phone = phone::pretty(&shop.phone, &shop.country);
            [shop.name.clone(), shop.address.clone(), phone]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect()
        });
        let row = DebtRow::of(&account, id, &desk.zone(), book.credit_days(), today);
        let amount = |amount| money_in(desk, language, amount);
        let mut sums = vec![(c.to_pay().to_owned(), amount(row.owed))];
        if row.overdue > Money::ZERO {
            sums.push((c.overdue().to_owned(), amount(row.overdue)));
        }
        if let Some(due) = row.due {
            let label = if row.is_promised {
                c.promised()
            } else {
                c.due()
            };
            sums.push((label.to_owned(), short(due)));
        }
        if row.advance > Money::ZERO {
            sums.push((c.paid_ahead().to_owned(), amount(row.advance)));
        }
        Some(Self {
            head,
            title: c.statement().to_owned(),
            as_of: c.as_of(dates::long(language, date_of(today))),
            customer: name_in(language, card),
            heads: [
                w.common().date().to_owned(),
                c.entry().to_owned(),
                c.debit().to_owned(),
                c.credit().to_owned(),
                c.balance().to_owned(),
            ],
            rows: rows(desk, book, &account, w),
            sums,
            is_empty: account.is_empty(),
            language: language.tag(),
        })
    }

    /// The statement as a message.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.head {
            let _ = writeln!(text, "{line}");
        }
        let _ = writeln!(text, "{}\n{}\n{}\n", self.title, self.customer, self.as_of);
        for row in &self.rows {
            let sign = if row.debit.is_empty() { '−' } else { '+' };
            let amount = format!("{}{}", row.debit, row.credit);
            let _ = writeln!(text, "{} {}: {sign}{amount}", row.day, row.what);
        }
        text.push('\n');
        for (label, amount) in &self.sums {
            let _ = writeln!(text, "{label}: {amount}");
        }
        text.trim_end().to_owned()
    }
}

fn rows(desk: &Desk, book: &Book, account: &DebtAccount, w: Words) -> Vec<StatementRow> {
    let (language, c) = (w.language(), w.credit());
    let mut events: Vec<(Moment, Event)> = account
        .debits
        .iter()
        .map(|debit| (debit.at, Event::Debit(debit)))
        .chain(
            account
                .credits
                .iter()
                .map(|credit| (credit.at, Event::Credit(credit))),
        )
        .collect();
    events.sort_by_key(|(at, _)| *at);
    let amount = |amount| money_in(desk, language, amount);
    let mut balance = Money::ZERO;
    // What was all paid long ago need not be told again.
    let mut told_from = 0;
    let mut rows = Vec::with_capacity(events.len());
    for (at, event) in events {
        if balance.is_zero() && matches!(event, Event::Debit(_)) {
            told_from = rows.len();
        }
        let day = dates::short(language, date_of(desk.zone().day_of(at)));
        let (what, debit, credit) = match event {
            Event::Debit(debit) => {
                balance = balance + debit.amount;
                let what = debit_name(w, book, debit.source);
                (what, amount(debit.amount), String::new())
            }
            Event::Credit(credit) => {
                balance = balance - credit.amount;
                // Why a debt was given up is the shop's own affair.
                let what = match credit.source {
                    Source::WriteOff(_) => c.by_write_off().to_owned(),
                    source => credit_name(w, book, source),
                };
                (what, String::new(), amount(credit.amount))
            }
        };
        rows.push(StatementRow {
            day,
            what,
            debit,
            credit,
            balance: amount(balance),
        });
    }
    let most = rows.len().saturating_sub(MOST_ROWS);
    let from = if account.owed > Money::ZERO {
        told_from.max(most)
    } else {
        most
    };
    rows.split_off(from)
}
