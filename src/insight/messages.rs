//! Messages to customers: which words for which occasion, and the values of their places.

use crate::domain::loyalty::Terms;
use crate::domain::{Book, Customer, Day, Id, Moment, Money, Occasion, Template, Zone};
use crate::insight::debts::debt_of;
use crate::text::currency::Currency;
use crate::text::dates::{self, Date};
use crate::text::template::Value;
use crate::text::{Language, money, phone, words};

/// The names of all places, in the order they are offered.
pub const PLACES: [&str; 10] = [
    "name", "shop", "phone", "product", "date", "debt", "balance", "points", "level", "relative",
];

/// What the occasion itself brings along.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Brought {
    /// The day it is about: a birthday, the day a debt is due.
    pub date: Option<Day>,
    /// The part of the debt it is about.
    pub debt: Option<Money>,
    /// The points that expire.
    pub points: Option<Money>,
    /// Whose birthday it is.
    pub relative: Option<String>,
}

/// A customer being written to.
#[derive(Clone, Copy)]
pub struct Addressed<'a> {
    /// Everything that is known.
    pub book: &'a Book,
    /// The shop's time zone.
    pub zone: &'a Zone,
    /// Now.
    pub now: Moment,
    /// The shop's currency.
    pub currency: &'static Currency,
    /// The language they are written to in.
    pub language: Language,
    /// Who.
    pub customer: Id,
}

/// The language a customer is written to in: their own, else the shop's, else the given one.
pub fn language_of(book: &Book, customer: &Customer, otherwise: Language) -> Language {
    let shop = book.shop().map(|(_, shop)| shop.language.as_str());
    Language::from_tag(&customer.language)
        .or_else(|| shop.and_then(Language::from_tag))
        .unwrap_or(otherwise)
}

/// What a customer is called in a message; nothing if only a phone is known.
pub fn called(customer: &Customer, language: Language) -> Option<String> {
    let named = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    named(&customer.given)
        .or_else(|| named(&customer.nickname))
        .or_else(|| {
            let has_name = !customer.family.trim().is_empty() || !customer.middle.trim().is_empty();
            let name = || customer.display_name(language == Language::Vi);
            has_name.then(name)
        })
        .or_else(|| named(&customer.company))
}

impl Addressed<'_> {
    /// The values of all places, as far as they are known.
    pub fn values(&self, brought: &Brought) -> Vec<Value> {
        let Self {
            book,
            zone,
            language,
            customer,
            ..
        } = *self;
        let today = zone.day_of(self.now);
        let Some(card) = book.customers().held(customer).map(|held| &held.card) else {
            return PLACES.map(|place| (place, None)).to_vec();
        };
        let amount = |amount: Money| money::format(language, amount.0, self.currency);
        let positive = |amount: Money| (amount > Money::ZERO).then_some(amount);
        let known = |text: String| Some(text).filter(|text| !text.trim().is_empty());
        let shop = book.shop().map(|(_, shop)| shop);
        let debt = debt_of(book, customer, zone, today);
        let terms = Terms::of(book, zone, Some(customer), self.now);
        let level = terms.standing.as_ref().and_then(|standing| standing.level);
        let value = |place: &'static str| {
            let value = match place {
                "name" => called(card, language),
                "shop" => shop.and_then(|shop| known(shop.name.trim().to_owned())),
                "phone" => shop.and_then(|shop| known(phone::pretty(&shop.phone, &shop.country))),
                "product" => last_product(book, customer),
                "date" => brought.date.or(debt.due).map(|day| long(language, day)),
                "debt" => brought.debt.or(positive(debt.owed)).map(amount),
                "balance" => positive(terms.balance).map(amount),
                "points" => brought.points.map(amount),
                "level" => level.and_then(|level| known(level.name.clone())),
                "relative" => brought.relative.clone().and_then(known),
                _ => None,
            };
            (place, value)
        };
        PLACES.map(value).to_vec()
    }
}

fn long(language: Language, day: Day) -> String {
    let (year, month, day) = day.ymd();
    dates::long(language, Date::new(year, month, day))
}

/// What they bought last.
fn last_product(book: &Book, customer: Id) -> Option<String> {
    let ledger = book.ledger();
    let sales = ledger.account(customer)?.sales.iter().rev();
    let mut sales = sales.map(|place| ledger.sales().at(*place));
    let sale = sales.find(|sale| !ledger.is_void(sale.id))?;
    let line = sale.lines.first()?;
    let product = line.product.and_then(|id| book.products().held(id));
    let name = product.map_or(&line.text, |held| &held.card.name);
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

/// The words of a message in a language, with their places: the owner's own where there are
/// some, else the first ones. Of a message of the owner's alone, another language stands in.
pub fn text_of(template: Option<&Template>, occasion: &Occasion, language: Language) -> String {
    let own = |tag: &str| {
        let text = template.and_then(|template| template.texts.get(tag));
        text.filter(|text| !text.trim().is_empty()).cloned()
    };
    let first = || starter(occasion, language);
    let any = || template.and_then(|template| template.texts.values().next().cloned());
    own(language.tag())
        .or_else(first)
        .or_else(any)
        .unwrap_or_default()
}

/// The message for an occasion.
pub fn template_for<'a>(book: &'a Book, occasion: &Occasion) -> Option<&'a Template> {
    book.cards::<Template>().get(Template::id_for(occasion))
}

/// The first words for an occasion; none for a message of the owner's.
pub fn starter(occasion: &Occasion, language: Language) -> Option<String> {
    let m = words(language).messages();
    // The places are put in as they stand.
    let (name, shop) = ("{name}", "{shop}");
    Some(match occasion {
        Occasion::Birthday => m.starter_birthday(name, shop),
        Occasion::RelativeBirthday => m.starter_relative(name, "{relative}", shop),
        Occasion::Anniversary => m.starter_anniversary(name, shop),
        Occasion::Late => m.starter_late(name, "{product}", shop),
        Occasion::DebtDue => m.starter_debt_due(name, "{debt}", "{date}", shop),
        Occasion::DebtLate => m.starter_debt_late(name, "{debt}", "{date}", shop),
        Occasion::OrderReady => m.starter_order(name, "{phone}", shop),
        Occasion::Thanks => m.starter_thanks(name, "{product}", shop),
        Occasion::NewGoods => m.starter_new_goods(name, shop),
        Occasion::Points => m.starter_points(name, "{points}", "{date}", shop),
        Occasion::Own | Occasion::Other(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::Record;
    use crate::domain::{Held, Shop};
    use crate::text::template::{render, unknown};

    fn written(card: Customer, brought: &Brought, occasion: &Occasion) -> String {
        let mut book = Book::default();
        let shop = Shop {
            name: "Gul".into(),
            currency: "UZS".into(),
            language: "en".into(),
            ..Shop::default()
        };
        book.put(Record::Shop(Held::new(Id(1), shop)));
        book.put(Record::Customer(Held::new(Id(2), card)));
        let zone = Zone::fixed(300);
        let card = &book.customers().held(Id(2)).unwrap().card;
        let addressed = Addressed {
            book: &book,
            zone: &zone,
            now: Moment(0),
            currency: Currency::by_code("UZS").unwrap(),
            language: language_of(&book, card, Language::Ru),
            customer: Id(2),
        };
        let text = text_of(template_for(&book, occasion), occasion, addressed.language);
        render(&text, &addressed.values(brought))
    }

    #[test]
    fn every_occasion_has_words_whose_places_are_known() {
        for language in Language::ALL {
            for occasion in &Occasion::ALL[1..] {
                let text = starter(occasion, language).unwrap();
                assert!(unknown(&text, &PLACES).is_empty(), "{text}");
                assert!(
                    text.contains("{name}") && text.ends_with("{shop}"),
                    "{text}"
                );
            }
        }
        assert_eq!(starter(&Occasion::Own, Language::En), None);
    }

    #[test]
    fn what_is_not_known_of_a_customer_is_left_out() {
        let lola = Customer {
            given: "Lola".into(),
            ..Customer::default()
        };
        let brought = Brought::default();
        let late = written(lola, &brought, &Occasion::Late);
        assert!(
            late.starts_with("Hello, Lola! We have not seen you"),
            "{late}"
        );
        assert!(
            !late.contains('{') && !late.contains("last purchase"),
            "{late}"
        );
        let nameless = Customer {
            language: "ru".into(),
            ..Customer::default()
        };
        let late = written(nameless, &brought, &Occasion::Late);
        assert!(late.starts_with("Давно вас не видели"), "{late}");
        assert!(late.ends_with("\nGul"), "{late}");
    }

    #[test]
    fn the_occasion_brings_its_own_figures() {
        let lola = Customer {
            given: "Lola".into(),
            ..Customer::default()
        };
        let brought = Brought {
            date: Day::from_ymd(2026, 11, 25),
            debt: Some(Money(150_000)),
            ..Brought::default()
        };
        let late = written(lola, &brought, &Occasion::DebtLate);
        assert!(late.contains("150,000"), "{late}");
        assert!(late.contains("25 November 2026"), "{late}");
    }
}
