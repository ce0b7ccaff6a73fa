//! A quiet suggestion: what is bought with what was put on the counter last.

use leptos::prelude::*;

use super::counter::{Counter, Found};
use crate::domain::Id;
use crate::domain::cart::ONE_MILLI;
use crate::insight::Span;
use crate::insight::basket::sold_with;
use crate::ui::{Chip, Glyph};

/// Receipts of so many days are looked at.
const DAYS: i32 = 365;
/// What goes on fewer receipts, or with fewer of those who buy it, is no suggestion.
const LEAST_BOTH: u32 = 5;
const LEAST_SHARE: f64 = 0.1;
/// More would be in the way.
const MOST: usize = 2;

/// One or two products to offer, each put on the counter with a tap.
#[component]
pub fn Suggested(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let g = desk.words().insight_goods();
    let found = RwSignal::new(Vec::<(Id, String)>::new());
    let there = Memo::new(move |_| {
        counter.cart.with(|cart| {
            let products = cart.lines.iter().filter_map(|line| line.product);
            products.collect::<Vec<Id>>()
        })
    });
    Effect::new(move || {
        let there = there.get();
        // Nobody waits for it: it comes once all sales have been looked through.
        if there.is_empty() || !desk.has_figures() {
            found.set(Vec::new());
            return;
        }
        desk.take_turn(move || {
            // The counter may be gone, or something else lie on it, by now.
            if let Some(found_now) = untrack(|| find(counter, &there)) {
                let _ = found.try_set(found_now);
            }
        });
    });
    let chips = move || {
        let chip = |(id, name): (Id, String)| {
            let put = move |()| counter.take(Found::Product(id, ONE_MILLI));
            view! { <Chip label=name icon=Glyph::Plus on_press=put /> }
        };
        found.get().into_iter().map(chip).collect_view()
    };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <div class="row cart-suggested" role="group" aria-label=g.also_taken()>
                <span class="muted small">{g.also_taken()}</span>
                {chips}
            </div>
        </Show>
    }
}

/// What to offer beside what lies there; nothing when that has changed meanwhile.
fn find(counter: Counter, there: &[Id]) -> Option<Vec<(Id, String)>> {
    let desk = counter.desk;
    let product = *there.last()?;
    let now = counter.cart.try_with(|cart| {
        let products = cart.lines.iter().filter_map(|line| line.product);
        products.eq(there.iter().copied())
    });
    if now != Some(true) {
        return None;
    }
    let span = Span::last_days(desk.today(), DAYS);
    desk.figure(|digest, book| {
        let pairs = sold_with(digest, span, product, LEAST_BOTH).into_iter();
        let fit = pairs.filter(|pair| {
            let is_new = !there.contains(&pair.other);
            is_new && pair.lift() > 1.0 && pair.confidence() >= LEAST_SHARE
        });
        let offered = fit.filter_map(|pair| {
            let card = book.products().get(pair.other)?;
            (!card.is_archived).then(|| (pair.other, card.name.clone()))
        });
        offered.take(MOST).collect()
    })
}
