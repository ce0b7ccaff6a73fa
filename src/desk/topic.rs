//! What views can depend on: a counter for each kind of thing that changes.

use leptos::prelude::*;

use crate::domain::Kind;
use crate::domain::change::Change;

/// A part of the notebook that views follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The shop's card.
    Shop,
    /// Staff.
    Staff,
    /// Customers.
    Customers,
    /// Products.
    Products,
    /// Notes and contacts.
    Notes,
    /// Sales, returns, payments, debts, ties, and entries taken back.
    Ledger,
    /// Who did what.
    Log,
    /// Rules of loyalty, points, coupons and certificates.
    Loyalty,
    /// Pipelines, deals and what moved them.
    Funnel,
    /// Tasks, messages, and what was dealt with on the page of today.
    Tasks,
}

impl Topic {
    /// All topics.
    pub const ALL: [Self; 10] = [
        Self::Shop,
        Self::Staff,
        Self::Customers,
        Self::Products,
        Self::Notes,
        Self::Ledger,
        Self::Log,
        Self::Loyalty,
        Self::Funnel,
        Self::Tasks,
    ];

    /// The topic of a kind of record; none for records that are only carried along.
    pub fn of(kind: &Kind) -> Option<Self> {
        Some(match kind {
            Kind::Shop => Self::Shop,
            Kind::Staff => Self::Staff,
            Kind::Customer => Self::Customers,
            Kind::Product => Self::Products,
            Kind::Note => Self::Notes,
            Kind::Sale
            | Kind::Return
            | Kind::Payment
            | Kind::Tie
            | Kind::Void
            | Kind::Promise
            | Kind::WriteOff
            | Kind::Opening => Self::Ledger,
            Kind::Programme
            | Kind::Points
            | Kind::Certificate
            | Kind::CertificateRefund
            | Kind::Coupon => Self::Loyalty,
            Kind::Pipeline | Kind::Deal | Kind::StageChange => Self::Funnel,
            Kind::Task | Kind::Template | Kind::Dismissal => Self::Tasks,
            Kind::Log | Kind::Batch => Self::Log,
            Kind::Other(_) => return None,
        })
    }
}

/// One trigger for each topic.
#[derive(Clone, Copy)]
pub struct Topics([Trigger; Topic::ALL.len()]);

impl Topics {
    /// Fresh triggers.
    pub fn new() -> Self {
        Self(Topic::ALL.map(|_| Trigger::new()))
    }

    /// Makes the running view or memo depend on a topic.
    pub fn track(&self, topic: Topic) {
        self.0[topic as usize].track();
    }

    /// Everything may have changed.
    pub fn notify_all(&self) {
        for trigger in &self.0 {
            trigger.notify();
        }
    }

    /// These changes were made.
    pub fn notify(&self, changes: &[Change]) {
        let mut is_touched = [false; Topic::ALL.len()];
        for change in changes {
            if let Some(topic) = Topic::of(&change.target().0) {
                is_touched[topic as usize] = true;
            }
        }
        for (trigger, is_touched) in self.0.iter().zip(is_touched) {
            if is_touched {
                trigger.notify();
            }
        }
    }
}
