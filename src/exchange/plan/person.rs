//! A customer read from a row of a table or from a card of an address book.

use crate::domain::customer::{Channel, Consent, ConsentState, Handle, Phone};
use crate::domain::{Customer, Day, Money, PartialDate};
use crate::exchange::contact::Contact;
use crate::exchange::layout::{Mapping, text_of};
use crate::exchange::meaning::Meaning;
use crate::exchange::plan::balances::{Balances, Owed};
use crate::exchange::plan::known::OWN;
use crate::exchange::plan::reason::Reason;
use crate::exchange::plan::relatives::Relatives;
use crate::exchange::plan::totals::{is_footer, is_total};
use crate::exchange::plan::{Ways, day_of};
use crate::exchange::reading::{amounts, dates, is_nothing, phones, sex_of};
use crate::exchange::table::{Cell, Row};

/// What stands between several values of one cell.
const JOINT: &str = " ::: ";

/// A customer as a file tells of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Person {
    /// Their card, everything as typed.
    pub card: Customer,
    /// What they held, had spent and owed before.
    pub balances: Balances,
    /// A picture comes with them.
    pub has_picture: bool,
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
        let mut relatives = Relatives::default();
        for (column, cell) in mapping.columns.iter().zip(&row.cells) {
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
                    match dates::read(cell, ways.reading.dates, ways.year) {
                        Some(read) => relatives.birthday(&column.name, read.date),
                        None => person.own(&column.name, text),
                    }
                    continue;
                }
                _ => {}
            }
            let wrong = |text: String| (column.name.clone(), text);
            if column.meaning.is_date() {
                let read = dates::read(cell, ways.reading.dates, ways.year);
                let Some(read) = read else {
                    let (column, value) = wrong(text);
                    return Err(Reason::Date { column, value });
                };
                person.date(&column.meaning, read.date, &mut debt, ways);
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
                    Meaning::Points => person.balances.points = amount,
                    Meaning::Spent => person.balances.spent = amount,
                    Meaning::PaidBack => paid_back = Money(amount.0.abs()),
                    // It follows from the others.
                    Meaning::StillOwed => {}
                    _ => debt.amount = amount,
                }
            } else if column.meaning == Meaning::PhoneLabel {
                label = first_label(&text);
            } else if column.meaning == Meaning::Phone {
                let Some(text) = phones::whole(&text) else {
                    return Err(Reason::PhoneCut { value: text });
                };
                person.phones(&text, &std::mem::take(&mut label));
            } else {
                person.text(&column.meaning, &column.name, text, cell, ways);
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
        person.tidy()
    }

    /// Reads a card of an address book.
    ///
    /// # Errors
    /// It names nobody.
    pub fn of_contact(contact: &Contact) -> Result<Self, Reason> {
        let mut card = Customer {
            given: contact.given_name.clone(),
            middle: contact.middle_name.clone(),
            family: contact.family_name.clone(),
            nickname: contact.nickname.clone(),
            company: contact.organization.clone(),
            emails: contact.emails.clone(),
            birthday: contact.birthday,
            tags: contact.groups.clone(),
            note: contact.note.clone(),
            ..Customer::default()
        };
        if card.given.is_empty() && card.family.is_empty() {
            card.given.clone_from(&contact.full_name);
        }
        if contact.uid.starts_with(OWN) {
            card.elsewhere.push(contact.uid.clone());
        }
        card.address.street = contact
            .addresses
            .first()
            .map(|address| address.replace('\n', ", "))
            .unwrap_or_default();
        let mut person = Self {
            card,
            has_picture: contact.photo.is_some(),
            ..Self::default()
        };
        for (number, label) in &contact.phones {
            person.phones(number, label);
        }
        for link in &contact.links {
            person.link(link);
        }
        let more = contact.addresses.iter().skip(1);
        let more = more.map(|address| address.replace('\n', ", "));
        let wedding = contact.anniversary.map(|date| date.to_string());
        for line in more.chain(wedding) {
            append(&mut person.card.note, &line, "\n");
        }
        for (name, value) in &contact.others {
            person.own(name, value.clone());
        }
        person.tidy()
    }

    fn date(&mut self, meaning: &Meaning, date: PartialDate, debt: &mut Owed, ways: &Ways) {
        // Of a debt written without a year this one is meant.
        let day: Option<Day> = match meaning {
            Meaning::DebtSince | Meaning::DebtDue => day_of(PartialDate {
                year: date.year.or(Some(ways.year)),
                ..date
            }),
            _ => day_of(date),
        };
        let noon = day.map(|day| ways.zone.moment_at(day, 12, 0));
        match meaning {
            Meaning::Birthday => self.card.birthday = Some(date),
            Meaning::DebtSince => debt.since = noon,
            Meaning::DebtDue => debt.due = day,
            _ => self.card.since = noon,
        }
    }

    /// The last row of a table, which sums up the others: nobody can be reached by it.
    fn is_total(&self) -> bool {
        !self.is_reached() && is_total(&self.named())
    }

    /// A line below the table, of which nothing is told.
    fn is_footer(&self) -> bool {
        !self.is_reached() && self.balances == Balances::default() && is_footer(&self.named())
    }

    fn is_reached(&self) -> bool {
        let card = &self.card;
        !card.phones.is_empty()
            || !card.emails.is_empty()
            || !card.handles.is_empty()
            || !card.card_number.is_empty()
    }

    fn named(&self) -> String {
        let card = &self.card;
        let name = [&card.given, &card.middle, &card.family].map(|part| part.trim());
        name.join(" ")
    }

    fn phones(&mut self, text: &str, label: &str) {
        for number in text.split(JOINT).flat_map(|part| part.split([';', '\n'])) {
            let number = number.trim();
            if number.is_empty() || self.card.phones.iter().any(|own| own.number == number) {
                continue;
            }
            self.card.phones.push(Phone {
                number: number.to_owned(),
                label: label.to_owned(),
                ..Phone::default()
            });
        }
    }

    fn text(&mut self, meaning: &Meaning, name: &str, text: String, cell: &Cell, ways: &Ways) {
        let card = &mut self.card;
        match meaning {
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
                None => self.own(name, text),
            },
            Meaning::Tags => {
                let parts = text.split(JOINT).flat_map(|part| part.split([',', ';']));
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
            _ => self.own(name, text),
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
        if is_yes || is_no {
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

    fn handle(&mut self, channel: Channel, handle: String) {
        self.card.handles.push(Handle { channel, handle });
    }

    fn link(&mut self, link: &str) {
        let hosts = [
            ("t.me/", Channel::Telegram),
            ("telegram", Channel::Telegram),
            ("instagram.com", Channel::Instagram),
            ("facebook.com", Channel::Facebook),
            ("wa.me", Channel::WhatsApp),
            ("zalo.me", Channel::Zalo),
        ];
        let found = hosts.into_iter().find(|(host, _)| link.contains(host));
        match found {
            Some((_, channel)) => self.handle(channel, link.to_owned()),
            None => append(&mut self.card.note, link, "\n"),
        }
    }

    fn own(&mut self, name: &str, text: String) {
        let name = if name.trim().is_empty() {
            "?"
        } else {
            name.trim()
        };
        let field = self.card.own_fields.entry(name.to_owned()).or_default();
        append(field, &text, ", ");
    }

    fn tidy(mut self) -> Result<Self, Reason> {
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

fn append(to: &mut String, text: &str, joint: &str) {
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
