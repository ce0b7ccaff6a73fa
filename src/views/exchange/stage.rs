//! The steps of bringing something in.

use crate::domain::Id;
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
    /// What came in, as it was told before.
    pub told: String,
    /// Of products, how many have no price yet.
    pub priceless: Option<usize>,
}

impl Result {
    /// What a batch came to; `priceless` is said of products.
    pub fn of(told: String, priceless: Option<usize>) -> impl FnOnce(Id) -> Self {
        move |batch| Self {
            batch,
            told,
            priceless,
        }
    }
}
