//! Where records lie, by their ids.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxBuildHasher;

use super::ids::Id;

/// The place of every record of a kind. Ids stand in the order of places, and the table holds
/// places alone: a shop of a million sales looks up a table of four bytes each.
#[derive(Debug, Clone, Default)]
pub struct Places {
    ids: Vec<Id>,
    table: HashTable<u32>,
}

impl Places {
    /// Where the record of that id lies.
    pub fn get(&self, id: Id) -> Option<u32> {
        let is_meant = |place: &u32| self.ids[*place as usize] == id;
        self.table.find(hash(id), is_meant).copied()
    }

    /// Gives the next place to an id, or the place it has already.
    ///
    /// # Errors
    /// The place it has.
    pub fn add(&mut self, id: Id) -> Result<u32, u32> {
        let ids = &mut self.ids;
        let slot = self.table.entry(
            hash(id),
            |place| ids[*place as usize] == id,
            |place| hash(ids[*place as usize]),
        );
        match slot {
            Entry::Occupied(own) => Err(*own.get()),
            Entry::Vacant(slot) => {
                let place = ids.len() as u32;
                slot.insert(place);
                ids.push(id);
                Ok(place)
            }
        }
    }

    /// The id at that place.
    pub fn id_at(&self, place: u32) -> Option<Id> {
        self.ids.get(place as usize).copied()
    }

    /// Makes room for so many more.
    pub fn reserve(&mut self, more: usize) {
        self.ids.reserve(more);
        let ids = &self.ids;
        self.table.reserve(more, |place| hash(ids[*place as usize]));
    }
}

fn hash(id: Id) -> u64 {
    FxBuildHasher.hash_one(id)
}
