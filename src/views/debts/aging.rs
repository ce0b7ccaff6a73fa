//! How old the debts are: bars, and the same as a table.

use std::sync::Arc;

use leptos::prelude::*;

use super::names::age_name;
use crate::desk::use_desk;
use crate::insight::{Age, Debts};
use crate::text::money;
use crate::ui::{Bar, Bars};

/// What is owed, by age.
#[component]
pub fn Aging(debts: Memo<Arc<Debts>>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let c = w.credit();
    let bars = move || {
        let debts = debts.read();
        let bar = |age: Age| {
            let amount = debts.by_age[age as usize];
            let debtors = c.debtors(debts.debtors_by_age[age as usize]);
            let text = format!("{} · {debtors}", desk.money(amount));
            Bar {
                stands_out: age == Age::Older,
                ..Bar::new(age_name(w, age), amount.0 as f64, text)
            }
        };
        Age::ALL.iter().copied().map(bar).collect::<Vec<_>>()
    };
    let axis = move |amount: f64| money::compact(w.language(), amount, desk.currency());
    view! {
        <Bars
            summary=c.ages()
            bars=Signal::derive(bars)
            axis=axis
            whole=true
            table_label=c.as_table()
            label_head=c.age()
            value_head=c.owes()
        />
    }
}
