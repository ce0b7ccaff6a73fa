//! Which kinds of lines are shown.

use super::TimelineKind;

/// Which kinds are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineFilter(u16);

impl Default for TimelineFilter {
    fn default() -> Self {
        Self::all()
    }
}

impl TimelineFilter {
    /// Everything.
    pub fn all() -> Self {
        Self::none().with(&TimelineKind::ALL)
    }

    /// Nothing yet.
    pub fn none() -> Self {
        Self(0)
    }

    /// These kinds only.
    pub fn only(kinds: &[TimelineKind]) -> Self {
        Self::none().with(kinds)
    }

    /// These kinds too.
    pub fn with(self, kinds: &[TimelineKind]) -> Self {
        Self(kinds.iter().fold(self.0, |set, kind| set | bit(*kind)))
    }

    /// Shown if hidden, hidden if shown.
    pub fn toggled(self, kind: TimelineKind) -> Self {
        Self(self.0 ^ bit(kind))
    }

    /// Whether a kind is shown.
    pub fn has(self, kind: TimelineKind) -> bool {
        self.0 & bit(kind) != 0
    }

    /// Whether every kind is shown.
    pub fn is_all(self) -> bool {
        self == Self::all()
    }
}

fn bit(kind: TimelineKind) -> u16 {
    1 << kind as u16
}
