//! What a customer will like next, each with the reason.

use leptos::prelude::*;

use super::subject::Subject;
use crate::domain::{Book, Day, Id};
use crate::insight::liking::{Reason, liked};
use crate::insight::{Digest, Slices};
use crate::text::numbers;
use crate::ui::Glyph;
use crate::views::days;
use crate::views::suggestions::{Suggestion, Suggestions};

/// More of them tell little.
const MOST: usize = 5;

/// Products they will like.
#[component]
pub fn WillLike(subject: Subject) -> impl IntoView {
    let p = subject.words().insight_people();
    let find = move |today: Day, slices: &Slices, digest: &Digest, book: &Book| {
        let found = liked(slices, digest, book, subject.id, today, MOST)?;
        // Nobody wants again what was bought today.
        let wanted = found.products.iter().filter(|own| own.score > 0.0);
        let told = wanted.map(|own| {
            let why = own.reasons.first();
            let why = why.map(|why| reason(subject, book, why));
            Suggestion {
                product: own.product,
                name: name_of(book, own.product),
                why: why.unwrap_or_default(),
            }
        });
        Some(told.collect())
    };
    view! { <Suggestions label=p.will_like() glyph=Glyph::Star empty=p.nothing_liked() find=find /> }
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
