//! What stands in the list of a day, why, and in which order.

mod money;

use super::*;
use crate::domain::change::{Action, Change, Record};
use crate::domain::customer::Relative;
use crate::domain::entry::Verb;
use crate::domain::{
    Customer, DeviceId, Held, Note, Repeat, Sale, SaleLine, Shop, Stamp, Task, Tender, TenderMethod,
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A shop in Tashkent with people in it.
struct Street {
    book: Book,
    zone: Zone,
    ids: u128,
}

impl Street {
    fn new() -> Self {
        let mut street = Self {
            book: Book::default(),
            zone: Zone::fixed(300),
            ids: 100,
        };
        let shop = Shop {
            currency: "UZS".into(),
            ..Shop::default()
        };
        street.put(Held::new(Id(1), shop).into());
        street
    }

    fn put(&mut self, mut record: Record) {
        self.ids += 1;
        record.set_stamp(Stamp::new(self.ids as i64, 0, DeviceId(7)), None);
        self.book.put(record);
    }

    fn id(&mut self) -> Id {
        self.ids += 1;
        Id(self.ids)
    }

    fn customer(&mut self, name: &str, birthday: &str) -> Id {
        let id = self.id();
        let card = Customer {
            given: name.into(),
            birthday: birthday.parse().ok(),
            ..Customer::default()
        };
        self.put(Held::new(id, card).into());
        id
    }

    fn task(&mut self, title: &str, due: Option<&str>, time_min: Option<u32>) -> Id {
        let id = self.id();
        let task = Task {
            title: title.into(),
            due: due.map(day),
            time_min,
            ..Task::default()
        };
        self.put(Held::new(id, task).into());
        id
    }

    fn sell(&mut self, customer: Id, on: &str, price: i64, change: impl Fn(&mut Sale)) -> Id {
        let id = self.id();
        let mut sale = Sale {
            id,
            at: self.zone.moment_at(day(on), 12, 0),
            customer: Some(customer),
            lines: vec![SaleLine {
                text: "coat".into(),
                quantity_milli: 1_000,
                unit_price: Money(price),
                ..SaleLine::default()
            }],
            tenders: vec![Tender::new(TenderMethod::Cash, Money(price))],
            ..Sale::default()
        };
        change(&mut sale);
        self.put(Record::Entry(sale.into()));
        id
    }

    fn on_credit(&mut self, customer: Id, on: &str, price: i64, due: &str) {
        self.sell(customer, on, price, |sale| {
            sale.tenders = vec![Tender::new(TenderMethod::Credit, Money(price))];
            sale.due = due.parse().ok();
        });
    }

    fn look<T>(&self, on: &str, look: impl FnOnce(&Outlook<'_>) -> T) -> T {
        let rhythm = ShopRhythm::of(&self.book, &self.zone);
        let now = self.zone.moment_at(day(on), 9, 0);
        look(&Outlook {
            book: &self.book,
            rhythm: &rhythm,
            zone: &self.zone,
            now,
            last_backup: Some(now),
        })
    }

    fn on(&self, on: &str) -> Vec<Row> {
        self.look(on, |outlook| Today::of(outlook).rows)
    }

    fn told(&self, on: &str) -> Vec<(Section, Matter, String)> {
        let who = |row: &Row| {
            let customer = row.customer.and_then(|id| self.book.customers().get(id));
            let task = row.subject.and_then(|id| self.book.cards::<Task>().get(id));
            let task = task.map(|task| task.title.clone());
            task.or(customer.map(|card| card.given.clone()))
                .unwrap_or_default()
        };
        let told = self.on(on).into_iter();
        told.map(|row| (row.section, row.matter.clone(), who(&row)))
            .collect()
    }

    fn dismiss(&mut self, dismissal: Dismissal) {
        let change = Change::add(dismissal.id(), dismissal);
        let stamp = Stamp::new(1_000_000, 0, DeviceId(7));
        self.book
            .apply(&Action::new(stamp, None, Verb::Finish, vec![change]));
    }
}

#[test]
fn a_task_that_is_put_off_keeps_its_hour() {
    let mut street = Street::new();
    let id = street.id();
    let task = Task {
        title: "fitting".into(),
        due: Some(day("2026-11-25")),
        time_min: Some(15 * 60 + 30),
        snoozed_until: Some(day("2026-11-28")),
        ..Task::default()
    };
    street.put(Held::new(id, task).into());
    let rows = street.on("2026-11-25");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0].day, Some(day("2026-11-28")));
    assert_eq!(rows[0].time_min, Some(15 * 60 + 30));
}

#[test]
fn sections_and_urgency_make_the_order() {
    use Matter::{Birthday, DebtDue, DebtOverdue, Task};
    use Section::{Anytime, Overdue, Today, Week};
    let mut street = Street::new();
    let lola = street.customer("Lola", "1990-11-25");
    let anvar = street.customer("Anvar", "--11-27");
    street.on_credit(anvar, "2026-10-01", 500, "2026-11-01");
    street.on_credit(lola, "2026-11-20", 300, "2026-11-28");
    street.task("evening", Some("2026-11-25"), Some(19 * 60));
    street.task("morning", Some("2026-11-25"), Some(9 * 60));
    street.task("some time", Some("2026-11-25"), None);
    street.task("late", Some("2026-11-20"), None);
    street.task("later", Some("2026-11-21"), None);
    street.task("one day", None, None);
    street.task("far", Some("2026-12-02"), None);
    street.task("in the week", Some("2026-12-01"), None);
    let expected = [
        (Overdue, Task, "late"),
        (Overdue, Task, "later"),
        (Overdue, DebtOverdue, "Anvar"),
        (Today, Task, "morning"),
        (Today, Task, "evening"),
        (Today, Task, "some time"),
        (Today, Birthday, "Lola"),
        (Week, Birthday, "Anvar"),
        (Week, DebtDue, "Lola"),
        (Week, Task, "in the week"),
        (Anytime, Task, "one day"),
    ];
    let expected = expected.map(|(section, matter, who)| (section, matter, who.to_owned()));
    assert_eq!(street.told("2026-11-25"), expected);
}

#[test]
fn ages_are_told_where_the_year_is_known_and_leap_days_are_kept() {
    let mut street = Street::new();
    street.customer("Leap", "2000-02-29");
    street.customer("Unknown", "--03-01");
    let reasons = |on: &str| {
        let rows = street.on(on).into_iter();
        rows.map(|row| (row.day.unwrap().to_string(), row.reason))
            .collect::<Vec<_>>()
    };
    let is = |on: &str, reason| (on.to_owned(), reason);
    assert_eq!(
        reasons("2027-02-28"),
        [
            is("2027-02-28", Reason::Birthday(Some(27))),
            is("2027-03-01", Reason::Birthday(None))
        ]
    );
    assert_eq!(
        reasons("2028-02-28")[0],
        is("2028-02-29", Reason::Birthday(Some(28)))
    );
    assert_eq!(reasons("2027-03-02"), []);
    // Over the turn of the year.
    street.customer("January", "1980-01-02");
    assert_eq!(street.on("2026-12-29").len(), 1);
}

#[test]
fn relatives_and_follow_ups_are_told() {
    let mut street = Street::new();
    let lola = street.id();
    let card = Customer {
        given: "Lola".into(),
        relatives: vec![Relative {
            name: "Aziz".into(),
            birthday: "2020-11-26".parse().ok(),
            ..Relative::default()
        }],
        ..Customer::default()
    };
    street.put(Held::new(lola, card).into());
    let note = street.id();
    let written = Note {
        customer: lola,
        text: "asked for boots".into(),
        follow_up: Some(day("2026-11-24")),
        ..Note::default()
    };
    street.put(Held::new(note, written).into());
    let rows = street.on("2026-11-25");
    assert_eq!(
        (rows[0].matter.clone(), rows[0].subject),
        (Matter::FollowUp, Some(note))
    );
    let relative = Reason::Relative {
        place: 0,
        name: "Aziz".into(),
        turns: Some(6),
    };
    assert_eq!(rows[1].reason, relative);
}

#[test]
fn anniversaries_are_of_those_who_keep_coming() {
    let mut street = Street::new();
    let lola = street.customer("Lola", "");
    for on in ["2024-11-25", "2025-11-01", "2026-11-20"] {
        street.sell(lola, on, 100, |_| {});
    }
    let once = street.customer("Once", "");
    street.sell(once, "2025-11-25", 100, |_| {});
    let rows = street.on("2026-11-25");
    assert_eq!(
        (rows.len(), rows[0].reason.clone()),
        (1, Reason::Anniversary(2))
    );
    assert!(street.on("2026-11-24").is_empty());
}

#[test]
fn what_the_owner_turned_off_stays_off() {
    let mut street = Street::new();
    street.customer("Lola", "1990-11-25");
    street.task("open", Some("2026-11-25"), None);
    let off = Shop {
        currency: "UZS".into(),
        today_off: vec![Matter::Birthday],
        ..Shop::default()
    };
    let mut held = Held::new(Id(1), off);
    held.stamps = crate::domain::stamp::FieldStamps::at(Stamp::new(1_000_000, 0, DeviceId(7)));
    street.book.put(held.into());
    let rows = street.on("2026-11-25");
    assert_eq!((rows.len(), &rows[0].matter), (1, &Matter::Task));
    let month = street.look("2026-11-25", |outlook| {
        calendar(outlook, day("2026-11-01"), day("2026-11-30"))
    });
    assert_eq!(month.len(), 1);
}

#[test]
fn a_missing_backup_is_told_once_there_is_something_to_lose() {
    let mut street = Street::new();
    let told = |street: &Street, last: Option<&str>| {
        street.look("2026-11-25", |outlook| {
            let last_backup = last.map(|last| street.zone.moment_at(day(last), 23, 0));
            let rows = Today::of(&Outlook {
                last_backup,
                ..*outlook
            })
            .rows;
            rows.into_iter()
                .map(|row| (row.section, row.reason))
                .collect::<Vec<_>>()
        })
    };
    assert_eq!(told(&street, None), []);
    for number in 0..10 {
        street.customer(&format!("C{number}"), "");
    }
    assert_eq!(
        told(&street, None),
        [(Section::Today, Reason::Backup(None))]
    );
    assert_eq!(told(&street, Some("2026-11-18")), []);
    let overdue = (Section::Overdue, Reason::Backup(Some(8)));
    assert_eq!(told(&street, Some("2026-11-17")), [overdue]);
}

#[test]
fn a_day_begins_at_the_shops_own_midnight() {
    // Berlin puts its clocks back on 25 October 2026 and forward on 28 March 2027.
    let changes = [("2026-10-25T01:00:00Z", 60), ("2027-03-28T01:00:00Z", 120)];
    let changes = changes.map(|(at, offset)| (at.parse::<Moment>().unwrap().0, offset));
    let berlin = Zone::with_changes(120, changes.to_vec());
    let mut street = Street::new();
    street.zone = berlin.clone();
    street.customer("Lola", "1990-10-26");
    street.task("clocks", Some("2027-03-29"), None);
    let section = |at: &str| {
        let rhythm = ShopRhythm::default();
        let outlook = Outlook {
            book: &street.book,
            rhythm: &rhythm,
            zone: &berlin,
            now: at.parse().unwrap(),
            last_backup: None,
        };
        Today::of(&outlook).rows.first().map(|row| row.section)
    };
    // Half past eleven in the evening and half past midnight, an hour after the change.
    assert_eq!(section("2026-10-25T22:30:00Z"), Some(Section::Week));
    assert_eq!(section("2026-10-25T23:30:00Z"), Some(Section::Today));
    assert_eq!(section("2027-03-28T21:30:00Z"), Some(Section::Week));
    assert_eq!(section("2027-03-28T22:30:00Z"), Some(Section::Today));
}

#[test]
fn a_month_shows_every_date_of_what_repeats() {
    let mut street = Street::new();
    let id = street.task("order", Some("2026-11-02"), Some(600));
    let held = street.book.cards::<Task>().held(id).unwrap().clone();
    let mut card = held.card;
    card.repeat = Repeat::Weeks;
    let mut held = Held::new(id, card);
    held.stamps = crate::domain::stamp::FieldStamps::at(Stamp::new(1_000_000, 0, DeviceId(7)));
    street.book.put(held.into());
    street.customer("Lola", "1990-11-25");
    let month = street.look("2026-11-03", |outlook| {
        calendar(outlook, day("2026-11-01"), day("2026-11-30"))
    });
    let days: Vec<String> = month
        .iter()
        .map(|row| row.day.unwrap().to_string())
        .collect();
    assert_eq!(
        days,
        [
            "2026-11-02",
            "2026-11-09",
            "2026-11-16",
            "2026-11-23",
            "2026-11-25",
            "2026-11-30"
        ]
    );
    // The list of the day shows the open one alone.
    assert_eq!(street.on("2026-11-03").len(), 1);
}
