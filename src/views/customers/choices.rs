//! What was searched, filtered and sorted by last; kept while the app runs.

use std::cell::RefCell;

use leptos::prelude::*;

use crate::insight::{CustomerFilter, CustomerOrder};

thread_local! {
    /// Kept here and not in the browser: the list begins anew when the app is opened anew.
    static LAST: RefCell<(String, CustomerFilter, CustomerOrder)> = RefCell::default();
}

/// Which customers the list shows, and in which order.
#[derive(Clone, Copy)]
pub struct Choices {
    /// What is searched for.
    pub query: RwSignal<String>,
    /// Which customers are shown.
    pub filter: RwSignal<CustomerFilter>,
    /// What they are sorted by while nothing is searched for.
    pub order: RwSignal<CustomerOrder>,
}

impl Choices {
    /// Tells of every change of what is shown.
    pub fn changes(self) -> Signal<()> {
        Signal::derive(move || {
            self.query.track();
            self.filter.track();
            self.order.track();
        })
    }

    /// As they were when the page was left.
    pub fn remembered() -> Self {
        let (query, filter, order) = LAST.with_borrow(Clone::clone);
        let choices = Self {
            query: RwSignal::new(query),
            filter: RwSignal::new(filter),
            order: RwSignal::new(order),
        };
        Effect::new(move || {
            let now = (
                choices.query.get(),
                choices.filter.get(),
                choices.order.get(),
            );
            LAST.with_borrow_mut(|last| *last = now);
        });
        choices
    }

    /// Whether something is searched for.
    pub fn is_searching(&self) -> bool {
        self.query.with(|query| !query.trim().is_empty())
    }

    /// Shows everybody again.
    pub fn clear(&self) {
        self.query.set(String::new());
        self.filter.set(CustomerFilter::default());
    }
}
