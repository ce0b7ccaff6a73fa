//! What opens behind a figure, a point or a row.

use std::sync::Arc;

use crate::domain::{Book, Id};
use crate::insight::overview::{Part, people};
use crate::insight::{Digest, Span};

/// Finds the customers behind a figure.
pub type Seek = dyn Fn(&Digest, &Book) -> Vec<Id> + Send + Sync;

/// What a figure is made of.
#[derive(Clone)]
pub enum Open {
    /// Receipts of a span.
    Receipts(Span, Part),
    /// Customers.
    People(Arc<Vec<Id>>),
    /// Customers who are looked for when they are to be seen.
    Sought(Arc<Seek>),
    /// Products.
    Goods(Arc<Vec<Id>>),
    /// Deals.
    Deals(Arc<Vec<Id>>),
    /// The page of a product.
    Product(Id),
    /// The page of a customer.
    Customer(Id),
}

/// What can be opened, and what it is called.
#[derive(Clone)]
pub struct Opening {
    /// What it is of.
    pub title: String,
    /// What is shown.
    pub open: Open,
}

impl Opening {
    /// Receipts of a span.
    pub fn receipts(title: impl Into<String>, span: Span, part: Part) -> Self {
        Self {
            title: title.into(),
            open: Open::Receipts(span, part),
        }
    }

    /// Products; nothing where there are none.
    pub fn goods(title: impl Into<String>, ids: Vec<Id>) -> Option<Self> {
        (!ids.is_empty()).then(|| Self {
            title: title.into(),
            open: Open::Goods(Arc::new(ids)),
        })
    }

    /// Deals; nothing where there are none.
    pub fn deals(title: impl Into<String>, ids: Vec<Id>) -> Option<Self> {
        (!ids.is_empty()).then(|| Self {
            title: title.into(),
            open: Open::Deals(Arc::new(ids)),
        })
    }

    /// Customers who are looked for when they are to be seen.
    pub fn sought(
        title: impl Into<String>,
        seek: impl Fn(&Digest, &Book) -> Vec<Id> + Send + Sync + 'static,
    ) -> Self {
        Self {
            title: title.into(),
            open: Open::Sought(Arc::new(seek)),
        }
    }

    /// The customers whose receipts those are.
    pub fn buyers(title: impl Into<String>, span: Span, part: Part) -> Self {
        Self::sought(title, move |digest, book| people(digest, book, span, &part))
    }

    /// Customers; nothing where there are none.
    pub fn people(title: impl Into<String>, ids: Vec<Id>) -> Option<Self> {
        (!ids.is_empty()).then(|| Self {
            title: title.into(),
            open: Open::People(Arc::new(ids)),
        })
    }
}
