//! Ids numbered in the order they are met, so that figures are kept in plain arrays.

use rustc_hash::FxHashMap;

use super::NONE;
use crate::domain::Id;

/// Ids and their numbers.
#[derive(Debug, Clone, Default)]
pub struct Numbered {
    ids: Vec<Id>,
    numbers: FxHashMap<Id, u32>,
}

impl Numbered {
    /// The number of an id, if it was met.
    pub fn number(&self, id: Id) -> Option<u32> {
        self.numbers.get(&id).copied()
    }

    /// The id of a number.
    pub fn id(&self, number: u32) -> Option<Id> {
        self.ids.get(number as usize).copied()
    }

    /// All ids, by number.
    pub fn ids(&self) -> &[Id] {
        &self.ids
    }

    /// How many were met.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// None was met.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The number of an id, which is given one if it has none.
    pub(super) fn meet(&mut self, id: Option<Id>) -> u32 {
        let Some(id) = id else { return NONE };
        *self.numbers.entry(id).or_insert_with(|| {
            self.ids.push(id);
            self.ids.len() as u32 - 1
        })
    }
}
