//! Every contact with one customer in one feed, newest first.

mod filter;
#[cfg(test)]
mod tests;

use crate::domain::batch::Unseen;
use crate::domain::customer::{Channel, ConsentState};
use crate::domain::entry::{EntryRecord, Kind, Verb};
use crate::domain::note::ContactChannel;
use crate::domain::order;
use crate::domain::{Book, Customer, Id, Moment, Stamp, Task, Zone};
use crate::insight::rises::rises_of;

pub use filter::TimelineFilter;

/// What a line of the feed is about: one chip of the filter each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TimelineKind {
    /// A purchase.
    Sale,
    /// Goods that came back.
    Return,
    /// A payment.
    Payment,
    /// A promise to pay, a debt forgiven, what was owed before.
    Debt,
    /// A note without contact.
    Note,
    /// A visit, call or message.
    Contact,
    /// A complaint.
    Complaint,
    /// A survey.
    Survey,
    /// A sale was said to be theirs.
    Tie,
    /// The card was made or edited.
    Card,
    /// What they agreed to or refused; the privacy notice.
    Consent,
    /// Points given or taken beside a sale, or held before; a new level.
    Loyalty,
    /// A task about them that was done.
    Task,
    /// A deal with them moved.
    Deal,
}

impl TimelineKind {
    /// Every kind, in the order it is offered.
    pub const ALL: [Self; 14] = [
        Self::Sale,
        Self::Return,
        Self::Payment,
        Self::Debt,
        Self::Loyalty,
        Self::Deal,
        Self::Contact,
        Self::Note,
        Self::Task,
        Self::Complaint,
        Self::Survey,
        Self::Tie,
        Self::Card,
        Self::Consent,
    ];
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A purchase: an id in [`crate::domain::ledger::Ledger::sales`].
    Sale(Id),
    /// Goods that came back.
    Return(Id),
    /// A payment.
    Payment(Id),
    /// A promise to pay.
    Promise(Id),
    /// A debt forgiven.
    WriteOff(Id),
    /// What was taken over from before.
    Opening(Id),
    /// Points given or taken beside a sale.
    Points(Id),
    /// A purchase lifted them to a level.
    Rise {
        /// The purchase.
        sale: Id,
        /// What the level was called.
        level: String,
    },
    /// A deal moved: the entry.
    Deal(Id),
    /// A note, contact, complaint or survey.
    Note(Id),
    /// A task was done, the last time if it repeats.
    Task(Id),
    /// A sale was said to be theirs.
    Tie {
        /// The entry.
        id: Id,
        /// The sale.
        sale: Id,
    },
    /// The card was made; with the line of the log, where there is one.
    CardAdded(Option<Id>),
    /// The card was edited, deleted, restored or tagged: a line of the log.
    CardChanged(Id),
    /// What they agreed to or refused.
    Consent {
        /// On which way of reaching them.
        channel: Channel,
        /// Given, refused or withdrawn.
        state: ConsentState,
        /// How the shop knows.
        source: String,
    },
    /// The privacy notice was given.
    PrivacyNotice,
}

/// One line of the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// When it happened.
    pub at: Moment,
    /// Only the day is known, not the time.
    pub is_day_only: bool,
    /// It was taken back.
    pub is_void: bool,
    /// Which chip of the filter it falls under.
    pub kind: TimelineKind,
    /// What happened.
    pub what: What,
    /// Breaks ties: what was written later is told first.
    order: u128,
}

impl Item {
    fn new(at: Moment, kind: TimelineKind, what: What) -> Self {
        Self {
            at,
            is_day_only: false,
            is_void: false,
            kind,
            what,
            order: 0,
        }
    }

    /// Names the line, for keyed lists: the record where there is one.
    pub fn key(&self) -> (TimelineKind, u128) {
        let id = match &self.what {
            What::Sale(id)
            | What::Return(id)
            | What::Payment(id)
            | What::Promise(id)
            | What::WriteOff(id)
            | What::Opening(id)
            | What::Points(id)
            | What::Rise { sale: id, .. }
            | What::Deal(id)
            | What::Note(id)
            | What::Task(id)
            | What::Tie { id, .. }
            | What::CardAdded(Some(id))
            | What::CardChanged(id) => id.0,
            What::CardAdded(None) => 0,
            What::PrivacyNotice => 1,
            What::Consent { channel, state, .. } => {
                let name = format!("{} {}", channel.as_str(), state.as_str());
                Id::from_name(&name).0
            }
        };
        (self.kind, id)
    }
}

/// The feed of one customer, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    items: Vec<Item>,
}

impl Timeline {
    /// Gathers everything known about a customer; nothing of a file that was taken back, nor what a
    /// file wrote down anew.
    pub fn of(book: &Book, customer: Id, zone: &Zone) -> Self {
        let mut items = Vec::new();
        gather_entries(book, customer, &mut items);
        gather_loyalty(book, customer, zone, &mut items);
        gather_notes(book, customer, &mut items);
        gather_tasks(book, customer, &mut items);
        if let Some(held) = book.customers().held(customer) {
            gather_card(book, customer, &held.card, zone, &mut items);
        }
        let (ledger, unseen) = (book.ledger(), Unseen::of(book.ledger()));
        let is_unseen = |item: &Item| unseen.has(ledger, Id(item.key().1), Stamp(item.order));
        items.retain(|item| !(item.is_void && is_unseen(item)));
        order::sort_by_key(&mut items, |item| std::cmp::Reverse((item.at, item.order)));
        Self { items }
    }

    /// Everything.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// What the filter shows.
    pub fn filtered(&self, filter: TimelineFilter) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| filter.has(item.kind))
    }

    /// How many lines of that kind there are.
    pub fn count(&self, kind: TimelineKind) -> usize {
        self.items.iter().filter(|item| item.kind == kind).count()
    }
}

fn gather_entries(book: &Book, customer: Id, items: &mut Vec<Item>) {
    let ledger = book.ledger();
    gather_debts(book, customer, items);
    for (id, _) in book.deals_of(customer) {
        for change in ledger.all_stage_changes_of(id) {
            let what = What::Deal(change.id);
            items.push(entry_item(book, change, TimelineKind::Deal, what));
        }
    }
    let Some(account) = ledger.account(customer) else {
        return;
    };
    for sale in account.sales.iter().map(|place| ledger.sales().at(*place)) {
        items.push(entry_item(
            book,
            sale,
            TimelineKind::Sale,
            What::Sale(sale.id),
        ));
        for back in ledger.all_returns_of(sale.id) {
            items.push(entry_item(
                book,
                back,
                TimelineKind::Return,
                What::Return(back.id),
            ));
        }
        for tie in ledger
            .ties_of(sale.id)
            .filter(|tie| tie.customer == Some(customer))
        {
            let what = What::Tie {
                id: tie.id,
                sale: sale.id,
            };
            items.push(entry_item(book, tie, TimelineKind::Tie, what));
        }
    }
    for payment in account
        .payments
        .iter()
        .map(|place| ledger.payments().at(*place))
    {
        let what = What::Payment(payment.id);
        items.push(entry_item(book, payment, TimelineKind::Payment, what));
    }
}

fn gather_debts(book: &Book, customer: Id, items: &mut Vec<Item>) {
    let (ledger, kind) = (book.ledger(), TimelineKind::Debt);
    for promise in ledger.all_promises_of(customer) {
        items.push(entry_item(book, promise, kind, What::Promise(promise.id)));
    }
    for write_off in ledger.all_write_offs_of(customer) {
        items.push(entry_item(
            book,
            write_off,
            kind,
            What::WriteOff(write_off.id),
        ));
    }
    for opening in ledger.all_openings_of(customer) {
        // Who only brought points along or a level never owed anything.
        let is_debt = !opening.debt.is_zero();
        let is_loyalty = !opening.points.is_zero() || !opening.spent.is_zero();
        let kind = if is_loyalty && !is_debt {
            TimelineKind::Loyalty
        } else {
            kind
        };
        items.push(entry_item(book, opening, kind, What::Opening(opening.id)));
    }
}

fn gather_loyalty(book: &Book, customer: Id, zone: &Zone, items: &mut Vec<Item>) {
    let (ledger, kind) = (book.ledger(), TimelineKind::Loyalty);
    for points in ledger.points_of(customer) {
        let mut item = entry_item(book, points, kind, What::Points(points.id));
        item.is_void |= !ledger.counts(points);
        items.push(item);
    }
    for rise in rises_of(book, customer, zone) {
        let order = ledger.sales().get(rise.sale).map_or(0, |sale| sale.stamp.0);
        let what = What::Rise {
            sale: rise.sale,
            level: rise.level,
        };
        items.push(Item {
            // After the purchase that did it, so it stands above it.
            order: order.saturating_add(1),
            ..Item::new(rise.at, kind, what)
        });
    }
}

fn entry_item<T: EntryRecord>(book: &Book, entry: &T, kind: TimelineKind, what: What) -> Item {
    Item {
        is_void: book.ledger().is_void(entry.id()),
        order: entry.stamp().0,
        ..Item::new(entry.at(), kind, what)
    }
}

fn gather_notes(book: &Book, customer: Id, items: &mut Vec<Item>) {
    for (id, note) in book.notes_of(customer) {
        let kind = match note.channel {
            ContactChannel::Note => TimelineKind::Note,
            ContactChannel::Complaint => TimelineKind::Complaint,
            ContactChannel::Survey => TimelineKind::Survey,
            _ => TimelineKind::Contact,
        };
        let held = book.notes().held(id);
        items.push(Item {
            order: held.map_or(0, |held| held.stamps.base.0),
            ..Item::new(note.at, kind, What::Note(id))
        });
    }
}

fn gather_tasks(book: &Book, customer: Id, items: &mut Vec<Item>) {
    let tasks = book.cards::<Task>().iter();
    for (id, task) in tasks.filter(|(_, task)| task.customer == Some(customer)) {
        if let Some(at) = task.done_at {
            items.push(Item::new(at, TimelineKind::Task, What::Task(id)));
        }
    }
}

fn gather_card(book: &Book, id: Id, card: &Customer, zone: &Zone, items: &mut Vec<Item>) {
    let mut is_birth_told = false;
    for log in book
        .ledger()
        .logs_of(id)
        .filter(|log| log.of_kind == Kind::Customer)
    {
        let is_birth = log.verb == Verb::Add;
        is_birth_told |= is_birth;
        let what = if is_birth {
            What::CardAdded(Some(log.id))
        } else {
            What::CardChanged(log.id)
        };
        items.push(entry_item(book, log, TimelineKind::Card, what));
    }
    if let (false, Some(since)) = (is_birth_told, card.since) {
        items.push(Item::new(since, TimelineKind::Card, What::CardAdded(None)));
    }
    let consents = card
        .consents
        .iter()
        .filter(|consent| consent.state != ConsentState::Unknown);
    let consents = consents.map(|consent| {
        let what = What::Consent {
            channel: consent.channel.clone(),
            state: consent.state.clone(),
            source: consent.source.clone(),
        };
        (consent.day, what)
    });
    let notice = (card.privacy_notice, What::PrivacyNotice);
    for (day, what) in consents.chain([notice]) {
        if let Some(day) = day {
            items.push(Item {
                is_day_only: true,
                ..Item::new(zone.moment_at(day, 0, 0), TimelineKind::Consent, what)
            });
        }
    }
}
