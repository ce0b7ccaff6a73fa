//! What a customer will like next, each with the reason.

use leptos::prelude::*;

use super::subject::Subject;
use crate::domain::{Book, Id};
use crate::insight::liking::{Reason, liked};
use crate::text::numbers;
use crate::ui::{Glyph, Icon};
use crate::views::days;
use crate::views::routes::Page;
use crate::views::sales::is_details_open;

/// More of them tell little.
const MOST: usize = 5;

/// Products they will like, looked for only when it is opened.
#[component]
pub fn WillLike(subject: Subject) -> impl IntoView {
    let desk = subject.desk;
    let p = subject.words().insight_people();
    let is_open = RwSignal::new(false);
    let found = Memo::new(move |_| {
        if !is_open.get() {
            return None;
        }
        let today = desk.today();
        desk.figure(|digest, book| {
            let found = liked(digest, book, subject.id, today, MOST);
            let named = found.products.iter().map(|own| {
                let why = own.reasons.first();
                let why = why.map(|why| reason(subject, book, why));
                (
                    own.product,
                    name_of(book, own.product),
                    why.unwrap_or_default(),
                )
            });
            named.collect::<Vec<(Id, String, String)>>()
        })
    });
    let rows = move || {
        let found = found.get()?;
        if found.is_empty() {
            return Some(view! { <p class="muted">{p.nothing_liked()}</p> }.into_any());
        }
        let row = |(id, name, why): (Id, String, String)| {
            view! {
                <li class="buyer">
                    <Icon glyph=Glyph::Star />
                    <div class="list-text">
                        <a class="list-title" href=Page::Product(id).href()>
                            {name}
                        </a>
                        <span class="list-detail">{why}</span>
                    </div>
                </li>
            }
        };
        let rows = found.into_iter().map(row).collect_view();
        Some(view! { <ul class="feed" role="list">{rows}</ul> }.into_any())
    };
    view! {
        <details class="profit" on:toggle=move |event| is_open.set(is_details_open(&event))>
            <summary>{p.will_like()}</summary>
            {rows}
        </details>
    }
}

fn name_of(book: &Book, product: Id) -> String {
    let held = book.products().held(product);
    held.map(|held| held.card.name.clone()).unwrap_or_default()
}

fn reason(subject: Subject, book: &Book, why: &Reason) -> String {
    let w = subject.words();
    let p = w.insight_people();
    match why {
        Reason::Again { receipts, last } => {
            p.liked_again(*receipts, days::relative(subject.desk, *last))
        }
        Reason::SoldWith {
            product,
            confidence,
            ..
        } => {
            let share = (confidence * 100.0).round() as i64 * 100;
            let share = numbers::percent(w.language(), share);
            p.liked_with(name_of(book, *product), share)
        }
        Reason::Similar { customers, of } => p.liked_similar(*customers, of),
    }
}
