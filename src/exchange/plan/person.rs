//! A customer read from a row of a table.

use crate::domain::customer::{Channel, Consent, ConsentState, Handle};
use crate::domain::{Customer, Day, Money, PartialDate};
use crate::exchange::layout::{Column, Mapping, text_of};
use crate::exchange::meaning::Meaning;
use crate::exchange::plan::balances::{Balances, Owed};
use crate::exchange::plan::consents;
use crate::exchange::plan::labelled::Labelled;
use crate::exchange::plan::nobody::is_nobody;
use crate::exchange::plan::reach::is_reached;
use crate::exchange::plan::reason::Reason;
use crate::exchange::plan::relatives::Relatives;
use crate::exchange::plan::totals::{is_footer, is_total};
use crate::exchange::plan::{Ways, day_of};
use crate::exchange::reading::{amounts, is_nothing, phones, several, sex_of};
use crate::exchange::table::{Cell, Row};

/// What stands between several values of one cell.
pub(super) const JOINT: &str = " ::: ";

/// A customer as a file tells of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    /// Their card, everything as typed.
    pub card: Customer,
    /// What they held, had spent and owed before.
    pub balances: Balances,
    /// A picture comes with them.
    pub has_picture: bool,
    /// What was meant to be a day and is none, by its column; it is kept as text.
    pub undated: Option<(String, String)>,
}

impl Person {
    /// Reads a row.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn of_row(row: &Row, mapping: &Mapping, ways: &Ways) -> Result<Self, Reason> {
        let mut person = Self::default();
        let mut label = String::new();
        let mut debt = Owed::default();
        let mut paid_back = Money::ZERO;
        let mut relatives = Relatives::of(mapping);
        let mut labelled = Labelled::default();
        for (column, cell) in mapping.cells(row) {
            let text = text_of(cell);
            if column.meaning == Meaning::Skip || is_nothing(&text) {
                continue;
            }
            match column.meaning {
                Meaning::Relative => {
                    relatives.name(&column.name, &text);
                    continue;
                }
                Meaning::RelationLabel => {
                    relatives.label(&text);
                    continue;
                }
                Meaning::RelativeBirthday => {
                    match ways.date(cell) {
                        Some(read) => relatives.birthday(&column.name, read.date),
                        None => person.own(&column.title(ways.words), text),
                    }
                    continue;
                }
                Meaning::Own if labelled.take(&column.name, &text, ways) => continue,
                Meaning::Own => {
                    if let Some(name) = labelled.name_of(&column.name) {
                        person.own(name, text);
                        continue;
                    }
                }
                _ => {}
            }
            let (wrong, meant) = (
                |text: String| (column.title(ways.words), text),
                &column.meaning,
            );
            if column.meaning.is_date() {
                let Some(read) = ways.date(cell) else {
                    let (column, value) = wrong(text);
                    if !matches!(meant, Meaning::Birthday | Meaning::Since) {
                        return Err(Reason::Date { column, value });
                    }
                    // Nobody is left out for a birthday.
                    person.own(&column, value.clone());
                    person.undated = Some((column, value));
                    continue;
                };
                person.date(&column.meaning, read.date, &mut debt, ways)?;
            } else if column.meaning.is_amount() {
                let read = match column.meaning {
                    Meaning::Points => amounts::read_points(cell, ways.written()),
                    _ => amounts::read(cell, ways.written()),
                };
                let Some(amount) = read else {
                    let (column, value) = wrong(text);
                    return Err(Reason::Amount { column, value });
                };
                match column.meaning {
                    // Of our own accounts it may be: goods came back whose points were used.
                    Meaning::Points if amount < Money::ZERO && mapping.own.is_none() => {
                        let (column, value) = wrong(text);
                        return Err(Reason::PointsBelowZero { column, value });
                    }
                    Meaning::Points => person.balances.points = amount,
                    Meaning::Spent => person.balances.spent = amount,
                    Meaning::PaidBack => paid_back = Money(amount.0.abs()),
                    // It follows from the others.
                    Meaning::StillOwed => {}
                    Meaning::Advance => debt.amount = debt.amount - amount,
                    _ => debt.amount = debt.amount + amount,
                }
            } else if column.meaning == Meaning::Card && phones::is_cut(&text) {
                return Err(Reason::CodeCut { value: text });
            } else if column.meaning == Meaning::PhoneLabel {
                label = first_label(&text);
            } else if column.meaning == Meaning::Phone {
                let Some(text) = phones::whole(&text) else {
                    return Err(Reason::PhoneCut { value: text });
                };
                let label = std::mem::take(&mut label);
                if !person.phones(&text, &label) && !several::is_none(&text) {
                    person.own(&column.title(ways.words), text);
                }
            } else {
                person.text(column, text, cell, ways);
            }
        }
        person.card.relatives = relatives.list();
        if !debt.amount.is_zero() {
            person.balances.debts.push(debt);
        }
        if !paid_back.is_zero() {
            person.balances.debts.push(Owed {
                amount: Money::ZERO - paid_back,
                is_payment: true,
                ..Owed::default()
            });
        }
        if person.is_total() {
            return Err(Reason::Total);
        }
        if person.is_footer() {
            return Err(Reason::Footer);
        }
        if !is_reached(&person.card) && is_nobody(&person.card.given) {
            return Err(Reason::NobodyNamed);
        }
        person.tidy()
    }

    fn date(
        &mut self,
        meaning: &Meaning,
        date: PartialDate,
        debt: &mut Owed,
        ways: &Ways,
    ) -> Result<(), Reason> {
        // Of a debt written without a year this one is meant.
        let day: Option<Day> = match meaning {
            Meaning::DebtSince | Meaning::DebtDue => day_of(PartialDate {
                year: date.year.or(Some(ways.today.ymd().0)),
                ..date
            }),
            _ => day_of(date),
        };
        // A debt may fall due later; everything else has happened.
        let is_ahead = *meaning != Meaning::DebtDue && day.is_some_and(|day| day > ways.today);
        if let Some(day) = day.filter(|_| is_ahead) {
            return Err(Reason::Ahead { day });
        }
        let noon = day.map(|day| ways.zone.moment_at(day, 12, 0));
        match meaning {
            Meaning::Birthday => self.card.birthday = Some(date),
            Meaning::DebtSince => debt.since = noon,
            Meaning::DebtDue => debt.due = day,
            _ => self.card.since = noon,
        }
        Ok(())
    }

    /// The last row of a table, which sums up the others: nobody can be reached by it. Where codes
    /// come first, its word stands among them.
    fn is_total(&self) -> bool {
        let (code, named) = (&self.card.card_number, self.named());
        if code.is_empty() {
            return !is_reached(&self.card) && is_total(&named);
        }
        let is_alone = !is_reached(&Customer {
            card_number: String::new(),
            ..self.card.clone()
        });
        is_alone && is_total(code) && is_total(&format!("{code} {named}"))
    }

    /// A line below the table, of which nothing is told.
    fn is_footer(&self) -> bool {
        !is_reached(&self.card) && self.balances == Balances::default() && is_footer(&self.named())
    }

    fn named(&self) -> String {
        let card = &self.card;
        let name = [&card.given, &card.middle, &card.family].map(|part| part.trim());
        name.join(" ")
    }

    fn text(&mut self, column: &Column, text: String, cell: &Cell, ways: &Ways) {
        let name = || column.title(ways.words);
        let card = &mut self.card;
        match &column.meaning {
            Meaning::Name | Meaning::Given => card.given = text,
            Meaning::Middle => card.middle = text,
            Meaning::Family => card.family = text,
            Meaning::Nickname => card.nickname = text,
            Meaning::Company => card.company = text,
            Meaning::Email => {
                let parts = text.split(JOINT).flat_map(|part| part.split([';', ',']));
                for email in parts.map(str::trim).filter(|email| !email.is_empty()) {
                    if !card.emails.iter().any(|own| own == email) {
                        card.emails.push(email.to_owned());
                    }
                }
            }
            Meaning::Telegram => self.handle(Channel::Telegram, text),
            Meaning::Instagram => self.handle(Channel::Instagram, text),
            Meaning::Street => append(&mut card.address.street, &text.replace('\n', ", "), ", "),
            Meaning::City => card.address.city = text,
            Meaning::Region => append(&mut card.address.region, &text, ", "),
            Meaning::Postcode => card.address.postcode = text,
            Meaning::Country => card.address.country = text,
            Meaning::Sex => match sex_of(&text) {
                Some(sex) => card.sex = sex,
                None => self.own(&name(), text),
            },
            Meaning::Tags => {
                let parts = text
                    .split(JOINT)
                    .flat_map(|part| part.split([',', ';', '|']));
                let tags = parts.map(|tag| tag.trim().trim_start_matches("* "));
                card.tags
                    .extend(tags.filter(|tag| !tag.is_empty()).map(str::to_owned));
            }
            Meaning::Note => append(&mut card.note, &text, "\n"),
            Meaning::Card => card.card_number = text,
            Meaning::Source => card.source = text,
            Meaning::Elsewhere => {
                let prefix = ways.layout.map_or("file", |layout| layout.prefix());
                card.elsewhere = if text.contains(':') {
                    vec![text]
                } else {
                    vec![format!("{prefix}:{text}")]
                };
            }
            Meaning::EmailConsent => self.consent(Channel::Email, &text, cell, ways),
            Meaning::SmsConsent => self.consent(Channel::Sms, &text, cell, ways),
            Meaning::Consents => match consents::read(&text) {
                Some(list) => {
                    let is_told = |own: &Consent| list.iter().any(|new| new.channel == own.channel);
                    card.consents.retain(|own| !is_told(own));
                    card.consents.extend(list);
                }
                None => self.own(&name(), text),
            },
            _ => self.own(&name(), text),
        }
    }

    /// Only a clear yes is a consent; a no is kept as one too.
    fn consent(&mut self, channel: Channel, text: &str, cell: &Cell, ways: &Ways) {
        let word = text.to_lowercase();
        let is_yes = *cell == Cell::Flag(true)
            || [
                "yes",
                "true",
                "1",
                "subscribed",
                "ha",
                "ҳа",
                "bəli",
                "có",
                "да",
            ]
            .contains(&word.as_str());
        let is_no = *cell == Cell::Flag(false)
            || [
                "no",
                "false",
                "0",
                "unsubscribed",
                "yoʻq",
                "йўқ",
                "xeyr",
                "không",
                "нет",
            ]
            .contains(&word.as_str());
        // What says since when says more.
        if (is_yes || is_no) && self.card.consent(&channel).is_none() {
            self.card.consents.push(Consent {
                channel,
                state: if is_yes {
                    ConsentState::Given
                } else {
                    ConsentState::Refused
                },
                day: None,
                source: ways
                    .layout
                    .map_or_else(String::new, |layout| layout.name().to_owned()),
            });
        }
    }

    pub(super) fn handle(&mut self, channel: Channel, handle: String) {
        self.card.handles.push(Handle { channel, handle });
    }

    pub(super) fn own(&mut self, name: &str, text: String) {
        let name = if name.trim().is_empty() {
            "?"
        } else {
            name.trim()
        };
        let field = self.card.own_fields.entry(name.to_owned()).or_default();
        append(field, &text, ", ");
    }

    pub(super) fn tidy(mut self) -> Result<Self, Reason> {
        self.card.tags.sort();
        self.card.tags.dedup();
        // Address books put everybody into one group of theirs.
        self.card.tags.retain(|tag| tag != "myContacts");
        let is_named =
            !self.card.display_name(false).is_empty() || !self.card.card_number.is_empty();
        if is_named {
            Ok(self)
        } else {
            Err(Reason::NobodyNamed)
        }
    }
}

pub(super) fn append(to: &mut String, text: &str, joint: &str) {
    if !to.is_empty() {
        to.push_str(joint);
    }
    to.push_str(text);
}

/// Google marks the default label with a star.
fn first_label(text: &str) -> String {
    text.split(JOINT)
        .next()
        .unwrap_or_default()
        .trim_start_matches("* ")
        .trim_start_matches('*')
        .trim()
        .to_owned()
}
