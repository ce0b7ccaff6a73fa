//! What an import would do, found out before anything is done.

use super::fate::{Fate, Setting, older_words};
use super::findings::{Findings, Tally};
use super::staged::Staged;
use crate::domain::entry::EntryRecord;
use crate::domain::held::Card;
use crate::domain::table::{Entries, Table};
use crate::domain::{Book, Gone, Id, Kind, Stamp};

/// Clocks and time zones differ by less.
const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// Finds out what an import would do, a bounded number of records at a time.
#[derive(Debug)]
pub struct Planner {
    staged: Staged,
    findings: Findings,
    now_ms: i64,
    gone: Option<Gone>,
    kind: usize,
    place: usize,
}

/// What an import would do. Nothing is done until it is committed.
#[derive(Debug)]
pub struct Plan {
    /// The records, files and what the file says about itself.
    pub staged: Staged,
    /// What would become of the records.
    pub findings: Findings,
    /// The file is of another shop.
    pub other_shop: Option<OtherShop>,
    pub(super) now_ms: i64,
}

/// A shop that is not ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherShop {
    /// Its id.
    pub id: Id,
    /// What it is called; may be empty.
    pub name: String,
    /// Its currency and the digits of the minor unit, where they are known and not ours:
    /// amounts of the file would then mean something else here.
    pub currency: Option<(String, u8)>,
}

impl Planner {
    /// What importing `staged` at that time, in milliseconds since 1970, would do.
    pub fn new(staged: Staged, now_ms: i64) -> Self {
        let mut findings = Findings::default();
        for (kind, count) in &staged.unreadable_counts {
            findings.tallies.entry(kind.clone()).or_default().unreadable = *count;
        }
        Self {
            staged,
            findings,
            now_ms,
            gone: None,
            kind: 0,
            place: 0,
        }
    }

    /// How many records were looked at, and how many there are in all.
    pub fn progress(&self) -> (usize, usize) {
        let lens = |kinds: &[Kind]| -> usize {
            let kinds = kinds.iter();
            kinds.map(|kind| row_count(&self.staged.book, kind)).sum()
        };
        (lens(&Kind::ALL[..self.kind]) + self.place, lens(Kind::ALL))
    }

    /// Looks at up to `budget` records; true when all were looked at.
    pub fn step(&mut self, book: &Book, budget: usize) -> bool {
        let gone = self
            .gone
            .take()
            .unwrap_or_else(|| gone_from(book, &self.staged));
        let setting = Setting::new(book, self.now_ms, &gone);
        let is_whole = self.look_on(&setting, budget);
        self.gone = Some(gone);
        is_whole
    }

    fn look_on(&mut self, setting: &Setting<'_>, budget: usize) -> bool {
        let mut left = budget.max(1);
        while let Some(kind) = Kind::ALL.get(self.kind) {
            let rows = self.place..row_count(&self.staged.book, kind).min(self.place + left);
            left -= rows.len();
            self.place = rows.end;
            let mut tally = self.findings.of(kind);
            for place in rows {
                let look = look(setting, &self.staged.book, kind, place);
                tally.count(look.fate);
                tally.gone += u64::from(look.since == Since::Gone);
                tally.newer += u64::from(look.since == Since::Changed);
                self.findings.future += u64::from(look.is_future && look.fate.comes_in());
                if look.fate == Fate::Ahead {
                    self.findings.count_ahead(look.stamp);
                }
                if *kind == Kind::Sale && !look.is_void {
                    let sale = &self.staged.book.ledger().sales().rows()[place];
                    self.findings.count_sale(sale);
                }
                if *kind == Kind::Return && !look.is_void {
                    let ledger = self.staged.book.ledger();
                    let back = &ledger.returns().rows()[place];
                    if ledger.sales().get(back.sale).is_some() && !ledger.is_void(back.sale) {
                        self.findings.count_return(back);
                    }
                }
            }
            if tally != Tally::default() {
                self.findings.tallies.insert(kind.clone(), tally);
            }
            if self.place < row_count(&self.staged.book, kind) {
                return false;
            }
            self.kind += 1;
            self.place = 0;
        }
        true
    }

    /// The whole plan.
    pub fn finish(mut self, book: &Book) -> Plan {
        while !self.step(book, usize::MAX / 2) {}
        let gone = Gone::default();
        let setting = Setting::new(book, self.now_ms, &gone);
        for foreign in self.staged.book.foreign() {
            let fate = setting.foreign_fate(foreign);
            let kind = Kind::Other(foreign.kind.clone());
            self.findings.tallies.entry(kind).or_default().count(fate);
            if fate == Fate::Ahead {
                self.findings.count_ahead(foreign.stamps.latest());
            }
        }
        self.findings.count_missing(&self.staged.header);
        self.findings.count_only_here(book, &self.staged.book);
        Plan {
            other_shop: other_shop(book, &self.staged),
            staged: self.staged,
            findings: self.findings,
            now_ms: self.now_ms,
        }
    }
}

/// What importing `staged` would do, at one go.
pub fn plan(book: &Book, staged: Staged, now_ms: i64) -> Plan {
    Planner::new(staged, now_ms).finish(book)
}

/// What came with imports that were taken back, here or in the file.
pub(super) fn gone_from(book: &Book, staged: &Staged) -> Gone {
    Gone::among(&[book, &staged.book], i64::MAX)
}

fn other_shop(book: &Book, staged: &Staged) -> Option<OtherShop> {
    let (own_id, own) = book.shop()?;
    let card = staged.book.shop();
    let id = staged.header.shop.or(card.map(|(id, _)| id))?;
    if id == own_id {
        return None;
    }
    let name = card.map(|(_, shop)| shop.name.clone());
    let currency = card.map(|(_, shop)| (shop.currency.clone(), shop.currency_digits));
    Some(OtherShop {
        id,
        name: name.unwrap_or_else(|| staged.header.shop_name.clone()),
        currency: currency
            .filter(|(code, digits)| *code != own.currency || *digits != own.currency_digits),
    })
}

/// What is seen of a record of the file beside the book.
struct Look {
    fate: Fate,
    stamp: Stamp,
    /// What became of it here.
    since: Since,
    /// It was taken back in the file.
    is_void: bool,
    /// It happens later than tomorrow.
    is_future: bool,
}

/// What became here of a record of the file. Of who was erased nothing is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Since {
    Nothing,
    /// It was deleted or taken back here, but not in the file.
    Gone,
    /// It was changed here later than in the file.
    Changed,
}

fn look(setting: &Setting<'_>, staged: &Book, kind: &Kind, place: usize) -> Look {
    let own = setting.book;
    if *kind == Kind::Shop {
        let held = &staged.shops().rows()[place];
        return Look {
            fate: setting.shop_fate(held),
            ..look_at_card(setting, own.shops(), staged.shops(), place)
        };
    }
    with_kind!(
        kind,
        C => look_at_card::<C>(setting, own.cards(), staged.cards(), place),
        E => look_at_entry::<E>(setting, staged, own.ledger().entries(), staged.ledger().entries(), place),
        // Of other kinds there are no rows: they are looked at by themselves.
        Kind::Other(_) => Look { fate: Fate::Same, stamp: Stamp::default(), since: Since::Nothing, is_void: false, is_future: false }
    )
}

fn look_at_card<T: Card>(
    setting: &Setting<'_>,
    own: &Table<T>,
    staged: &Table<T>,
    place: usize,
) -> Look {
    let held = &staged.rows()[place];
    let here = own.held(held.id);
    let is_deleted = here.is_some_and(|own| own.is_deleted);
    let is_erased = setting.book.is_of_erased(&T::KIND, held.id);
    let is_gone = is_deleted
        || setting
            .gone
            .has_card(held.id, &held.stamps, held.is_deleted);
    let fate = setting.card_fate(own, held);
    let is_newer = fate == Fate::Same
        && here.is_some_and(|own| !older_words(setting.book, own, held).is_empty());
    Look {
        fate,
        stamp: held.stamps.latest(),
        since: if is_erased {
            Since::Nothing
        } else if is_gone && !held.is_deleted {
            Since::Gone
        } else if is_newer && !is_gone {
            Since::Changed
        } else {
            Since::Nothing
        },
        is_void: false,
        is_future: false,
    }
}

fn look_at_entry<T: EntryRecord>(
    setting: &Setting<'_>,
    staged: &Book,
    own: &Entries<T>,
    theirs: &Entries<T>,
    place: usize,
) -> Look {
    let entry = &theirs.rows()[place];
    let is_void = staged.ledger().is_void(entry.id());
    let is_gone = setting.gone.has_entry(entry.id(), entry.stamp())
        || setting.book.ledger().is_void(entry.id());
    Look {
        fate: setting.entry_fate(own, entry),
        stamp: entry.stamp(),
        since: if is_gone && !is_void {
            Since::Gone
        } else {
            Since::Nothing
        },
        is_void,
        is_future: entry.at().0 > setting.now_ms.saturating_add(DAY_MS),
    }
}

fn row_count(book: &Book, kind: &Kind) -> usize {
    with_kind!(
        kind,
        C => book.cards::<C>().rows().len(),
        E => book.ledger().entries::<E>().len(),
        Kind::Other(_) => 0
    )
}
