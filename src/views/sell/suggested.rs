//! A quiet suggestion: what is bought with what was put on the counter last.

use leptos::prelude::*;

use super::counter::{Counter, Found};
use crate::domain::cart::ONE_MILLI;
use crate::domain::{Book, Day, Id};
use crate::insight::basket::sold_with;
use crate::insight::{Digest, Slices, Span};
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
    let there = Memo::new(move |_| {
        counter.cart.with(|cart| {
            let products = cart.lines.iter().filter_map(|line| line.product);
            products.collect::<Vec<Id>>()
        })
    });
    // Nobody waits for it: it comes once all sales have been looked through.
    let found = desk.told_in_turns(
        move || {
            let there = there.get();
            (!there.is_empty()).then(|| (desk.today(), there))
        },
        |(today, there), slices, digest, book| {
            let found = find(*today, there, slices, digest, book)?;
            Some((there.clone(), found))
        },
    );
    // What was found for something else is no suggestion.
    let offered = move || {
        let found = found
            .get()
            .filter(|(own, _)| there.with(|there| there == own));
        found.map_or_else(Vec::new, |(_, found)| found)
    };
    let chips = move || {
        let chip = |(id, name): (Id, String)| {
            let put = move |()| counter.take(Found::Product(id, ONE_MILLI));
            view! { <Chip label=name icon=Glyph::Plus on_press=put /> }
        };
        offered().into_iter().map(chip).collect_view()
    };
    view! {
        <Show when=move || !offered().is_empty()>
            <div class="row cart-suggested" role="group" aria-label=g.also_taken()>
                <span class="muted small">{g.also_taken()}</span>
                {chips}
            </div>
        </Show>
    }
}

/// What to offer beside what lies there, on a day.
fn find(
    today: Day,
    there: &[Id],
    slices: &Slices,
    digest: &Digest,
    book: &Book,
) -> Option<Vec<(Id, String)>> {
    let product = *there.last()?;
    let span = Span::last_days(today, DAYS);
    let pairs = sold_with(slices, digest, span, product, LEAST_BOTH)?;
    let fit = pairs.into_iter().filter(|pair| {
        let is_new = !there.contains(&pair.other);
        is_new && pair.lift() > 1.0 && pair.confidence() >= LEAST_SHARE
    });
    let offered = fit.filter_map(|pair| {
        let card = book.products().get(pair.other)?;
        (!card.is_archived).then(|| (pair.other, card.name.clone()))
    });
    Some(offered.take(MOST).collect())
}
