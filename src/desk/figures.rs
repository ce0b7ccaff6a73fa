//! The digest of all sales that reports are told from: built in turns when first asked for, kept
//! up with every change. And turns for reports, so that none of them keeps the page from answering.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::task::Poll;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pace::rest;
use super::{Desk, Topic};
use crate::domain::change::{Change, Record};
use crate::domain::entry::Entry;
use crate::domain::{Book, Day, Kind, Zone};
use crate::insight::lifetime::{Coming, Learnt, NotEnough};
use crate::insight::{Digest, Slices};
use crate::storage::clock;

/// Sales that are looked at in one turn of building.
const SALES: usize = 20_000;
/// In one turn no further slice is begun after this long.
const SLICE_MS: f64 = 8.0;
/// After more entries than this, all is built anew.
const MANY: usize = 2_000;

/// Work that waits for its turn, and says whether it is done: else it takes another turn.
type Turn = Box<dyn FnMut() -> bool>;

/// What is kept beside the book for reports.
#[derive(Default)]
pub(super) struct Figures {
    digest: Digest,
    state: State,
    /// The zone its days are of.
    zone: Option<Rc<Zone>>,
    /// Entries the digest has not taken in.
    came: Vec<Entry>,
    /// What was learnt of customers, and on which day.
    learnt: Cell<Option<(Day, Result<Learnt, NotEnough>)>>,
    turns: VecDeque<Turn>,
    is_turning: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum State {
    #[default]
    Nothing,
    Growing,
    Known,
}

impl Figures {
    /// Takes in what came since the last look.
    fn catch_up(&mut self, book: &Book) {
        if let (false, Some(zone)) = (self.came.is_empty(), &self.zone) {
            let came = std::mem::take(&mut self.came);
            self.digest.refresh(book, zone, &came);
            self.learnt.set(None);
        }
    }

    fn forget(&mut self) {
        self.digest = Digest::default();
        self.state = State::Nothing;
        self.came = Vec::new();
        self.learnt.set(None);
    }
}

impl Desk {
    /// Tells something of all sales; nothing while the past is still being read or looked at.
    /// Follows sales and that.
    pub fn figure<T>(&self, tell: impl FnOnce(&Digest, &Book) -> T) -> Option<T> {
        self.track(Topic::Ledger);
        if !self.has_figures() {
            return None;
        }
        let inner = self.inner();
        let book = inner.book.borrow();
        // Somebody who looks has caught up already.
        if let Ok(mut figures) = inner.figures.try_borrow_mut() {
            figures.catch_up(&book);
        }
        let figures = inner.figures.borrow();
        (figures.state == State::Known).then(|| tell(&figures.digest, &book))
    }

    /// What was learnt of all customers up to today, from how they came; kept until something is
    /// sold. Nothing while its turn has not come.
    pub fn learnt(
        &self,
        slices: &Slices,
        comings: impl FnOnce() -> Option<Rc<Vec<Option<Coming>>>>,
    ) -> Option<Result<Learnt, NotEnough>> {
        let today = untrack(|| self.today());
        let kept = || {
            let kept = self.inner().figures.borrow().learnt.get();
            kept.filter(|(day, _)| *day == today)
        };
        // Asked once, so that the slices that follow are the same in every turn.
        if let Some((_, known)) = *slices.next(kept)? {
            return Some(known);
        }
        let found = Learnt::from_in(slices, &comings()?)?;
        let inner = self.inner();
        inner.figures.borrow().learnt.set(Some((today, found)));
        Some(found)
    }

    /// Tells something of all sales in slices: with `is_turn` as many as fit into one turn. Nothing
    /// without figures; waits while there is more to do. Follows nothing.
    pub fn figure_in<T>(
        &self,
        slices: &Slices,
        is_turn: bool,
        tell: impl FnOnce(&Digest, &Book) -> Option<T>,
    ) -> Option<Poll<T>> {
        let since = clock::since_start_ms();
        let told = untrack(|| {
            self.figure(|digest, book| {
                if is_turn {
                    slices.begin_turn(digest, move || clock::since_start_ms() - since > SLICE_MS);
                }
                tell(digest, book)
            })
        });
        told.map(|told| told.map_or(Poll::Pending, Poll::Ready))
    }

    /// What `tell` makes of all sales, made anew in turns whenever sales change or what `ask`
    /// follows, and what was asked meanwhile is given up. Nothing is told where nothing is asked:
    /// what was told stays.
    pub fn told_in_turns<A: 'static, T: Send + Sync + 'static>(
        &self,
        ask: impl Fn() -> Option<A> + 'static,
        tell: impl Fn(&A, &Slices, &Digest, &Book) -> Option<T> + Clone + 'static,
    ) -> RwSignal<Option<T>> {
        let desk = *self;
        let told = RwSignal::new(None);
        let round = StoredValue::new(0_u32);
        Effect::new(move || {
            let mine = round.get_value().wrapping_add(1);
            round.set_value(mine);
            let Some(ask) = ask().filter(|_| desk.has_figures()) else {
                return;
            };
            desk.track(Topic::Ledger);
            let slices = Slices::default();
            let tell = tell.clone();
            let mut found = None;
            desk.take_turns(move || {
                // The page may be gone, or something else be asked, by now.
                if round.try_get_value() != Some(mine) {
                    return true;
                }
                // What is known is drawn in a turn of its own.
                if let Some(found) = found.take() {
                    let _ = told.try_set(Some(found));
                    return true;
                }
                let now = desk.figure_in(&slices, true, |digest, book| {
                    tell(&ask, &slices, digest, book)
                });
                match now {
                    // There are no figures now: once there are, it is asked anew.
                    None => return true,
                    Some(Poll::Pending) => {}
                    Some(Poll::Ready(telling)) => found = Some(telling),
                }
                false
            });
        });
        told
    }

    /// Whether figures of all sales can be told; begins to prepare them where not. Follows that.
    pub fn has_figures(&self) -> bool {
        let (is_complete, is_known) = (self.is_complete.get(), self.are_figures_known.get());
        if is_complete && !is_known {
            self.grow_figures();
        }
        is_complete && is_known
    }

    /// Does some work once the page has drawn and answered, after what waits already: in as many
    /// turns as it takes, until it says that it is done.
    pub fn take_turns(&self, work: impl FnMut() -> bool + 'static) {
        let inner = self.inner();
        let mut figures = inner.figures.borrow_mut();
        figures.turns.push_back(Box::new(work));
        if std::mem::replace(&mut figures.is_turning, true) {
            return;
        }
        let desk = *self;
        request_animation_frame(move || {
            spawn_local(async move {
                while let Some(mut work) = desk.next_turn() {
                    rest().await;
                    while !work() {
                        rest().await;
                    }
                }
            });
        });
    }

    fn next_turn(self) -> Option<Turn> {
        let inner = self.inner();
        let mut figures = inner.figures.borrow_mut();
        let next = figures.turns.pop_front();
        figures.is_turning = next.is_some();
        next
    }

    fn grow_figures(self) {
        let inner = self.inner();
        {
            let mut figures = inner.figures.borrow_mut();
            if figures.state != State::Nothing {
                return;
            }
            figures.state = State::Growing;
        }
        spawn_local(async move {
            loop {
                rest().await;
                if self.grow_step() {
                    break;
                }
            }
            self.are_figures_known.set(true);
        });
    }

    /// Looks at some more sales; says whether the digest is whole.
    fn grow_step(self) -> bool {
        let inner = self.inner();
        let book = inner.book.borrow();
        let zone = self.zone();
        let mut figures = inner.figures.borrow_mut();
        // What came meanwhile may be about sales that were looked at: begin anew.
        if figures.state == State::Nothing || !figures.came.is_empty() {
            figures.forget();
            figures.state = State::Growing;
        }
        figures.zone = Some(Rc::clone(&zone));
        if !figures.digest.grow(&book, &zone, SALES) {
            return false;
        }
        figures.state = State::Known;
        true
    }

    /// The book was read anew, or has another zone: what was kept of it is of no use.
    pub(super) fn forget_figures(&self) {
        self.inner().figures.borrow_mut().forget();
        self.are_figures_known.set(false);
    }

    /// The book has changed: the digest takes it in when it is asked next.
    pub(super) fn keep_figures(&self, changes: &[Change]) {
        let inner = self.inner();
        let is_shop = changes.iter().any(|change| change.target().0 == Kind::Shop);
        let known_zone = inner.figures.borrow().zone.clone();
        let is_elsewhere = is_shop && known_zone.is_some_and(|known| *known != *self.zone());
        if is_elsewhere || changes.len() > MANY {
            self.forget_figures();
            return;
        }
        let mut figures = inner.figures.borrow_mut();
        if figures.state == State::Nothing {
            return;
        }
        for change in changes {
            if let Change::Put(record) = change
                && let Record::Entry(entry) = &**record
                && Topic::of(&entry.kind()) == Some(Topic::Ledger)
            {
                figures.came.push(entry.clone());
            }
        }
        if figures.came.len() > MANY {
            drop(figures);
            self.forget_figures();
        }
    }
}
