//! What bringing in a file would do, found out before anything is done: who is new, who changes and
//! how, who may be here already, and which rows do not come in and why.
//!
//! The [`Planner`] works a bounded number of rows at a time; so does [`Plan::collect`], which makes
//! the changes. Nothing is done until they are carried out.

mod ahead;
mod alike;
mod balances;
mod carded;
mod codes;
mod collecting;
mod consents;
mod differences;
mod doubting;
mod entering;
mod filling;
mod finding;
mod further;
mod goods;
mod goods_back;
mod goods_changes;
mod goods_joining;
mod goods_notes;
mod headings;
mod joining;
mod known;
mod labelled;
mod mending;
mod naming;
mod nobody;
mod paying;
mod people;
mod person;
mod pictures;
mod planner;
mod product_row;
mod reach;
mod reason;
mod receipt;
mod relatives;
mod rows;
mod sales;
mod spending;
mod tally;
mod totals;
mod variants;
mod ways;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::domain::batch::BatchDraft;
use crate::domain::decide::Circumstances;
use crate::domain::entry::Verb;
use crate::domain::{Batch, Book, Customer, Day, Id, PartialDate};
use crate::exchange::contact::Contact;
use crate::exchange::export::Sheet;
use crate::exchange::layout::Mapping;
use crate::exchange::meaning::Target;
use crate::exchange::table::Table;

use goods::Goods;
use sales::Till;

pub use ahead::Ahead;
pub use alike::Meeting;
pub use balances::{Balance, Balances, Differing, Owed};
pub use consents::write_consents;
pub use differences::{Difference, ReceiptChange, plain_value};
pub use doubting::Unlikely;
pub use goods_changes::{ProductChange, ProductField, ProductTold};
pub use joining::join;
pub use known::{Known, OWN, may_be_one, name_key, own_id};
pub use naming::{has_name, is_same_name};
pub use person::Person;
pub use planner::Planner;
pub use reason::Reason;
pub use receipt::ReceiptRow;
pub use relatives::{label_of, write_relatives};
pub use tally::Tally;
pub use ways::Ways;

/// What rows can be brought in as.
pub const TARGETS: &[Target] = Target::ALL;

/// What is brought in.
#[derive(Debug, Clone)]
pub enum Incoming {
    /// Rows of a table, by what their columns mean.
    Table(Arc<Table>, Mapping),
    /// Cards of an address book.
    Contacts(Arc<Vec<Contact>>),
}

/// What the owner decides about somebody who may be here already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Choice {
    /// Somebody else: comes in anew.
    #[default]
    Add,
    /// The same: what the file says goes to the one who is here, where nothing is said yet.
    Join,
    /// Does not come in.
    Leave,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Its number in the file.
    pub row: u32,
    /// Its place among the rows of the source.
    pub place: u32,
    /// What became of it.
    pub fate: Fate,
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// A customer: the draft says whether new, changed, the same or in doubt.
    Person(u32),
    /// It is about a customer of an earlier row.
    Joined {
        /// The number of that row.
        row: u32,
        /// Their draft.
        draft: u32,
        /// It says more of them than was known.
        tells_more: bool,
    },
    /// A product, by its draft.
    Product(u32),
    /// A row of a receipt that comes in.
    Sale,
    /// A row of a receipt that is here already.
    Known,
    /// A row of a receipt that is here and of which the file says more: its place among the sales
    /// that come in.
    Fuller(u32),
    /// The same of goods that came back.
    FullerReturn(u32),
    /// A row of a receipt that can hardly be meant.
    Unlikely {
        /// The place of its sale among those that come in.
        sale: u32,
        /// Why.
        why: Unlikely,
    },
    /// A receipt that was cancelled: it does not count.
    Cancelled,
    /// It does not come in.
    Rejected(Reason),
}

/// Under which heading a row is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Heading {
    /// Comes in anew.
    New,
    /// Changes somebody who is here.
    Updated,
    /// Changes nothing.
    Same,
    /// May be here already.
    Doubtful,
    /// Does not come in.
    Rejected,
}

impl Heading {
    /// In the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::New,
        Self::Updated,
        Self::Doubtful,
        Self::Same,
        Self::Rejected,
    ];
}

/// A customer as they shall be.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Who.
    pub id: Id,
    /// As they shall be.
    pub card: Customer,
    /// Points, spend and debts of before.
    pub balances: Balances,
    /// Which of these are written down here and are others.
    pub differing: Vec<Differing>,
    /// Not here yet.
    pub is_new: bool,
    /// Here, and would change.
    pub is_changed: bool,
    /// Who of those here they may be.
    pub like: Vec<Id>,
    /// What the owner says to that.
    pub choice: Choice,
    /// Which of those they may be is meant, where they are one of them.
    pub whom: u32,
    /// Then what the file says takes the place of what is said there.
    pub takes_over: bool,
    /// What was meant to be a day and is none, by its column; it is kept as text.
    pub undated: Option<(String, String)>,
    /// The row they first stand in.
    pub row: u32,
}

/// What bringing something in would do.
#[derive(Debug)]
pub struct Plan {
    source: Incoming,
    ways: Ways,
    /// What becomes of the rows, in their order.
    pub outcomes: Vec<Outcome>,
    /// The customers they are about.
    pub drafts: Vec<Draft>,
    draft_of: FxHashMap<Id, u32>,
    /// The products they are about.
    goods: Goods,
    till: Till,
    /// Buyers of nothing but what stays out.
    left_buyers: FxHashSet<Id>,
    /// Balances that are others here become those of the file.
    pub takes_balances: bool,
    is_settled: bool,
    collected: usize,
}

impl Draft {
    /// Somebody as they are here.
    fn of(id: Id, card: Customer, row: u32) -> Self {
        Self {
            id,
            card,
            balances: Balances::default(),
            differing: Vec::new(),
            is_new: false,
            is_changed: false,
            like: Vec::new(),
            choice: Choice::Add,
            whom: 0,
            takes_over: false,
            undated: None,
            row,
        }
    }
}

impl Incoming {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Table(table, mapping) => mapping.rows(table).len(),
            Self::Contacts(contacts) => contacts.len(),
        }
    }

    /// What the rows are.
    pub fn target(&self) -> Target {
        match self {
            Self::Table(_, mapping) => mapping.target.clone(),
            Self::Contacts(_) => Target::Customers,
        }
    }

    /// Which of our own tables it is.
    pub fn own(&self) -> Option<Sheet> {
        match self {
            Self::Table(_, mapping) => mapping.own,
            Self::Contacts(_) => None,
        }
    }

    /// There is nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Plan {
    /// How it is brought in.
    pub fn ways(&self) -> &Ways {
        &self.ways
    }

    /// How many rows stand under each heading, in the order of [`Heading::ALL`].
    pub fn counts(&self) -> [usize; 5] {
        let mut counts = [0; 5];
        for outcome in &self.outcomes {
            let heading = self.heading(outcome);
            if let Some(place) = Heading::ALL.iter().position(|own| *own == heading) {
                counts[place] += 1;
            }
        }
        counts
    }

    /// How many rows stand under a heading.
    pub fn count(&self, heading: Heading) -> usize {
        let outcomes = self.outcomes.iter();
        let under = outcomes.filter(|outcome| self.heading(outcome) == heading);
        under.count()
    }

    /// Begins the batch that the changes are collected in.
    pub fn batch(
        &self,
        book: &Book,
        name: &str,
        circumstances: &mut Circumstances<'_>,
    ) -> BatchDraft {
        BatchDraft::new(Batch {
            id: (circumstances.new_id)(),
            at: circumstances.now,
            verb: Verb::Import,
            name: name.to_owned(),
            layout: self
                .ways
                .layout
                .map_or_else(String::new, |layout| layout.name().to_owned()),
            left_out: self.left_out(),
            contents: self.tally(book).contents,
            ..Batch::default()
        })
    }
}

/// The day of a date with a year.
pub(crate) fn day_of(date: PartialDate) -> Option<Day> {
    Day::from_ymd(date.year?, u32::from(date.month), u32::from(date.day))
}

#[cfg(test)]
mod tests;
