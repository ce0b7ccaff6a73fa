//! What was said to the people of the sample shop, and what is still to be done.

use rustc_hash::FxHashMap;

use super::chance::Chance;
use super::people::{Habit, Making, Person};
use super::trade::Traded;
use super::words::Words;
use crate::domain::note::{ContactChannel, Direction, Note, Outcome, Purpose};
use crate::domain::sale::TenderMethod;
use crate::domain::{Day, Id, Moment};
use crate::insight::rhythm::{Pace, Rhythm, Visits};

/// One kind of contact; its text stands at the same place in [`Words::contacts`].
pub struct Contact {
    channel: ContactChannel,
    direction: Direction,
    purpose: Purpose,
    outcome: Outcome,
    /// To be come back to after so many days.
    follow_up_days: Option<i32>,
    /// How often it happens by itself.
    weight: u32,
}

const fn contact(
    channel: ContactChannel,
    direction: Direction,
    purpose: Purpose,
    outcome: Outcome,
    follow_up_days: Option<i32>,
    weight: u32,
) -> Contact {
    Contact {
        channel,
        direction,
        purpose,
        outcome,
        follow_up_days,
        weight,
    }
}

const DEBT: usize = 12;
const MISSED: usize = 13;
const BIRTHDAY: usize = 14;

use ContactChannel as By;
use Direction::{Incoming as In, Outgoing as Out, Unknown as Neither};

/// Kinds of contacts, in the order of [`Words::contacts`].
#[rustfmt::skip]
pub static CONTACTS: [Contact; 30] = [
    contact(By::Note, Neither, Purpose::Unknown, Outcome::Unknown, None, 6),
    contact(By::Note, Neither, Purpose::Unknown, Outcome::Unknown, None, 4),
    contact(By::Note, Neither, Purpose::Unknown, Outcome::Unknown, None, 4),
    contact(By::Visit, In, Purpose::Fitting, Outcome::Interested, Some(3), 8),
    contact(By::Visit, In, Purpose::Question, Outcome::Interested, Some(7), 5),
    contact(By::Visit, In, Purpose::Fitting, Outcome::NotInterested, None, 6),
    contact(By::Visit, In, Purpose::Order, Outcome::CallBack, Some(5), 3),
    contact(By::Visit, In, Purpose::Thanks, Outcome::Bought, None, 3),
    contact(By::Call, Out, Purpose::Reminder, Outcome::Reached, Some(1), 6),
    contact(By::Call, Out, Purpose::Offer, Outcome::Interested, Some(2), 7),
    contact(By::Call, Out, Purpose::Offer, Outcome::NoAnswer, Some(1), 6),
    contact(By::Call, In, Purpose::Question, Outcome::Resolved, Some(1), 6),
    contact(By::Call, Out, Purpose::Debt, Outcome::CallBack, Some(6), 0),
    contact(By::Call, Out, Purpose::Reminder, Outcome::Reached, None, 0),
    contact(By::Sms, Out, Purpose::Congratulation, Outcome::Unknown, None, 0),
    contact(By::Sms, Out, Purpose::Offer, Outcome::Unknown, None, 6),
    contact(By::Telegram, Out, Purpose::Offer, Outcome::Interested, None, 8),
    contact(By::Telegram, In, Purpose::Question, Outcome::Interested, Some(1), 7),
    contact(By::WhatsApp, Out, Purpose::Thanks, Outcome::Reached, None, 5),
    contact(By::WhatsApp, In, Purpose::Order, Outcome::CallBack, Some(2), 4),
    contact(By::Viber, Out, Purpose::Offer, Outcome::Unknown, None, 1),
    contact(By::Zalo, Out, Purpose::Offer, Outcome::Interested, None, 2),
    contact(By::Email, Out, Purpose::Offer, Outcome::Unknown, None, 1),
    contact(By::SocialNetwork, In, Purpose::Question, Outcome::Interested, None, 5),
    contact(By::Complaint, In, Purpose::Service, Outcome::Resolved, None, 2),
    contact(By::Complaint, In, Purpose::Service, Outcome::Unresolved, Some(4), 2),
    contact(By::Survey, Out, Purpose::Feedback, Outcome::Reached, None, 4),
    contact(By::Survey, Out, Purpose::Feedback, Outcome::Reached, None, 2),
    contact(By::Elsewhere, Neither, Purpose::Unknown, Outcome::Unknown, None, 2),
    contact(By::Sms, Out, Purpose::Reminder, Outcome::Resolved, None, 3),
];

/// Writes down what was said, oldest first.
pub fn talk(
    making: &Making<'_>,
    people: &[Person],
    traded: &Traded,
    staff: [Id; 3],
    chance: &mut Chance,
) -> Vec<(Id, Note)> {
    let mut talk = Talk {
        making,
        staff,
        own: making.words,
        others: Vec::new(),
        notes: Vec::new(),
    };
    for person in people {
        talk.small_talk(person, chance);
        talk.congratulate(person, chance);
    }
    talk.remind_debtors(people, traded, chance);
    talk.call_the_missed(people, traded, chance);
    talk.notes.sort_by_key(|(id, note)| (note.at, *id));
    talk.notes
}

struct Talk<'a> {
    making: &'a Making<'a>,
    staff: [Id; 3],
    own: &'a Words,
    /// Words of other languages that were needed so far.
    others: Vec<(String, Words)>,
    notes: Vec<(Id, Note)>,
}

impl Talk<'_> {
    fn small_talk(&mut self, person: &Person, chance: &mut Chance) {
        let count = match person.habit {
            Habit::Often => chance.between(1, 6),
            Habit::Steadily => chance.between(0, 4),
            Habit::Never => chance.between(1, 2),
            Habit::Seldom | Habit::NoMore | Habit::Lately => chance.between(0, 2),
        };
        let last = person.until.0.max(person.from.0);
        let weights = CONTACTS.each_ref().map(|contact| contact.weight);
        for _ in 0..count {
            let day = Day(chance.between(i64::from(person.from.0), i64::from(last)) as i32);
            let kind = chance.weighted(&weights);
            let is_reachable = !person.card.phones.is_empty()
                || matches!(
                    CONTACTS[kind].channel,
                    By::Note | By::Visit | By::Complaint | By::SocialNetwork | By::Elsewhere
                );
            if is_reachable {
                self.write(person, kind, day, chance);
            }
        }
    }

    fn congratulate(&mut self, person: &Person, chance: &mut Chance) {
        let Some(date) = person
            .card
            .birthday
            .filter(|_| !person.card.phones.is_empty())
        else {
            return;
        };
        let (this_year, ..) = self.making.today.ymd();
        for year in this_year - 2..=this_year {
            let day = date.in_year(year);
            if (person.from..self.making.today).contains(&day) && chance.percent(70) {
                self.write(person, BIRTHDAY, day, chance);
            }
        }
    }

    fn remind_debtors(&mut self, people: &[Person], traded: &Traded, chance: &mut Chance) {
        let zone = self.making.zone;
        for sale in &traded.sales {
            let mut tenders = sale.tenders.iter();
            if !tenders.any(|tender| tender.method == TenderMethod::Credit) {
                continue;
            }
            let mut people = people.iter();
            let Some(person) = people.find(|person| Some(person.id) == sale.customer) else {
                continue;
            };
            let day = Day(zone.day_of(sale.at).0 + chance.between(10, 25) as i32);
            let is_paid = traded
                .payments
                .iter()
                .any(|payment| payment.sale == Some(sale.id) && zone.day_of(payment.at) <= day);
            if !is_paid && !person.card.phones.is_empty() && chance.percent(60) {
                self.write(person, DEBT, day, chance);
            }
        }
    }

    fn call_the_missed(&mut self, people: &[Person], traded: &Traded, chance: &mut Chance) {
        let zone = self.making.zone;
        let mut came: FxHashMap<Id, Vec<Day>> = FxHashMap::default();
        for sale in &traded.sales {
            if let Some(customer) = sale.customer {
                came.entry(customer).or_default().push(zone.day_of(sale.at));
            }
        }
        for person in people
            .iter()
            .filter(|person| !person.card.phones.is_empty())
        {
            let mut days = came.remove(&person.id).unwrap_or_default();
            days.dedup();
            let pace = Pace::judge(Visits::from_days(&days), None, self.making.today);
            if pace.rhythm == Rhythm::Lost && chance.percent(35) {
                let day = Day(self.making.today.0 - chance.between(1, 40) as i32);
                self.write(person, MISSED, day, chance);
            }
        }
    }

    fn write(&mut self, person: &Person, kind: usize, day: Day, chance: &mut Chance) {
        let at = self.moment_on(day, chance);
        // Who was not known yet cannot have been spoken to.
        if at >= self.making.now || person.card.since.is_some_and(|since| at < since) {
            return;
        }
        let contact = &CONTACTS[kind];
        let follow_up = contact.follow_up_days.map(|days| Day(day.0 + days));
        let is_past = follow_up.is_some_and(|due| due.0 < self.making.today.0 - 2);
        let text = self.text(&person.card.language, kind);
        self.notes.push((
            chance.id(at),
            Note {
                customer: person.id,
                at,
                channel: contact.channel.clone(),
                direction: contact.direction.clone(),
                purpose: contact.purpose.clone(),
                outcome: contact.outcome.clone(),
                text,
                staff: Some(self.staff[chance.weighted(&[4, 5, 4])]),
                follow_up,
                is_followed_up: is_past && !chance.percent(1),
                is_sample: true,
            },
        ));
    }

    fn moment_on(&self, day: Day, chance: &mut Chance) -> Moment {
        let (open, close) = self.making.country.hours;
        let hour = chance.between(i64::from(open), i64::from(close) - 1) as u32;
        self.making
            .zone
            .moment_at(day, hour, chance.below(60) as u32)
    }

    /// What was said, in the language it was said in.
    fn text(&mut self, language: &str, kind: usize) -> String {
        if language.is_empty() {
            return self.own.contacts[kind].clone();
        }
        let known = self.others.iter().position(|(tag, _)| tag == language);
        let place = known.unwrap_or_else(|| {
            self.others.push((language.to_owned(), Words::of(language)));
            self.others.len() - 1
        });
        self.others[place].1.contacts[kind].clone()
    }
}
