//! Carries out a plan: the records of a file come into the book.

use std::collections::{BTreeMap, BTreeSet};

use super::fate::{Fate, Setting, edit_of, older_words};
use super::findings::Tally;
use super::plan::{Plan, gone_from};
use super::receipt::Receipt;
use crate::domain::change::{Action, Change, Record};
use crate::domain::decide::Circumstances;
use crate::domain::entry::{Entry, Log, Verb};
use crate::domain::held::{Card, Fields, Held};
use crate::domain::table::Table;
use crate::domain::{Book, Gone, Id, Kind, Stamp};

/// From so many entries on, accounts are summed up once at the end.
const MANY: usize = 2_000;

/// What the owner decides about an import.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Choices {
    /// Records of clocks that are far ahead come in too.
    pub accepts_ahead: bool,
    /// What was deleted or taken back here, but not in the file, comes back.
    pub revives: bool,
    /// What was changed here since is put back as it is in the file.
    pub takes_older: bool,
}

/// What an import did.
#[derive(Debug, Default)]
pub struct Imported {
    /// What became of the records, by kind.
    pub tallies: BTreeMap<Kind, Tally>,
    /// What takes exactly this import back.
    pub receipt: Receipt,
    /// The latest stamp that came in: the clock is to observe it.
    pub latest: Stamp,
}

impl Plan {
    /// Brings the records into the book; those without stamps are written down at `stamp`
    /// by `by`. The book may have changed since the plan was made: what becomes of each
    /// record is found out again.
    pub fn commit(
        self,
        book: &mut Book,
        stamp: Stamp,
        by: Option<Id>,
        choices: Choices,
        circumstances: &mut Circumstances<'_>,
    ) -> Imported {
        let gate = Gate::new(&self, book, choices);
        let ledger = self.staged.book.ledger();
        let sale_count = ledger.sales().len();
        let is_many = sale_count + ledger.returns().len() + ledger.ties().len() > MANY;
        if is_many {
            book.ledger_mut().start_loading();
            book.ledger_mut().reserve_sales(sale_count);
        }
        let mut imported = Imported::default();
        let mut logs = Logs::default();
        for mut record in self.staged.book.into_records() {
            let fate = gate.fate(book, &record);
            logs.count(&record, fate);
            imported
                .tallies
                .entry(record.kind())
                .or_default()
                .count(fate);
            let revival = gate.revival(book, &record, circumstances);
            if fate.comes_in() {
                imported.latest = imported.latest.max(record.stamp());
                if let Some(fields) = edit_fields(book, &record) {
                    let (kind, id) = (record.kind(), record.id());
                    imported.receipt.edit(book, kind, id, &fields, stamp);
                } else {
                    record.set_stamp(stamp, by);
                    imported.receipt.put(book, record);
                }
            }
            if let Some(change) = revival {
                imported.receipt.carry_out(book, change, stamp, by);
            }
        }
        book.apply(&Action::new(
            stamp,
            by,
            Verb::Import,
            logs.write(circumstances),
        ));
        for change in book.rest_of_taking_back(circumstances) {
            imported.receipt.carry_out(book, change, stamp, by);
        }
        if is_many {
            book.ledger_mut().finish_loading();
        }
        imported
    }

    /// The import as the changes of one action: what [`commit`](Self::commit) would do.
    pub fn into_changes(
        self,
        book: &Book,
        choices: Choices,
        circumstances: &mut Circumstances<'_>,
    ) -> Vec<Change> {
        let gate = Gate::new(&self, book, choices);
        let mut changes = Vec::new();
        let mut logs = Logs::default();
        for record in self.staged.book.into_records() {
            let fate = gate.fate(book, &record);
            logs.count(&record, fate);
            let revival = gate.revival(book, &record, circumstances);
            if fate.comes_in() {
                let (kind, id) = (record.kind(), record.id());
                changes.push(match edit_fields(book, &record) {
                    Some(fields) => Change::Edit { kind, id, fields },
                    None => Change::Put(Box::new(record)),
                });
            }
            changes.extend(revival);
        }
        changes.extend(logs.write(circumstances));
        changes
    }
}

/// Who comes in, by the owner's choices.
struct Gate {
    shop: Option<Id>,
    now_ms: i64,
    revives: bool,
    takes_older: bool,
    /// Entries that are taken back in the file too.
    void: BTreeSet<Id>,
    /// What came with imports that were taken back: it stays away.
    gone: Gone,
    /// Entries here that are gone. One of them that was brought in anew elsewhere stands again.
    own_gone: Gone,
}

impl Gate {
    fn new(plan: &Plan, book: &Book, choices: Choices) -> Self {
        let ledger = plan.staged.book.ledger();
        let targets = ledger.voids().rows().iter().map(|void| void.target);
        Self {
            shop: book.shop().map(|(id, _)| id),
            now_ms: if choices.accepts_ahead {
                i64::MAX
            } else {
                plan.now_ms
            },
            revives: choices.revives,
            takes_older: choices.takes_older,
            void: targets.filter(|id| ledger.is_void(*id)).collect(),
            gone: if choices.revives {
                Gone::default()
            } else {
                gone_from(book, &plan.staged)
            },
            own_gone: book.gone(i64::MAX),
        }
    }

    fn fate(&self, book: &Book, record: &Record) -> Fate {
        let setting = Setting {
            book,
            shop: self.shop,
            now_ms: self.now_ms,
            gone: &self.gone,
        };
        setting.fate(record)
    }

    /// What brings a record back that was deleted or taken back here, but not in the file, or
    /// what was changed here since. Of who was erased nothing comes back.
    fn revival(
        &self,
        book: &Book,
        record: &Record,
        circumstances: &mut Circumstances<'_>,
    ) -> Option<Change> {
        let (kind, id) = (record.kind(), record.id());
        let is_anew = self.own_gone.names(id) && !self.gone.has_entry(id, record.stamp());
        if let Record::Entry(_) = record {
            if !self.revives && !is_anew {
                return None;
            }
            let is_gone = book.ledger().is_void(id) && !self.void.contains(&id);
            return is_gone.then(|| circumstances.void(id, false));
        }
        let is_deleted =
            each_card!(record, held => held.is_deleted, _entry => true, _foreign => true);
        if book.is_of_erased(&kind, id) {
            return None;
        }
        if !is_deleted && book.is_deleted(&kind, id) {
            let is_wanted = self.revives || is_anew;
            return is_wanted.then(|| Change::delete(kind, id, false));
        }
        let fields = self.older_words(book, record);
        (!fields.is_empty()).then_some(Change::Edit { kind, id, fields })
    }

    /// The fields of a card that were changed here since, as the file says them, where the owner
    /// wants them back.
    fn older_words(&self, book: &Book, record: &Record) -> Fields {
        if !self.takes_older || self.fate(book, record) != Fate::Same {
            return Fields::new();
        }
        each_card!(
            record,
            held => {
                let own = book.cards().held(held.id);
                own.map_or_else(Fields::new, |own| older_words(book, own, held))
            },
            _entry => Fields::new(),
            _foreign => Fields::new()
        )
    }
}

/// The fields that a card without stamps changes in ours; nothing for any other record.
fn edit_fields(book: &Book, record: &Record) -> Option<Fields> {
    fn of<T: Card>(table: &Table<T>, held: &Held<T>) -> Option<Fields> {
        let own = table.held(held.id)?;
        held.stamps.latest().is_none().then(|| edit_of(own, held))
    }
    each_card!(record, held => of(book.cards(), held), _entry => None, _foreign => None)
}

/// What the shop's own record of who did what says of an import: one line per kind.
#[derive(Default)]
struct Logs(BTreeMap<Kind, (u64, Vec<Id>)>);

impl Logs {
    fn count(&mut self, record: &Record, fate: Fate) {
        let is_told = !matches!(record, Record::Entry(Entry::Log(_)));
        if is_told && fate.comes_in() {
            let (count, ids) = self.0.entry(record.kind()).or_default();
            *count += 1;
            if ids.len() < crate::domain::decide::LOGGED_IDS {
                ids.push(record.id());
            }
        }
    }

    fn write(self, circumstances: &mut Circumstances<'_>) -> Vec<Change> {
        let lines = self.0.into_iter().map(|(kind, (count, ids))| {
            Change::enter(Log {
                id: (circumstances.new_id)(),
                at: circumstances.now,
                verb: Verb::Import,
                of_kind: kind,
                ids,
                count,
                ..Log::default()
            })
        });
        lines.collect()
    }
}
