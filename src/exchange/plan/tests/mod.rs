use proptest::prelude::*;

use super::*;
use crate::domain::change::{Action, Record};
use crate::domain::customer::Phone;
use crate::domain::entry::EntryRecord;
use crate::domain::held::fields_of;
use crate::domain::{Book, Command, Held, Kind, Moment, Money, Opening, Sale, Shop, Stamp, Zone};
use crate::exchange::layout::{recognise, text_of};
use crate::exchange::reading::{Customs, Reading};
use crate::exchange::{Cell, Row};
use crate::text::{Language, words};

pub struct Ids(u128);

impl Ids {
    fn next(&mut self) -> Id {
        self.0 += 1;
        Id(self.0)
    }
}

/// The last day of 2026.
pub const TODAY: Day = Day(20_818);

pub struct Desk {
    pub book: Book,
    ids: Ids,
    stamp: u128,
}
impl Desk {
    pub fn new(customers: Vec<Customer>) -> Self {
        let mut book = Book::default();
        let shop = Shop {
            country: "UZ".into(),
            currency: "UZS".into(),
            ..Shop::default()
        };
        let mut ids = Ids(1_000);
        book.put(Held::new(ids.next(), shop).into());
        for customer in customers {
            book.put(Held::new(ids.next(), customer).into());
        }
        Self {
            book,
            ids,
            stamp: 1 << 90,
        }
    }

    pub fn plan(&mut self, text: &str, keeps_ours: bool) -> Plan {
        self.plan_table(table(text), keeps_ours)
    }

    pub fn plan_table(&mut self, table: Table, keeps_ours: bool) -> Plan {
        let mapping = recognise(&table);
        let customs = Customs {
            country: "UZ".into(),
            currency: "UZS".into(),
            currency_digits: 0,
            today: TODAY,
        };
        let ways = Ways {
            reading: Reading::of(&table, &mapping, &customs),
            layout: mapping.layout,
            digits: 0,
            currency: "UZS".into(),
            today: TODAY,
            zone: Zone::fixed(300),
            keeps_ours,
            words: words(Language::En),
        };
        let mut planner = Planner::new(Incoming::Table(Arc::new(table), mapping), ways);
        let ids = &mut self.ids;
        while !planner.step(&self.book, 3, &mut || ids.next()) {}
        planner.finish()
    }

    pub fn bring_in(&mut self, mut plan: Plan) -> Id {
        let mut new_id = || self.ids.next();
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(1_790_000_000_000),
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let mut batch = plan.batch(&self.book, "test.csv", &mut circumstances);
        while !plan.collect(&self.book, &mut batch, 2, &mut circumstances) {}
        let id = batch.head_mut().id;
        let changes = batch.finish(circumstances.new_id);
        self.apply(changes);
        id
    }

    pub fn run(&mut self, command: Command) {
        let mut new_id = || self.ids.next();
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(1_790_000_000_001),
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let decision = self.book.decide(command, &mut circumstances).unwrap();
        self.apply(decision.changes);
    }

    pub fn apply(&mut self, changes: Vec<crate::domain::Change>) {
        self.stamp += 1 << 64;
        let action = Action::new(Stamp(self.stamp), None, Verb::Import, changes);
        self.book.apply(&action);
    }

    /// Everything that stands, without stamps and without what only tells what was done.
    pub fn state(&self) -> String {
        let mut lines = Vec::new();
        for record in self.book.clone().into_records() {
            let line = match &record {
                Record::Entry(crate::domain::Entry::Opening(opening)) => {
                    if self.book.ledger().is_void(opening.id()) {
                        continue;
                    }
                    let mut opening = opening.clone();
                    (opening.stamp, opening.id) = (Stamp::NONE, Id::default());
                    serde_json::to_string(&opening).unwrap()
                }
                Record::Entry(_) => continue,
                card => {
                    if self.book.is_deleted(&card.kind(), card.id()) {
                        continue;
                    }
                    let fields = self.book.fields(&card.kind(), card.id()).unwrap();
                    format!("{} {}", card.id(), serde_json::Value::Object(fields))
                }
            };
            lines.push(line);
        }
        lines.join("\n")
    }
}

fn table(text: &str) -> Table {
    let rows = text.lines().enumerate().map(|(at, line)| {
        let cells = line.split(';').map(|cell| match cell.trim() {
            "" => Cell::Empty,
            text => Cell::Text(text.into()),
        });
        Row::new(at as u32 + 1, cells.collect())
    });
    Table::new("test", rows.collect())
}

fn customer(given: &str, family: &str, phone: &str) -> Customer {
    Customer {
        given: given.into(),
        family: family.into(),
        phones: vec![Phone {
            number: phone.into(),
            ..Phone::default()
        }],
        ..Customer::default()
    }
}

fn headings(plan: &Plan) -> Vec<Heading> {
    plan.outcomes.iter().map(|own| plan.heading(own)).collect()
}

const FILE: &str = "Ism;Familiya;Telefon;Tugʻilgan kun;Ballar;Sevimli choyi\n\
    Malika;Aliyeva;90 123 45 67;28.07.1990;500;koʻk\n\
    Anvar;Karimov;+998935556677;;;\n\
    ;;;;;\n\
    Шаҳноза;Каримова;901112233;bilmayman;;\n\
    Малика;Алиева;;;;qora\n\
    Nodira;Umarova;90 777 66 55;;;\n\
    Nodira;;998907776655;;;\n\
    ;;;;12;";

#[test]
fn rows_meet_customers_by_normalised_phones_and_stand_under_their_heading() {
    let mut desk = Desk::new(vec![
        customer("Malika", "Aliyeva", "+998 90 123-45-67"),
        customer("Anvar", "Karimov", "93 555 66 77"),
    ]);
    let plan = desk.plan(FILE, false);
    let expected = [
        Heading::Updated,
        Heading::Same,
        Heading::Rejected,
        Heading::New,
        Heading::Doubtful,
        Heading::New,
        Heading::Same,
        Heading::Rejected,
    ];
    assert_eq!(headings(&plan), expected);
    let Fate::Person(draft) = plan.outcomes[0].fate else {
        panic!("{:?}", plan.outcomes[0]);
    };
    let differences = plan.differences(&desk.book, &plan.drafts[draft as usize]);
    let names = differences
        .iter()
        .map(|own| (own.name.as_str(), own.is_own));
    let expected = [("birthday", false), ("Sevimli choyi", true)];
    assert_eq!(names.collect::<Vec<_>>(), expected);
    let w = words(Language::En);
    let rejected = plan.rejected(w);
    assert_eq!(rejected.rows.len(), 3);
    let reason = rejected.rows[1].cells.last().map(text_of);
    assert_eq!(reason.as_deref(), Some("No name, no phone, no card"));
    let before = desk.book.customers().len();
    let batch = desk.bring_in(plan);
    assert_eq!(desk.book.customers().len(), before + 3);
    let openings = desk.book.ledger().entries::<Opening>().rows();
    assert_eq!(
        openings.iter().map(|one| one.points.0).collect::<Vec<_>>(),
        [500]
    );
    // Phones stay as they were typed here; what is the same number is not added.
    let malika = desk.book.customers().iter().next().unwrap().1;
    assert_eq!(malika.phones.len(), 1);
    assert_eq!(malika.own_fields["Sevimli choyi"], "koʻk");
    let own_fields = &desk.book.shop().unwrap().1.own_fields;
    assert_eq!(*own_fields, ["Sevimli choyi", "Tugʻilgan kun"]);
    let again = desk.plan(FILE, false);
    assert_eq!(again.count(Heading::New), 0);
    assert_eq!(again.count(Heading::Updated), 0);
    assert_eq!(desk.book.batches(&Verb::Import)[0].id, batch);
}

#[test]
fn whoever_may_be_here_already_is_joined_when_the_owner_says_so() {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "+998901234567")]);
    let file =
        "Ism;Familiya;Telefon;Izoh\nМалика;Алиева;935556677;vip\nVali;Toshev;901234567;oʻgʻli";
    let mut plan = desk.plan(file, false);
    assert_eq!(headings(&plan), [Heading::Doubtful, Heading::Doubtful]);
    plan.drafts[0].choice = Choice::Join;
    plan.drafts[1].choice = Choice::Leave;
    desk.bring_in(plan);
    assert_eq!(desk.book.customers().len(), 1);
    let (_, malika) = desk.book.customers().iter().next().unwrap();
    assert_eq!(malika.note, "vip");
    assert_eq!(malika.phones.len(), 2);
}

#[test]
fn a_file_only_fills_what_is_empty_when_the_owner_wants_that() {
    let mut own = customer("Malika", "Aliyeva", "901234567");
    own.address.city = "Toshkent".into();
    for (keeps_ours, city) in [(true, "Toshkent"), (false, "Samarqand")] {
        let mut desk = Desk::new(vec![own.clone()]);
        let plan = desk.plan(
            "Ism;Telefon;Shahar;Jinsi\nMalika;901234567;Samarqand;ayol",
            keeps_ours,
        );
        desk.bring_in(plan);
        let (_, malika) = desk.book.customers().iter().next().unwrap();
        assert_eq!(malika.address.city, city);
        assert_eq!(malika.sex, crate::domain::customer::Sex::Female);
    }
}

#[test]
fn taking_back_leaves_what_was_written_since() {
    let mut desk = Desk::new(vec![customer("Malika", "Aliyeva", "901234567")]);
    let plan = desk.plan(
        "Ism;Telefon;Shahar;Izoh\nMalika;901234567;Buxoro;vip\nOlim;911112233;;",
        false,
    );
    let batch = desk.bring_in(plan);
    let (id, malika) = desk.book.customers().iter().next().unwrap();
    let (before, mut after) = (malika.clone(), malika.clone());
    after.note = "changed since".into();
    desk.run(Command::SaveCustomer(crate::domain::command::Save::edit(
        id, before, after,
    )));
    desk.run(Command::TakeBack { batch });
    assert_eq!(desk.book.customers().len(), 1);
    let (_, malika) = desk.book.customers().iter().next().unwrap();
    assert_eq!(
        (malika.note.as_str(), malika.address.city.as_str()),
        ("changed since", "")
    );
    let again = desk.book.decide(
        Command::TakeBack { batch },
        &mut Circumstances {
            by: None,
            now: Moment(0),
            zone: &Zone::fixed(0),
            new_id: &mut Id::default,
        },
    );
    assert_eq!(again, Err(crate::domain::Refusal::AlreadyDone));
    assert!(desk.book.batches(&Verb::Import).is_empty());
}

fn any_customer() -> impl Strategy<Value = Customer> {
    let name = prop::sample::select(vec![
        "Malika",
        "Малика",
        "Anvar",
        "Nguyễn Văn An",
        "Əli",
        "",
    ]);
    let family = prop::sample::select(vec!["Aliyeva", "Алиева", "Karimov", ""]);
    (name, family, 0_u32..6, 0_u32..4).prop_map(|(given, family, phone, card)| {
        let mut customer = customer(given, family, &format!("90123450{phone}"));
        if card == 0 {
            customer.phones.clear();
            customer.note = "x".into();
            customer.nickname = "n".into();
        }
        customer
    })
}

fn any_row() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec!["Malika", "Малика", "Anvar", "An Nguyen", "ali", ""]);
    let family = prop::sample::select(vec!["Aliyeva", "Karimov", ""]);
    let date = prop::sample::select(vec!["28.07.1990", "", "31.02.2000", "01.05"]);
    (name, family, 0_u32..8, date, 0_u32..3, 0_u32..3).prop_map(
        |(given, family, phone, date, points, card)| {
            let phone = if phone > 6 {
                String::new()
            } else {
                format!("+998 90 123-45-0{phone}")
            };
            let card = if card == 0 {
                String::new()
            } else {
                card.to_string()
            };
            format!("{given};{family};{phone};{date};{points};{card};a{points}")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_was_brought_in_and_taken_back_leaves_no_trace(
        customers in prop::collection::vec(any_customer(), 0..6),
        rows in prop::collection::vec(any_row(), 0..12),
        choices in prop::collection::vec(0_u8..12, 12),
        keeps_ours in any::<bool>(),
    ) {
        let mut desk = Desk::new(customers);
        let before = desk.state();
        let file = format!("Ism;Familiya;Telefon;Tugʻilgan kun;Ballar;Karta raqami;Rangi yoqadi\n{}", rows.join("\n"));
        let mut plan = desk.plan(&file, keeps_ours);
        prop_assert_eq!(plan.outcomes.len(), rows.len());
        for (draft, choice) in plan.drafts.iter_mut().zip(choices) {
            if !draft.like.is_empty() {
                draft.choice = [Choice::Add, Choice::Join, Choice::Leave][usize::from(choice % 3)];
                draft.whom = u32::from(choice) % draft.like.len() as u32;
                draft.takes_over = choice % 2 == 0;
            }
        }
        let batch = desk.bring_in(plan);
        desk.run(Command::TakeBack { batch });
        prop_assert_eq!(desk.state(), before.as_str());
        gone::see_only_the_note_in_a_backup(&mut desk, &before);
    }

    #[test]
    fn parts_of_a_batch_keep_what_they_hold_in_both_stored_forms(text in "\\PC{0,12}", number in any::<i32>()) {
        let fields = fields_of(&customer(&text, "x", &number.to_string()));
        let former = crate::domain::batch::Former {
            of_kind: Kind::Customer,
            card: Id(7),
            fields: crate::domain::batch::FormerFields(fields),
        };
        let batch = Batch { id: Id(9), former: vec![former], ..Batch::default() };
        let bytes = minicbor::to_vec(&batch).unwrap();
        prop_assert_eq!(&minicbor::decode::<Batch>(&bytes).unwrap(), &batch);
        let json = serde_json::to_string(&batch).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Batch>(&json).unwrap(), &batch);
    }
}

mod again;
mod alike;
mod balances;
mod cards;
mod gone;
mod goods;
mod kept;
mod kin;
mod lists;
mod merged;
mod naming;
mod pictures;
mod price_lists;
mod relatives;
mod sales;
mod spending;
mod tills;
mod used;
