//! Eighteen months of trade: who came when, bought what, paid how, brought what back.

use super::calendar::{Mood, demand};
use super::chance::Chance;
use super::goods::{BY_THE_PAIR, CLOTH, Shelf, Wearer};
use super::people::{Habit, Making, Person};
use super::prices::cut;
use super::visits;
use crate::domain::customer::Sex;
use crate::domain::sale::{
    Payment, Return, ReturnLine, Sale, SaleLine, SalePurpose, Tender, TenderMethod,
};
use crate::domain::{Day, Id, Moment, Money};

/// Prices rose about this many days ago.
const PRICES_ROSE_DAYS_AGO: i32 = 250;
/// Goods come back within this many days.
const RETURN_DAYS: i64 = 9;

/// The shop at work.
pub struct Trade<'a> {
    /// Where and when.
    pub making: &'a Making<'a>,
    /// What is sold.
    pub shelves: &'a [Shelf],
    /// Who comes.
    pub people: &'a [Person],
    /// Who sells: the owner first.
    pub staff: [Id; 3],
}

/// What was traded.
#[derive(Debug, Default)]
pub struct Traded {
    /// Sales in the order of time.
    pub sales: Vec<Sale>,
    /// Returns.
    pub returns: Vec<Return>,
    /// Payments of debts.
    pub payments: Vec<Payment>,
}

impl Trade<'_> {
    /// Lets the days pass.
    pub fn pass(&self, chance: &mut Chance) -> Traded {
        let visits = visits::of(self.making, self.people, chance);
        let mut traded = Traded::default();
        for (number, (at, person)) in visits.into_iter().enumerate() {
            let person = person.map(|place| &self.people[place]);
            let mut sale = self.sell(at, person, chance);
            sale.number = (number + 1).to_string();
            self.after(&sale, &mut traded, chance);
            traded.sales.push(sale);
        }
        traded
    }

    fn sell(&self, at: Moment, person: Option<&Person>, chance: &mut Chance) -> Sale {
        let making = self.making;
        let day = making.zone.day_of(at);
        let mood = Mood::of(making.country, day);
        let purpose = purpose(mood, person, chance);
        let line_count = 1 + chance.weighted(&[54, 28, 12, 6]);
        let mut sale = Sale {
            id: chance.id(at),
            at,
            customer: person.map(|person| person.id),
            seller: Some(self.staff[chance.weighted(&[3, 8, 7])]),
            is_sample: true,
            ..Sale::default()
        };
        sale.by = sale.seller;
        for _ in 0..line_count {
            let line = self.line(day, mood, person, &purpose, chance);
            if sale
                .lines
                .iter()
                .all(|other| other.variant != line.variant || other.product != line.product)
            {
                sale.lines.push(line);
            }
        }
        self.discount(&mut sale, person, chance);
        sale.tenders = self.tenders(sale.total(), person, chance);
        if chance.percent(60) {
            sale.purpose = purpose;
        }
        if chance.percent(4) {
            let places = if mood.is_gift_time {
                1..2
            } else {
                0..making.words.campaigns.len()
            };
            let place = places.start + chance.below(places.len());
            sale.campaign.clone_from(&making.words.campaigns[place]);
        }
        if chance.percent(3) {
            sale.note = chance.text(&making.words.receipt_notes);
        }
        sale
    }

    fn line(
        &self,
        day: Day,
        mood: Mood,
        person: Option<&Person>,
        purpose: &SalePurpose,
        chance: &mut Chance,
    ) -> SaleLine {
        let is_own = matches!(purpose, SalePurpose::Own | SalePurpose::Work);
        let weights = self.shelves.iter().map(|shelf| {
            let taste = person.map_or(100, |person| taste(shelf, person, is_own));
            shelf.good.popularity * mood.wants(shelf.good.season) * taste / 1000
        });
        let weights: Vec<u32> = weights.collect();
        let shelf = &self.shelves[chance.weighted(&weights)];
        let variants = match person {
            Some(person) if is_own => {
                // Now and then the usual size runs small.
                let other = usize::from(chance.percent(8));
                shelf.variants_of_size(self.making.country, person.size_place + other)
            }
            _ => shelf.product.variants.iter().collect(),
        };
        let liked = |colour: &str| {
            let places = person.map_or(&[][..], |person| &person.colours[..]);
            places
                .iter()
                .any(|place| self.making.words.colours[*place] == colour)
        };
        let weights = variants
            .iter()
            .map(|variant| if liked(&variant.colour) { 6 } else { 1 });
        let weights: Vec<u32> = weights.collect();
        let variant = variants
            .get(chance.weighted(&weights))
            .map(|variant| variant.id);
        let is_old = day.0 < self.making.today.0 - PRICES_ROSE_DAYS_AGO;
        let product = &shelf.product;
        SaleLine {
            product: Some(shelf.id),
            variant,
            quantity_milli: quantity_milli(shelf, chance),
            unit_price: if is_old {
                shelf.old_price
            } else {
                product.price
            },
            unit_cost: if is_old { shelf.old_cost } else { product.cost },
            ..SaleLine::default()
        }
    }

    fn discount(&self, sale: &mut Sale, person: Option<&Person>, chance: &mut Chance) {
        if chance.percent(5) {
            let line = &mut sale.lines[0];
            line.discount = cut(line.gross().percent(chance.between(1, 3) * 1000));
        }
        let is_best =
            person.is_some_and(|person| person.card.tags.contains(&self.making.words.tags[0]));
        let percent = match chance.below(100) {
            0..=3 => 10,
            _ if is_best => 5,
            4..=8 => 5,
            _ => return,
        };
        let discount = cut(sale.total().percent(percent * 100));
        sale.spread_discount(discount);
    }

    fn tenders(&self, total: Money, person: Option<&Person>, chance: &mut Chance) -> Vec<Tender> {
        if total.is_zero() {
            return Vec::new();
        }
        let country = self.making.country;
        let methods = [
            TenderMethod::Cash,
            TenderMethod::Card,
            TenderMethod::Transfer,
        ];
        let method = methods[chance.weighted(&country.tenders)].clone();
        let is_trusted =
            person.is_some_and(|person| !matches!(person.habit, Habit::Seldom | Habit::NoMore));
        let (other, part) = if is_trusted && chance.percent(country.credit_percent) {
            (TenderMethod::Credit, chance.between(4, 10) * 1000)
        } else if chance.percent(3) && method != TenderMethod::Cash {
            (TenderMethod::Cash, chance.between(2, 6) * 1000)
        } else {
            return vec![Tender::new(method, total)];
        };
        let amount = if part == 10_000 {
            total
        } else {
            cut(total.percent(part))
        };
        let tenders = [
            Tender::new(method, total - amount),
            Tender::new(other, amount),
        ];
        tenders
            .into_iter()
            .filter(|tender| !tender.amount.is_zero())
            .collect()
    }

    /// What follows from a sale: goods come back, debts are paid.
    fn after(&self, sale: &Sale, traded: &mut Traded, chance: &mut Chance) {
        let credit = sale
            .tenders
            .iter()
            .find(|tender| tender.method == TenderMethod::Credit);
        if let (Some(credit), Some(customer)) = (credit, sale.customer) {
            self.pay_off(sale, credit.amount, customer, &mut traded.payments, chance);
        } else if chance.percent(3) {
            traded.returns.extend(self.bring_back(sale, chance));
        }
    }

    fn pay_off(
        &self,
        sale: &Sale,
        debt: Money,
        customer: Id,
        payments: &mut Vec<Payment>,
        chance: &mut Chance,
    ) {
        let parts = chance.between(1, 3);
        // Most pay it all; some stop half way.
        let paid_parts = if chance.percent(78) { parts } else { parts - 1 };
        let shares = debt.share_out(&vec![Money(1); parts as usize]);
        let mut day = self.making.zone.day_of(sale.at);
        for amount in shares.into_iter().take(paid_parts as usize) {
            day = Day(day.0 + chance.between(8, 32) as i32);
            let at = visits::moment_on(self.making, day, chance);
            if at >= self.making.now || amount.is_zero() || demand(self.making.country, day) == 0 {
                break;
            }
            let method = if chance.percent(70) {
                TenderMethod::Cash
            } else {
                TenderMethod::Transfer
            };
            payments.push(Payment {
                id: chance.id(at),
                at,
                by: sale.seller,
                customer,
                amount,
                method,
                sale: Some(sale.id),
                is_sample: true,
                ..Payment::default()
            });
        }
    }

    fn bring_back(&self, sale: &Sale, chance: &mut Chance) -> Option<Return> {
        let day = Day(self.making.zone.day_of(sale.at).0 + chance.between(1, RETURN_DAYS) as i32);
        let at = visits::moment_on(self.making, day, chance);
        if at >= self.making.now || demand(self.making.country, day) == 0 {
            return None;
        }
        let place = chance.below(sale.lines.len());
        let line = sale.lines.get(place)?;
        let amount = line.net();
        let method = sale.tenders.first()?.method.clone();
        Some(Return {
            id: chance.id(at),
            at,
            by: sale.seller,
            sale: sale.id,
            lines: vec![ReturnLine {
                line: place as u32,
                quantity_milli: line.quantity_milli,
                amount,
            }],
            tenders: vec![Tender::new(method, amount)],
            reason: chance.text(&self.making.words.reasons),
            seller: sale.seller,
            is_sample: true,
            ..Return::default()
        })
    }
}

fn purpose(mood: Mood, person: Option<&Person>, chance: &mut Chance) -> SalePurpose {
    let has_children = person.is_some_and(|person| person.has_children);
    let purposes = [
        (SalePurpose::Own, 70),
        (SalePurpose::Family, if has_children { 34 } else { 10 }),
        (SalePurpose::Gift, if mood.is_gift_time { 30 } else { 6 }),
        (SalePurpose::Work, 3),
        (SalePurpose::Resale, 1),
    ];
    let place = chance.weighted(&purposes.each_ref().map(|(_, weight)| *weight));
    purposes[place].0.clone()
}

/// How much somebody takes to a thing; 100 is usual.
fn taste(shelf: &Shelf, person: &Person, is_own: bool) -> u32 {
    let is_man = person.card.sex == Sex::Male;
    let fits = match shelf.good.wearer {
        Wearer::Woman if is_own && is_man => 0,
        Wearer::Man if is_own && !is_man => 4,
        Wearer::Child if is_own => 0,
        Wearer::Child if !person.has_children => 10,
        Wearer::Child => 200,
        Wearer::Anybody | Wearer::Woman | Wearer::Man => 100,
    };
    if person
        .categories
        .contains(&usize::from(shelf.good.category))
    {
        fits * 5
    } else {
        fits
    }
}

fn quantity_milli(shelf: &Shelf, chance: &mut Chance) -> i64 {
    match shelf.place {
        Some(CLOTH) => chance.between(3, 8) * 500,
        Some(place) if BY_THE_PAIR.contains(&place) => chance.between(1, 4) * 1000,
        _ if chance.percent(4) => 2000,
        _ => 1000,
    }
}
