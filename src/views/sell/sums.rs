//! What it comes to, and the buttons that end the sale.

use leptos::prelude::*;

use super::counter::Counter;
use super::paying::refused_by_hand;
use super::points::WillEarn;
use crate::ui::{Button, Glyph, Tone};

/// Totals, and the way to pay.
#[component]
pub fn Sums(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let sums = Memo::new(move |_| counter.cart.with(crate::domain::Cart::sums));
    let total = Memo::new(move |_| counter.left_to_pay());
    let has_lines = Memo::new(move |_| counter.cart.with(|cart| !cart.lines.is_empty()));
    // Before a price is promised, not when it is paid.
    let beyond = Memo::new(move |_| refused_by_hand(counter));
    let row = move |label: String, amount: String| {
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
        let taken = counter.entitled.with(|entitled| {
            let taken = entitled.as_ref().map(|entitled| entitled.taken.clone());
            taken.unwrap_or_default()
        });
        (!off.is_zero() || !taken.is_empty()).then(|| {
            view! {
                {row(s.without_discounts().to_owned(), desk.money(sums.gross))}
                {(!off.is_zero())
                    .then(|| row(s.discounts().to_owned(), format!("−{}", desk.money(off))))}
                {taken
                    .into_iter()
                    .map(|(label, amount)| row(label, format!("−{}", desk.money(amount))))
                    .collect_view()}
            }
        })
    };
    view! {
        <div class="sums">
            <dl class="sums-rows figures">
                {details} <div class="sums-total" aria-live="polite">
                    <dt>{s.to_pay()}</dt>
                    <dd>{move || desk.money(total.get())}</dd>
                </div>
            </dl>
            <WillEarn counter=counter />
            <p class="field-error" role="alert">
                {move || counter.refused.get().or_else(|| beyond.get())}
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
