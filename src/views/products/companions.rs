//! What sells together with a product.

use leptos::prelude::*;

use super::editing::Editing;
use crate::domain::{Book, Day};
use crate::insight::basket::sold_with;
use crate::insight::{Digest, Slices, Span};
use crate::text::numbers;
use crate::ui::Glyph;
use crate::views::suggestions::{Suggestion, Suggestions};

/// Receipts of so many days are looked at.
const DAYS: i32 = 365;
/// A pair on fewer receipts is chance.
const LEAST_BOTH: u32 = 3;
/// More of them tell little.
const MOST: usize = 6;

/// Products that go well with it.
#[component]
pub fn Companions(editing: Editing) -> impl IntoView {
    let w = editing.desk.words();
    let g = w.insight_goods();
    let find = move |today: Day, slices: &Slices, digest: &Digest, book: &Book| {
        let span = Span::last_days(today, DAYS);
        let pairs = sold_with(slices, digest, span, editing.id, LEAST_BOTH)?;
        let pairs = pairs.into_iter().filter(|pair| pair.lift() > 1.0);
        let told = pairs.filter_map(|pair| {
            let name = book.products().get(pair.other)?.name.clone();
            let share = (pair.confidence() * 100.0).round() as i64 * 100;
            let share = numbers::percent(w.language(), share);
            Some(Suggestion {
                product: pair.other,
                why: g.of_with(share, &name),
                name,
            })
        });
        Some(told.take(MOST).collect())
    };
    view! { <Suggestions label=g.goes_with() glyph=Glyph::Box empty=g.goes_with_nothing() find=find /> }
}
