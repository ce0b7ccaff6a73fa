//! The steps of bringing something in.

use crate::domain::{Batch, Id};
use crate::exchange::reading::{DateOrder, DecimalSign};

/// How far one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Choosing a file.
    Choose,
    /// Saying what the columns mean.
    Map,
    /// Looking at what would happen.
    Look,
    /// It was brought in.
    Done,
}

/// What the owner answered where the values left a doubt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    pub dates: Option<DateOrder>,
    pub decimal: Option<DecimalSign>,
    pub country: Option<String>,
    pub is_credit_owed: Option<bool>,
}

/// What was brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Result {
    pub batch: Id,
    pub added: u64,
    pub changed: u64,
    pub left_out: u64,
    /// Of products, how many have no price yet.
    pub priceless: Option<usize>,
}

impl Result {
    /// What a batch came to; `priceless` is said of products.
    pub fn of(head: &Batch, priceless: Option<usize>) -> Self {
        Self {
            batch: head.id,
            added: head.added,
            changed: head.changed,
            left_out: head.left_out,
            priceless,
        }
    }
}
