//! Rows of one kind, found by id. Rows keep their place, so that segments can name them.

use std::collections::BTreeSet;

use super::entry::EntryRecord;
use super::held::{Card, Fields, Held};
use super::ids::Id;
use super::places::Places;
use super::shelves::{Reading, Shelves};
use super::stamp::FieldStamps;

/// What became of a record that was put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was not there before.
    New,
    /// It changed what was there.
    Changed,
    /// It was there already.
    Same,
}

/// All cards of one kind, deleted ones included.
#[derive(Debug, Clone)]
pub struct Table<T> {
    rows: Vec<Held<T>>,
    places: Places,
    touched: BTreeSet<u32>,
    alive: usize,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            places: Places::default(),
            touched: BTreeSet::new(),
            alive: 0,
        }
    }
}

impl<T: Card> Table<T> {
    /// The card, unless it was deleted.
    pub fn get(&self, id: Id) -> Option<&T> {
        self.held(id)
            .filter(|held| !held.is_deleted)
            .map(|held| &held.card)
    }

    /// The card with its stamps, also when deleted.
    pub fn held(&self, id: Id) -> Option<&Held<T>> {
        self.places.get(id).map(|place| &self.rows[place as usize])
    }

    /// Where the card stands among the [rows](Self::rows), also when deleted.
    pub fn place(&self, id: Id) -> Option<u32> {
        self.places.get(id)
    }

    /// Cards that are not deleted, in the order they came.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &T)> {
        self.rows
            .iter()
            .filter(|held| !held.is_deleted)
            .map(|held| (held.id, &held.card))
    }

    /// How many cards are not deleted.
    pub fn len(&self) -> usize {
        self.alive
    }

    /// No card is there, or all were deleted.
    pub fn is_empty(&self) -> bool {
        self.alive == 0
    }

    /// All rows, deleted ones included, at their places.
    pub fn rows(&self) -> &[Held<T>] {
        &self.rows
    }

    /// All rows, deleted ones included, to be taken elsewhere.
    pub fn into_rows(self) -> Vec<Held<T>> {
        self.rows
    }

    /// Makes room for so many more, so that none has to wait for it.
    pub fn reserve(&mut self, more: usize) {
        self.rows.reserve(more);
        self.places.reserve(more);
    }

    /// Takes in a whole card with its stamps.
    pub fn put(&mut self, held: Held<T>) -> Outcome {
        match self.places.get(held.id) {
            None => {
                self.push(held);
                Outcome::New
            }
            Some(place) => self.merge_at(place, &held.fields(), &held.stamps),
        }
    }

    /// What [`put`](Self::put) would come to.
    pub fn outcome(&self, held: &Held<T>) -> Outcome {
        match self.held(held.id) {
            None => Outcome::New,
            Some(own) if own == held => Outcome::Same,
            Some(own) if own.clone().merge(&held.fields(), &held.stamps) => Outcome::Changed,
            Some(_) => Outcome::Same,
        }
    }

    /// Takes in an edit. Of a card that has not come yet, it is kept until it does.
    pub fn edit(&mut self, id: Id, fields: &Fields, stamps: &FieldStamps) -> Outcome {
        match self.places.get(id) {
            None => {
                let set = fields.iter().filter(|(_, value)| !value.is_null());
                let set = set
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect();
                self.push(Held::from_fields(id, set, stamps.clone()));
                Outcome::New
            }
            Some(place) => self.merge_at(place, fields, stamps),
        }
    }

    /// Rows that changed since they were last [written](Self::mark_written). New rows are not
    /// among them: they lie behind all that were written.
    pub fn touched(&self) -> &BTreeSet<u32> {
        &self.touched
    }

    /// All rows are in storage as they are now.
    pub fn mark_written(&mut self) {
        self.touched.clear();
    }

    /// The rows at these places are in storage as they are now.
    pub fn mark_rows_written(&mut self, places: std::ops::Range<u32>) {
        self.touched.retain(|place| !places.contains(place));
    }

    /// Marks rows to be written anew. Gives how many.
    pub(super) fn touch(&mut self, is_meant: impl Fn(&Held<T>) -> bool) -> usize {
        touch(self.rows.iter(), &mut self.touched, is_meant)
    }

    fn merge_at(&mut self, place: u32, fields: &Fields, stamps: &FieldStamps) -> Outcome {
        let held = &mut self.rows[place as usize];
        let was_alive = !held.is_deleted;
        if !held.merge(fields, stamps) {
            return Outcome::Same;
        }
        self.alive = self.alive + usize::from(!held.is_deleted) - usize::from(was_alive);
        self.touched.insert(place);
        Outcome::Changed
    }

    fn push(&mut self, held: Held<T>) {
        // Nobody has this id yet: that was looked up.
        if self.places.add(held.id).is_ok() {
            self.alive += usize::from(!held.is_deleted);
            self.rows.push(held);
        }
    }
}

/// All entries of one kind.
#[derive(Debug, Clone)]
pub struct Entries<T> {
    rows: Shelves<T>,
    places: Places,
    touched: BTreeSet<u32>,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self {
            rows: Shelves::default(),
            places: Places::default(),
            touched: BTreeSet::new(),
        }
    }
}

impl<T: EntryRecord> Entries<T> {
    /// The entry of that id.
    pub fn get(&self, id: Id) -> Option<&T> {
        self.place(id).map(|place| &self.rows[place as usize])
    }

    /// Where the entry stands among the [rows](Self::rows).
    pub fn place(&self, id: Id) -> Option<u32> {
        self.places.get(id)
    }

    /// All entries in the order they came.
    pub fn rows(&self) -> &Shelves<T> {
        &self.rows
    }

    /// Lets go of what was packed and is open by now.
    pub(super) fn let_packed_go(&mut self) {
        self.rows.let_bytes_go();
    }

    /// All entries, to be taken elsewhere.
    pub fn into_rows(self) -> impl Iterator<Item = T> {
        self.rows.into_rows()
    }

    /// The entry at a place; places come from this table.
    pub fn at(&self, place: u32) -> &T {
        &self.rows[place as usize]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// None is there.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes in an entry. Entries never change: should two have one id, the later
    /// written stands, everywhere the same.
    pub fn put(&mut self, entry: T) -> (u32, Outcome) {
        let place = match self.places.add(entry.id()) {
            Ok(place) => {
                self.rows.push(entry);
                return (place, Outcome::New);
            }
            Err(place) => place,
        };
        match self.rows.get_mut(place as usize) {
            Some(own) if *own != entry && is_later(&entry, own) => {
                *own = entry;
                self.touched.insert(place);
                (place, Outcome::Changed)
            }
            _ => (place, Outcome::Same),
        }
    }

    /// Takes in the entries of a segment, the first of which lies `from` bytes into it. Each is
    /// shown with its place and stays packed. Gives those of which the id was there already.
    ///
    /// # Errors
    /// It is not a whole segment; entries before that are in.
    pub fn put_packed(
        &mut self,
        bytes: Vec<u8>,
        from: usize,
        mut see: impl FnMut(u32, &T),
    ) -> Result<Vec<T>, minicbor::decode::Error> {
        let mut reading = Reading::<T>::new(bytes, from);
        let mut twice = Vec::new();
        let end = loop {
            match reading.read_next() {
                Ok(Some(entry)) => match self.places.add(entry.id()) {
                    Ok(place) => see(place, &entry),
                    Err(_) => {
                        self.rows.push_packed(reading.part_before_last());
                        twice.push(entry);
                    }
                },
                Ok(None) => break Ok(twice),
                Err(error) => break Err(error),
            }
        };
        self.rows.push_packed(reading.take_part());
        end
    }

    /// What [`put`](Self::put) would come to.
    pub fn outcome(&self, entry: &T) -> Outcome {
        match self.get(entry.id()) {
            None => Outcome::New,
            Some(own) if own != entry && is_later(entry, own) => Outcome::Changed,
            Some(_) => Outcome::Same,
        }
    }

    /// Makes room for what is known of so many more, so that loading them does not copy it about.
    pub fn reserve(&mut self, more: usize) {
        self.places.reserve(more);
    }

    /// Rows that changed since they were last [written](Self::mark_written). New rows are not
    /// among them: they lie behind all that were written.
    pub fn touched(&self) -> &BTreeSet<u32> {
        &self.touched
    }

    /// Marks rows to be written anew. Gives how many.
    pub(super) fn touch(&mut self, is_meant: impl Fn(&T) -> bool) -> usize {
        touch(self.rows.iter(), &mut self.touched, is_meant)
    }

    /// All rows are in storage as they are now.
    pub fn mark_written(&mut self) {
        self.touched.clear();
    }
}

fn is_later<T: EntryRecord>(entry: &T, own: &T) -> bool {
    let text = |entry: &T| {
        let mut fields = super::held::fields_of(entry);
        entry.extra().lay_over(&mut fields);
        serde_json::Value::Object(fields).to_string()
    };
    (entry.stamp(), text(entry)) > (own.stamp(), text(own))
}
/// Marks the rows that are meant. Gives how many.
fn touch<'a, R: 'a>(
    rows: impl Iterator<Item = &'a R>,
    touched: &mut BTreeSet<u32>,
    is_meant: impl Fn(&R) -> bool,
) -> usize {
    let places = rows.zip(0..).filter(|(row, _)| is_meant(row));
    let meant: Vec<u32> = places.map(|(_, place)| place).collect();
    touched.extend(&meant);
    meant.len()
}
