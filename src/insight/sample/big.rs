//! A shop far busier than the sample, to measure with. Not part of the app.

use super::calendar::demand;
use super::chance::Chance;
use super::countries::Country;
use super::goods::{Shelf, fill_shelves};
use super::names::{name_somebody, pick_names};
use super::prices::Prices;
use super::words::Words;
use crate::domain::change::Record;
use crate::domain::customer::{Customer, Phone, Sex};
use crate::domain::sale::{Sale, SaleLine, Tender, TenderMethod};
use crate::domain::staff::Staff;
use crate::domain::{Day, Entry, Held, Id, Moment, Shop, Zone};

/// The sales are spread over this many days.
const DAYS: i32 = 1096;
/// Where the customers come from: one country gives its names to so many of a hundred.
const ORIGINS: [(&str, u32); 6] = [
    ("UZ", 46),
    ("AZ", 12),
    ("VN", 14),
    ("KZ", 8),
    ("RU", 12),
    ("US", 8),
];

/// Makes a shop of so many customers and sales, record by record: the shop, its staff and
/// products, then customers, then sales in the order of time. The same seed gives the same
/// shop. Records carry no stamps, and none is marked as sample.
pub fn big_shop(
    customers: usize,
    sales: usize,
    seed: u64,
    now: Moment,
    mut take: impl FnMut(Record),
) {
    let mut chance = Chance::new(seed);
    let zone = Zone::fixed(300);
    let country = Country::of("UZ", "");
    let today = zone.day_of(now);
    let opened = Day(today.0 - DAYS);
    let opening = zone.moment_at(opened, country.hours.0, 0);
    let shop = Shop {
        name: "Katta bozor".to_owned(),
        country: "UZ".to_owned(),
        currency: "UZS".to_owned(),
        time_zone: "Asia/Tashkent".to_owned(),
        language: "uz-Latn".to_owned(),
        ..Shop::default()
    };
    take(Held::new(chance.id(opening), shop).into());
    let staff: Vec<Id> = country.staff.iter().map(|_| chance.id(opening)).collect();
    for (id, name) in staff.iter().zip(country.staff) {
        let card = Staff {
            name: name.to_owned(),
            ..Staff::default()
        };
        take(Held::new(*id, card).into());
    }
    let words = Words::of("uz-Latn");
    let shelves = fill_shelves(
        country,
        &words,
        &Prices::new("UZS", 0),
        opening,
        &mut chance,
    );
    for shelf in &shelves {
        let mut product = shelf.product.clone();
        product.is_sample = false;
        take(Held::new(shelf.id, product).into());
    }
    let ids: Vec<Id> = (0..customers).map(|_| chance.id(opening)).collect();
    for (number, id) in ids.iter().enumerate() {
        take(Held::new(*id, somebody(number, opening, &words, &mut chance)).into());
    }
    let mut counter = Counter {
        zone,
        country,
        shelves: &shelves,
        staff: &staff,
        customers: &ids,
        chance,
    };
    counter.sell(sales, opened, now, |sale| {
        take(Record::Entry(Entry::Sale(sale)));
    });
}

fn somebody(number: usize, since: Moment, words: &Words, chance: &mut Chance) -> Customer {
    let place = chance.weighted(&ORIGINS.map(|(_, share)| share));
    let country = Country::of(ORIGINS[place].0, "");
    let sex = if chance.percent(70) {
        Sex::Female
    } else {
        Sex::Male
    };
    let mut card = name_somebody(pick_names(country, chance), &sex, chance);
    card.sex = sex;
    card.since = Some(since);
    if chance.percent(82) {
        card.phones.push(Phone {
            number: phone(number),
            ..Phone::default()
        });
    }
    if chance.percent(20) {
        card.tags
            .push(words.tags[chance.below(words.tags.len())].clone());
    }
    if chance.percent(10) {
        card.note.clone_from(&words.contacts[chance.below(3)]);
    }
    if chance.percent(30) {
        card.card_number = format!("{}", 100_000 + number);
    }
    card
}

/// A phone for every number up to six hundred thousand, in a range that belongs to nobody.
fn phone(number: usize) -> String {
    let operator = [90, 91, 93, 94, 97, 99][number % 6];
    let rest = number / 6 * 7 % 100_000;
    let (first, second, third) = (rest / 10_000, rest / 100 % 100, rest % 100);
    match number % 5 {
        0 => format!("{operator} 00{first}-{second:02}-{third:02}"),
        1 => format!("998{operator}00{first}{second:02}{third:02}"),
        _ => format!("+998 {operator} 00{first} {second:02} {third:02}"),
    }
}

struct Counter<'a> {
    zone: Zone,
    country: &'static Country,
    shelves: &'a [Shelf],
    staff: &'a [Id],
    customers: &'a [Id],
    chance: Chance,
}

impl Counter<'_> {
    fn sell(&mut self, sales: usize, opened: Day, now: Moment, mut take: impl FnMut(Sale)) {
        let days: Vec<Day> = (opened.0..opened.0 + DAYS).map(Day).collect();
        let demands: Vec<u64> = days
            .iter()
            .map(|day| u64::from(demand(self.country, *day)))
            .collect();
        let whole: u64 = demands.iter().sum();
        let popularity: Vec<u32> = self
            .shelves
            .iter()
            .map(|shelf| shelf.good.popularity)
            .collect();
        let (mut passed, mut number) = (0, 0);
        for (day, demand) in days.into_iter().zip(demands) {
            passed += demand;
            let until = (sales as u64 * passed / whole.max(1)) as usize;
            let (open, close) = self.country.hours;
            let opening = self.zone.moment_at(day, open, 0);
            let length_ms = i64::from(close - open) * 3_600_000;
            let mut moments: Vec<i64> = (number..until)
                .map(|_| opening.0 + self.chance.between(0, length_ms - 1))
                .collect();
            moments.sort_unstable();
            for at in moments {
                number += 1;
                take(self.sale(Moment(at.min(now.0)), number, &popularity));
            }
        }
    }

    fn sale(&mut self, at: Moment, number: usize, popularity: &[u32]) -> Sale {
        let line_count = 1 + self.chance.weighted(&[50, 28, 14, 8]);
        let lines: Vec<SaleLine> = (0..line_count).map(|_| self.line(popularity)).collect();
        // Few come often, many seldom.
        let rank = self.chance.fraction().powi(2) * self.customers.len() as f64;
        let customer = self.customers.get(rank as usize).copied();
        let mut sale = Sale {
            id: self.chance.id(at),
            at,
            number: number.to_string(),
            customer: customer.filter(|_| self.chance.percent(67)),
            seller: self.chance.pick(self.staff).copied(),
            lines,
            ..Sale::default()
        };
        let methods = [
            TenderMethod::Cash,
            TenderMethod::Card,
            TenderMethod::Transfer,
        ];
        sale.tenders = vec![Tender::new(
            methods[self.chance.weighted(&self.country.tenders)].clone(),
            sale.total(),
        )];
        sale
    }

    fn line(&mut self, popularity: &[u32]) -> SaleLine {
        let shelf = &self.shelves[self.chance.weighted(popularity)];
        let variant = self.chance.pick(&shelf.product.variants);
        SaleLine {
            product: Some(shelf.id),
            variant: variant.map(|variant| variant.id),
            quantity_milli: 1000,
            unit_price: shelf.product.price,
            unit_cost: shelf.product.cost,
            ..SaleLine::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn it_holds_as_many_as_were_asked_for() {
        let now: Moment = "2026-11-22T10:00:00Z".parse().unwrap();
        let (mut customers, mut sales, mut phones) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
        big_shop(2_000, 5_000, 1, now, |record| match record {
            Record::Customer(held) => {
                for phone in &held.card.phones {
                    let key = crate::text::phone::matching_key(&phone.number, "UZ");
                    assert!(phones.insert(key), "{} twice", phone.number);
                }
                customers.insert(held.id);
            }
            Record::Entry(Entry::Sale(sale)) => {
                sale.check().unwrap();
                sales.push(sale);
            }
            _ => {}
        });
        assert_eq!((customers.len(), sales.len()), (2_000, 5_000));
        assert!(sales.is_sorted_by_key(|sale| sale.at) && sales.last().unwrap().at <= now);
        let known = sales.iter().filter_map(|sale| sale.customer);
        let known: Vec<Id> = known
            .inspect(|id| assert!(customers.contains(id)))
            .collect();
        assert!((3_200..3_500).contains(&known.len()), "{}", known.len());
    }
}
