//! Every kind of record, listed once. What must be done for each kind follows from the list:
//! tables, reading, writing, packing and merging do not name the kinds one by one.

use super::days::Moment;
use super::entry::{EntryRecord, Kind};
use super::gone::Gone;
use super::held::{Card, Fields, Held};
use super::ids::Id;
use super::stamp::{FieldStamps, Stamp};
use super::table::{Entries, Table};

/// A card of which the book keeps a table.
pub trait CardKind: Card {
    /// The table of its kind.
    fn table(cards: &Cards) -> &Table<Self>;
    /// The table of its kind.
    fn table_mut(cards: &mut Cards) -> &mut Table<Self>;
    /// The card as any record.
    fn record(held: Held<Self>) -> Record;
}

/// An entry of which the ledger keeps the rows.
pub trait EntryKind: EntryRecord + Into<Entry> {
    /// The rows of its kind.
    fn rows(rows: &Rows) -> &Entries<Self>;
    /// The rows of its kind.
    fn rows_mut(rows: &mut Rows) -> &mut Entries<Self>;
}

/// A record of a kind this version does not know.
#[derive(Debug, Clone, PartialEq)]
pub struct Foreign {
    /// Its kind.
    pub kind: Box<str>,
    /// Its id as written.
    pub id: Box<str>,
    /// Its fields, without kind, id and stamps.
    pub fields: Fields,
    /// Its stamps.
    pub stamps: FieldStamps,
}

macro_rules! list_kinds {
    (
        $d:tt
        cards { $( #[doc = $card_doc:literal] $card:ident in $cards:ident ),* $(,)? }
        entries { $( #[doc = $entry_doc:literal] $entry:ident in $entries:ident ),* $(,)? }
    ) => {
        /// Any record, whole.
        // Records pass through one at a time: boxing each would cost more than the room it saves.
        #[allow(clippy::large_enum_variant)]
        #[derive(Debug, Clone, PartialEq)]
        pub enum Record {
            $( #[doc = $card_doc] $card(Held<super::$card>), )*
            /// An entry.
            Entry(Entry),
            /// A record of a kind this version does not know, carried along.
            Foreign(Foreign),
        }

        /// Any entry.
        #[allow(clippy::large_enum_variant)]
        #[derive(Debug, Clone, PartialEq)]
        pub enum Entry {
            $( #[doc = $entry_doc] $entry(super::$entry), )*
        }

        /// The tables of all cards.
        #[derive(Debug, Clone, Default)]
        pub struct Cards { $( pub(super) $cards: Table<super::$card>, )* }

        /// The rows of all entries.
        #[derive(Debug, Clone, Default)]
        pub struct Rows { $( pub(super) $entries: Entries<super::$entry>, )* }

        $(
            impl CardKind for super::$card {
                fn table(cards: &Cards) -> &Table<Self> { &cards.$cards }
                fn table_mut(cards: &mut Cards) -> &mut Table<Self> { &mut cards.$cards }
                fn record(held: Held<Self>) -> Record { Record::$card(held) }
            }
            impl From<Held<super::$card>> for Record {
                fn from(held: Held<super::$card>) -> Self { Self::$card(held) }
            }
        )*

        $(
            impl EntryKind for super::$entry {
                fn rows(rows: &Rows) -> &Entries<Self> { &rows.$entries }
                fn rows_mut(rows: &mut Rows) -> &mut Entries<Self> { &mut rows.$entries }
            }
            impl From<super::$entry> for Entry {
                fn from(entry: super::$entry) -> Self { Self::$entry(entry) }
            }
        )*

        impl Cards {
            /// Takes the tables apart, kind by kind, in the order the cards came.
            pub(super) fn into_records(self) -> impl Iterator<Item = Record> {
                std::iter::empty()$( .chain(self.$cards.into_rows().into_iter().map(Record::$card)) )*
            }

            /// Cards that came at one of these stamps, and whether they are deleted.
            pub(super) fn added_at(&self, stamps: &[Stamp]) -> Vec<(Kind, Id, bool)> {
                let mut ids = Vec::new();
                $(
                    let rows = self.$cards.rows().iter();
                    let added = rows.filter(|held| stamps.contains(&{ held.stamps.base }));
                    ids.extend(added.map(|held| (Kind::$card, held.id, held.is_deleted)));
                )*
                ids
            }

            /// Marks what is gone to be written anew, that is left out. Gives how many cards.
            pub(super) fn touch_gone(&mut self, gone: &Gone) -> usize {
                0 $( + self.$cards.touch(|held| gone.has_card(held.id, &held.stamps, held.is_deleted)) )*
            }

            /// All cards are in storage as they are now.
            pub(super) fn mark_written(&mut self) { $( self.$cards.mark_written(); )* }
        }

        impl Rows {
            /// Takes the rows apart, kind by kind, in the order the entries came.
            pub(super) fn into_entries(self) -> impl Iterator<Item = Entry> {
                std::iter::empty()$( .chain(self.$entries.into_rows().map(Entry::$entry)) )*
            }

            /// Marks what is gone to be written anew, that is left out. Gives how many entries.
            pub(super) fn touch_gone(&mut self, gone: &Gone) -> usize {
                0 $( + self.$entries.touch(|entry| gone.has_entry(entry.id, entry.stamp)) )*
            }

            /// All entries are in storage as they are now.
            pub(super) fn mark_written(&mut self) { $( self.$entries.mark_written(); )* }

            /// Entries written down at one of these stamps.
            pub(super) fn written_at(&self, stamps: &[Stamp]) -> Vec<(Kind, Id)> {
                let mut ids = Vec::new();
                // Mostly nothing is looked for: then no sale need be opened.
                if stamps.is_empty() {
                    return ids;
                }
                $(
                    let rows = self.$entries.rows().iter().filter(|entry| stamps.contains(&{ entry.stamp }));
                    ids.extend(rows.map(|entry| (Kind::$entry, entry.id)));
                )*
                ids
            }

            /// The kind of the entry of that id.
            pub(super) fn kind_of(&self, id: Id) -> Option<Kind> {
                $( if self.$entries.place(id).is_some() { return Some(Kind::$entry); } )*
                None
            }
        }

        /// Does the same with whichever kind is named: with cards, their type being `$C`; with
        /// entries, their type being `$E`; with a kind this version does not know.
        #[macro_export]
        macro_rules! with_kind {
            ($d kind:expr, $d C:ident => $d on_card:expr, $d E:ident => $d on_entry:expr, $d other:pat => $d on_other:expr) => {
                match $d kind {
                    $( $crate::domain::Kind::$card => { type $d C = $crate::domain::$card; $d on_card } )*
                    $( $crate::domain::Kind::$entry => { type $d E = $crate::domain::$entry; $d on_entry } )*
                    $d other => $d on_other,
                }
            };
        }

        /// Does the same with whichever card it is.
        #[macro_export]
        macro_rules! each_card {
            ($d record:expr, $d held:ident => $d on_card:expr, $d entry:ident => $d on_entry:expr, $d foreign:ident => $d on_foreign:expr) => {
                match $d record {
                    $( $crate::domain::change::Record::$card($d held) => $d on_card, )*
                    $crate::domain::change::Record::Entry($d entry) => $d on_entry,
                    $crate::domain::change::Record::Foreign($d foreign) => $d on_foreign,
                }
            };
        }

        /// Does the same with whichever entry it is.
        #[macro_export]
        macro_rules! each_entry {
            ($d entry:expr, $d inner:ident => $d body:expr) => {
                match $d entry { $( $crate::domain::Entry::$entry($d inner) => $d body, )* }
            };
        }
    };
}

list_kinds! {
    $
    cards {
        #[doc = "The shop's card."] Shop in shops,
        #[doc = "Somebody on the staff."] Staff in staff,
        #[doc = "A customer."] Customer in customers,
        #[doc = "A product."] Product in products,
        #[doc = "A note or contact."] Note in notes,
        #[doc = "A coupon."] Coupon in coupons,
        #[doc = "A pipeline."] Pipeline in pipelines,
        #[doc = "A deal."] Deal in deals,
        #[doc = "Something to do."] Task in tasks,
        #[doc = "A message that is ready."] Template in templates,
        #[doc = "What was dealt with or put off."] Dismissal in dismissals,
    }
    entries {
        #[doc = "A sale."] Sale in sales,
        #[doc = "Goods that came back."] Return in returns,
        #[doc = "A payment."] Payment in payments,
        #[doc = "Whose a sale was."] Tie in ties,
        #[doc = "An entry taken back."] Void in voids,
        #[doc = "Who did what."] Log in logs,
        #[doc = "The rules of loyalty from then on."] Programme in programmes,
        #[doc = "Points given or taken outside a sale."] Points in points,
        #[doc = "A gift certificate sold."] Certificate in certificates,
        #[doc = "Money given back for a certificate."] CertificateRefund in certificate_refunds,
        #[doc = "A promise to pay."] Promise in promises,
        #[doc = "A debt forgiven."] WriteOff in write_offs,
        #[doc = "What was owed, held or spent before the notebook."] Opening in openings,
        #[doc = "A deal moved."] StageChange in stage_changes,
        #[doc = "Something large done in one go."] Batch in batches,
    }
}

impl Record {
    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        fn of<T: CardKind>(_: &Held<T>) -> Kind {
            T::KIND
        }
        each_card!(self, held => of(held), entry => entry.kind(), foreign => Kind::Other(foreign.kind.clone()))
    }

    /// Which record.
    pub fn id(&self) -> Id {
        each_card!(self, held => held.id, entry => entry.id(), foreign => Id::from_text(&foreign.id))
    }

    /// The latest stamp on it.
    pub fn stamp(&self) -> Stamp {
        each_card!(self, held => held.stamps.latest(), entry => entry.stamp(), foreign => foreign.stamps.latest())
    }

    /// Stamps what has no stamp yet.
    pub fn set_stamp(&mut self, stamp: Stamp, by: Option<Id>) {
        if !self.stamp().is_none() {
            return;
        }
        each_card!(
            self,
            held => held.stamps = FieldStamps::at(stamp),
            entry => entry.set_stamp(stamp, by),
            foreign => foreign.stamps = FieldStamps::at(stamp)
        );
    }
}

impl Entry {
    /// Which entry.
    pub fn id(&self) -> Id {
        each_entry!(self, entry => entry.id)
    }

    /// When it was written down.
    pub fn stamp(&self) -> Stamp {
        each_entry!(self, entry => entry.stamp)
    }

    /// When it happened.
    pub fn at(&self) -> Moment {
        each_entry!(self, entry => entry.at)
    }

    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        fn of<T: EntryKind>(_: &T) -> Kind {
            T::KIND
        }
        each_entry!(self, entry => of(entry))
    }

    /// Says when and by whom it was written down.
    pub fn set_stamp(&mut self, stamp: Stamp, by: Option<Id>) {
        each_entry!(self, entry => entry.set_stamp(stamp, by));
    }
}
