//! Customers who may be here already: what the owner says to that, and what it comes to.

use rustc_hash::FxHashSet;

use super::differences::{Difference, differences_of};
use super::further::untaken_of;
use super::{Choice, Differing, Draft, Fate, Outcome, Plan, join};
use crate::domain::{Book, Customer, Id};

/// What a card would do to the one it is said to be about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meeting {
    /// What would change there.
    pub changes: Vec<Difference>,
    /// What the file says otherwise, and is not taken.
    pub untaken: Vec<Difference>,
    /// Balances that are written down there, and are others.
    pub differing: Vec<Differing>,
}

impl Draft {
    /// They may be here already, and the owner says whether they are.
    pub fn is_asked(&self) -> bool {
        self.is_new && !self.like.is_empty()
    }

    /// Who of those they may be is meant, where the owner says they are here.
    pub fn met(&self) -> Option<Id> {
        let is_met = self.is_asked() && self.choice == Choice::Join;
        let met = self.like.get(self.whom as usize).or(self.like.first());
        met.copied().filter(|_| is_met)
    }
}

impl Plan {
    /// How many customers may be here already.
    pub fn asked(&self) -> usize {
        self.drafts.iter().filter(|draft| draft.is_asked()).count()
    }

    /// What the owner said of all of them; nothing where it is not the same of each.
    pub fn said_of_all(&self) -> Option<Choice> {
        let mut asked = self.drafts.iter().filter(|draft| draft.is_asked());
        let first = asked.next()?.choice;
        asked.all(|draft| draft.choice == first).then_some(first)
    }

    /// The owner says the same of all of them.
    pub fn say_of_all(&mut self, choice: Choice) {
        let asked = self.drafts.iter_mut().filter(|draft| draft.is_asked());
        for draft in asked {
            draft.choice = choice;
        }
    }

    /// Whether the file is believed of all who are met; nothing where nobody is.
    pub fn takes_over_all(&self) -> Option<bool> {
        let mut met = self.drafts.iter().filter(|draft| draft.met().is_some());
        let first = met.next()?.takes_over;
        Some(first && met.all(|draft| draft.takes_over))
    }

    /// What the file says takes the place of what is said there, for all who are met, or not.
    pub fn take_over_all(&mut self, takes_over: bool) {
        let met = self.drafts.iter_mut().filter(|draft| draft.met().is_some());
        for draft in met {
            draft.takes_over = takes_over;
        }
    }

    /// Whether something comes in, as the owner has chosen so far, of what would at all.
    pub fn has_coming(&self) -> bool {
        use super::Heading as H;
        self.outcomes.iter().any(|own| match self.heading(own) {
            H::New | H::Updated => true,
            H::Doubtful => !self.is_left(own),
            H::Same | H::Rejected => false,
        })
    }

    /// Whether a row that might come in does not, as the owner says.
    pub(super) fn is_left(&self, outcome: &Outcome) -> bool {
        match outcome.fate {
            Fate::Unlikely { sale, .. } => self.sale_choice(sale) == Choice::Leave,
            Fate::Person(draft) | Fate::Joined { draft, .. } => {
                let draft = self.drafts.get(draft as usize);
                draft.is_some_and(|draft| draft.is_asked() && self.home(draft).is_none())
            }
            _ => false,
        }
    }

    /// Who what a draft says goes to in the end: the one it is met with may be said to be another
    /// in turn. Nobody where that one, or it itself, stays out.
    pub(super) fn home(&self, draft: &Draft) -> Option<Id> {
        let mut own = draft;
        loop {
            if own.is_asked() && own.choice == Choice::Leave {
                return None;
            }
            let Some(met) = own.met() else {
                return Some(own.id);
            };
            // Whoever a row may be was known before it: there is no way round.
            let at = self.draft_of.get(&met);
            match at.and_then(|at| self.drafts.get(*at as usize)) {
                Some(next) if next.is_asked() => own = next,
                _ => return Some(met),
            }
        }
    }

    /// What a draft that is said to be about somebody else would do there.
    pub fn meeting(&self, book: &Book, draft: &Draft) -> Option<Meeting> {
        draft.met()?;
        let home = self.home(draft)?;
        let own = self.card(book, home)?;
        let met = self.with(own, draft);
        let untaken = if draft.takes_over {
            Vec::new()
        } else {
            untaken_of(&met, &draft.card, &self.ways.reading.country)
        };
        Some(Meeting {
            changes: differences_of(own, &met),
            untaken,
            differing: draft.balances.differing(book, home),
        })
    }

    /// Whether balances of a draft count where others are here.
    pub(super) fn believes(&self, draft: &Draft) -> bool {
        self.takes_balances || draft.takes_over
    }

    /// Whoever is met, with what a draft adds to them.
    fn with(&self, own: &Customer, draft: &Draft) -> Customer {
        let mut card = own.clone();
        let country = &self.ways.reading.country;
        join(&mut card, &draft.card, !draft.takes_over, country);
        card
    }

    /// The card of a customer as it shall be, or as it is.
    pub fn card<'a>(&'a self, book: &'a Book, id: Id) -> Option<&'a Customer> {
        let coming = self.draft_of.get(&id);
        let coming = coming.and_then(|at| self.drafts.get(*at as usize));
        let card = coming.map(|draft| &draft.card);
        card.or_else(|| book.customers().get(id))
    }

    /// Who of those here changes because others are said to be them.
    pub(super) fn changed_by_meeting(&self, book: &Book) -> FxHashSet<Id> {
        let mut changed = FxHashSet::default();
        for draft in self.drafts.iter().filter(|draft| draft.met().is_some()) {
            let Some(home) = self.home(draft) else {
                continue;
            };
            let Some(own) = book.customers().get(home) else {
                continue;
            };
            let due = || draft.balances.due(book, home, self.believes(draft));
            if self.with(own, draft) != *own || !due().is_empty() {
                changed.insert(home);
            }
        }
        changed
    }

    /// Whoever the owner says is the same as another goes to that one.
    pub(super) fn settle(&mut self, book: &Book) {
        let country = self.ways.reading.country.clone();
        for place in 0..self.drafts.len() {
            let draft = &self.drafts[place];
            if draft.met().is_none() {
                continue;
            }
            let Some(home) = self.home(draft) else {
                continue;
            };
            let (card, row) = (draft.card.clone(), draft.row);
            let (balances, takes_over) = (draft.balances.clone(), draft.takes_over);
            let at = if let Some(at) = self.draft_of.get(&home) {
                *at as usize
            } else {
                let Some(own) = book.customers().get(home) else {
                    // Deleted meanwhile.
                    self.drafts[place].choice = Choice::Add;
                    continue;
                };
                self.drafts.push(Draft {
                    is_changed: true,
                    ..Draft::of(home, own.clone(), row)
                });
                self.draft_of.insert(home, self.drafts.len() as u32 - 1);
                self.drafts.len() - 1
            };
            let target = &mut self.drafts[at];
            join(&mut target.card, &card, !takes_over, &country);
            target.balances.join(balances);
            target.takes_over |= takes_over;
        }
    }
}
