//! Who stands in the list, in which order.

use std::sync::Arc;

use leptos::prelude::*;

use super::choices::Choices;
use crate::desk::{Desk, Topic};
use crate::domain::Id;
use crate::domain::order;
use crate::insight::CustomerOrder;
use crate::insight::customers::{count_rhythms, count_tags, list_customers};

/// The customers to show: found ones with the likeliest first, else all in the chosen order.
pub fn shown_customers(desk: Desk, choices: Choices) -> Memo<Arc<Vec<Id>>> {
    Memo::new(move |_| {
        let filter = choices.filter.get();
        let order = choices.order.get();
        let query = choices.query.get();
        let today = desk.today();
        let topics = [Topic::Customers, Topic::Ledger];
        if query.trim().is_empty() {
            let rhythm = desk.rhythm();
            // A very busy shop sees the newest for a moment rather than nothing.
            let order = if order == CustomerOrder::Name && !desk.can_sort_names() {
                CustomerOrder::Newest
            } else {
                order
            };
            return desk.follow(&topics, |book| {
                let key = |id, customer: &_| desk.name_key(id, customer);
                Arc::new(list_customers(book, &rhythm, today, &filter, order, key))
            });
        }
        let mut found = desk.find_all_customers(&query);
        if !filter.is_all() {
            let rhythm = desk.rhythm();
            desk.follow(&topics, |book| {
                found.retain(|id| {
                    let customer = book.customers().get(*id);
                    customer.is_some_and(|customer| filter.admits(*id, customer, &rhythm, today))
                });
            });
        }
        Arc::new(found)
    })
}

/// How many customers there are.
pub fn customer_count(desk: Desk) -> Memo<usize> {
    Memo::new(move |_| desk.follow(&[Topic::Customers], |book| book.customers().len()))
}

/// All tags with the number of customers that have them, the most used first.
pub fn known_tags(desk: Desk) -> Memo<Vec<(String, u32)>> {
    Memo::new(move |_| {
        let mut tags = desk.follow(&[Topic::Customers], count_tags);
        order::sort_by(&mut tags, |(a, a_count), (b, b_count)| {
            b_count.cmp(a_count).then_with(|| a.cmp(b))
        });
        tags
    })
}

/// How many customers stand where in their rhythm, in the order of
/// [`Rhythm::ALL`](crate::insight::Rhythm::ALL).
pub fn rhythm_counts(desk: Desk) -> Memo<[u32; 4]> {
    Memo::new(move |_| {
        let (rhythm, today) = (desk.rhythm(), desk.today());
        desk.follow(&[Topic::Customers, Topic::Ledger], |book| {
            count_rhythms(book, &rhythm, today)
        })
    })
}
