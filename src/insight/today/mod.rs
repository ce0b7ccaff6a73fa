//! What to do today: one list with reasons, gathered by rules from everything that is known.
//!
//! **Order.** First what is overdue, then today, then the coming week, then what has no day.
//! Within a section it goes by how much harm waiting does: the backup, the owner's own tasks,
//! next steps of deals, follow-ups, broken promises, debts, birthdays, points about to expire,
//! relatives' birthdays, deals gone quiet, customers who are late, those who are lost,
//! anniversaries. The week goes day by day
//! first. Then the earlier day, the earlier hour, the larger sum, and at last the id, so that
//! the list never shuffles by itself.

mod absent;
mod dates;
mod deals;
mod debts;
mod points;
#[cfg(test)]
mod tests;

use rustc_hash::FxHashMap;

use crate::domain::order;
use crate::domain::{Book, Day, Dismissal, Id, Matter, Moment, Money, Zone};
use crate::insight::ShopRhythm;

/// The days that count as the coming week, today included.
pub const WEEK_DAYS: i32 = 7;
/// A backup older than this many days is overdue.
pub const BACKUP_DAYS: i32 = 7;
/// Nobody calls hundreds of people in a day: of overdue debts, of customers who stay away, of points
/// that expire and of anniversaries, so many of each kind are shown, the most worthwhile first. When
/// one of them is dealt with, the next takes the place.
pub const MOST_OF_A_KIND: usize = 10;
/// With fewer records than this there is nothing to be afraid for yet.
const WORTH_A_BACKUP: usize = 10;

/// What the rules look at.
#[derive(Clone, Copy)]
pub struct Outlook<'a> {
    /// Everything that is known.
    pub book: &'a Book,
    /// How often everybody comes.
    pub rhythm: &'a ShopRhythm,
    /// The shop's time zone.
    pub zone: &'a Zone,
    /// Now.
    pub now: Moment,
    /// When a backup last left the device.
    pub last_backup: Option<Moment>,
}

/// The part of the list something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Its day has passed.
    Overdue,
    /// It is for today.
    Today,
    /// It is for one of the next days.
    Week,
    /// It has no day.
    Anytime,
}

impl Section {
    /// Every section, in the order shown.
    pub const ALL: [Self; 4] = [Self::Overdue, Self::Today, Self::Week, Self::Anytime];

    fn of(day: Option<Day>, today: Day) -> Self {
        match day {
            None => Self::Anytime,
            Some(day) if day < today => Self::Overdue,
            Some(day) if day == today => Self::Today,
            Some(_) => Self::Week,
        }
    }
}

/// Why something stands in the list, with the figures that say so.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The owner wrote it down.
    Task,
    /// A note was to be come back to.
    FollowUp,
    /// Their birthday, and the age reached where the year is known.
    Birthday(Option<u32>),
    /// The birthday of a relative.
    Relative {
        /// The relative's place on the card.
        place: usize,
        /// What they are called.
        name: String,
        /// The age reached, where the year is known.
        turns: Option<u32>,
    },
    /// So many years since the first purchase.
    Anniversary(u32),
    /// Away for long by their own habit.
    Absent {
        /// Days since the last visit.
        since_days: u32,
        /// Days they usually stay away.
        usual_days: f64,
    },
    /// So much is owed.
    Debt(Money),
    /// The next step of a deal was planned for the day.
    NextStep,
    /// Nothing was heard of the deal for so many days.
    Quiet(u32),
    /// So many points expire.
    Points(Money),
    /// So many days since the last backup; never before when empty.
    Backup(Option<u32>),
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What kind of thing.
    pub matter: Matter,
    /// About whom.
    pub customer: Option<Id>,
    /// The task, note or deal, or what tells it from others of the customer.
    pub subject: Option<Id>,
    /// The day it is for.
    pub day: Option<Day>,
    /// The time of that day, in minutes after midnight.
    pub time_min: Option<u32>,
    /// Why.
    pub reason: Reason,
    /// Where it stands.
    pub section: Section,
    /// The day its reason is known by: with another one it is a new matter.
    reason_day: Option<Day>,
    /// The more, the sooner, among equals.
    weight: Money,
}

impl Row {
    fn new(matter: Matter, customer: Option<Id>, day: Day, reason: Reason) -> Self {
        Self {
            matter,
            customer,
            subject: None,
            day: Some(day),
            time_min: None,
            reason,
            section: Section::Today,
            reason_day: Some(day),
            weight: Money::ZERO,
        }
    }

    /// Names the row, for keyed lists.
    pub fn key(&self) -> Id {
        let part = |id: Option<Id>| id.map_or(0, |id| id.0);
        let day = self.day.map_or(0, |day| day.0);
        Id::from_name(&format!(
            "{}/{}/{}/{day}",
            self.matter.as_str(),
            part(self.customer),
            part(self.subject)
        ))
    }

    /// What hides it: until a day, or until its reason renews.
    pub fn dismissal(&self, until: Option<Day>) -> Dismissal {
        Dismissal {
            about: self.matter.clone(),
            customer: self.customer,
            subject: self.subject,
            reason_day: self.reason_day,
            until,
        }
    }
}

/// The list of a day.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Today {
    /// What to do, in order.
    pub rows: Vec<Row>,
    /// Customers who are late too, but for whom there was no place.
    pub more_absent: usize,
    /// Overdue debts for which there was no place: the smaller ones.
    pub more_debts: usize,
}

impl Today {
    /// Applies all rules.
    pub fn of(outlook: &Outlook<'_>) -> Self {
        let today = outlook.zone.day_of(outlook.now);
        let window = Window {
            from: Day(i32::MIN),
            to: Day(today.0 + WEEK_DAYS - 1),
        };
        let gone = Dismissed::of(outlook.book, today);
        let mut gathered = Gathered::new(outlook.book);
        dates::gather(outlook, window, &mut gathered);
        debts::gather(outlook, window, &mut gathered);
        points::gather(outlook, Some(&gone), &mut gathered);
        deals::steps(outlook, window, &mut gathered);
        deals::quiet(outlook, &gone, &mut gathered);
        gathered.add(backup(outlook, today));
        let mut rows = gathered.rows;
        rows.retain(|row| !gone.hides(row));
        for row in &mut rows {
            row.section = Section::of(row.day, today);
        }
        let more_absent = absent::gather(outlook, &gathered.off, &gone, &mut rows);
        let more_debts = leave_out_debts(&mut rows);
        order::sort_by(&mut rows, compare);
        let mut anniversaries = 0;
        rows.retain(|row| {
            let is_one = row.matter == Matter::Anniversary;
            anniversaries += usize::from(is_one);
            !is_one || anniversaries <= MOST_OF_A_KIND
        });
        Self {
            rows,
            more_absent,
            more_debts,
        }
    }

    /// What is written down on cards alone, before the past is read: enough to say whether
    /// there is anything to do.
    pub fn has_any(outlook: &Outlook<'_>) -> bool {
        let today = outlook.zone.day_of(outlook.now);
        let window = Window {
            from: Day(i32::MIN),
            to: Day(today.0 + WEEK_DAYS - 1),
        };
        let gone = Dismissed::of(outlook.book, today);
        let mut gathered = Gathered::new(outlook.book);
        dates::gather(outlook, window, &mut gathered);
        gathered.rows.iter().any(|row| !gone.hides(row))
    }
}

/// Keeps the largest overdue debts. Gives how many were left out.
fn leave_out_debts(rows: &mut Vec<Row>) -> usize {
    let is_debt = |row: &Row| row.matter == Matter::DebtOverdue;
    let mut debts: Vec<(Money, Id)> = rows
        .iter()
        .filter(|row| is_debt(row))
        .map(|row| (row.weight, row.key()))
        .collect();
    if debts.len() <= MOST_OF_A_KIND {
        return 0;
    }
    order::sort_by(&mut debts, |one, other| other.cmp(one));
    let least = debts[MOST_OF_A_KIND - 1];
    rows.retain(|row| !is_debt(row) || (row.weight, row.key()) >= least);
    debts.len() - MOST_OF_A_KIND
}

/// What falls on the days from one to another, both included, in order of days. What was
/// dealt with stands in it too: it is a calendar, not a list of work.
pub fn calendar(outlook: &Outlook<'_>, from: Day, to: Day) -> Vec<Row> {
    let window = Window { from, to };
    let mut gathered = Gathered::new(outlook.book);
    dates::gather(outlook, window, &mut gathered);
    debts::gather(outlook, window, &mut gathered);
    points::gather(outlook, None, &mut gathered);
    deals::steps(outlook, window, &mut gathered);
    let mut rows = gathered.rows;
    rows.retain(|row| row.day.is_some_and(|day| (from..=to).contains(&day)));
    // Within a day as in the week.
    for row in &mut rows {
        row.section = Section::Week;
    }
    order::sort_by(&mut rows, compare);
    rows
}

/// Days looked at, both included.
#[derive(Debug, Clone, Copy)]
struct Window {
    from: Day,
    to: Day,
}

impl Window {
    fn has(self, day: Day) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// Rows as they are found, without what the owner turned off.
struct Gathered {
    rows: Vec<Row>,
    off: Vec<Matter>,
}

impl Gathered {
    fn new(book: &Book) -> Self {
        let off = book.shop().map(|(_, shop)| shop.today_off.clone());
        Self {
            rows: Vec::new(),
            off: off.unwrap_or_default(),
        }
    }

    fn wants(&self, matter: &Matter) -> bool {
        !self.off.contains(matter)
    }

    fn add(&mut self, rows: impl IntoIterator<Item = Row>) {
        let off = &self.off;
        let wanted = rows.into_iter().filter(|row| !off.contains(&row.matter));
        self.rows.extend(wanted);
    }
}

/// What was dealt with or put off.
struct Dismissed<'a> {
    known: FxHashMap<(&'a Matter, Option<Id>, Option<Id>), &'a Dismissal>,
    today: Day,
}

impl<'a> Dismissed<'a> {
    fn of(book: &'a Book, today: Day) -> Self {
        let known = book.cards::<Dismissal>().iter();
        let known = known.map(|(_, own)| ((&own.about, own.customer, own.subject), own));
        Self {
            known: known.collect(),
            today,
        }
    }

    fn hides(&self, row: &Row) -> bool {
        let known = self.known.get(&(&row.matter, row.customer, row.subject));
        known.is_some_and(|known| known.hides(row.reason_day, self.today))
    }
}

/// How long something can wait: the lower, the sooner.
fn rank(matter: &Matter) -> usize {
    const ORDER: [Matter; 14] = [
        Matter::Backup,
        Matter::Task,
        Matter::NextStep,
        Matter::FollowUp,
        Matter::PromiseBroken,
        Matter::DebtOverdue,
        Matter::DebtDue,
        Matter::Birthday,
        Matter::PointsExpiring,
        Matter::RelativeBirthday,
        Matter::QuietDeal,
        Matter::Late,
        Matter::Lost,
        Matter::Anniversary,
    ];
    let place = ORDER.iter().position(|own| own == matter);
    place.unwrap_or(ORDER.len())
}

fn compare(a: &Row, b: &Row) -> std::cmp::Ordering {
    let key = |row: &Row| {
        let by_day = row.day.filter(|_| row.section == Section::Week);
        (
            (row.section, by_day, rank(&row.matter), row.day),
            (row.time_min.is_none(), row.time_min),
            (std::cmp::Reverse(row.weight), row.customer, row.subject),
        )
    };
    key(a).cmp(&key(b))
}

fn backup(outlook: &Outlook<'_>, today: Day) -> Option<Row> {
    let book = outlook.book;
    if book.shop().is_none_or(|(_, shop)| shop.is_sample)
        || book.customers().len() + book.ledger().sales().len() < WORTH_A_BACKUP
    {
        return None;
    }
    let last = outlook.last_backup.map(|at| outlook.zone.day_of(at));
    let since = last.map(|last| today.0 - last.0);
    if since.is_some_and(|days| days <= BACKUP_DAYS) {
        return None;
    }
    let since = since.map(i32::unsigned_abs);
    let mut row = Row::new(Matter::Backup, None, today, Reason::Backup(since));
    row.day = last.map(|last| Day(last.0 + BACKUP_DAYS)).or(row.day);
    row.reason_day = last;
    Some(row)
}
