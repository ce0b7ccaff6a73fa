//! What it comes to, and the buttons that end the sale.

use leptos::prelude::*;

use super::counter::Counter;
use crate::ui::{Button, Glyph, Tone};

/// Totals, and the way to pay.
#[component]
pub fn Sums(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let sums = Memo::new(move |_| counter.cart.with(crate::domain::Cart::sums));
    let has_lines = Memo::new(move |_| counter.cart.with(|cart| !cart.lines.is_empty()));
    let row = move |label: &'static str, amount: String| {
        view! {
            <div>
                <dt>{label}</dt>
                <dd>{amount}</dd>
            </div>
        }
    };
    let details = move || {
        let sums = sums.get();
        let off = sums.line_discounts + sums.receipt_discount;
        (!off.is_zero()).then(|| {
            view! {
                {row(s.without_discounts(), desk.money(sums.gross))}
                {row(s.discounts(), format!("−{}", desk.money(off)))}
            }
        })
    };
    view! {
        <div class="sums">
            <dl class="sums-rows figures">
                {details} <div class="sums-total" aria-live="polite">
                    <dt>{s.to_pay()}</dt>
                    <dd>{move || desk.money(sums.get().total)}</dd>
                </div>
            </dl>
            <p class="field-error" role="alert">
                {counter.refused}
            </p>
            <div class="sums-actions">
                <Button
                    label=s.pay()
                    icon=Glyph::Wallet
                    disabled=Signal::derive(move || !has_lines.get())
                    on_click=move |_| counter.ask_payment()
                />
                <Button
                    label=s.cash_exact()
                    icon=Glyph::Cash
                    tone=Tone::Primary
                    disabled=Signal::derive(move || !has_lines.get())
                    on_click=move |_| counter.take_cash()
                />
            </div>
        </div>
    }
}
