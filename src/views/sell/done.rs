//! After the payment: saved or not, the change, the receipt, and on to the next.

use leptos::prelude::*;

use super::counter::Counter;
use super::keys::lead_to;
use super::paying::Paid;
use crate::desk::{Saving, Topic};
use crate::domain::Command;
use crate::ui::{Banner, Button, Glyph, Icon, LinkButton, Status, Tone};
use crate::views::act::Actor;
use crate::views::page_keys::show_start;
use crate::views::routes::Page;
use crate::views::sales::{Receipt, SendReceipt, left_on, points_of_sale};

/// What is shown when a sale is paid.
#[component]
pub fn Done(counter: Counter, paid: Paid) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let actor = Actor::new(desk);
    let (id, change) = (paid.sale, paid.change);
    let is_void =
        Memo::new(move |_| desk.follow(&[Topic::Ledger], |book| book.ledger().is_void(id)));
    let total = desk.read(|book| {
        let sale = book.ledger().sales().get(id);
        sale.map(crate::domain::Sale::total).unwrap_or_default()
    });
    let points = desk.read(|book| {
        let sale = book.ledger().sales().get(id);
        let points = sale.and_then(|sale| points_of_sale(&desk, book, sale));
        points.map_or_else(String::new, |points| {
            let r = w.rewards();
            let earned = (!points.earned.is_zero()).then(|| r.earned(desk.points(points.earned)));
            let later = (!points.later.is_zero()).then(|| {
                let later = desk.points(points.later);
                // Words that say "more" need something before them.
                if earned.is_some() {
                    r.later(later)
                } else {
                    r.earns_later(later)
                }
            });
            let balance = format!("{}: {}", r.points_balance(), desk.points(points.balance));
            let parts = [earned, later, Some(balance)].into_iter().flatten();
            parts.collect::<Vec<_>>().join(" · ")
        })
    });
    let left = desk.read(|book| {
        let sale = book.ledger().sales().get(id);
        sale.map_or_else(Vec::new, |sale| left_on(&desk, book, sale))
    });
    let left = left.into_iter().map(|(label, left)| {
        view! { <p class="done-points figures">{format!("{label}: {left}")}</p> }
    });
    let left = left.collect_view();
    let new_level = paid.new_level;
    let (saving, told) = (paid.saving.clone(), paid.saving.clone());
    let tone = move || match told.get() {
        Saving::Pending => "saving",
        Saving::Saved => "saved",
        Saving::Failed(_) => "failed",
    };
    let state = move || match saving.get() {
        Saving::Pending => view! { <span>{w.common().saving()}</span> }.into_any(),
        Saving::Saved => {
            view! { <Icon glyph=Glyph::CheckCircle /> <span>{w.common().saved()}</span> }.into_any()
        }
        Saving::Failed(_) => {
            view! { <Icon glyph=Glyph::Alert /> <span>{w.common().not_saved()}</span> }.into_any()
        }
    };
    let take_back = move || {
        let command = Command::VoidEntry {
            target: id,
            reason: String::new(),
        };
        actor.try_act(command, s.taken_back());
    };
    let cart = StoredValue::new(paid.cart);
    let put_back = move || {
        counter.next_sale();
        counter.cart.set(cart.get_value());
    };
    // What had the focus is gone: Enter leads on to the next sale.
    lead_to(".done-actions button");
    // What was paid and saved comes first, however far down the counter was.
    request_animation_frame(|| show_start(".done"));
    view! {
        <section class="done" aria-label=s.done_title()>
            <div class="done-head no-print">
                <p class="done-state" role="status" data-state=tone>
                    {state}
                </p>
                <p class="done-total figures">{desk.money(total)}</p>
                {(!change.is_zero())
                    .then(|| view! { <p class="done-change figures">{s.change(desk.money(change))}</p> })}
                {new_level
                    .map(|level| {
                        view! {
                            <p class="done-level" role="status" data-colour=level.colour>
                                <Icon glyph=Glyph::Star />
                                <span>{w.rewards().new_level(level.name)}</span>
                            </p>
                        }
                    })}
                {(!points.is_empty()).then(|| view! { <p class="done-points figures">{points}</p> })}
                {left}
                <Show when=move || is_void.get()>
                    <Banner
                        status=Status::Warn
                        text=s.taken_back()
                        actions=move || {
                            view! { <Button label=s.back_to_counter() on_click=move |_| put_back() /> }
                        }
                    />
                </Show>
                <div class="done-actions">
                    <Button
                        label=s.next_sale()
                        icon=Glyph::ArrowRight
                        tone=Tone::Primary
                        on_click=move |_| counter.next_sale()
                    />
                    <SendReceipt sale=id />
                    <LinkButton label=s.open_receipt() icon=Glyph::Receipt href=Page::Sale(id).href() />
                    <Show when=move || !is_void.get()>
                        <Button
                            label=s.take_back()
                            icon=Glyph::Undo
                            tone=Tone::Quiet
                            on_click=move |_| take_back()
                        />
                    </Show>
                </div>
            </div>
            <Receipt sale=id />
        </section>
    }
}
