//! Everything about one customer on a page to read, to print, to hand over.

mod page;
mod told;

use super::Style;
use crate::domain::credit::DebtAccount;
use crate::domain::customer::{Customer, FamilyStatus, IncomeBand, Relative, Sex};
use crate::domain::loyalty::PointsAccount;
use crate::domain::{Book, Day, Id, Moment, Money, PartialDate, Task};
use crate::insight::Timeline;
use crate::insight::labels;
use crate::text::currency::Currency;
use crate::text::dates::{self, Date};
use crate::text::{Language, money, numbers};

use page::Page;

/// The picture of a customer.
#[derive(Debug, Clone, Copy)]
pub struct Portrait<'a> {
    /// Its type, such as `image/jpeg`.
    pub mime: &'a str,
    /// Its bytes, as base64.
    pub base64: &'a str,
}

/// What is needed to write down everything about a customer.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'a> {
    /// Where it is written.
    pub book: &'a Book,
    /// In which words, in which time.
    pub style: Style<'a>,
    /// In which currency.
    pub currency: &'a Currency,
    /// When it is written.
    pub now: Moment,
}

impl Dossier<'_> {
    /// The page, as HTML; nothing where there is no such customer. What goods cost the shop and
    /// what it earned from them is the shop's own and is not on it.
    pub fn page(&self, id: Id, portrait: Option<Portrait<'_>>) -> Option<String> {
        let card = &self.book.customers().held(id)?.card;
        let w = self.style.words;
        let (p, t) = (w.profile(), w.timeline());
        let name = card.display_name(self.style.is_family_first);
        let shop = self.book.shop().map(|(_, shop)| shop.name.trim());
        let made = self.moment(self.now);
        let below = match shop.filter(|shop| !shop.is_empty()) {
            Some(shop) => format!("{shop}, {made}"),
            None => made,
        };
        let mut page = Page::new(w.language().tag(), &w.taking().all_about(&name), &below);
        if let Some(portrait) = portrait {
            page.picture(portrait.mime, portrait.base64, &name);
        }
        page.facts(p.about(), &self.person(card));
        page.facts(p.contacts(), &self.contacts(card));
        let relatives = card
            .relatives
            .iter()
            .map(|relative| self.relative(relative));
        page.rows(p.relatives(), &relatives.collect::<Vec<_>>());
        page.facts(p.likes(), &likes(w.profile(), card));
        page.rows(p.consents(), &self.consents(card));
        page.facts(p.summary(), &self.figures(id, card));
        page.rows(w.today().kind_tasks(), &self.open_tasks(id));
        let feed = Timeline::of(self.book, id, self.style.zone);
        let feed = feed.items().iter().map(|item| self.told(item));
        page.rows(t.title(), &feed.collect::<Vec<_>>());
        Some(page.finish())
    }

    fn person(&self, card: &Customer) -> Vec<(String, String)> {
        let w = self.style.words;
        let (c, p) = (w.common(), w.profile());
        let given = |is_known: bool, said: &str| {
            if is_known {
                said.to_owned()
            } else {
                String::new()
            }
        };
        let language = Language::from_tag(&card.language);
        let sent_by = card
            .referred_by
            .and_then(|id| self.book.customers().get(id));
        let mut facts = vec![
            (p.family(), card.family.clone()),
            (p.given(), card.given.clone()),
            (p.middle(), card.middle.clone()),
            (p.nickname(), card.nickname.clone()),
            (p.company(), card.company.clone()),
            (p.card_number(), card.card_number.clone()),
            (
                p.birthday(),
                card.birthday
                    .map_or_else(String::new, |date| self.birthday(date)),
            ),
            (
                p.sex(),
                given(card.sex != Sex::Unknown, labels::sex(w, &card.sex)),
            ),
            (
                p.family_status(),
                given(
                    card.family_status != FamilyStatus::Unknown,
                    labels::family_status(w, &card.family_status),
                ),
            ),
            (
                p.income(),
                given(
                    card.income != IncomeBand::Unknown,
                    labels::income(w, &card.income),
                ),
            ),
            (
                p.speaks(),
                language.map_or_else(
                    || card.language.clone(),
                    |language| language.own_name().to_owned(),
                ),
            ),
            (c.tags(), card.tags.join(", ")),
            (p.source(), card.source.clone()),
            (
                p.referred_by(),
                sent_by.map_or_else(String::new, |card| {
                    card.display_name(self.style.is_family_first)
                }),
            ),
            (
                p.known_since(),
                card.since.map_or_else(String::new, |at| self.moment(at)),
            ),
            (p.note(), card.note.clone()),
        ]
        .into_iter()
        .map(|(name, said)| (name.to_owned(), said))
        .collect::<Vec<_>>();
        let own = card.own_fields.iter();
        facts.extend(own.map(|(name, value)| (name.clone(), value.clone())));
        facts
    }

    fn contacts(&self, card: &Customer) -> Vec<(String, String)> {
        let w = self.style.words;
        let (c, p) = (w.common(), w.profile());
        let mut facts = Vec::new();
        for phone in &card.phones {
            let also = phone
                .messengers
                .iter()
                .map(|channel| labels::channel(w, channel));
            let parts = std::iter::once(phone.number.clone()).chain(also);
            let name = match phone.label.trim() {
                "" => c.phone().to_owned(),
                label => format!("{} ({label})", c.phone()),
            };
            facts.push((name, parts.collect::<Vec<_>>().join(", ")));
        }
        facts.extend(
            card.emails
                .iter()
                .map(|email| (c.email().to_owned(), email.clone())),
        );
        let handles = card.handles.iter();
        facts.extend(handles.map(|own| (labels::channel(w, &own.channel), own.handle.clone())));
        let address = &card.address;
        for (name, said) in [
            (p.street(), &address.street),
            (p.city(), &address.city),
            (p.region(), &address.region),
            (p.postcode(), &address.postcode),
            (c.country(), &address.country),
        ] {
            facts.push((name.to_owned(), said.clone()));
        }
        facts
    }

    fn relative(&self, relative: &Relative) -> Vec<String> {
        let w = self.style.words;
        let sizes = relative
            .sizes
            .iter()
            .map(|own| format!("{} {}", own.garment, own.size));
        let mut details: Vec<String> = relative
            .birthday
            .map(|date| self.birthday(date))
            .into_iter()
            .collect();
        if relative.sex != Sex::Unknown {
            details.push(labels::sex(w, &relative.sex).to_owned());
        }
        details.extend(sizes);
        details.push(relative.note.clone());
        details.retain(|text| !text.trim().is_empty());
        vec![
            labels::relation(w, &relative.relation).to_owned(),
            relative.name.clone(),
            details.join("\n"),
        ]
    }

    fn consents(&self, card: &Customer) -> Vec<Vec<String>> {
        let w = self.style.words;
        let told = card.consents.iter().map(|consent| {
            let day = consent.day.map_or_else(String::new, |day| self.day(day));
            vec![
                labels::channel(w, &consent.channel),
                labels::consent(w, &consent.state).to_owned(),
                [day, consent.source.clone()].join(" ").trim().to_owned(),
            ]
        });
        let notice = card.privacy_notice.map(|day| {
            vec![
                w.profile().privacy_notice().to_owned(),
                self.day(day),
                String::new(),
            ]
        });
        told.chain(notice).collect()
    }

    fn figures(&self, id: Id, card: &Customer) -> Vec<(String, String)> {
        let w = self.style.words;
        let p = w.profile();
        let ledger = self.book.ledger();
        let mut facts = Vec::new();
        if let Some(account) = ledger.account(id) {
            let count = numbers::count(w.language(), u64::from(account.kept_count()));
            facts.push((p.visits().to_owned(), count));
            facts.push((p.spent().to_owned(), self.money(account.spent)));
        }
        let debt = DebtAccount::of(ledger, id).balance();
        if debt > Money::ZERO {
            facts.push((p.owes().to_owned(), self.money(debt)));
        } else if debt < Money::ZERO {
            facts.push((p.in_credit().to_owned(), self.money(-debt)));
        }
        let today = self.style.zone.day_of(self.now);
        let points = PointsAccount::of(ledger, id, self.style.zone, today).balance;
        if !points.is_zero() {
            facts.push((w.sales().points().to_owned(), self.points(points)));
        }
        if let Some(limit) = card.credit_limit {
            facts.push((w.credit().limit().to_owned(), self.money(limit)));
        }
        facts
    }

    /// Those that are done stand with what happened.
    fn open_tasks(&self, id: Id) -> Vec<Vec<String>> {
        let tasks = self.book.cards::<Task>().iter();
        let open = tasks.filter(|(_, task)| task.customer == Some(id) && !task.is_done);
        open.map(|(_, task)| {
            let day = task.day().map_or_else(String::new, |day| self.day(day));
            vec![day, task.title.clone(), task.note.clone()]
        })
        .collect()
    }

    fn money(&self, amount: Money) -> String {
        money::format(self.style.words.language(), amount.0, self.currency)
    }

    /// Points are counted, not paid: no currency stands behind them.
    fn points(&self, points: Money) -> String {
        money::plain(self.style.words.language(), points.0, self.currency)
    }

    fn day(&self, day: Day) -> String {
        dates::long(self.style.words.language(), date_of(day))
    }

    fn moment(&self, at: Moment) -> String {
        let (hour, minute) = self.style.zone.time_of(at);
        let day = self.style.zone.day_of(at);
        dates::date_time(self.style.words.language(), date_of(day), hour, minute)
    }

    fn birthday(&self, date: PartialDate) -> String {
        let language = self.style.words.language();
        let (month, day) = (u32::from(date.month), u32::from(date.day));
        match date.year {
            Some(year) => dates::long(language, Date::new(year, month, day)),
            None => dates::day_month(language, month, day),
        }
    }
}

fn likes(p: crate::text::words::ProfileWords, card: &Customer) -> Vec<(String, String)> {
    let sizes = card
        .sizes
        .iter()
        .map(|own| format!("{} {}", own.garment, own.size));
    let sizes: Vec<String> = sizes.collect();
    [
        (p.colours(), card.colours.join(", ")),
        (p.brands(), card.brands.join(", ")),
        (p.fabrics(), card.fabrics.join(", ")),
        (p.sizes(), sizes.join(", ")),
        (p.likes_text(), card.likes.clone()),
    ]
    .map(|(name, said)| (name.to_owned(), said))
    .to_vec()
}

fn date_of(day: Day) -> Date {
    let (year, month, day) = day.ymd();
    Date::new(year, month, day)
}
