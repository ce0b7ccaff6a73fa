//! Which rows of a list are picked.

use std::hash::Hash;

use rustc_hash::FxHashSet;

/// The picked rows of a list, by key, so that sorting and filtering keep them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection<K: Eq + Hash> {
    keys: FxHashSet<K>,
    anchor: Option<K>,
}

impl<K: Eq + Hash> Default for Selection<K> {
    fn default() -> Self {
        Self {
            keys: FxHashSet::default(),
            anchor: None,
        }
    }
}

impl<K: Clone + Eq + Hash> Selection<K> {
    /// How many rows are picked.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether no row is picked.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Whether this row is picked.
    pub fn contains(&self, key: &K) -> bool {
        self.keys.contains(key)
    }

    /// The picked rows, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.keys.iter()
    }

    /// Picks this row, or lets it go. The next [`extend`](Self::extend) starts here.
    pub fn toggle(&mut self, key: K) {
        if !self.keys.remove(&key) {
            self.keys.insert(key.clone());
        }
        self.anchor = Some(key);
    }

    /// Picks every row from the last one toggled to this one, as shift does; only this one when
    /// the last one toggled is not among `rows`.
    pub fn extend(&mut self, rows: &[K], to: usize) {
        let Some(last) = rows.get(to) else { return };
        let from = self
            .anchor
            .as_ref()
            .and_then(|anchor| rows.iter().position(|key| key == anchor))
            .unwrap_or(to);
        let (start, end) = (from.min(to), from.max(to));
        self.keys.extend(rows[start..=end].iter().cloned());
        self.anchor.get_or_insert_with(|| last.clone());
    }

    /// Picks all of `rows`, or none when all are picked already.
    pub fn toggle_all(&mut self, rows: &[K]) {
        if rows.iter().all(|key| self.keys.contains(key)) {
            self.clear();
        } else {
            self.keys.extend(rows.iter().cloned());
        }
    }

    /// Lets every row go.
    pub fn clear(&mut self) {
        self.keys.clear();
        self.anchor = None;
    }
}

#[cfg(test)]
mod tests {
    use super::Selection;

    fn sorted(selection: &Selection<u32>) -> Vec<u32> {
        let mut keys: Vec<_> = selection.keys().copied().collect();
        keys.sort_unstable();
        keys
    }

    #[test]
    fn extends_both_ways_from_the_last_row_toggled() {
        let rows = [10, 11, 12, 13, 14];
        let mut picked = Selection::default();
        picked.toggle(12);
        picked.extend(&rows, 4);
        assert_eq!(sorted(&picked), [12, 13, 14]);
        picked.extend(&rows, 0);
        assert_eq!(sorted(&picked), [10, 11, 12, 13, 14]);
    }

    #[test]
    fn extends_from_nothing_or_from_a_hidden_row_to_the_one_row() {
        let mut picked = Selection::default();
        picked.extend(&[1, 2, 3], 1);
        assert_eq!(sorted(&picked), [2]);
        picked.toggle(9);
        picked.extend(&[1, 2, 3], 2);
        assert_eq!(sorted(&picked), [2, 3, 9]);
        picked.extend(&[1, 2, 3], 7);
        assert_eq!(picked.len(), 3);
    }

    #[test]
    fn all_and_none() {
        let mut picked = Selection::default();
        picked.toggle_all(&[1, 2]);
        assert!(picked.contains(&1) && picked.contains(&2));
        picked.toggle_all(&[1, 2]);
        assert!(picked.is_empty());
        picked.toggle(1);
        picked.toggle(1);
        assert!(picked.is_empty());
    }
}
