//! What the desk tells the views about itself.

use crate::storage::StoreError;

/// How far the start has come, or why it cannot go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Boot {
    /// Storage is being read.
    Opening,
    /// There is no shop yet: ask how to begin.
    FirstRun {
        /// This device had a shop before: the browser must have deleted it.
        had_data: bool,
    },
    /// The notebook can be used.
    Ready,
    /// A newer version wrote the data: it can be read out, not changed.
    Newer,
    /// An old tab must be closed first.
    Blocked,
    /// A newer version in another tab took over: reload.
    Outdated,
    /// Parts cannot be read; the rest can be read out.
    Damaged {
        /// Names of the unreadable parts.
        parts: Vec<String>,
    },
    /// The part of the app that reads what is stored could not be loaded.
    Incomplete,
    /// The browser gives no storage.
    Unavailable {
        /// What it said.
        reason: String,
    },
}

/// Whether all that was done is on the disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Everything is.
    #[default]
    Saved,
    /// Something is on its way.
    Saving,
    /// Something could not be written. It is kept in memory and tried again.
    NotSaved {
        /// Why.
        error: StoreError,
        /// How many actions wait.
        waiting: usize,
    },
}

/// What became of one action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// On its way.
    Pending,
    /// On the disk.
    Saved,
    /// Not written; kept in memory.
    Failed(StoreError),
}
