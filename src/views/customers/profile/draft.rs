//! Lists that are edited row by row: phones, sizes, messengers.

use leptos::prelude::*;

/// Rows being edited. Each has a name of its own, so that adding or removing one leaves
/// what is typed in the others alone.
pub struct Rows<T: 'static> {
    rows: RwSignal<Vec<(u32, T)>>,
    next: StoredValue<u32>,
    /// Owns the signals of rows that are added later.
    owner: StoredValue<Owner>,
}

impl<T> Clone for Rows<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Rows<T> {}

impl<T: Copy + Send + Sync + 'static> Rows<T> {
    /// Begins with these rows.
    pub fn of(rows: impl IntoIterator<Item = T>) -> Self {
        let rows: Vec<(u32, T)> = (0..).zip(rows).collect();
        Self {
            next: StoredValue::new(rows.len() as u32),
            rows: RwSignal::new(rows),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// Adds what `make` makes.
    pub fn add(&self, make: impl FnOnce() -> T) {
        let row = self.owner.with_value(|owner| owner.with(make));
        let name = self.next.get_value();
        self.next.set_value(name + 1);
        self.rows.update(|rows| rows.push((name, row)));
    }

    /// Takes a row away.
    pub fn remove(&self, name: u32) {
        self.rows
            .update(|rows| rows.retain(|(own, _)| *own != name));
    }

    /// All rows with their names, followed.
    pub fn get(&self) -> Vec<(u32, T)> {
        self.rows.get()
    }

    /// What each row comes to.
    pub fn map<U>(&self, each: impl Fn(T) -> U) -> Vec<U> {
        let rows = self.rows.get_untracked();
        rows.into_iter().map(|(_, row)| each(row)).collect()
    }
}
