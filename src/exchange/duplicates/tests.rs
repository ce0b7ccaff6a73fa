use proptest::prelude::*;

use super::*;
use crate::domain::change::{Action, Record};
use crate::domain::customer::Phone;
use crate::domain::decide::Circumstances;
use crate::domain::entry::Verb;
use crate::domain::loyalty::points::PointsAccount;
use crate::domain::sale::{Sale, SaleLine, Tender};
use crate::domain::{
    Command, Day, Entry, Held, Moment, Money, Note, Opening, Payment, Points, Stamp, TenderMethod,
    Zone,
};

fn customer(given: &str, phone: &str) -> Customer {
    Customer {
        given: given.into(),
        phones: vec![Phone {
            number: phone.into(),
            ..Phone::default()
        }],
        ..Customer::default()
    }
}

fn pairs(book: &Book) -> Vec<Pair> {
    let mut finder = Finder::new("UZ");
    while !finder.step(book, 2) {}
    finder.finish(book)
}

#[test]
fn the_same_person_is_found_across_scripts_and_spellings() {
    let mut book = Book::default();
    let birthday = "1990-07-28".parse().ok();
    let mut cards = vec![
        customer("Шаҳноза Каримова", "90 123 45 67"),
        customer("Karimova Shahnoza", "935556677"),
        customer("Anvar", "+998901234567"),
        customer("Olim", "911112233"),
        customer("Olim", "944445566"),
    ];
    cards[0].birthday = birthday;
    cards[1].birthday = birthday;
    cards[3].emails = vec!["Olim@mail.ru".into()];
    cards[4].emails = vec!["olim@mail.ru ".into()];
    cards[3].distinct = vec![];
    for (at, card) in cards.into_iter().enumerate() {
        book.put(Held::new(Id(at as u128 + 1), card).into());
    }
    let found: Vec<(u128, u128, Shared, bool)> = pairs(&book)
        .iter()
        .map(|pair| (pair.one.0, pair.other.0, pair.shared[0], pair.is_likely))
        .collect();
    assert_eq!(
        found,
        [
            (1, 2, Shared::NameAndBirthday, true),
            (4, 5, Shared::Email, true),
            (1, 3, Shared::Phone, false)
        ]
    );
    let mut told = book.customers().get(Id(5)).unwrap().clone();
    told.distinct.push(Id(4));
    let mut held = Held::new(Id(5), told);
    held.stamps = crate::domain::stamp::FieldStamps::at(Stamp(9));
    book.put(held.into());
    assert_eq!(pairs(&book).len(), 2);
}

#[test]
fn a_name_is_the_same_without_what_one_script_leaves_out() {
    for (one, other) in [
        ("Шаҳноза Тўраева", "Shahnoza Toʻrayeva"),
        ("Əli Məmmədov", "Eli Memmedov"),
        ("Гулнора Юсупова", "Gulnora Yusupova"),
    ] {
        let [one, other] = [one, other].map(|name| name_key(&customer(name, "")));
        assert_eq!(one, other);
    }
    let [one, other] = ["Maria Olimova", "Mara Olimova"].map(|name| name_key(&customer(name, "")));
    assert_ne!(one, other);
}

#[test]
fn a_name_without_its_patronymic_is_the_same_on_the_same_birthday() {
    let mut book = Book::default();
    let cards = [
        ("Шаҳноза Каримова", "1988-03-07"),
        ("Шахноза Рустамовна Каримова", "1988-03-07"),
        ("Шахноза Рустамовна Каримова", "--03-07"),
        ("Шаҳноза", "1988-03-07"),
        ("Nguyễn Văn An", "1990-01-01"),
        ("Nguyễn Thị Bình", "1990-01-01"),
    ];
    for (at, (name, birthday)) in cards.into_iter().enumerate() {
        let mut card = customer(name, "");
        card.phones.clear();
        card.birthday = Some(birthday.parse().unwrap());
        book.put(Held::new(Id(at as u128 + 1), card).into());
    }
    let found: Vec<(u128, u128)> = pairs(&book)
        .iter()
        .map(|pair| (pair.one.0, pair.other.0))
        .collect();
    assert_eq!(found, [(1, 2), (2, 3)]);
}

/// A shop of two cards, and what happened.
struct Shop {
    book: Book,
    ids: u128,
    stamp: u128,
}

const ONE: Id = Id(1);
const TWO: Id = Id(2);

impl Shop {
    fn new() -> Self {
        let mut book = Book::default();
        book.put(Held::new(ONE, customer("Malika", "901234567")).into());
        book.put(Held::new(TWO, customer("Малика", "935556677")).into());
        Self {
            book,
            ids: 1_000,
            stamp: 1 << 90,
        }
    }

    fn id(&mut self) -> Id {
        self.ids += 1;
        Id(self.ids)
    }

    fn apply(&mut self, changes: Vec<crate::domain::Change>) {
        self.stamp += 1 << 64;
        let action = Action::new(Stamp(self.stamp), None, Verb::Edit, changes);
        self.book.apply(&action);
    }

    fn run(&mut self, command: Command) {
        let mut ids = self.ids;
        let mut new_id = || {
            ids += 1;
            Id(ids)
        };
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(1_790_000_000_000),
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let decision = self.book.decide(command, &mut circumstances).unwrap();
        self.ids = ids;
        self.apply(decision.changes);
    }

    fn merge(&mut self) {
        let card = Box::new(self.book.customers().get(ONE).unwrap().clone());
        self.run(Command::Merge {
            stays: ONE,
            goes: TWO,
            card,
        });
    }

    fn live(&mut self, history: Vec<(u8, bool, i64)>) {
        for what in history {
            self.enter(what);
        }
    }

    fn enter(&mut self, what: (u8, bool, i64)) {
        let (kind, is_one, amount) = what;
        let customer = if is_one { ONE } else { TWO };
        let (id, amount) = (self.id(), Money(amount));
        let at = Moment(1_780_000_000_000 + self.ids as i64);
        let number = if is_one { "90 123-45-67" } else { "935556677" };
        let line = SaleLine {
            text: format!("Altered for МАЛИКА, call {number}"),
            quantity_milli: 1000,
            unit_price: amount,
            ..SaleLine::default()
        };
        let method = if kind == 1 {
            TenderMethod::Credit
        } else {
            TenderMethod::Cash
        };
        let entry: Entry = match kind {
            0 | 1 => Sale {
                id,
                at,
                customer: Some(customer),
                lines: vec![line],
                tenders: vec![Tender::new(method, amount)],
                note: "for the wedding".into(),
                ..Sale::default()
            }
            .into(),
            2 => Payment {
                id,
                at,
                customer,
                amount,
                note: "from her brother".into(),
                ..Payment::default()
            }
            .into(),
            3 => Opening {
                id,
                at,
                customer,
                debt: amount,
                spent: amount,
                ..Opening::default()
            }
            .into(),
            4 => Points {
                id,
                at,
                customer: Some(customer),
                amount,
                ..Points::default()
            }
            .into(),
            _ => {
                let note = Note {
                    customer,
                    text: "likes blue".into(),
                    ..Note::default()
                };
                return self.apply(vec![crate::domain::Change::add(id, note)]);
            }
        };
        self.apply(vec![crate::domain::Change::enter(entry)]);
    }

    /// Spend, debt, points and notes of a customer.
    fn figures(&self, customer: Id) -> [i64; 4] {
        let ledger = self.book.ledger();
        let zone = Zone::fixed(300);
        let spent = ledger.account(customer).map_or(0, |own| own.spent.0);
        let opened: i64 = ledger.openings_of(customer).map(|own| own.spent.0).sum();
        let debt = crate::domain::credit::DebtAccount::of(ledger, customer);
        let points = PointsAccount::of(ledger, customer, &zone, Day(30_000));
        let notes = self.book.notes_of(customer).count() as i64;
        [
            spent + opened,
            debt.owed.0 - debt.advance.0,
            points.balance.0,
            notes,
        ]
    }

    fn text(&self) -> String {
        self.book
            .clone()
            .into_records()
            .map(|record| match record {
                Record::Entry(entry) => format!("{entry:?}"),
                card => {
                    serde_json::Value::Object(self.book.fields(&card.kind(), card.id()).unwrap())
                        .to_string()
                }
            })
            .collect()
    }
}

fn history() -> impl Strategy<Value = Vec<(u8, bool, i64)>> {
    prop::collection::vec((0_u8..6, any::<bool>(), 1_i64..5_000), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn all_history_follows_a_merge_and_goes_back_with_it(before in history(), after in history()) {
        let mut shop = Shop::new();
        shop.live(before);
        let (one, two) = (shop.figures(ONE), shop.figures(TWO));
        shop.merge();
        let sum: Vec<i64> = one.iter().zip(two).map(|(one, two)| one + two).collect();
        prop_assert_eq!(&shop.figures(ONE).to_vec(), &sum);
        prop_assert_eq!(shop.figures(TWO), [0; 4]);
        prop_assert!(shop.book.customers().get(TWO).is_none());
        let batch = shop.book.batches(&Verb::Merge)[0].id;
        // What is written down since stays with whom it was written down for.
        let own: Vec<_> = after.into_iter().map(|(kind, _, amount)| (kind, true, amount)).collect();
        let mut alone = Shop::new();
        shop.live(own.clone());
        alone.live(own);
        shop.run(Command::TakeBack { batch });
        let since = alone.figures(ONE);
        let expected: Vec<i64> = one.iter().zip(since).map(|(one, since)| one + since).collect();
        prop_assert_eq!(shop.figures(ONE).to_vec(), expected);
        prop_assert_eq!(shop.figures(TWO), two);
        // And again.
        shop.merge();
        let again: Vec<i64> = sum.iter().zip(since).map(|(one, since)| one + since).collect();
        prop_assert_eq!(shop.figures(ONE).to_vec(), again);
    }

    #[test]
    fn two_devices_that_merge_the_same_cards_count_nothing_twice(before in history()) {
        let mut here = Shop::new();
        here.live(before);
        let mut there = Shop { book: here.book.clone(), ids: here.ids + 500, stamp: here.stamp + 7 };
        let sum: Vec<i64> = here.figures(ONE).iter().zip(here.figures(TWO)).map(|(one, two)| one + two).collect();
        here.merge();
        there.merge();
        for record in there.book.clone().into_records() {
            here.book.put(record);
        }
        prop_assert_eq!(here.figures(ONE).to_vec(), sum);
        prop_assert_eq!(here.figures(TWO), [0; 4]);
    }

    #[test]
    fn nothing_of_an_erased_person_is_left_and_the_books_stay(before in history(), is_merged in any::<bool>()) {
        let mut shop = Shop::new();
        shop.live(before);
        if is_merged {
            shop.merge();
        }
        let takings: i64 = shop.book.ledger().standing_sales().map(|(_, sale)| sale.total().0).sum();
        shop.run(Command::EraseCustomer(ONE));
        if !is_merged {
            shop.run(Command::EraseCustomer(TWO));
        }
        let text = shop.text();
        for word in ["Malika", "Малика", "МАЛИКА", "123-45-67", "901234567", "935556677", "wedding", "brother", "blue"] {
            prop_assert!(!text.contains(word), "{word} in {text}");
        }
        prop_assert!(shop.book.customers().held(ONE).is_some_and(|held| held.is_deleted && held.card.is_erased()));
        let after: i64 = shop.book.ledger().standing_sales().map(|(_, sale)| sale.total().0).sum();
        prop_assert_eq!(takings, after);
    }
}

#[test]
fn a_merged_card_takes_what_the_owner_chose_and_loses_nothing() {
    let mut one = customer("Malika", "901234567");
    one.note = "first".into();
    let mut other = customer("Малика", "935556677");
    other.address.city = "Toshkent".into();
    other.note = "second".into();
    other.company = "Atlas".into();
    let names: Vec<String> = differing(&one, &other)
        .into_iter()
        .map(|(name, ..)| name)
        .collect();
    assert_eq!(names, [NAME]);
    let card = merged(&one, &other, &[NAME.to_owned()], "UZ");
    assert_eq!(
        (card.given.as_str(), card.company.as_str()),
        ("Малика", "Atlas")
    );
    assert_eq!(
        (card.phones.len(), card.note.as_str()),
        (2, "first\nsecond")
    );
    assert_eq!(card.address.city, "Toshkent");
    assert_eq!(merged(&one, &other, &[], "UZ").given, "Malika");
}

#[test]
fn names_are_chosen_as_a_whole() {
    let whole = customer("Каримов Азиз", "901234567");
    let mut parted = customer("Азиз", "901234567");
    parted.family = "Каримов".into();
    let name = |card: &Customer| card.display_name(false);
    // The same name: nothing to choose, and the one told part by part is kept.
    for (one, other) in [(&whole, &parted), (&parted, &whole)] {
        assert_eq!(differing(one, other), []);
        let card = merged(one, other, &[], "UZ");
        assert_eq!(
            (card.given.as_str(), card.family.as_str()),
            ("Азиз", "Каримов")
        );
    }
    let mut latin = customer("Aziz", "901234567");
    latin.middle = "Botirovich".into();
    latin.family = "Karimov".into();
    for (one, other) in [(&whole, &latin), (&latin, &whole), (&parted, &latin)] {
        let told = (NAME.to_owned(), name(one), name(other));
        assert_eq!(differing(one, other), [told]);
        assert_eq!(name(&merged(one, other, &[], "UZ")), name(one));
        let theirs = merged(one, other, &[NAME.to_owned()], "UZ");
        assert_eq!(name(&theirs), name(other));
    }
    let unnamed = customer("", "901234567");
    assert_eq!(name(&merged(&unnamed, &latin, &[], "UZ")), name(&latin));
    assert_eq!(
        name(&merged(&latin, &unnamed, &[NAME.to_owned()], "UZ")),
        name(&latin)
    );
}
