//! What a plan comes to: under which heading its rows stand, and what comes in of each kind.

use super::goods::ProductDraft;
use super::{Choice, Draft, Fate, Heading, Incoming, Outcome, Person, Plan, Reason};
use crate::domain::batch::Contents;
use crate::domain::{Batch, Book, Id, Money};
use crate::exchange::meaning::Target;

/// What comes in of each kind, counted by what it is here, and what is left out, counted by rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tally {
    /// What comes in.
    pub contents: Contents,
    /// Rows that do not come in.
    pub left_out: u64,
}

impl Tally {
    /// What came in with a batch; nothing of one that does not say so in detail.
    pub fn of_batch(batch: &Batch) -> Option<Self> {
        (batch.contents != Contents::default()).then(|| Self {
            contents: batch.contents.clone(),
            left_out: batch.left_out,
        })
    }
}

impl Plan {
    /// Under which heading a row is shown.
    pub fn heading(&self, outcome: &Outcome) -> Heading {
        match &outcome.fate {
            Fate::Rejected(_) => Heading::Rejected,
            Fate::Joined {
                draft,
                tells_more: true,
                ..
            } => match self.drafts.get(*draft as usize) {
                Some(draft) => self.heading_of(draft),
                None => Heading::New,
            },
            Fate::Joined { .. } | Fate::Known | Fate::Cancelled => Heading::Same,
            Fate::Sale => Heading::New,
            Fate::Unlikely { .. } => Heading::Doubtful,
            Fate::Fuller(_) | Fate::FullerReturn(_) => Heading::Updated,
            Fate::Product(draft) => match self.goods.drafts.get(*draft as usize) {
                Some(draft) if draft.is_new => Heading::New,
                Some(draft) if draft.is_changed => Heading::Updated,
                _ => Heading::Same,
            },
            Fate::Person(draft) => match self.drafts.get(*draft as usize) {
                Some(draft) => self.heading_of(draft),
                None => Heading::Same,
            },
        }
    }

    fn heading_of(&self, draft: &Draft) -> Heading {
        let is_other = !draft.differing.is_empty();
        if !draft.like.is_empty() {
            Heading::Doubtful
        } else if draft.is_new {
            Heading::New
        } else if draft.is_changed || (is_other && self.takes_balances) {
            Heading::Updated
        } else if is_other {
            Heading::Rejected
        } else {
            Heading::Same
        }
    }

    /// Why a row does not come in, if it does not.
    pub fn reason(&self, outcome: &Outcome) -> Option<Reason> {
        match &outcome.fate {
            Fate::Rejected(reason) => Some(reason.clone()),
            _ => (self.heading(outcome) == Heading::Rejected).then_some(Reason::Differs),
        }
    }

    /// How many sales come in, and what they come to less what comes back.
    pub fn sales(&self) -> (usize, Money) {
        let sales = || {
            let coming = self.till.coming();
            coming.filter(|own| own.instead_of.is_none())
        };
        let returns = self.till.coming_back();
        let returns = returns.filter(|own| own.instead_of.is_none());
        let sold: Money = sales().map(|own| own.entry.total()).sum();
        let back: Money = returns.map(|own| own.entry.total()).sum();
        (sales().count(), sold - back)
    }

    /// How many rows do not come in.
    pub(super) fn left_out(&self) -> u64 {
        let left = self
            .outcomes
            .iter()
            .filter(|outcome| self.is_left(outcome) || self.heading(outcome) == Heading::Rejected);
        left.count() as u64
    }

    /// How many rows are of sales that can hardly be meant.
    pub fn unlikely(&self) -> usize {
        let outcomes = self.outcomes.iter();
        outcomes
            .filter(|outcome| matches!(outcome.fate, Fate::Unlikely { .. }))
            .count()
    }

    /// Whether a sale that can hardly be meant comes in.
    pub fn sale_choice(&self, sale: u32) -> Choice {
        match self.till.sales.get(sale as usize) {
            Some(coming) if !coming.is_left => Choice::Add,
            _ => Choice::Leave,
        }
    }

    /// The owner says whether it does.
    pub fn choose_sale(&mut self, sale: u32, choice: Choice) {
        if let Some(coming) = self.till.sales.get_mut(sale as usize) {
            coming.is_left = choice == Choice::Leave;
        }
    }

    /// The same of all of them.
    pub fn choose_all_sales(&mut self, choice: Choice) {
        let places: Vec<u32> = self.till.unlikely.values().copied().collect();
        for place in places {
            self.choose_sale(place, choice);
        }
    }

    /// Whether all of them come in.
    pub fn takes_unlikely(&self) -> bool {
        let mut places = self.till.unlikely.values();
        places.all(|place| self.sale_choice(*place) == Choice::Add)
    }

    /// Whether its rows are sales.
    pub fn is_of_sales(&self) -> bool {
        matches!(
            self.source.target(),
            Target::Receipts | Target::ReceiptItems
        )
    }

    /// Whether its rows are products.
    pub fn is_of_goods(&self) -> bool {
        self.source.target() == Target::Products
    }

    /// How many products come in without a price.
    pub fn priceless(&self) -> usize {
        let drafts = self.goods.drafts.iter();
        if self.is_of_goods() {
            drafts.filter(|draft| draft.is_priceless()).count()
        } else {
            0
        }
    }

    /// Whether a row brings a product in that has no price.
    pub fn is_priceless(&self, outcome: &Outcome) -> bool {
        let Fate::Product(draft) = outcome.fate else {
            return false;
        };
        let draft = self.goods.drafts.get(draft as usize);
        draft.is_some_and(ProductDraft::is_priceless)
    }

    /// What comes in of each kind, as the owner has chosen so far.
    pub fn tally(&self, book: &Book) -> Tally {
        let (receipts, sold) = self.sales();
        let returns = self.till.coming_back();
        let returns = returns.filter(|own| own.instead_of.is_none()).count();
        let fuller = self.till.replaced.len() + self.till.coming_back().count() - returns;
        let mut tally = Contents {
            receipts: receipts as u64,
            returns: returns as u64,
            changed: fuller as u64,
            sold,
            ..Contents::default()
        };
        let sold = (!self.is_of_goods()).then(|| self.till.goods());
        let is_sold = |id: &Id| sold.as_ref().is_none_or(|sold| sold.contains(id));
        for draft in self.goods.drafts.iter().filter(|draft| is_sold(&draft.id)) {
            tally.products += u64::from(draft.is_new);
            tally.changed += u64::from(!draft.is_new && draft.is_changed);
        }
        let mut changed = self.changed_by_meeting(book);
        let left = self.till.left_buyers();
        let is_left = |draft: &&Draft| draft.is_new && left.contains(&draft.id);
        for draft in self.drafts.iter().filter(|draft| !is_left(draft)) {
            let Some(home) = self.home(draft) else {
                continue;
            };
            let due = draft.balances.due(book, home, self.believes(draft));
            for opening in &due {
                tally.points = tally.points + opening.points;
                tally.spent = tally.spent + opening.spent;
                tally.debt = tally.debt + opening.debt;
            }
            if draft.met().is_some() {
                continue;
            }
            if draft.is_new {
                tally.customers += 1;
            } else if draft.is_changed || !due.is_empty() {
                changed.insert(draft.id);
            }
        }
        tally.changed += changed.len() as u64;
        let twice: Money = self.spend_told_twice(book).into_values().sum();
        tally.spent = tally.spent - twice;
        Tally {
            contents: tally,
            left_out: self.left_out(),
        }
    }

    /// Whether balances are written down here that are others in the file, and of how many.
    pub fn differing(&self) -> usize {
        let drafts = self.drafts.iter();
        drafts.filter(|draft| !draft.differing.is_empty()).count()
    }

    /// A row about a customer as it was understood.
    pub fn person_row(&self, outcome: &Outcome) -> Option<Person> {
        let Incoming::Table(table, mapping) = &self.source else {
            return None;
        };
        if mapping.target != Target::Customers {
            return None;
        }
        let row = mapping.rows(table).get(outcome.place as usize)?;
        Person::of_row(row, mapping, &self.ways).ok()
    }
}
