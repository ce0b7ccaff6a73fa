//! What was sold of a product so far, in a period of one's choice.

use leptos::prelude::*;

use super::editing::Editing;
use super::list::sold_in;
use crate::ui::{Glyph, LinkButton, Panel, SelectField, Stat, Tone};
use crate::views::amounts::write_quantity_of;
use crate::views::days;
use crate::views::periods::Period;
use crate::views::routes::Page;

/// Quantity, revenue and profit.
#[component]
pub fn SoldPanel(editing: Editing) -> impl IntoView {
    let desk = editing.desk;
    let w = desk.words();
    let p = w.products();
    let period = RwSignal::new(Period::All);
    let all = Memo::new(move |_| sold_in(&desk, period.get()));
    let sold = Memo::new(move |_| all.with(|all| all.product(editing.id)));
    let quantity = move || {
        let unit = editing.product.with(|product| product.unit.clone());
        write_quantity_of(&desk, sold.get().quantity_milli, &unit)
    };
    let last = move || {
        let last = sold.get().last;
        last.map_or_else(String::new, |at| {
            p.last_sold(days::relative(desk, days::of(desk, at)))
        })
    };
    let profit = move || {
        let profit = sold.get().profit;
        profit.map_or_else(|| "—".to_owned(), |profit| desk.money(profit))
    };
    let partly = move || {
        let sold = sold.get();
        let is_partly = sold.is_cost_missing && sold.quantity_milli != 0;
        if is_partly {
            w.sales().cost_partly_unknown().to_owned()
        } else {
            String::new()
        }
    };
    let receipts = move || w.common().sales(sold.get().receipts);
    view! {
        <Panel
            title=p.sold_so_far()
            actions=move || {
                view! {
                    <LinkButton
                        label=p.open_receipts()
                        icon=Glyph::Receipt
                        tone=Tone::Quiet
                        href=format!("{}?product={}", Page::Sales.href(), editing.id)
                    />
                }
            }
        >
            <div class="stack">
                <SelectField label=w.sales().period() value=period options=Period::options(w) />
                <div class="columns sold-figures">
                    <Stat label=w.common().quantity() figure=Signal::derive(quantity) note=Signal::derive(last) />
                    <Stat
                        label=p.revenue()
                        figure=Signal::derive(move || desk.money(sold.get().revenue))
                        note=Signal::derive(receipts)
                    />
                    <Stat label=w.sales().profit() figure=Signal::derive(profit) note=Signal::derive(partly) />
                </div>
            </div>
        </Panel>
    }
}
