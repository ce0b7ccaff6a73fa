//! The sample shop: a believable shop of the owner's own country, the same every time.
//!
//! Four hundred customers and eighteen months of sales, with names, goods, prices, feasts
//! and habits of the place, points and debts among them. Nobody's phone stands in it. Every record is marked as sample,
//! and [`crate::domain::Book::without_sample`] takes them out again.

#[cfg(not(target_arch = "wasm32"))]
pub mod big;
mod calendar;
pub mod chance;
mod contacts;
mod countries;
mod deals;
mod goods;
mod names;
mod people;
mod prices;
mod rewards;
mod story;
mod tasks;
mod trade;
mod uzbek;
mod visits;
mod words;

#[cfg(test)]
mod tests;

pub use chance::Chance;

use crate::domain::change::Record;
use crate::domain::staff::{Role, Staff};
use crate::domain::{Day, Held, Id, Moment, Shop, Zone};
use countries::Country;
use people::Making;
use prices::Prices;
use trade::Trade;
use words::Words;

/// The records go back this many days.
const DAYS: i32 = 548;
const SEED: u64 = 0xdaf7a;

/// The sample shop in the country, currency and language of `shop`, as if it had been open
/// for eighteen months at the moment `now`. The shop's own card comes first: what `shop`
/// does not say is filled in. The caller stamps the records.
pub fn sample_shop(shop_id: Id, shop: Shop, now: Moment, zone: &Zone) -> Vec<Record> {
    let mut chance = Chance::new(SEED);
    let country = Country::of(&shop.country, &shop.language);
    let words = Words::of(&shop.language);
    let today = zone.day_of(now);
    let opened = Day(today.0 - DAYS);
    let opening = zone.moment_at(opened, country.hours.0, 0);
    let prices = Prices::new(&shop.currency, shop.currency_digits);
    let language = shop.language.clone();
    let making = Making {
        country,
        words: &words,
        language: &language,
        opened,
        today,
        zone,
        now,
    };
    let mut records = vec![Held::new(shop_id, furnished(shop, country, &words)).into()];
    let staff = [0, 1, 2].map(|_| chance.id(opening));
    for (number, (id, name)) in staff.into_iter().zip(country.staff).enumerate() {
        let card = Staff {
            name: words.written(country, name),
            role: if number == 0 {
                Role::Owner
            } else {
                Role::Seller
            },
            phone: names::phone(country, 2 * people::CUSTOMERS + number),
            is_sample: true,
            ..Staff::default()
        };
        records.push(Held::new(id, card).into());
    }
    let shelves = goods::fill_shelves(country, &words, &prices, opening, &mut chance);
    let people = people::invite(&making, &mut chance);
    let trade = Trade {
        making: &making,
        shelves: &shelves,
        people: &people,
        staff,
    };
    let traded = trade.pass(&mut chance);
    let deals = deals::order(&making, &shelves, &people, staff);
    let notes = contacts::talk(&making, &people, &traded, staff, &mut chance);
    let tasks = tasks::plan(&making, &people, staff, &mut chance);
    records.extend(
        shelves
            .into_iter()
            .map(|shelf| Held::new(shelf.id, shelf.product).into()),
    );
    records.extend(
        people
            .iter()
            .map(|person| Held::new(person.id, person.card.clone()).into()),
    );
    records.extend(
        notes
            .into_iter()
            .map(|(id, note)| Held::new(id, note).into()),
    );
    records.extend(
        tasks
            .into_iter()
            .map(|(id, task)| Held::new(id, task).into()),
    );
    let rewarded = rewards::reward(&making, &prices, &records, &people, traded, staff);
    records.extend(rewarded);
    records.extend(deals);
    records
}

/// Days until a debt falls due in the sample shop.
const CREDIT_DAYS: u32 = 14;

/// The shop's card with a name, an address and a phone, where it has none.
fn furnished(mut shop: Shop, country: &Country, words: &Words) -> Shop {
    let street = country.streets[0].replace('#', "5");
    let address = words.written(country, &format!("{}, {street}", country.city));
    for (field, text) in [
        (&mut shop.name, words.shop.clone()),
        (&mut shop.address, address),
        (
            &mut shop.phone,
            names::phone(country, 3 * people::CUSTOMERS),
        ),
        (&mut shop.receipt_footer, words.footer.clone()),
    ] {
        if field.is_empty() {
            *field = text;
        }
    }
    if shop.own_fields.is_empty() {
        shop.own_fields = vec![words.own_field.clone()];
    }
    if shop.credit_days == 0 {
        shop.credit_days = CREDIT_DAYS;
    }
    shop.is_sample = true;
    shop
}
