//! What sells together with a product.

use leptos::prelude::*;

use super::editing::Editing;
use crate::domain::Id;
use crate::insight::Span;
use crate::insight::basket::sold_with;
use crate::text::numbers;
use crate::ui::{Glyph, Icon};
use crate::views::routes::Page;
use crate::views::sales::is_details_open;

/// Receipts of so many days are looked at.
const DAYS: i32 = 365;
/// A pair on fewer receipts is chance.
const LEAST_BOTH: u32 = 3;
/// More of them tell little.
const MOST: usize = 6;

/// Products that go well with it, looked for only when it is opened.
#[component]
pub fn Companions(editing: Editing) -> impl IntoView {
    let desk = editing.desk;
    let w = desk.words();
    let g = w.insight_goods();
    let is_open = RwSignal::new(false);
    let found = Memo::new(move |_| {
        if !is_open.get() {
            return None;
        }
        let span = Span::last_days(desk.today(), DAYS);
        desk.figure(|digest, book| {
            let pairs = sold_with(digest, span, editing.id, LEAST_BOTH).into_iter();
            let pairs = pairs.filter(|pair| pair.lift() > 1.0);
            let named = pairs.filter_map(|pair| {
                let card = book.products().get(pair.other)?;
                let share = (pair.confidence() * 100.0).round() as i64 * 100;
                Some((pair.other, card.name.clone(), share))
            });
            named.take(MOST).collect::<Vec<(Id, String, i64)>>()
        })
    });
    let rows = move || {
        let found = found.get()?;
        if found.is_empty() {
            return Some(view! { <p class="muted">{g.goes_with_nothing()}</p> }.into_any());
        }
        let row = |(id, name, share): (Id, String, i64)| {
            let share = numbers::percent(w.language(), share);
            let about = g.of_with(share, &name);
            view! {
                <li class="buyer">
                    <Icon glyph=Glyph::Box />
                    <div class="list-text">
                        <a class="list-title" href=Page::Product(id).href()>
                            {name}
                        </a>
                        <span class="list-detail">{about}</span>
                    </div>
                </li>
            }
        };
        let rows = found.into_iter().map(row).collect_view();
        Some(view! { <ul class="feed" role="list">{rows}</ul> }.into_any())
    };
    view! {
        <details class="profit" on:toggle=move |event| is_open.set(is_details_open(&event))>
            <summary>{g.goes_with()}</summary>
            {rows}
        </details>
    }
}
