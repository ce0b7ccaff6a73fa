//! What makes the card of a customer of the sample shop tell a story.

use super::chance::Chance;
use super::countries::Country;
use super::goods::SizeKind;
use super::names::{name_somebody, phone, pick_names};
use super::people::{CUSTOMERS, Habit, Making, Person};
use super::words::Words;
use crate::domain::customer::{
    Address, Channel, Consent, ConsentState, Customer, FamilyStatus, GarmentSize, Handle,
    IncomeBand, Phone, Relation, Relative, Sex,
};
use crate::domain::{Day, Id, PartialDate};

/// Everything that makes a card tell a story. Who was referred came after who sent them.
pub fn add_story(person: &mut Person, making: &Making<'_>, known: &[Person], chance: &mut Chance) {
    add_family(person, making, chance);
    if known.len() == LEAP_DAY_CUSTOMER {
        person.card.birthday = PartialDate::new(Some(1992), 2, 29);
    }
    add_wardrobe(person, making, chance);
    add_source(person, making.words, known, chance);
    add_tags(&mut person.card, person.habit, making.words, chance);
    if chance.percent(9) {
        let height_cm = chance.between(154, 182).to_string();
        let field = making.words.own_field.clone();
        person.card.own_fields.insert(field, height_cm);
    }
    add_consents(&mut person.card, person.from, making, chance);
}

/// One customer was born on 29 February.
const LEAP_DAY_CUSTOMER: usize = 29;

fn add_family(person: &mut Person, making: &Making<'_>, chance: &mut Chance) {
    let has_children = person.has_children;
    let card = &mut person.card;
    if chance.percent(34) {
        let age = chance.between(18, 63);
        card.birthday = Some(birthday(making.today, age, chance));
    }
    if chance.percent(26) {
        card.family_status = match chance.below(11) {
            0..=6 => FamilyStatus::Married,
            7..=9 => FamilyStatus::Single,
            _ => FamilyStatus::Divorced,
        };
    }
    if chance.percent(22) {
        card.income = match chance.below(10) {
            0..=1 => IncomeBand::Low,
            2..=7 => IncomeBand::Middle,
            _ => IncomeBand::High,
        };
    }
    if has_children || chance.percent(12) {
        add_relatives(card, has_children, making, chance);
    }
}

fn add_wardrobe(person: &mut Person, making: &Making<'_>, chance: &mut Chance) {
    let Making { country, words, .. } = making;
    let size = |category: usize, kind: SizeKind| {
        let size = country.sizes.list(kind).get(person.size_place);
        GarmentSize {
            garment: words.categories[category].clone(),
            size: size.copied().unwrap_or_default().to_owned(),
        }
    };
    let card = &mut person.card;
    if chance.percent(30) {
        card.sizes = if card.sex == Sex::Male {
            vec![size(6, SizeKind::Men), size(8, SizeKind::MenShoes)]
        } else {
            vec![size(0, SizeKind::Women), size(8, SizeKind::WomenShoes)]
        };
        let colours = person.colours.iter();
        let colours = colours.map(|place| words.colours[*place].clone());
        card.colours = colours.take(1 + chance.below(2)).collect();
        card.colours.dedup();
    }
    if chance.percent(12) {
        let brand = chance.pick(country.brands);
        card.brands = brand.map(ToString::to_string).into_iter().collect();
        card.fabrics = chance.pick(&words.fabrics).cloned().into_iter().collect();
    }
    if chance.percent(18) {
        card.likes = chance.text(&words.likes);
    }
}

fn add_source(person: &mut Person, words: &Words, known: &[Person], chance: &mut Chance) {
    if !chance.percent(70) {
        return;
    }
    let friends_place = words.sources.len() - 1;
    let place = chance.weighted(&[9, 6, 5, 2, 1, 2, 5]);
    person
        .card
        .source
        .clone_from(&words.sources[place.min(friends_place)]);
    if place == friends_place {
        let friends = known.iter().filter(|friend| friend.from <= person.from);
        let friends: Vec<Id> = friends.map(|friend| friend.id).collect();
        person.card.referred_by = chance.pick(&friends).copied();
    }
}

fn birthday(today: Day, age: i64, chance: &mut Chance) -> PartialDate {
    let (year, month, day) =
        Day(today.0 - (age * 365) as i32 - chance.between(0, 364) as i32).ymd();
    PartialDate {
        year: chance.percent(70).then_some(year),
        month: month as u8,
        day: day as u8,
    }
}

fn add_relatives(
    card: &mut Customer,
    has_children: bool,
    making: &Making<'_>,
    chance: &mut Chance,
) {
    let country = making.country;
    let names = pick_names(country, chance);
    let mut relations = Vec::new();
    if has_children {
        for _ in 0..chance.between(1, 2) {
            let is_girl = chance.percent(50);
            relations.push(if is_girl {
                Relation::Daughter
            } else {
                Relation::Son
            });
        }
    }
    if relations.is_empty() || chance.percent(25) {
        let others = [Relation::Sister, Relation::Mother, Relation::Spouse];
        relations.extend(chance.pick(&others).cloned());
    }
    for relation in relations {
        let is_child = matches!(relation, Relation::Daughter | Relation::Son);
        let sex = match relation {
            Relation::Son => Sex::Male,
            Relation::Spouse if card.sex != Sex::Male => Sex::Male,
            _ => Sex::Female,
        };
        let named = name_somebody(names, &sex, chance);
        let age = if is_child {
            chance.between(1, 13)
        } else {
            chance.between(24, 62)
        };
        let size = is_child.then(|| GarmentSize {
            garment: making.words.categories[7].clone(),
            size: children_size(country, age),
        });
        card.relatives.push(Relative {
            name: named.given,
            relation,
            birthday: chance
                .percent(62)
                .then(|| birthday(making.today, age, chance)),
            sex,
            sizes: size.into_iter().collect(),
            ..Relative::default()
        });
    }
}

/// Children's clothes go by age, whatever they are called.
fn children_size(country: &Country, age: i64) -> String {
    let sizes = country.sizes.list(super::goods::SizeKind::Children);
    let place = ((age - 2) / 2).clamp(0, sizes.len() as i64 - 1);
    sizes[place as usize].to_owned()
}

fn add_tags(card: &mut Customer, habit: Habit, words: &Words, chance: &mut Chance) {
    if habit == Habit::Often && chance.percent(55) {
        card.tags.push(words.tags[0].clone());
    }
    if chance.percent(24) {
        card.tags
            .push(words.tags[1 + chance.below(words.tags.len() - 1)].clone());
    }
    card.tags.sort();
    card.tags.dedup();
}

fn add_consents(card: &mut Customer, since: Day, making: &Making<'_>, chance: &mut Chance) {
    if chance.percent(30) {
        card.privacy_notice = Some(since);
    }
    if card.phones.is_empty() || !chance.percent(40) {
        return;
    }
    for channel in [Channel::Sms, making.country.messengers[0].clone()] {
        let state = [
            ConsentState::Given,
            ConsentState::Refused,
            ConsentState::Withdrawn,
        ][chance.weighted(&[8, 1, 1])]
        .clone();
        let day = Day((since.0 + chance.between(0, 20) as i32).min(making.today.0));
        card.consents.push(Consent {
            channel,
            state,
            day: Some(day),
            source: chance.text(&making.words.consents),
        });
    }
}

/// Phones, and what else answers there.
pub fn add_phones(
    card: &mut Customer,
    country: &Country,
    words: &Words,
    number: usize,
    chance: &mut Chance,
) {
    let mut messengers = Vec::new();
    let [first, second] = &country.messengers;
    for messenger in [first, second, &Channel::Viber] {
        let is_there = match messenger {
            Channel::Telegram | Channel::WhatsApp | Channel::Zalo => chance.percent(62),
            Channel::Viber => chance.percent(5),
            _ => false,
        };
        if is_there {
            messengers.push(messenger.clone());
        }
    }
    card.phones.push(Phone {
        number: phone(country, number),
        label: String::new(),
        messengers,
        ..Phone::default()
    });
    if chance.percent(8) {
        card.phones.push(Phone {
            number: phone(country, CUSTOMERS + number),
            label: chance.text(&words.phone_labels),
            ..Phone::default()
        });
    }
}

/// Other ways to reach somebody.
pub fn add_ways(
    card: &mut Customer,
    country: &Country,
    words: &Words,
    number: usize,
    chance: &mut Chance,
) {
    // A domain that is kept for examples.
    if chance.percent(6) {
        card.emails.push(format!("customer{number}@example.com"));
    }
    let network = country
        .messengers
        .iter()
        .find(|way| matches!(way, Channel::Instagram | Channel::Facebook));
    if let (true, Some(network)) = (chance.percent(9), network) {
        card.handles.push(Handle {
            channel: network.clone(),
            handle: format!("@example.{number}"),
        });
    }
    if chance.percent(34) {
        let house = chance.between(1, 120).to_string();
        let street = chance
            .pick(country.streets)
            .map(|street| street.replace('#', &house));
        let city = if chance.percent(86) {
            country.city
        } else {
            country.town
        };
        card.address = Address {
            street: words.written(country, &street.unwrap_or_default()),
            city: words.written(country, city),
            ..Address::default()
        };
    }
    if chance.percent(44) {
        card.card_number = format!("{}", 10_000 + number * 3 + 1);
    }
}
